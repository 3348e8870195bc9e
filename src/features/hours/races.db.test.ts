import { describe, expect, test } from 'vitest'
import type { Day } from '#core/calendar/day.ts'
import type { Env } from '#features/cases/index.ts'
import { lockCase } from '#features/cases/index.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import { inTransaction, type Tx } from '#platform/db/transaction.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { anHoursCase } from '#test/harness/hours-case.ts'
import { exportPayments } from './actions/export-payments.ts'
import { fillWeeks } from './actions/fill-weeks.ts'
import { makeClaim } from './actions/make-claim.ts'
import { DECLARATIONS, moveClaimOn, type PageMove } from './actions/move-claim.ts'
import { keep } from './actions/save-week.ts'

const TODAY = '2018-05-08' as Day
const THROUGH = '2018-04-30' as Day
const app = await testApp({ JOBKREDS_TODAY: TODAY })
let company: Visitor
let checker: Visitor
let deciders: Visitor[]
let unitId: string
let c: Awaited<ReturnType<typeof anHoursCase>>

/** An action in a transaction of its own, as a request would run it. `before` is run inside it, first. */
const run = <T extends { ok: boolean }>(
  who: Visitor,
  act: (env: Env) => Promise<T>,
  before?: () => Promise<void>,
) =>
  inTransaction(
    app.database,
    who.actor,
    { command: 'test', now: new Date(`${TODAY}T10:00:00Z`) },
    async (tx: Tx) => {
      await before?.()
      return act({ tx, actor: who.actor, enqueue: async () => {}, today: TODAY })
    },
    (r) => r.ok,
  )
