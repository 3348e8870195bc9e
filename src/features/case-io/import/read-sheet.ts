import type { Lang } from '#platform/text/texts.ts'
import { isHeading, type ProjectColumn, type SheetKey } from './columns.ts'
import type { RawTable } from './open-project.ts'
import type { Fault } from './project.ts'
import type { ImportTexts } from './texts.ts'

/** What reading needs to say what is wrong, and where it says it. */
export type Reading = { lang: Lang; t: ImportTexts; faults: Fault[] }

/** One line of a sheet: cells by column, and a way to say what is wrong with it. */
export type SheetLine<K extends string> = {
  line: number
  at: (key: K) => string
  fault: (text: string) => undefined
}

/** Lines of a sheet by its columns. Headings that are empty or begin with # are the company's own. */
export function linesOf<K extends string>(
  r: Reading,
  sheet: SheetKey,
  columns: readonly (ProjectColumn & { key: K })[],
  table: RawTable,
): SheetLine<K>[] {
  if (table.header.length === 0) return []
  const head = (text: string) => r.faults.push({ sheet, line: 1, text })
  const found = table.header.map((heading) => columns.find((c) => isHeading(c, heading)))
  const before = r.faults.length
  found.forEach((c, i) => {
    const heading = table.header[i]!.trim()
    if (!c && !/^(#|$)/.test(heading)) head(r.t.columnUnknown(heading.slice(0, 40)))
    if (c && found.indexOf(c) < i) head(r.t.columnTwice(c.name[r.lang]))
  })
  for (const c of columns) if (c.needed && !found.includes(c)) head(r.t.columnMissing(c.name[r.lang]))
  if (r.faults.length > before) return []
  const place = new Map(columns.map((c) => [c.key, found.indexOf(c)]))
  return table.rows.map(([line, cells]) => ({
    line,
    at: (key) => cells[place.get(key) ?? -1] ?? '',
    fault: (text) => {
      r.faults.push({ sheet, line, text })
      return undefined
    },
  }))
}

/** Words between commas, semicolons or line breaks. */
export const listOf = (cell: string): string[] =>
  cell
    .split(/[,;\n]+/)
    .map((one) => one.trim())
    .filter(Boolean)
