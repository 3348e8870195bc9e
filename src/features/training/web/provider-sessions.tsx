import { formatDay, formatPeriod } from '#core/calendar/format-day.ts'
import { formatHours } from '#core/text/hours.ts'
import { flag, form, integer, text } from '#platform/form/fields.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import {
  Alert,
  ButtonLink,
  bind,
  Checkbox,
  DefinitionList,
  EmptyState,
  errorList,
  Form,
  type FormState,
  KeyFigures,
  Submit,
  SubmitButton,
  Table,
  Tag,
  TextField,
} from '#platform/ui/index.ts'
import { cancelSession, changeSession } from '../actions/change-session.ts'
import { confirmSession, enrolEverybody, holdSession, removeParticipant } from '../actions/run-session.ts'
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
import { readSession, sessionValues } from '../session-form.ts'
import { type Participant, participantsOf } from '../store/participants.ts'
import { daysOf, openSessionsOf } from '../store/sessions.ts'
import { providerTexts } from '../texts/provider.ts'
import { wordTexts } from '../texts/words.ts'
import { SessionFields } from './provider-courses.tsx'
import { envOf, notLinked, ownSessionOf, providerPage } from './provider-frame.tsx'

async function overview(ctx: Ctx): Promise<Response> {
  const providerId = ctx.actor.organisationId
  if (!providerId) return notLinked(ctx)
  const t = providerTexts(ctx.lang)
  const sessions = await openSessionsOf(ctx.tx, providerId)
  const sum = (of: (s: SessionRow) => number) =>
    sessions.reduce((all, s) => all + of(s), 0).toLocaleString(ctx.lang)
  return providerPage(
    ctx,
    'sessions',
    {
      title: t.title,
      lead: t.lead,
      isTab: true,
      actions: <ButtonLink href={ctx.href(paths.newCourse)} label={t.newCourse} icon="plus" />,
    },
    sessions.length === 0 ? (
      <EmptyState
        title={t.noSessions}
        text={t.noSessionsText}
        action={<ButtonLink href={ctx.href(paths.ownCourses)} label={t.tabCourses} />}
      />
    ) : (
      <>
        <KeyFigures
          figures={[
            { label: t.figures.open, value: sessions.length.toLocaleString(ctx.lang) },
            { label: t.figures.taken, value: sum((s) => s.taken) },
            { label: t.figures.waiting, value: sum((s) => s.waiting) },
            { label: t.figures.short, value: sum((s) => (missingText(s, ctx.lang) ? 1 : 0)) },
          ]}
        />
        <Table<SessionRow>
          caption={t.title}
          hideCaption
          rows={sessions}
          columns={[
            {
              label: t.course,
              rowHeader: true,
              cell: (s) => <a href={ctx.href(paths.session(s.id))}>{s.title}</a>,
            },
            { label: t.begins, cell: (s) => formatDay(s.starts_on, ctx.lang) },
            { label: t.seats, cell: (s) => seatsText(s, ctx.lang) },
            {
              label: t.status,
              cell: (s) => (
                <>
                  <SessionStatusTag s={s} lang={ctx.lang} /> <OpenTag s={s} ctx={ctx} />
                </>
              ),
            },
          ]}
        />
      </>
    ),
  )
}

/** What a planned session is short of, or that it could be confirmed. */
function OpenTag({ s, ctx }: { s: SessionRow; ctx: Ctx }) {
  const missing = missingText(s, ctx.lang)
  if (missing) return <Tag label={missing} tone="warning" />
  return s.status === 'planned' ? <Tag label={providerTexts(ctx.lang).ready} tone="success" /> : null
}

