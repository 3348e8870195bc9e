import { sql } from 'kysely'
import type { Tx } from '#platform/db/transaction.ts'

/** Lines on a page of the log. */
export const PER_PAGE = 40

/** Who saw the person on a day, and why. Never which employee: the log names organisations. */
export type Seen = {
  day: string
  organisation: string
  /** Set when nobody acts for a company or a unit: then the role stands for them, since their name would be a person's. */
  role: string | null
  purpose: string
  times: number
}

/** One page of who has seen the person's data, by day, organisation and purpose, the newest first. RLS shows only their own. */
export async function seenBy(
  tx: Tx,
  personId: string,
  page: number,
): Promise<{ rows: Seen[]; total: number }> {
  const { rows } = await sql<Seen & { total: number }>`
    select to_char(at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD') as day,
      case when company_id is null and unit_id is null then '' else organisation end as organisation,
      case when company_id is null and unit_id is null then role end as role,
      purpose, count(*)::int as times, count(*) over ()::int as total
    from audit.view_log where person_id = ${personId}
    group by 1, 2, 3, 4 order by 1 desc, max(at) desc, 2, 4
    limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`.execute(tx)
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}
