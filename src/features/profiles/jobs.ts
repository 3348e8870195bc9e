import { sql } from 'kysely'
import { addMonths, type Day, day } from '#core/calendar/day.ts'
import { endStatuses } from '#core/exchange/application-status.ts'
import { inactivityStep, retention } from '#core/exchange/retention.ts'
import { dayOf } from '#platform/clock.ts'
import { inSystemTransaction, type Tx } from '#platform/db/transaction.ts'
import { enqueue, type JobContext, type JobHandler } from '#platform/jobs/index.ts'
import { notify } from '#platform/mail/index.ts'
import { refreshCards } from './cards/refresh-cards.ts'
import { forgetErasures } from './erasure/replay-erasures.ts'
import { paths } from './paths.ts'
import { profileChanged } from './profile-changed.ts'

/** The mail and the notice about a profile without life. */
export const INACTIVE = 'profile.inactive'
/** The notice after it was hidden. */
export const HIDDEN = 'profile.hidden'

export const profileJobs: JobHandler[] = [
  { name: 'profile.refresh-cards', cron: '20 3 * * *', handle: (_data, ctx) => refreshAll(ctx) },
  { name: 'profile.retention', cron: '40 3 * * *', handle: (_data, ctx) => endInactive(ctx) },
  { name: 'application.retention', cron: '45 3 * * *', handle: (_data, ctx) => forgetApplications(ctx) },
  { name: 'case.retention', cron: '48 3 * * *', handle: (_data, ctx) => forgetCases(ctx) },
  { name: 'log.retention', cron: '50 3 * * *', handle: (_data, ctx) => forgetLogs(ctx) },
]

const command = (ctx: JobContext, name: string) => ({ command: name, now: ctx.clock.now() })

/** People whose cards are written in one transaction; the lock on cards is held for so long. */
const CHUNK = 200

/** Months pass, hires end: every card is written anew, so that none tells of a month that is over. */
async function refreshAll(ctx: JobContext): Promise<void> {
  const ids = await inSystemTransaction(ctx.database, command(ctx, 'profile.refresh-cards'), async (tx) =>
    (
      await tx
        .selectFrom('profile_visibility')
        .select('person_id')
        .where('visible', '=', true)
        .orderBy('person_id')
        .execute()
    ).map((row) => row.person_id),
  )
  for (let at = 0; at < ids.length; at += CHUNK) {
    ctx.stopping.throwIfAborted()
    await inSystemTransaction(ctx.database, command(ctx, 'profile.refresh-cards'), (tx) =>
      refreshCards(tx, ids.slice(at, at + CHUNK)),
    )
  }
}

type Idle = { person_id: string; account_id: string | null; last: Date; warned: Date | null }

/** Warns those whose shown profile or CV nobody has tended for months, and later hides it and deletes the CV. */
async function endInactive(ctx: JobContext): Promise<void> {
  const today = day(ctx.clock.today())
  const idle = await inSystemTransaction(ctx.database, command(ctx, 'profile.retention'), (tx) =>
    idleProfiles(tx, today),
  )
  for (const { person_id } of idle) {
    ctx.stopping.throwIfAborted()
    await inSystemTransaction(ctx.database, command(ctx, 'profile.retention'), async (tx) => {
      await tx
        .selectFrom('profile')
        .select('person_id')
        .where('person_id', '=', person_id)
        .forNoKeyUpdate()
        .execute()
      // somebody may have come back while others were handled
      const [one] = await idleProfiles(tx, today, person_id)
      if (one) await takeStep(tx, one, today)
    })
  }
}

async function takeStep(tx: Tx, one: Idle, today: Day): Promise<void> {
  const step = inactivityStep({
    lastActive: day(dayOf(one.last)),
    warnedOn: one.warned ? day(dayOf(one.warned)) : undefined,
    today,
  })
  if (step === 'warn') {
    await tx
      .updateTable('profile')
      .set({ inactivity_warned_at: sql<Date>`app.now()` })
      .where('person_id', '=', one.person_id)
      .execute()
    if (one.account_id)
      await notify(tx, enqueue, {
        accountId: one.account_id,
        kind: INACTIVE,
        link: paths.profile,
        mailTemplate: INACTIVE,
      })
  }
  if (step === 'end') {
    await tx
      .updateTable('profile_visibility')
      .set({ visible: false, since: sql<Date>`app.now()` })
      .where('person_id', '=', one.person_id)
      .execute()
    await tx.deleteFrom('document').where('person_id', '=', one.person_id).execute()
    await profileChanged({ tx, today }, one.person_id)
    if (one.account_id)
      await notify(tx, enqueue, { accountId: one.account_id, kind: HIDDEN, link: paths.profile })
  }
}

/**
 * Profiles in which nothing has happened for so long that something may be due:
 * - shown to companies, or with a CV
 * - no change, no application or answer of the person's and no message from them since
 * - not hired
 */
