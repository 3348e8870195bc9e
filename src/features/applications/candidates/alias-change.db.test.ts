import { describe, expect, test } from 'vitest'
import { limits } from '#core/exchange/limits.ts'
import { makeClock } from '#platform/clock.ts'
import { makeLog } from '#platform/log.ts'
import { TEST_TODAY, testApp } from '#test/harness/app.ts'
import {
  applied,
  aSeeker,
  aSetting,
  aVacancy,
  hired,
  type Published,
  type Seeker,
  talking,
} from '#test/harness/exchange.ts'
import { aCompany } from '#test/harness/people.ts'
import { retireOld } from '../jobs.ts'

const app = await testApp()
const LIST = '/virksomhed/kandidater'
type Setting = Awaited<ReturnType<typeof aSetting>>

/** The night's work, as the worker does it. */
const night = () =>
  retireOld({
    database: app.database,
    config: app.config,
    clock: makeClock(TEST_TODAY),
    log: makeLog('silent'),
    lastAttempt: false,
    stopping: new AbortController().signal,
  })

/** Somebody companies can see, the only one with this occupation. */
async function aVisible(setting: Setting, occupation: string): Promise<Seeker> {
  const seeker = await aSeeker(app, setting.unit.id, { occupation })
  await seeker.visitor.post('/profil/synlighed', { _valg: 'ja' })
  return seeker
}

/** The alias under which a company's own list shows them now, by what the list links to; none when they are not on it. */
async function shownAs(setting: Pick<Setting, 'boss'>, seeker: Seeker): Promise<string | undefined> {
  const aliases = await app.system((tx) =>
    tx.selectFrom('candidate_alias').select('id').where('person_id', '=', seeker.person.id).execute(),
  )
  const html = await (await setting.boss.get(LIST)).text()
  const after = await app.system((tx) =>
    tx.selectFrom('candidate_alias').select('id').where('person_id', '=', seeker.person.id).execute(),
  )
  return [...aliases, ...after].map((one) => one.id).find((id) => html.includes(`${LIST}/${id}`))
}

const statusAt = async (setting: Pick<Setting, 'boss'>, alias: string | undefined) =>
  (await setting.boss.get(`${LIST}/${alias}`)).status

// later than any moment of the day, whenever the test is run
const older = (days: number) =>
  app.system((tx) =>
    tx
      .updateTable('candidate_alias')
      .set({ created_at: new Date(Date.parse(`${TEST_TODAY}T22:00:00Z`) - days * 86_400_000) })
      .execute(),
  )

describe('a company sees somebody under another alias', () => {
  test('after they have been hidden, each company under one of its own', async () => {
    const setting = await aSetting(app)
    const second = await app.system((tx) => aCompany(tx, setting.unit.id))
    const other = { boss: await app.logIn('company', { companyId: second.id }) }
    const seeker = await aVisible(setting, 'gartner')
    const before = [await shownAs(setting, seeker), await shownAs(other, seeker)]
    expect(new Set(before).size).toBe(2)

    await seeker.visitor.post('/profil/synlighed', { _valg: 'nej' })
    expect(await shownAs(setting, seeker)).toBeUndefined()
    await seeker.visitor.post('/profil/synlighed', { _valg: 'ja' })
    const after = [await shownAs(setting, seeker), await shownAs(other, seeker)]
    expect(new Set([...before, ...after]).size).toBe(4)
    expect(after.every(Boolean)).toBe(true)
    // a link that was kept leads nowhere, to look or to show interest
    const v = await aVacancy(app, setting)
    expect(await statusAt(setting, before[0])).toBe(404)
    const interest = await setting.boss.post(`${LIST}/${before[0]}/interesse`, { vacancy: v.id })
    expect(interest.status).toBe(404)
    expect(await statusAt(setting, after[0])).toBe(200)
  })

  test('after a change of the profile it is the same one', async () => {
    const setting = await aSetting(app)
    const seeker = await aVisible(setting, 'pedel')
    const before = await shownAs(setting, seeker)
    const page = await (await seeker.visitor.get('/profil/kompetencer')).text()
    const seen = /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? ''
    const saved = await seeker.visitor.post('/profil/kompetencer', {
      seen,
      languageDa: 'da:good',
      skills: 'harmonika',
    })
    expect(saved.status).toBe(303)
    expect(await shownAs(setting, seeker)).toBe(before)
  })

  test(`after ${limits.aliasDays} days, the night after and not before`, async () => {
    const setting = await aSetting(app)
    const seeker = await aVisible(setting, 'kok')
    const before = await shownAs(setting, seeker)
    await older(limits.aliasDays)
    await night()
    expect(await shownAs(setting, seeker)).toBe(before)
    await older(limits.aliasDays + 1)
    await night()
    await night()
    expect(await shownAs(setting, seeker)).not.toBe(before)
    expect(await statusAt(setting, before)).toBe(404)
    // nothing says that the two were one
    const kept = await app.system((tx) =>
      tx.selectFrom('candidate_alias').select('id').where('person_id', '=', seeker.person.id).execute(),
    )
    expect(kept).toHaveLength(1)
  })
})

