import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aSetting } from '#test/harness/exchange.ts'
import {
  CONTACT,
  FIRST,
  idIn,
  LIST,
  NEEDS,
  place,
  seen,
  send,
  TASKS,
  TIME,
  text,
  vacanciesOfTest,
} from '#test/harness/vacancies.ts'

const app = await testApp()
const { aDraft, publish, row } = vacanciesOfTest(app)

describe('posting a vikariat without script', () => {
  test('goes from step to step, keeps a draft at each, and ends at a receipt', async () => {
    const { boss } = await aSetting(app)
    expect(await text(boss.get(`${LIST}/nyt`))).toContain('Hvad slags vikariat er det?')
    const started = await place(boss.post(`${LIST}/nyt`, FIRST))
    const id = idIn(started.location)
    expect(started).toEqual({ status: 303, location: `${LIST}/${id}/rediger/tid` })
    const path: [string, Record<string, string | string[]>, string][] = [
      ['tid', TIME, 'opgaver'],
      ['opgaver', { ...TASKS, skills: 'smørrebrød\n opvask , egenkontrol\nopvask' }, 'krav'],
      ['krav', NEEDS, 'kontakt'],
      ['kontakt', CONTACT, 'gennemse'],
    ]
    for (const [step, fields, next] of path)
      expect(await place(send(boss, id, step, fields))).toEqual({
        status: 303,
        location: `${LIST}/${id}/rediger/${next}`,
      })
    expect(await row(id)).toMatchObject({
      status: 'draft',
      title: 'Køkkenmedhjælper',
      starts_on: '2014-05-01',
      postcode: '2750',
      skills: ['smørrebrød', 'opvask', 'egenkontrol'],
      weekly_minutes_min: 1800,
      weekly_minutes_max: 2220,
      contact_phone: '+4544770000',
      requirements: { certificates: ['food_hygiene'], languages: [{ code: 'da', level: 'good' }] },
    })
    const review = await text(boss.get(`${LIST}/${id}/rediger/gennemse`))
    for (const said of ['1. maj 2014', '2750 Ballerup', 'Hygiejnebevis', '44 77 00 00', 'Slå vikariatet op'])
      expect(review).toContain(said)
    const preview = await text(boss.get(`${LIST}/${id}/vis`))
    expect(preview).toContain('Vikariatet er ikke slået op endnu')
    expect(preview).toContain('<h1 id="overskrift" tabindex="-1">Køkkenmedhjælper</h1>')
    expect(preview).not.toContain('Hanne Bech')

    expect(await place(boss.post(`${LIST}/${id}/udgiv`))).toEqual({
      status: 303,
      location: `${LIST}/${id}/udgiv`,
    })
    const { number } = await row(id)
    const receipt = await text(boss.get(`${LIST}/${id}/udgiv`))
    expect(receipt).toContain(`http://localhost:3000/vikariater/${number}`)
    const shown = await text(app.anonymous.get(`/vikariater/${number}`))
    expect(shown).toContain('Køkkenmedhjælper')
    expect(shown).toMatch(/Godt, hvis du kan eller vil lære[\s\S]*egenkontrol[\s\S]*ønsker, ikke krav/)
    expect(shown).toContain('"skills":["smørrebrød","opvask","egenkontrol"]')
    expect(await text(app.anonymous.get('/vikariater?q=egenkontrol'))).toContain(`/vikariater/${number}`)

    const tasksOf = async (who: Visitor) => {
      const next = await place(who.post(`${LIST}/nyt`, FIRST))
      return text(who.get(`${LIST}/${idIn(next.location)}/rediger/opgaver`))
    }
    const others = /hvad andre har skrevet for samme stilling[\s\S]*<li>egenkontrol<\/li>/
    expect(await tasksOf((await aSetting(app)).boss)).toMatch(others)
    expect(await tasksOf(boss)).not.toMatch(others)

    const copied = await place(boss.post(`${LIST}/${id}/kopier`))
    expect((await row(idIn(copied.location))).skills).toEqual(['smørrebrød', 'opvask', 'egenkontrol'])
  })

  test('can stop after any step and be taken up from the list', async () => {
    const { boss } = await aSetting(app)
    const stopped = await place(boss.post(`${LIST}/nyt`, { ...FIRST, _efter: 'stop' }))
    expect(stopped).toEqual({ status: 303, location: `${LIST}?status=kladder` })
    const list = await text(boss.get(`${LIST}?status=kladder`))
    expect(list).toContain('Køkkenmedhjælper')
    const id = idIn(list.slice(list.indexOf('vacancy-title')))
    const back = await boss.post(`${LIST}/${id}/rediger/kontakt?til=gennemse`, {
      ...CONTACT,
      seen: await seen(boss, id, 'kontakt'),
    })
    expect(back.headers.get('location')).toBe(`${LIST}/${id}/rediger/gennemse`)
  })

  test('sent twice makes one draft', async () => {
    const { company, boss } = await aSetting(app)
    const _once = randomUUID()
    const both = await Promise.all([1, 2].map(() => place(boss.post(`${LIST}/nyt`, { ...FIRST, _once }))))
    expect(both[0]).toEqual(both[1])
    const drafts = await app.system((tx) =>
      tx.selectFrom('vacancy').select('id').where('company_id', '=', company.id).execute(),
    )
    expect(drafts).toHaveLength(1)
  })

  test('says everything that is missing, each with a link to its question', async () => {
    const { company, boss } = await aSetting(app)
    const { id } = await aDraft(boss, company.id, { occupation: 'kok' })
    const page = await text(boss.get(`${LIST}/${id}/rediger/gennemse`))
    expect(page).toContain('Der mangler 5 ting')
    expect(page).toContain(`href="${LIST}/${id}/rediger/tid?til=gennemse#felt-startsOn"`)
    expect(page).toContain('Uddannelsen imens mangler')
    const refused = await boss.post(`${LIST}/${id}/udgiv`)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('role="alert"')
    expect((await row(id)).status).toBe('draft')
  })
})

