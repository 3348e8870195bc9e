import { describe, expect, test } from 'vitest'
import { fitConfig } from '#core/exchange/fit-config.ts'
import { refreshCards } from '#features/profiles/index.ts'
import { importFile } from '#features/reference/index.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { applied, aSeeker, aSetting, aVacancy } from '#test/harness/exchange.ts'
import { changeWeights } from './actions/change-weights.ts'
import { nearKeys, partKeys, standard, type Weights } from './model.ts'
import { fitConfigInForce, weightsInForce } from './store/weights.ts'

const app = await testApp()
const WEIGHTS = '/sekretariat/vaegte'
const OWN = '/forslag-til-mig'

const html = async (of: Promise<Response> | Response) => (await of).text()
const fields = (weights: Partial<Weights>, more: Record<string, string> = {}) => ({
  ...Object.fromEntries(partKeys.map((key) => [key, String({ ...fitConfig.weights, ...weights }[key])])),
  ...Object.fromEntries(nearKeys.map((key) => [`near_${key}`, String(standard.near[key])])),
  reason: 'Rejsetiden betyder mest om vinteren',
  do: 'save',
  ...more,
})
const versionNow = async () => String((await app.system(weightsInForce)).version)
const restore = async (who: Visitor) =>
  app.as(who.actor, async (tx) =>
    changeWeights(
      { tx, actor: who.actor },
      {
        ...standard,
        reason: 'Tilbage til standarden',
        version: (await weightsInForce(tx)).version,
      },
    ),
  )

