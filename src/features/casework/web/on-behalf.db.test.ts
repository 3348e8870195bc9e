import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { expectOk } from '#core/result.ts'
import { makeOffer, showInterest, startTalking } from '#features/applications/index.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aSetting, aVacancy, ENDS, envFor, type Published, STARTS, statusOf } from '#test/harness/exchange.ts'
import { aPerson } from '#test/harness/people.ts'

const app = await testApp()

let unit: { id: string; name: string }
let setting: Awaited<ReturnType<typeof aSetting>>
let boss: Visitor
let caseworker: Visitor
let person: { id: string; name: string }
let v: Published

/** Somebody who does not log in, and whom only the job centre can help. */
beforeEach(async () => {
  setting = await aSetting(app)
  unit = setting.unit
  boss = setting.boss
  caseworker = await app.logIn('caseworker', { unitId: unit.id, name: 'Hanne Hjælper' })
  person = await app.system((tx) => aPerson(tx, unit.id))
  v = await aVacancy(app, setting, {})
})

const at = (part: string) => `/jobcenter/borgere/${person.id}${part}`
const behalf = { behalf: 'phone', behalfNote: 'Ringede i morges' }
const SAID = 'Bad om hjælp i telefonen: Ringede i morges'

const profile = (more: Record<string, string> = {}) => ({
  occupation1: 'pædagogmedhjælper',
  occupation1Code: '',
  experience1: 'some',
  weeklyHoursMin: '30',
  weeklyHoursMax: '37',
  availableFrom: '1. maj 2014',
  availableTo: '',
  maxTravelMinutes: '45',
  version: '1',
  ...behalf,
  ...more,
})

const application = (more: Record<string, string> = {}) => ({
  vacancy: String(v.number),
  whyIFit: 'Har passet sine søskende.',
  name: 'given',
  contact: 'phone',
  agreed: 'ja',
  ...behalf,
  ...more,
})

const applyFor = async (): Promise<string> => {
  expect((await caseworker.post(at('/profil'), profile())).status).toBe(303)
  expect((await caseworker.post(at('/ansoeg'), application())).status).toBe(303)
  const row = await app.system((tx) =>
    tx.selectFrom('application').select('id').where('person_id', '=', person.id).executeTakeFirstOrThrow(),
  )
  return row.id
}