describe('what cannot be understood', () => {
  test('on the first step is asked about by radios, and what was typed stays', async () => {
    const { boss } = await aSetting(app)
    const fields = { ...FIRST, occupation: 'sosu', title: 'Aftenvagt på Solgården' }
    const asked = await boss.post(`${LIST}/nyt`, fields)
    expect(asked.status).toBe(422)
    const page = await asked.text()
    expect(page).toContain('Hvilken stilling mener du?')
    expect(page).toContain('value="social-og-sundhedshjaelper"')
    expect(page).toContain('value="Aftenvagt på Solgården"')
    expect(page).toContain('href="#felt-occupationChoice"')
    const chosen = await place(
      boss.post(`${LIST}/nyt`, {
        ...fields,
        occupationAsked: 'sosu',
        occupationChoice: 'social-og-sundhedshjaelper',
      }),
    )
    expect(await row(idIn(chosen.location))).toMatchObject({ occupation_code: 'social-og-sundhedshjaelper' })
  })

  test.each([
    ['tom', { ...FIRST, occupation: '' }, 'Feltet skal udfyldes.'],
    ['ukendt', { ...FIRST, occupation: 'xqzwv' }, 'Vi kender ikke stillingen'],
    ['antal', { ...FIRST, openings: '0' }, 'Tallet skal være mindst 1.'],
    ['slags', { ...FIRST, category: 'sort arbejde' }, 'Vælg en af de muligheder'],
    ['titel', { ...FIRST, title: 'x'.repeat(121) }, 'Skriv højst 120 tegn.'],
    ['fremmed felt', { ...FIRST, status: 'published' }, 'et felt, vi ikke kender'],
    ['grund, som kun jobcentret giver', { ...FIRST, reason: 'Fordi jeg vil' }, 'et felt, vi ikke kender'],
  ])('on the first step (%s) is a 422 and makes nothing', async (_, fields, said) => {
    const { company, boss } = await aSetting(app)
    const refused = await boss.post(`${LIST}/nyt`, fields)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(said)
    const { rows } = await app.system(async (tx) => ({
      rows: await tx.selectFrom('vacancy').select('id').where('company_id', '=', company.id).execute(),
    }))
    expect(rows).toHaveLength(0)
  })

  test.each([
    [
      'tid',
      { ...TIME, startsOn: '31-02-2014' },
      'Første dag: Den dag findes ikke i kalenderen',
      '31-02-2014',
    ],
    ['tid', { ...TIME, endsOn: '1. april 2014' }, 'Slutdatoen skal være samme dag', '1. april 2014'],
    ['tid', { ...TIME, weeklyHoursMin: 'mange' }, 'Skriv timer', 'mange'],
    ['tid', { ...TIME, weeklyHoursMin: '49' }, 'Skriv højst 48 timer.', '49'],
    ['tid', { ...TIME, weeklyHoursMax: '20' }, 'mindst lige så stort', '20'],
    [
      'tid',
      { ...TIME, startsOn: '31-02-2014', weeklyHoursMax: '20' },
      'mindst lige så stort',
      'Der er 2 ting at rette',
    ],
    ['tid', { ...TIME, place: 'København' }, 'Hvilken by mener du?', 'København'],
    ['tid', { ...TIME, place: 'Atlantis' }, 'Vi kender ikke stedet', 'Atlantis'],
    ['opgaver', { ...TASKS, description: 'y'.repeat(8001) }, 'Skriv højst 8000 tegn.', 'yyyy'],
    ['opgaver', { ...TASKS, training: 'Per, 010190-1234' }, 'Skriv ikke CPR-nummer her.', 'Per, 010190-1234'],
    ['opgaver', { ...TASKS, skills: 'a,b,c,d,e,f,g,h,niende' }, 'Skriv højst 8 ting.', 'niende'],
    ['opgaver', { ...TASKS, skills: `æ${'x'.repeat(60)}` }, 'Hver ting må højst fylde 60 tegn.', 'æxxx'],
    ['opgaver', { ...TASKS, skills: '010190-1234' }, 'Skriv ikke CPR-nummer her.', '010190-1234'],
    ['opgaver', { ...TASKS, perspective: 'rigdom' }, 'Vælg en af de muligheder', 'trin 2'],
    ['krav', { ...NEEDS, certificates: 'superkræfter' }, 'Vælg en af de muligheder', 'kl_kitchen'],
    [
      'krav',
      { ...NEEDS, payAgreement: '', payAgreementOther: 'z'.repeat(121) },
      'Skriv højst 120 tegn.',
      'zzz',
    ],
    ['kontakt', { ...CONTACT, contactPhone: '12' }, 'Skriv et telefonnummer', 'Hanne Bech'],
    ['kontakt', { ...CONTACT, contactEmail: 'hanne' }, 'Skriv en e-mailadresse', 'value="hanne"'],
    ['kontakt', { ...CONTACT, applyBy: 'snart' }, 'Skriv datoen med dag, måned og år', 'snart'],
  ])(
    'on a later step (%s) is a 422 with the text kept and nothing saved',
    async (step, fields, said, kept) => {
      const { company, boss } = await aSetting(app)
      const { id } = await aDraft(boss, company.id)
      const refused = await send(boss, id, step, fields)
      expect(refused.status).toBe(422)
      const page = await refused.text()
      expect(page).toContain(said)
      expect(page).toContain(kept)
      expect(page).toContain('error-summary')
      expect((await row(id)).version).toBe(1)
    },
  )

  test('markup stays text', async () => {
    const { boss } = await aSetting(app)
    const nasty = '<script>alert(1)</script>'
    const { location } = await place(boss.post(`${LIST}/nyt`, { ...FIRST, title: nasty }))
    const id = idIn(location)
    await send(boss, id, 'opgaver', { ...TASKS, description: `- ${nasty}` })
    for (const page of ['rediger/job', 'rediger/opgaver', 'rediger/gennemse', 'vis'])
      expect(await text(boss.get(`${LIST}/${id}/${page}`))).not.toContain('<script>alert')
  })
})

