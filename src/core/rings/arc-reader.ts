import type { FileProblem } from '../solver/file-read.ts'
import type { ArcList } from './swap-graph.ts'

/** A file of wishes, read. */
export type ReadWishes = {
  readonly nodes: number
  readonly starts: readonly number[]
  readonly arcs: ArcList
}

/** More would not help anybody. */
export const MOST_WISH_PROBLEMS = 50
export const MOST_NODES = 5_000_000
export const MOST_ARCS = 50_000_000

export type ArcReader = {
  /** Takes an arc, or notes what is wrong with it. `placeOf` is asked only then. */
  readonly add: (from: unknown, to: unknown, weight: unknown, placeOf: () => string) => void
  readonly note: (place: string, rule: string, da: string, en: string) => void
  readonly problems: readonly FileProblem[]
  /** No use to go on: more problems than anybody wants to read. */
  readonly full: () => boolean
  readonly arcs: () => ArcList
}

/** Collects arcs and holds each against the rules: ends 0 … nodes − 1, not the same, no arc twice, a finite weight ≥ 0. */
export function arcReader(nodes: number): ArcReader {
  const problems: FileProblem[] = []
  // a set holds some 16 million at most, so there are several
  const known = Array.from({ length: 8 }, () => new Set<number>())
  const from: number[] = []
  const to: number[] = []
  const weights: number[] = []
  const note: ArcReader['note'] = (place, rule, da, en) => {
    if (problems.length < MOST_WISH_PROBLEMS) problems.push({ place, rule, says: { da, en } })
  }
  const isNode = (value: unknown): value is number =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) < nodes
  return {
    problems,
    note,
    full: () => problems.length >= MOST_WISH_PROBLEMS,
    add(a, b, weight, placeOf) {
      if (!isNode(a) || !isNode(b)) {
        const [da, en] =
          nodes === 0
            ? [
                'Der er ingen at bytte mellem (0 personer og pladser).',
                'There is nobody to swap between (0 nodes).',
              ]
            : [
                `Begge ender skal være hele tal fra 0 til ${nodes - 1}.`,
                `Both ends must be whole numbers from 0 to ${nodes - 1}.`,
              ]
        note(placeOf(), 'out-of-range', da, en)
      } else if (a === b) {
        const [da, en] = ['Ingen kan bytte med sig selv.', 'Nobody can swap with themselves.']
        note(placeOf(), 'self-loop', da, en)
      } else if (typeof weight !== 'number' || !Number.isFinite(weight) || weight < 0 || weight > 1e12) {
        const [da, en] = ['Vægten skal være et tal fra 0.', 'The weight must be a number from 0.']
        note(placeOf(), 'weight', da, en)
      } else if (known[b & 7]!.has(a * nodes + b)) {
        const [da, en] = [`Ønsket ${a} → ${b} står der to gange.`, `The wish ${a} → ${b} stands there twice.`]
        note(placeOf(), 'duplicate-arc', da, en)
      } else {
        known[b & 7]!.add(a * nodes + b)
        from.push(a)
        to.push(b)
        weights.push(weight)
      }
    },
    arcs: () => ({
      from: Int32Array.from(from),
      to: Int32Array.from(to),
      weight: Float64Array.from(weights),
    }),
  }
}

/** Lines of a text with the number of each, from 1; blank ones left out, each cut into fields. */
export function* fieldsOfLines(
  text: string,
  separator: RegExp,
): Generator<{ line: number; fields: string[] }> {
  let line = 0
  for (const raw of text.split('\n')) {
    line++
    const content = raw.trim()
    if (content !== '') yield { line, fields: content.split(separator).map((field) => field.trim()) }
  }
}

/** The number a field writes, or NaN. */
export function numberOf(field: string | undefined): number {
  return field !== undefined && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(field)
    ? Number(field)
    : Number.NaN
}