describe('the weights', () => {
  test('are the program’s own until the secretariat changes them, and then rule', async () => {
    const secretariat = await app.logIn('secretariat', { name: 'Sanne Sekretær' })
    const page = await html(secretariat.get(WEIGHTS))
    expect(page).toContain('Standarden gælder')
    expect(await app.system(fitConfigInForce)).toEqual(fitConfig)

    const saved = await secretariat.post(WEIGHTS, fields({ travel: 90 }, { version: await versionNow() }))
    expect(saved.status).toBe(303)
    expect((await app.system(fitConfigInForce)).weights).toEqual({ ...fitConfig.weights, travel: 90 })
    const after = await html(secretariat.get(WEIGHTS))
    expect(after).toContain('Rejsetiden betyder mest om vinteren')
    expect(after).toContain('Sanne Sekretær')
    expect(await restore(secretariat)).toMatchObject({ ok: true })
    expect((await app.system(fitConfigInForce)).weights).toEqual(fitConfig.weights)
  })

  test('say how many points a related occupation gives, and a nearer one never gives fewer', async () => {
    const secretariat = await app.logIn('secretariat')
    const version = await versionNow()
    const refused = await secretariat.post(WEIGHTS, fields({}, { version, near_related: '81' }))
    expect(refused.status).toBe(422)
    const page = await html(refused)
    expect(page).toContain('En nærmere slags skal give mindst lige så mange point')
    expect(page).toContain('value="81"')
    expect((await secretariat.post(WEIGHTS, fields({}, { version, near_related: '78' }))).status).toBe(303)
    expect((await app.system(fitConfigInForce)).kinship).toEqual({ ...fitConfig.kinship, related: 78 })
    expect(await html(secretariat.get(WEIGHTS))).toContain('Beslægtet stilling 78')
    expect(await restore(secretariat)).toMatchObject({ ok: true })
    expect(await app.system(fitConfigInForce)).toEqual(fitConfig)
  })

  test('are refused with a sentence, and what was typed stays', async () => {
    const secretariat = await app.logIn('secretariat')
    const version = await versionNow()
    const none = Object.fromEntries(partKeys.map((key) => [key, 0])) as Weights
    const wrong: [Record<string, string>, string][] = [
      [fields({}, { version, travel: '101' }), '101'],
      [fields({}, { version, travel: '-1' }), '-1'],
      [fields({}, { version, travel: 'mange' }), 'mange'],
      [fields({ travel: 33 }, { version, reason: '' }), '33'],
      [fields(none, { version }), 'Mindst én vægt skal være over 0'],
      [fields({}, { version }), 'Ret mindst én'],
    ]
    for (const [sent, shown] of wrong) {
      const answer = await secretariat.post(WEIGHTS, sent)
      expect(answer.status).toBe(422)
      expect(await html(answer)).toContain(shown)
    }
    expect(await versionNow()).toBe(version)
  })

  test('are tried on real vikariater before anything is saved, without anybody’s name', async () => {
    const setting = await aSetting(app)
    await aVacancy(app, setting, { title: 'Vikar til prøven' })
    await aSeeker(app, setting.unit.id, { name: 'Nanna Navngiven' })
    const secretariat = await app.logIn('secretariat')
    const version = await versionNow()
    const answer = await secretariat.post(
      WEIGHTS,
      fields({ travel: 100 }, { version, do: 'try', reason: '' }),
    )
    const page = await html(answer)
    expect(answer.status).toBe(200)
    expect(page).toContain('Vikar til prøven')
    expect(page).toMatch(/nr\. \d+ \(\d+ point\)/)
    expect(page).not.toContain('Nanna')
    expect(await versionNow()).toBe(version)
  })

  test('of two who change them at once one is told, whoever is first', async () => {
    const both = [await app.logIn('secretariat'), await app.logIn('secretariat')]
    const version = await versionNow()
    const answers = await Promise.all(
      both.map((who, at) => who.post(WEIGHTS, fields({ travel: 60 + at }, { version }))),
    )
    expect(answers.map((one) => one.status).sort()).toEqual([303, 409])
    const late = answers.find((one) => one.status === 409)!
    expect(await html(late)).toContain('En anden har ændret vægtene')
    expect(await restore(both[0]!)).toMatchObject({ ok: true })
  })

  test('are read by an administrator and changed by nobody else', async () => {
    const setting = await aSetting(app)
    const admin = await app.logIn('admin')
    const page = await admin.get(WEIGHTS)
    expect(page.status).toBe(200)
    expect(await html(page)).toContain('Kun sekretariatet kan ændre vægtene')
    const version = await versionNow()
    for (const who of [admin, setting.boss, (await aSeeker(app, setting.unit.id)).visitor]) {
      const answer = await who.post(WEIGHTS, fields({ travel: 5 }, { version }))
      expect([403, 404]).toContain(answer.status)
      await expect(
        app.as(who.actor, (tx) =>
          tx
            .insertInto('fit_weights')
            .values({ version: 9999, ...fitConfig.weights, reason: 'uden om siden', changed_by: null })
            .execute(),
        ),
      ).rejects.toThrow('row-level security')
    }
    expect(await versionNow()).toBe(version)
  })
})

