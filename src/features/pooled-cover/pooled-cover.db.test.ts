import { describe, expect, test } from 'vitest'
import { TEST_TODAY, testApp, type Visitor } from '#test/harness/app.ts'
import { jobContext } from '#test/harness/job-context.ts'
import { POOL, poolSteps } from '#test/harness/pool-steps.ts'
import { aPool } from '#test/harness/pooled-cover.ts'
import { poolJobs, REMIND, WATCH } from './jobs.ts'

const app = await testApp()

const text = async (v: Visitor, path: string) => (await v.get(path)).text()
const job = (name: string, day: string) =>
  poolJobs.find((one) => one.name === name)!.handle({}, jobContext(app, day))

async function begun() {
  const at = await aPool(app)
  return { ...at, ...poolSteps(app, at.caseworker) }
}
type Begun = Awaited<ReturnType<typeof begun>>

const coversOf = (at: Begun) =>
  app.system((tx) =>
    tx
      .selectFrom('case_cover as c')
      .innerJoin('vacancy as v', 'v.id', 'c.vacancy_id')
      .select(['c.case_id', 'c.company_id', 'c.starts_on', 'c.ends_on', 'c.weekly_minutes'])
      .select(['v.status', 'v.description', 'v.company_id as posted_by', 'v.contact_name'])
      .where('c.case_id', 'in', [at.a.row.id, at.b.row.id])
      .orderBy('c.starts_on')
      .execute(),
  )

const giveUp = (reservation: string) =>
  app.system((tx) =>
    tx
      .updateTable('reservation')
      .set({ status: 'cancelled', cancel_reason: 'company', seat_no: null })
      .where('id', '=', reservation)
      .execute(),
  )

const newsOf = async (v: Visitor) =>
  (
    await app.system((tx) =>
      tx
        .selectFrom('notice')
        .select('kind')
        .where('account_id', '=', v.actor.accountId!)
        .where('kind', 'like', 'pooled-cover.%')
        .orderBy('at')
        .execute(),
    )
  ).map(({ kind }) => kind)

