import { sql } from 'kysely'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { OwnSession } from './model.ts'

/** What the login of a session told, sealed; undefined when nothing is kept. Runs as the system. */
export async function findIdentity(tx: Tx, idHash: Buffer): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('session')
    .select('identity_sealed')
    .where('id_hash', '=', idHash)
    .executeTakeFirst()
  return row?.identity_sealed ?? undefined
}

/** The account's own logins that are still open, the latest used first. */
export function ownSessions(tx: Tx, accountId: string): Promise<OwnSession[]> {
  return asSystem(tx, async (s) => {
    const rows = await s
      .selectFrom('session as s')
      .leftJoin('membership as m', 'm.id', 's.membership_id')
      .leftJoin('company as c', 'c.id', 'm.company_id')
      .leftJoin('unit as u', 'u.id', 'm.unit_id')
      .select(['s.id_hash', 's.created_at', 's.seen_at', 's.user_agent', 'm.role'])
      .select((e) => e.fn.coalesce('c.name', 'u.name', 'm.organisation', sql<string>`''`).as('organisation'))
      .where('s.account_id', '=', accountId)
      .where(sql<boolean>`s.expires_at > now() and s.seen_at > now() - interval '30 minutes'`)
      .orderBy('s.seen_at', 'desc')
      .execute()
    return rows.map((r) => ({
      id: r.id_hash.toString('hex'),
      createdAt: r.created_at,
      seenAt: r.seen_at,
      userAgent: r.user_agent ?? '',
      role: r.role as OwnSession['role'],
      organisation: r.organisation,
    }))
  })
}

/** Ends one of the account's logins, or all but `keep`; says how many ended. Another's login is not found. */
export async function endOwnSessions(
  tx: Tx,
  accountId: string,
  which: { id: string } | { allBut: Buffer },
): Promise<number> {
  const ended = await tx
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .$if('id' in which, (q) => q.where('id_hash', '=', Buffer.from('id' in which ? which.id : '', 'hex')))
    .$if('allBut' in which, (q) =>
      q.where('id_hash', '<>', 'allBut' in which ? which.allBut : Buffer.alloc(0)),
    )
    .returning('id_hash')
    .execute()
  return ended.length
}

/** Ends every login that uses a role which is being taken away. Runs as the system. */
export const endSessionsOfRole = (tx: Tx, membershipId: string) =>
  tx.deleteFrom('session').where('membership_id', '=', membershipId).execute()

/** Replaces what a session keeps of its login. Runs as the system. */
export const keepIdentity = (tx: Tx, idHash: Buffer, sealed: Buffer) =>
  tx.updateTable('session').set({ identity_sealed: sealed }).where('id_hash', '=', idHash).execute()
