import { sql } from 'kysely'
import { ok, type Result, refuse } from '#core/result.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { listColleagues, lockColleague, mayManage } from '../colleagues.ts'
import { endSessionsOfRole } from '../sessions.ts'

export const ACCESS = ['manager', 'user', 'none'] as const
export type Access = (typeof ACCESS)[number]

/**
 * Changes what a colleague may do for the company, from their next request on. The last who manages colleagues stays,
 * or nobody could let anybody in again.
 */
export async function changeColleague(
  tx: Tx,
  who: { membershipId: string; companyId: string },
  membershipId: string,
  access: Access,
): Promise<Result<'changed' | 'removed', 'not-manager' | 'not-found' | 'last-manager'>> {
  const colleague = await lockColleague(tx, who.companyId, membershipId)
  // asked after the lock: a manager who was taken away meanwhile manages nobody any more
  if (!(await mayManage(tx, who.membershipId))) return refuse('not-manager')
  if (!colleague) return refuse('not-found')
  const all = await listColleagues(tx, who.companyId)
  const managers = all.filter((c) => c.manages).length
  const manages = access === 'manager' && colleague.role === 'company'
  if (colleague.manages && !manages && managers === 1) return refuse('last-manager')
  await tx
    .updateTable('membership')
    .set(access === 'none' ? { ended_at: sql<Date>`app.now()`, manages: false } : { manages })
    .where('id', '=', membershipId)
    .execute()
  if (access !== 'none') return ok('changed')
  await asSystem(tx, (s) => endSessionsOfRole(s, membershipId))
  return ok('removed')
}