describe('shared vikariater', () => {
  test('six absences of two companies become one, each is asked, and both have drafts in their own case', async () => {
    const at = await begun()
    expect(await text(at.caseworker, POOL)).toContain('Med: 6 fravær')
    const of = await at.find()
    const page = await text(at.caseworker, `${POOL}/${of.run}`)
    expect(page).toContain('Forslag til fælles vikariater')
    expect(page).toContain('Intet er bedre')
    expect(await text(at.caseworker, of.path)).toContain('Er det lovligt?')
    expect((await at.ask(of)).status).toBe(303)
    expect(await at.parts(of.id)).toHaveLength(2)
    const partA = await at.partOf(of.id, at.a.company.id)
    const seen = await text(at.bossA, `${POOL}/spoergsmaal/${partA.id}`)
    expect(seen).toContain('1 anden virksomhed')
    expect(seen).not.toContain('Viben')
    expect(seen).not.toContain(at.b.people[0]!.employee.family_name)
    expect((await at.answer(of, at.bossA, 'yes', 'Vi glæder os')).status).toBe(303)
    expect((await at.post(of)).status).toBe(409)
    expect((await at.answer(of, at.bossB, 'yes')).status).toBe(303)
    expect(await text(at.bossA, `${POOL}/spoergsmaal/${partA.id}`)).toContain('Viben')
    expect(await text(at.caseworker, of.path)).toContain('Vi glæder os')
    expect((await at.post(of)).status).toBe(303)
    const covers = await coversOf(at)
    expect(covers).toHaveLength(6)
    for (const cover of covers) {
      expect(cover.posted_by).toBe(cover.company_id)
      expect(cover.status).toBe('draft')
      expect(cover.weekly_minutes).toBeGreaterThanOrEqual(600)
      expect(cover.weekly_minutes).toBeLessThanOrEqual(2220)
      expect(cover.description).toContain('Børnehuset Viben ApS')
      expect(cover.contact_name).toBe(cover.company_id === at.a.company.id ? 'Anna Andersen' : 'Birger Bang')
    }
    // one vikar can take them all: no two on one day
    covers.slice(1).forEach((cover, i) => {
      expect(cover.starts_on > covers[i]!.ends_on).toBe(true)
    })
    for (const c of [at.a.row, at.b.row])
      expect(await text(at.caseworker, `/sager/${c.id}/journal`)).toContain('blev til kladder i vikarbørsen')
    expect((await at.post(of)).status).toBe(409)
    // each is told once, but whoever gave the last yes saw it on the page
    const first = ['pooled-cover.asked', 'pooled-cover.agreed', 'pooled-cover.posted']
    expect(await newsOf(at.bossA)).toEqual(first)
    expect(await newsOf(at.bossB)).toEqual(['pooled-cover.asked', 'pooled-cover.posted'])
    // what is posted is not taken in again
    expect(await text(at.caseworker, POOL)).toContain('Er dækket allerede')
  })

  test('the company that has the vikar the longest may make the drafts, the other may not', async () => {
    const at = await begun()
    const of = await at.find()
    await at.ask(of)
    await at.answer(of, at.bossA, 'yes')
    await at.answer(of, at.bossB, 'yes')
    const send = async (boss: Visitor) => {
      const part = await at.partOf(of.id, boss.actor.companyId!)
      const fields = { do: 'post', version: String(part.version), note: '' }
      return (await boss.post(`${POOL}/spoergsmaal/${part.id}`, fields)).status
    }
    expect(await send(at.bossB)).toBe(409)
    expect(await coversOf(at)).toEqual([])
    expect(await send(at.bossA)).toBe(303)
    expect(await coversOf(at)).toHaveLength(6)
  })

  test('a company or a case is left out, and every absence says why it is in or not', async () => {
    const at = await begun()
    const fields = { from: '2014-04-22', to: '2014-12-31', km: '25', intro: '1' }
    const shown = await at.caseworker.post(POOL, {
      ...fields,
      withoutCompanies: at.b.company.id,
      do: 'show',
    })
    expect(shown.status).toBe(200)
    const html = await shown.text()
    expect(html).toContain('Med: 3 fravær')
    expect(html).toContain('Virksomheden er valgt fra')
    const of = await at.find()
    const absences = await app.system((tx) =>
      tx.selectFrom('pool_absence').select('id').where('run_id', '=', of.run).execute(),
    )
    for (const { id } of absences)
      expect(await text(at.caseworker, `${POOL}/${of.run}/fravaer/${id}`)).toContain(
        'Alene ville fraværet ikke blive til et vikariat',
      )
    for (const wrong of [{ to: '2014-04-01' }, { km: '0' }, { from: 'i morgen' }, { to: '2019-01-01' }])
      expect((await at.caseworker.post(POOL, { ...fields, do: 'start', ...wrong })).status).toBe(422)
  })

  test('only one computation of a unit is under way, and it stops when asked', async () => {
    const at = await begun()
    const fields = { from: '2014-04-22', to: '2014-12-31', km: '25', intro: '1', do: 'start' }
    const [one, two] = await Promise.all([at.caseworker.post(POOL, fields), at.caseworker.post(POOL, fields)])
    expect([one!.status, two!.status].sort()).toEqual([303, 409])
    const [run] = await app.system((tx) =>
      tx.selectFrom('pool_run').selectAll().where('unit_id', '=', at.unit.id).execute(),
    )
    expect(await text(at.caseworker, `${POOL}/${run!.id}`)).toContain('Beregningen venter på at begynde')
    expect((await at.caseworker.post(`${POOL}/${run!.id}`, {})).status).toBe(303)
    expect(await text(at.caseworker, `${POOL}/${run!.id}`)).toContain('Vi stopper om et øjeblik')
    await poolJobs[0]!.handle({ run: run!.id }, jobContext(app, TEST_TODAY))
    expect(await text(at.caseworker, `${POOL}/${run!.id}`)).toContain('Det bedste, der blev fundet')
    const found = () =>
      app.system((tx) => tx.selectFrom('pool_vikariat').select('id').where('run_id', '=', run!.id).execute())
    const once = await found()
    expect(once.length).toBeGreaterThan(0)
    // the job given twice changes nothing
    await poolJobs[0]!.handle({ run: run!.id }, jobContext(app, TEST_TODAY))
    expect(await found()).toEqual(once)
  })

  test('a computation whose job is gone is told as failed, and the next may begin', async () => {
    const at = await begun()
    const start = () =>
      at.caseworker.post(POOL, { from: '2014-04-22', to: '2014-12-31', km: '25', intro: '1', do: 'start' })
    const run = (await start()).headers.get('location')!.split('/').at(-1)!
    const statusOf = async () =>
      (
        await app.system((tx) =>
          tx.selectFrom('pool_run').select('status').where('id', '=', run).executeTakeFirstOrThrow(),
        )
      ).status
    await job(WATCH, TEST_TODAY)
    expect(await statusOf()).toBe('waiting')
    await app.system((tx) => tx.deleteFrom('job').where('key', '=', run).execute())
    await job(WATCH, TEST_TODAY)
    expect(await statusOf()).toBe('failed')
    expect((await at.caseworker.get(`${POOL}/${run}`)).status).toBe(200)
    expect((await start()).status).toBe(303)
  })

  test('a worker that ends gives the work back, and the next begins it anew', async () => {
    const at = await begun()
    const fields = { from: '2014-04-22', to: '2014-12-31', km: '25', intro: '1', do: 'start' }
    const run = (await at.caseworker.post(POOL, fields)).headers.get('location')!.split('/').at(-1)!
    const ending = new AbortController()
    ending.abort(new Error('the worker ends'))
    const context = { ...jobContext(app, TEST_TODAY), stopping: ending.signal }
    await expect(poolJobs[0]!.handle({ run }, context)).rejects.toThrow('the worker ends')
    expect(await text(at.caseworker, `${POOL}/${run}`)).toContain('Vi leder efter fælles vikariater')
    await poolJobs[0]!.handle({ run }, jobContext(app, TEST_TODAY))
    expect(await text(at.caseworker, `${POOL}/${run}`)).toContain('1 fælles vikariat')
  })
})

