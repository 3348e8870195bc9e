import { ok, type Result, refuse } from '#core/result.ts'
import { form, optionalPostcode, optionalText } from '#platform/form/fields.ts'
import { type Problem, parseValue } from '#platform/form/parse.ts'
import { readCsv } from '#platform/tabular/read-csv.ts'
import { readXlsx } from '#platform/tabular/read-xlsx.ts'
import { bytesSource, type Table, type TableRefusal, UnreadableTable } from '#platform/tabular/table.ts'
import { employeeFields } from '../forms/employee-form.ts'
import { type ColumnKey, columnOf, educationOf } from './employee-columns.ts'

/** More than any company of the region trains at once; a page answers for each at once. */
export const MOST_LINES = 3000
const MOST_PROBLEMS = 200

export type FileRefusal =
  | TableRefusal
  | 'no-name-column'
  | 'no-function-column'
  | 'unknown-columns'
  | 'column-twice'
  | 'too-many-lines'

const lineForm = form({
  ...employeeFields,
  workplace: optionalText({ max: 120 }),
  postcode: optionalPostcode(),
})
type Parsed = ReturnType<typeof lineForm.parse>

/** A line that can be used. `said` are the columns the file has: what it does not have stays as it is. */
export type EmployeeLine = { line: number; value: Parsed }
export type LineProblem = { line: number; problem: Problem }
export type ReadFile = {
  said: ReadonlySet<ColumnKey>
  lines: readonly EmployeeLine[]
  problems: readonly LineProblem[]
}

/** Reads a CSV or XLSX file with employees, each line checked as the form is. */
export async function readEmployees(bytes: Uint8Array): Promise<Result<ReadFile, FileRefusal>> {
  const table = await open(bytes)
  if (!table.ok) return table
  const columns = columnsOf(table.value.header)
  if (!columns.ok) return columns
  try {
    return await readLines(table.value, columns.value)
  } catch (e) {
    if (e instanceof UnreadableTable) return refuse(e.reason)
    throw e
  }
}

async function open(bytes: Uint8Array): Promise<Result<Table, TableRefusal>> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return readCsv(bytesSource(bytes))
  const sheets = await readXlsx(bytes)
  if (!sheets.ok) return sheets
  const known = (t: Table) => t.header.filter((h) => columnOf(h)).length
  const best = [...sheets.value].sort((a, b) => known(b) - known(a))[0]
  return best && best.header.length > 0 ? ok(best) : refuse('empty')
}

export type Columns = readonly (ColumnKey | undefined)[]

function columnsOf(header: readonly string[]): Result<Columns, FileRefusal> {
  // a heading that is empty or begins with # is the company's own
  const own = (h: string) => /^\s*(#|$)/.test(h)
  const columns = header.map((h) => (own(h) ? undefined : columnOf(h)))
  const unknown = header.filter((h, i) => !own(h) && columns[i] === undefined)
  if (unknown.length > 0)
    return refuse('unknown-columns', {
      names: unknown
        .slice(0, 6)
        .map((h) => h.trim().slice(0, 40))
        .join(', '),
    })
  const keys = columns.filter((k) => k !== undefined)
  if (new Set(keys).size < keys.length) return refuse('column-twice')
  if (!keys.includes('name') && !keys.includes('givenName')) return refuse('no-name-column')
  if (!keys.includes('functionTitle')) return refuse('no-function-column')
  return ok(columns)
}

async function readLines(table: Table, columns: Columns): Promise<Result<ReadFile, FileRefusal>> {
  const lines: EmployeeLine[] = []
  const problems: LineProblem[] = []
  for await (const { line, cells } of table.rows()) {
    if (lines.length >= MOST_LINES) return refuse('too-many-lines', { most: MOST_LINES })
    const { parsed } = readEmployeeLine(columns, line, cells)
    if (parsed.ok) lines.push({ line, value: parsed.value })
    else if (problems.length < MOST_PROBLEMS)
      problems.push(...parsed.problems.map((problem) => ({ line, problem })))
  }
  return ok({ said: new Set(columns.filter((k) => k !== undefined)), lines, problems })
}

/** One line under the given headings, checked as the form is. */
export function readEmployeeLine(columns: Columns, line: number, cells: readonly string[]) {
  return { line, parsed: parseValue(lineForm, valuesOf(columns, cells)) }
}

function valuesOf(columns: Columns, cells: readonly string[]): Record<string, string> {
  const raw: Partial<Record<ColumnKey, string>> = {}
  columns.forEach((key, i) => {
    if (key) raw[key] = (cells[i] ?? '').trim()
  })
  const { name, givenName, familyName, education, ...rest } = raw
  const split = name ? splitName(name) : { given: givenName ?? '', family: familyName ?? '' }
  return {
    ...rest,
    givenName: givenName || split.given,
    familyName: familyName || split.family,
    education: educationOf(education ?? ''),
  }
}

/** "Prøvesen, Else" or "Else Marie Prøvesen": the last word is the family name. */
function splitName(name: string): { given: string; family: string } {
  const [family, given] = name.split(',').map((part) => part.trim())
  if (given !== undefined && family !== undefined) return { given, family }
  const words = name.trim().split(/\s+/)
  return { given: words.slice(0, -1).join(' ') || name.trim(), family: words.length > 1 ? words.at(-1)! : '' }
}