async function idleProfiles(tx: Tx, today: Day, personId?: string): Promise<Idle[]> {
  const before = addMonths(today, -retention.profile.warnAfterMonths)
  const { rows } = await sql<Idle>`
    select f.person_id, p.account_id, seen.last, f.inactivity_warned_at as warned
    from profile f join person p on p.id = f.person_id
    cross join lateral (select greatest(f.updated_at,
      (select max(a.created_at) from application a where a.person_id = f.person_id and a.initiative = 'person'),
      (select max(e.at) from application_event e join application a on a.id = e.application_id where a.person_id = f.person_id and e.actor_side = 'person'),
      (select max(m.at) from message m where m.person_id = f.person_id and m.from_side = 'person')) as last) seen
    where (exists (select 1 from profile_visibility v where v.person_id = f.person_id and v.visible)
        or exists (select 1 from document d where d.person_id = f.person_id))
      and not exists (select 1 from hire h where h.person_id = f.person_id and h.status in ('reserved', 'active'))
      and seen.last < (${before}::date + 1)::timestamptz
      and (${personId ?? null}::uuid is null or f.person_id = ${personId ?? null}::uuid)
    order by f.person_id`.execute(tx)
  return rows
}

/** Logs, notices and the list of erasures, when their time is over. */
const forgetLogs = (ctx: JobContext): Promise<void> =>
  inSystemTransaction(ctx.database, command(ctx, 'log.retention'), async (tx) => {
    const before = sql<Date>`app.now() - make_interval(months => ${retention.accessLog.months})`
    await tx.deleteFrom('audit.view_log').where('at', '<', before).execute()
    await tx.deleteFrom('audit.search_log').where('at', '<', before).execute()
    const months = (n: number) => sql<Date>`app.now() - make_interval(months => ${n})`
    await tx.deleteFrom('notice').where('at', '<', months(retention.notices.months)).execute()
    await tx
      .deleteFrom('audit.security_event')
      .where('at', '<', months(retention.securityEvents.months))
      .execute()
    await forgetErasures(tx)
  })

/**
 * Applications that ended without a hire, with their messages, when nobody needs to ask about them any more. The audit trail
 * keeps that they were there and forgets what they said; what was released, when no other application holds it.
 */
const forgetApplications = (ctx: JobContext): Promise<void> =>
  inSystemTransaction(ctx.database, command(ctx, 'application.retention'), async (tx) => {
    const over = sql`select a.id from application a
      where a.status = any (${[...endStatuses.filter((status) => status !== 'hired')]}::text[])
        and a.status_at < app.now() - make_interval(months => ${retention.application.months})
        and not exists (select 1 from hire h where h.application_id = a.id and h.status <> 'cancelled')`
    const { rows } = await sql<{ name: string }>`
      select 'application:' || id as name from application where id in (${over})
      union all select 'message:' || id from message where application_id in (${over})
      union select 'disclosure:' || d.person_id from disclosure d where d.application_id in (${over})
        and not exists (select 1 from application o where o.person_id = d.person_id and o.id not in (${over}))`.execute(
      tx,
    )
    if (rows.length === 0) return
    await sql`delete from hire where application_id in (${over})`.execute(tx)
    await sql`delete from application where id in (${over})`.execute(tx)
    await sql`select audit.erase_rows(${rows.map((row) => row.name)}::text[], 'retention')`.execute(tx)
  })

/**
 * Cases that ended so long ago that the municipality need not document them any more: hires with their applications, decisions
 * with what the rules said, and proposals to move a case. What the rules said in a rotation case goes with that case. The audit trail keeps that they were there and forgets what they said.
 */
const forgetCases = (ctx: JobContext): Promise<void> =>
  inSystemTransaction(ctx.database, command(ctx, 'case.retention'), async (tx) => {
    const limit = sql`(app.now() - make_interval(years => ${retention.case.years}))::date`
    const hires = sql`select id from hire where upper(period) <= ${limit} and status <> 'reserved'`
    const applications = sql`select application_id from hire where id in (${hires})`
    const certificates = sql`select id from certificate where valid_to < ${limit} and decided_at < ${limit}`
    const handovers = sql`select id from handover where status <> 'proposed' and decided_at < ${limit}`
    const receipts = sql`select r.id from law_receipt r where r.made_at < ${limit} and r.case_id is null
      and not exists (select 1 from certificate c where c.receipt_id = r.id and c.id not in (${certificates}))
      and not exists (select 1 from hire h where h.receipt_id = r.id and h.id not in (${hires}))`
    const { rows } = await sql<{ name: string }>`
      select 'hire:' || id as name from hire where id in (${hires})
      union all select 'application:' || application_id from hire where id in (${hires})
      union all select 'message:' || id from message where application_id in (${applications})
      union all select 'certificate:' || id from certificate where id in (${certificates})
      union all select 'handover:' || id from handover where id in (${handovers})
      union all select 'law_receipt:' || id from law_receipt where id in (${receipts})`.execute(tx)
    if (rows.length === 0) return
    const gone = (table: string) =>
      rows.filter(({ name }) => name.startsWith(`${table}:`)).map(({ name }) => name.slice(table.length + 1))
    const [hired, applied] = [gone('hire'), gone('application')]
    const [receipt, certificate, handover] = [gone('law_receipt'), gone('certificate'), gone('handover')]
    await sql`delete from hire where id = any (${hired}::uuid[])`.execute(tx)
    await sql`delete from application where id = any (${applied}::uuid[])`.execute(tx)
    await sql`delete from certificate where id = any (${certificate}::uuid[])`.execute(tx)
    await sql`delete from law_receipt where id = any (${receipt}::uuid[])`.execute(tx)
    await sql`delete from handover where id = any (${handover}::uuid[])`.execute(tx)
    await sql`select audit.erase_rows(${rows.map(({ name }) => name)}::text[], 'retention')`.execute(tx)
  })
