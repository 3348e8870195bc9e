import { addMonths, firstOfMonth, isDay } from '#core/calendar/day.ts'
import { formatMonth } from '#core/calendar/format-day.ts'
import { parsePlace } from '#core/place/find-place.ts'
import { type CaseRow, casePage, casePaths } from '#features/cases/index.ts'
import { form, integer, optionalText, text } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import {
  bind,
  errorList,
  Form,
  type FormState,
  PlaceField,
  Select,
  Submit,
  TextField,
} from '#platform/ui/index.ts'
import { enterInterest } from '../actions/interest.ts'
import { paths } from '../paths.ts'
import { employeesOfCase } from '../store/reservations.ts'
import { caseTexts } from '../texts/case.ts'
import { wordTexts } from '../texts/words.ts'
import { actingIn, mayReserve } from './case-acting.ts'
import { envOf } from './provider-frame.tsx'

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

export const caseInterestRoutes: Route[] = [
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
