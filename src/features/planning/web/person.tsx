import type { Day } from '#core/calendar/day.ts'
import { MOST_WEEKS } from '#core/case-plan/default-conditions.ts'
import { type Blocked, standing, wishKinds } from '#core/case-plan/plan-facts.ts'
import { type CaseRow, casePage } from '#features/cases/index.ts'
import { type AwayPerson, readCover } from '#features/cover/index.ts'
import { choice, form, optionalDay, optionalInteger } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import {
  Alert,
  bind,
  DayField,
  errorList,
  Fieldset,
  Form,
  type FormState,
  Radios,
  Select,
  Submit,
  TextField,
} from '#platform/ui/index.ts'
import { MOST_BLOCKED } from '../model.ts'
import { paths } from '../paths.ts'
import { conditionsOf, personConditionsOf, putPersonCondition } from '../store/conditions.ts'
import { coursesByIds, type PlanCourseRow } from '../store/courses.ts'
import { factsOf } from '../store/facts.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { planTexts } from '../texts/plan.ts'
import { planningIn, STYLES } from './planner.ts'

const rows = Array.from({ length: MOST_BLOCKED }, (_, i) => i)

type Found = { row: CaseRow; person: AwayPerson; courses: PlanCourseRow[]; seated: ReadonlySet<string> }

async function found(ctx: Ctx): Promise<Found | undefined> {
  const row = await planningIn(ctx)
  if (!row) return undefined
  const { people } = await readCover(ctx.tx, row.id)
  const person = people.find(({ id }) => id === ctx.params.person)
  if (!person) return undefined
  const { courses } = await conditionsOf(ctx.tx, row, ctx.today)
  const facts = await factsOf(ctx.tx, row, ctx.today)
  const own = facts.people.find(({ id }) => id === person.id)
  const seated = own
    ? standing(facts, own).flatMap(({ course }) => (course === undefined ? [] : [facts.courses[course]!.key]))
    : []
  return { row, person, courses: await coursesByIds(ctx.tx, courses, ctx.today), seated: new Set(seated) }
}

function page(ctx: Ctx, { row, person, courses, seated }: Found, state: FormState, status = 200) {
  const t = conditionTexts(ctx.lang)
  const w = planTexts(ctx.lang)
  const field = bind(state)
  return casePage(
    ctx,
    row,
    'planning',
    {
      title: t.personTitle(person.name),
      lead: t.personLead,
      under: { label: person.name },
      status,
      styles: STYLES,
    },
    <Form action={ctx.href(paths.person(row.id, person.id))} once={ctx.once()} errors={errorList(state)}>
      {courses.length === 0 && <Alert kind="info">{t.noCourses}</Alert>}
      {courses.map((course, i) => (
        <Radios
          {...field(`wish${i}`)}
          label={course.title}
          hint={seated.has(course.key) ? t.hasSeat : t.wish}
          options={wishKinds.map((kind) => ({ value: kind, label: w.wishKinds[kind] }))}
        />
      ))}
      <TextField
        {...field('mostWeeks')}
        label={t.mostWeeks}
        hint={t.mostWeeksHint}
        optional
        inputmode="numeric"
        width="xs"
        maxlength={2}
      />
      {Array.from({ length: MOST_BLOCKED }, (_, i) => (
        <Fieldset
          legend={i === 0 ? t.blocked : `${t.blocked} (${i + 1})`}
          {...(i === 0 ? { hint: t.blockedHint } : {})}
          columns
        >
          <DayField {...field(`from${i}`)} label={t.blockedFrom} optional />
          <DayField {...field(`to${i}`)} label={t.blockedTo} optional />
          <Select
            {...field(`kind${i}`)}
            label={t.blockedKind}
            empty={false}
            options={(['away', 'at-work'] as const).map((kind) => ({ value: kind, label: t.kinds[kind] }))}
          />
        </Fieldset>
      ))}
      <Submit label={t.personSave}>
        <a href={ctx.href(paths.plan(row.id))}>{t.back}</a>
      </Submit>
    </Form>,
  )
}

async function show(ctx: Ctx): Promise<Response> {
  const it = await found(ctx)
  if (!it) return ctx.notFound()
  if (ctx.restored) return page(ctx, it, formState(ctx.fields, [], ctx.lang))
  const said = (await personConditionsOf(ctx.tx, it.row.id)).get(it.person.id)
  const values: Record<string, string> = { mostWeeks: String(said?.mostWeeks ?? '') }
  it.courses.forEach(({ key }, i) => {
    values[`wish${i}`] = said?.wishes[key] ?? 'should'
  })
  for (const i of rows) values[`kind${i}`] = 'away'
  for (const [i, span] of (said?.blocked ?? []).entries()) {
    values[`from${i}`] = span.from
    values[`to${i}`] = span.to
    values[`kind${i}`] = span.away ? 'away' : 'at-work'
  }
  return page(ctx, it, emptyForm(values))
}

const schemaFor = (courses: readonly PlanCourseRow[]) =>
  form({
    mostWeeks: optionalInteger({ min: 1, max: MOST_WEEKS }),
    ...Object.fromEntries(courses.map((_, i) => [`wish${i}`, choice(wishKinds)])),
    ...Object.fromEntries(
      rows.flatMap((i) => [
        [`from${i}`, optionalDay()],
        [`to${i}`, optionalDay()],
      ]),
    ),
    ...Object.fromEntries(rows.map((i) => [`kind${i}`, choice(['away', 'at-work'] as const)])),
  })

async function save(ctx: Ctx): Promise<Response> {
  const it = await found(ctx)
  if (!it) return ctx.notFound()
  const t = conditionTexts(ctx.lang)
  const parsed = parseForm(schemaFor(it.courses), ctx.fields)
  if (!parsed.ok) return page(ctx, it, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const value = parsed.value as Readonly<Record<string, unknown>>
  const errors: Record<string, string> = {}
  const blocked = rows.flatMap((i): Blocked[] => {
    const from = value[`from${i}`] as Day | null
    const to = value[`to${i}`] as Day | null
    if (from === null && to === null) return []
    if (from === null) errors[`from${i}`] = t.both
    else if (to === null) errors[`to${i}`] = t.both
    else if (to < from) errors[`to${i}`] = t.endBeforeStart
    else return [{ from, to, away: value[`kind${i}`] === 'away' }]
    return []
  })
  if (Object.keys(errors).length > 0)
    return page(ctx, it, { ...formState(ctx.fields, [], ctx.lang), errors }, 422)
  await putPersonCondition(ctx.tx, it.row, {
    caseEmployeeId: it.person.id,
    mostWeeks: parsed.value.mostWeeks,
    blocked,
    wishes: Object.fromEntries(
      it.courses.map(({ key }, i) => [key, value[`wish${i}`] as (typeof wishKinds)[number]]),
    ),
  })
  return ctx.redirect(paths.plan(it.row.id), t.personSaved(it.person.name))
}

export const personRoutes: Route[] = [
  get(paths.person(':id', ':person'), show),
  post(paths.person(':id', ':person'), save),
]
