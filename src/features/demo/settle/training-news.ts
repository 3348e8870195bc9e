import { sql } from 'kysely'
import { addDays, type Day } from '#core/calendar/day.ts'
import { changeSession, daysOfSessions, lockSessions } from '#features/training/index.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** Cases that want a class nobody has opened yet: every so many of those that are being prepared. */
const WANTS = 2
/** Cases the a-kasse takes part in: every so many of those that live. */
const WITH_FUND = 6

/**
 * What goes on around training: wishes for classes that are not there yet, so that schools see demand by place and month; one
 * class of each school moved a week, which the companies have not settled; and an a-kasse that follows some of the cases.
 */
export async function settleTraining(tx: Tx, today: Day): Promise<void> {
  await wantClasses(tx, today)
  await involveFund(tx)
  const schools = await sql<{ provider: string; account: string; session: string }>`
    select distinct on (s.provider_id) s.provider_id as provider, m.account_id as account, s.id as session
    from course_session s
    join membership m on m.organisation_id = s.provider_id and m.role = 'training_provider'
    join reservation r on r.session_id = s.id and r.status in ('reserved', 'enrolled')
    join rotation_case c on c.id = r.case_id and c.ended_at is null and c.stopped_at is null
    where s.starts_on > ${addDays(today, 14)} and s.status in ('planned', 'confirmed')
    order by s.provider_id, s.starts_on, s.id`.execute(tx)
  for (const { provider, account, session } of schools.rows)
    await moveAWeek(tx, today, provider, account, session)
}

/** Through the platform's own action, so that each case says what the change does to it. Nobody is mailed about the past. */
async function moveAWeek(tx: Tx, today: Day, provider: string, account: string, id: string): Promise<void> {
  const actor = {
    ...SYSTEM,
    role: 'training_provider' as const,
    organisationId: provider,
    accountId: account,
  }
  const [session] = await lockSessions(tx, [id])
  const days = (await daysOfSessions(tx, [id])).get(id) ?? []
  if (!session || days.length === 0) return
  const changed = await changeSession({ tx, actor, enqueue: async () => {}, today }, id, {
    days: days.map((one) => ({ ...one, day: addDays(one.day, 7) })),
    ...{ place: session.place, street: session.street ?? '', postcode: session.postcode, town: session.town },
    ...{ municipality: session.municipality_code, lat: session.lat, lon: session.lon },
    ...{ capacity: session.capacity, minimum: session.minimum, priceOre: session.price_ore, reserveBy: null },
    ...{ version: session.version, reason: 'Underviseren er blevet syg. Holdet er flyttet en uge.' },
  })
  if (!changed.ok) throw new Error(`A class of the demonstration does not move: ${changed.reason}`)
}

/** Of the courses the schools have, at the company's place, two to five months from now. */
const wantClasses = (tx: Tx, today: Day) =>
  sql`insert into course_interest (company_id, case_id, course_id, subject, municipality_code, month, seats)
    select c.company_id, c.id, k.id, k.title, co.municipality_code,
      (date_trunc('month', ${today}::date) + make_interval(months => 2 + (c.number % 4)::int))::date,
      1 + (c.number % 5)::int
    from rotation_case c join company co on co.id = c.company_id
    join lateral (select id, title from course where ended_at is null order by (hashtext(id::text || (c.number / 6)::text)) limit 1) k on true
    where c.accepted_at is not null and c.started_at is null and c.stopped_at is null and c.number % ${WANTS}::int = 0`.execute(
    tx,
  )

const involveFund = (tx: Tx) =>
  sql`insert into case_party (case_id, company_id, part, account_id, organisation_id, name, email)
    select c.id, c.company_id, 'akasse', m.account_id, m.organisation_id, a.name, o.email
    from rotation_case c, membership m join account a on a.id = m.account_id join organisation o on o.id = m.organisation_id
    where m.role = 'akasse' and c.accepted_at is not null and c.archived_at is null and c.number % ${WITH_FUND}::int = 0`.execute(
    tx,
  )
