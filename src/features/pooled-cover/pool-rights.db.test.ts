import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '#core/calendar/day.ts'
import type { Env } from '#features/cases/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { TEST_TODAY, testApp, type Visitor } from '#test/harness/app.ts'
import { POOL, poolSteps } from '#test/harness/pool-steps.ts'
import { aPool } from '#test/harness/pooled-cover.ts'
import { answerPart } from './actions/answer-part.ts'
import { postSet } from './actions/post-set.ts'

const app = await testApp()

async function asked() {
  const at = await aPool(app)
  const steps = poolSteps(app, at.caseworker)
  const of = await steps.find()
  await steps.ask(of)
  return { ...at, ...steps, of }
}

const env = (tx: Tx, actor: Actor): Env => ({ tx, actor, enqueue, today: day(TEST_TODAY) })

describe('who sees what', () => {
  test('another unit, another company and every other role meet nothing', async () => {
    const at = await asked()
    const other = await asked()
    const part = await at.partOf(at.of.id, at.a.company.id)
    const absence = await app.system((tx) =>
      tx.selectFrom('pool_absence').select('id').where('run_id', '=', at.of.run).executeTakeFirstOrThrow(),
    )
    const staff = [`${POOL}/${at.of.run}`, at.of.path, `${POOL}/${at.of.run}/fravaer/${absence.id}`]
    for (const path of staff) {
      expect((await at.caseworker.get(path)).status).toBe(200)
      expect((await other.caseworker.get(path)).status).toBe(404)
      expect((await at.bossA.get(path)).status).toBe(403)
    }
    const own = `${POOL}/spoergsmaal/${part.id}`
    expect((await at.bossA.get(own)).status).toBe(200)
    for (const boss of [at.bossB, other.bossA]) expect((await boss.get(own)).status).toBe(404)
    const secretariat = await app.logIn('secretariat')
    for (const path of staff) expect((await secretariat.get(path)).status).toBe(404)
    expect((await secretariat.get(POOL)).status).toBe(200)
    const steward = await app.logIn('shop_steward', { companyId: at.a.company.id })
    for (const path of [POOL, own, ...staff]) expect((await steward.get(path)).status).toBe(403)
  })

  test('in the database too: a company reads its own part and absences, and of the whole nothing', async () => {
    const at = await asked()
    const seen = await app.as(at.bossA.actor, async (tx) => {
      const of = async (table: 'pool_run' | 'pool_vikariat' | 'pool_part' | 'pool_absence' | 'pool_post') =>
        (
          await sql<{
            company_id: string
          }>`select to_jsonb(t) ->> 'company_id' as company_id from ${sql.table(table)} t`.execute(tx)
        ).rows
      return [
        await of('pool_run'),
        await of('pool_vikariat'),
        await of('pool_part'),
        await of('pool_absence'),
      ]
    })
    expect(seen[0]).toEqual([])
    expect(seen[1]).toEqual([])
    expect(seen[2]).toHaveLength(1)
    expect(seen[3]).toHaveLength(3)
    for (const { company_id } of [...seen[2]!, ...seen[3]!]) expect(company_id).toBe(at.a.company.id)
    const page = await (await at.bossA.get(`${POOL}/spoergsmaal`)).text()
    expect(page).not.toContain('Viben')
  })

  test('a consultant packs the cases she leads, over units, and her pages are her own', async () => {
    const one = await aPool(app)
    const lead = await app.logIn('secretariat', { name: 'Lise Leder' })
    const none = await (await lead.get(POOL)).text()
    expect(none).toContain('Der er ingen fravær at pakke')
    await app.system((tx) =>
      tx
        .updateTable('rotation_case')
        .set({ lead_id: lead.actor.accountId })
        .where('id', 'in', [one.a.row.id, one.b.row.id])
        .execute(),
    )
    const steps = poolSteps(app, lead)
    const of = await steps.find()
    expect((await one.caseworker.get(of.path)).status).toBe(404)
    expect((await steps.ask(of)).status).toBe(303)
    await steps.answer(of, one.bossA, 'yes')
    await steps.answer(of, one.bossB, 'yes')
    expect((await steps.post(of)).status).toBe(303)
    expect((await steps.row(of.id)).status).toBe('posted')
  })
})

