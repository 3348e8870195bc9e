import type { Day } from '#core/calendar/day.ts'
import { weekState } from '#core/rotation/hours-confirmation.ts'
import { mondayOfDay } from '#core/rotation/hours-plan.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { OutColumn } from '#platform/tabular/column.ts'
import { writeCsv } from '#platform/tabular/write-csv.ts'
import { MAX_XLSX_ROWS, writeXlsx } from '#platform/tabular/write-xlsx.ts'
import type { Lang } from '#platform/text/texts.ts'
import { HOUR_COLUMNS, type HourColumn } from '../import/columns.ts'
import { answersOf, type DayFigure, trainingFigures, workFigures } from '../store/figures.ts'
import { employeesOf, tempsOf } from '../store/people.ts'
import { fileTexts } from '../texts/files.ts'

type Line = {
  kind: 'employee' | 'temp'
  name: string
  payrollRef: string | null
  figure: DayFigure | undefined
  answer: 'confirmed' | 'disputed' | 'changed' | 'ask' | 'nothing'
}

const hours = (minutes: number | undefined): number | null =>
  minutes === undefined ? null : Math.round((minutes / 60) * 100) / 100

function columnsIn(lang: Lang): OutColumn<Line>[] {
  const t = fileTexts(lang)
  const column = (
    key: HourColumn,
    kind: OutColumn<Line>['kind'],
    value: OutColumn<Line>['value'],
    width = 12,
  ): OutColumn<Line> => ({ header: HOUR_COLUMNS[key][lang], kind, value, width })
  return [
    column('kind', 'text', ({ kind }) => t.kind[kind]),
    column('ref', 'text', ({ payrollRef }) => payrollRef),
    column('name', 'text', ({ name }) => name, 28),
    column('day', 'day', ({ figure }) => figure?.day ?? null),
    column('planned', 'decimal', ({ figure }) => hours(figure?.planned)),
    column('attended', 'decimal', ({ figure }) => hours(figure?.attended)),
    column('hours', 'decimal', ({ figure }) => hours(figure?.attended ?? figure?.registered)),
    column('source', 'text', ({ figure }) =>
      figure?.attended !== undefined ? t.source.attendance : figure?.source ? t.source[figure.source] : null,
    ),
    column('confirmed', 'text', ({ answer }) => t.answer[answer] || null, 16),
    column('note', 'text', ({ figure }) => figure?.note ?? null, 40),
  ]
}

const ALWAYS = { from: '2000-01-01' as Day, to: '2100-12-31' as Day }

/** Every day of the case with hours or a plan, person by person. */
async function linesOf(tx: Tx, caseId: string): Promise<Line[]> {
  const training = await trainingFigures(tx, caseId, ALWAYS)
  const work = await workFigures(tx, caseId, ALWAYS)
  const answers = await answersOf(tx, caseId)
  const learned = (await employeesOf(tx, caseId)).flatMap(({ id, name, payrollRef }) =>
    (training.get(id) ?? []).map(
      (figure): Line => ({ kind: 'employee', name, payrollRef, figure, answer: 'nothing' }),
    ),
  )
  const worked = (await tempsOf(tx, caseId)).flatMap(({ id, name }) => {
    const figures = work.get(id) ?? []
    const weeks = new Map<Day, Record<string, number>>()
    for (const { day, registered = 0 } of figures) {
      const week = weeks.get(mondayOfDay(day)) ?? {}
      week[day] = registered
      weeks.set(mondayOfDay(day), week)
    }
    return figures.map((figure): Line => {
      const week = mondayOfDay(figure.day)
      const answer = weekState(weeks.get(week)!, answers.get(id)?.get(week))
      return { kind: 'temp', name, payrollRef: null, figure, answer }
    })
  })
  return [...learned, ...worked]
}

/** The hours of a case as a file that the import reads back. Undefined: more rows than a workbook should have. */
export async function hoursFile(
  tx: Tx,
  caseId: string,
  format: 'csv' | 'xlsx',
  lang: Lang,
): Promise<Buffer | undefined> {
  const rows = await linesOf(tx, caseId)
  if (format === 'csv') return writeCsv(columnsIn(lang), rows)
  if (rows.length > MAX_XLSX_ROWS) return undefined
  return writeXlsx(undefined, { name: fileTexts(lang).sheet, columns: columnsIn(lang), rows })
}

/** A workbook in which everybody of the case has a line, to be filled in. */
export async function hoursTemplate(tx: Tx, caseId: string, lang: Lang): Promise<Buffer> {
  const rows = [
    ...(await employeesOf(tx, caseId)).map(
      ({ name, payrollRef }): Line => ({
        ...{ kind: 'employee', name, payrollRef, figure: undefined, answer: 'nothing' },
      }),
    ),
    ...(await tempsOf(tx, caseId)).map(
      ({ name }): Line => ({
        ...{ kind: 'temp', name, payrollRef: null, figure: undefined, answer: 'nothing' },
      }),
    ),
  ]
  const wanted = new Set(
    ['ref', 'name', 'day', 'hours', 'note'].map((key) => HOUR_COLUMNS[key as HourColumn][lang]),
  )
  const columns = columnsIn(lang).filter(({ header }) => wanted.has(header as never))
  return writeXlsx(undefined, { name: fileTexts(lang).sheet, columns, rows })
}
