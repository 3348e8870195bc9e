import { describe, expect, test } from 'vitest'
import { POLICY } from '#app/policy.ts'
import { smallestChoice } from '#core/exchange/disclosure.ts'
import { expectOk } from '#core/result.ts'
import { sayNo, showInterest, startTalking } from '#features/applications/index.ts'
import type { TestApp, Visitor } from '#test/harness/app.ts'
import { testApp } from '#test/harness/app.ts'
import { applied, aSeeker, aSetting, aVacancy, envFor, hired } from '#test/harness/exchange.ts'

const app: TestApp = await testApp()
const setting = await aSetting(app)
// somebody to be counted with, so that cards need not say "another occupation"
for (let n = 0; n < 6; n++) {
  const other = await aSeeker(app, setting.unit.id)
  await other.visitor.post('/profil/synlighed', { _valg: 'ja' })
}

const aliasOf = (personId: string) =>
  app.system(
    async (tx) =>
      (
        await tx
          .selectFrom('candidate_alias')
          .select('id')
          .where('person_id', '=', personId)
          .where('retired_at', 'is', null)
          .executeTakeFirst()
      )?.id,
  )
const hasCard = (personId: string) =>
  app.system(
    async (tx) =>
      (await tx.selectFrom('profile_card').select('person_id').where('person_id', '=', personId).execute())
        .length > 0,
  )
/** The first list of facts on a page. */
const factsIn = (html: string): string => /<dl class="definitions">.*?<\/dl>/s.exec(html)?.[0] ?? ''

