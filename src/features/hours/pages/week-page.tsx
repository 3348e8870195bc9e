import { raw } from 'hono/html'
import type { Day } from '#core/calendar/day.ts'
import { formatDay, formatWeek } from '#core/calendar/format-day.ts'
import { escapeMarkup } from '#core/text/escape-markup.ts'
import { formatHoursNumber } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, EmptyState, ErrorSummary, Form, StatusTag, Submit } from '#platform/ui/index.ts'
import { type CellProblem, fieldName } from '../actions/save-week.ts'
import type { TempWeek, Week, WeekRow } from '../store/week.ts'
import type { WeekTexts } from '../texts/week.ts'
import { hourCell } from './hour-cell.ts'
import { dayName } from './week-words.ts'

export type WeekPageProps = {
  lang: Lang
  t: WeekTexts
  week: Week
  /** May type; others read. */
  edits: boolean
  /** Also employees without anything in the week. */
  all: boolean
  weekend: boolean
  action: string
  once: string
  /** What was typed and could not be kept, by field. */
  typed: ReadonlyMap<string, string> | undefined
  problems: ReadonlyMap<string, CellProblem>
  claimedThrough: Day | undefined
  /** Where the job centre writes down what a vikar without a login says. */
  answerFor?: ((temp: string) => string) | undefined
}

/** The week of a case: a row a person, a field a day. */
export function WeekPage(p: WeekPageProps) {
  const { t, week } = p
  const employees = p.all ? [...week.employees, ...week.others] : week.employees
  const days = p.weekend || hasWeekend(p) ? week.days : week.days.slice(0, 5)
  const names = days.map((day) => dayName(day, p.lang))
  if (employees.length + week.temps.length === 0) return <EmptyState title={t.empty} text={t.emptyText} />
  const grid = (
    <>
      {employees.length > 0 && <Grid {...p} title={t.employees} rows={employees} days={days} names={names} />}
      {week.temps.length > 0 && <Grid {...p} title={t.temps} rows={week.temps} days={days} names={names} />}
    </>
  )
  return (
    <>
      {p.claimedThrough !== undefined && p.claimedThrough >= week.monday && (
        <Alert kind="info">{t.claimed(formatDay(p.claimedThrough, p.lang))}</Alert>
      )}
      {p.edits ? (
        <Form action={p.action} once={p.once} class="hours-form">
          <Problems {...p} rows={[...employees, ...week.temps]} />
          <input type="hidden" name="seen" value={week.mark} />
          <p class="form-hint">{t.howTo}</p>
          {grid}
          <Submit label={t.save} name="do" value="save" />
        </Form>
      ) : (
        grid
      )}
    </>
  )
}

const hasWeekend = ({ week }: WeekPageProps): boolean =>
  [...week.employees, ...week.temps].some(({ cells }) =>
    cells.slice(5).some(({ shown }) => shown !== undefined),
  )

function Problems(p: WeekPageProps & { rows: readonly WeekRow<{ id: string; name: string }>[] }) {
  if (p.problems.size === 0) return null
  const found = p.rows.flatMap(({ person, cells }) =>
    [...cells.keys(), 'note' as const].flatMap((at) => {
      const name = fieldName(person.id, at)
      const problem = p.problems.get(name)
      if (!problem) return []
      const where =
        at === 'note' ? p.t.noteOf(person.name) : p.t.cellOf(person.name, dayName(p.week.days[at]!, p.lang))
      return { id: name, text: `${where}: ${p.t.problem[problem]}.` }
    }),
  )
  return <ErrorSummary errors={found} />
}

type GridProps = WeekPageProps & {
  title: string
  rows: readonly (WeekRow<{ id: string; name: string; title: string }> | TempWeek)[]
  days: readonly Day[]
  /** What the days are called: nothing in it needs escaping. */
  names: readonly string[]
}

function Grid(p: GridProps) {
  const { t, lang } = p
  const sums = p.days.map((_, i) => p.rows.reduce((sum, { cells }) => sum + (cells[i]?.shown ?? 0), 0))
  const total = p.rows.reduce((all, { sum }) => all + sum, 0)
  return (
    <table class="hours-grid">
      <caption>
        {p.title} <span class="muted">{formatWeek(p.week.monday, lang)}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t.person}</th>
          {p.names.map((name) => (
            <th scope="col" class="numeric">
              {name}
            </th>
          ))}
          <th scope="col" class="numeric">
            {t.sum}
          </th>
          <th scope="col">{t.note}</th>
        </tr>
      </thead>
      <tbody>{raw(p.rows.map((row) => rowOf(p, row)).join(''))}</tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.sum}</th>
          {sums.map((sum) => (
            <td class="numeric">{formatHoursNumber(sum, lang)}</td>
          ))}
          <td class="numeric">{formatHoursNumber(total, lang)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  )
}

/** Written as text, as its days are. */
function rowOf(p: GridProps, row: GridProps['rows'][number]) {
  const { person, cells, sum, note } = row
  const name = escapeMarkup(person.name)
  const noteName = fieldName(person.id, 'note')
  const wrong = p.problems.has(noteName) ? ` hours-wrong" id="${noteName}" aria-invalid="true` : ''
  const written = escapeMarkup(p.typed?.get(noteName) ?? note)
  const { lang, t, edits } = p
  const days = p.names.map((day, i) => {
    const field = fieldName(person.id, i)
    const typed = p.typed?.get(field)
    const problem = p.problems.get(field)
    return hourCell({ lang, t, cell: cells[i]!, name: field, edits, person: name, day, typed, problem })
  })
  const remark = p.edits
    ? `<input class="form-input${wrong}" name="${noteName}" value="${written}" aria-label="${escapeMarkup(p.t.noteOf(person.name))}">`
    : written
  const answer =
    'state' in row && row.state !== 'nothing'
      ? String(<Answer t={p.t} row={row} href={p.answerFor?.(person.id)} />)
      : ''
  return `<tr><th scope="row">${name} <span class="hours-title">${escapeMarkup(person.title)}</span>${answer}</th>${days.join('')}<td class="numeric hours-sum" data-label="${p.t.sum}">${formatHoursNumber(sum, p.lang)}</td><td class="hours-note" data-label="${p.t.note}">${remark}</td></tr>`
}

/** What the vikar says of the week. */
function Answer({ row, t, href }: { t: WeekTexts; row: TempWeek; href: string | undefined }) {
  if (row.state === 'nothing') return null
  const tone = {
    nothing: 'neutral',
    ask: 'info',
    confirmed: 'success',
    disputed: 'error',
    changed: 'warning',
  } as const
  return (
    <span class="hours-answer">
      <StatusTag label={t[row.state]} tone={tone[row.state]} />
      {row.answer?.note && (
        <span class="hours-said">
          {t.vikarSays} „{row.answer.note}“
        </span>
      )}
      {href && row.state !== 'confirmed' && (
        <a href={href} class="hours-said">
          {t.answerFor}
        </a>
      )}
    </span>
  )
}
