import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../db/pool.ts'
import { inSystemTransaction, type Tx } from '../db/transaction.ts'
import type { Actor, Role } from './actor.ts'

/** A login as the server keeps it; the browser only holds a random id whose SHA-256 is the key here. */
export type Session = {
  idHash: Buffer
  accountId: string
  actor: Actor
  expiresAt: Date
  /** Other roles the same person can switch to. */
  roles: number
}

/** Idle 30 minutes; absolute 8 hours for staff and companies, 4 hours for job-seekers. */
export const IDLE_MINUTES = 30
export const ABSOLUTE_HOURS = { staff: 8, citizen: 4 } as const

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
/** 256 random bits for a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url')

type SessionRow = {
  account_id: string
  membership_id: string | null
  assurance: 'low' | 'substantial' | 'high'
  expires_at: Date
  name: string
  role: Role | null
  unit_id: string | null
  company_id: string | null
  person_id: string | null
  organisation_id: string | null
  employee_id: string | null
  organisation: string | null
  roles: number
}

/**
 * The live session of a cookie's token, or undefined: unknown, run out (idle or absolute), logged out, disabled.
 * - the account is not disabled
 * - the session was used within the last 30 minutes and is not past its end
 * - the membership is not ended; without one the person may only choose a role
 */
export async function findSession(tx: Tx, token: string): Promise<Session | undefined> {
  const idHash = hashToken(token)
  const { rows } = await sql<SessionRow>`
    with live as (
      select s.* from session s where s.id_hash = ${idHash} and s.expires_at > now()
        and s.seen_at > now() - make_interval(mins => ${IDLE_MINUTES})
    ), touched as (
      update session s set seen_at = now() from live where s.id_hash = live.id_hash and live.seen_at < now() - interval '1 minute'
    )
    select l.account_id, l.membership_id, l.assurance, l.expires_at, a.name,
      m.role, m.unit_id, m.company_id, m.person_id, m.organisation_id, m.employee_id,
      coalesce(c.name, u.name, o.name, w.name, m.organisation, '') as organisation,
      (select count(*)::int from membership o where o.account_id = a.id and o.ended_at is null) as roles
    from live l
    join account a on a.id = l.account_id and a.disabled_at is null
    left join membership m on m.id = l.membership_id and m.ended_at is null
    left join company c on c.id = m.company_id
    left join unit u on u.id = m.unit_id
    left join organisation o on o.id = m.organisation_id
    left join employee e on e.id = m.employee_id
    left join company w on w.id = e.company_id`.execute(tx)
  const r = rows[0]
  if (!r) return undefined
  const actor: Actor = {
    role: r.role ?? 'anonymous',
    accountId: r.account_id,
    membershipId: r.role ? r.membership_id : null,
    unitId: r.unit_id,
    companyId: r.company_id,
    personId: r.person_id,
    organisationId: r.organisation_id,
    employeeId: r.employee_id,
    name: r.name,
    organisation: r.organisation ?? '',
    assurance: r.assurance,
    via: 'session',
  }
  return { idHash, accountId: r.account_id, actor, expiresAt: r.expires_at, roles: r.roles }
}

/** The account a cookie's token belonged to, also when its session has run out; null when nobody remembers it. */
export async function whoseSession(tx: Tx, token: string): Promise<string | null> {
  const row = await tx
    .selectFrom('session')
    .select('account_id')
    .where('id_hash', '=', hashToken(token))
    .executeTakeFirst()
  return row?.account_id ?? null
}

/** Hours from login to the end; before a role is chosen the shorter ones. */
const longest = (role: Role | null): number =>
  role === null || role === 'jobseeker' ? ABSOLUTE_HOURS.citizen : ABSOLUTE_HOURS.staff

/** Starts a session with a fresh id and returns the token for the cookie. */
export async function startSession(
  tx: Tx,
  s: {
    accountId: string
    membershipId: string | null
    role: Role | null
    assurance: 'low' | 'substantial' | 'high'
    /** What the broker told of the person, and its token, sealed: see `login-identity.ts`. */
    identitySealed?: Buffer
    userAgent?: string
  },
): Promise<string> {
  const token = newToken()
  await tx
    .insertInto('session')
    .values({
      id_hash: hashToken(token),
      account_id: s.accountId,
      membership_id: s.membershipId,
      assurance: s.assurance,
      identity_sealed: s.identitySealed ?? null,
      user_agent: s.userAgent?.slice(0, 200) ?? null,
      expires_at: sql<Date>`now() + make_interval(hours => ${longest(s.role)})`,
    })
    .execute()
  return token
}

/**
 * The same login in another role and under a fresh id; the old id is anonymous from now on. The end still counts from
 * login. Returns the new token for the cookie.
 */
export async function moveSession(
  tx: Tx,
  idHash: Buffer,
  to: { membershipId: string; role: Role },
): Promise<string> {
  const token = newToken()
  await tx
    .updateTable('session')
    .set({
      id_hash: hashToken(token),
      membership_id: to.membershipId,
      expires_at: sql<Date>`created_at + make_interval(hours => ${longest(to.role)})`,
    })
    .where('id_hash', '=', idHash)
    .execute()
  return token
}

/** Ends a session at once; the next request with its cookie is anonymous. */
export const endSession = (tx: Tx, idHash: Buffer) =>
  tx.deleteFrom('session').where('id_hash', '=', idHash).execute()

/** Sessions that have run out, removed by the nightly clean-up. */
export const removeOldSessions = (database: Database) =>
  inSystemTransaction(database, { command: 'session.clean' }, (tx) =>
    tx
      .deleteFrom('session')
      .where(sql<boolean>`expires_at < now() or seen_at < now() - interval '1 day'`)
      .execute(),
  )
