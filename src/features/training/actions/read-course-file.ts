import type { Day } from '#core/calendar/day.ts'
import { formatHoursNumber } from '#core/text/hours.ts'
import { minutesOf, parseDayList } from '#core/training/session-days.ts'
import type { Fields } from '#platform/form/fields-of.ts'
import { readCsv } from '#platform/tabular/read-csv.ts'
import { readXlsx } from '#platform/tabular/read-xlsx.ts'
import { bytesSource, type Table, type TableRefusal, UnreadableTable } from '#platform/tabular/table.ts'
import type { Lang } from '#platform/text/texts.ts'
import { COURSE_COLUMNS, courseColumnOf, languageOf } from '../course-columns.ts'
import { type CourseInput, readCourse } from '../course-form.ts'
import { type ReadSession, readSession } from '../session-form.ts'

/** Largest file, and most lines gone through while somebody waits for the page. */
export const MAX_BYTES = 2 * 1024 * 1024
export const MAX_LINES = 2000

export type GoodLine = {
  line: number
  courseId: string | null
  course: CourseInput
  sessionId: string | null
  session: ReadSession | undefined
}
export type LineProblem = { line: number; column: string; text: string }
export type FileRefusal =
  | { key: TableRefusal | 'too-many-lines' | 'no-course-column' }
  | { key: 'unknown-columns'; names: string[] }

export type ReadFile =
  | { ok: true; total: number; good: GoodLine[]; problems: LineProblem[] }
  | { ok: false; refusal: FileRefusal }

/** Reads a file with courses and sessions and checks each line with the same forms that a person fills in. */
export async function readCourseFile(bytes: Uint8Array, lang: Lang, today: Day): Promise<ReadFile> {
  const table = await openTable(bytes)
  if (!table.ok) return { ok: false, refusal: { key: table.reason } }
  const columns = table.value.header.map((h) => ({ heading: h, column: courseColumnOf(h) }))
  const unknown = columns.filter(
    (c) => !c.column && c.heading.trim() !== '' && !c.heading.trim().startsWith('#'),
  )
  if (unknown.length > 0)
    return {
      ok: false,
      refusal: {
        key: 'unknown-columns',
        names: unknown.slice(0, 10).map((c) => c.heading.trim().slice(0, 60)),
      },
    }
  if (!columns.some((c) => c.column?.key === 'title' || c.column?.key === 'amu'))
    return { ok: false, refusal: { key: 'no-course-column' } }
  const good: GoodLine[] = []
  const problems: LineProblem[] = []
  let total = 0
  try {
    for await (const row of table.value.rows()) {
      if (++total > MAX_LINES) return { ok: false, refusal: { key: 'too-many-lines' } }
      const cells = Object.fromEntries(
        columns.flatMap(({ column }, i) => (column ? [[column.key, (row.cells[i] ?? '').trim()]] : [])),
      )
      const read = readLine(cells, lang, today)
      if ('errors' in read)
        for (const [field, text] of Object.entries(read.errors))
          problems.push({ line: row.line, column: nameOf(field, lang), text })
      else good.push({ line: row.line, ...read })
    }
  } catch (e) {
    if (!(e instanceof UnreadableTable)) throw e
    return { ok: false, refusal: { key: e.reason } }
  }
  return total === 0 ? { ok: false, refusal: { key: 'empty' } } : { ok: true, total, good, problems }
}

async function openTable(
  bytes: Uint8Array,
): Promise<{ ok: true; value: Table } | { ok: false; reason: TableRefusal }> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip) return readCsv(bytesSource(bytes))
  const sheets = await readXlsx(bytes)
  if (!sheets.ok) return sheets
  // not always the first: our own template begins with a sheet of help
  const known = (t: Table) => t.header.filter((h) => courseColumnOf(h)).length
  const [best] = [...sheets.value].filter((s) => s.header.length > 0).sort((a, b) => known(b) - known(a))
  return best ? { ok: true, value: best } : { ok: false, reason: 'empty' }
}

/** Which column a form's field came from. */
const nameOf = (field: string, lang: Lang): string =>
  COURSE_COLUMNS.find((c) => c.key === (field === 'hours' ? 'to' : field))?.name[lang] ?? field

type Cells = Readonly<Record<string, string | undefined>>

function readLine(
  cells: Cells,
  lang: Lang,
  today: Day,
): Omit<GoodLine, 'line'> | { errors: Record<string, string> } {
  const cell = (key: string) => cells[key] ?? ''
  const days = parseDayList(cell('days'))
  const fields = (values: Record<string, string>): Fields =>
    Object.fromEntries(Object.entries(values).map(([k, v]) => [k, [v]]))
  const hasSession = cell('days') !== ''
  const session = hasSession
    ? readSession(
        fields({
          days: cell('days'),
          from: cell('from') || '8.00',
          to: cell('to') || '15.24',
          pause: cell('pause'),
          place: cell('place'),
          street: cell('street'),
          postcode: cell('postcode'),
          capacity: cell('capacity'),
          minimum: cell('minimum') || '1',
          price: cell('price'),
          reserveBy: cell('reserveBy'),
        }),
        lang,
        today,
        false,
      )
    : undefined
  const first = session?.ok ? session.value.days[0] : undefined
  const course = readCourse(
    fields({
      kind: cell('amu') ? 'amu' : 'other',
      amu: cell('amu'),
      title: cell('title'),
      goals: cell('goals'),
      language: languageOf(cell('language')),
      days: days.ok ? String(days.value.length) : cell('amu') ? '' : '1',
      hours: first ? formatHoursNumber(minutesOf(first), 'da') : '7,4',
      price: cell('price'),
      minimum: cell('minimum') || '1',
      capacity: cell('capacity') || '20',
      publicProvider: 'ja',
      openAccess: 'ja',
      onDemand: 'ja',
    }),
    lang,
  )
  const errors: Record<string, string> = {}
  for (const read of [course, session])
    if (read && !read.ok)
      for (const [field, text] of Object.entries(read.state.errors)) if (text) errors[field] ??= text
  if (!course.ok || (session && !session.ok)) return { errors }
  return {
    courseId: cell('courseId').slice(0, 100) || null,
    course: course.value,
    sessionId: cell('sessionId').slice(0, 100) || null,
    session: session?.value,
  }
}
