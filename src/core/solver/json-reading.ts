import type { FileProblem } from './file-read.ts'

/** Reads JSON an engine is asked with, and gathers everything that is wrong with it. */
export type JsonReading = {
  readonly problems: FileProblem[]
  readonly report: (place: string, rule: string, da: string, en: string) => void
  /** An object; a field nobody reads is a problem, since it may be misspelt. */
  readonly object: (
    value: unknown,
    place: string,
    known: readonly string[],
  ) => Readonly<Record<string, unknown>>
  readonly list: (value: unknown, place: string, most?: number) => readonly unknown[]
  readonly number: (value: unknown, place: string, range: NumberRange) => number
  readonly text: (value: unknown, place: string) => string
}

export type NumberRange = {
  readonly low: number
  readonly high: number
  readonly whole?: boolean
  /** For a field that is left out. */
  readonly otherwise?: number
}

const LONGEST_TEXT = 200
/** Reading goes on after problems, but not for ever. */
const MOST_PROBLEMS = 200

export function jsonReading(): JsonReading {
  const problems: FileProblem[] = []
  const report = (place: string, rule: string, da: string, en: string): void => {
    if (problems.length < MOST_PROBLEMS) problems.push({ place, rule, says: { da, en } })
  }
  return {
    problems,
    report,
    object(value, place, known) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        report(place, 'not-an-object', 'Her skal stå et objekt: {…}.', 'An object must stand here: {…}.')
        return {}
      }
      for (const key of Object.keys(value)) {
        if (known.includes(key)) continue
        const names = known.join(', ')
        report(
          `${place}.${key.slice(0, LONGEST_TEXT)}`.replace(/^\./, ''),
          'unknown-field',
          `Dette felt kendes ikke. Her kan stå: ${names}.`,
          `This field is not known. There can be: ${names}.`,
        )
      }
      return value as Readonly<Record<string, unknown>>
    },
    list(value, place, most = 1_000_000) {
      if (!Array.isArray(value)) {
        report(place, 'not-a-list', 'Her skal stå en liste: […].', 'A list must stand here: […].')
        return []
      }
      if (value.length <= most) return value
      report(
        place,
        'list-too-long',
        `Listen har ${value.length} led; der kan højst være ${most}.`,
        `The list has ${value.length} entries; there can be ${most} at most.`,
      )
      return []
    },
    number(value, place, { low, high, whole = false, otherwise }) {
      if (value === undefined && otherwise !== undefined) return otherwise
      const fits = typeof value === 'number' && value >= low && value <= high
      if (fits && (!whole || Number.isInteger(value))) return value
      const kind = whole ? { da: 'et helt tal', en: 'a whole number' } : { da: 'et tal', en: 'a number' }
      report(
        place,
        'not-a-number',
        `Her skal stå ${kind.da} fra ${low} til ${high}.`,
        `There must be ${kind.en} from ${low} to ${high} here.`,
      )
      return low
    },
    text(value, place) {
      if (typeof value === 'string' && value.length > 0 && value.length <= LONGEST_TEXT) return value
      report(place, 'not-a-text', 'Her skal stå en tekst.', 'A text must stand here.')
      return ''
    },
  }
}

/** Names (`id`) of a list's entries by index; the same name twice is a problem. */
export function namesOf(reading: JsonReading, list: readonly unknown[], place: string): Map<string, number> {
  const names = new Map<string, number>()
  list.forEach((entry, i) => {
    const name = reading.text((entry as { id?: unknown } | null)?.id, `${place}[${i}].id`)
    if (names.has(name) && name !== '') {
      reading.report(
        `${place}[${i}].id`,
        'name-twice',
        `Navnet "${name}" er brugt før i listen.`,
        `The name "${name}" was used before in the list.`,
      )
    }
    names.set(name, i)
  })
  return names
}

/** The index a name stands for; one that is not there is a problem. */
export function named(
  reading: JsonReading,
  names: ReadonlyMap<string, number>,
  value: unknown,
  place: string,
): number {
  const index = typeof value === 'string' ? names.get(value) : undefined
  if (index !== undefined) return index
  const shown = typeof value === 'string' ? `"${value.slice(0, LONGEST_TEXT)}"` : 'Dette'
  reading.report(
    place,
    'not-there',
    `${shown} findes ikke i filen.`,
    `${shown === 'Dette' ? 'This' : shown} is not in the file.`,
  )
  return 0
}
