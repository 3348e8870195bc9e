import { type CaseRow, casePage } from '#features/cases/index.ts'
import { trainingPaths } from '#features/training/index.ts'
import { choice, form, text } from '#platform/form/fields.ts'
import { parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { Alert, ButtonLink, EmptyState, Form, SearchBox, SubmitButton, Table } from '#platform/ui/index.ts'
import { MOST_COURSES } from '../model.ts'
import { paths } from '../paths.ts'
import { conditionsOf, putConditions } from '../store/conditions.ts'
import { coursesByIds, type PlanCourseRow, searchCourses } from '../store/courses.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { planningIn, STYLES } from './planner.ts'

async function page(ctx: Ctx, row: CaseRow, refusal?: string): Promise<Response> {
  const t = conditionTexts(ctx.lang)
  const said = await conditionsOf(ctx.tx, row, ctx.today)
  const chosen = await coursesByIds(ctx.tx, said.courses, ctx.today)
  const asked = ctx.query.get('q')
  // the case has said what it is about: nobody types that again
  const words = (asked ?? (chosen.length === 0 ? row.subject : '')).slice(0, 120)
  const keys = new Set(chosen.map(({ key }) => key))
  const found = (await searchCourses(ctx.tx, words, ctx.today)).filter(({ key }) => !keys.has(key))
  return casePage(
    ctx,
    row,
    'planning',
    {
      title: t.coursesTitle,
      lead: t.coursesLead,
      under: { label: t.coursesTitle },
      styles: STYLES,
      ...(refusal ? { status: 422 } : {}),
    },
    <>
      {refusal && <Alert kind="error">{refusal}</Alert>}
      <section>
        <h2>{t.chosen}</h2>
        {chosen.length === 0 ? (
          <p>{t.noneChosen}</p>
        ) : (
          <Courses {...{ ctx, row }} courses={chosen} does="remove" />
        )}
      </section>
      <section>
        <h2>{t.search}</h2>
        <SearchBox
          action={ctx.href(paths.courses(row.id))}
          label={t.search}
          hint={t.searchHint}
          submit={t.searchDo}
          value={words}
        />
        {words !== '' &&
          (found.length === 0 ? (
            <EmptyState
              picture="empty-search"
              title={t.nothingFound}
              level={3}
              action={
                ctx.actor.role === 'company' && (
                  <ButtonLink
                    href={ctx.href(trainingPaths.interest(row.id))}
                    label={t.wantInstead}
                    kind="secondary"
                  />
                )
              }
            />
          ) : (
            <Courses {...{ ctx, row }} courses={found} does="add" />
          ))}
      </section>
      <p>
        <a href={ctx.href(paths.plan(row.id))}>{t.back}</a>
      </p>
    </>,
  )
}

function Courses(p: { ctx: Ctx; row: CaseRow; courses: readonly PlanCourseRow[]; does: 'add' | 'remove' }) {
  const { ctx, row, does } = p
  const t = conditionTexts(ctx.lang)
  return (
    <Table
      caption={does === 'add' ? t.found : t.chosen}
      hideCaption
      narrow="stack"
      rows={p.courses}
      columns={[
        {
          label: t.course,
          rowHeader: true,
          cell: (course) => (course.amu ? `${course.title} (AMU ${course.amu})` : course.title),
        },
        { label: t.providers, cell: (course) => course.providers.join(', ') },
        { label: t.sessions, numeric: true, cell: (course) => course.sessions },
        {
          label: t[does],
          hideLabel: true,
          cell: (course) => (
            <Form
              action={ctx.href(paths.courses(row.id))}
              once={ctx.once()}
              label={t[`${does}Named`](course.title)}
            >
              <input type="hidden" name="course" value={course.id} />
              <SubmitButton label={t[does]} kind="secondary" name="do" value={does} />
            </Form>
          ),
        },
      ]}
    />
  )
}

async function show(ctx: Ctx): Promise<Response> {
  const row = await planningIn(ctx)
  return row ? page(ctx, row) : ctx.notFound()
}

const courseForm = form({ course: text({ max: 36 }), do: choice(['add', 'remove'] as const) })
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function change(ctx: Ctx): Promise<Response> {
  const row = await planningIn(ctx)
  if (!row) return ctx.notFound()
  const t = conditionTexts(ctx.lang)
  const parsed = parseForm(courseForm, ctx.fields)
  if (!parsed.ok || !UUID.test(parsed.value.course)) return ctx.notFound()
  const said = await conditionsOf(ctx.tx, row, ctx.today)
  const [named] = await coursesByIds(ctx.tx, [parsed.value.course], ctx.today)
  if (!named) return ctx.notFound()
  const chosen = await coursesByIds(ctx.tx, said.courses, ctx.today)
  const others = chosen.filter(({ key }) => key !== named.key).map(({ id }) => id)
  const adds = parsed.value.do === 'add'
  if (adds && others.length >= MOST_COURSES) return page(ctx, row, t.tooMany(MOST_COURSES))
  const courses = adds ? [...others, named.id] : others
  if (!(await putConditions(ctx.tx, row, { ...said, courses }, said.version)))
    return ctx.conflict(t.stale, { href: ctx.href(paths.courses(row.id)), label: t.coursesTitle })
  return ctx.redirect(paths.courses(row.id), adds ? t.added : t.removed)
}

export const courseRoutes: Route[] = [get(paths.courses(':id'), show), post(paths.courses(':id'), change)]
