import { sql } from 'kysely'
import type { Tx } from '#platform/db/transaction.ts'
import type { Colleague, OpenInvitation } from './model.ts'

const colleagues = (tx: Tx) =>
  tx
    .selectFrom('membership as m')
    .innerJoin('account as a', 'a.id', 'm.account_id')
    .select([
      'm.id as membershipId',
      'a.id as accountId',
      'a.name',
      'a.email',
      'm.role',
      'm.manages',
      'm.started_at as startedAt',
    ])
    .where('m.role', 'in', ['company', 'shop_steward'])
    .where('m.ended_at', 'is', null)

/** Everybody who acts for the actor's company. */
export const listColleagues = async (tx: Tx, companyId: string): Promise<Colleague[]> =>
  (await colleagues(tx)
    .where('m.company_id', '=', companyId)
    .orderBy('a.name')
    .orderBy('m.id')
    .execute()) as Colleague[]

/** A colleague of the actor's company, locked with all others so that two managers cannot take each other away at once. */
export async function lockColleague(
  tx: Tx,
  companyId: string,
  membershipId: string,
): Promise<Colleague | undefined> {
  const all = await colleagues(tx)
    .where('m.company_id', '=', companyId)
    .orderBy('m.id')
    .forUpdate('m')
    .execute()
  return (all as Colleague[]).find((c) => c.membershipId === membershipId)
}

/** Whether a membership may manage colleagues: read now, not at login. */
export async function mayManage(tx: Tx, membershipId: string | null): Promise<boolean> {
  const row = await tx
    .selectFrom('membership')
    .select('manages')
    .where('id', '=', membershipId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.manages ?? false
}

export const openInvitations = async (tx: Tx, companyId: string): Promise<OpenInvitation[]> =>
  (await tx
    .selectFrom('invitation')
    .select(['id', 'email', 'role', 'created_at as createdAt', 'expires_at as expiresAt'])
    .where('company_id', '=', companyId)
    .where('role', 'in', ['company', 'shop_steward'])
    .where('used_at', 'is', null)
    .where(sql<boolean>`expires_at > app.now()`)
    .orderBy('created_at', 'desc')
    .execute()) as OpenInvitation[]