describe('a job-seeker', () => {
  test('is proposed what fits, with reasons, then what nearly fits with what would help', async () => {
    const setting = await aSetting(app)
    const seeker = await aSeeker(app, setting.unit.id)
    await placed(seeker.person.id)
    await aVacancy(app, setting, { title: 'Passer helt' })
    await aVacancy(app, setting, {
      title: 'Mangler bevis',
      requirements: JSON.stringify({ certificates: ['first_aid'] }),
    })
    await aVacancy(app, setting, { title: 'Et andet fag', occupation_code: 'automekaniker' })
    await aVacancy(app, setting, { title: 'Alt for langt væk', lat: 57.05, lon: 9.92 })
    const page = await html(seeker.visitor.get(OWN))
    expect(page).toContain('Passer helt')
    expect(page).toContain('Det er dit fag')
    expect(page.indexOf('Mangler bevis')).toBeGreaterThan(page.indexOf('Næsten'))
    expect(page).toContain('Ellers kan det ofte tages på et kursus')
    expect(page).not.toContain('Et andet fag')
    expect(page).not.toContain('Alt for langt væk')
    expect(page).toContain('href="/vikariater"')
    expect(await html(seeker.visitor.get('/'))).toContain('Foreslåede vikariater')
  })

  test('is proposed first what wants the skills they have, told as a wish and never as a demand', async () => {
    const setting = await aSetting(app)
    const seeker = await aSeeker(app, setting.unit.id)
    await placed(seeker.person.id)
    await app.system((tx) =>
      tx
        .updateTable('profile')
        .set({ skills: ['Leg og aktiviteter', 'guitar'] })
        .where('person_id', '=', seeker.person.id)
        .execute(),
    )
    const wish = (title: string, skills: string[]) => aVacancy(app, setting, { title, skills })
    await wish('Deler begge', ['guitar', 'leg og aktiviteter'])
    await wish('Deler én', ['leg og aktiviteter', 'spædbørn'])
    const none = await wish('Deler ingen', ['spædbørn', 'inklusion', 'ture med børn'])
    const page = await html(seeker.visitor.get(OWN))
    const at = ['Deler begge', 'Deler én', 'Deler ingen'].map((title) => page.indexOf(title))
    expect(at.every((place) => place > 0)).toBe(true)
    expect(at).toEqual(at.toSorted((a, b) => a - b))
    const why = await html(seeker.visitor.get(`/vikariater/${none.number}`))
    expect(why).toContain(
      'Virksomheden ønsker sig en, der kan eller vil lære: spædbørn, inklusion, ture med børn. Det er ikke et krav',
    )
    expect(why).not.toContain('Hvorfor ikke?')
    // and the profile says what companies wish for, in their own words
    expect(await html(seeker.visitor.get('/profil/kompetencer'))).toMatch(
      /virksomheder ønsker sig i dine fag[\s\S]*<li>leg og aktiviteter<\/li>/,
    )
  })

  test('sees the best ten, the others a page away, and what nearly fits on a page of its own', async () => {
    const setting = await aSetting(app)
    const seeker = await aSeeker(app, setting.unit.id)
    await placed(seeker.person.id)
    await app.system((tx) => tx.deleteFrom('vacancy_listing').execute())
    for (let no = 0; no < 12; no++) await aVacancy(app, setting, { title: `Helt nr. ${no}.` })
    const requirements = JSON.stringify({ certificates: ['first_aid'] })
    for (let no = 0; no < 5; no++) await aVacancy(app, setting, { title: `Næsten nr. ${no}.`, requirements })
    const count = (page: string, of: RegExp) => new Set(page.match(of) ?? []).size
    const first = await html(seeker.visitor.get(OWN))
    expect(count(first, /Helt nr\. \d+\./g)).toBe(10)
    expect(count(first, /Næsten nr\. \d\./g)).toBe(3)
    const second = await html(seeker.visitor.get(`${OWN}?side=2`))
    expect(count(second, /Helt nr\. \d+\./g)).toBe(2)
    expect(second).toContain('Nummer 11–12 af 12')
    expect(count(second, /Næsten nr\. \d\./g)).toBe(0)
    expect(first).toContain('vis=naesten')
    const near = await html(seeker.visitor.get(`${OWN}?vis=naesten`))
    expect(count(near, /Næsten nr\. \d\./g)).toBe(5)
    for (const odd of ['side=0', 'side=x', 'side=99', 'side=9999999', 'vis=x'])
      expect((await seeker.visitor.get(`${OWN}?${odd}`)).status).toBe(200)
  })

  test('is proposed a related occupation once the official lists are loaded', async () => {
    const setting = await aSetting(app)
    const seeker = await aSeeker(app, setting.unit.id, { occupation: 'hotelmedarbejder' })
    await placed(seeker.person.id)
    const v = await aVacancy(app, setting, {
      title: 'Beslægtet vikariat',
      occupation_code: 'rengoeringsassistent',
    })
    const list = async () => html(seeker.visitor.get(OWN))
    expect(await list()).not.toContain('Beslægtet vikariat')
    await app.system(async (tx) => {
      const files = {
        'star-titles': 'star_kode,titel,isco08\n1,Hotelmedarbejder,9112\n2,Rengøringsassistent,9112\n',
        esco: 'esco_id,isco08,titel_da\nx,9112,rengøringspersonale\n',
        'star-esco': 'star_kode,esco_id,relation\n1,x,exactMatch\n2,x,closeMatch\n',
      }
      for (const [code, file] of Object.entries(files))
        expect(await importFile(tx, code, Buffer.from(file), '2014')).toMatchObject({ ok: true })
    })
    expect(await list()).toContain('Beslægtet vikariat')
    expect(await html(seeker.visitor.get(`/vikariater/${v.number}`))).toContain(
      'Beslægtet med hotelmedarbejder i STAR’s og EU’s oversigt over stillinger',
    )
    expect(await html(app.anonymous.get('/om-data'))).toContain('1 par stillinger')
    await app.system((tx) => tx.deleteFrom('ref.dataset').execute())
    expect(await list()).not.toContain('Beslægtet vikariat')
  })

  test('objects with one click and takes it back with another', async () => {
    const setting = await aSetting(app)
    const seeker = await aSeeker(app, setting.unit.id)
    await placed(seeker.person.id)
    await aVacancy(app, setting, { title: 'Skal forsvinde' })
    expect(await html(seeker.visitor.get(OWN))).toContain('Skal forsvinde')
    expect((await seeker.visitor.post(OWN, { do: 'object' })).status).toBe(303)
    const gone = await html(seeker.visitor.get(OWN))
    expect(gone).toContain('Du har sagt, at du ikke vil foreslås')
    expect(gone).not.toContain('Skal forsvinde')
    expect(await html(seeker.visitor.get('/'))).not.toContain('Skal forsvinde')
    expect((await seeker.visitor.post(OWN, { do: 'undo' })).status).toBe(303)
    expect(await html(seeker.visitor.get(OWN))).toContain('Skal forsvinde')
    expect((await seeker.visitor.post(OWN, { do: 'andet' })).status).toBe(422)
  })

  test('reads on any vikariat’s page why it is proposed or why not', async () => {
    const setting = await aSetting(app)
    const seeker = await aSeeker(app, setting.unit.id)
    await placed(seeker.person.id)
    const why = async (number: number) => html(seeker.visitor.get(`/vikariater/${number}`))
    const fits = await aVacancy(app, setting)
    const other = await aVacancy(app, setting, { occupation_code: 'automekaniker' })
    const far = await aVacancy(app, setting, { lat: 57.05, lon: 9.92 })
    expect(await why(fits.number)).toContain('Ja. Det er blandt dine forslag.')
    expect(await why(other.number)).toContain('det er et andet fag end dem i din profil')
    const page = await why(far.number)
    expect(page).toContain('noget, vikariatet kræver, mangler')
    expect(page).toContain('✗ Mangler')
    expect(page).toContain('✓ I orden')
    expect(page).toMatch(/minutter i bil; du vil højst rejse 45/)
    await applied(app, fits, seeker)
    expect(await why(fits.number)).toContain('Du har allerede en ansøgning i gang her')
    const anonymous = await html(app.anonymous.get(`/vikariater/${fits.number}`))
    expect(anonymous).not.toContain('Passer vikariatet til dig?')
    expect(await html(setting.boss.get(`/vikariater/${fits.number}`))).not.toContain(
      'Passer vikariatet til dig?',
    )
  })
})

