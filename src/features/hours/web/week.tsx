import type { Day } from '#core/calendar/day.ts'
import { addDays } from '#core/calendar/day.ts'
import { formatWeek } from '#core/calendar/format-day.ts'
import { isoWeekOf, isoWeekText, mondayOf } from '#core/calendar/iso-week.ts'
import { mondayOfDay } from '#core/rotation/hours-plan.ts'
import { type CaseRow, casePage, casePaths, findCase } from '#features/cases/index.ts'
import { typed } from '#platform/form/fields-of.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { Alert, ButtonLink, EmptyState, Form, SubmitButton } from '#platform/ui/index.ts'
import { fillWeeks } from '../actions/fill-weeks.ts'
import { type CellProblem, saveWeek, type TypedWeek } from '../actions/save-week.ts'
import { logTemps, PURPOSE } from '../log-views.ts'
import { WeekPage } from '../pages/week-page.tsx'
import { paths } from '../paths.ts'
import { bookedThrough } from '../store/claim-rows.ts'
import { findWeek, type Week } from '../store/week.ts'
import { weekTexts } from '../texts/week.ts'

const WEEK = /^(\d{4})-W(\d{1,2})$/i
const FIELD = /^[hn]\.([0-9a-f-]{36})\.(\d|note)$/

/** The week asked for as `2014-W15` or by one of its days; else the case's own: this week, or the nearest one of its period. */
function mondayAsked(ctx: Ctx, row: CaseRow): Day {
  const asked = WEEK.exec(ctx.query.get('uge') ?? '')
  const monday = asked && mondayOf({ year: Number(asked[1]), week: Number(asked[2]) })
  if (monday) return monday
  const { wanted_from: from, wanted_to: to } = row
  if (to && to < ctx.today && !row.started_at) return mondayOfDay(to)
  if (from && from > ctx.today && !row.started_at) return mondayOfDay(from)
  return mondayOfDay(ctx.today)
}

type Shown = {
  status?: number
  week?: Week
  typed?: ReadonlyMap<string, string>
  problems?: ReadonlyMap<string, CellProblem>
  message?: string
}

async function show(ctx: Ctx, row: CaseRow, monday: Day, more: Shown = {}): Promise<Response> {
  const t = weekTexts(ctx.lang)
  const edits = ctx.actor.role === 'company' && !row.archived_at
  const week = more.week ?? (await findWeek(ctx.tx, row.id, monday, ctx.today))
  await logTemps(
    ctx,
    week.temps.map(({ person }) => person),
    PURPOSE.hours,
  )
  const all = ctx.query.get('alle') === 'ja'
  const weekText = isoWeekText(isoWeekOf(monday))
  const here = paths.week(row.id, weekText)
  const nobody = week.employees.length + week.others.length + week.temps.length === 0
  return casePage(
    ctx,
    row,
    'hours',
    {
      title: t.title(formatWeek(monday, ctx.lang)),
      lead: edits ? t.lead : t.leadRead,
      styles: ['hours.css'],
      wide: true,
      status: more.status ?? 200,
    },
    <>
      <WeekNav ctx={ctx} row={row} monday={monday} />
      {more.message && (
        <Alert kind="warning" live>
          {more.message}
        </Alert>
      )}
      {nobody ? (
        <EmptyState
          title={t.noPeople}
          text={t.noPeopleText}
          action={<ButtonLink href={ctx.href(casePaths.training(row.id))} label={t.toTraining} />}
        />
      ) : (
        <WeekPage
          lang={ctx.lang}
          t={t}
          week={week}
          edits={edits}
          all={all}
          weekend={ctx.query.get('weekend') === 'ja'}
          action={ctx.href(all ? `${here}&alle=ja` : here)}
          once={ctx.once()}
          typed={more.typed}
          problems={more.problems ?? new Map()}
          claimedThrough={await bookedThrough(ctx.tx, row.id)}
          answerFor={
            ctx.actor.role === 'caseworker' ? (temp) => ctx.href(paths.hoursFor(row.id, temp)) : undefined
          }
        />
      )}
      {!nobody && <Aside ctx={ctx} row={row} week={week} all={all} edits={edits} here={here} />}
    </>,
  )
}

function WeekNav({ ctx, row, monday }: { ctx: Ctx; row: CaseRow; monday: Day }) {
  const t = weekTexts(ctx.lang)
  const to = (day: Day) => ctx.href(paths.week(row.id, isoWeekText(isoWeekOf(day))))
  return (
    <nav class="hours-nav" aria-label={t.weekLabel}>
      <a href={to(addDays(monday, -7))} rel="prev">
        ‹ {t.previous}
      </a>
      <a href={to(ctx.today)}>{t.today}</a>
      <a href={to(addDays(monday, 7))} rel="next">
        {t.next} ›
      </a>
    </nav>
  )
}

