import { expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { aDecider, aRotation, type Rotation } from '#test/harness/agreements.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { envFor } from '#test/harness/exchange.ts'
import { ALL_DECLARED } from '../store/case-law.ts'
import { applyForGrant } from './apply.ts'
import { decideGrantApplication, prepareGrant } from './decide.ts'
import { setBudget } from './set-budget.ts'

const app = await testApp()

const apply = (r: Rotation) =>
  app.as(r.boss.actor, (tx) =>
    applyForGrant(envFor(tx, r.boss.actor), r.row.id, r.unit.id, {
      from: day('2014-05-05'),
      to: day('2014-05-07'),
      minutes: 2664,
      declared: ALL_DECLARED,
    }),
  )
const prepare = (r: Rotation) =>
  app.as(r.worker.actor, (tx) =>
    prepareGrant(envFor(tx, r.worker.actor), r.row.id, r.unit.id, {
      version: 1,
      recommendation: 'Set efter',
    }),
  )
const grant = (r: Rotation, who: Visitor, version = 2) =>
  app.as(who.actor, (tx) =>
    decideGrantApplication(envFor(tx, who.actor), r.row.id, r.unit.id, {
      ...{ version, decision: 'granted', reason: '', overBudgetReason: '' },
    }),
  )

test('two approve at once: one decision, one journal entry, one notice for each account of the company', async () => {
  const r = await aRotation(app)
  await app.as(r.worker.actor, (tx) =>
    setBudget({ tx, actor: r.worker.actor }, { year: 2014, amountOre: 10_000_000, version: 0 }),
  )
  await apply(r)
  await prepare(r)
  const other = await aDecider(app, r.unit.id)
  const answers = await Promise.all([grant(r, r.decider), grant(r, other), grant(r, r.decider)])
  expect(answers.filter((a) => a.ok)).toHaveLength(1)
  expect(new Set(answers.flatMap((a) => (a.ok ? [] : [a.reason])))).toEqual(new Set(['changed-meanwhile']))
  await app.system(async (tx) => {
    const events = await tx
      .selectFrom('case_event')
      .select('id')
      .where('case_id', '=', r.row.id)
      .where('kind', '=', 'grant.granted')
      .execute()
    expect(events).toHaveLength(1)
    const told = await tx
      .selectFrom('notice')
      .select('account_id')
      .where('kind', '=', 'grant.granted')
      .where('account_id', 'in', [r.boss.actor.accountId, r.second.actor.accountId])
      .execute()
    expect(told.map((n) => n.account_id).sort()).toEqual(
      [r.boss.actor.accountId, r.second.actor.accountId].sort(),
    )
  })
})

test('two companies apply twice at once: one application each', async () => {
  const r = await aRotation(app)
  const answers = await Promise.all([apply(r), apply(r), apply(r)])
  expect(answers.filter((a) => a.ok)).toHaveLength(1)
})

test('two grants at once that only together are over the budget: one is given, the other needs a reason', async () => {
  const first = await aRotation(app)
  // a second case of the same company and municipality
  const second: Rotation = { ...first, row: { ...first.row } }
  second.row = await app.system(async (tx) => {
    const { id: _id, number: _number, ...copy } = first.row
    const row = await tx
      .insertInto('rotation_case')
      .values({ ...copy, title: 'En sag til' })
      .returningAll()
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('case_unit')
      .values({ case_id: row.id, company_id: row.company_id, unit_id: row.unit_id })
      .execute()
    for (const e of first.employees)
      await tx
        .insertInto('case_employee')
        .values({ case_id: row.id, company_id: row.company_id, unit_id: row.unit_id, employee_id: e.id })
        .execute()
    return row
  })
  await app.as(first.worker.actor, (tx) =>
    setBudget({ tx, actor: first.worker.actor }, { year: 2014, amountOre: 1_000_000, version: 0 }),
  )
  for (const r of [first, second]) {
    expect((await apply(r)).ok).toBe(true)
    expect((await prepare(r)).ok).toBe(true)
  }
  const other = await aDecider(app, first.unit.id)
  const answers = await Promise.all([grant(first, first.decider), grant(second, other)])
  expect(answers.filter((a) => a.ok)).toHaveLength(1)
  expect(answers.flatMap((a) => (a.ok ? [] : [a.reason]))).toEqual(['over-budget'])
})
