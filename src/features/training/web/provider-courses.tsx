import { formatDay } from '#core/calendar/format-day.ts'
import { formatHours } from '#core/text/hours.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import {
  ButtonLink,
  bind,
  Checkbox,
  DayField,
  EmptyState,
  errorList,
  Fieldset,
  Form,
  type FormState,
  HoursField,
  Select,
  Submit,
  SubmitButton,
  Table,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { openSession } from '../actions/open-session.ts'
import { courseValues, readCourse } from '../course-form.ts'
import { type CourseKind, type CourseRow, courseKinds, courseLanguages, type SessionRow } from '../model.ts'
import { priceText, SessionStatusTag, seatsText } from '../pages/session-card.tsx'
import { paths } from '../paths.ts'
import { newSessionValues, readSession } from '../session-form.ts'
import { coursesOf, insertCourse, updateCourse } from '../store/courses.ts'
import { findOrganisation } from '../store/organisations.ts'
import { sessionsOfCourse } from '../store/sessions.ts'
import { providerTexts } from '../texts/provider.ts'
import { wordTexts } from '../texts/words.ts'
import { envOf, notLinked, ownCourseOf, providerPage } from './provider-frame.tsx'

async function list(ctx: Ctx): Promise<Response> {
  const providerId = ctx.actor.organisationId
  if (!providerId) return notLinked(ctx)
  const t = providerTexts(ctx.lang)
  const w = wordTexts(ctx.lang)
  const courses = await coursesOf(ctx.tx, providerId)
  return providerPage(
    ctx,
    'courses',
    {
      title: t.coursesTitle,
      lead: t.coursesLead,
      isTab: true,
      actions: <ButtonLink href={ctx.href(paths.newCourse)} label={t.newCourse} icon="plus" />,
    },
    courses.length === 0 ? (
      <EmptyState title={t.noCourses} text={t.noCoursesText} />
    ) : (
      <Table<CourseRow>
        caption={t.coursesTitle}
        hideCaption
        rows={courses}
        columns={[
          {
            label: t.course,
            rowHeader: true,
            cell: (c) => <a href={ctx.href(paths.ownCourse(c.id))}>{c.title}</a>,
          },
          {
            label: t.courseForm.kind,
            cell: (c) => (c.amu_number ? w.amu(c.amu_number) : w.kinds[c.kind as CourseKind]),
          },
          {
            label: t.length,
            cell: (c) => `${w.days(c.days)}, ${w.hoursADay(formatHours(c.minutes_per_day, ctx.lang))}`,
          },
          { label: t.price, cell: (c) => priceText(c.price_ore, ctx.lang) },
        ]}
      />
    ),
  )
}

async function show(ctx: Ctx): Promise<Response> {
  const course = await ownCourseOf(ctx)
  if (!course) return ctx.notFound()
  const t = providerTexts(ctx.lang)
  const sessions = await sessionsOfCourse(ctx.tx, course.id)
  return providerPage(
    ctx,
    'courses',
    {
      title: course.title,
      actions: <ButtonLink href={ctx.href(paths.newSession(course.id))} label={t.newSession} icon="plus" />,
    },
    <>
      <p class="training-text">{course.goals}</p>
      <p>
        <a href={ctx.href(paths.editCourse(course.id))}>{t.edit}</a> ·{' '}
        <a href={ctx.href(paths.course(course.id))}>{t.showPublic}</a>
      </p>
      <Table<SessionRow>
        caption={t.sessionsOf}
        rows={sessions}
        empty={t.noSessionsOf}
        columns={[
          {
            label: t.begins,
            rowHeader: true,
            cell: (s) => <a href={ctx.href(paths.session(s.id))}>{formatDay(s.starts_on, ctx.lang)}</a>,
          },
          { label: t.status, cell: (s) => <SessionStatusTag s={s} lang={ctx.lang} /> },
          { label: t.seats, cell: (s) => seatsText(s, ctx.lang) },
        ]}
      />
    </>,
  )
}

