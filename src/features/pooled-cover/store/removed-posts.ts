import { sql } from 'kysely'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

/**
 * Whether a vikariat that came of a shared one looks for nobody any more, with nobody hired from it: its ad deleted, or closed
 * without being filled, or a draft that was taken out of its case. A published ad seeks somebody for the days, in a case or not.
 * `p` is a row of pool_post and `k` of case_cover, null where that is gone. Asked as the system: hires are not everybody's to see.
 */
const looksForNobody = sql<boolean>`(p.vacancy_id is null or exists (select from vacancy v where v.id = p.vacancy_id
    and (v.status = 'closed' and v.outcome not in ('filled_here', 'filled_elsewhere')
      or v.status = 'draft' and (k.id is null or k.ended_at is not null))))
  and not exists (select from case_temp t where t.cover_id = k.id and t.status <> 'cancelled')
  and not exists (select from hire h where h.vacancy_id = p.vacancy_id and h.status <> 'cancelled')`

/** Whether an absence `a` is one that `k` is for, on some day at least. Out of its case a vikariat is for whom it was for. */
const isFor = sql<boolean>`(k.id is null or k.ended_at is not null or (k.starts_on <= a.ends_on and k.ends_on >= a.starts_on
  and exists (select from cover_for f where f.cover_id = k.id and f.case_employee_id = a.case_employee_id)))`

export type Freed = {
  readonly id: string
  readonly vikariat_id: string
}

/** Absences that are held for vikariater which look for nobody any more, or were changed so that they are not for them. */
export const freedAbsences = (tx: Tx): Promise<readonly Freed[]> =>
  asSystem(tx, async (s) => {
    const { rows } = await sql<Freed>`
      select a.id, a.vikariat_id
      from pool_absence a join pool_post p on p.vikariat_id = a.vikariat_id and p.part_id = a.part_id and p.case_id = a.case_id
        and p.starts_on <= a.starts_on and p.ends_on >= a.ends_on
      left join case_cover k on k.id = p.cover_id
      where a.held group by a.id having not bool_or(not (${looksForNobody}) and ${isFor})
      order by a.vikariat_id, a.no`.execute(s)
    return rows
  })

/** Covers of removed posts: they are there in the case and cover nobody. For a query in which `k` is a row of case_cover. */
export const isRemovedPost = sql<boolean>`exists (select from pool_post p where p.cover_id = k.id and ${looksForNobody})`

type Post = {
  readonly vikariat_id: string
  readonly no: number
  readonly case_id: string
  readonly starts_on: string
  readonly ends_on: string
  readonly company: string
  readonly removed: boolean
}

/** The vikariater a set became that the reader may see, in order, and which of them were removed since. */
export const postsOf = (tx: Tx, vikariatId: string): Promise<readonly Post[]> =>
  asSystem(tx, async (s) => {
    const { rows } = await sql<Post>`
      select p.vikariat_id, p.no, p.case_id, p.starts_on, p.ends_on, c.name as company, ${looksForNobody} as removed
      from pool_post p join company c on c.id = p.company_id left join case_cover k on k.id = p.cover_id
      where p.vikariat_id = ${vikariatId} order by p.no`.execute(s)
    return rows
  })
