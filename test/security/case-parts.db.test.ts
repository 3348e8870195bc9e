import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, type Role, SYSTEM } from '#platform/auth/actor.ts'
import { openDatabase } from '#platform/db/pool.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { testDatabase } from '#test/harness/database.ts'
import { aWholeCase, type WholeCase } from '#test/harness/whole-case.ts'

const urls = await testDatabase()
const database = openDatabase(urls.databaseUrl, 2)
afterAll(() => database.close())

const PUBLIC = ['organisation', 'course', 'course_session', 'course_day', 'seat', 'session_change'] as const
const EVERY = [
  'workplace',
  'employee',
  'rotation_case',
  'case_unit',
  'case_party',
  'case_employee',
  'case_gate',
  'case_event',
  'case_file',
  'reservation',
  'attendance',
  'course_interest',
  'session_change_effect',
  'case_cover',
  'cover_for',
  'case_plan_condition',
  'case_plan_person',
  'case_plan_run',
  'case_temp',
  'agreement_template',
  'agreement',
  'agreement_signer',
  'signature',
  'grant_budget',
  'case_grant',
  'work_hours',
  'hours_confirmation',
  'claim',
  'payment_export',
  'follow_up',
  'evaluation',
  'learning_point',
  'pool_run',
  'pool_vikariat',
  'pool_part',
  'pool_absence',
  'pool_post',
] as const
type Table = (typeof EVERY)[number]

/** What each party of a case reads of it. A table that is not named here is shut, whatever the page asks. */
const READS: Partial<Record<Role, readonly Table[]>> = {
  // answers of people go to the job centre; the workplace sees figures
  company: EVERY.filter(
    (t) => !['grant_budget', 'payment_export', 'follow_up', 'pool_run', 'pool_vikariat'].includes(t),
  ),
  caseworker: EVERY,
  shop_steward: [
    'workplace',
    'employee',
    'rotation_case',
    'case_unit',
    'case_party',
    'case_employee',
    'case_gate',
    'case_event',
    'reservation',
    'session_change_effect',
    'case_cover',
    'cover_for',
    'case_plan_condition',
    'case_plan_run',
    'case_temp',
    'agreement',
    'agreement_signer',
    'signature',
  ],
  employee: [
    'workplace',
    'employee',
    'rotation_case',
    'case_employee',
    'reservation',
    'attendance',
    'agreement',
    'agreement_signer',
    'signature',
    'work_hours',
  ],
  jobseeker: [
    'rotation_case',
    'case_temp',
    'agreement',
    'agreement_signer',
    'signature',
    'work_hours',
    'hours_confirmation',
    'follow_up',
    'evaluation',
    'learning_point',
  ],
  training_provider: ['reservation', 'attendance'],
  akasse: ['rotation_case', 'case_party'],
  steering: [],
  admin: [],
}

let whole: WholeCase
const actorOf = (role: Role): Actor => ({
  ...SYSTEM,
  role,
  accountId: whole.accounts[role] ?? '00000000-0000-4000-8000-000000000000',
  unitId: role === 'caseworker' ? whole.unitId : null,
  companyId: role === 'company' || role === 'shop_steward' ? whole.companyId : null,
  personId: role === 'jobseeker' ? whole.personId : null,
  employeeId: role === 'employee' ? whole.employeeId : null,
  organisationId:
    role === 'training_provider' ? whole.organisationId : role === 'akasse' ? whole.fundId : null,
})

beforeAll(async () => {
  whole = await inTransaction(database, SYSTEM, { command: 'test.case' }, (tx) =>
    aWholeCase(tx, `kanarie-${randomBytes(4).toString('hex')}`),
  )
}, 60_000)

const readable = async (actor: Actor, tables: readonly string[]) => {
  const seen: string[] = []
  for (const table of tables) {
    const { rows } = await inTransaction(database, actor, { command: 'test.read' }, (tx) =>
      sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx),
    )
    if (rows[0]!.n > 0) seen.push(table)
  }
  return seen
}