test('two who change the same step: the second sees both, keeps the own text, and can decide', async () => {
  const { company, boss } = await aSetting(app)
  const colleague = await app.logIn('company', { companyId: company.id })
  const { id } = await aDraft(boss, company.id)
  const mark = await seen(colleague, id, 'job')
  await send(boss, id, 'job', { ...FIRST, title: 'Hannes overskrift' })
  const late = await colleague.post(`${LIST}/${id}/rediger/job`, {
    ...FIRST,
    title: 'Min overskrift',
    seen: mark,
  })
  expect(late.status).toBe(409)
  const page = await late.text()
  for (const said of ['En anden har rettet det samme imens', 'Hannes overskrift', 'value="Min overskrift"'])
    expect(page).toContain(said)
  expect((await row(id)).title).toBe('Hannes overskrift')
  const decided = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const again = await colleague.post(`${LIST}/${id}/rediger/job`, {
    ...FIRST,
    title: 'Min overskrift',
    seen: decided,
  })
  expect(again.status).toBe(303)
  expect((await row(id)).title).toBe('Min overskrift')
})

test('the same pages speak English', async () => {
  const all = await aSetting(app)
  const { location } = await place(all.boss.post(`/en${LIST}/nyt`, FIRST))
  expect(location).toMatch(/^\/en\/virksomhed\/vikariater\/.*\/rediger\/tid$/)
  const id = idIn(location)
  for (const [page, said] of [
    ['rediger/tid', 'When do you need the temp?'],
    ['rediger/krav', 'What must be in place on the first day?'],
    ['rediger/gennemse', 'things are missing'],
    ['vis', 'This is a preview'],
  ])
    expect(await text(all.boss.get(`/en${LIST}/${id}/${page}`))).toContain(said)
  await publish(all.boss.actor, id)
  expect(await text(all.boss.get(`/en${LIST}`))).toContain('Post a temporary job')
})
