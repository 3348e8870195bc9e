import { describe, expect, test } from 'vitest'
import { TEST_TODAY, testApp, type Visitor } from '#test/harness/app.ts'
import { jobContext } from '#test/harness/job-context.ts'
import { aPool, pack } from '#test/harness/pooled-cover.ts'
import { poolJobs, REMIND, WATCH } from './jobs.ts'

const app = await testApp()
const POOL = '/faelles-vikariater'

const choice = { from: '2014-04-22', to: '2014-12-31', km: '25', intro: '1', do: 'start' }
const text = async (v: Visitor, path: string) => (await v.get(path)).text()
const job = (name: string, day: string) =>
  poolJobs.find((one) => one.name === name)!.handle({}, jobContext(app, day))

type Pool = Awaited<ReturnType<typeof aPool>>

/** A computation done, with its one shared vikariat. */
async function found(at: Pool) {
  const started = await at.caseworker.post(POOL, choice)
  expect(started.status).toBe(303)
  const run = started.headers.get('location')!.split('/').at(-1)!
  await pack(app, run)
  const shared = await app.system((tx) =>
    tx.selectFrom('pool_vikariat').selectAll().where('run_id', '=', run).execute(),
  )
  return { run, shared, path: `${POOL}/${run}/vikariat/${shared[0]?.id}` }
}

const row = (id: string) =>
  app.system((tx) =>
    tx.selectFrom('pool_vikariat').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )
const partsOf = (id: string) =>
  app.system((tx) => tx.selectFrom('pool_part').selectAll().where('vikariat_id', '=', id).execute())
const partOf = async (id: string, companyId: string) =>
  (await partsOf(id)).find((part) => part.company_id === companyId)!

async function ask(at: Pool, of: { path: string; shared: { id: string }[] }, what = 'ask') {
  const { version } = await row(of.shared[0]!.id)
  return at.caseworker.post(of.path, { do: what, version: String(version), respondBy: '2014-04-18' })
}

async function answer(of: { shared: { id: string }[] }, boss: Visitor, what: 'yes' | 'no') {
  const part = await partOf(of.shared[0]!.id, boss.actor.companyId!)
  return boss.post(`${POOL}/spoergsmaal/${part.id}`, { do: what, version: String(part.version), note: '' })
}

async function post(at: Pool, of: { path: string; shared: { id: string }[] }) {
  const { version } = await row(of.shared[0]!.id)
  return at.caseworker.post(of.path, { do: 'post', version: String(version), respondBy: '' })
}

describe('shared vikariater', () => {
  test('six absences of two companies become one, each is asked, and both have drafts in their own case', async () => {
    const at = await aPool(app)
    const input = await text(at.caseworker, POOL)
    expect(input).toContain('Med: 6 fravær')
    const of = await found(at)
    expect(of.shared).toHaveLength(1)
    const page = await text(at.caseworker, `${POOL}/${of.run}`)
    expect(page).toContain('Forslag til fælles vikariater')
    expect(page).toContain('Intet er bedre')
    expect(await text(at.caseworker, of.path)).toContain('Er det lovligt?')
    expect((await ask(at, of)).status).toBe(303)
    expect(await partsOf(of.shared[0]!.id)).toHaveLength(2)
    const partA = await partOf(of.shared[0]!.id, at.a.company.id)
    const seen = await text(at.bossA, `${POOL}/spoergsmaal/${partA.id}`)
    expect(seen).toContain('1 anden virksomhed')
    expect(seen).not.toContain('Viben')
    expect(seen).not.toContain(at.b.people[0]!.employee.family_name)
    expect((await answer(of, at.bossA, 'yes')).status).toBe(303)
    expect((await post(at, of)).status).toBe(409)
    expect((await answer(of, at.bossB, 'yes')).status).toBe(303)
    expect(await text(at.bossA, `${POOL}/spoergsmaal/${partA.id}`)).toContain('Viben')
    expect((await post(at, of)).status).toBe(303)
    const covers = await app.system((tx) =>
      tx
        .selectFrom('case_cover as c')
        .innerJoin('vacancy as v', 'v.id', 'c.vacancy_id')
        .select(['c.case_id', 'c.company_id', 'c.starts_on', 'c.ends_on', 'c.weekly_minutes'])
        .select(['v.status', 'v.description', 'v.company_id as posted_by'])
        .where('c.case_id', 'in', [at.a.row.id, at.b.row.id])
        .orderBy('c.starts_on')
        .execute(),
    )
    expect(covers).toHaveLength(6)
    for (const cover of covers) {
      expect(cover.posted_by).toBe(cover.company_id)
      expect(cover.status).toBe('draft')
      expect(cover.weekly_minutes).toBeGreaterThanOrEqual(600)
      expect(cover.weekly_minutes).toBeLessThanOrEqual(2220)
      expect(cover.description).toContain('Børnehuset Viben ApS')
    }
    // one vikar can take them all: no two on one day
    covers.slice(1).forEach((cover, i) => {
      expect(cover.starts_on > covers[i]!.ends_on).toBe(true)
    })
    for (const c of [at.a.row, at.b.row])
      expect(await text(at.caseworker, `/sager/${c.id}/journal`)).toContain('blev til kladder i vikarbørsen')
    expect((await post(at, of)).status).toBe(409)
  })
})