test.each(Object.keys(READS) as Role[])(
  '%s reads the own part of the case and nothing else',
  async (role) => {
    expect(await readable(actorOf(role), EVERY)).toEqual(EVERY.filter((t) => READS[role]!.includes(t)))
    expect(await readable(actorOf(role), PUBLIC)).toEqual(PUBLIC)
  },
)

test('a consultant reads how a case stands, and its people only when she leads it', async () => {
  const consultant: Actor = { ...SYSTEM, role: 'secretariat', accountId: whole.accounts.caseworker! }
  const stands = [
    'workplace',
    'rotation_case',
    'case_unit',
    'course_interest',
    'session_change_effect',
    'case_cover',
    'agreement_template',
    'grant_budget',
    'case_grant',
  ]
  expect(await readable(consultant, EVERY)).toEqual(stands)
  await inTransaction(database, SYSTEM, { command: 'test.lead' }, (tx) =>
    tx.updateTable('rotation_case').set({ lead_id: consultant.accountId }).execute(),
  )
  const led = await readable(consultant, EVERY)
  // shared vikariater are the unit's or the consultant's who made them
  expect(led).toEqual(EVERY.filter((t) => t !== 'payment_export' && !t.startsWith('pool_')))
})

test('a journal line meant for one side is not read by the other', async () => {
  await inTransaction(database, SYSTEM, { command: 'test.note' }, async (tx) => {
    for (const audience of ['company', 'unit', 'company_unit', 'all'] as const)
      await tx
        .insertInto('case_event')
        .values({
          case_id: whole.caseId,
          company_id: whole.companyId,
          side: 'system',
          kind: 'test.note',
          audience,
          note: audience,
        })
        .execute()
  })
  const notes = async (role: Role) =>
    (
      await inTransaction(database, actorOf(role), { command: 'test.read' }, (tx) =>
        tx.selectFrom('case_event').select('note').where('kind', '=', 'test.note').orderBy('note').execute(),
      )
    ).map((r) => r.note)
  expect(await notes('company')).toEqual(['all', 'company', 'company_unit'])
  expect(await notes('caseworker')).toEqual(['all', 'company_unit', 'unit'])
  expect(await notes('shop_steward')).toEqual(['all'])
  expect(await notes('employee')).toEqual([])
})

test('an employee reads whom to ask, a vikar no party, an a-kasse everybody', async () => {
  await inTransaction(database, SYSTEM, { command: 'test.party' }, (tx) =>
    tx
      .insertInto('case_party')
      .values(
        (['shop_steward', 'union', 'caseworker', 'other'] as const).map((part) => ({
          case_id: whole.caseId,
          company_id: whole.companyId,
          part,
          name: part,
        })),
      )
      .execute(),
  )
  const parts = async (role: Role) =>
    (
      await inTransaction(database, actorOf(role), { command: 'test.read' }, (tx) =>
        tx.selectFrom('case_party').select('part').orderBy('part').execute(),
      )
    ).map((r) => r.part)
  expect(await parts('employee')).toEqual(['shop_steward'])
  expect(await parts('jobseeker')).toEqual([])
  expect(await parts('akasse')).toEqual(['akasse', 'caseworker', 'other', 'shop_steward', 'union'])
})

test('a vikar who was cancelled has no part in the case any more', async () => {
  const cases = () => readable(actorOf('jobseeker'), ['rotation_case', 'case_temp'])
  expect(await cases()).toEqual(['rotation_case', 'case_temp'])
  await inTransaction(database, SYSTEM, { command: 'test.cancel' }, (tx) =>
    tx.updateTable('case_temp').set({ status: 'cancelled' }).where('case_id', '=', whole.caseId).execute(),
  )
  expect(await cases()).toEqual(['case_temp'])
})