describe('helping somebody who cannot do it alone', () => {
  test('the profile is filled in with a reason, and makes nobody visible', async () => {
    expect(
      (
        await caseworker.post(
          at('/profil'),
          profile({ occupation2: 'rengøringsassistent', experience2: 'wish' }),
        )
      ).status,
    ).toBe(303)
    const kept = await app.system(async (tx) => ({
      profile: await tx
        .selectFrom('profile')
        .select([
          'weekly_minutes_min',
          'weekly_minutes_max',
          'available_from',
          'max_travel_minutes',
          'steps_done',
        ])
        .where('person_id', '=', person.id)
        .executeTakeFirst(),
      occupations: await tx
        .selectFrom('profile_occupation')
        .select(['occupation_code', 'experience'])
        .where('person_id', '=', person.id)
        .execute(),
      visible: await tx
        .selectFrom('profile_visibility')
        .select('visible')
        .where('person_id', '=', person.id)
        .execute(),
    }))
    expect(kept.profile).toMatchObject({
      weekly_minutes_min: 1800,
      weekly_minutes_max: 2220,
      available_from: '2014-05-01',
      max_travel_minutes: 45,
    })
    expect(kept.profile!.steps_done.toSorted()).toEqual(['availability', 'hours', 'occupations', 'travel'])
    expect(kept.occupations).toContainEqual({ occupation_code: 'paedagogmedhjaelper', experience: 'some' })
    expect(kept.occupations).toHaveLength(2)
    expect(kept.visible).toEqual([])
  })

  test.each([
    ['occupation1', { occupation1: 'pedel' }, 'Skriv en af dem: '],
    ['occupation1', { occupation1: 'troldmand' }, 'Vi kender ikke stillingen'],
    ['experience1', { experience1: '' }, 'Vælg en mulighed'],
    ['weeklyHoursMax', { weeklyHoursMin: '37', weeklyHoursMax: '30' }, 'mindst lige så stort'],
    ['availableTo', { availableTo: '1. april 2014' }, 'samme dag som startdatoen'],
    ['maxTravelMinutes', { maxTravelMinutes: 'langt' }, 'helt tal'],
    ['behalf', { behalf: '' }, 'Vælg en mulighed'],
  ])('in the profile %s %j is refused, and the rest is kept', async (field, more, sentence) => {
    const response = await caseworker.post(at('/profil'), profile(more))
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain(sentence)
    expect(html).toContain(`href="#felt-${field}"`)
    expect(html).toContain('Ringede i morges')
  })

  test('a vikariat that fits is suggested, and one is found by its number', async () => {
    await caseworker.post(at('/profil'), profile())
    const page = await (await caseworker.get(at('/ansoeg'))).text()
    expect(page).toMatch(/ansoeg\?vikariat=\d+">Pædagogmedhjælper/)
    const chosen = await (await caseworker.get(at(`/ansoeg?vikariat=nr. ${v.number}`))).text()
    expect(chosen).toContain('Pædagogmedhjælper til børnehave')
    expect(chosen).toContain('Send ansøgningen')
    const none = await (await caseworker.get(at('/ansoeg?vikariat=999999'))).text()
    expect(none).toContain('Vi kan ikke finde et ledigt vikariat')
  })

  test('what fits best is suggested first, however many newer ones fit less', async () => {
    await caseworker.post(at('/profil'), profile())
    await app.system((tx) => tx.deleteFrom('vacancy_listing').execute())
    const best = await aVacancy(app, setting, { title: 'Ældst og bedst' })
    await app.system((tx) =>
      sql`update vacancy_listing set published_at = '2013-01-01', requirements = '{}' where vacancy_id = ${best.id}`.execute(
        tx,
      ),
    )
    // newer, of the same occupation, and each asks for what the citizen has not
    const requirements = JSON.stringify({ certificates: ['first_aid'] })
    for (let n = 0; n < 301; n++) await aVacancy(app, setting, { title: 'Kræver bevis', requirements })
    const page = await (await caseworker.get(at('/ansoeg'))).text()
    expect(page).toContain('Ældst og bedst')
    expect(page.indexOf('Ældst og bedst')).toBeLessThan(page.indexOf('Kræver bevis'))
  })

  test('to somebody who does not want to be proposed nothing is suggested, and a number still leads to its vikariat', async () => {
    await caseworker.post(at('/profil'), profile())
    const suggested = /ansoeg\?vikariat=\d+">/
    expect(await (await caseworker.get(at('/ansoeg'))).text()).toMatch(suggested)
    const wish = (noProposals: boolean) =>
      app.system((tx) =>
        tx.updateTable('person').set({ no_proposals: noProposals }).where('id', '=', person.id).execute(),
      )
    await wish(true)
    const page = await (await caseworker.get(at('/ansoeg'))).text()
    expect(page).not.toMatch(suggested)
    expect(page).toContain('Borgeren har sagt nej til at blive foreslået')
    expect((await caseworker.get(at(`/ansoeg?vikariat=${v.number}`))).status).toBe(200)
    await wish(false)
    expect(await (await caseworker.get(at('/ansoeg'))).text()).toMatch(suggested)
  })

  test('the application is sent as the citizen chose, and everything says that the job centre did it, and why', async () => {
    const id = await applyFor()
    const row = await app.system((tx) =>
      tx
        .selectFrom('application')
        .select(['status', 'initiative', 'on_behalf_by', 'on_behalf_reason', 'unit_id'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    )
    expect(row).toEqual({
      status: 'sent',
      initiative: 'person',
      on_behalf_by: caseworker.actor.accountId,
      on_behalf_reason: SAID,
      unit_id: unit.id,
    })
    const page = await (await caseworker.get(at(''))).text()
    expect(page).toContain(`Sendt af jobcentret: ${SAID}`)
    const only = await (await caseworker.get(at('?kun=paa-vegne-af'))).text()
    expect(only).toContain('Profilen blev udfyldt med hjælp')
    expect(only).toContain('Der blev sendt en ansøgning')
    expect(only).not.toContain('timeline-info')

    const list = await (await caseworker.get('/jobcenter/paa-vegne-af?grund=phone&hvis=mine')).text()
    expect(list).toContain('2 gange')
    expect(list).toContain(person.name)
    expect(await (await caseworker.get('/jobcenter/paa-vegne-af?grund=library')).text()).not.toContain(
      person.name,
    )
    const colleague = await app.logIn('caseworker', { unitId: unit.id })
    expect(await (await colleague.get('/jobcenter/paa-vegne-af?hvis=mine')).text()).not.toContain(person.name)
  })

  test.each([
    ['agreed', { agreed: '' } as Record<string, string>, 'Spørg borgeren'],
    ['whyIFit', { whyIFit: 'Ring 20 30 40 50' }, 'Skriv ikke telefonnummer'],
    ['contact', { contact: '' }, 'Vælg en mulighed'],
    ['behalfNote', { behalf: 'other', behalfNote: '' }, 'Feltet skal udfyldes'],
  ])('in the application %s %j is refused, and the text kept', async (field, more, sentence) => {
    await caseworker.post(at('/profil'), profile())
    const response = await caseworker.post(at('/ansoeg'), application({ whyIFit: 'Bliver stående', ...more }))
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain(sentence)
    expect(html).toContain(`href="#felt-${field}"`)
    expect(html).toContain(more.whyIFit ?? 'Bliver stående')
  })

  test('twice for the same vikariat is refused in words; without a profile so too', async () => {
    const empty = await caseworker.post(at('/ansoeg'), application())
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('Profilen mangler en stilling')
    await applyFor()
    const again = await caseworker.post(at('/ansoeg'), application())
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('allerede en ansøgning i gang')
  })

  test('an offer is accepted for somebody who asked for it on the phone', async () => {
    const id = await applyFor()
    await app.as(boss.actor, async (tx) => {
      const env = envFor(tx, boss.actor)
      expectOk(await startTalking(env, { id }))
      const terms = { period: { from: day(STARTS), to: day(ENDS) }, weeklyMinutes: 2220 }
      expectOk(await makeOffer(env, { id }, terms))
    })
    const path = at(`/ansoegninger/${id}`)
    const page = await (await caseworker.get(path)).text()
    expect(page).toContain('Ja tak til vikariatet')
    expect(page).toContain('1. maj–30. september 2014, 37 timer om ugen')
    const followUp = await (await caseworker.get('/jobcenter/opfoelgning?slags=svar-venter')).text()
    expect(followUp).toContain(path)
    const version = /name="version" value="(\d+)"/.exec(page)![1]!

    const unasked = await caseworker.post(path, { version, answer: 'yes', ...behalf })
    expect(unasked.status).toBe(422)
    expect(await unasked.text()).toContain('Spørg borgeren')
    const bare = await caseworker.post(path, { version, answer: 'no', agreed: 'ja', ...behalf })
    expect(bare.status).toBe(422)
    expect(await bare.text()).toContain('Vælg en grund')
    const yes = { version, answer: 'yes', agreed: 'ja', ...behalf }
    expect((await caseworker.post(path, yes)).status).toBe(303)
    expect(await statusOf(app, id)).toBe('hired')
    expect((await caseworker.post(path, yes)).status).toBe(409)
    const only = await (await caseworker.get(at('?kun=paa-vegne-af'))).text()
    expect(only).toContain('Der blev svaret i en ansøgning')
  })

  test('interest is answered with what the citizen lets the company know', async () => {
    await caseworker.post(at('/profil'), profile())
    const aliasId = await app.system(async (tx) => {
      const row = await tx
        .insertInto('candidate_alias')
        .values({ company_id: boss.actor.companyId!, person_id: person.id })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('profile_card')
        .values({
          person_id: person.id,
          area_text: 'dk',
          lat: 55.7,
          lon: 12.4,
          occupations: JSON.stringify([{ code: 'paedagogmedhjaelper', experience: 'some' }]),
          experience: '[]',
          skills: [],
          languages: '[]',
          driving_licences: [],
          certificates: [],
          available_month: '2014-05',
          weekly_minutes_min: 1800,
          weekly_minutes_max: 2220,
          max_travel_minutes: 45,
        })
        .execute()
      return row.id
    })
    const id = await app.as(boss.actor, async (tx) => {
      const done = await showInterest(envFor(tx, boss.actor), { aliasId, vacancyId: v.id })
      return expectOk(done).id
    })
    const path = at(`/ansoegninger/${id}`)
    const form = { version: '1', answer: 'yes', agreed: 'ja', name: 'full', contact: 'email', ...behalf }
    const { contact: _, ...without } = form
    expect((await caseworker.post(path, without)).status).toBe(422)
    expect((await caseworker.post(path, form)).status).toBe(303)
    expect(await statusOf(app, id)).toBe('talking')
    const shown = await app.system((tx) =>
      tx.selectFrom('disclosure').select('fields').where('application_id', '=', id).executeTakeFirstOrThrow(),
    )
    expect(shown.fields).toEqual({
      name: person.name,
      contact: { email: expect.stringContaining('@test.example') },
    })
  })
})
