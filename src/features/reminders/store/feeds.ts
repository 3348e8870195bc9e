import { sql } from 'kysely'
import type { Actor, Role } from '#platform/auth/actor.ts'
import { hashToken, newToken } from '#platform/auth/session.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

/** When the feed of a role was made and last fetched; undefined when there is none. */
export const feedOf = (tx: Tx, membershipId: string) =>
  tx
    .selectFrom('calendar_feed')
    .select(['id', 'created_at', 'used_at'])
    .where('membership_id', '=', membershipId)
    .executeTakeFirst()

/** Makes a new secret address for the role; the one before is dead at once. The token is told once and kept as a hash. */
export async function renewFeed(tx: Tx, who: { membershipId: string; accountId: string }): Promise<string> {
  const token = newToken()
  await tx
    .insertInto('calendar_feed')
    .values({ membership_id: who.membershipId, account_id: who.accountId, token_hash: hashToken(token) })
    .onConflict((c) =>
      c.column('membership_id').doUpdateSet({
        token_hash: hashToken(token),
        created_at: sql<Date>`app.now()`,
        used_at: null,
      }),
    )
    .execute()
  return token
}

export const stopFeed = (tx: Tx, membershipId: string) =>
  tx.deleteFrom('calendar_feed').where('membership_id', '=', membershipId).execute()

type Row = {
  membership_id: string
  account_id: string
  role: Role
  unit_id: string | null
  company_id: string | null
  person_id: string | null
  organisation_id: string | null
  employee_id: string | null
  name: string
  lang: 'da' | 'en'
}

const members = sql`
  select m.id as membership_id, m.account_id, m.role, m.unit_id, m.company_id, m.person_id, m.organisation_id, m.employee_id, a.name, a.lang
  from membership m join account a on a.id = m.account_id and a.disabled_at is null where m.ended_at is null`

const actorOf = (r: Row): Actor => ({
  role: r.role,
  accountId: r.account_id,
  membershipId: r.membership_id,
  unitId: r.unit_id,
  companyId: r.company_id,
  personId: r.person_id,
  organisationId: r.organisation_id,
  employeeId: r.employee_id,
  name: r.name,
  organisation: '',
  assurance: 'none',
  via: 'none',
})

export type Member = { actor: Actor; lang: 'da' | 'en' }

/** Whose secret address it is: the role as it stands today, so that an ended role's calendar is empty at once. */
export function ownerOfFeed(tx: Tx, token: string): Promise<Member | undefined> {
  return asSystem(tx, async (s) => {
    const { rows } = await sql<Row>`
      with used as (update calendar_feed set used_at = app.now() where token_hash = ${hashToken(token)} returning membership_id)
      select m.* from (${members}) m join used on used.membership_id = m.membership_id`.execute(s)
    return rows[0] && { actor: actorOf(rows[0]), lang: rows[0].lang }
  })
}

/** Every role that can have something waiting in a case, with an address to write to. */
export function peopleOfCases(tx: Tx): Promise<(Member & { email: string })[]> {
  return asSystem(tx, async (s) => {
    const { rows } = await sql<Row & { email: string }>`
      select m.*, a.email from (${members}) m join account a on a.id = m.account_id
      where a.email is not null and m.role in ('company', 'shop_steward', 'employee', 'caseworker', 'secretariat', 'training_provider', 'akasse', 'jobseeker')
        and (m.company_id is null or exists (select 1 from rotation_case c where c.company_id = m.company_id))
        and (m.person_id is null or exists (select 1 from case_temp t where t.person_id = m.person_id))
        and (m.unit_id is null or m.role = 'secretariat' or exists (select 1 from case_unit u where u.unit_id = m.unit_id))
      order by m.account_id, m.role`.execute(s)
    return rows.map((r) => ({ actor: actorOf(r), lang: r.lang, email: r.email }))
  })
}