describe('somebody who may be found', () => {
  test('is found from the next request on, exactly as the preview said, and gone in the next after saying no', async () => {
    const seeker = await aSeeker(app, setting.unit.id, {
      name: 'Kanarina',
      profile: { skills: ['tålmodig', 'Kanarinas kager'] },
    })
    const list = '/virksomhed/kandidater'
    expect((await seeker.visitor.post('/profil/synlighed', { _valg: 'ja' })).status).toBe(303)
    const found = await (await setting.boss.get(list)).text()
    const alias = await aliasOf(seeker.person.id)
    expect(found).toContain(`${list}/${alias}`)
    const card = await (await setting.boss.get(`${list}/${alias}`)).text()
    expect(card).not.toMatch(/Kanarin|Prøvesen|2750/)
    expect(card).toContain('tålmodig')
    const preview = await (await seeker.visitor.get('/profil/forhaandsvisning')).text()
    expect(factsIn(preview)).not.toBe('')
    expect(factsIn(preview)).toBe(factsIn(card))

    expect((await seeker.visitor.post('/profil/synlighed', { _valg: 'nej' })).status).toBe(303)
    expect(await (await setting.boss.get(list)).text()).not.toContain(`${list}/${alias}`)
    expect((await setting.boss.get(`${list}/${alias}`)).status).toBe(404)
    expect(await hasCard(seeker.person.id)).toBe(false)
  })

  test('a change of the profile is on the card in the next request', async () => {
    const seeker = await aSeeker(app, setting.unit.id)
    await seeker.visitor.post('/profil/synlighed', { _valg: 'ja' })
    await setting.boss.get('/virksomhed/kandidater')
    const page = await (await seeker.visitor.get('/profil/kompetencer')).text()
    const seen = /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? ''
    await seeker.visitor.post('/profil/kompetencer', { seen, languageDa: 'da:good', skills: 'harmonika' })
    const card = await setting.boss.get(`/virksomhed/kandidater/${await aliasOf(seeker.person.id)}`)
    expect(await card.text()).toContain('harmonika')
  })

  test('is not found while something is missing, and hears what', async () => {
    const seeker = await aSeeker(app, setting.unit.id, {
      profile: { weekly_minutes_min: null, weekly_minutes_max: null },
    })
    const refused = await seeker.visitor.post('/profil/synlighed', { _valg: 'ja' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Hvor mange timer')
    expect(await hasCard(seeker.person.id)).toBe(false)
  })

  test('who asks not to be proposed is taken out, and comes back only by their own wish', async () => {
    const seeker = await aSeeker(app, setting.unit.id)
    await seeker.visitor.post('/profil/synlighed', { _valg: 'ja' })
    await seeker.visitor.post('/profil/synlighed', { _valg: 'forslag', noProposals: 'ja' })
    expect(await hasCard(seeker.person.id)).toBe(false)
    await seeker.visitor.post('/profil/synlighed', { _valg: 'forslag' })
    expect(await hasCard(seeker.person.id)).toBe(true)
  })

  test('who is hired is not offered any more', async () => {
    const seeker = await aSeeker(app, setting.unit.id)
    await seeker.visitor.post('/profil/synlighed', { _valg: 'ja' })
    expect(await hasCard(seeker.person.id)).toBe(true)
    await hired(app, await aVacancy(app, setting), seeker, setting.boss)
    expect(await hasCard(seeker.person.id)).toBe(false)
    for (const page of ['/', '/profil'])
      expect(await (await seeker.visitor.get(page)).text()).toContain('mens du er ansat')
  })
})

describe('saying no is no signal', () => {
  /** Two people alike in everything but the choice. */
  async function twins() {
    const yes = await aSeeker(app, setting.unit.id, { name: 'Tvilling' })
    const no = await aSeeker(app, setting.unit.id, { name: 'Tvilling' })
    await yes.visitor.post('/profil/synlighed', { _valg: 'ja' })
    expect(await hasCard(yes.person.id)).toBe(true)
    return { yes, no }
  }

  test('the job centre cannot read the choice, nor whether there is a card', async () => {
    const { yes, no } = await twins()
    const worker = await app.logIn('caseworker', { unitId: setting.unit.id })
    await app.as(worker.actor, async (tx) => {
      const of = [yes.person.id, no.person.id]
      expect(
        await tx.selectFrom('profile').select('person_id').where('person_id', 'in', of).execute(),
      ).toHaveLength(2)
      for (const table of [
        'profile_visibility',
        'profile_card',
        'profile_card_occupation',
        'card_group',
      ] as const)
        expect(await tx.selectFrom(table).selectAll().execute()).toEqual([])
    })
  })

  test('every page a caseworker opens about the two is the same', async () => {
    const { yes, no } = await twins()
    const worker = await app.logIn('caseworker', { unitId: setting.unit.id })
    const pages = Object.entries(POLICY)
      .filter(
        ([route, rule]) =>
          route.startsWith('GET /jobcenter/') && Array.isArray(rule.may) && rule.may.includes('caseworker'),
      )
      .map(([route]) => route.slice(4))
      .filter(
        (path) =>
          /\/:(?:id|person)(?:\/|$)/.test(path) &&
          !path.includes('virksomheder') &&
          !path.includes('overdragelser'),
      )
    expect(pages.length).toBeGreaterThan(2)
    const shown = async (who: Visitor, path: string, personId: string) => {
      const page = await who.get(path.replace(/:(?:id|person)/, personId))
      const html = await page.text()
      return `${page.status} ${html
        .replaceAll(personId, 'ID')
        .replace(/name="_once" value="[^"]*"/g, '')
        .replace(/[\w.]+@test\.example/g, 'MAIL')}`
    }
    for (const path of pages)
      expect(await shown(worker, path, yes.person.id), path).toBe(await shown(worker, path, no.person.id))
  })

  test('a company’s interest, and a no to it, is unseen by the job centre; from a yes on it helps', async () => {
    const { yes } = await twins()
    const worker = await app.logIn('caseworker', { unitId: setting.unit.id })
    const seen = () =>
      app.as(worker.actor, async (tx) => ({
        applications: (
          await tx.selectFrom('application').select('id').where('person_id', '=', yes.person.id).execute()
        ).map(({ id }) => id),
        events: await tx
          .selectFrom('application_event as e')
          .innerJoin('application as a', 'a.id', 'e.application_id')
          .where('a.person_id', '=', yes.person.id)
          .select('e.to_status')
          .execute(),
      }))
    const interest = async () => {
      // after a no the company sees somebody new
      await setting.boss.get('/virksomhed/kandidater')
      const aliasId = (await aliasOf(yes.person.id)) ?? ''
      const vacancyId = (await aVacancy(app, setting)).id
      return app.as(setting.boss.actor, async (tx) =>
        expectOk(await showInterest(envFor(tx, setting.boss.actor), { aliasId, vacancyId })),
      )
    }
    const { actor } = yes.visitor
    const declined = await interest()
    expect(await seen()).toEqual({ applications: [], events: [] })
    await app.as(actor, async (tx) =>
      expectOk(await sayNo(envFor(tx, actor), { id: declined.id }, { reason: 'changed_mind' })),
    )
    expect(await seen()).toEqual({ applications: [], events: [] })
    const wanted = await interest()
    await app.as(actor, async (tx) =>
      expectOk(await startTalking(envFor(tx, actor), { id: wanted.id }, smallestChoice)),
    )
    expect((await seen()).applications).toEqual([wanted.id])
  })

  test('nor does a company see it of two who apply', async () => {
    const { yes, no } = await twins()
    const vacancy = await aVacancy(app, setting)
    const pages: string[] = []
    for (const seeker of [yes, no]) {
      const id = await applied(app, vacancy, seeker)
      const alias = (await aliasOf(seeker.person.id)) ?? ''
      const html = await (await setting.boss.get(`/ansoegninger/${id}`)).text()
      expect(html).toContain(alias.slice(0, 4).toUpperCase())
      pages.push(
        html
          .replaceAll(alias.slice(0, 4).toUpperCase(), 'ALIAS')
          .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
          .replace(/name="_once" value="[^"]*"/g, '')
          .replace(/<time.*?<\/time>/g, 'TID'),
      )
    }
    expect(pages[0]).toBe(pages[1])
  })
})
