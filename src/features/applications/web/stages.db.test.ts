import { beforeAll, describe, expect, test } from 'vitest'
import type { ReleaseChoice } from '#core/exchange/disclosure.ts'
import { expectOk } from '#core/result.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import { TEST_TODAY, testApp, type Visitor } from '#test/harness/app.ts'
import { applied, aSetting, aVacancy, envFor, type Published, type Seeker } from '#test/harness/exchange.ts'
import { aPerson } from '#test/harness/people.ts'
import { refreshDisclosures } from '../actions/change-disclosure.ts'
import { decideWaiting } from '../actions/decide-certificate.ts'

const app = await testApp()

/** Words that stand nowhere but in this person's data: each tells by itself where it leaked. */
const CANARY = {
  given: 'Vibekatrine',
  family: 'Kanarisdatter',
  phone: '+4531415926',
  email: 'vibekanari@gulfugl.example',
  street: 'Kanariegade 77',
  about: 'Jeg hedder egentlig Gulfjer og bor ved havnen',
  employer: 'Burfuglenes Børnehus',
  jobTitle: 'Fuglepasser i burrum',
  cvName: 'kanariefugl-cv.pdf',
  cvBytes: 'hemmelig fuglesang',
  why: 'Jeg har sunget i kor i mange år',
  benefit: 'kanarie-ydelse',
} as const

const ALL: ReleaseChoice = { name: 'given', contact: 'phone', about: true, employers: true, cv: true }

let unitId: string
let company: { id: string; name: string }
let boss: Visitor
let stranger: Visitor
let v: Published

beforeAll(async () => {
  const setting = await aSetting(app)
  unitId = setting.unit.id
  company = setting.company
  boss = setting.boss
  stranger = (await aSetting(app)).boss
  v = await aVacancy(app, { unit: setting.unit, company }, { category: 'jobrotation', openings: 20 })
})

async function aCanary(): Promise<Seeker> {
  const person = await app.system(async (tx) => {
    const p = await aPerson(tx, unitId, CANARY.given)
    await tx
      .updateTable('person')
      .set({
        family_name: CANARY.family,
        phone: CANARY.phone,
        email: CANARY.email,
        street: CANARY.street,
        benefit_group: CANARY.benefit,
        birth_date: '1971-12-31',
      })
      .where('id', '=', p.id)
      .execute()
    await tx.updateTable('profile').set({ about: CANARY.about }).where('person_id', '=', p.id).execute()
    await tx
      .insertInto('profile_occupation')
      .values({ person_id: p.id, occupation_code: 'paedagogmedhjaelper', experience: 'experienced' })
      .execute()
    await tx
      .insertInto('profile_experience')
      .values({
        person_id: p.id,
        title: CANARY.jobTitle,
        employer: CANARY.employer,
        sector: 'public',
        from_year: 2008,
        to_year: 2012,
      })
      .execute()
    const bytes = Buffer.from(CANARY.cvBytes)
    await tx
      .insertInto('document')
      .values({
        person_id: p.id,
        file_name: CANARY.cvName,
        mime: 'application/pdf',
        size: bytes.length,
        sha256: bytes,
        bytes,
      })
      .execute()
    return p
  })
  const visitor = await app.logIn('jobseeker', {
    personId: person.id,
    name: `${CANARY.given} ${CANARY.family}`,
  })
  return { person, visitor }
}

const PRIVATE = ['given', 'family', 'phone', 'email', 'about', 'employer', 'jobTitle', 'cvName'] as const
const NEVER = ['street', 'benefit'] as const

/** Everything the company can open about an application, as one text. */
async function companySees(id: string, who: Visitor = boss): Promise<string> {
  const pages = [
    `/ansoegninger/${id}`,
    `/ansoegninger/${id}/besked`,
    `/ansoegninger/${id}/svar`,
    `/ansoegninger/${id}/nej`,
    `/ansoegninger/${id}/tilbud`,
    `/ansoegninger/${id}/ret`,
    `/ansoegninger/${id}/afslut`,
    `/ansoegninger/${id}/kvittering`,
    `/ansoegninger/${id}/cv`,
    '/virksomhed/ansoegninger',
    '/virksomhed/vikarbank',
    '/beskeder',
    '/',
    `/en/ansoegninger/${id}`,
  ]
  const bodies = []
  for (const path of pages) {
    const response = await who.get(path)
    expect(response.status, path).toBeLessThan(500)
    bodies.push(await response.text())
  }
  return bodies.join('\n')
}

