import { sql } from 'kysely'
import type { Tx } from '#platform/db/transaction.ts'

/**
 * Whether a vikariat of a case that came of a shared one looks for nobody any more: taken out of the case, its draft deleted, or
 * its post closed without being filled, with nobody hired from it. `cover` is the alias of the row of case_cover, null where that is gone.
 */
const looksForNobody = sql<boolean>`(k.id is null or k.ended_at is not null or k.vacancy_id is null
    or exists (select from vacancy v where v.id = k.vacancy_id and v.status = 'closed' and v.outcome not in ('filled_here', 'filled_elsewhere')))
  and not exists (select from case_temp t where t.cover_id = k.id and t.status <> 'cancelled')`

type Removed = {
  readonly vikariat_id: string
  readonly part_id: string
  readonly no: number
  readonly starts_on: string
  readonly ends_on: string
}

/** Posts of shared vikariater that are removed while their absences are still held. */
export async function removedPosts(tx: Tx): Promise<readonly Removed[]> {
  const { rows } = await sql<Removed>`
    select p.vikariat_id, p.part_id, p.no, p.starts_on, p.ends_on from pool_post p left join case_cover k on k.id = p.cover_id
    where ${looksForNobody} and exists (select from pool_absence a where a.vikariat_id = p.vikariat_id and a.part_id = p.part_id
      and a.held and a.starts_on >= p.starts_on and a.ends_on <= p.ends_on)
    order by p.vikariat_id, p.no`.execute(tx)
  return rows
}

/** Covers of removed posts: they are there in the case and cover nobody. For a query in which `k` is a row of case_cover. */
export const isRemovedPost = sql<boolean>`exists (select from pool_post p where p.cover_id = k.id) and ${looksForNobody}`

/** The vikariater a set became, in order, and which of them were removed since. */
export async function postsOf(tx: Tx, vikariatId: string) {
  const { rows } = await sql<Removed & { case_id: string; company: string; removed: boolean }>`
    select p.*, c.name as company, ${looksForNobody} as removed
    from pool_post p join company c on c.id = p.company_id left join case_cover k on k.id = p.cover_id
    where p.vikariat_id = ${vikariatId} order by p.no`.execute(tx)
  return rows
}
