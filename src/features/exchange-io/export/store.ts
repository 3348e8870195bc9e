import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { Listing } from '#features/search/index.ts'
import type { VacancyRow } from '#features/vacancies/index.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

/*
 * What exports read. Row-level security narrows every statement to what the actor may see; the columns are named one by one,
 * so that a new one in a table never leaves by itself.
 */

export const vacanciesOfCompany = (tx: Tx, companyId: string): Promise<VacancyRow[]> =>
  tx.selectFrom('vacancy').selectAll().where('company_id', '=', companyId).orderBy('number').execute()

export type RegionVacancy = Pick<
  VacancyRow,
  | 'number'
  | 'title'
  | 'occupation_code'
  | 'category'
  | 'status'
  | 'outcome'
  | 'starts_on'
  | 'ends_on'
  | 'weekly_minutes_min'
  | 'weekly_minutes_max'
  | 'openings'
  | 'postcode'
  | 'town'
  | 'published_at'
  | 'closed_at'
> & { company: string; cvr: string; unit: string }

export const allVacancies = (tx: Tx): Promise<RegionVacancy[]> =>
  tx
    .selectFrom('vacancy as v')
    .innerJoin('company as c', 'c.id', 'v.company_id')
    .innerJoin('unit as u', 'u.id', 'v.unit_id')
    .select([
      'v.number',
      'v.title',
      'v.occupation_code',
      'v.category',
      'v.status',
      'v.outcome',
      'v.starts_on',
      'v.ends_on',
      'v.weekly_minutes_min',
      'v.weekly_minutes_max',
      'v.openings',
      'v.postcode',
      'v.town',
      'v.published_at',
      'v.closed_at',
      'c.name as company',
      'c.cvr',
      'u.name as unit',
    ])
    .orderBy('v.number')
    .execute()

/** Those one can still apply for, the newest first. */
export const allListings = (tx: Tx, today: Day): Promise<Listing[]> =>
  tx
    .selectFrom('vacancy_listing')
    .selectAll()
    .where(sql<boolean>`coalesce(apply_by, ends_on) >= ${today}::date`)
    .orderBy('published_at', 'desc')
    .orderBy('number', 'desc')
    .execute()

export type Released = { name?: string; contact?: { phone?: string; email?: string } }

export type CompanyApplication = {
  person_id: string
  alias_id: string
  number: number
  title: string
  initiative: string
  status: string
  status_at: Date
  deadline: string | null
  hire_status: 'reserved' | 'active' | 'ended' | 'cancelled' | null
  ended_on: string | null
  released: Released | null
}

export async function applicationsOfCompany(tx: Tx, companyId: string): Promise<CompanyApplication[]> {
  const { rows } = await sql<CompanyApplication>`
    select a.person_id, a.alias_id, v.number, v.title, a.initiative, a.status, a.status_at, a.deadline,
      h.status as hire_status, h.ended_on,
      case when d.application_id is null then null
        else jsonb_build_object('name', d.fields -> 'name', 'contact', d.fields -> 'contact') end as released
    from application a
    join vacancy v on v.id = a.vacancy_id
    left join hire h on h.application_id = a.id
    left join disclosure d on d.application_id = a.id and d.withdrawn_at is null
    where a.company_id = ${companyId}
    order by v.number, a.created_at, a.id`.execute(tx)
  return rows
}

export type UnitApplication = {
  person_id: string
  given_name: string
  family_name: string
  number: number
  title: string
  company: string
  initiative: string
  status: string
  status_at: Date
  deadline: string | null
}

/** The vikariat may be another unit's: its number, title and company are what the applicant has read. */
export async function applicationsOfUnit(tx: Tx, unitId: string): Promise<UnitApplication[]> {
  const own = await sql<Omit<UnitApplication, 'number' | 'title' | 'company'> & { vacancy_id: string }>`
    select a.person_id, p.given_name, p.family_name, a.vacancy_id, a.initiative, a.status, a.status_at, a.deadline
    from application a join person p on p.id = a.person_id
    where a.unit_id = ${unitId} and p.erased_at is null
    order by p.family_name, p.given_name, p.id, a.created_at`.execute(tx)
  const ids = [...new Set(own.rows.map((a) => a.vacancy_id))]
  if (ids.length === 0) return []
  const known = await asSystem(tx, (s) =>
    s
      .selectFrom('vacancy as v')
      .innerJoin('company as c', 'c.id', 'v.company_id')
      .select(['v.id', 'v.number', 'v.title', 'c.name as company'])
      .where('v.id', 'in', ids)
      .execute(),
  )
  const byId = new Map(known.map(({ id, ...facts }) => [id, facts]))
  return own.rows.flatMap(({ vacancy_id, ...a }) => {
    const facts = byId.get(vacancy_id)
    return facts ? [{ ...a, ...facts }] : []
  })
}

export type ExportPerson = {
  id: string
  given_name: string
  family_name: string
  postcode: string | null
  town: string | null
  phone: string | null
  email: string | null
  protected: boolean
  benefit_group: string | null
  unemployed_since: string | null
  caseworker: string | null
}

export const personsOfUnit = (tx: Tx, unitId: string): Promise<ExportPerson[]> =>
  tx
    .selectFrom('person as p')
    .leftJoin('account as a', 'a.id', 'p.caseworker_id')
    .select([
      'p.id',
      'p.given_name',
      'p.family_name',
      'p.postcode',
      'p.town',
      'p.phone',
      'p.email',
      'p.protected',
      'p.benefit_group',
      'p.unemployed_since',
      'a.name as caseworker',
    ])
    .where('p.unit_id', '=', unitId)
    .where('p.erased_at', 'is', null)
    .orderBy('p.family_name')
    .orderBy('p.given_name')
    .orderBy('p.id')
    .execute()

export type ExportCompany = {
  cvr: string
  name: string
  sector: string
  employees: number | null
  street: string | null
  postcode: string
  town: string
  phone: string | null
  website: string | null
  status: string
  unit: string
}

export const companies = (tx: Tx): Promise<ExportCompany[]> =>
  tx
    .selectFrom('company as c')
    .innerJoin('unit as u', 'u.id', 'c.unit_id')
    .select([
      'c.cvr',
      'c.name',
      'c.sector',
      'c.employees',
      'c.street',
      'c.postcode',
      'c.town',
      'c.phone',
      'c.website',
      'c.status',
      'u.name as unit',
    ])
    .orderBy('c.name')
    .orderBy('c.cvr')
    .execute()