function courseFormPage(
  ctx: Ctx,
  course: CourseRow | undefined,
  state: FormState,
  status = 200,
): Promise<Response> {
  const t = providerTexts(ctx.lang)
  const f = t.courseForm
  const w = wordTexts(ctx.lang)
  const field = bind(state)
  const ticked = (name: string) => ({ ...field(name), checked: state.values[name] === 'ja' })
  return providerPage(
    ctx,
    'courses',
    {
      title: course ? f.edit : f.new,
      lead: f.lead,
      status,
      under: course ? [{ label: course.title, href: ctx.href(paths.ownCourse(course.id)) }] : [],
    },
    <Form
      action={ctx.href(course ? paths.editCourse(course.id) : paths.newCourse)}
      once={ctx.once()}
      errors={errorList(state)}
    >
      <Select
        {...field('kind')}
        label={f.kind}
        empty={false}
        options={courseKinds.map((k) => ({ value: k, label: w.kinds[k] }))}
      />
      <TextField
        {...field('amu')}
        label={f.amuNumber}
        hint={f.amuHint}
        optional
        inputmode="numeric"
        width="s"
        maxlength={6}
      />
      <TextField {...field('title')} label={f.name} width="full" maxlength={200} />
      <TextArea {...field('goals')} label={f.goals} optional max={4000} />
      <Select
        {...field('language')}
        label={f.language}
        empty={false}
        options={courseLanguages.map((l) => ({ value: l, label: w.languages[l] }))}
      />
      <Fieldset legend={f.lengthAndPrice} columns>
        <TextField {...field('days')} label={f.days} inputmode="numeric" width="xs" maxlength={3} />
        <HoursField {...field('hours')} label={f.hours} suffix="t" />
        <TextField
          {...field('price')}
          label={f.price}
          hint={f.priceHint}
          inputmode="decimal"
          width="s"
          suffix="kr."
        />
      </Fieldset>
      <Fieldset legend={t.seats} columns>
        <TextField {...field('minimum')} label={f.minimum} inputmode="numeric" width="xs" maxlength={3} />
        <TextField {...field('capacity')} label={f.capacity} inputmode="numeric" width="xs" maxlength={3} />
      </Fieldset>
      <Checkbox {...ticked('publicProvider')} label={f.publicProvider} optional="quiet" />
      <Checkbox {...ticked('openAccess')} label={f.openAccess} optional="quiet" />
      <Checkbox {...ticked('onDemand')} label={f.onDemand} optional="quiet" />
      {course && <input type="hidden" name="version" value={state.values.version as string} />}
      <Submit label={f.save}>
        {course && <SubmitButton label={f.end} kind="tertiary" name="_action" value="end" />}
      </Submit>
    </Form>,
  )
}

const FRESH = {
  kind: 'amu',
  language: 'da',
  hours: '7,4',
  minimum: '8',
  capacity: '20',
  publicProvider: 'ja',
  openAccess: 'ja',
  onDemand: 'ja',
}

async function createCourse(ctx: Ctx): Promise<Response> {
  const providerId = ctx.actor.organisationId
  if (!providerId) return notLinked(ctx)
  const read = readCourse(ctx.fields, ctx.lang)
  if (!read.ok) return courseFormPage(ctx, undefined, read.state, 422)
  const row = await insertCourse(ctx.tx, { ...read.value, provider_id: providerId })
  return ctx.redirect(paths.ownCourse(row.id), providerTexts(ctx.lang).courseForm.saved)
}

async function changeCourse(ctx: Ctx): Promise<Response> {
  const course = await ownCourseOf(ctx)
  if (!course) return ctx.notFound()
  const t = providerTexts(ctx.lang)
  const again = { href: ctx.href(paths.editCourse(course.id)), label: t.edit }
  if (typed(ctx.fields, '_action') === 'end') {
    await updateCourse(ctx.tx, course.id, course.version, { ended_at: ctx.now })
    return ctx.redirect(paths.ownCourses, t.courseForm.ended)
  }
  const read = readCourse(ctx.fields, ctx.lang)
  if (!read.ok) return courseFormPage(ctx, course, read.state, 422)
  const row = await updateCourse(ctx.tx, course.id, read.version, read.value)
  if (!row) return ctx.conflict(wordTexts(ctx.lang).refusals.stale, again)
  return ctx.redirect(paths.ownCourse(course.id), t.courseForm.saved)
}

