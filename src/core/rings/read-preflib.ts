import type { FileRead } from '../solver/file-read.ts'
import { arcReader, fieldsOfLines, MOST_NODES, numberOf, type ReadWishes } from './arc-reader.ts'

/** What stands above the edges. */
type Head = { nodes: number; edges: number; starts: number[]; named: boolean }

/**
 * A weighted matching file of PrefLib (`.wmd`; data set 00036, kidney exchange), with `#` lines above or in the older form: a first
 * line `alternatives,edges` and a line `number,name` each. Node 0 is alternative 1. An altruist is a start; where no name says so, a node
 * into which all edges weigh 0.
 */
export function readPrefLib(text: string): FileRead<ReadWishes> {
  const lines = [...fieldsOfLines(text, /,/)]
  const head: Head = { nodes: Number.NaN, edges: Number.NaN, starts: [], named: false }
  const wrong = (place: string, rule: string, da: string, en: string): FileRead<ReadWishes> => ({
    ok: false,
    problems: [{ place, rule, says: { da, en } }],
  })
  let at = 0
  if (lines[0]?.fields[0]?.startsWith('#')) {
    for (; lines[at]?.fields[0]?.startsWith('#'); at++) readHeadLine(head, lines[at]!.fields.join(','))
  } else {
    head.nodes = numberOf(lines[0]?.fields[0])
    head.edges = numberOf(lines[0]?.fields[1])
    at = 1 + (Number.isInteger(head.nodes) ? Math.max(0, head.nodes) : 0)
    for (const { fields } of lines.slice(1, at)) nameOf(head, numberOf(fields[0]), fields[1] ?? '')
  }
  if (!isCount(head.nodes, MOST_NODES) || !isCount(head.edges, Infinity)) {
    return wrong(
      'line 1',
      'head',
      'Antallet af alternativer og kanter mangler i filens hoved.',
      'The number of alternatives and edges is missing in the head of the file.',
    )
  }
  const edges = lines.slice(at)
  const reader = arcReader(head.nodes)
  for (const { line, fields } of edges) {
    if (reader.full()) break
    const [from, to, weight] = fields.map(numberOf)
    if (fields.length === 3) reader.add(from! - 1, to! - 1, weight, () => `line ${line}`)
    else
      reader.note(
        `line ${line}`,
        'edge',
        'En kant er tre tal: fra,til,vægt.',
        'An edge is three numbers: from,to,weight.',
      )
  }
  if (edges.length !== head.edges && !reader.full()) {
    const says = [
      `Filen lover ${head.edges} kanter, men har ${edges.length}.`,
      `The file promises ${head.edges} edges but has ${edges.length}.`,
    ]
    reader.note(`line ${lines.at(-1)?.line ?? 1}`, 'edge-count', says[0]!, says[1]!)
  }
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems }
  const arcs = reader.arcs()
  const starts = head.named ? head.starts : nodesNobodyWants(head.nodes, arcs)
  return {
    ok: true,
    value: { nodes: head.nodes, starts: starts.filter((v) => v >= 0 && v < head.nodes), arcs },
  }
}

function readHeadLine(head: Head, line: string): void {
  const [, key = '', value = ''] = /^#\s*([^:]*):\s*(.*)$/.exec(line) ?? []
  if (key === 'NUMBER ALTERNATIVES') head.nodes = numberOf(value)
  else if (key === 'NUMBER EDGES') head.edges = numberOf(value)
  else if (key.startsWith('ALTERNATIVE NAME ')) nameOf(head, numberOf(key.slice(17)), value)
}

/** The files of the data set write "Alturist". */
function nameOf(head: Head, number: number, name: string): void {
  if (/^(pair|al[tr])/i.test(name)) head.named = true
  if (/^al[tr]/i.test(name) && !head.starts.includes(number - 1)) head.starts.push(number - 1)
}

function nodesNobodyWants(nodes: number, arcs: { to: Int32Array; weight: Float64Array }): number[] {
  const most = new Float64Array(nodes).fill(-1)
  arcs.to.forEach((v, i) => {
    most[v] = Math.max(most[v]!, arcs.weight[i]!)
  })
  return Array.from(most.keys()).filter((v) => most[v] === 0)
}

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most
}