describe('a company', () => {
  test('sees who nearly fits also when more than a page of others fit, still without names', async () => {
    const setting = await aSetting(app)
    const requirements = JSON.stringify({ certificates: ['first_aid'] })
    const vacancy = await aVacancy(app, setting, {
      occupation_code: 'elektriker',
      title: 'Elektriker til værksted',
      requirements,
    })
    await sharingACard(setting.unit.id, 'elektriker', { many: 22, certificates: ['first_aid'] })
    await sharingACard(setting.unit.id, 'elektriker')
    const page = await html(setting.boss.get(`/virksomhed/vikariater/${vacancy.id}`))
    expect(page).toContain('Se alle 29 for vikariatet (22 mangler intet)')
    const near = page.slice(page.indexOf('>Tæt på<'))
    expect(near.match(/\/virksomhed\/kandidater\/[0-9a-f-]{36}/g)?.length).toBeGreaterThanOrEqual(2)
    expect(page).not.toContain('Villig')
  })

  test('sees on its vikariat’s page who is proposed, without name, and nobody who objects', async () => {
    const setting = await aSetting(app)
    const vacancy = await aVacancy(app, setting, { occupation_code: 'dyrlaege', title: 'Dyrlæge i foråret' })
    const people = await sharingACard(setting.unit.id, 'dyrlaege')
    const address = `/virksomhed/vikariater/${vacancy.id}`
    const page = await html(setting.boss.get(address))
    expect(page).toContain('Foreslåede kandidater')
    expect(page).toContain('Se alle 7 for vikariatet (7 mangler intet)')
    expect(page).toContain('Samme fag')
    expect(page).not.toContain('Villig')
    expect((await people[0]!.visitor.post(OWN, { do: 'object' })).status).toBe(303)
    expect(await html(setting.boss.get(address))).toContain('Se alle 6 for vikariatet')

    const [card] = await shown(setting.boss, address)
    const why = await html(setting.boss.get(card!))
    expect(why).toContain('Hvorfor passer kandidaten til »Dyrlæge i foråret«?')
    expect(why).toContain('✓ I orden')
    expect(why).not.toMatch(/du håber på|Villig/)
  })

  test('reads why not for another of its vikariater', async () => {
    const setting = await aSetting(app)
    const fits = await aVacancy(app, setting, { occupation_code: 'optiker', title: 'Optiker' })
    const late = await aVacancy(app, setting, {
      occupation_code: 'optiker',
      title: 'Kræver bus',
      requirements: JSON.stringify({ drivingLicences: ['D'] }),
    })
    await sharingACard(setting.unit.id, 'optiker')
    const [card] = await shown(setting.boss, `/virksomhed/vikariater/${fits.id}`)
    const page = await html(setting.boss.get(card!.replace(fits.id, late.id)))
    expect(page).toContain('Hvorfor passer kandidaten ikke til »Kræver bus«?')
    expect(page).toContain('✗ Mangler')
    expect(page).toContain('Optiker</a>')
  })

  test('is not shown another company’s proposals', async () => {
    const setting = await aSetting(app)
    const vacancy = await aVacancy(app, setting)
    const stranger = await aSetting(app)
    expect((await stranger.boss.get(`/virksomhed/vikariater/${vacancy.id}`)).status).toBe(404)
  })
})

