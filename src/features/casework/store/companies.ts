import { sql } from 'kysely'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { PER_PAGE } from '../model.ts'

/** SMEs by the EU's head count (2003/361/EC); a company whose size nobody has told is neither. */
const SME = sql`c.employees < 250`

export type ListedCompany = {
  id: string
  cvr: string
  name: string
  town: string
  employees: number | null
  unit: string
  published: number
}

export type CompanyQuery = {
  text: string
  size: 'all' | 'sme' | 'large'
  show: 'all' | 'published' | 'none'
  unitId?: string | undefined
  page: number
}

/** What is looked at: the companies the actor may see, a unit's own or, for the secretariat, all. */
function companies({ text, size, show, unitId }: CompanyQuery) {
  const words = text.toLowerCase().replace(/[\\%_]/g, '\\$&')
  const digits = text.replace(/\s/g, '')
  return sql`select c.id, c.cvr, c.name, c.town, c.employees, u.name as unit, coalesce(v.published, 0) as published
    from company c join unit u on u.id = c.unit_id
    left join lateral (
      select count(*)::int as published from vacancy where company_id = c.id and status = 'published') v on true
    where c.status = 'active'
      and ${text === '' ? sql`true` : sql`(lower(c.name) like ${`%${words}%`} or c.cvr = ${digits} or lower(c.town) like ${`%${words}%`})`}
      and ${size === 'sme' ? SME : size === 'large' ? sql`c.employees >= 250` : sql`true`}
      and ${show === 'published' ? sql`v.published > 0` : show === 'none' ? sql`coalesce(v.published, 0) = 0` : sql`true`}
      and ${unitId ? sql`c.unit_id = ${unitId}` : sql`true`}`
}

export async function listCompanies(
  tx: Tx,
  q: CompanyQuery,
): Promise<{ rows: ListedCompany[]; total: number }> {
  const { rows } = await sql<ListedCompany>`
    select * from (${companies(q)}) c order by name, id limit ${PER_PAGE} offset ${(q.page - 1) * PER_PAGE}`.execute(
    tx,
  )
  const { rows: totals } = await sql<{
    n: number
  }>`select count(*)::int as n from (${companies(q)}) c`.execute(tx)
  return { rows, total: totals[0]!.n }
}

export type CompanyFigures = {
  companies: number
  sme: number
  sized: number
  publishing: number
  published: number
}

/** Figures of the companies the actor may see. */
export async function companyFigures(tx: Tx): Promise<CompanyFigures> {
  const { rows } = await sql<CompanyFigures>`
    select count(*)::int as companies, count(*) filter (where ${SME})::int as sme, count(c.employees)::int as sized,
      count(*) filter (where v.n > 0)::int as publishing, coalesce(sum(v.n), 0)::int as published
    from company c left join lateral (
      select count(*)::int as n from vacancy where company_id = c.id and status = 'published') v on true
    where c.status = 'active'`.execute(tx)
  return rows[0]!
}

export type ContactPerson = { name: string; email: string | null; phone: string | null; manages: boolean }

/** Who acts for a company, for the unit that serves it. Accounts are nobody else's to read, hence as the system. */
export const contactsOf = (tx: Tx, companyId: string): Promise<ContactPerson[]> =>
  asSystem(tx, (s) =>
    s
      .selectFrom('membership as m')
      .innerJoin('account as a', 'a.id', 'm.account_id')
      .select(['a.name', 'a.email', 'a.phone', 'm.manages'])
      .where('m.company_id', '=', companyId)
      .where('m.role', '=', 'company')
      .where('m.ended_at', 'is', null)
      .where('a.disabled_at', 'is', null)
      .orderBy('m.manages', 'desc')
      .orderBy('a.name')
      .execute(),
  )

export type CompanyVacancy = {
  id: string
  number: number
  title: string
  status: 'draft' | 'published' | 'closed'
  outcome: string | null
  starts_on: string | null
  ends_on: string | null
  openings: number
  source: string
}

/** A company's vikariater: drafts only those the unit itself writes. */
export const vacanciesOfCompany = (tx: Tx, companyId: string): Promise<CompanyVacancy[]> =>
  tx
    .selectFrom('vacancy')
    .select(['id', 'number', 'title', 'status', 'outcome', 'starts_on', 'ends_on', 'openings', 'source'])
    .where('company_id', '=', companyId)
    .where((e) => e.or([e('status', '<>', 'draft'), e('source', '=', 'on_behalf')]))
    .orderBy(sql`array_position(array['published', 'draft', 'closed'], status)`)
    .orderBy('number', 'desc')
    .limit(100)
    .execute() as Promise<CompanyVacancy[]>

export type CompanyEvent = {
  at: Date
  what: string
  by: string | null
  reason: string | null
  title?: string
}

/** What has happened with a company, the newest first: vikariater published and closed, what the unit did, moves between units. */
export async function historyOfCompany(tx: Tx, companyId: string): Promise<CompanyEvent[]> {
  const { rows } = await sql<CompanyEvent>`
    select * from (
      select published_at as at, 'published' as what, null::text as by, null::text as reason, title from vacancy
        where company_id = ${companyId} and published_at is not null
      union all select closed_at, 'closed', null, null, title from vacancy where company_id = ${companyId} and closed_at is not null
      union all select decided_at, 'moved', null, null, f.name || ' → ' || t.name from handover h
        join unit f on f.id = h.from_unit join unit t on t.id = h.to_unit where h.company_id = ${companyId} and h.status = 'accepted'
      union all (select distinct e.at, e.command, w.name, e.reason, null from audit.entry e left join account w on w.id = e.account_id
        where e.on_behalf_of = ${companyId})) x
    order by at desc limit 100`.execute(tx)
  return rows
}