describe('what changes meanwhile', () => {
  test('a no opens it again, and without that company the rest is asked or refused', async () => {
    const at = await aPool(app)
    const of = await found(at)
    await ask(at, of)
    await answer(of, at.bossA, 'yes')
    await answer(of, at.bossB, 'no')
    expect(await row(of.shared[0]!.id)).toMatchObject({ status: 'reopened' })
    expect(await text(at.caseworker, of.path)).toContain('Børnehuset Viben ApS har sagt nej')
    const again = await ask(at, of, 'ask-without')
    expect(again.status).toBe(303)
    // the part of the first stands, so nobody is asked anew
    expect(await row(of.shared[0]!.id)).toMatchObject({ status: 'agreed' })
  })

  test('a seat given up is found by the watch, by the last yes and by the post', async () => {
    for (const when of ['watch', 'last-yes', 'post'] as const) {
      const at = await aPool(app)
      const of = await found(at)
      await ask(at, of)
      await answer(of, at.bossA, 'yes')
      if (when === 'post') await answer(of, at.bossB, 'yes')
      await app.system((tx) =>
        tx
          .updateTable('reservation')
          .set({ status: 'cancelled', cancel_reason: 'company', seat_no: null })
          .where('id', '=', at.b.reservations[0]!)
          .execute(),
      )
      if (when === 'watch') await job(WATCH, TEST_TODAY)
      if (when === 'last-yes') await answer(of, at.bossB, 'yes')
      if (when === 'post') expect((await post(at, of)).status).toBe(303)
      expect([when, (await row(of.shared[0]!.id)).status]).toEqual([when, 'reopened'])
      expect(await text(at.caseworker, of.path)).toContain('pladsen på kurset er opgivet')
      const covers = await app.system((tx) =>
        tx.selectFrom('case_cover').selectAll().where('case_id', 'in', [at.a.row.id, at.b.row.id]).execute(),
      )
      expect(covers).toEqual([])
    }
  })

  test('who has not answered is reminded once, and then it lapses', async () => {
    const at = await aPool(app)
    const of = await found(at)
    await ask(at, of)
    await answer(of, at.bossA, 'yes')
    const notices = async () =>
      (
        await app.system((tx) =>
          tx
            .selectFrom('notice')
            .select('kind')
            .where('account_id', '=', at.bossB.actor.accountId!)
            .where('kind', 'like', 'pooled-cover.%')
            .orderBy('at')
            .execute(),
        )
      ).map(({ kind }) => kind)
    expect(await notices()).toEqual(['pooled-cover.asked'])
    await job(REMIND, '2014-04-14')
    expect(await notices()).toEqual(['pooled-cover.asked'])
    await job(REMIND, '2014-04-15')
    await job(REMIND, '2014-04-16')
    expect(await notices()).toEqual(['pooled-cover.asked', 'pooled-cover.reminded'])
    await job(REMIND, '2014-04-19')
    expect((await row(of.shared[0]!.id)).status).toBe('lapsed')
    expect((await partOf(of.shared[0]!.id, at.b.company.id)).status).toBe('lapsed')
  })
})