describe('nothing is posted before every yes, whatever the application does', () => {
  const refusal = async (work: (tx: Tx) => Promise<unknown>): Promise<string> =>
    app.system(work).then(
      () => 'done',
      (e: { constraint?: string }) => e.constraint ?? 'other',
    )
  const move = (id: string, set: { status: string; posted_at?: string }) => (tx: Tx) =>
    tx.updateTable('pool_vikariat').set(set).where('id', '=', id).execute()

  test('the status, the parts and the posts each refuse', async () => {
    const at = await asked()
    const { id } = at.of
    await at.answer(at.of, at.bossA, 'yes')
    const posted = { status: 'posted', posted_at: '2014-04-10T08:00:00Z' }
    expect(await refusal(move(id, { status: 'agreed' }))).toBe('pool_every_yes')
    expect(await refusal(move(id, posted))).toBe('pool_agreed_first')
    const part = await at.partOf(id, at.a.company.id)
    const values = {
      vikariat_id: id,
      part_id: part.id,
      no: 1,
      unit_id: at.unit.id,
      case_id: at.a.row.id,
      company_id: at.a.company.id,
      starts_on: '2014-05-05',
      ends_on: '2014-05-08',
    }
    const post = (tx: Tx) => tx.insertInto('pool_post').values(values).execute()
    expect(await refusal(post)).toBe('pool_post_after_yes')
    await at.answer(at.of, at.bossB, 'yes')
    // agreed: the answers stand until it is opened again
    const no = (tx: Tx) =>
      tx.updateTable('pool_part').set({ status: 'no' }).where('id', '=', part.id).execute()
    expect(await refusal(no)).toBe('pool_yes_stands')
    expect(await refusal(post)).toBe('pool_post_after_yes')
    expect((await at.post(at.of)).status).toBe(303)
    expect(await refusal(move(id, { status: 'reopened' }))).toBe('pool_posted_stays')
    const another = (tx: Tx) =>
      tx
        .insertInto('pool_post')
        .values({ ...values, company_id: at.b.company.id, case_id: at.b.row.id, no: 99 })
        .execute()
    expect(await refusal(another)).toBe('pool_post_after_yes')
  })
})

describe('two at once', () => {
  const answerAs = async (boss: Visitor, id: string, what: 'yes' | 'no', companyId: string) => {
    const part = await app.system((tx) =>
      tx
        .selectFrom('pool_part')
        .selectAll()
        .where('vikariat_id', '=', id)
        .where('company_id', '=', companyId)
        .executeTakeFirstOrThrow(),
    )
    return app.as(boss.actor, (tx) =>
      answerPart(env(tx, boss.actor), { id: part.id, version: part.version, answer: what, note: '' }),
    )
  }

  test('two companies say yes in the same moment: one of them is the last, and both hear it once', async () => {
    const at = await asked()
    const said = await Promise.all([
      answerAs(at.bossA, at.of.id, 'yes', at.a.company.id),
      answerAs(at.bossB, at.of.id, 'yes', at.b.company.id),
    ])
    expect(said.map((one) => one.ok && one.value).sort()).toEqual(['all-yes', 'yes'])
    expect((await at.row(at.of.id)).status).toBe('agreed')
    const told = await app.system((tx) =>
      tx
        .selectFrom('notice')
        .select('account_id')
        .where('kind', '=', 'pooled-cover.agreed')
        .where('account_id', 'in', [at.bossA.actor.accountId!, at.bossB.actor.accountId!])
        .execute(),
    )
    // whoever gave the last yes sees it on the page
    expect(told).toHaveLength(1)
  })

  test('yes and no in the same moment are never agreed', async () => {
    const at = await asked()
    await Promise.all([
      answerAs(at.bossA, at.of.id, 'yes', at.a.company.id),
      answerAs(at.bossB, at.of.id, 'no', at.b.company.id),
    ])
    expect((await at.row(at.of.id)).status).toBe('reopened')
  })

  test('posted twice in the same moment: once', async () => {
    const at = await asked()
    await at.answer(at.of, at.bossA, 'yes')
    await at.answer(at.of, at.bossB, 'yes')
    const { version } = await at.row(at.of.id)
    const post = () =>
      app.as(at.caseworker.actor, (tx) => postSet(env(tx, at.caseworker.actor), { id: at.of.id, version }))
    const done = await Promise.all([post(), post()])
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    const covers = await app.system((tx) =>
      tx.selectFrom('case_cover').select('id').where('case_id', 'in', [at.a.row.id, at.b.row.id]).execute(),
    )
    expect(covers).toHaveLength(6)
  })

  test('a class is moved while the post is under way: the post waits and finds it', async () => {
    const at = await asked()
    await at.answer(at.of, at.bossA, 'yes')
    await at.answer(at.of, at.bossB, 'yes')
    const { version } = await at.row(at.of.id)
    let moved: () => void = () => {}
    const isMoved = new Promise<void>((resolve) => {
      moved = resolve
    })
    const moving = app.system(async (tx) => {
      await tx
        .selectFrom('course_session')
        .select('id')
        .where('id', '=', at.b.session.id)
        .forUpdate()
        .execute()
      moved()
      await sql`select pg_sleep(0.3)`.execute(tx)
      await sql`update course_day set day = day + 70 where session_id = ${at.b.session.id}`.execute(tx)
    })
    await isMoved
    const posting = app.as(at.caseworker.actor, (tx) =>
      postSet(env(tx, at.caseworker.actor), { id: at.of.id, version }),
    )
    await moving
    expect(await posting).toEqual({ ok: true, value: { what: 'changed' } })
    const row = await at.row(at.of.id)
    expect(row.status).toBe('reopened')
    expect(row.changes).toMatchObject([{ kind: 'moved', from: addDays(day('2014-05-13'), 70) }])
  })
})
