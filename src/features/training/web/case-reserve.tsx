import { day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { type CaseRow, casePage, casePaths, isId } from '#features/cases/index.ts'
import { choices, flag, form, optionalText } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import {
  ButtonLink,
  bind,
  bindMany,
  Checkbox,
  Checkboxes,
  DefinitionList,
  EmptyState,
  errorList,
  Form,
  type FormState,
  Submit,
} from '#platform/ui/index.ts'
import { reserveSeats } from '../actions/reserve-seats.ts'
import { settleChange } from '../actions/settle-change.ts'
import type { SessionRow } from '../model.ts'
import {
  DayList,
  missingText,
  priceText,
  SessionStatusTag,
  seatsText,
  whereText,
} from '../pages/session-card.tsx'
import { paths } from '../paths.ts'
import { type ChangeOfCase, changeOfCase } from '../store/changes.ts'
import { busyDays, employeesOfCase, reservationsOfCase } from '../store/reservations.ts'
import { daysOf } from '../store/sessions.ts'
import { caseTexts } from '../texts/case.ts'
import { wordTexts } from '../texts/words.ts'
import { actingIn, mayReserve, sessionOf } from './case-acting.ts'
import { envOf } from './provider-frame.tsx'
import { searchBody } from './search.tsx'

/** The change that is answered by choosing another session, if the address names one. */
async function swapOf(ctx: Ctx, row: CaseRow): Promise<ChangeOfCase | undefined> {
  const id = typed(ctx.fields, 'bytter') || (ctx.query.get('bytter') ?? '')
  const change = isId(id) ? await changeOfCase(ctx.tx, row.id, id) : undefined
  return change && !change.settled_at ? change : undefined
}

async function find(ctx: Ctx): Promise<Response> {
  const row = await actingIn(ctx)
  if (!row) return ctx.notFound()
  const t = caseTexts(ctx.lang)
  const swap = await swapOf(ctx, row)
  const rest = swap ? `?bytter=${swap.id}` : ''
  return casePage(
    ctx,
    row,
    'training',
    {
      title: t.findTitle,
      lead: swap ? t.swapLead : t.findLead,
      under: { label: t.findTitle },
      wide: true,
      styles: ['training.css'],
    },
    await searchBody(ctx, {
      path: paths.findForCase(row.id),
      hitHref: (s) => paths.reserve(row.id, s.id) + rest,
      ...(swap ? { keep: { bytter: swap.id } } : {}),
    }),
  )
}

async function reservePage(ctx: Ctx, row: CaseRow, s: SessionRow, typedState?: FormState, status = 200) {
  const t = caseTexts(ctx.lang)
  const w = wordTexts(ctx.lang)
  const swap = await swapOf(ctx, row)
  const days = await daysOf(ctx.tx, s.id)
  const own = new Set<string>(days.map((d) => d.day))
  const people = await employeesOfCase(ctx.tx, row.id)
  const busy = (
    await busyDays(
      ctx.tx,
      people.map((p) => p.employee_id),
      [s.id, ...(swap ? [swap.session_id] : [])],
    )
  ).filter((b) => own.has(b.day))
  const reservations = await reservationsOfCase(ctx.tx, row.id)
  const within = new Set(
    reservations
      .filter((r) => r.session_id === s.id && ['waiting', 'reserved', 'enrolled'].includes(r.status))
      .map((r) => r.case_employee_id),
  )
  const options = people.map((p) => {
    const elsewhere = busy.find((b) => b.employee_id === p.employee_id)
    const hint = within.has(p.id)
      ? t.alreadyIn
      : p.declined
        ? t.declined
        : elsewhere
          ? t.busy(elsewhere.title)
          : p.function_title
    return {
      value: p.id,
      label: p.name,
      hint,
      disabled: within.has(p.id) || p.declined || elsewhere !== undefined,
    }
  })
  // those of a changed session go along unless somebody says otherwise
  const before = swap
    ? reservations
        .filter(
          (r) =>
            r.session_id === swap.session_id &&
            (r.status !== 'cancelled' || r.cancel_reason === 'session_cancelled') &&
            r.status !== 'left',
        )
        .flatMap((r) => r.case_employee_id ?? [])
    : []
  const free = options.filter((o) => !o.disabled)
  const state =
    typedState ??
    emptyForm({ who: swap ? before : free.length <= s.capacity - s.taken ? free.map((o) => o.value) : [] })
  const missing = missingText(s, ctx.lang)
  return casePage(
    ctx,
    row,
    'training',
    {
      title: s.title,
      lead: `${s.provider_name}, ${formatDay(s.starts_on, ctx.lang)}`,
      under: { label: t.reserveTitle },
      status,
      styles: ['training.css'],
    },
    <>
      <p class="tags">
        <SessionStatusTag s={s} lang={ctx.lang} />
        {missing && <strong>{missing}</strong>}
      </p>
      <DefinitionList
        items={[
          { term: w.period, value: <DayList days={days} lang={ctx.lang} /> },
          { term: w.place, value: whereText(s) },
          { term: w.price, value: priceText(s.price_ore, ctx.lang) },
          { term: w.seats, value: seatsText(s, ctx.lang) },
        ]}
      />
      {people.length === 0 ? (
        <EmptyState
          title={t.nobodyInCase}
          text={t.nobodyInCaseText}
          action={<ButtonLink href={ctx.href(casePaths.people(row.id))} label={t.toPeople} />}
        />
      ) : (
        <Form action={ctx.href(paths.reserve(row.id, s.id))} once={ctx.once()} errors={errorList(state)}>
          <Checkboxes {...bindMany(state)('who')} label={t.who} hint={t.whoHint} options={options} />
          <Checkbox
            {...bind(state)('mayWait')}
            label={t.mayWait}
            hint={t.mayWaitHint}
            optional="quiet"
            checked={state.values.mayWait === 'ja'}
          />
          {swap && <input type="hidden" name="bytter" value={swap.id} />}
          <Submit label={swap ? t.swap : t.reserve}>
            <a href={ctx.href(casePaths.training(row.id))}>{t.back}</a>
          </Submit>
        </Form>
      )}
    </>,
  )
}

async function showReserve(ctx: Ctx): Promise<Response> {
  const row = await actingIn(ctx)
  const s = row && (await sessionOf(ctx))
  if (!row || !s) return ctx.notFound()
  if (!mayReserve(ctx, row)) return ctx.redirect(casePaths.training(row.id))
  return reservePage(ctx, row, s, ctx.restored ? formState(ctx.fields, [], ctx.lang) : undefined)
}

async function doReserve(ctx: Ctx): Promise<Response> {
  const row = await actingIn(ctx)
  const s = row && (await sessionOf(ctx))
  if (!row || !s) return ctx.notFound()
  const t = caseTexts(ctx.lang)
  const w = wordTexts(ctx.lang)
  const known = (await employeesOfCase(ctx.tx, row.id)).map((p) => p.id)
  const schema = form({ who: choices(known), mayWait: flag(), bytter: optionalText({ max: 40 }) })
  const parsed = parseForm(schema, ctx.fields)
  if (!parsed.ok) return reservePage(ctx, row, s, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const swap = await swapOf(ctx, row)
  const { who, mayWait } = parsed.value
  const done = swap
    ? await settleChange(envOf(ctx), row, swap.id, { how: 'other', sessionId: s.id, who, mayWait })
    : await reserveSeats(envOf(ctx), row, { sessionId: s.id, who, mayWait })
  if (done.ok) {
    const { seated, waiting } = done.value
    return ctx.redirect(
      casePaths.training(row.id),
      swap ? t.otherDone(seated, waiting) : t.reserved(seated, waiting),
    )
  }
  const details = done.details ?? {}
  const said =
    done.reason === 'full'
      ? w.fullDetails(Number(details.free), Number(details.people))
      : done.reason === 'two-places'
        ? w.twoPlaces(
            String(details.name),
            formatDay(day(String(details.day)), ctx.lang),
            String(details.title),
          )
        : w.refusals[done.reason]
  const field = done.reason === 'full' ? 'mayWait' : 'who'
  return reservePage(ctx, row, s, { ...formState(ctx.fields, [], ctx.lang), errors: { [field]: said } }, 422)
}

export const caseReserveRoutes: Route[] = [
  get(paths.findForCase(':id'), find),
  get(paths.reserve(':id', ':hold'), showReserve),
  post(paths.reserve(':id', ':hold'), doReserve),
]
