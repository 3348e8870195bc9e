import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { expectOk } from '#core/result.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { applied, aSeeker, aVacancy, envFor, hired } from '#test/harness/exchange.ts'
import { proposingUnit } from '#test/harness/unit-proposals.ts'
import { moveProposals, refuseProposal } from './actions/decide-proposals.ts'
import { sendProposals } from './actions/send-proposals.ts'
import { USUAL_KEEP } from './model.ts'
import { performRun } from './run/perform-run.ts'
import { countLeft, leftOf } from './store/proposals.ts'
import { findRun } from './store/runs.ts'

const app = await testApp()
const {
  ctx,
  setting,
  anna,
  bent,
  crib,
  clerk,
  colleague,
  consultant,
  as,
  start,
  proposals,
  runOf,
  finished,
} = await proposingUnit(app)

describe('a run of a unit', () => {
  test('places as many as can be and leaves out who may not be proposed', async () => {
    const id = await finished(clerk)
    const run = await runOf(id)
    expect(run).toMatchObject({ status: 'done', scope: 'unit', unit_id: setting.unit.id })
    expect(run!.result).toMatchObject({
      proven: true,
      mostFilled: 2,
      leftOut: { objection: 1, protected: 1, empty: 1 },
      chosen: { figures: { filled: 2, places: 2, persons: 3, withoutOption: 1 } },
    })
    const rows = await proposals(clerk, id)
    expect(rows.map((row) => [row.name, row.title, row.state]).sort()).toEqual([
      ['Anna Prøvesen', 'Hjælper i køkken', 'proposed'],
      ['Bent Prøvesen', 'Hjælper i vuggestue', 'proposed'],
    ])
    const left = await as(clerk, (tx) => leftOf(tx, id, 10, 0))
    expect(left.map((row) => [row.name, row.obstacle])).toEqual([['Kok Prøvesen', 'occupation']])
  })

  test('the same data and draw give the same', async () => {
    const one = await finished(clerk)
    const two = await finished(clerk)
    const of = async (id: string) =>
      (await proposals(clerk, id)).map((row) => [row.person_id, row.person_no, row.vacancy_id, row.score])
    expect(await of(two)).toEqual(await of(one))
    expect((await runOf(two))!.result).toEqual((await runOf(one))!.result)
  })

  test('another unit sees none of it; the secretariat none of the unit’s', async () => {
    const id = await finished(clerk)
    for (const who of [colleague, consultant]) {
      expect(await as(who, (tx) => findRun(tx, id))).toBeUndefined()
      expect(await proposals(who, id)).toEqual([])
      expect((await who.get(`/forslag-for-enheden/${id}`)).status).toBe(404)
    }
    expect((await bent.visitor.get(`/forslag-for-enheden/${id}`)).status).toBe(403)
  })
})

test('a consultant’s run is of the region and names nobody', async () => {
  const id = await finished(consultant)
  const rows = await proposals(consultant, id)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every((row) => row.name === null && row.person_id === null && row.waited_weeks === null)).toBe(
    true,
  )
  expect(await as(clerk, (tx) => findRun(tx, id))).toBeUndefined()
  expect(await as(consultant, (tx) => countLeft(tx, id))).toBe(0)
  for (const part of [
    '',
    '/forslag',
    '/uden-forslag',
    '/aendringer',
    '/hvorfor-ikke?borger=1&vikariat=0',
    `/forslag/${rows[0]!.id}`,
  ]) {
    const page = await consultant.get(`/forslag-for-enheden/${id}${part}`)
    expect(page.status, part).toBe(200)
    expect(await page.text(), part).not.toMatch(/Prøvesen|Anna|Bent/)
  }
  // the link from a proposal leads to the same somebody, whom a consultant counts from 1
  const one = await (await consultant.get(`/forslag-for-enheden/${id}/forslag/${rows[0]!.id}`)).text()
  expect(one).toContain(`hvorfor-ikke?borger=${rows[0]!.person_no + 1}"`)
  const overview = await (await consultant.get(`/forslag-for-enheden/${id}`)).text()
  expect(overview).toContain('under 5')
  const ids = rows.map((row) => row.id)
  expect(await as(consultant, (tx, actor) => sendProposals(envFor(tx, actor), id, ids))).toMatchObject({
    reason: 'not-yours',
  })
})

