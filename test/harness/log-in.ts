import { sql } from 'kysely'
import type { Actor, Role } from '#platform/auth/actor.ts'
import { newToken, startSession } from '#platform/auth/session.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** For whom a login acts; ids name the organisation or person of the role. */
export type LoginOf = {
  unitId?: string
  companyId?: string
  personId?: string
  organisationId?: string
  employeeId?: string
  name?: string
  manages?: boolean
}

/** A new account with one role and a live session: who it is, and the token its cookie holds. Runs as the system. */
export async function logInAs(
  tx: Tx,
  role: Role,
  of: LoginOf = {},
): Promise<{ actor: Actor; token: string }> {
  const name = of.name ?? `${role} ${newToken().slice(0, 6)}`
  const account = await tx
    .insertInto('account')
    .values({
      issuer: 'https://test.example',
      subject: newToken(),
      name,
      email: `${newToken().slice(0, 12)}@test.example`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const membership = await tx
    .insertInto('membership')
    .values({
      account_id: account.id,
      role,
      unit_id: of.unitId ?? null,
      company_id: of.companyId ?? null,
      person_id: of.personId ?? null,
      organisation_id: of.organisationId ?? null,
      employee_id: of.employeeId ?? null,
      manages: of.manages ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (of.employeeId)
    await tx.updateTable('employee').set({ account_id: account.id }).where('id', '=', of.employeeId).execute()
  if (of.personId)
    await tx.updateTable('person').set({ account_id: account.id }).where('id', '=', of.personId).execute()
  const token = await startSession(tx, {
    accountId: account.id,
    membershipId: membership.id,
    role,
    assurance: 'substantial',
  })
  const place = await sql<{ name: string | null }>`
    select coalesce((select name from company where id = ${of.companyId ?? null}), (select name from unit where id = ${of.unitId ?? null}),
      (select name from organisation where id = ${of.organisationId ?? null}),
      (select c.name from employee e join company c on c.id = e.company_id where e.id = ${of.employeeId ?? null})) as name`.execute(
    tx,
  )
  const actor: Actor = {
    role,
    accountId: account.id,
    membershipId: membership.id,
    unitId: of.unitId ?? null,
    companyId: of.companyId ?? null,
    personId: of.personId ?? null,
    organisationId: of.organisationId ?? null,
    employeeId: of.employeeId ?? null,
    name,
    organisation: place.rows[0]?.name ?? '',
    assurance: 'substantial',
    via: 'session',
  }
  return { actor, token }
}