/** `told` is what a refused action said. */
async function sessionPage(ctx: Ctx, s: SessionRow, told?: string, status = 200): Promise<Response> {
  const t = providerTexts(ctx.lang)
  const w = wordTexts(ctx.lang)
  const people = await participantsOf(ctx.tx, s.id)
  const days = await daysOf(ctx.tx, s.id)
  const sitting = people.filter((p) => p.status !== 'waiting')
  const queue = people.filter((p) => p.status === 'waiting')
  const isOpen = s.status === 'planned' || s.status === 'confirmed'
  const missing = missingText(s, ctx.lang)
  return providerPage(
    ctx,
    'sessions',
    {
      title: s.title,
      lead: `${formatPeriod({ from: s.starts_on, to: s.ends_on }, ctx.lang)}, ${s.town}`,
      status,
    },
    <>
      {told && (
        <Alert kind="error" live>
          {told}
        </Alert>
      )}
      <p class="tags">
        <SessionStatusTag s={s} lang={ctx.lang} /> <OpenTag s={s} ctx={ctx} />
      </p>
      {s.cancel_reason && <Alert kind="warning">{s.cancel_reason}</Alert>}
      <DefinitionList
        items={[
          { term: w.period, value: <DayList days={days} lang={ctx.lang} /> },
          { term: w.place, value: whereText(s) },
          { term: w.seats, value: seatsText(s, ctx.lang) },
          { term: w.price, value: priceText(s.price_ore, ctx.lang) },
          ...(s.reserve_by
            ? [{ term: t.sessionForm.reserveBy, value: formatDay(s.reserve_by, ctx.lang) }]
            : []),
        ]}
      />
      {isOpen && (
        <section class="training-actions" aria-label={t.actions}>
          {s.status === 'planned' && (
            <form method="post" action={ctx.href(paths.session(s.id))}>
              <input type="hidden" name="_once" value={ctx.once()} />
              {missing && <Checkbox name="anyway" label={t.anyway} optional="quiet" />}
              <SubmitButton label={t.confirm} name="_action" value="confirm" />
            </form>
          )}
          {sitting.some((p) => p.status === 'reserved') && s.status === 'confirmed' && (
            <Act ctx={ctx} s={s} action="enrol" label={t.enrol} />
          )}
          {s.starts_on <= ctx.today && (
            <ButtonLink href={ctx.href(paths.attendance(s.id))} label={t.register} />
          )}
          {s.ends_on <= ctx.today && <Act ctx={ctx} s={s} action="hold" label={t.hold} />}
          <ButtonLink href={ctx.href(paths.editSession(s.id))} label={t.change} kind="tertiary" icon="edit" />
          <ButtonLink
            href={ctx.href(paths.cancelSession(s.id))}
            label={t.cancel}
            kind="tertiary"
            icon="close"
          />
        </section>
      )}
      {s.status === 'held' && (
        <p>
          <a href={ctx.href(paths.attendance(s.id))}>{t.register}</a>
        </p>
      )}
      <People ctx={ctx} s={s} caption={t.participants} rows={sitting} empty={t.noParticipants} />
      {queue.length > 0 && <People ctx={ctx} s={s} caption={t.queueTitle} rows={queue} empty="" />}
    </>,
  )
}

const Act = (p: { ctx: Ctx; s: SessionRow; action: string; label: string }) => (
  <form method="post" action={p.ctx.href(paths.session(p.s.id))}>
    <input type="hidden" name="_once" value={p.ctx.once()} />
    <SubmitButton label={p.label} kind="secondary" name="_action" value={p.action} />
  </form>
)