test('what somebody has written of themselves is told to their own unit, not to a consultant', async () => {
  const written = { skills: ['tegnsprog'] }
  await app.system(async (s) => {
    await s.updateTable('vacancy_listing').set(written).execute()
    await s.updateTable('profile').set(written).execute()
  })
  const pagesOf = async (who: Visitor) => {
    const id = await finished(who)
    const pages = (await proposals(who, id)).map(({ id: one }) => `/forslag-for-enheden/${id}/forslag/${one}`)
    return Promise.all(pages.map(async (path) => (await who.get(path)).text()))
  }
  expect((await pagesOf(clerk)).every((page) => page.includes('tegnsprog'))).toBe(true)
  expect((await pagesOf(consultant)).some((page) => page.includes('tegnsprog'))).toBe(false)
  const none = { skills: [] }
  await app.system(async (s) => {
    await s.updateTable('vacancy_listing').set(none).execute()
    await s.updateTable('profile').set(none).execute()
  })
})

describe('working with proposals', () => {
  test('a lock stays, a refused pair does not come back, and what moved is told', async () => {
    const first = await finished(clerk)
    const rows = await proposals(clerk, first)
    const bents = rows.find((row) => row.name?.startsWith('Bent'))!
    const annas = rows.find((row) => row.name?.startsWith('Anna'))!
    expectOk(
      await as(clerk, (tx, actor) =>
        refuseProposal(envFor(tx, actor), first, bents.id, 'Kender stedet og vil ikke'),
      ),
    )
    const second = await finished(clerk, { basedOn: first })
    expect((await proposals(clerk, second)).map((row) => [row.name, row.title])).toEqual([
      [annas.name, expect.any(String)],
    ])
    const page = await (await clerk.get(`/forslag-for-enheden/${second}/aendringer`)).text()
    expect(page).toContain('Forslaget er afvist')
    // taken back, it may come again
    expectOk(await as(clerk, (tx, actor) => moveProposals(envFor(tx, actor), first, [bents.id], 'open')))
    expectOk(await as(clerk, (tx, actor) => moveProposals(envFor(tx, actor), first, [annas.id], 'lock')))
    const third = await finished(clerk, { basedOn: first })
    expect((await proposals(clerk, third)).map((row) => [row.name, row.state])).toEqual([
      [bents.name, 'proposed'],
      [annas.name, 'locked'],
    ])
  })

  test('a refusal says at once what making the proposals again comes to, and it comes to that', async () => {
    const first = await finished(clerk)
    const rows = await proposals(clerk, first)
    const bents = rows.find((row) => row.name?.startsWith('Bent'))!
    const here = `/forslag-for-enheden/${first}/forslag/${bents.id}`
    expect(await (await clerk.get(here)).text()).not.toContain('Når forslagene laves om')
    expect((await clerk.post(here, { do: 'refuse', reason: 'Kender stedet og vil ikke' })).status).toBe(303)
    const said = await (await clerk.get(here)).text()
    expect(said).toContain('Når forslagene laves om')
    expect(said).toContain('Borgeren får ikke noget andet forslag.')
    const again = await finished(clerk, { basedOn: first, keep: USUAL_KEEP })
    const after = await proposals(clerk, again)
    expect(after.some((row) => row.person_id === bents.person_id)).toBe(false)
    const moved = after.filter(
      (row) => rows.find((one) => one.person_id === row.person_id)?.vacancy_no !== row.vacancy_no,
    )
    for (const row of moved) expect(said).toContain(row.name)
    if (moved.length === 0) expect(said).toContain('Ingen andre')
    expectOk(await as(clerk, (tx, actor) => moveProposals(envFor(tx, actor), first, [bents.id], 'open')))
  })

  test('a proposal is sent once, whoever presses twice and in whatever run', async () => {
    const id = await finished(clerk)
    const row = (await proposals(clerk, id)).find((one) => one.name?.startsWith('Bent'))!
    const send = (run: string, proposal: string) =>
      as(clerk, (tx, actor) => sendProposals(envFor(tx, actor), run, [proposal]))
    const both = await Promise.all([send(id, row.id), send(id, row.id)])
    expect(both.map((one) => (one.ok ? one.value.told.length : one.reason)).sort()).toEqual([
      1,
      'decided-already',
    ])
    const later = await finished(clerk)
    const again = (await proposals(clerk, later)).find((one) => one.name?.startsWith('Bent'))!
    expect(expectOk(await send(later, again.id))).toMatchObject({
      told: [],
      sentBefore: [{ name: row.name }],
    })
    const notices = await app.system((tx) =>
      tx.selectFrom('notice').selectAll().where('kind', '=', 'unit-proposals.sent').execute(),
    )
    expect(notices).toHaveLength(1)
    const page = await bent.visitor.get(notices[0]!.link)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Hjælper i vuggestue')
    expect((await anna.visitor.get(notices[0]!.link)).status).toBe(404)
    // nothing was applied for
    expect(await app.system((tx) => tx.selectFrom('application').selectAll().execute())).toEqual([])
    const built = await finished(clerk, { basedOn: id })
    expect((await proposals(clerk, built)).find((one) => one.name === row.name)).toMatchObject({
      state: 'sent',
    })
  })

  test('why and why not are told, and every look is in the log', async () => {
    const id = await finished(clerk)
    const rows = await proposals(clerk, id)
    const bents = rows.find((row) => row.name?.startsWith('Bent'))!
    const why = await (await clerk.get(`/forslag-for-enheden/${id}/forslag/${bents.id}`)).text()
    expect(why).toContain('Det er dit fag')
    const annas = rows.find((row) => row.name?.startsWith('Anna'))!
    const whyNot = await clerk.get(
      `/forslag-for-enheden/${id}/hvorfor-ikke?borger=${annas.person_no}&vikariat=${bents.vacancy_no}`,
    )
    expect(whyNot.status).toBe(200)
    expect(await whyNot.text()).toContain('har ingen andre muligheder')
    const other = await clerk.get(
      `/forslag-for-enheden/${id}/hvorfor-ikke?borger=${bents.person_no}&vikariat=${annas.vacancy_no}`,
    )
    expect(await other.text()).toContain('De to kan ikke sættes sammen')
    expect((await clerk.get(`/forslag-for-enheden/${id}/hvorfor-ikke?borger=&vikariat=`)).status).toBe(422)
    const looks = await app.system((tx) =>
      tx.selectFrom('audit.view_log').select('purpose').where('person_id', '=', bent.person.id).execute(),
    )
    expect(new Set(looks.map(({ purpose }) => purpose))).toContain('Så et forslag til et vikariat til dig')
  })

  test('whoever objects is gone from the proposals at once', async () => {
    const id = await finished(clerk)
    await app.system((tx) =>
      tx.updateTable('person').set({ no_proposals: true }).where('id', '=', anna.person.id).execute(),
    )
    expect((await proposals(clerk, id)).map((row) => row.name)).toEqual(['Bent Prøvesen'])
    await app.system((tx) =>
      tx.updateTable('person').set({ no_proposals: false }).where('id', '=', anna.person.id).execute(),
    )
  })

  test('whoever objected afterwards is nobody’s other way, and is not said why of; no other number is there', async () => {
    const id = await finished(clerk)
    const region = await finished(consultant)
    const bents = (await proposals(clerk, id)).find((row) => row.name?.startsWith('Bent'))!
    const numbersOfRegion = await app.system((tx) =>
      tx
        .selectFrom('unit_proposal_person')
        .select(['no', 'person_id'])
        .where('run_id', '=', region)
        .execute(),
    )
    const noOf = (who: string) => numbersOfRegion.find(({ person_id }) => person_id === who)!.no
    const ask = (who: Visitor, run: string, query: string) =>
      who.get(`/forslag-for-enheden/${run}/hvorfor-ikke?${query}`)
    const annas = (await proposals(clerk, id)).find((row) => row.name?.startsWith('Anna'))!
    // the crib is Bent's; while he is in the run, Anna is told that he has it and what he would get instead
    const before = await (
      await ask(clerk, id, `borger=${annas.person_no}&vikariat=${bents.vacancy_no}`)
    ).text()
    expect(before).toContain('Bent Prøvesen')
    const object = (no_proposals: boolean) =>
      app.system((tx) =>
        tx.updateTable('person').set({ no_proposals }).where('id', '=', bent.person.id).execute(),
      )
    await object(true)
    const after = await (
      await ask(clerk, id, `borger=${annas.person_no}&vikariat=${bents.vacancy_no}`)
    ).text()
    expect(after).not.toContain('Bent Prøvesen')
    expect(after).toContain('De to kunne godt sættes sammen')
    for (const [who, run, no] of [
      [clerk, id, bents.person_no],
      [consultant, region, noOf(bent.person.id) + 1],
    ] as const)
      for (const query of [`borger=${no}`, `borger=${no}&vikariat=${bents.vacancy_no}`]) {
        const said = await ask(who, run, query)
        expect(said.status).toBe(200)
        const page = await said.text()
        expect(page).toContain('Borgeren kan ikke foreslås.')
        expect(page).not.toMatch(/sagt nej|gjort indsigelse|beskyttet/i)
      }
    await object(false)
    for (const query of ['borger=9999', 'borger=9999&vikariat=0', 'borger=1&vikariat=9999', 'borger=0'])
      expect((await ask(consultant, region, query)).status).toBe(404)
    expect((await ask(clerk, id, 'borger=9999&vikariat=0')).status).toBe(404)
    expect((await ask(consultant, region, 'borger=x&vikariat=0')).status).toBe(422)
  })

  test('hired for the period or having applied, one is not proposed for it', async () => {
    const busy = await aSeeker(app, setting.unit.id, { name: 'Optaget' })
    const eager = await aSeeker(app, setting.unit.id, { name: 'Ivrig' })
    const extra = await aVacancy(app, setting, { title: 'Hjælper i skole' })
    await hired(app, extra, busy, setting.boss)
    await applied(app, crib, eager)
    const id = await finished(clerk)
    const left = await as(clerk, (tx) => leftOf(tx, id, 20, 0))
    expect(left.find((row) => row.name.startsWith('Optaget'))).toMatchObject({
      options: 0,
      obstacle: 'hired',
    })
    expect(left.find((row) => row.name.startsWith('Ivrig'))).toMatchObject({
      options: 0,
      obstacle: 'applied',
    })
    // a consultant is not told what somebody has applied for
    const region = await finished(consultant)
    const no = await app.system((tx) =>
      tx
        .selectFrom('unit_proposal_person')
        .select('no')
        .where('run_id', '=', region)
        .where('person_id', '=', eager.person.id)
        .executeTakeFirstOrThrow(),
    )
    const { no: at } = await app.system((tx) =>
      tx
        .selectFrom('unit_proposal_vacancy')
        .select('no')
        .where('run_id', '=', region)
        .where('vacancy_id', '=', crib.id)
        .executeTakeFirstOrThrow(),
    )
    const why = await consultant.get(
      `/forslag-for-enheden/${region}/hvorfor-ikke?borger=${no.no + 1}&vikariat=${at}`,
    )
    const said = await why.text()
    expect(said).toContain('kun borgeren og jobcentret kender')
    expect(said).not.toContain('Har søgt det allerede')
  })
})