describe('what changes meanwhile', () => {
  test('a no opens it again, and without that company the rest is asked or refused', async () => {
    const at = await begun()
    const of = await at.find()
    await at.ask(of)
    await at.answer(of, at.bossA, 'yes')
    await at.answer(of, at.bossB, 'no')
    expect(await at.row(of.id)).toMatchObject({ status: 'reopened' })
    expect(await text(at.caseworker, of.path)).toContain('Børnehuset Viben ApS har sagt nej')
    expect((await at.ask(of, 'ask-without')).status).toBe(303)
    // the part of the first stands, so nobody is asked anew
    expect(await at.row(of.id)).toMatchObject({ status: 'agreed' })
    expect((await newsOf(at.bossA)).filter((kind) => kind === 'pooled-cover.asked')).toHaveLength(1)
    // and whoever said no does not hear who went on
    const part = await at.partOf(of.id, at.b.company.id)
    expect(part.status).toBe('recalled')
    const left = await text(at.bossB, `${POOL}/spoergsmaal/${part.id}`)
    expect(left).toContain('I er ikke med længere')
    expect(left).not.toMatch(/Lærken|Alle har sagt ja|hvem de er/)
    expect((await at.post(of)).status).toBe(303)
    expect((await coversOf(at)).every((cover) => cover.company_id === at.a.company.id)).toBe(true)
  })

  test('a yes can be taken back until the drafts are there, and then nothing is agreed', async () => {
    const at = await begun()
    const of = await at.find()
    await at.ask(of)
    await at.answer(of, at.bossA, 'yes')
    await at.answer(of, at.bossB, 'yes')
    expect(await at.row(of.id)).toMatchObject({ status: 'agreed' })
    expect((await at.answer(of, at.bossA, 'no')).status).toBe(303)
    expect(await at.row(of.id)).toMatchObject({ status: 'reopened' })
    expect((await at.post(of)).status).toBe(409)
  })

  test.each(['watch', 'last yes', 'post'])('a seat given up is found by the %s', async (when) => {
    const at = await begun()
    const of = await at.find()
    await at.ask(of)
    await at.answer(of, at.bossA, 'yes')
    if (when === 'post') await at.answer(of, at.bossB, 'yes')
    await giveUp(at.b.reservations[0]!)
    if (when === 'watch') await job(WATCH, TEST_TODAY)
    if (when === 'last yes') await at.answer(of, at.bossB, 'yes')
    if (when === 'post') expect((await at.post(of)).status).toBe(303)
    expect(await at.row(of.id)).toMatchObject({ status: 'reopened' })
    expect(await text(at.caseworker, of.path)).toContain('pladsen på kurset er opgivet')
    expect(await coversOf(at)).toEqual([])
    // whoever posts sees it on the page
    expect((await newsOf(at.caseworker)).includes('pooled-cover.changed')).toBe(when !== 'post')
  })

  test('a class that moved before anybody was asked: nobody is asked, and the page says what moved', async () => {
    const at = await begun()
    const of = await at.find()
    await app.system((tx) =>
      tx
        .updateTable('course_day')
        .set({ to_minute: 700 })
        .where('session_id', '=', at.a.session.id)
        .execute(),
    )
    expect((await at.ask(of)).status).toBe(303)
    expect(await at.parts(of.id)).toEqual([])
    expect(await text(at.caseworker, of.path)).toContain('kursets timer er ændret')
  })

  test('put aside: the companies hear it, and the absences are free for a new computation', async () => {
    const at = await begun()
    const of = await at.find()
    await at.ask(of)
    expect(await text(at.caseworker, POOL)).toContain('Er med i et andet fælles vikariat')
    expect((await at.drop(of)).status).toBe(303)
    expect(await newsOf(at.bossA)).toEqual(['pooled-cover.asked', 'pooled-cover.dropped'])
    expect(await text(at.caseworker, POOL)).toContain('Med: 6 fravær')
  })

  test('who has not answered is reminded once, and then it lapses', async () => {
    const at = await begun()
    const of = await at.find()
    await at.ask(of)
    await at.answer(of, at.bossA, 'yes')
    expect(await newsOf(at.bossB)).toEqual(['pooled-cover.asked'])
    await job(REMIND, '2014-04-14')
    expect(await newsOf(at.bossB)).toEqual(['pooled-cover.asked'])
    await job(REMIND, '2014-04-15')
    await job(REMIND, '2014-04-16')
    expect(await newsOf(at.bossB)).toEqual(['pooled-cover.asked', 'pooled-cover.reminded'])
    await job(REMIND, '2014-04-19')
    expect((await at.row(of.id)).status).toBe('lapsed')
    expect((await at.partOf(of.id, at.b.company.id)).status).toBe('lapsed')
    expect((await at.answer(of, at.bossB, 'yes')).status).toBe(409)
  })
})
