import { addMonths, day, firstOfMonth, isDay } from '#core/calendar/day.ts'
import { formatDay, formatMonth } from '#core/calendar/format-day.ts'
import { parsePlace } from '#core/place/find-place.ts'
import { type CaseRow, casePage, casePaths, findCase, isId } from '#features/cases/index.ts'
import { choice, choices, flag, form, integer, optionalText, text } from '#platform/form/fields.ts'
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
  PlaceField,
  Radios,
  Select,
  Submit,
  TextField,
} from '#platform/ui/index.ts'
import { giveUpSeats } from '../actions/give-up-seats.ts'
import { enterInterest } from '../actions/interest.ts'
import { reserveSeats } from '../actions/reserve-seats.ts'
import { settleChange } from '../actions/settle-change.ts'
import type { SessionRow } from '../model.ts'
import { ChangeCard } from '../pages/change-card.tsx'
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
import { daysOf, findSession } from '../store/sessions.ts'
import { caseTexts } from '../texts/case.ts'
import { wordTexts } from '../texts/words.ts'
import { mayReserve } from './case-training.tsx'
import { envOf } from './provider-frame.tsx'
import { searchBody } from './search.tsx'

/** The case of the address, when the reader may act in it. */
async function actingIn(ctx: Ctx): Promise<CaseRow | undefined> {
  const row = await findCase(ctx.tx, ctx.params.id ?? '')
  return row && ctx.actor.role === 'company' ? row : undefined
}

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

