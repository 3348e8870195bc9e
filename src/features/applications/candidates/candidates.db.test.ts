import { beforeAll, describe, expect, test } from 'vitest'
import { limits } from '#core/exchange/limits.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aSeeker, aSetting, aVacancy, hired, type Published, type Seeker } from '#test/harness/exchange.ts'
import { aCompany } from '#test/harness/people.ts'

const app = await testApp()

type CardSpec = {
  area?: string
  occupation?: string
  from?: string
  to?: string
  minutes?: [number, number]
  languages?: { code: string; level: string }[]
  licences?: string[]
}

/** Somebody with a card, as it is kept while they are visible. */
async function withCard(unitId: string, spec: CardSpec = {}): Promise<Seeker> {
  const seeker = await aSeeker(app, unitId)
  await app.system((tx) => putCard(tx, seeker.person.id, spec))
  return seeker
}

async function putCard(tx: Tx, personId: string, spec: CardSpec): Promise<void> {
  const occupation = spec.occupation ?? 'paedagogmedhjaelper'
  await tx
    .insertInto('profile_card')
    .values({
      person_id: personId,
      area_text: spec.area ?? 'koebenhavn',
      lat: 55.676,
      lon: 12.54,
      occupations: JSON.stringify([{ code: occupation, experience: 'experienced' }]),
      experience: '[]',
      skills: [],
      languages: JSON.stringify(spec.languages ?? [{ code: 'da', level: 'fluent' }]),
      driving_licences: spec.licences ?? [],
      certificates: [],
      available_month: '2014-04-01',
      available_from: spec.from ?? '2014-04-01',
      available_to: spec.to ?? null,
      weekly_minutes_min: spec.minutes?.[0] ?? 1800,
      weekly_minutes_max: spec.minutes?.[1] ?? 2220,
      max_travel_minutes: 60,
    })
    .execute()
  await tx
    .insertInto('profile_card_occupation')
    .values({ person_id: personId, occupation_code: occupation })
    .execute()
}

const aliasOf = async (companyId: string, personId: string) => {
  const row = await app.system((tx) =>
    tx
      .selectFrom('candidate_alias')
      .select('id')
      .where('company_id', '=', companyId)
      .where('person_id', '=', personId)
      .executeTakeFirst(),
  )
  return row?.id
}

const hide = (personId: string) =>
  app.system((tx) => tx.deleteFrom('profile_card').where('person_id', '=', personId).execute())

/** The aliases that a page of candidates links to, in order. */
const linked = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/href="\/virksomhed\/kandidater\/([0-9a-f-]{36})/g)].map((match) => match[1]!),
  ),
]

