import { day } from '#core/calendar/day.ts'
import { formatDay, formatMonth } from '#core/calendar/format-day.ts'
import { municipality } from '#core/place/municipalities.ts'
import { formatHours } from '#core/text/hours.ts'
import { minutesInAll } from '#core/training/session-days.ts'
import { type CaseRow, casePage, casePaths, findCase, isId } from '#features/cases/index.ts'
import { typed } from '#platform/form/fields-of.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { ButtonLink, DefinitionList, EmptyState, StatusTag, Table, Tag } from '#platform/ui/index.ts'
import { interestsOfCase, withdrawInterest } from '../actions/interest.ts'
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
import { changesOfCase } from '../store/changes.ts'
import { type ReservationOfCase, reservationsOfCase } from '../store/reservations.ts'
import { daysOfSessions, sessionsByIds } from '../store/sessions.ts'
import { caseTexts } from '../texts/case.ts'
import { wordTexts } from '../texts/words.ts'
import { mayReserve } from './case-acting.ts'
import { envOf } from './provider-frame.tsx'

const TONES = {
  waiting: 'warning',
  reserved: 'info',
  enrolled: 'success',
  completed: 'success',
  left: 'neutral',
  cancelled: 'neutral',
} as const

async function show(ctx: Ctx): Promise<Response> {
  const row = await findCase(ctx.tx, ctx.params.id ?? '')
  if (!row) return ctx.notFound()
  const t = caseTexts(ctx.lang)
  const w = wordTexts(ctx.lang)
  const all = await reservationsOfCase(ctx.tx, row.id)
  const now = all.filter((r) => r.status !== 'cancelled' && r.status !== 'left')
  const past = all.filter((r) => r.status === 'cancelled' || r.status === 'left')
  const sessions = await sessionsByIds(ctx.tx, [...new Set(all.map((r) => r.session_id))])
  const byId = new Map(sessions.map((s) => [s.id, s]))
  const days = await daysOfSessions(
    ctx.tx,
    sessions.map((s) => s.id),
  )
  const changes = await changesOfCase(ctx.tx, row.id)
  const open = changes.filter((c) => !c.settled_at)
  const settled = changes.filter((c) => c.settled_at)
  const interests = await interestsOfCase(ctx.tx, row.id)
  const acts = mayReserve(ctx, row)
  return casePage(
    ctx,
    row,
    'training',
    {
      lead: t.lead,
      styles: ['training.css'],
      ...(acts
        ? {
            actions: (
              <>
                <ButtonLink href={ctx.href(findHref(row))} label={t.find} kind="primary" icon="search" />
                <ButtonLink href={ctx.href(paths.interest(row.id))} label={t.want} icon="plus" />
              </>
            ),
          }
        : {}),
    },
    <>
      {open.length > 0 && (
        <section aria-labelledby="aendringer">
          <h2 id="aendringer">{acts ? t.changesTitle : t.changesRead}</h2>
          {open.map((c) => (
            <ChangeCard change={c} lang={ctx.lang}>
              {acts && (
                <ButtonLink href={ctx.href(paths.change(row.id, c.id))} label={t.answer} kind="primary" />
              )}
            </ChangeCard>
          ))}
        </section>
      )}
      {now.length === 0 && open.length === 0 && (
        <EmptyState title={t.none} text={ctx.actor.role === 'company' ? t.noneText : t.noneRead} />
      )}
      {sessions
        .filter((s) => now.some((r) => r.session_id === s.id))
        .map((s) => (
          <SessionPart
            ctx={ctx}
            row={row}
            s={s}
            people={now.filter((r) => r.session_id === s.id)}
            minutes={minutesInAll(days.get(s.id) ?? [])}
            dayList={<DayList days={days.get(s.id) ?? []} lang={ctx.lang} />}
            acts={acts}
          />
        ))}
      {interests.length > 0 && (
        <section aria-labelledby="behov">
          <h2 id="behov">{acts ? t.interests : t.interestsRead}</h2>
          <ul class="bare">
            {interests.map((i) => (
              <li class="training-actions">
                <span>
                  {t.interest(
                    i.subject,
                    i.seats,
                    municipality(i.municipality_code)?.name ?? i.municipality_code,
                    formatMonth(day(i.month), ctx.lang),
                  )}
                </span>
                {acts && (
                  <form method="post" action={ctx.href(casePaths.training(row.id))}>
                    <input type="hidden" name="_once" value={ctx.once()} />
                    <input type="hidden" name="_interest" value={i.id} />
                    <button type="submit" class="button button-tertiary" name="_action" value="withdraw">
                      {t.withdraw}
                      <span class="sr-only"> {i.subject}</span>
                    </button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {settled.length > 0 && (
        <details class="training-fold">
          <summary>{t.settledTitle}</summary>
          {settled.map((c) => (
            <ChangeCard change={c} lang={ctx.lang} />
          ))}
        </details>
      )}
      {past.length > 0 && (
        <details class="training-fold">
          <summary>{t.earlier}</summary>
          <Table<ReservationOfCase>
            caption={t.earlier}
            hideCaption
            rows={past}
            columns={[
              { label: t.person, rowHeader: true, cell: (r) => r.name ?? t.hidden },
              { label: w.period, cell: (r) => sessionName(byId.get(r.session_id), ctx) },
              { label: t.status, cell: (r) => w.reservation[r.status] },
              {
                label: t.why,
                cell: (r) => w.cancelReasons[(r.cancel_reason ?? '') as keyof typeof w.cancelReasons] ?? '–',
              },
            ]}
          />
        </details>
      )}
    </>,
  )
}

const sessionName = (s: SessionRow | undefined, ctx: Ctx): string =>
  s ? caseTexts(ctx.lang).session(s.title, formatDay(s.starts_on, ctx.lang)) : '–'

/** The search begins with what the case says: its subject and when it is wanted. */
export const findHref = (row: CaseRow): string => {
  const query = new URLSearchParams()
  if (row.wanted_from) query.set('maaned', row.wanted_from.slice(0, 7))
  const rest = query.toString()
  return rest ? `${paths.findForCase(row.id)}?${rest}` : paths.findForCase(row.id)
}

function SessionPart(p: {
  ctx: Ctx
  row: CaseRow
  s: SessionRow
  people: readonly ReservationOfCase[]
  minutes: number
  dayList: ReturnType<typeof DayList>
  acts: boolean
}) {
  const { ctx, s } = p
  const t = caseTexts(ctx.lang)
  const w = wordTexts(ctx.lang)
  const missing = missingText(s, ctx.lang)
  const canLeave = p.people.some((r) => ['waiting', 'reserved', 'enrolled'].includes(r.status))
  return (
    <section class="training-session" aria-labelledby={`hold-${s.id}`}>
      <h2 id={`hold-${s.id}`}>
        <a href={ctx.href(paths.course(s.course_id))}>
          {t.session(s.title, formatDay(s.starts_on, ctx.lang))}
        </a>
      </h2>
      <p class="tags">
        <SessionStatusTag s={s} lang={ctx.lang} />
        {s.amu_number && <Tag label={w.amu(s.amu_number)} />}
        {missing && <Tag label={missing} tone="warning" />}
      </p>
      <DefinitionList
        items={[
          { term: w.provider, value: s.provider_name },
          { term: w.period, value: p.dayList },
          { term: w.place, value: whereText(s) },
          { term: w.seats, value: seatsText(s, ctx.lang) },
          { term: w.price, value: priceText(s.price_ore, ctx.lang) },
        ]}
      />
      <Table<ReservationOfCase>
        caption={t.session(s.title, formatDay(s.starts_on, ctx.lang))}
        hideCaption
        rows={p.people}
        columns={[
          { label: t.person, rowHeader: true, cell: (r) => r.name ?? t.hidden },
          {
            label: t.status,
            cell: (r) => (
              <>
                <StatusTag label={w.reservation[r.status]} tone={TONES[r.status]} />{' '}
                {r.place !== null && t.place(r.place)}
              </>
            ),
          },
          {
            label: t.attended,
            cell: (r) =>
              r.attended_days === 0
                ? '–'
                : t.attendedOf(formatHours(r.present_minutes, ctx.lang), formatHours(p.minutes, ctx.lang)),
          },
        ]}
      />
      {p.acts && canLeave && (
        <p>
          <a href={ctx.href(paths.giveUp(p.row.id, s.id))}>
            {t.change}
            <span class="sr-only"> {s.title}</span>
          </a>
        </p>
      )}
    </section>
  )
}

async function act(ctx: Ctx): Promise<Response> {
  const row = await findCase(ctx.tx, ctx.params.id ?? '')
  const id = typed(ctx.fields, '_interest')
  if (!row || !isId(id)) return ctx.notFound()
  const done = await withdrawInterest(envOf(ctx), row, id)
  const back = { href: ctx.href(casePaths.training(row.id)), label: caseTexts(ctx.lang).back }
  if (!done.ok) return ctx.conflict(wordTexts(ctx.lang).refusals[done.reason], back)
  return ctx.redirect(casePaths.training(row.id), caseTexts(ctx.lang).withdrawn)
}

export const caseTrainingRoutes: Route[] = [
  get(casePaths.training(':id'), show),
  post(casePaths.training(':id'), act),
]