async function sessionOf(ctx: Ctx): Promise<SessionRow | undefined> {
  const id = ctx.params.hold ?? ''
  return isId(id) ? findSession(ctx.tx, id) : undefined
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

const reasons = ['company', 'employee'] as const

async function giveUpPage(ctx: Ctx, row: CaseRow, s: SessionRow, state: FormState, status = 200) {
  const t = caseTexts(ctx.lang)
  const w = wordTexts(ctx.lang)
  const live = (await reservationsOfCase(ctx.tx, row.id)).filter(
    (r) => r.session_id === s.id && ['waiting', 'reserved', 'enrolled'].includes(r.status),
  )
  if (live.length === 0) return ctx.redirect(casePaths.training(row.id))
  return casePage(
    ctx,
    row,
    'training',
    {
      title: `${t.giveUpTitle}: ${s.title}`,
      lead: s.starts_on <= ctx.today ? t.giveUpBegun : t.giveUpLead,
      under: { label: t.giveUpTitle },
      status,
    },
    <Form action={ctx.href(paths.giveUp(row.id, s.id))} once={ctx.once()} errors={errorList(state)}>
      <Checkboxes
        {...bindMany(state)('who')}
        label={t.giveUpWho}
        options={live.map((r) => ({
          value: r.id,
          label: r.name ?? t.hidden,
          hint: w.reservation[r.status],
        }))}
      />
      <Radios
        {...bind(state)('reason')}
        label={t.giveUpWhy}
        options={reasons.map((r) => ({ value: r, label: t[r] }))}
      />
      <Submit label={t.giveUpDo} kind="warning">
        <a href={ctx.href(casePaths.training(row.id))}>{t.keep}</a>
      </Submit>
    </Form>,
  )
}

async function doGiveUp(ctx: Ctx): Promise<Response> {
  const row = await actingIn(ctx)
  const s = row && (await sessionOf(ctx))
  if (!row || !s) return ctx.notFound()
  const t = caseTexts(ctx.lang)
  const known = (await reservationsOfCase(ctx.tx, row.id))
    .filter((r) => r.session_id === s.id)
    .map((r) => r.id)
  const parsed = parseForm(form({ who: choices(known), reason: choice(reasons) }), ctx.fields)
  const again = (state: FormState) => giveUpPage(ctx, row, s, state, 422)
  if (!parsed.ok) return again(formState(ctx.fields, parsed.problems, ctx.lang))
  const done = await giveUpSeats(envOf(ctx), row, { sessionId: s.id, ...parsed.value })
  if (done.ok) return ctx.redirect(casePaths.training(row.id), t.givenUp(done.value.people))
  return again({
    ...formState(ctx.fields, [], ctx.lang),
    errors: { who: wordTexts(ctx.lang).refusals[done.reason] },
  })
}

async function changeOf(ctx: Ctx): Promise<{ row: CaseRow; change: ChangeOfCase } | undefined> {
  const row = await actingIn(ctx)
  const id = ctx.params.change ?? ''
  const change = row && isId(id) ? await changeOfCase(ctx.tx, row.id, id) : undefined
  return row && change ? { row, change } : undefined
}

async function showChange(ctx: Ctx): Promise<Response> {
  const found = await changeOf(ctx)
  if (!found) return ctx.notFound()
  const { row, change } = found
  const t = caseTexts(ctx.lang)
  const query = new URLSearchParams({ bytter: change.id, q: change.title })
  return casePage(
    ctx,
    row,
    'training',
    {
      title: t.changeHeading[change.kind](change.title),
      under: { label: t.answer },
      styles: ['training.css'],
    },
    <ChangeCard change={change} lang={ctx.lang}>
      {!change.settled_at && mayReserve(ctx, row) && (
        <form method="post" action={ctx.href(paths.change(row.id, change.id))} class="training-actions">
          <input type="hidden" name="_once" value={ctx.once()} />
          {change.kind === 'cancelled' ? (
            <ButtonLink
              href={`${ctx.href(paths.findForCase(row.id))}?${query}`}
              label={t.chooseOther}
              kind="primary"
            />
          ) : (
            <button type="submit" class="button button-primary" name="_action" value="accept">
              {t.accept[change.kind]}
            </button>
          )}
          {change.kind === 'cancelled' ? (
            <button type="submit" class="button button-secondary" name="_action" value="accept">
              {t.accept.cancelled}
            </button>
          ) : (
            <>
              <ButtonLink href={`${ctx.href(paths.findForCase(row.id))}?${query}`} label={t.chooseOther} />
              <button type="submit" class="button button-tertiary" name="_action" value="give-up">
                {t.giveUp}
              </button>
            </>
          )}
        </form>
      )}
    </ChangeCard>,
  )
}

async function doSettle(ctx: Ctx): Promise<Response> {
  const found = await changeOf(ctx)
  if (!found) return ctx.notFound()
  const { row, change } = found
  const t = caseTexts(ctx.lang)
  const how = typed(ctx.fields, '_action')
  if (how !== 'accept' && how !== 'give-up') return ctx.notFound()
  const done = await settleChange(envOf(ctx), row, change.id, { how })
  if (done.ok) return ctx.redirect(casePaths.training(row.id), t.settled[how])
  return ctx.conflict(wordTexts(ctx.lang).refusals[done.reason as 'gone'], {
    href: ctx.href(casePaths.training(row.id)),
    label: t.back,
  })
}

const MONTHS_AHEAD = 18

async function interestPage(ctx: Ctx, row: CaseRow, state: FormState, status = 200): Promise<Response> {
  const t = caseTexts(ctx.lang)
  const field = bind(state)
  return casePage(
    ctx,
    row,
    'training',
    {
      title: t.wantTitle,
      lead: t.wantLead,
      under: { label: t.wantTitle },
      status,
      scripts: ['occupation-field.js'],
    },
    <Form action={ctx.href(paths.interest(row.id))} once={ctx.once()} errors={errorList(state)}>
      <TextField {...field('subject')} label={t.subject} hint={t.subjectHint} width="full" maxlength={200} />
      <TextField
        {...field('amu')}
        label={t.wantAmu}
        hint={t.wantAmuHint}
        optional
        inputmode="numeric"
        width="s"
        maxlength={6}
      />
      <PlaceField {...field('place')} label={t.wantWhere} code={field('placeCode').value} />
      <Select
        {...field('month')}
        label={t.wantMonth}
        options={Array.from({ length: MONTHS_AHEAD }, (_, i) => addMonths(firstOfMonth(ctx.today), i)).map(
          (m) => ({ value: m, label: formatMonth(m, ctx.lang) }),
        )}
      />
      <TextField {...field('seats')} label={t.wantSeats} inputmode="numeric" width="xs" maxlength={3} />
      <Submit label={t.wantDo}>
        <a href={ctx.href(casePaths.training(row.id))}>{t.back}</a>
      </Submit>
    </Form>,
  )
}

/** What the case says already: its subject, its month, where its company is and how many it is about. */
async function interestValues(ctx: Ctx, row: CaseRow): Promise<FormState['values']> {
  const company = await ctx.tx
    .selectFrom('company')
    .select('postcode')
    .where('id', '=', row.company_id)
    .executeTakeFirst()
  const people = await employeesOfCase(ctx.tx, row.id)
  const month = row.wanted_from ? firstOfMonth(row.wanted_from) : undefined
  return {
    subject: row.subject.slice(0, 200),
    place: company?.postcode ?? '',
    month: month && month >= firstOfMonth(ctx.today) ? month : firstOfMonth(ctx.today),
    seats: String(people.length || row.people_estimate || ''),
  }
}

const interestForm = form({
  subject: text({ min: 2, max: 200 }),
  amu: optionalText({ max: 6 }),
  place: text({ max: 120 }),
  placeCode: optionalText({ max: 20 }),
  month: text({ max: 10 }),
  seats: integer({ min: 1, max: 500 }),
})

async function doInterest(ctx: Ctx): Promise<Response> {
  const row = await actingIn(ctx)
  if (!row) return ctx.notFound()
  const t = caseTexts(ctx.lang)
  const parsed = parseForm(interestForm, ctx.fields)
  const state = formState(ctx.fields, parsed.ok ? [] : parsed.problems, ctx.lang)
  if (!parsed.ok) return interestPage(ctx, row, state, 422)
  const v = parsed.value
  const place = parsePlace(v.place)
  const [likeliest] = place.ok ? place.value : []
  if (!likeliest) return interestPage(ctx, row, { ...state, errors: { place: t.placeUnknown } }, 422)
  if (!isDay(v.month) || firstOfMonth(v.month) !== v.month)
    return interestPage(
      ctx,
      row,
      formState(ctx.fields, [{ field: 'month', key: 'notAChoice' }], ctx.lang),
      422,
    )
  const course = await ctx.tx
    .selectFrom('course')
    .select(['id', 'title'])
    .where('amu_number', '=', v.amu || '-')
    .where('ended_at', 'is', null)
    .orderBy('created_at')
    .executeTakeFirst()
  const done = await enterInterest(envOf(ctx), row, {
    courseId: course?.id ?? null,
    subject: v.subject,
    municipality: likeliest.municipality,
    month: v.month,
    seats: v.seats,
  })
  if (done.ok) return ctx.redirect(casePaths.training(row.id), t.wanted)
  return interestPage(ctx, row, { ...state, errors: { '': wordTexts(ctx.lang).refusals[done.reason] } }, 422)
}

export const caseReserveRoutes: Route[] = [
  get(paths.findForCase(':id'), find),
  get(paths.reserve(':id', ':hold'), showReserve),
  post(paths.reserve(':id', ':hold'), doReserve),
  get(paths.giveUp(':id', ':hold'), async (ctx) => {
    const row = await actingIn(ctx)
    const s = row && (await sessionOf(ctx))
    if (!row || !s) return ctx.notFound()
    return giveUpPage(ctx, row, s, ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm())
  }),
  post(paths.giveUp(':id', ':hold'), doGiveUp),
  get(paths.change(':id', ':change'), showChange),
  post(paths.change(':id', ':change'), doSettle),
  get(paths.interest(':id'), async (ctx) => {
    const row = await actingIn(ctx)
    if (!row) return ctx.notFound()
    if (!mayReserve(ctx, row)) return ctx.redirect(casePaths.training(row.id))
    return interestPage(
      ctx,
      row,
      ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm(await interestValues(ctx, row)),
    )
  }),
  post(paths.interest(':id'), doInterest),
]
