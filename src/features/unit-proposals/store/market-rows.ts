import { sql } from 'kysely'
import type { Perspective } from '#core/exchange/fit-model.ts'
import { type ProfileRow, profileColumns } from '#features/proposals/index.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { LeftOut } from '../model.ts'

export type PersonRow = ProfileRow & {
  id: string
  waited_weeks: number
  lat: number | null
  lon: number | null
  hired: { from: string; to: string }[]
  applied: string[]
  hired_at: string[]
  company_pools: string[]
  in_unit_pool: boolean
  refused_certificate: boolean
}

const PROPOSABLE = sql`not p.no_proposals and not p.protected and p.erased_at is null
  and exists (select from profile_occupation o where o.person_id = p.id)`

/** Whether the row is one of the asked unit, or of any unit for the region. */
const ofUnit = (unitId: string | null) => sql`(${unitId}::uuid is null or p.unit_id = ${unitId}::uuid)`

/**
 * Everybody who may be proposed, by id: a profile that names an occupation, no objection to proposals, no protection of name
 * and address. Whether somebody shows themselves to companies plays no part: the job centre may not learn it, and a proposal
 * goes to the person alone. Applications are those the job centre may see.
 */
export const personRows = (tx: Tx, unitId: string | null, ids?: readonly string[]): Promise<PersonRow[]> =>
  sql<PersonRow>`
    select p.id, p.lat, p.lon,
      greatest(0, (app.today() - coalesce(p.unemployed_since, (p.created_at at time zone 'Europe/Copenhagen')::date)) / 7)::int as waited_weeks,
      ${profileColumns},
      (select coalesce(json_agg(json_build_object('from', lower(h.period), 'to', upper(h.period) - 1)), '[]')
        from hire h where h.person_id = p.id and h.status in ('reserved', 'active')) as hired,
      array(select a.vacancy_id::text from application a where a.person_id = p.id
        and a.status in ('interest', 'sent', 'talking', 'offered', 'awaiting_certificate', 'hired')
        and (a.initiative = 'person' or a.stage >= 2 or p.account_id is null)) as applied,
      array(select h.company_id::text from hire h where h.person_id = p.id and h.status in ('active', 'ended')) as hired_at,
      array(select m.company_id::text from pool_member m where m.person_id = p.id and m.company_id is not null and m.state = 'accepted') as company_pools,
      exists (select from pool_member m where m.person_id = p.id and m.unit_id = p.unit_id and m.state = 'accepted') as in_unit_pool,
      exists (select from certificate k where k.person_id = p.id and k.superseded_at is null and k.decision = 'not_eligible'
        and k.valid_to >= app.today()) as refused_certificate
    from person p join profile pr on pr.person_id = p.id
    where ${PROPOSABLE} and ${ofUnit(unitId)} and (${ids === undefined} or p.id = any (${[...(ids ?? [])]}::uuid[]))
    order by p.id`
    .execute(tx)
    .then(({ rows }) => rows)

/** How many were not looked at, by the first reason that applies. */
export async function leftOut(tx: Tx, unitId: string | null): Promise<LeftOut> {
  const { rows } = await sql<LeftOut>`
    select count(*) filter (where p.no_proposals)::int as objection,
      count(*) filter (where not p.no_proposals and p.protected)::int as protected,
      count(*) filter (where not p.no_proposals and not p.protected and not (${PROPOSABLE}))::int as empty
    from person p where p.erased_at is null and ${ofUnit(unitId)}`.execute(tx)
  return rows[0]!
}

export type VacancyRow = {
  vacancy_id: string
  number: number
  company_id: string
  company_name: string
  category: string
  title: string
  town: string
  occupation_code: string
  starts_on: string
  ends_on: string
  weekly_minutes_min: number
  weekly_minutes_max: number
  openings_left: number
  lat: number
  lon: number
  requirements: unknown
  skills: string[]
  perspective: Perspective | null
}

/** Published vikariater with places left that can still be applied for, by number. */
export const vacancyRows = (tx: Tx, ids?: readonly string[]): Promise<VacancyRow[]> =>
  sql<VacancyRow>`
    select vacancy_id, number, company_id, company_name, category, title, town, occupation_code, starts_on, ends_on,
      weekly_minutes_min, weekly_minutes_max, openings_left, lat, lon, requirements, skills, perspective
    from vacancy_listing where openings_left > 0 and ends_on >= app.today() and (apply_by is null or apply_by >= app.today())
      and (${ids === undefined} or vacancy_id = any (${[...(ids ?? [])]}::uuid[]))
    order by number`
    .execute(tx)
    .then(({ rows }) => rows)
