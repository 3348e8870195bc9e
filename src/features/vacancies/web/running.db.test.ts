import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { applied, aSeeker, aSetting, aVacancy, hired, offered, talking } from '#test/harness/exchange.ts'
import { aUnit } from '#test/harness/people.ts'
import {
  CONTACT,
  FIRST,
  idIn,
  LIST,
  NEEDS,
  place,
  receiptOf,
  send,
  TASKS,
  TIME,
  text,
  vacanciesOfTest,
} from '#test/harness/vacancies.ts'

const app = await testApp()
const { aDraft, row, notices } = vacanciesOfTest(app)

describe('a published vikariat', () => {
  test('is changed at once, and the receipt says who was told', async () => {
    const all = await aSetting(app)
    const v = await aVacancy(app, all, {
      description: 'Du hjælper til på stuen, på legepladsen og i køkkenet.',
    })
    await applied(app, v, await aSeeker(app, all.unit.id))
    expect(await text(all.boss.get(`${LIST}/${v.id}/rediger/tid`))).toContain('Gem ændringerne')
    const saved = await send(all.boss, v.id, 'tid', {
      ...TIME,
      startsOn: '1. juni 2014',
      endsOn: '30-09-2014',
    })
    expect(saved.headers.get('location')).toBe(`${LIST}/${v.id}`)
    expect(receiptOf(saved)).toContain('den ene, der har søgt, har fået besked')
    const refused = await send(all.boss, v.id, 'opgaver', { ...TASKS, description: '' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('så længe vikariatet er slået op')
    const other = await send(all.boss, v.id, 'job', {
      ...FIRST,
      category: 'ordinary',
      openings: '1',
      occupation: 'kok',
    })
    expect(other.status).toBe(422)
    expect(await other.text()).toContain('Nogen har allerede søgt vikariatet')
  })

  test('shows its figures, and whose names were seen is logged', async () => {
    const all = await aSetting(app)
    const v = await aVacancy(app, all, { openings: 2 })
    await app.system((tx) =>
      tx.insertInto('vacancy_views').values({ vacancy_id: v.id, day: '2014-04-08', views: 41 }).execute(),
    )
    const [one, two] = [await aSeeker(app, all.unit.id), await aSeeker(app, all.unit.id)]
    await hired(app, v, one, all.boss)
    await applied(app, v, two)
    const page = await text(all.boss.get(`${LIST}/${v.id}`))
    for (const said of [
      '41',
      'tag næste skridt i 1 ansøgning',
      '1 af 2',
      one.person.name,
      'Ledig',
      'Visninger de sidste 14 dage',
    ])
      expect(page).toContain(said)
    expect(page).not.toContain(two.person.name)
    const log = await app.system((tx) =>
      tx
        .selectFrom('audit.view_log')
        .select(['person_id', 'route'])
        .where('account_id', '=', all.boss.actor.accountId)
        .where('route', '=', 'GET /virksomhed/vikariater/:id')
        .execute(),
    )
    expect(log).toEqual([{ person_id: one.person.id, route: 'GET /virksomhed/vikariater/:id' }])
    const list = await text(all.boss.get(LIST))
    expect(list).toContain('tag næste skridt i 1 ansøgning')
  })

  test('counts the same on the start page, on its own page and in both lists', async () => {
    const all = await aSetting(app)
    const v = await aVacancy(app, all, { openings: 4 })
    const [sent, spoken, offer] = [
      await aSeeker(app, all.unit.id),
      await aSeeker(app, all.unit.id),
      await aSeeker(app, all.unit.id),
    ]
    await applied(app, v, sent)
    await talking(app, v, spoken, all.boss)
    await offered(app, v, offer, all.boss)
    expect(await text(all.boss.get('/'))).toContain('2 ansøgninger venter på jer')
    for (const path of [LIST, `${LIST}/${v.id}`])
      expect(await text(all.boss.get(path)), path).toContain('tag næste skridt i 2 ansøgninger')
    const waits = (await text(all.boss.get('/virksomhed/ansoegninger?vis=jer'))).split('<h2>Venter på jer')[1]
    expect(waits?.match(/<article/g)?.length).toBe(2)
  })

  test('is closed with an outcome; a wrong one is said to, and closed it stands as it was', async () => {
    const all = await aSetting(app)
    const v = await aVacancy(app, all)
    const seeker = await aSeeker(app, all.unit.id)
    await applied(app, v, seeker)
    const form = await text(all.boss.get(`${LIST}/${v.id}/luk`))
    expect(form).toContain('1 person venter på svar')
    expect(form).not.toContain('Uddannelsen er aflyst')
    for (const [fields, said] of [
      [{ outcome: '', note: '' }, 'Vælg en mulighed.'],
      [{ outcome: 'other', note: '' }, 'Skriv kort, hvorfor'],
      [{ outcome: 'filled_here', note: 'Vist nok' }, 'Ingen er registreret som ansat her'],
    ] as const) {
      const refused = await all.boss.post(`${LIST}/${v.id}/luk`, fields)
      expect(refused.status).toBe(422)
      const page = await refused.text()
      expect(page).toContain(said)
      expect(page).toContain(fields.note)
    }
    const closed = await all.boss.post(`${LIST}/${v.id}/luk`, {
      outcome: 'filled_elsewhere',
      note: 'En nabo',
    })
    expect(receiptOf(closed)).toContain('1 person har fået besked')
    const page = await text(all.boss.get(`${LIST}/${v.id}`))
    expect(page).toContain('Besat på anden måde')
    expect(page).toContain('En nabo')
    expect((await all.boss.get(`${LIST}/${v.id}/rediger/job`)).status).toBe(409)
    expect((await all.boss.post(`${LIST}/${v.id}/luk`, { outcome: 'not_filled', note: '' })).status).toBe(409)
    expect(await notices('application.vacancy_closed', seeker.visitor.actor.accountId)).toHaveLength(1)

    const copied = await place(all.boss.post(`${LIST}/${v.id}/kopier`))
    expect(copied.location).toMatch(/\/rediger\/tid$/)
    const removed = await place(all.boss.post(`${LIST}/${idIn(copied.location)}/slet`))
    expect(removed).toEqual({ status: 303, location: LIST })
    expect((await all.boss.post(`${LIST}/${v.id}/slet`)).status).toBe(409)
  })
})

test('the start page says what begins soon without enough vikarer, and what was begun', async () => {
  const all = await aSetting(app)
  expect(await text(all.boss.get('/'))).toContain('I har ikke slået noget op endnu')
  await aVacancy(app, all, { title: 'Om lidt', starts_on: '2014-04-20', openings: 2 })
  await aVacancy(app, all, { title: 'Om længe', starts_on: '2014-08-01' })
  await aDraft(all.boss, all.company.id)
  const page = await text(all.boss.get('/'))
  expect(page).toContain('begynder 20. april 2014 og mangler 2 vikarer.')
  expect(page).not.toContain('Om længe')
  for (const said of ['2 vikariater er slået op', '1 kladde er ikke slået op endnu'])
    expect(page).toContain(said)
})

describe('the list', () => {
  test('has a state for each kind, is kind when empty, and is searched when it is long', async () => {
    const all = await aSetting(app)
    expect(await text(all.boss.get(LIST))).toContain('I har ingen vikariater ude lige nu')
    for (const status of ['kladder', 'lukkede'])
      expect(await text(all.boss.get(`${LIST}?status=${status}`))).toContain('class="empty"')
    for (let i = 0; i < 9; i++)
      await aVacancy(app, all, { title: `Vikar ${i % 2 === 0 ? '50 %_ lige' : 'ulige'} ${i}` })
    const whole = await text(all.boss.get(LIST))
    expect(whole).toContain('name="q"')
    const found = await text(all.boss.get(`${LIST}?q=${encodeURIComponent('%_')}`))
    expect(found.match(/vacancy-title/g)).toHaveLength(5)
    expect(await text(all.boss.get(`${LIST}?q=findes-ikke`))).toContain('Ingen vikariater passer')
    for (const odd of ['side=-1', 'side=1e9', 'side=999999', 'status=alle'])
      expect((await all.boss.get(`${LIST}?${odd}`)).status).toBe(200)
  })
})

describe('who sees what', () => {
  test('a shop steward reads what is posted: no drafts, no figures, no persons, nothing to change', async () => {
    const all = await aSetting(app)
    const v = await aVacancy(app, all, { openings: 2, training: 'Pædagogisk assistent, 2 år' })
    const seeker = await aSeeker(app, all.unit.id)
    await hired(app, v, seeker, all.boss)
    const draft = await aDraft(all.boss, all.company.id)
    const steward = await app.logIn('shop_steward', { companyId: all.company.id })
    const list = await text(steward.get(LIST))
    expect(list).toContain('Pædagogisk assistent, 2 år')
    for (const hidden of ['Kladder', 'visning', 'Slå et vikariat op']) expect(list).not.toContain(hidden)
    expect(await text(steward.get(`${LIST}?status=kladder`))).not.toContain('Køkkenmedhjælper')
    const page = await text(steward.get(`${LIST}/${v.id}`))
    expect(page).toContain('Pædagogisk assistent, 2 år')
    for (const hidden of [seeker.person.name, 'Visninger', '/rediger/', '/luk', 'Bo Leder'])
      expect(page).not.toContain(hidden)
    expect((await steward.get(`${LIST}/${draft.id}`)).status).toBe(404)
    expect((await steward.get(`${LIST}/${v.id}/rediger/job`)).status).toBe(403)
    expect((await steward.post(`${LIST}/${v.id}/luk`, { outcome: 'not_filled' })).status).toBe(403)
    expect(await text(steward.get('/'))).toContain('Se virksomhedens vikariater')
  })

  test('another company’s is not there, whatever is tried', async () => {
    const all = await aSetting(app)
    const { id } = await aDraft(all.boss, all.company.id)
    const rival = (await aSetting(app)).boss
    const unknown = await text(rival.get(`${LIST}/${randomUUID()}`))
    for (const path of [
      '',
      '/rediger/job',
      '/rediger/gennemse',
      '/vis',
      '/udgiv',
      '/luk',
      '/kopier',
      '/slet',
    ]) {
      const answer = await rival.get(`${LIST}/${id}${path}`)
      expect(answer.status).toBe(404)
      expect((await answer.text()).replace(/value="[^"]*"|href="[^"]*"/g, '')).toBe(
        unknown.replace(/value="[^"]*"|href="[^"]*"/g, ''),
      )
    }
    for (const [path, fields] of [
      ['/rediger/job', FIRST],
      ['/udgiv', {}],
      ['/luk', { outcome: 'not_filled', note: '' }],
      ['/kopier', {}],
      ['/slet', {}],
    ] as const)
      expect((await rival.post(`${LIST}/${id}${path}`, fields)).status).toBe(404)
    for (const odd of ['ikke-et-id', '1', "'; drop table vacancy; --", `${id}x`])
      expect((await all.boss.get(`${LIST}/${encodeURIComponent(odd)}`)).status).toBe(404)
    expect((await all.boss.get(`${LIST}/${id}/rediger/constructor`)).status).toBe(404)
  })

  test('a caseworker posts for a company of the own unit, says why, and leaves the company’s own alone', async () => {
    const all = await aSetting(app)
    const worker = await app.logIn('caseworker', { unitId: all.unit.id })
    const path = `/jobcenter/virksomheder/${all.company.id}/vikariater/nyt`
    expect(await text(worker.get(path))).toContain('Hvorfor slår du vikariatet op for virksomheden?')
    const short = await worker.post(path, { ...FIRST, reason: 'Ja' })
    expect(short.status).toBe(422)
    expect(await short.text()).toContain('Skriv mindst 10 tegn.')
    const started = await place(worker.post(path, { ...FIRST, reason: 'De ringede og bad om hjælp' }))
    const id = idIn(started.location)
    for (const [step, fields] of [
      ['tid', TIME],
      ['opgaver', TASKS],
      ['krav', NEEDS],
      ['kontakt', CONTACT],
    ] as const)
      expect((await send(worker, id, step, fields)).status).toBe(303)
    expect((await worker.post(`${LIST}/${id}/udgiv`)).status).toBe(303)
    expect(await row(id)).toMatchObject({
      source: 'on_behalf',
      status: 'published',
      company_id: all.company.id,
    })
    expect(await text(all.boss.get(`${LIST}/${id}`))).toContain('Grund: De ringede og bad om hjælp')

    const own = await aVacancy(app, all)
    const seeker = await aSeeker(app, all.unit.id)
    await hired(app, await aVacancy(app, all, { openings: 2 }), seeker, all.boss)
    expect((await worker.get(`${LIST}/${own.id}`)).status).toBe(200)
    expect((await worker.get(`${LIST}/${own.id}/rediger/job`)).status).toBe(403)
    expect((await worker.get(`${LIST}/${own.id}/luk`)).status).toBe(403)
    const elsewhere = await app.logIn('caseworker', { unitId: (await app.system((tx) => aUnit(tx))).id })
    expect((await elsewhere.get(path)).status).toBe(404)
    expect((await elsewhere.get(`${LIST}/${id}`)).status).toBe(404)
    expect((await elsewhere.post(path, { ...FIRST, reason: 'Vi vil også hjælpe' })).status).toBe(404)
  })

  test('nobody without a role for it', async () => {
    const all = await aSetting(app)
    const v = await aVacancy(app, all)
    const seeker = await aSeeker(app, all.unit.id)
    expect((await seeker.visitor.get(LIST)).status).toBe(403)
    expect((await seeker.visitor.get(`${LIST}/${v.id}`)).status).toBe(403)
    expect((await app.anonymous.get(LIST)).headers.get('location')).toMatch(/^\/log-ind/)
  })
})