describe('a company looks for candidates', () => {
  let setting: Awaited<ReturnType<typeof aSetting>>
  let v: Published
  let boss: Visitor
  const people = new Map<string, Seeker>()
  const nameOf = new Map<string, string>()
  const specs: Record<string, CardSpec> = {
    fits: { licences: ['B'] },
    fitsToo: { licences: ['AM'] },
    kin: { licences: ['B'], occupation: 'dagplejer' },
    broad: { licences: ['B'], occupation: 'area:boern-og-unge' },
    noLicence: {},
    late: { licences: ['B'], from: '2014-09-01' },
    noDanish: { languages: [{ code: 'ar', level: 'fluent' }] },
    farAway: { licences: ['B'], area: 'aalborg' },
  }

  beforeAll(async () => {
    setting = await aSetting(app)
    boss = setting.boss
    v = await aVacancy(app, setting, {
      openings: 30,
      requirements: JSON.stringify({ drivingLicences: ['AM'], languages: [{ code: 'da', level: 'good' }] }),
    })
    for (const [name, spec] of Object.entries(specs)) people.set(name, await withCard(setting.unit.id, spec))
    await boss.get('/virksomhed/kandidater')
    for (const [name, { person }] of people)
      nameOf.set((await aliasOf(setting.company.id, person.id)) ?? '', name)
  })

  const listed = async (query = '') =>
    linked(await (await boss.get(`/virksomhed/kandidater${query}`)).text()).map((alias) => nameOf.get(alias))

  test('by what cards say', async () => {
    expect(await listed()).toHaveLength(8)
    expect((await listed('?koerekort=AM')).sort()).toEqual(
      ['broad', 'farAway', 'fits', 'fitsToo', 'kin', 'late'].sort(),
    )
    expect(await listed('?sprog=ar')).toEqual(['noDanish'])
    expect(await listed('?sted=aalborg')).toEqual(['farAway'])
    expect(await listed('?sted=1081')).toEqual(['farAway'])
    expect((await listed('?fra=2014-05-01&til=2014-06-30')).includes('late')).toBe(false)
    expect(await listed('?timer=45')).toEqual([])
    expect(await listed('?side=9')).toEqual([])
    // a card that names only an area of work is found by each of its occupations: the filter tells no more than the card
    expect((await listed('?fag=p%C3%A6dagogmedhj%C3%A6lper')).includes('broad')).toBe(true)
  })

  test('for a vikariat: those who fit first, then those who lack one thing, and why; nobody else', async () => {
    const html = await (await boss.get(`/virksomhed/kandidater?vikariat=${v.id}`)).text()
    const order = linked(html).map((alias) => nameOf.get(alias))
    expect(order.slice(0, 2).sort()).toEqual(['fits', 'fitsToo'])
    expect(order.indexOf('noLicence')).toBeGreaterThan(order.indexOf('broad'))
    expect(order).not.toContain('noDanish')
    expect(order).not.toContain('late')
    expect(order).not.toContain('farAway')
    expect(html).toContain('Samme fag')
    expect(html).toContain('Mangler: Kørekort til knallert (AM)')
  })

  test('known vikars come first, and people hired in the period are left out', async () => {
    const kin = people.get('kin')!
    const earlier = await aVacancy(app, setting, { starts_on: '2014-04-08', ends_on: '2014-04-10' })
    await hired(app, earlier, kin, boss, { from: '2014-04-08', to: '2014-04-10' })
    expect(await listed(`?vikariat=${v.id}`)).not.toContain('kin')
    // free again afterwards, and still visible
    await app.system(async (tx) => {
      await tx
        .updateTable('hire')
        .set({ status: 'ended', ended_on: '2014-04-08' })
        .where('person_id', '=', kin.person.id)
        .execute()
      await putCard(tx, kin.person.id, specs.kin!)
    })
    const order = await listed(`?vikariat=${v.id}`)
    expect(order[0]).toBe('kin')
    const other = await aSetting(app)
    const busy = await aVacancy(app, other)
    await hired(app, busy, people.get('fitsToo')!, other.boss)
    expect(await listed(`?vikariat=${v.id}`)).not.toContain('fitsToo')
  })

  test('another company’s vikariat narrows nothing and shows nothing', async () => {
    const other = await aSetting(app)
    const theirs = await aVacancy(app, other, { title: 'Et andet firmas vikariat' })
    const html = await (await boss.get(`/virksomhed/kandidater?vikariat=${theirs.id}`)).text()
    expect(html).not.toContain('Et andet firmas vikariat')
    expect((await boss.get('/virksomhed/kandidater?vikariat=%27;drop')).status).toBe(200)
  })

  test('the card holds its own fields and not a word more; its reading is on record for the person', async () => {
    const { person } = people.get('fits')!
    const alias = await aliasOf(setting.company.id, person.id)
    const response = await boss.get(`/virksomhed/kandidater/${alias}?vikariat=${v.id}`)
    const main = (await response.text()).split('<main')[1]?.split('</main>')[0] ?? ''
    const terms = [...main.matchAll(/<dt>([^<]*)<\/dt>/g)].map((match) => match[1])
    expect(terms).toEqual(['Kan arbejde som', 'Område', 'Ledig', 'Sprog', 'Kørekort'])
    expect(main).not.toContain(person.id)
    expect(main).not.toContain(person.name.split(' ')[0]!)
    const seen = await app.as(people.get('fits')!.visitor.actor, (tx) =>
      tx
        .selectFrom('audit.view_log')
        .select(['organisation', 'purpose', 'route'])
        .orderBy('id', 'desc')
        .execute(),
    )
    expect(seen[0]).toEqual({
      organisation: setting.company.name,
      purpose: 'Åbnede dit anonyme kort',
      route: 'GET /virksomhed/kandidater/:alias',
    })
  })

  test('another company’s alias, an unknown one and somebody hidden are equally not there', async () => {
    const { person } = people.get('broad')!
    const alias = await aliasOf(setting.company.id, person.id)
    const stranger = (await aSetting(app)).boss
    const paths = (id: string | undefined) => [
      `/virksomhed/kandidater/${id}`,
      `/virksomhed/kandidater/${id}/interesse`,
    ]
    for (const path of paths(alias)) expect((await stranger.get(path)).status).toBe(404)
    for (const path of paths('00000000-0000-4000-8000-000000000000'))
      expect((await boss.get(path)).status).toBe(404)
    for (const path of paths('noget')) expect((await boss.get(path)).status).toBe(404)
    for (const path of paths(alias)) expect((await boss.get(path)).status).toBe(200)
    await hide(person.id)
    for (const path of paths(alias)) expect((await boss.get(path)).status).toBe(404)
    expect((await boss.post(`/virksomhed/kandidater/${alias}/interesse`, { vacancy: v.id })).status).toBe(404)
    expect(await listed()).not.toContain('broad')
  })
})

test('two companies know the same person by aliases that cannot be joined', async () => {
  const one = await aSetting(app)
  const other = await app.system((tx) => aCompany(tx, one.unit.id))
  const colleague = await app.logIn('company', { companyId: other.id })
  const seeker = await withCard(one.unit.id)
  await one.boss.get('/virksomhed/kandidater')
  await colleague.get('/virksomhed/kandidater')
  const aliases = [await aliasOf(one.company.id, seeker.person.id), await aliasOf(other.id, seeker.person.id)]
  expect(aliases.every(Boolean)).toBe(true)
  expect(new Set(aliases).size).toBe(2)
})

