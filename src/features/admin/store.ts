import { sql } from 'kysely'
import type { Role } from '#platform/auth/actor.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

export type AccountLine = {
  id: string
  name: string
  email: string | null
  closed: boolean
  roles: Role[]
  /** The job-seeker whose account it is, now or once: they may read that they were seen. */
  people: string[]
}

const SHOWN = 50

/** Accounts whose name or e-mail holds the text; wildcards in it are letters. */
export async function findAccounts(tx: Tx, text: string): Promise<AccountLine[]> {
  const like = `%${text.replaceAll(/[\\%_]/g, (c) => `\\${c}`)}%`
  const { rows } = await sql<AccountLine>`
    select a.id, a.name, a.email, a.disabled_at is not null as closed,
      coalesce(array_agg(distinct m.role) filter (where m.id is not null), '{}') as roles,
      array(select s.person_id from membership s where s.account_id = a.id and s.person_id is not null) as people
    from account a left join membership m on m.account_id = a.id and m.ended_at is null
    where a.name ilike ${like} or a.email ilike ${like}
    group by a.id order by a.name limit ${SHOWN}`.execute(tx)
  return rows
}

export type AccountView = {
  account: { id: string; name: string; email: string | null; disabled_at: Date | null; created_at: Date }
  people: string[]
  memberships: {
    id: string
    role: Role
    organisation: string | null
    started_at: Date
    unit: string | null
    company: string | null
    /** May decide grants and claims of the unit. */
    decides: boolean
  }[]
}

/** One account with the roles it has now. */
export async function accountView(tx: Tx, id: string): Promise<AccountView | undefined> {
  const account = await tx
    .selectFrom('account')
    .select(['id', 'name', 'email', 'disabled_at', 'created_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!account) return undefined
  const memberships = await tx
    .selectFrom('membership as m')
    .leftJoin('unit as u', 'u.id', 'm.unit_id')
    .leftJoin('company as c', 'c.id', 'm.company_id')
    .select([
      'm.id',
      'm.role',
      'm.organisation',
      'm.started_at',
      'u.name as unit',
      'c.name as company',
      'm.decides',
    ])
    .where('m.account_id', '=', id)
    .where('m.ended_at', 'is', null)
    .orderBy('m.started_at')
    .execute()
  const seekers = await tx
    .selectFrom('membership')
    .select('person_id')
    .where('account_id', '=', id)
    .where('person_id', 'is not', null)
    .execute()
  return {
    account,
    people: seekers.flatMap((row) => row.person_id ?? []),
    memberships: memberships as AccountView['memberships'],
  }
}

/** Closes or opens an account; closing ends its sessions at once. */
export async function setClosed(tx: Tx, id: string, closed: boolean): Promise<void> {
  await tx
    .updateTable('account')
    .set({ disabled_at: closed ? sql<Date>`app.now()` : null })
    .where('id', '=', id)
    .execute()
  if (closed) await asSystem(tx, (s) => s.deleteFrom('session').where('account_id', '=', id).execute())
}

/** Names a caseworker to decide, or no longer: a unit's first decider is named here, the others by those who are. */
export const setDecides = (tx: Tx, accountId: string, membershipId: string, decides: boolean) =>
  tx
    .updateTable('membership')
    .set({ decides })
    .where('id', '=', membershipId)
    .where('account_id', '=', accountId)
    .where('role', '=', 'caseworker')
    .where('ended_at', 'is', null)
    .executeTakeFirst()

export const endMembership = (tx: Tx, accountId: string, membershipId: string) =>
  tx
    .updateTable('membership')
    .set({ ended_at: sql<Date>`app.now()` })
    .where('id', '=', membershipId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

export type TrailLine = {
  id: number
  at: Date
  role: string
  command: string | null
  table_name: string
  operation: string
}

/** The chain's state and the latest changes, without what was changed. */
export async function trail(tx: Tx): Promise<{ broken: number | null; links: number; latest: TrailLine[] }> {
  const { rows } = await sql<{ broken: number | null; links: number }>`
    select audit.first_broken_link() as broken, (select count(*)::int from audit.link) as links`.execute(tx)
  const latest = await tx
    .selectFrom('audit.entry')
    .select(['id', 'at', 'role', 'command', 'table_name', 'operation'])
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute()
  return { ...rows[0]!, latest }
}

export type SecurityLine = { at: Date; kind: string; route: string; role: string | null }

export const EVENTS_PER_PAGE = 25

/** A page (from 1) of what was refused, newest first, and how much there is in all. */
export async function securityEvents(
  tx: Tx,
  page: number,
): Promise<{ events: SecurityLine[]; total: number }> {
  const { total } = await tx
    .selectFrom('audit.security_event')
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const events = await tx
    .selectFrom('audit.security_event')
    .select(['at', 'kind', 'route', 'role'])
    .orderBy('id', 'desc')
    .limit(EVENTS_PER_PAGE)
    .offset((page - 1) * EVENTS_PER_PAGE)
    .execute()
  return { events, total: Number(total) }
}
