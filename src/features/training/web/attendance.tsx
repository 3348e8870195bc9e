import { type Day, isDay } from '#core/calendar/day.ts'
import { formatDayWithWeekday } from '#core/calendar/format-day.ts'
import { formatHours, formatHoursNumber, parseHours } from '#core/text/hours.ts'
import { minutesOf, type SessionDay } from '#core/training/session-days.ts'
import { typed } from '#platform/form/fields-of.ts'
import { formState } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import {
  bind,
  EmptyState,
  errorList,
  Form,
  type FormState,
  Select,
  Submit,
  Table,
  TextField,
  ViewLinks,
} from '#platform/ui/index.ts'
import { type Present, registerAttendance } from '../actions/run-session.ts'
import type { SessionRow } from '../model.ts'
import { paths } from '../paths.ts'
import { type Participant, participantsOf, presenceOn, registeredDays } from '../store/participants.ts'
import { daysOf } from '../store/sessions.ts'
import { attendanceTexts } from '../texts/attendance.ts'
import { providerTexts } from '../texts/provider.ts'
import { wordTexts } from '../texts/words.ts'
import { envOf, ownSessionOf, providerPage } from './provider-frame.tsx'

const hoursOf = (id: string) => `timer-${id}`
const absenceOf = (id: string) => `fravaer-${id}`

/** The day the page is about: the one asked for, else the first that nobody has registered, else the last that has come. */
function chosenDay(ctx: Ctx, days: readonly SessionDay[], done: Set<string>): SessionDay | undefined {
  const come = days.filter((d) => d.day <= ctx.today)
  const asked = typed(ctx.fields, 'dag') || (ctx.query.get('dag') ?? '')
  return come.find((d) => d.day === asked) ?? come.find((d) => !done.has(d.day)) ?? come.at(-1)
}

async function attendancePage(
  ctx: Ctx,
  s: SessionRow,
  typedState?: FormState,
  status = 200,
): Promise<Response> {
  const t = providerTexts(ctx.lang)
  const a = attendanceTexts(ctx.lang)
  const days = await daysOf(ctx.tx, s.id)
  const done = await registeredDays(ctx.tx, s.id)
  const one = chosenDay(ctx, days, done)
  const people = (await participantsOf(ctx.tx, s.id)).filter((p) => p.seat_no !== null)
  const frame = {
    title: a.title,
    lead: a.lead,
    eyebrow: s.title,
    status,
    under: [{ label: s.title, href: ctx.href(paths.session(s.id)) }],
  }
  if (!one || people.length === 0)
    return providerPage(ctx, 'sessions', frame, <EmptyState title={one ? a.nobody : a.noDays} />)
  const state = typedState ?? { values: await valuesOf(ctx, s, one, people), errors: {} }
  const field = bind(state)
  return providerPage(
    ctx,
    'sessions',
    frame,
    <>
      <ViewLinks
        label={a.chooseDay}
        links={days
          .filter((d) => d.day <= ctx.today)
          .map((d) => ({
            href: `${ctx.href(paths.attendance(s.id))}?dag=${d.day}`,
            label: `${dayLabel(d.day, ctx)} ${done.has(d.day) ? '✓' : ''}`.trim(),
            current: d.day === one.day,
          }))}
      />
      <h2>{formatDayWithWeekday(one.day, ctx.lang)}</h2>
      <p>
        {a.length(formatHours(minutesOf(one), ctx.lang))} {done.has(one.day) ? a.registered : a.notRegistered}
        .
      </p>
      <Form
        action={ctx.href(paths.attendance(s.id))}
        once={ctx.once()}
        errors={errorList(state)}
        class="training-attendance"
      >
        <input type="hidden" name="dag" value={one.day} />
        <Table<Participant>
          caption={a.title}
          hideCaption
          rows={people}
          columns={[
            { label: t.participant, rowHeader: true, cell: (p) => p.name ?? t.erased },
            { label: t.company, cell: (p) => p.company },
            {
              label: t.present,
              cell: (p) => (
                <TextField
                  {...field(hoursOf(p.id))}
                  label={a.hours(p.name ?? t.erased)}
                  hideLabel
                  inputmode="decimal"
                  maxlength={10}
                  width="xs"
                />
              ),
            },
            {
              label: a.noAbsence,
              hideLabel: true,
              cell: (p) => (
                <Select
                  {...field(absenceOf(p.id))}
                  label={a.absence(p.name ?? t.erased)}
                  hideLabel
                  empty={a.noAbsence}
                  optional="quiet"
                  options={[
                    { value: 'ill', label: a.ill },
                    { value: 'other', label: a.other },
                  ]}
                  width="m"
                />
              ),
            },
          ]}
        />
        <Submit label={a.save} />
      </Form>
    </>,
  )
}