const shown = (text: string, keys: readonly (keyof typeof CANARY)[]): string[] =>
  keys.filter(
    (key) => text.includes(key === 'phone' ? '31 41 59 26' : CANARY[key]) || text.includes(CANARY[key]),
  )

const versionOf = async (id: string) => {
  const row = await app.system((tx) =>
    tx.selectFrom('application').select('version').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  return String(row.version)
}

describe('what a company’s pages hold of a person, stage by stage', () => {
  let seeker: Seeker
  let id: string

  test('1: an application says what the person can do, why they fit, and not who they are', async () => {
    seeker = await aCanary()
    const sent = await seeker.visitor.post(`/vikariater/${v.number}/ansoeg`, {
      why: CANARY.why,
      name: ALL.name,
      contact: ALL.contact,
      show: ['about', 'employers', 'cv'],
    })
    expect(sent.status).toBe(303)
    id = sent.headers.get('location')?.split('/').at(-1) ?? ''
    const text = await companySees(id)
    expect(text).toContain(CANARY.why)
    expect(shown(text, [...PRIVATE, ...NEVER])).toEqual([])
  })

  test('2: both want to talk: exactly what the person chose', async () => {
    const said = await boss.post(`/ansoegninger/${id}/svar`, { version: await versionOf(id) })
    expect(said.status).toBe(303)
    const text = await companySees(id)
    expect(shown(text, [...PRIVATE, ...NEVER]).sort()).toEqual(
      ['about', 'cvName', 'employer', 'given', 'jobTitle', 'phone'].sort(),
    )
    const cv = await boss.get(`/ansoegninger/${id}/cv`)
    expect(await cv.text()).toBe(CANARY.cvBytes)
    expect(cv.headers.get('content-disposition')).toContain('attachment')
    expect(cv.headers.get('cache-control')).toBe('no-store')
  })

  test('the person sees on their own page what the company sees', async () => {
    const text = await (await seeker.visitor.get(`/ansoegninger/${id}`)).text()
    const block = text.slice(text.indexOf('Det ser virksomheden om dig lige nu'))
    expect(shown(block, ['given', 'phone', 'about', 'employer', 'cvName'])).toHaveLength(5)
  })

  test('another choice takes effect in the company’s next request, and so does a corrected profile', async () => {
    await seeker.visitor.post(`/ansoegninger/${id}/oplysninger`, {
      do: 'change',
      version: '1',
      name: 'given',
      contact: 'email',
    })
    expect(shown(await companySees(id), PRIVATE).sort()).toEqual(['email', 'given'])
    await app.as(SYSTEM, async (tx) => {
      await tx
        .updateTable('person')
        .set({ email: 'ny@fugl.example' })
        .where('id', '=', seeker.person.id)
        .execute()
      await refreshDisclosures(tx, seeker.person.id)
    })
    const text = await companySees(id)
    expect(text).toContain('ny@fugl.example')
    expect(shown(text, PRIVATE)).toEqual(['given'])
    expect((await boss.get(`/ansoegninger/${id}/cv`)).status).toBe(404)
  })

  test('a way of contact that is gone is not replaced by one that nobody chose', async () => {
    await app.as(SYSTEM, async (tx) => {
      await tx.updateTable('person').set({ email: null }).where('id', '=', seeker.person.id).execute()
      await refreshDisclosures(tx, seeker.person.id)
    })
    expect(shown(await companySees(id), PRIVATE)).toEqual([])
    const own = await (await seeker.visitor.get(`/ansoegninger/${id}/oplysninger`)).text()
    expect(own).toContain('Vælg nedenfor, hvis virksomheden må se noget igen')
  })

  test('taken back: nothing is left, a kept link to the CV is dead, and they can still write', async () => {
    await seeker.visitor.post(`/ansoegninger/${id}/oplysninger`, {
      do: 'change',
      version: '1',
      name: 'full',
      contact: 'phone',
      show: 'cv',
    })
    expect((await boss.get(`/ansoegninger/${id}/cv`)).status).toBe(200)
    const taken = await seeker.visitor.post(`/ansoegninger/${id}/oplysninger`, { do: 'withdraw' })
    expect(taken.status).toBe(303)
    const text = await companySees(id)
    expect(shown(text, [...PRIVATE, ...NEVER])).toEqual([])
    expect(text).toContain('Kandidaten har trukket sine oplysninger tilbage')
    expect((await boss.get(`/ansoegninger/${id}/cv`)).status).toBe(404)
    expect((await boss.post(`/ansoegninger/${id}/besked`, { body: 'Er du der stadig?' })).status).toBe(303)
  })

  test('3: hired: the full name, and the rest as chosen', async () => {
    await seeker.visitor.post(`/ansoegninger/${id}/oplysninger`, {
      do: 'change',
      version: '1',
      name: 'given',
      contact: 'phone',
    })
    const offer = await boss.post(`/ansoegninger/${id}/tilbud`, {
      version: await versionOf(id),
      from: '1. maj 2014',
      to: '30. september 2014',
      hours: '37',
    })
    expect(offer.status).toBe(303)
    expect(
      (await seeker.visitor.post(`/ansoegninger/${id}/tilbud`, { version: await versionOf(id) })).status,
    ).toBe(303)
    // a place that waits for the job centre shows no more than before
    expect(shown(await companySees(id), PRIVATE).sort()).toEqual(['given', 'phone'])
    const caseworker = await app.logIn('caseworker', { unitId })
    await app.as(caseworker.actor, async (tx) =>
      expectOk(await decideWaiting(envFor(tx, caseworker.actor), id, true)),
    )
    expect(shown(await companySees(id), [...PRIVATE, ...NEVER]).sort()).toEqual(['family', 'given', 'phone'])
  })

  test('declined: nothing is left but the alias', async () => {
    const other = await aCanary()
    const declined = await applied(app, v, other, ALL)
    await boss.post(`/ansoegninger/${declined}/svar`, { version: await versionOf(declined) })
    await boss.post(`/ansoegninger/${declined}/nej`, {
      version: await versionOf(declined),
      reason: 'other_candidate',
    })
    const page = await (await boss.get(`/ansoegninger/${declined}`)).text()
    expect(shown(page, [...PRIVATE, ...NEVER, 'why'])).toEqual([])
    expect((await boss.get(`/ansoegninger/${declined}/cv`)).status).toBe(404)
  })

  test('another company: not there, byte for byte as an id that never was', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000'
    for (const part of ['', '/besked', '/svar', '/nej', '/tilbud', '/cv', '/kvittering', '/afslut']) {
      const theirs = await stranger.get(`/ansoegninger/${id}${part}`)
      const none = await stranger.get(`/ansoegninger/${unknown}${part}`)
      expect(theirs.status).toBe(404)
      expect(withoutTokens(await theirs.text())).toBe(
        withoutTokens((await none.text()).replaceAll(unknown, id)),
      )
    }
  })

  test('every reading of a person by the company is on record, once a page', async () => {
    const before = await viewsOf(seeker.person.id)
    await boss.get(`/ansoegninger/${id}`)
    await boss.get('/virksomhed/ansoegninger')
    const after = await viewsOf(seeker.person.id)
    expect(after.slice(before.length).map((row) => row.route)).toEqual([
      'GET /ansoegninger/:id',
      'GET /virksomhed/ansoegninger',
    ])
    expect(new Set(after.map((row) => row.organisation))).toEqual(new Set([company.name]))
    expect(after.every((row) => row.purpose.length > 5)).toBe(true)
  })

  test('a month after the last day the name alone is left', async () => {
    await app.system(async (tx) => {
      await tx
        .updateTable('hire')
        .set({ status: 'ended', ended_on: '2014-03-01' })
        .where('application_id', '=', id)
        .execute()
    })
    const page = await (await boss.get(`/ansoegninger/${id}`)).text()
    expect(shown(page, [...PRIVATE, ...NEVER, 'why'])).toEqual(['given', 'family'])
    expect(TEST_TODAY > '2014-03-31').toBe(true)
  })
})

const viewsOf = (personId: string) =>
  app.system((tx) =>
    tx
      .selectFrom('audit.view_log')
      .select(['route', 'organisation', 'purpose'])
      .where('person_id', '=', personId)
      .orderBy('id')
      .execute(),
  )

/** Pages carry a fresh token for each form, and how long the session lasts. */
const withoutTokens = (html: string): string =>
  html.replaceAll(/name="_once" value="[^"]*"/g, '').replaceAll(/data-session[^=]*="\d+"/g, '')
