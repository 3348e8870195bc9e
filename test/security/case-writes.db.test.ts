import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, type Role, SYSTEM } from '#platform/auth/actor.ts'
import { openDatabase } from '#platform/db/pool.ts'
import { inTransaction, type Tx } from '#platform/db/transaction.ts'
import { testDatabase } from '#test/harness/database.ts'
import { aWholeCase, type WholeCase } from '#test/harness/whole-case.ts'

const urls = await testDatabase()
const database = openDatabase(urls.databaseUrl, 2)
afterAll(() => database.close())

let whole: WholeCase
/** A case nobody of the whole one takes part in. */
let other: WholeCase
beforeAll(async () => {
  whole = await inTransaction(database, SYSTEM, { command: 'test.case' }, async (tx) => {
    other = await aWholeCase(tx, `fremmed-${randomBytes(4).toString('hex')}`)
    const made = await aWholeCase(tx, `kanarie-${randomBytes(4).toString('hex')}`)
    await tx
      .updateTable('claim')
      .set({ status: 'approved', decided_at: '2014-06-10T08:00:00Z' })
      .where('id', '=', made.claimId)
      .execute()
    return made
  })
}, 60_000)

const actorOf = (role: Role): Actor => ({
  ...SYSTEM,
  role,
  accountId: whole.accounts[role] ?? whole.accounts.caseworker!,
  unitId: role === 'caseworker' ? whole.unitId : null,
  companyId: role === 'company' || role === 'shop_steward' ? whole.companyId : null,
  personId: role === 'jobseeker' ? whole.personId : null,
  employeeId: role === 'employee' ? whole.employeeId : null,
  organisationId:
    role === 'training_provider' ? whole.organisationId : role === 'akasse' ? whole.fundId : null,
})

/** Rows that a statement changed, as somebody who goes past every action; undefined where the database threw it out. */
async function changes(role: Role, statement: string): Promise<number | undefined> {
  const rollback = new Error('looked at')
  let n: number | undefined
  const work = async (tx: Tx) => {
    const result = await sql.raw(statement).execute(tx)
    n = Number(result.numAffectedRows ?? 0)
    throw rollback
  }
  await inTransaction(database, actorOf(role), { command: 'test.forge' }, work).catch((e: unknown) => {
    if (e !== rollback && (e as { code?: string }).code !== '42501') throw e
  })
  return n
}

test.each<[Role, string]>([
  ['employee', `update case_employee set return_plan = 'Onsdag først' where removed_at is null`],
  ['jobseeker', `update case_temp set perspective = 'job'`],
  ['training_provider', `update reservation set status = 'enrolled'`],
  ['company', `update rotation_case set title = 'En anden'`],
])('%s writes the own part: %s', async (role, statement) => {
  expect(await changes(role, statement)).toBeGreaterThan(0)
})

test.each<[Role, string]>([
  ['employee', `update case_employee set return_talk_on = '2014-04-01'`],
  ['employee', `update case_employee set goal = 'Noget andet'`],
  ['employee', `delete from case_employee`],
  ['jobseeker', `update case_temp set period = daterange('2014-01-01', '2020-01-01')`],
  ['jobseeker', `update case_temp set weekly_minutes = 2880`],
  ['training_provider', `update reservation set participant_name = 'En anden'`],
  ['training_provider', `delete from attendance`],
  ['company', `update rotation_case set accepted_at = app.now() + interval '1 day'`],
  [
    'company',
    `update rotation_case set archived_at = app.now(), stopped_at = app.now(), stop_reason = 'Slut'`,
  ],
  ['company', `update case_grant set amount_ore = 99999999`],
  ['company', `update case_grant set status = 'granted'`],
  ['company', `update claim set status = 'withdrawn'`],
  ['company', `update claim set amount_ore = 1`],
  ['company', `delete from claim`],
  ['company', `delete from case_grant`],
  ['company', `delete from signature`],
  ['company', `delete from rotation_case`],
  ['company', `update agreement set status = 'signed'`],
  ['company', `update agreement_signer set carried_from = id`],
  ['company', `delete from agreement_signer`],
  ['company', `update reservation set status = 'completed'`],
  [
    'training_provider',
    `update organisation set kind = 'union', cvr = '12345678' where id = app.organisation_id()`,
  ],
  ['akasse', `update organisation set kind = 'provider', name = 'En anden' where id = app.organisation_id()`],
  ['caseworker', `update hours_confirmation set state = 'confirmed'`],
  ['caseworker', `delete from work_hours`],
])('%s cannot: %s', async (role, statement) => {
  expect((await changes(role, statement)) ?? 0).toBe(0)
})

test.each<[Role, string]>([
  [
    'employee',
    `insert into case_employee (case_id, company_id, employee_id, unit_id) select id, company_id, app.employee_id(), unit_id from rotation_case`,
  ],
  [
    'jobseeker',
    `insert into case_temp (case_id, company_id, unit_id, person_id, shown_name, function_title, period, weekly_minutes)
      select id, company_id, unit_id, app.person_id(), 'Mig', 'Vikar', daterange('2016-01-01', '2016-02-01'), 2220 from rotation_case`,
  ],
  [
    'company',
    `insert into rotation_case (company_id, unit_id, title, origin, accepted_at) select company_id, unit_id, 'Min', 'company', app.now() from rotation_case`,
  ],
])('%s does not let itself in', async (role, statement) => {
  expect(await changes(role, statement)).toBeUndefined()
})

test.each<[Role, string]>([
  ['company', 'null'],
  ['company', `'Givet på papir'`],
  ['caseworker', 'null'],
  ['shop_steward', 'null'],
])('%s signs for no other side (reason: %s)', async (role, reason) => {
  const insert = `insert into signature (signer_id, agreement_id, content_hash, case_id, company_id, account_id, signed_name, assurance, on_behalf_reason)
    select s.id, s.agreement_id, a.content_hash, s.case_id, s.company_id, app.account_id(), 'Nogen', 'substantial', ${reason}
    from agreement_signer s join agreement a on a.id = s.agreement_id where s.id = '${whole.signerId}' and s.side = 'temp'`
  expect(await changes(role, insert)).toBeUndefined()
})

const SIDES: readonly [Role, string][] = [
  ['company', 'company'],
  ['shop_steward', 'shop_steward'],
  ['caseworker', 'unit'],
  ['training_provider', 'provider'],
  ['employee', 'employee'],
  ['jobseeker', 'temp'],
  ['akasse', 'organisation'],
]

test.each(SIDES)('%s looks back on the own case as %s, and on no other', async (role, side) => {
  const point = (c: WholeCase, as: string) =>
    `insert into learning_point (case_id, company_id, side, account_id, text)
      values ('${c.caseId}', '${c.companyId}', '${as}', app.account_id(), 'Begynd tidligt')`
  const evaluation = (c: WholeCase, as: string) =>
    `insert into evaluation (case_id, company_id, side, account_id, answers)
      values ('${c.caseId}', '${c.companyId}', '${as}', app.account_id(), '{}')
      on conflict (case_id, side, account_id) do update set answers = excluded.answers`
  const otherSide = side === 'company' ? 'unit' : 'company'
  for (const write of [point, evaluation]) {
    expect(await changes(role, write(whole, side))).toBe(1)
    expect(await changes(role, write(whole, otherSide))).toBeUndefined()
    expect(await changes(role, write(other, side))).toBeUndefined()
  }
})