const dayLabel = (day: Day, ctx: Ctx): string =>
  ctx.lang === 'da' ? `${Number(day.slice(8))}/${Number(day.slice(5, 7))}` : day.slice(5)

/** What is registered, or the whole day for everybody. */
async function valuesOf(ctx: Ctx, s: SessionRow, one: SessionDay, people: readonly Participant[]) {
  const known = new Map((await presenceOn(ctx.tx, s.id, one.day)).map((p) => [p.reservation_id, p]))
  return Object.fromEntries(
    people.flatMap((p) => [
      [
        hoursOf(p.id),
        formatHoursNumber(
          known.get(p.id)?.present_minutes ?? (p.status === 'left' ? 0 : minutesOf(one)),
          ctx.lang,
        ),
      ],
      [absenceOf(p.id), known.get(p.id)?.absence ?? ''],
    ]),
  )
}

async function save(ctx: Ctx): Promise<Response> {
  const s = await ownSessionOf(ctx)
  if (!s) return ctx.notFound()
  const t = attendanceTexts(ctx.lang)
  const day = typed(ctx.fields, 'dag')
  const one = (await daysOf(ctx.tx, s.id)).find((d) => d.day === day)
  if (!isDay(day) || !one) return ctx.notFound()
  const longest = minutesOf(one)
  const errors: Record<string, string> = {}
  const present = (await participantsOf(ctx.tx, s.id))
    .filter((p) => p.seat_no !== null && ctx.fields[hoursOf(p.id)])
    .map((p): Present => {
      const hours = parseHours(typed(ctx.fields, hoursOf(p.id)).trim() || '0')
      // nobody need write anything for a person who was not there
      const isNone = !hours.ok && hours.reason === 'zero'
      if (!isNone && (!hours.ok || hours.value > longest))
        errors[hoursOf(p.id)] = t.hoursWrong(formatHoursNumber(longest, ctx.lang))
      const absence = typed(ctx.fields, absenceOf(p.id))
      const minutes = hours.ok ? hours.value : 0
      return {
        reservationId: p.id,
        minutes,
        absence: absence === 'ill' ? 'ill' : minutes < longest ? 'other' : null,
      }
    })
  if (Object.keys(errors).length > 0)
    return attendancePage(ctx, s, { ...formState(ctx.fields, [], ctx.lang), errors }, 422)
  const done = await registerAttendance(envOf(ctx), s.id, day, present)
  if (done.ok) return ctx.redirect(paths.attendance(s.id), t.saved(done.value.people))
  const state = formState(ctx.fields, [], ctx.lang)
  return attendancePage(ctx, s, { ...state, errors: { '': wordTexts(ctx.lang).refusals[done.reason] } }, 422)
}

export const attendanceRoutes: Route[] = [
  get(paths.attendance(':id'), async (ctx) => {
    const s = await ownSessionOf(ctx)
    if (!s) return ctx.notFound()
    return attendancePage(ctx, s, ctx.restored ? formState(ctx.fields, [], ctx.lang) : undefined)
  }),
  post(paths.attendance(':id'), save),
]
