import type { FileRead } from '../solver/file-read.ts'
import { arcReader, fieldsOfLines, MOST_NODES, numberOf, type ReadWishes } from './arc-reader.ts'

/**
 * Arcs as lines `from,to,weight` (also with `;` or tabs between), with or without a line of names above. There are as many nodes as the
 * highest number says.
 *
 * @param starts given beside the file.
 */
export function readRingsCsv(text: string, starts: readonly number[]): FileRead<ReadWishes> {
  const lines = [...fieldsOfLines(text, /[,;\t]/)]
  if (lines[0]?.fields.join(',').toLowerCase() === 'from,to,weight') lines.shift()
  if (lines.length === 0) {
    const says = { da: 'Der er ingen ønsker i filen.', en: 'There are no wishes in the file.' }
    return { ok: false, problems: [{ place: '', rule: 'empty', says }] }
  }
  let highest = -1
  for (const v of starts) highest = Math.max(highest, v)
  for (const { fields } of lines) {
    for (const end of [numberOf(fields[0]), numberOf(fields[1])]) {
      if (Number.isInteger(end) && end < MOST_NODES) highest = Math.max(highest, end)
    }
  }
  const reader = arcReader(highest + 1)
  for (const { line, fields } of lines) {
    if (reader.full()) break
    const [from, to, weight] = fields.map(numberOf)
    if (fields.length === 3) reader.add(from, to, weight, () => `line ${line}`)
    else
      reader.note(
        `line ${line}`,
        'arc',
        'Et ønske er tre tal: fra,til,vægt.',
        'A wish is three numbers: from,to,weight.',
      )
  }
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems }
  return { ok: true, value: { nodes: highest + 1, starts, arcs: reader.arcs() } }
}
