import { expect, test } from 'vitest'
import type { Day } from '#core/calendar/day.ts'
import type { Env } from '#features/cases/index.ts'
import { applyForGrant } from '#features/grants/actions/apply.ts'
import { fillWeeks } from '#features/hours/actions/fill-weeks.ts'
import { makeClaim } from '#features/hours/actions/make-claim.ts'
import { DECLARATIONS, moveClaimOn, type PageMove } from '#features/hours/actions/move-claim.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { anHoursCase } from '#test/harness/hours-case.ts'

const TODAY = '2018-05-08' as Day
const app = await testApp({ JOBKREDS_TODAY: TODAY })

const run = <T extends { ok: boolean }>(who: Visitor, act: (env: Env) => Promise<T>) =>
  inTransaction(
    app.database,
    who.actor,
    { command: 'test', now: new Date(`${TODAY}T10:00:00Z`) },
    (tx) => act({ tx, actor: who.actor, enqueue: async () => {}, today: TODAY }),
    (r) => r.ok,
  )
const move = (who: Visitor, id: string, name: PageMove, version: number) =>
  run(who, (env) => moveClaimOn(env, { id, version, move: name, reason: '', declared: [...DECLARATIONS] }))

test('hours are paid under one grant: the next begins after what is settled and takes the days from its first on', async () => {
  const c = await app.system((tx) => anHoursCase(tx, { first: '2018-03-05', days: 25 }))
  const company = await app.logIn('company', { companyId: c.company.id })
  const checker = await app.logIn('caseworker', { unitId: c.unit.id })
  const decider = await app.logIn('caseworker', { unitId: c.unit.id })
  await app.system((tx) =>
    tx
      .updateTable('membership')
      .set({ decides: true })
      .where('id', '=', decider.actor.membershipId)
      .execute(),
  )
  await run(company, (env) => fillWeeks(env, c.row.id))
  const march = await run(company, (env) => makeClaim(env, c.grant.id, '2018-03-23' as Day))
  if (!march.ok) throw new Error(march.reason)
  await move(company, march.id, 'submit', 1)
  await move(checker, march.id, 'check', 2)
  expect(await move(decider, march.id, 'approve', 3)).toMatchObject({ ok: true })

  await app.system((tx) =>
    tx.updateTable('case_grant').set({ status: 'ended' }).where('id', '=', c.grant.id).execute(),
  )
  const declared = { usualPay: true, paysCourse: true, noOtherSupport: true, coverHours: true }
  const apply = (from: string) =>
    run(company, (env) =>
      applyForGrant(env, c.row.id, c.unit.id, {
        ...{ from: from as Day, to: '2018-04-30' as Day, minutes: 6000, declared },
      }),
    )
  expect(await apply('2018-03-23')).toMatchObject({
    ok: false,
    reason: 'claimed-already',
    details: { through: '2018-03-23' },
  })
  const next = await apply('2018-03-26')
  if (!next.ok) throw new Error(next.reason)
  // until it is given, the old grant pays
  const old = () => run(company, (env) => makeClaim(env, c.grant.id, '2018-04-30' as Day))
  await expect(
    app.system(async (tx) => {
      await tx
        .updateTable('case_grant')
        .set({
          ...{ status: 'granted', prepared_at: '2018-03-24T08:00:00Z', decided_at: '2018-03-25T08:00:00Z' },
        })
        .where('id', '=', next.value.grantId)
        .execute()
    }),
  ).resolves.toBeUndefined()
  expect(await old()).toMatchObject({ ok: false, reason: 'nothing' })
  const april = await run(company, (env) => makeClaim(env, next.value.grantId, '2018-04-30' as Day))
  if (!april.ok) throw new Error(april.reason)
  const claims = await app.system((tx) =>
    tx
      .selectFrom('claim')
      .select(['grant_id', 'claimed_minutes', 'amount_ore'])
      .where('case_id', '=', c.row.id)
      .orderBy('number')
      .execute(),
  )
  // 25 days of four hours, 15 of them before: 60 hours and 40, at 188.73 kr. together as under one grant
  expect(claims.map((k) => k.claimed_minutes)).toEqual([3600, 2400])
  expect(claims.reduce((sum, k) => sum + k.amount_ore, 0)).toBe(1_887_300)
})