describe('somebody a company is in contact with', () => {
  test('keeps the alias while it lasts, and has another in the moment it is over', async () => {
    const setting = await aSetting(app)
    const seeker = await aVisible(setting, 'bager')
    const id = await talking(app, await aVacancy(app, setting), seeker, setting.boss)
    const before = await shownAs(setting, seeker)
    await older(limits.aliasDays + 1)
    await night()
    await seeker.visitor.post('/profil/synlighed', { _valg: 'nej' })
    await seeker.visitor.post('/profil/synlighed', { _valg: 'ja' })
    expect(await shownAs(setting, seeker)).toBe(before)

    const version = await app.system((tx) =>
      tx.selectFrom('application').select('version').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    const no = await setting.boss.post(`/ansoegninger/${id}/nej`, {
      version: String(version.version),
      reason: 'other_candidate',
      note: '',
    })
    expect(no.status).toBe(303)
    const after = await shownAs(setting, seeker)
    expect(after).toBeDefined()
    expect(after).not.toBe(before)
    // the application that ended keeps the name it had
    const ended = await (await setting.boss.get(`/ansoegninger/${id}`)).text()
    expect(ended).toContain(before!.slice(0, 4).toUpperCase())
  })

  test('is another one in a second application that comes after the first', async () => {
    const setting = await aSetting(app)
    const seeker = await aSeeker(app, setting.unit.id)
    const aliasIn = async (v: Published) => {
      const id = await applied(app, v, seeker)
      const row = await app.system((tx) =>
        tx.selectFrom('application').select('alias_id').where('id', '=', id).executeTakeFirstOrThrow(),
      )
      return { id, alias: row.alias_id }
    }
    const first = await aliasIn(await aVacancy(app, setting))
    const meanwhile = await aliasIn(await aVacancy(app, setting))
    expect(meanwhile.alias).toBe(first.alias)
    for (const { id } of [first, meanwhile])
      expect(
        (await seeker.visitor.post(`/ansoegninger/${id}/nej`, { version: '1', reason: 'changed_mind' }))
          .status,
      ).toBe(303)
    expect((await aliasIn(await aVacancy(app, setting))).alias).not.toBe(first.alias)
  })

  test('who is hired keeps it until the hire is over, also through the night', async () => {
    const setting = await aSetting(app)
    const seeker = await aVisible(setting, 'tomrer')
    const id = await hired(app, await aVacancy(app, setting), seeker, setting.boss)
    const aliasNow = () =>
      app.system((tx) =>
        tx
          .selectFrom('candidate_alias')
          .select(['id', 'retired_at'])
          .where('person_id', '=', seeker.person.id)
          .execute(),
      )
    const [before] = await aliasNow()
    await night()
    expect(await aliasNow()).toEqual([{ id: before!.id, retired_at: null }])
    await app.system((tx) =>
      tx
        .updateTable('hire')
        .set({ status: 'ended', ended_on: TEST_TODAY })
        .where('application_id', '=', id)
        .execute(),
    )
    await night()
    expect((await aliasNow())[0]?.retired_at).not.toBeNull()
  })

  test('in its pool has a way to the card, under the alias of today', async () => {
    const setting = await aSetting(app)
    const seeker = await aVisible(setting, 'slagter')
    const id = await talking(app, await aVacancy(app, setting), seeker, setting.boss)
    const old = (await shownAs(setting, seeker))!
    await setting.boss.post(`/virksomhed/vikarbank/${old}`, { do: 'ask', note: '' })
    const { id: member } = await app.system((tx) =>
      tx
        .selectFrom('pool_member')
        .select('id')
        .where('person_id', '=', seeker.person.id)
        .executeTakeFirstOrThrow(),
    )
    await seeker.visitor.post('/vikarbank', { member, answer: 'accept' })
    const { version } = await app.system((tx) =>
      tx.selectFrom('application').select('version').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    await seeker.visitor.post(`/ansoegninger/${id}/nej`, { version: String(version), reason: 'changed_mind' })
    const pool = await (await setting.boss.get('/virksomhed/vikarbank')).text()
    const card = /href="\/virksomhed\/kandidater\/([0-9a-f-]{36})"/.exec(pool)?.[1]
    expect(card).toBeDefined()
    expect(card).not.toBe(old)
    expect(await statusAt(setting, card)).toBe(200)
    // and out of the pool again, under the alias of then
    expect((await setting.boss.post(`/virksomhed/vikarbank/${old}`, { do: 'remove' })).status).toBe(303)
  })
})
