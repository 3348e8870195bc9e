import type { FileProblem, FileRead } from '../solver/file-read.ts'
import { MOST_ARCS, MOST_NODES, MOST_WISH_PROBLEMS } from './arc-reader.ts'
import type { RankedWishes } from './top-trading-cycles.ts'

/** Ranked wishes: `{"preferences": [[place, …], …]}`, one list per person, the dearest place first; place i is person i's own. */
export function readRankedWishes(json: { readonly preferences: unknown }): FileRead<RankedWishes> {
  const problems: FileProblem[] = []
  const note = (place: string, rule: string, da: string, en: string) => {
    if (problems.length < MOST_WISH_PROBLEMS) problems.push({ place, rule, says: { da, en } })
  }
  const { preferences, ...more } = json
  for (const key of Object.keys(more))
    note(key.slice(0, 60), 'unknown-field', 'Feltet kendes ikke.', 'There is no such field.')
  const lists = Array.isArray(preferences) && preferences.length <= MOST_NODES ? preferences : undefined
  if (lists === undefined) {
    note(
      'preferences',
      'preferences',
      'Skal være en liste med en liste af pladser for hver person.',
      'Must be a list with a list of places for each person.',
    )
    return { ok: false, problems }
  }
  const first = new Int32Array(lists.length + 1)
  const place: number[] = []
  const rankedBy = new Int32Array(lists.length).fill(-1)
  for (const [person, list] of lists.entries()) {
    if (!Array.isArray(list)) {
      note(
        `preferences[${person}]`,
        'preferences',
        'Skal være en liste af pladser.',
        'Must be a list of places.',
      )
      continue
    }
    for (const [rank, wanted] of list.entries()) {
      const at = `preferences[${person}][${rank}]`
      if (!Number.isInteger(wanted) || wanted < 0 || wanted >= lists.length) {
        note(
          at,
          'out-of-range',
          `Skal være et helt tal fra 0 til ${lists.length - 1}.`,
          `Must be a whole number from 0 to ${lists.length - 1}.`,
        )
      } else if (rankedBy[wanted] === person) {
        note(
          at,
          'duplicate-wish',
          'Samme plads står to gange i listen.',
          'The same place stands twice in the list.',
        )
      } else {
        rankedBy[wanted] = person
        place.push(wanted)
      }
    }
    if (problems.length >= MOST_WISH_PROBLEMS || place.length > MOST_ARCS) break
    first[person + 1] = place.length
  }
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { first, place: Int32Array.from(place) } }
}