function People(p: { ctx: Ctx; s: SessionRow; caption: string; rows: Participant[]; empty: string }) {
  const { ctx, s } = p
  const t = providerTexts(ctx.lang)
  const w = wordTexts(ctx.lang)
  const isOpen = s.status === 'planned' || s.status === 'confirmed'
  return (
    <div class="training-people">
      <Table<Participant>
        caption={p.caption}
        rows={p.rows}
        empty={p.empty}
        columns={[
          { label: t.participant, rowHeader: true, cell: (r) => r.name ?? t.erased },
          { label: t.company, cell: (r) => r.company },
          { label: t.status, cell: (r) => w.reservation[r.status] },
          {
            label: t.present,
            cell: (r) =>
              r.attended_days === 0
                ? '–'
                : t.presentOf(formatHours(r.present_minutes, ctx.lang), r.attended_days),
          },
          {
            label: t.remove,
            hideLabel: true,
            cell: (r) =>
              isOpen && ['waiting', 'reserved', 'enrolled'].includes(r.status) ? (
                <form method="post" action={ctx.href(paths.session(s.id))}>
                  <input type="hidden" name="_once" value={ctx.once()} />
                  <input type="hidden" name="_reservation" value={r.id} />
                  <button type="submit" class="button button-tertiary" name="_action" value="remove">
                    {t.remove}
                    <span class="sr-only"> {r.name ?? t.erased}</span>
                  </button>
                </form>
              ) : null,
          },
        ]}
      />
    </div>
  )
}

async function act(ctx: Ctx): Promise<Response> {
  const s = await ownSessionOf(ctx)
  if (!s) return ctx.notFound()
  const t = providerTexts(ctx.lang)
  const env = envOf(ctx)
  const back = paths.session(s.id)
  const refused = (reason: keyof ReturnType<typeof wordTexts>['refusals']) =>
    sessionPage(ctx, s, wordTexts(ctx.lang).refusals[reason], 422)
  switch (typed(ctx.fields, '_action')) {
    case 'confirm': {
      const parsed = parseForm(form({ anyway: flag() }), ctx.fields)
      const done = await confirmSession(env, s.id, parsed.ok && parsed.value.anyway)
      return done.ok ? ctx.redirect(back, t.confirmed(done.value.enrolled)) : refused(done.reason)
    }
    case 'enrol': {
      const done = await enrolEverybody(env, s.id)
      return done.ok ? ctx.redirect(back, t.enrolled(done.value.enrolled)) : refused(done.reason)
    }
    case 'remove': {
      const done = await removeParticipant(env, s.id, typed(ctx.fields, '_reservation'))
      return done.ok ? ctx.redirect(back, t.removed(done.value.given)) : refused(done.reason)
    }
    case 'hold': {
      const done = await holdSession(env, s.id)
      return done.ok ? ctx.redirect(back, t.heldDone(done.value)) : refused(done.reason)
    }
    default:
      return ctx.notFound()
  }
}

const countLive = async (ctx: Ctx, s: SessionRow) => {
  const live = (await participantsOf(ctx.tx, s.id)).filter((p) =>
    ['waiting', 'reserved', 'enrolled'].includes(p.status),
  )
  return { people: live.length, companies: new Set(live.map((p) => p.company_id)).size }
}

async function editPage(ctx: Ctx, s: SessionRow, state: FormState, status = 200): Promise<Response> {
  const t = providerTexts(ctx.lang)
  const { people, companies } = await countLive(ctx, s)
  return providerPage(
    ctx,
    'sessions',
    {
      title: t.sessionForm.edit,
      eyebrow: s.title,
      status,
      under: [{ label: s.title, href: ctx.href(paths.session(s.id)) }],
    },
    <>
      <Alert kind="info">{t.sessionForm.touches(people, companies)}</Alert>
      <Form action={ctx.href(paths.editSession(s.id))} once={ctx.once()} errors={errorList(state)}>
        <SessionFields ctx={ctx} state={state} change />
        <Submit label={t.sessionForm.save}>
          <a href={ctx.href(paths.session(s.id))}>{t.backToSession}</a>
        </Submit>
      </Form>
    </>,
  )
}

async function edit(ctx: Ctx): Promise<Response> {
  const s = await ownSessionOf(ctx)
  if (!s) return ctx.notFound()
  if (s.status === 'cancelled' || s.status === 'held') return ctx.redirect(paths.session(s.id))
  const state = ctx.restored
    ? formState(ctx.fields, [], ctx.lang)
    : emptyForm(sessionValues(s, await daysOf(ctx.tx, s.id)))
  return editPage(ctx, s, state)
}