/** Addresses of the anonymous cards on a page. */
async function shown(who: Visitor, address: string): Promise<string[]> {
  const page = await html(who.get(address))
  const cards = page.matchAll(/href="(\/virksomhed\/kandidater\/[0-9a-f-]{36}\?vikariat=[0-9a-f-]{36})"/g)
  return [...new Set([...cards].map(([, href]) => href!))]
}

const placed = (personId: string) =>
  app.system((tx) =>
    tx
      .updateTable('person')
      .set({ lat: 55.731, lon: 12.363, postcode: '2750', town: 'Ballerup' })
      .where('id', '=', personId)
      .execute(),
  )

/** So many that a card names their occupation and town, visible to companies with the card as the product makes it. */
async function sharingACard(
  unitId: string,
  occupation: string,
  of: { many?: number; certificates?: string[] } = {},
) {
  const people = []
  for (let n = 1; n <= (of.many ?? 7); n++)
    people.push(await aSeeker(app, unitId, { name: `Vera Villig${n}`, occupation }))
  const ids = people.map(({ person }) => person.id)
  for (const id of ids) await placed(id)
  await app.system(async (tx) => {
    if (of.certificates)
      await tx
        .updateTable('profile')
        .set({ certificates: of.certificates })
        .where('person_id', 'in', ids)
        .execute()
    await tx
      .insertInto('profile_visibility')
      .values(ids.map((person_id) => ({ person_id, visible: true })))
      .execute()
    await refreshCards(tx, ids)
  })
  return people
}