type AsideProps = { ctx: Ctx; row: CaseRow; week: Week; all: boolean; edits: boolean; here: string }

function Aside({ ctx, row, week, all, edits, here }: AsideProps) {
  const t = weekTexts(ctx.lang)
  return (
    <section class="hours-more" aria-label={t.actions}>
      <p>
        {!all && week.others.length > 0 && (
          <>
            {t.others(week.others.length)} <a href={ctx.href(`${here}&alle=ja`)}>{t.all}</a>.{' '}
          </>
        )}
        {all && <a href={ctx.href(here)}>{t.fewer}</a>}{' '}
        <a href={ctx.href(`${here}&alle=ja&weekend=ja`)}>{t.weekend}</a>
      </p>
      <details>
        <summary>{t.legend}</summary>
        <ul>
          <li>{t.legendPlan}</li>
          <li>{t.legendAttended}</li>
          <li>{t.legendSaved}</li>
        </ul>
      </details>
      <div class="buttons">
        {edits && (
          <Form action={ctx.href(here)} once={ctx.once()} label={t.fill}>
            <SubmitButton label={t.fill} kind="secondary" name="do" value="fill" />
          </Form>
        )}
        {edits && <ButtonLink href={ctx.href(paths.import(row.id))} label={t.import} icon="upload" />}
        <ButtonLink href={ctx.href(paths.deviations(row.id))} label={t.deviations} />
        <ButtonLink
          href={ctx.href(paths.export(row.id, 'xlsx'))}
          label={t.exportXlsx}
          icon="download"
          download
        />
        <ButtonLink
          href={ctx.href(paths.export(row.id, 'csv'))}
          label={t.exportCsv}
          icon="download"
          download
        />
      </div>
      {edits && <p class="form-hint">{t.fillHint}</p>}
    </section>
  )
}

async function read(ctx: Ctx): Promise<Response> {
  const row = await findCase(ctx.tx, ctx.params.id!)
  return row ? show(ctx, row, mondayAsked(ctx, row)) : ctx.notFound()
}

async function save(ctx: Ctx): Promise<Response> {
  const row = await findCase(ctx.tx, ctx.params.id!)
  if (!row || ctx.actor.role !== 'company') return ctx.notFound()
  const t = weekTexts(ctx.lang)
  const monday = mondayAsked(ctx, row)
  const back = `${ctx.path}${ctx.url.search}`
  if (typed(ctx.fields, 'do') === 'fill') {
    const filled = await fillWeeks(ctx, row.id)
    if (!filled.ok) {
      if (filled.reason === 'gone') return ctx.notFound()
      return ctx.conflict(filled.reason === 'archived' ? t.archived : t.takenMeanwhile)
    }
    return ctx.redirect(back, t.filled(filled.written))
  }
  const saved = await saveWeek(ctx, row.id, monday, typedWeek(ctx), typed(ctx.fields, 'seen'))
  if (saved.ok) return ctx.redirect(back, t.saved(saved.written))
  if (!('week' in saved)) return saved.reason === 'gone' ? ctx.notFound() : ctx.conflict(t.archived)
  const texts = new Map(Object.entries(ctx.fields).map(([name, values]) => [name, values[0] ?? '']))
  if (saved.reason === 'changed-meanwhile')
    return show(ctx, row, monday, { status: 409, week: saved.week, typed: texts, message: t.meanwhile })
  const { week, problems } = saved
  return show(ctx, row, monday, { status: 422, week, typed: texts, problems })
}

/** Fields of people, by person; whatever else came is left alone. */
function typedWeek(ctx: Ctx): TypedWeek {
  const people = new Map<string, { days: (string | undefined)[]; note: string | undefined }>()
  for (const [name, [text = '']] of Object.entries(ctx.fields)) {
    const found = FIELD.exec(name)
    if (!found) continue
    const of = people.get(found[1]!) ?? { days: [], note: undefined }
    if (found[2] === 'note') of.note = text
    else of.days[Number(found[2])] = text
    people.set(found[1]!, of)
  }
  return people
}

/** A week of 400 people, each seven days and a remark. */
const GRID = { maxBody: 512 * 1024, maxFields: 4000 }

export const weekRoutes: Route[] = [get(paths.hours(':id'), read), post(paths.hours(':id'), save, GRID)]