/** The fields of a session, the same for a new one and a change. */
export function SessionFields(p: { ctx: Ctx; state: FormState; change?: boolean }) {
  const t = providerTexts(p.ctx.lang)
  const f = t.sessionForm
  const field = bind(p.state)
  const hidden = (name: string) => {
    const value = p.state.values[name]
    return typeof value === 'string' && value !== '' ? (
      <input type="hidden" name={name} value={value} />
    ) : null
  }
  return (
    <>
      <TextArea {...field('days')} label={f.days} hint={f.daysHint} rows={6} />
      <Fieldset legend={f.times} columns>
        <TextField {...field('from')} label={f.from} width="xs" maxlength={10} />
        <TextField {...field('to')} label={f.to} width="xs" maxlength={10} />
        <TextField
          {...field('pause')}
          label={f.pause}
          hint={f.pauseHint}
          optional="quiet"
          inputmode="numeric"
          width="xs"
          suffix={f.minutes}
        />
      </Fieldset>
      <TextField {...field('place')} label={f.place} optional width="l" maxlength={160} />
      <TextField {...field('street')} label={f.street} optional width="l" maxlength={160} />
      <TextField {...field('postcode')} label={f.postcode} inputmode="numeric" width="xs" maxlength={4} />
      <Fieldset legend={f.seatsAndPrice} columns>
        <TextField {...field('minimum')} label={f.minimum} inputmode="numeric" width="xs" maxlength={3} />
        <TextField {...field('capacity')} label={f.capacity} inputmode="numeric" width="xs" maxlength={3} />
        <TextField
          {...field('price')}
          label={t.courseForm.price}
          hint={t.courseForm.priceHint}
          width="s"
          suffix="kr."
        />
      </Fieldset>
      <DayField {...field('reserveBy')} label={f.reserveBy} optional />
      {p.change && (
        <TextField
          {...field('reason')}
          label={f.reason}
          hint={f.reasonHint}
          optional
          width="full"
          maxlength={500}
        />
      )}
      {hidden('version')}
      {hidden('subject')}
      {hidden('municipality')}
      {hidden('month')}
    </>
  )
}

function newSessionPage(ctx: Ctx, course: CourseRow, state: FormState, status = 200): Promise<Response> {
  const t = providerTexts(ctx.lang)
  return providerPage(
    ctx,
    'courses',
    {
      title: t.sessionForm.new(course.title),
      status,
      under: [{ label: course.title, href: ctx.href(paths.ownCourse(course.id)) }],
    },
    <Form action={ctx.href(paths.newSession(course.id))} once={ctx.once()} errors={errorList(state)}>
      <SessionFields ctx={ctx} state={state} />
      <Submit label={t.sessionForm.open} />
    </Form>,
  )
}

async function newSession(ctx: Ctx): Promise<Response> {
  const course = await ownCourseOf(ctx)
  if (!course) return ctx.notFound()
  if (ctx.restored) return newSessionPage(ctx, course, formState(ctx.fields, [], ctx.lang))
  const provider = await findOrganisation(ctx.tx, course.provider_id)
  const asked = (name: string) => (ctx.query.get(name) ?? '').slice(0, 200)
  const demand = asked('subject')
    ? { subject: asked('subject'), municipality: asked('municipality'), month: asked('month') }
    : undefined
  return newSessionPage(
    ctx,
    course,
    emptyForm(newSessionValues(course, { postcode: provider?.postcode ?? null }, demand)),
  )
}

async function createSession(ctx: Ctx): Promise<Response> {
  const course = await ownCourseOf(ctx)
  if (!course) return ctx.notFound()
  const read = readSession(ctx.fields, ctx.lang, ctx.today, false)
  if (!read.ok) return newSessionPage(ctx, course, read.state, 422)
  const done = await openSession(envOf(ctx), course.id, read.value, read.value.demand)
  if (!done.ok) return ctx.notFound()
  return ctx.redirect(
    paths.session(done.value.session.id),
    providerTexts(ctx.lang).sessionForm.opened(done.value.told),
  )
}

export const providerCourseRoutes: Route[] = [
  get(paths.ownCourses, list),
  get(paths.newCourse, (ctx) =>
    ctx.actor.organisationId
      ? courseFormPage(ctx, undefined, ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm(FRESH))
      : notLinked(ctx),
  ),
  post(paths.newCourse, createCourse),
  get(paths.ownCourse(':id'), show),
  get(paths.editCourse(':id'), async (ctx) => {
    const course = await ownCourseOf(ctx)
    if (!course) return ctx.notFound()
    return courseFormPage(
      ctx,
      course,
      ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm(courseValues(course)),
    )
  }),
  post(paths.editCourse(':id'), changeCourse),
  get(paths.newSession(':id'), newSession),
  post(paths.newSession(':id'), createSession),
]
