import type { VacancyRow } from '#features/vacancies/index.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** A company's vikariater, the newest number first, below a number. */
export const ownVacanciesAfter = (
  tx: Tx,
  companyId: string,
  asked: { status: string | undefined; below: number | undefined; limit: number },
): Promise<VacancyRow[]> =>
  tx
    .selectFrom('vacancy')
    .selectAll()
    .where('company_id', '=', companyId)
    .$if(asked.status !== undefined, (q) => q.where('status', '=', asked.status!))
    .$if(asked.below !== undefined, (q) => q.where('number', '<', asked.below!))
    .orderBy('number', 'desc')
    .limit(asked.limit)
    .execute()