describe('the day’s cap on candidates', () => {
  test('holds for all the company’s users together, tells the job centre, and leaves what was seen open', async () => {
    const setting = await aSetting(app)
    const caseworker = await app.logIn('caseworker', { unitId: setting.unit.id })
    const seen = await withCard(setting.unit.id, { occupation: 'kok' })
    await setting.boss.get('/virksomhed/kandidater?fag=kok')
    await app.system(async (tx) => {
      const already = await tx
        .selectFrom('audit.view_log')
        .select((e) => e.fn.count<number>('person_id').distinct().as('n'))
        .where('company_id', '=', setting.company.id)
        .executeTakeFirstOrThrow()
      for (let n = already.n; n < limits.candidateViewsPerCompanyPerDay - 1; n++)
        await tx
          .insertInto('audit.view_log')
          .values({
            person_id: crypto.randomUUID(),
            company_id: setting.company.id,
            organisation: setting.company.name,
            purpose: 'Åbnede dit anonyme kort',
            route: 'GET /virksomhed/kandidater/:alias',
          })
          .execute()
    })
    const fresh = await Promise.all(
      [1, 2, 3, 4].map(() => withCard(setting.unit.id, { occupation: 'gartner' })),
    )
    const aliases = await app.system((tx) =>
      tx
        .insertInto('candidate_alias')
        .values(fresh.map(({ person }) => ({ company_id: setting.company.id, person_id: person.id })))
        .returning('id')
        .execute(),
    )
    const colleagues = await Promise.all(
      aliases.map(() => app.logIn('company', { companyId: setting.company.id })),
    )
    const answers = await Promise.all(
      aliases.map(({ id }, i) => colleagues[i]!.get(`/virksomhed/kandidater/${id}`)),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 429, 429, 429])
    const alias = await aliasOf(setting.company.id, seen.person.id)
    expect((await setting.boss.get(`/virksomhed/kandidater/${alias}`)).status).toBe(200)
    const notices = await app.system((tx) =>
      tx.selectFrom('notice').select('kind').where('account_id', '=', caseworker.actor.accountId).execute(),
    )
    expect(notices).toEqual([{ kind: 'candidates.cap' }])
  })
})

describe('interest', () => {
  test('reaches the person once for a vikariat, and twenty a day is the limit', async () => {
    const setting = await aSetting(app)
    const v = await aVacancy(app, setting, { openings: 30 })
    const seekers: Seeker[] = []
    for (let n = 0; n <= limits.interestsPerCompanyPerDay; n++)
      seekers.push(await withCard(setting.unit.id, { occupation: 'tjener' }))
    await setting.boss.get('/virksomhed/kandidater?fag=tjener')
    await setting.boss.get('/virksomhed/kandidater?fag=tjener&side=2')
    const send = async ({ person }: Seeker) => {
      const alias = await aliasOf(setting.company.id, person.id)
      return (await setting.boss.post(`/virksomhed/kandidater/${alias}/interesse`, { vacancy: v.id })).status
    }
    expect(await send(seekers[0]!)).toBe(303)
    expect(await send(seekers[0]!)).toBe(409)
    for (const seeker of seekers.slice(1, -1)) expect(await send(seeker)).toBe(303)
    expect(await send(seekers.at(-1)!)).toBe(429)
    const page = await (await seekers[0]!.visitor.get('/ansoegninger')).text()
    expect(page).toContain('Virksomheden er interesseret')
    expect(page).toContain('Du har 0 af 10 ansøgninger i gang')
  })

  test('is answered with a choice; a no needs no reason, and the company learns none', async () => {
    const setting = await aSetting(app)
    const v = await aVacancy(app, setting)
    const [yes, no] = [await withCard(setting.unit.id), await withCard(setting.unit.id)]
    await setting.boss.get('/virksomhed/kandidater')
    const ids: string[] = []
    for (const { person } of [yes, no]) {
      const alias = await aliasOf(setting.company.id, person.id)
      const sent = await setting.boss.post(`/virksomhed/kandidater/${alias}/interesse`, { vacancy: v.id })
      ids.push(sent.headers.get('location')?.split('/').at(-1) ?? '')
    }
    expect((await yes.visitor.post(`/ansoegninger/${ids[0]}/svar`, { version: '1' })).status).toBe(422)
    const said = await yes.visitor.post(`/ansoegninger/${ids[0]}/svar`, {
      version: '1',
      name: 'given',
      contact: 'email',
    })
    expect(said.status).toBe(303)
    const seen = await (await setting.boss.get(`/ansoegninger/${ids[0]}`)).text()
    expect(seen).toContain('@test.example')
    expect(seen).not.toContain('Prøvesen')
    expect((await no.visitor.post(`/ansoegninger/${ids[1]}/nej`, { version: '1' })).status).toBe(303)
    expect(await (await setting.boss.get(`/ansoegninger/${ids[1]}`)).text()).toContain(
      'Kandidaten har sagt nej tak.',
    )
  })
})