test('whoever was hired after the run was made is not told', async () => {
  const late = await aSeeker(app, setting.unit.id, { name: 'Sen' })
  await app.system((tx) =>
    tx
      .updateTable('person')
      .set({ unemployed_since: '2010-01-01' })
      .where('id', '=', late.person.id)
      .execute(),
  )
  const id = await finished(clerk)
  const rows = await proposals(clerk, id)
  const row = rows.find((one) => one.name?.startsWith('Sen'))!
  const elsewhere = await aVacancy(app, setting, { title: 'Hjælper på legeplads' })
  await hired(app, elsewhere, late, setting.boss)
  const sent = expectOk(await as(clerk, (tx, actor) => sendProposals(envFor(tx, actor), id, [row.id])))
  expect([sent.told, sent.notNow.map(({ name }) => name)]).toEqual([[], [row.name]])
  expect((await proposals(clerk, id)).find((one) => one.id === row.id)!.state).toBe('proposed')
})

test('whoever objects while a run is written waits, and is not in it', async () => {
  const id = expectOk(await start(clerk)).id
  let objected: () => void = () => {}
  const isObjected = new Promise<void>((resolve) => {
    objected = resolve
  })
  const object = (no_proposals: boolean) => (tx: Tx) =>
    tx.updateTable('person').set({ no_proposals }).where('id', '=', bent.person.id).execute()
  const objecting = app.system(async (tx) => {
    await object(true)(tx)
    objected()
    await sql`select pg_sleep(2)`.execute(tx)
  })
  await isObjected
  await performRun(id, ctx)
  await objecting
  expect((await proposals(clerk, id)).filter((row) => row.name?.startsWith('Bent'))).toEqual([])
  await app.system(object(false))
})

test('a form that says nothing one can use is shown again', async () => {
  const wrong = await clerk.post('/forslag-for-enheden', { principle: 'loud', order: 'waiting', seed: 'x' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('error-summary')
})