async function saveEdit(ctx: Ctx): Promise<Response> {
  const s = await ownSessionOf(ctx)
  if (!s) return ctx.notFound()
  const t = providerTexts(ctx.lang)
  const w = wordTexts(ctx.lang)
  const read = readSession(ctx.fields, ctx.lang, ctx.today, s.starts_on <= ctx.today)
  if (!read.ok) return editPage(ctx, s, read.state, 422)
  const done = await changeSession(envOf(ctx), s.id, read.value)
  if (done.ok) return ctx.redirect(paths.session(s.id), t.sessionForm.saved(done.value.cases))
  if (done.reason === 'stale')
    return ctx.conflict(w.refusals.stale, { href: ctx.href(paths.session(s.id)), label: t.stale })
  if (done.reason === 'too-few-seats')
    return editPage(
      ctx,
      s,
      { ...formState(ctx.fields, [], ctx.lang), errors: { capacity: w.refusals[done.reason] } },
      422,
    )
  return sessionPage(ctx, s, w.refusals[done.reason], 422)
}

const cancelForm = form({ reason: text({ min: 3, max: 500 }), version: integer({ min: 1 }) })

async function cancelPage(ctx: Ctx, s: SessionRow, state: FormState, status = 200): Promise<Response> {
  const t = providerTexts(ctx.lang)
  const { people } = await countLive(ctx, s)
  return providerPage(
    ctx,
    'sessions',
    {
      title: t.cancelTitle,
      lead: t.cancelLead(people),
      eyebrow: `${s.title}, ${formatDay(s.starts_on, ctx.lang)}`,
      status,
      under: [{ label: s.title, href: ctx.href(paths.session(s.id)) }],
    },
    <Form action={ctx.href(paths.cancelSession(s.id))} once={ctx.once()} errors={errorList(state)}>
      <TextField
        {...bind(state)('reason')}
        label={t.cancelReason}
        hint={t.cancelReasonHint}
        width="full"
        maxlength={500}
      />
      <input type="hidden" name="version" value={String(state.values.version ?? s.version)} />
      <Submit label={t.cancelDo} kind="warning">
        <a href={ctx.href(paths.session(s.id))}>{t.keep}</a>
      </Submit>
    </Form>,
  )
}

async function cancel(ctx: Ctx): Promise<Response> {
  const s = await ownSessionOf(ctx)
  if (!s) return ctx.notFound()
  if (s.status === 'cancelled' || s.status === 'held') return ctx.redirect(paths.session(s.id))
  return cancelPage(ctx, s, ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm())
}

async function doCancel(ctx: Ctx): Promise<Response> {
  const s = await ownSessionOf(ctx)
  if (!s) return ctx.notFound()
  const t = providerTexts(ctx.lang)
  const w = wordTexts(ctx.lang)
  const parsed = parseForm(cancelForm, ctx.fields)
  if (!parsed.ok) return cancelPage(ctx, s, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const done = await cancelSession(envOf(ctx), s.id, parsed.value)
  if (done.ok) return ctx.redirect(paths.session(s.id), t.cancelledDone(done.value.cases))
  if (done.reason === 'stale')
    return ctx.conflict(w.refusals.stale, { href: ctx.href(paths.session(s.id)), label: t.stale })
  return sessionPage(ctx, s, w.refusals[done.reason], 422)
}

export const providerSessionRoutes: Route[] = [
  get(paths.provider, overview),
  get(paths.session(':id'), async (ctx) => {
    const s = await ownSessionOf(ctx)
    return s ? sessionPage(ctx, s) : ctx.notFound()
  }),
  post(paths.session(':id'), act),
  get(paths.editSession(':id'), edit),
  post(paths.editSession(':id'), saveEdit),
  get(paths.cancelSession(':id'), cancel),
  post(paths.cancelSession(':id'), doCancel),
]
