import { sql } from 'kysely'
import type { Tx } from '#platform/db/transaction.ts'
import { WAITING_FOR_COMPANY } from './figures.ts'
import type { VacancyRow } from './model.ts'

export type VacancyListItem = VacancyRow & { live: number; waiting: number; hired: number; views: number }

export const TABS = ['published', 'draft', 'closed'] as const
export type Tab = (typeof TABS)[number]

/** From this many on, a list has a field to search it. */
export const SEARCH_FROM = 8
export const PER_PAGE = 20

/** How many vikariater a company has in each state. */
export async function countsOf(tx: Tx, companyId: string): Promise<Record<Tab, number>> {
  const rows = await tx
    .selectFrom('vacancy')
    .select((e) => ['status', e.fn.countAll<number>().as('n')])
    .where('company_id', '=', companyId)
    .groupBy('status')
    .execute()
  const count = (tab: Tab) => rows.find((r) => r.status === tab)?.n ?? 0
  return { published: count('published'), draft: count('draft'), closed: count('closed') }
}

type Asked = { companyId: string; tab: Tab; query?: string; page?: number }

/**
 * A company's vikariater in one state: those where somebody waits for an answer first, then the newest. Figures are what the
 * actor may count: a shop steward counts nothing.
 */
export async function vacanciesOf(
  tx: Tx,
  { companyId, tab, query = '', page = 1 }: Asked,
): Promise<{ rows: VacancyListItem[]; total: number }> {
  // percent sign and underscore are letters here
  const like = `%${query
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`
  const where = sql`v.company_id = ${companyId} and v.status = ${tab}
    and (${query.trim()} = '' or lower(v.title || ' ' || coalesce(v.town, '') || ' ' || v.number) like ${like})`
  const { rows } =
    await sql<VacancyListItem>`select v.*, coalesce(a.live, 0) as live, coalesce(a.waiting, 0) as waiting,
      (select count(*)::int from hire h where h.vacancy_id = v.id and h.status in ('active', 'ended')) as hired,
      (select coalesce(sum(views), 0)::int from vacancy_views w where w.vacancy_id = v.id) as views
    from vacancy v left join lateral (
      select count(*)::int as live, count(*) filter (where status = any(${WAITING_FOR_COMPANY}))::int as waiting from application
      where vacancy_id = v.id and status in ('interest', 'sent', 'talking', 'offered', 'awaiting_certificate')) a on true
    where ${where}
    order by (coalesce(a.waiting, 0) > 0) desc, coalesce(v.closed_at, v.published_at, v.updated_at) desc, v.number desc
    limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`.execute(tx)
  const { rows: totals } = await sql<{
    n: number
  }>`select count(*)::int as n from vacancy v where ${where}`.execute(tx)
  return { rows, total: totals[0]!.n }
}
