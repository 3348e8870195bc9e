import { sql } from 'kysely'
import { organisationNamed } from '#features/directory/index.ts'
import type { Role } from '#platform/auth/actor.ts'
import type { Identity } from '#platform/auth/claims.ts'
import type { StaffRole } from '#platform/auth/staff-roles.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { Membership } from './model.ts'

/** What of an account decides whether somebody gets in. */
export type AccountRow = { id: string; disabled_at: Date | null }

/**
 * The account of an identity, made at the first login. Later logins bring the name up to date; e-mail and telephone
 * are the person's own to change. Runs as the system.
 */
export function keepAccount(tx: Tx, i: Identity, lang: 'da' | 'en'): Promise<AccountRow> {
  return tx
    .insertInto('account')
    .values({
      issuer: i.issuer,
      subject: i.subject,
      name: i.name,
      email: i.email,
      phone: i.phone,
      lang,
      name_protected: i.nameProtected,
    })
    .onConflict((c) =>
      c.columns(['issuer', 'subject']).doUpdateSet({
        name: sql`coalesce(nullif(excluded.name, ''), account.name)`,
        // taken off again by a caseworker, not by a login that happens to say nothing
        name_protected: sql`account.name_protected or excluded.name_protected`,
      }),
    )
    .returning(['id', 'disabled_at'])
    .executeTakeFirstOrThrow()
}

/** The roles an account has now, in the order they were given. */
export function activeMemberships(tx: Tx, accountId: string): Promise<Membership[]> {
  return asSystem(tx, async (s) => {
    const rows = await s
      .selectFrom('membership as m')
      .leftJoin('company as c', 'c.id', 'm.company_id')
      .leftJoin('unit as u', 'u.id', 'm.unit_id')
      .leftJoin('organisation as o', 'o.id', 'm.organisation_id')
      .leftJoin('employee as e', 'e.id', 'm.employee_id')
      .leftJoin('company as w', 'w.id', 'e.company_id')
      .select(['m.id', 'm.role', 'm.manages'])
      .select(sql<string>`coalesce(c.name, u.name, o.name, w.name, m.organisation, '')`.as('organisation'))
      .where('m.account_id', '=', accountId)
      .where('m.ended_at', 'is', null)
      .orderBy('m.started_at')
      .orderBy('m.id')
      .execute()
    return rows as Membership[]
  })
}

export type NewMembership = {
  accountId: string
  role: Role
  unitId?: string | null
  companyId?: string | null
  personId?: string | null
  employeeId?: string | null
  organisation?: string | null
  organisationId?: string | null
  manages?: boolean
  fromLogin?: boolean
}

/** Gives a role; undefined when the account has it already. Runs as the system. */
export function giveRole(tx: Tx, m: NewMembership): Promise<{ id: string } | undefined> {
  return tx
    .insertInto('membership')
    .values({
      account_id: m.accountId,
      role: m.role,
      unit_id: m.unitId ?? null,
      company_id: m.companyId ?? null,
      person_id: m.personId ?? null,
      employee_id: m.employeeId ?? null,
      organisation: m.organisation ?? null,
      organisation_id: m.organisationId ?? null,
      manages: m.manages ?? false,
      from_login: m.fromLogin ?? false,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
}

/**
 * Brings the roles given by logins in step with this login: what is new is given, what is no longer there ends, also
 * when the login says nothing of roles. Roles from an administrator are left alone. Runs as the system.
 */
export async function keepLoginRoles(
  tx: Tx,
  accountId: string,
  roles: readonly StaffRole[] | undefined,
): Promise<void> {
  const held: string[] = []
  for (const r of roles ?? []) {
    const unitId = r.unit ? await findUnit(tx, r.unit) : null
    // a unit nobody here knows opens nothing
    if (r.unit && !unitId) continue
    const organisation = r.organisation ?? null
    const find = () =>
      tx
        .selectFrom('membership')
        .select('id')
        .where('account_id', '=', accountId)
        .where('role', '=', r.role)
        .where('unit_id', 'is not distinct from', unitId)
        .where('organisation', 'is not distinct from', organisation)
        .where('ended_at', 'is', null)
        .executeTakeFirst()
    // a role one has is left as it is, also where somebody took its organisation off
    if (!(await find())) {
      const organisationId = await organisationNamed(tx, r.role, organisation ?? '')
      await giveRole(tx, { accountId, role: r.role, unitId, organisation, organisationId, fromLogin: true })
    }
    const row = await find()
    if (row) held.push(row.id)
  }
  await tx
    .updateTable('membership')
    .set({ ended_at: sql<Date>`app.now()` })
    .where('account_id', '=', accountId)
    .where('from_login', '=', true)
    .where('ended_at', 'is', null)
    .$if(held.length > 0, (q) => q.where('id', 'not in', held))
    .execute()
}

/** A unit by slug or by the code of one of its municipalities, with or without the leading zero. */
async function findUnit(tx: Tx, written: string): Promise<string | null> {
  const code = /^\d{3}$/.test(written) ? `0${written}` : written
  const row = await tx
    .selectFrom('unit')
    .select('id')
    .where((e) => e.or([e('slug', '=', written), e(e.val(code), '=', e.fn.any('municipality_codes'))]))
    .executeTakeFirst()
  return row?.id ?? null
}
