import { sql } from 'kysely'
import { day } from '#core/calendar/day.ts'
import { type ErasureFacts, type OwnPart, ownParts } from '#core/exchange/erasure.ts'
import type { Tx } from '#platform/db/transaction.ts'

type Hire = {
  application_id: string
  company: string
  status: ErasureFacts['hires'][number]['status']
  lastDay: string
}

/** What there is of a person and what the law may keep of it; asked as the system. */
export async function erasureFacts(tx: Tx, personId: string): Promise<ErasureFacts> {
  const hires = await hiresOf(tx, personId)
  const decisions = await sql<{ unit: string; validTo: string }>`
    select u.name as unit, c.valid_to::text as "validTo" from certificate c join unit u on u.id = c.unit_id
    where c.person_id = ${personId} order by c.decided_at`.execute(tx)
  return {
    present: await presentParts(tx, personId),
    hires: hires.map(({ company, status, lastDay }) => ({ company, status, lastDay: day(lastDay) })),
    decisions: decisions.rows.map(({ unit, validTo }) => ({ unit, validTo: day(validTo) })),
  }
}

/** A person's hires, the last day as agreed or as it became. */
export async function hiresOf(tx: Tx, personId: string): Promise<Hire[]> {
  const { rows } = await sql<Hire>`
    select h.application_id, c.name as company, h.status,
      case when h.status in ('ended', 'cancelled') then coalesce(h.ended_on, upper(h.period) - 1) else upper(h.period) - 1 end::text as "lastDay"
    from hire h join company c on c.id = h.company_id where h.person_id = ${personId} order by h.hired_at`.execute(
    tx,
  )
  return rows
}

async function presentParts(tx: Tx, personId: string): Promise<OwnPart[]> {
  const { rows } = await sql<Record<OwnPart, boolean>>`select
    exists (select 1 from profile_visibility where person_id = p.id) or exists (select 1 from profile_card where person_id = p.id) as visibility,
    exists (select 1 from profile f where f.person_id = p.id and (f.about <> '' or f.perspective is not null or f.perspective_note <> '' or f.skills <> '{}'
      or f.languages <> '[]' or f.certificates <> '{}' or f.driving_licences <> '{}' or f.weekly_minutes_min is not null or f.available_from is not null
      or f.max_travel_minutes is not null)) or exists (select 1 from profile_occupation where person_id = p.id)
      or exists (select 1 from profile_experience where person_id = p.id) as profile,
    exists (select 1 from document where person_id = p.id) as cv,
    exists (select 1 from application a where a.person_id = p.id and (a.why_i_fit <> ''
      or not exists (select 1 from hire h where h.application_id = a.id and h.status <> 'cancelled'))) as applications,
    exists (select 1 from message where person_id = p.id) as messages,
    exists (select 1 from pool_member where person_id = p.id) as pools,
    exists (select 1 from saved_search where account_id = p.account_id) or exists (select 1 from notice where account_id = p.account_id) as searches,
    p.email is not null or p.phone is not null or p.postcode is not null or p.street is not null
      or exists (select 1 from account a where a.id = p.account_id and (a.email is not null or a.phone is not null)) as contact,
    p.account_id is not null as login
    from person p where p.id = ${personId}`.execute(tx)
  const found = rows[0]
  return found ? ownParts.filter((part) => found[part]) : []
}
