import type { FileRead } from '../solver/file-read.ts'
import { arcReader, MOST_ARCS, MOST_NODES, type ReadWishes } from './arc-reader.ts'

/** Rings and chains agreed on before, and the links that broke. */
export type Repair = {
  readonly rings: readonly (readonly number[])[]
  readonly chains: readonly (readonly number[])[]
  readonly broken: readonly (readonly [number, number])[]
}

export type RingsRequest = ReadWishes & {
  readonly maxRing: number | undefined
  readonly maxChain: number | undefined
  /** Per arc, the chance that its link is refused. */
  readonly refusal: Float64Array | undefined
  readonly repair: Repair | undefined
}

export const LONGEST_RING = 8
export const LONGEST_CHAIN = 20
const KEYS = ['nodes', 'starts', 'arcs', 'maxRing', 'maxChain', 'refusal', 'keep', 'broken']

/** The contract of `docs/schemas/solve-rings.json`. */
export function readRingsJson(json: unknown): FileRead<RingsRequest> {
  if (!isObject(json))
    return refused(
      '',
      'not-an-object',
      'Filen skal være et objekt: {"nodes": …}.',
      'The file must be an object: {"nodes": …}.',
    )
  const { nodes, starts = [], arcs, maxRing, maxChain, refusal, keep, broken = [] } = json
  if (!isCount(nodes, MOST_NODES)) {
    return refused(
      'nodes',
      'nodes',
      `Skal være et helt tal fra 0 til ${MOST_NODES}.`,
      `Must be a whole number from 0 to ${MOST_NODES}.`,
    )
  }
  const reader = arcReader(nodes)
  const { note, problems } = reader
  for (const key of Object.keys(json)) {
    if (!KEYS.includes(key))
      note(key.slice(0, 60), 'unknown-field', 'Feltet kendes ikke.', 'There is no such field.')
  }
  const isNode = (value: unknown): value is number => isCount(value, nodes - 1)
  const startNodes = nodeList('starts', starts)
  if (!Array.isArray(arcs) || arcs.length > MOST_ARCS) {
    note(
      'arcs',
      'arcs',
      `Skal være en liste med højst ${MOST_ARCS} ønsker: [fra, til, vægt].`,
      `Must be a list of at most ${MOST_ARCS} wishes: [from, to, weight].`,
    )
  } else {
    for (const [i, arc] of arcs.entries()) {
      if (reader.full()) break
      if (Array.isArray(arc) && arc.length === 3) reader.add(arc[0], arc[1], arc[2], () => `arcs[${i}]`)
      else
        note(
          `arcs[${i}]`,
          'arc',
          'Et ønske er tre tal: [fra, til, vægt].',
          'A wish is three numbers: [from, to, weight].',
        )
    }
  }
  limit('maxRing', maxRing, LONGEST_RING)
  limit('maxChain', maxChain, LONGEST_CHAIN)
  const count = Array.isArray(arcs) ? arcs.length : 0
  const chances = refusals(refusal, count)
  const repair = keep === undefined && !('broken' in json) ? undefined : readRepair()
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    value: {
      nodes,
      starts: startNodes,
      arcs: reader.arcs(),
      maxRing: maxRing as number | undefined,
      maxChain: maxChain as number | undefined,
      refusal: chances,
      repair,
    },
  }

  function nodeList(place: string, value: unknown): number[] {
    if (Array.isArray(value) && value.every(isNode) && new Set(value).size === value.length) return value
    const at = Array.isArray(value) ? value.findIndex((one, i) => !isNode(one) || value.indexOf(one) < i) : -1
    note(
      at === -1 ? place : `${place}[${at}]`,
      'nodes-of-list',
      `Skal være hele tal fra 0 til ${Number(nodes) - 1}, hvert kun én gang.`,
      `Must be whole numbers from 0 to ${Number(nodes) - 1}, each only once.`,
    )
    return []
  }
  function limit(place: string, value: unknown, most: number): void {
    if (value === undefined || isCount(value, most)) return
    note(
      place,
      'limit',
      `Skal være et helt tal fra 0 til ${most}.`,
      `Must be a whole number from 0 to ${most}.`,
    )
  }
  function refusals(value: unknown, arcCount: number): Float64Array | undefined {
    if (value === undefined) return undefined
    if (isChance(value)) return new Float64Array(arcCount).fill(value)
    if (Array.isArray(value) && value.length === arcCount && value.every(isChance))
      return Float64Array.from(value)
    const at = Array.isArray(value) ? value.findIndex((one) => !isChance(one)) : -1
    note(
      at === -1 ? 'refusal' : `refusal[${at}]`,
      'refusal',
      'Skal være en sandsynlighed fra 0 til 1, eller en liste med én for hvert ønske.',
      'Must be a probability from 0 to 1, or a list with one for each wish.',
    )
    return undefined
  }
  function readRepair(): Repair {
    const given = keep ?? {}
    const lists = isObject(given) ? given : {}
    if (!isObject(given))
      note(
        'keep',
        'keep',
        'Skal være et objekt med rings og chains.',
        'Must be an object with rings and chains.',
      )
    const paths = (name: 'rings' | 'chains') => {
      const value = lists[name] ?? []
      if (!Array.isArray(value))
        note(`keep.${name}`, 'keep', 'Skal være en liste af lister.', 'Must be a list of lists.')
      return Array.isArray(value) ? value.map((one, i) => nodeList(`keep.${name}[${i}]`, one)) : []
    }
    const isPair = (value: unknown): value is [number, number] =>
      Array.isArray(value) && value.length === 2 && value.every(isNode)
    const pairs = Array.isArray(broken) ? broken : [undefined]
    const wrong = pairs.findIndex((pair) => !isPair(pair))
    if (wrong !== -1)
      note(
        `broken[${wrong}]`,
        'broken',
        'Et brudt led er to tal: [fra, til].',
        'A broken link is two numbers: [from, to].',
      )
    return { rings: paths('rings'), chains: paths('chains'), broken: pairs.filter(isPair) }
  }
}

function refused(place: string, rule: string, da: string, en: string): FileRead<never> {
  return { ok: false, problems: [{ place, rule, says: { da, en } }] }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isCount(value: unknown, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most
}

function isChance(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1
}
