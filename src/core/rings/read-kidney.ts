import type { FileRead } from '../solver/file-read.ts'
import {
  type ArcReader,
  arcReader,
  fieldsOfLines,
  MOST_NODES,
  numberOf,
  type ReadWishes,
} from './arc-reader.ts'

/**
 * Files of kidney_solver: `.input` with the arcs between pairs and, if there is one, `.ndds` with the arcs out of altruists. Each has a
 * line `nodes arcs`, a line `from to weight` for each arc, and `-1 -1 -1` at its end. Altruist i becomes node pairs + i, a start.
 */
export function readKidneyFiles(input: string, ndds: string | undefined): FileRead<ReadWishes> {
  const [pairs, pairLines] = headOf(input)
  const [altruists, altruistLines] = ndds === undefined ? [0, []] : headOf(ndds)
  if (!isCount(pairs) || !isCount(altruists)) {
    const place = isCount(pairs) ? 'ndds line 1' : 'line 1'
    const says = {
      da: 'Første linje skal være to hele tal: hvor mange, og hvor mange ønsker.',
      en: 'The first line must be two whole numbers: how many, and how many wishes.',
    }
    return { ok: false, problems: [{ place, rule: 'head', says }] }
  }
  const nodes = pairs + altruists
  const reader = arcReader(nodes)
  // ends are held against their own side first, so that a pair is never taken for an altruist
  readArcs(reader, pairLines, '', (from, to) => [within(from, pairs), within(to, pairs)])
  readArcs(reader, altruistLines, 'ndds ', (from, to) => [within(from, altruists) + pairs, within(to, pairs)])
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems }
  const starts = Array.from({ length: altruists }, (_, i) => pairs + i)
  return { ok: true, value: { nodes, starts, arcs: reader.arcs() } }
}

type Lines = { line: number; fields: string[] }[]

function headOf(text: string): [number, Lines] {
  const lines = [...fieldsOfLines(text, /\s+/)]
  const head = lines[0]?.fields ?? []
  return [head.length === 2 && isCount(numberOf(head[1])) ? numberOf(head[0]) : Number.NaN, lines]
}

function readArcs(
  reader: ArcReader,
  lines: Lines,
  prefix: string,
  named: (from: number, to: number) => [number, number],
): void {
  if (lines.length === 0) return
  const promised = numberOf(lines[0]!.fields[1])
  for (const [i, { line, fields }] of lines.slice(1).entries()) {
    if (reader.full()) return
    const place = `${prefix}line ${line}`
    if (fields.join(' ') === '-1 -1 -1') {
      if (i < promised) tooFewOrMany(reader, place, promised, i)
      if (i + 2 < lines.length)
        reader.note(
          place,
          'after-end',
          'Der står mere efter filens slutlinje.',
          'More stands after the last line of the file.',
        )
      return
    }
    if (i >= promised) {
      tooFewOrMany(reader, place, promised, lines.length - 2)
      return
    }
    const [from, to] = named(numberOf(fields[0]), numberOf(fields[1]))
    reader.add(from, to, fields.length === 3 ? numberOf(fields[2]) : Number.NaN, () => place)
  }
  reader.note(
    `${prefix}line ${lines.at(-1)!.line}`,
    'no-end',
    'Filens slutlinje -1 -1 -1 mangler.',
    'The last line -1 -1 -1 of the file is missing.',
  )
}

function tooFewOrMany(reader: ArcReader, place: string, promised: number, found: number): void {
  reader.note(
    place,
    'arc-count',
    `Filen lover ${promised} ønsker, men har ${found}.`,
    `The file promises ${promised} wishes but has ${found}.`,
  )
}

/** NaN for a number that is none of 0 … count − 1. */
function within(value: number, count: number): number {
  return Number.isInteger(value) && value >= 0 && value < count ? value : Number.NaN
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST_NODES
}
