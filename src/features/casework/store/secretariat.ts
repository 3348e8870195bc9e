import { sql } from 'kysely'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { PER_PAGE } from '../model.ts'
import { guarded, type PersonCount } from '../small-numbers.ts'

/** How a unit does, in numbers. Figures about people are guarded here, before anybody else sees them. */
export type UnitFigures = {
  id: string
  name: string
  companies: number
  sme: number
  sized: number
  published: number
  openings: number
  seekers: PersonCount
  applying: PersonCount
  hired: PersonCount
}

type Raw = Record<
  'companies' | 'sme' | 'sized' | 'published' | 'openings' | 'seekers' | 'applying' | 'hired',
  number
> & {
  id: string
  name: string
}

/**
 * Figures of every job centre, by name. People are counted as the system and leave as counts only: those registered, those
 * with a live application, and those hired now or before. Somebody with several applications is one person.
 */
export async function unitFigures(tx: Tx): Promise<UnitFigures[]> {
  const rows = await asSystem(tx, async (s) => {
    const found = await sql<Raw>`
      select u.id, u.name, coalesce(c.companies, 0) as companies, coalesce(c.sme, 0) as sme, coalesce(c.sized, 0) as sized,
        coalesce(v.published, 0) as published, coalesce(v.openings, 0) as openings, coalesce(p.seekers, 0) as seekers,
        coalesce(a.applying, 0) as applying, coalesce(h.hired, 0) as hired
      from unit u
      left join (select unit_id, count(*)::int as companies, count(*) filter (where employees < 250)::int as sme, count(employees)::int as sized
        from company where status = 'active' group by unit_id) c on c.unit_id = u.id
      left join (select unit_id, count(*)::int as published, sum(openings)::int as openings
        from vacancy where status = 'published' group by unit_id) v on v.unit_id = u.id
      left join (select unit_id, count(*)::int as seekers from person where erased_at is null group by unit_id) p on p.unit_id = u.id
      left join (select unit_id, count(distinct person_id)::int as applying from application
        where status in ('interest', 'sent', 'talking', 'offered', 'awaiting_certificate') group by unit_id) a on a.unit_id = u.id
      left join (select unit_id, count(distinct person_id)::int as hired from hire
        where status in ('active', 'ended') group by unit_id) h on h.unit_id = u.id
      where u.kind = 'jobcentre' order by u.name`.execute(s)
    return found.rows
  })
  return rows.map((r) => ({
    ...r,
    seekers: guarded(r.seekers),
    applying: guarded(r.applying),
    hired: guarded(r.hired),
  }))
}

export type RegionVacancy = {
  id: string
  number: number
  title: string
  company: string
  unit: string
  town: string | null
  category: string
  status: 'published' | 'closed'
  outcome: string | null
  openings: number
  starts_on: string
  ends_on: string
  listed: boolean
}

export type RegionVacancyQuery = {
  text: string
  status: 'published' | 'closed' | 'all'
  category: 'all' | 'jobrotation' | 'ordinary'
  unitId: string | undefined
  page: number
}

const vacancies = (q: RegionVacancyQuery) => {
  const words = `%${q.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return sql`from vacancy v join company c on c.id = v.company_id join unit u on u.id = v.unit_id
    where v.status <> 'draft'
      and ${q.status === 'all' ? sql`true` : sql`v.status = ${q.status}`}
      and ${q.category === 'all' ? sql`true` : sql`v.category = ${q.category}`}
      and ${q.unitId ? sql`v.unit_id = ${q.unitId}` : sql`true`}
      and ${q.text === '' ? sql`true` : sql`lower(v.title || ' ' || c.name || ' ' || coalesce(v.town, '')) like ${words}`}`
}

/** Vikariater of all units, the newest first. Drafts are nobody's but the company's. */
export async function regionVacancies(
  tx: Tx,
  q: RegionVacancyQuery,
): Promise<{ rows: RegionVacancy[]; total: number }> {
  const { rows } = await sql<RegionVacancy>`
    select v.id, v.number, v.title, c.name as company, u.name as unit, v.town, v.category, v.status, v.outcome, v.openings,
      v.starts_on, v.ends_on, exists (select 1 from vacancy_listing l where l.vacancy_id = v.id) as listed
    ${vacancies(q)} order by v.published_at desc nulls last, v.number desc limit ${PER_PAGE} offset ${(q.page - 1) * PER_PAGE}`.execute(
    tx,
  )
  const { rows: totals } = await sql<{ n: number }>`select count(*)::int as n ${vacancies(q)}`.execute(tx)
  return { rows, total: totals[0]!.n }
}