const claimRow = (id: string) =>
  app.system((tx) => tx.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const move = (who: Visitor, id: string, name: PageMove, version: number) =>
  run(who, (env) =>
    moveClaimOn(env, { id, version, move: name, reason: 'Fordi', declared: [...DECLARATIONS] }),
  )
/** Every day of the employee becomes so many minutes. */
const shorten = (minutes: number) =>
  run(company, async (env) => {
    const row = (await lockCase(env.tx, c.row.id))!
    const written = await keep(
      env,
      row,
      c.days.map((day) => ({
        ...{ side: 'employee' as const, id: c.employees[0]!, unitId, day: day as Day, minutes },
        ...{ source: 'manual' as const, note: null },
      })),
      'test',
    )
    return { ok: true as const, written }
  })
const total = () =>
  app.system(async (tx) => {
    const rows = await tx
      .selectFrom('claim')
      .select(['amount_ore', 'status'])
      .where('grant_id', '=', c.grant.id)
      .execute()
    return rows
      .filter(({ status }) => ['approved', 'exported', 'paid'].includes(status))
      .reduce((sum, one) => sum + one.amount_ore, 0)
  })

/** A claim that has been sent and checked. */
async function checkedClaim(): Promise<string> {
  const made = await run(company, (env) => makeClaim(env, c.grant.id, THROUGH))
  if (!made.ok) throw new Error(made.reason)
  await move(company, made.id, 'submit', 1)
  await move(checker, made.id, 'check', 2)
  return made.id
}

/** A fresh case for each race, with all hours in. */
async function aCase() {
  c = await app.system((tx) => anHoursCase(tx, { first: '2018-03-05', days: 25 }))
  unitId = c.unit.id
  company = await app.logIn('company', { companyId: c.company.id })
  checker = await app.logIn('caseworker', { unitId })
  deciders = [await app.logIn('caseworker', { unitId }), await app.logIn('caseworker', { unitId })]
  await app.system((tx) =>
    tx
      .updateTable('membership')
      .set({ decides: true })
      .where(
        'id',
        'in',
        deciders.map((one) => one.actor.membershipId!),
      )
      .execute(),
  )
  await run(company, (env) => fillWeeks(env, c.row.id))
}

describe('two at once', () => {
  test('two approve at once: it is approved once', async () => {
    await aCase()
    const id = await checkedClaim()
    const outcomes = await Promise.all(deciders.map((who) => move(who, id, 'approve', 3)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: 'not-from-here' })
    expect(await total()).toBe(1_887_300)
    const events = await app.system((tx) =>
      tx
        .selectFrom('case_event')
        .select('kind')
        .where('case_id', '=', c.row.id)
        .where('kind', '=', 'claim.approved')
        .execute(),
    )
    expect(events).toHaveLength(1)
  })

  test('one approves while the other refuses: one of the two', async () => {
    await aCase()
    const id = await checkedClaim()
    const outcomes = await Promise.all([
      move(deciders[0]!, id, 'approve', 3),
      move(deciders[1]!, id, 'refuse', 3),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await total()).toBe((await claimRow(id)).status === 'approved' ? 1_887_300 : 0)
  })

  test('two make a claim at once: there is one', async () => {
    await aCase()
    const outcomes = await Promise.all(
      [company, checker].map((who) => run(who, (env) => makeClaim(env, c.grant.id, THROUGH))),
    )
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: 'open-already' })
  })

  test('two make a payment file at once: each claim is in one', async () => {
    await aCase()
    await move(deciders[0]!, await checkedClaim(), 'approve', 3)
    const outcomes = await Promise.all([checker, deciders[1]!].map((who) => run(who, exportPayments)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const files = await app.system((tx) =>
      tx.selectFrom('payment_export').select('amount_ore').where('unit_id', '=', unitId).execute(),
    )
    expect(files).toEqual([{ amount_ore: 1_887_300 }])
  })
})

describe('hours registered while a claim closes', () => {
  /** Runs both, letting the first take its locks before the second starts; answers both outcomes. */
  async function inOrder<A, B>(
    first: (go: () => void) => Promise<A>,
    second: () => Promise<B>,
  ): Promise<[A, B]> {
    let go = () => {}
    const started = new Promise<void>((resolve) => {
      go = resolve
    })
    const one = first(go)
    await started
    return Promise.all([one, second()])
  }
  const holding = (go: () => void) => async (env: Env) => {
    await lockCase(env.tx, c.row.id)
    go()
    // the other is on its way to the same lock
    await new Promise((resolve) => setTimeout(resolve, 150))
  }

  test('hours first: the decision says that they have changed, and the claim is made anew', async () => {
    await aCase()
    const id = await checkedClaim()
    const [saved, decided] = await inOrder(
      (go) =>
        run(company, async (env) => {
          await holding(go)(env)
          const row = (await lockCase(env.tx, c.row.id))!
          const figure = { side: 'employee' as const, id: c.employees[0]!, unitId, minutes: 180, note: null }
          const days = c.days.map((day) => ({ ...figure, day: day as Day, source: 'manual' as const }))
          return { ok: true as const, written: await keep(env, row, days, 'test') }
        }),
      () => move(deciders[0]!, id, 'approve', 3),
    )
    expect(saved).toEqual({ ok: true, written: 25 })
    expect(decided).toMatchObject({ ok: false, reason: 'hours-changed' })
    expect(await total()).toBe(0)
    await move(checker, id, 'renew', 3)
    // the company declares the new figures before anybody checks them
    expect(await claimRow(id)).toMatchObject({
      ...{ status: 'draft', checked_by: null, submitted_at: null, declarations: [] },
      amount_ore: 75 * 18_873,
    })
    expect(await move(checker, id, 'submit', 4)).toMatchObject({ ok: false, reason: 'not-your-move' })
    await move(company, id, 'submit', 4)
    await move(checker, id, 'check', 5)
    await move(deciders[0]!, id, 'approve', 6)
    expect(await total()).toBe(75 * 18_873)
  })

  test('the decision first: it stands, and the next step corrects it', async () => {
    await aCase()
    const id = await checkedClaim()
    const [decided, saved] = await inOrder(
      (go) =>
        run(deciders[0]!, async (env) => {
          await holding(go)(env)
          return moveClaimOn(env, { id, version: 3, move: 'approve', reason: '', declared: [] })
        }),
      () => shorten(180),
    )
    expect([decided.ok, saved.ok]).toEqual([true, true])
    expect(await total()).toBe(1_887_300)
    const back = await run(company, (env) => makeClaim(env, c.grant.id, '2018-05-07' as Day))
    expect(back.ok && (await claimRow(back.id))).toMatchObject({ kind: 'recovery', amount_ore: -25 * 18_873 })
  })

  test('whichever comes first, the steps sum to what the hours say', async () => {
    for (let round = 0; round < 4; round++) {
      await aCase()
      const id = await checkedClaim()
      const minutes = 60 * (1 + round)
      await Promise.all(
        round % 2
          ? [shorten(minutes), move(deciders[0]!, id, 'approve', 3)]
          : [move(deciders[0]!, id, 'approve', 3), shorten(minutes)],
      )
      if ((await claimRow(id)).status === 'submitted') {
        await move(checker, id, 'renew', 3)
        await move(company, id, 'submit', 4)
        await move(checker, id, 'check', 5)
        await move(deciders[0]!, id, 'approve', 6)
      } else {
        const made = await run(company, (env) => makeClaim(env, c.grant.id, '2018-05-07' as Day))
        if (made.ok) {
          await move(company, made.id, 'submit', 1)
          await move(checker, made.id, 'check', 2)
          await move(deciders[0]!, made.id, 'approve', 3)
        }
      }
      // 20 hours a week are paid: at four hours a day and more the week is full
      expect(await total()).toBe(Math.min(100, (25 * minutes) / 60) * 18_873)
    }
  })
})

test('the database itself keeps the sum inside the grant, and a company from deciding', async () => {
  await aCase()
  const id = await checkedClaim()
  await app.system((tx) =>
    tx.updateTable('case_grant').set({ amount_ore: 100 }).where('id', '=', c.grant.id).execute(),
  )
  const approved = { status: 'approved', decided_by: deciders[0]!.actor.accountId, decided_at: new Date() }
  const tried = inTransaction(app.database, SYSTEM, { command: 'test' }, (tx) =>
    tx.updateTable('claim').set(approved).where('id', '=', id).execute(),
  )
  await expect(tried).rejects.toThrow('beyond the grant')
  const own = app.as(company.actor, (tx) =>
    tx.updateTable('claim').set(approved).where('id', '=', id).execute(),
  )
  await expect(own).rejects.toThrow(/does not decide its claim/)
  expect((await claimRow(id)).status).toBe('submitted')
})
