import type { AssignmentCase, StatedCase } from './assignment-case.ts'
import { FileFault } from './file-fault.ts'
import { firstDuplicate } from './first-duplicate.ts'
import type { EdgeList } from './graph.ts'
import type { Pair } from './restrict.ts'

/** What a file gave, as a problem that hangs together; throws a `FileFault` with the place of the first thing that does not. */
export function checkCase(given: StatedCase): AssignmentCase {
  const { capacity, waiting, edges, goals, locks, exclusions, agreed, wish } = given
  if (capacity === undefined) missing('openings')
  if (waiting === undefined) missing('persons')
  if (edges === undefined) missing('edges')
  if (capacity.length === 0) empty('openings')
  if (waiting.length === 0) empty('persons')
  checkEdges(edges, waiting.length, capacity)
  if (wish !== undefined) {
    wish.forEach((value, i) => {
      if (value === 0) {
        fault(`edges[${i}]`, 'no-wish', 'Ønsket skal være over 0.', 'The wish must be above 0.')
      }
    })
  }
  goals.forEach((goal, i) => {
    if (goals.indexOf(goal) !== i) {
      fault(`goals[${i}]`, 'twice-the-same', 'Målet står der to gange.', 'The goal stands there twice.')
    }
  })
  if (goals.length === 0) empty('goals')
  for (const [list, pairs] of [
    ['locks', locks],
    ['exclusions', exclusions],
    ['agreed', agreed ?? []],
  ] as const) {
    checkPairs(list, pairs, waiting.length, capacity.length)
  }
  return { ...given, persons: waiting.length, capacity, edges, waiting }
}

function checkEdges({ person, opening, weight }: EdgeList, persons: number, capacity: Int32Array): void {
  let most = 0
  for (let e = 0; e < person.length; e++) {
    const at = () => `edges[${e}]`
    if (person[e]! >= persons || person[e]! < 0) outOfRange(at(), 'person', 'person', persons)
    if (opening[e]! >= capacity.length || opening[e]! < 0)
      outOfRange(at(), 'åbning', 'opening', capacity.length)
    const w = weight[e]!
    if (w === 0) fault(at(), 'no-weight', 'Vægten skal være over 0.', 'The weight must be above 0.')
    if (w > most) most = w
  }
  const places = capacity.reduce((sum, places) => sum + places, 0)
  if (most * Math.min(places, persons) > Number.MAX_SAFE_INTEGER) {
    fault(
      'edges',
      'too-large',
      'Vægtene er så store, at deres sum ikke er nøjagtig.',
      'The weights are so large that their sum is not exact.',
    )
  }
  const twice = firstDuplicate(opening, person, capacity.length, persons)
  if (twice === undefined) return
  fault(
    `edges[${twice.at}]`,
    'twice-the-same',
    `Samme person og åbning som edges[${twice.before}].`,
    `The same person and opening as edges[${twice.before}].`,
  )
}

function checkPairs(list: string, pairs: readonly Pair[], persons: number, openings: number): void {
  const seen = new Set<number>()
  for (const [i, [person, opening]] of pairs.entries()) {
    const at = `${list}[${i}]`
    if (person >= persons) outOfRange(at, 'person', 'person', persons)
    if (opening >= openings) outOfRange(at, 'åbning', 'opening', openings)
    const key = list === 'exclusions' ? person * openings + opening : person
    if (seen.has(key)) {
      fault(at, 'twice-the-same', 'Personen står der allerede.', 'The person stands there already.')
    }
    seen.add(key)
  }
}

function outOfRange(place: string, da: string, en: string, count: number): never {
  return fault(
    place,
    'out-of-range',
    `Der er ingen ${da} med det nummer; de går fra 0 til ${count - 1}.`,
    `There is no ${en} with that number; they go from 0 to ${count - 1}.`,
  )
}

function missing(field: string): never {
  return fault(field, 'missing', 'Feltet mangler.', 'The field is missing.')
}

function empty(field: string): never {
  return fault(field, 'empty', 'Listen er tom.', 'The list is empty.')
}

function fault(place: string, rule: string, da: string, en: string): never {
  throw new FileFault(place, rule, da, en)
}
