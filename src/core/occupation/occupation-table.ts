import type { Occupation } from './occupation.ts'

const HEAD = /^([a-z0-9-]+) \| (\d{4}) \| ([^|]+) \| ([^|]+)$/
const KINDS = { '=': 'synonyms', '~': 'everyday', '>': 'neighbours' } as const

/**
 * Reads one area of the vocabulary from its text table, where an occupation takes two to four short lines:
 *
 *     code | ISCO-08 | Danish title | English title
 *       = synonym, synonym
 *       ~ everyday word, everyday word
 *       > code of a neighbour, code of a neighbour
 *
 * Text and not object literals, so that the list reads and reviews like a list. Throws on a line it cannot
 * read: a fault of whoever edited the table, found as soon as the module loads.
 */
export function occupationTable(area: string, table: string): readonly Occupation[] {
  const occupations: Array<Occupation & Record<'synonyms' | 'everyday' | 'neighbours', string[]>> = []
  for (const [number, raw] of table.split('\n').entries()) {
    const line = raw.trim()
    if (line === '') continue
    const head = HEAD.exec(line)
    if (head) {
      const [, code = '', isco = '', title = '', english = ''] = head
      occupations.push({ code, isco, area, title, english, synonyms: [], everyday: [], neighbours: [] })
      continue
    }
    const kind = KINDS[line[0] as keyof typeof KINDS]
    const current = occupations.at(-1)
    if (!kind || !current || current[kind].length > 0) throw new Error(`${area}, line ${number}: ${line}`)
    for (const word of line.slice(1).split(',')) current[kind].push(word.trim())
  }
  return occupations
}
