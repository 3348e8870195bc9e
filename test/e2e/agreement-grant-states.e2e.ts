import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aRotation, moveSession, type Rotation } from '#test/harness/agreements.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { axe, testBrowser } from '#test/harness/browser.ts'
import { beyondTheEdge, openAs } from '#test/harness/keyboard.ts'

const app = await testApp()
const base = await app.listen()
const browser = await testBrowser()

type Shown = readonly [who: Visitor, path: string]
let pages: readonly Shown[] = []

const DECLARED = { usualPay: 'ja', paysCourse: 'ja', noOtherSupport: 'ja', coverHours: 'ja' }

async function write(r: Rotation, what: string) {
  const newest = await app.system((tx) =>
    tx
      .selectFrom('agreement')
      .select(['revision', 'version'])
      .where('case_id', '=', r.row.id)
      .orderBy('revision', 'desc')
      .executeTakeFirst(),
  )
  const seen = newest ? `${newest.revision}.${newest.version}` : ''
  const answer = await r.boss.post(`/sager/${r.row.id}/aftale`, { do: what, seen })
  expect(answer.status).toBe(303)
}

const signersOf = (r: Rotation) =>
  app.system((tx) =>
    tx
      .selectFrom('agreement_signer as s')
      .innerJoin('agreement as a', 'a.id', 's.agreement_id')
      .select(['s.id', 's.side', 's.employee_id', 's.shown_name', 'a.content_hash', 'a.revision'])
      .where('s.case_id', '=', r.row.id)
      .orderBy('a.revision', 'desc')
      .orderBy('s.turn')
      .orderBy('s.shown_name')
      .execute(),
  )

async function signAll(r: Rotation): Promise<void> {
  const visitors: Record<string, Visitor> = {
    [r.company.name]: r.boss,
    [`${r.employees[0]!.given_name} ${r.employees[0]!.family_name}`]: r.else_,
    [`${r.employees[1]!.given_name} ${r.employees[1]!.family_name}`]: r.ib,
    'Vibe Vikar': r.vikar,
    [r.unit.name]: r.worker,
  }
  for (const s of await signersOf(r))
    await visitors[s.shown_name]!.post(`/underskriv/${s.id}`, {
      hash: s.content_hash.toString('hex'),
      agree: 'ja',
    })
}

const grantPath = (r: Rotation) => `/sager/${r.row.id}/bevilling/${r.unit.id}`
const agreementPath = (r: Rotation) => `/sager/${r.row.id}/aftale`

async function grantStates(): Promise<Shown[]> {
  const apply = (r: Rotation) =>
    r.boss.post(grantPath(r), { do: 'apply', from: '5-5-2014', to: '30-5-2014', hours: '44,4', ...DECLARED })
  const [open, applied, prepared, granted, refused] = [
    await aRotation(app),
    await aRotation(app),
    await aRotation(app),
    await aRotation(app),
    await aRotation(app),
  ]
  for (const r of [applied, prepared, granted, refused]) await apply(r)
  for (const r of [prepared, granted, refused])
    await r.worker.post(grantPath(r), { do: 'prepare', version: '1', recommendation: 'Alt er set efter.' })
  await granted.worker.post('/jobcenter/budget', {
    do: 'amount',
    year: '2014',
    version: '0',
    amount: '20.000',
  })
  await granted.decider.post(grantPath(granted), { do: 'decide', version: '2', decision: 'granted' })
  await refused.decider.post(grantPath(refused), {
    ...{ do: 'decide', version: '2', decision: 'refused', reason: 'Der mangler en vikar.' },
  })
  return [
    [open.boss, `/sager/${open.row.id}/bevilling`],
    [open.boss, grantPath(open)],
    [applied.boss, grantPath(applied)],
    [applied.worker, grantPath(applied)],
    [prepared.decider, grantPath(prepared)],
    [granted.boss, grantPath(granted)],
    [granted.worker, grantPath(granted)],
    [granted.decider, '/jobcenter/budget'],
    [granted.decider, '/jobcenter/bevillinger'],
    [open.worker, '/jobcenter/bevillinger'],
    [refused.boss, grantPath(refused)],
    [granted.boss, `/en${grantPath(granted)}`],
    [prepared.worker, '/'],
  ]
}

async function agreementStates(): Promise<Shown[]> {
  const [none, draft, sent, signed, changed] = [
    await aRotation(app),
    await aRotation(app),
    await aRotation(app),
    await aRotation(app),
    await aRotation(app),
  ]
  for (const r of [draft, sent, signed, changed]) await write(r, 'prepare')
  for (const r of [sent, signed, changed]) await write(r, 'send')
  for (const r of [signed, changed]) await signAll(r)
  await moveSession(app, signed.session.id, ['2014-05-12', '2014-05-13'])
  await moveSession(app, changed.session.id, ['2014-05-12', '2014-05-13'])
  await write(changed, 'prepare')
  await write(changed, 'send')
  const place = async (r: Rotation, side: string) => (await signersOf(r)).find((s) => s.side === side)!.id
  const own = async (r: Rotation, i: number) =>
    (await signersOf(r)).find((s) => s.employee_id === r.employees[i]!.id)!.id
  return [
    [none.boss, agreementPath(none)],
    [none.steward, agreementPath(none)],
    [draft.boss, agreementPath(draft)],
    [sent.boss, agreementPath(sent)],
    [sent.steward, agreementPath(sent)],
    [sent.boss, `/underskriv/${await place(sent, 'company')}`],
    [sent.else_, `/underskriv/${await own(sent, 0)}`],
    [sent.worker, `/underskriv/${await own(sent, 0)}`],
    [signed.boss, agreementPath(signed)],
    [signed.worker, `${agreementPath(signed)}/version/1`],
    [signed.vikar, `/underskriv/${await place(signed, 'temp')}`],
    [changed.boss, `${agreementPath(changed)}/version/2`],
    [changed.else_, `/underskriv/${await own(changed, 0)}`],
    [changed.vikar, `/underskriv/${await place(changed, 'temp')}`],
    [changed.vikar, '/underskriv'],
    [none.vikar, '/underskriv'],
    [sent.boss, '/'],
    [sent.worker, '/jobcenter/aftaleskabeloner'],
    [sent.worker, '/jobcenter/aftaleskabeloner/ny'],
    [sent.boss, `/en${agreementPath(sent)}`],
    [sent.else_, `/en/underskriv/${await own(sent, 0)}`],
  ]
}

beforeAll(async () => {
  pages = [...(await agreementStates()), ...(await grantStates())]
})

test.each([['on a small phone', { viewport: { width: 320, height: 640 } }]])(
  'every page and state of agreements and grants is accessible and fits %s',
  async (name, options) => {
    const found: string[] = []
    const opened = new Map<Visitor, Page>()
    for (const [who, path] of pages) {
      const page = opened.get(who) ?? (await openAs(browser, base, who, options)).page
      opened.set(who, page)
      const response = await page.goto(base + path)
      if (response?.status() !== 200) found.push(`${path}: ${response?.status()}`)
      const beyond = await beyondTheEdge(page)
      if (beyond > 0) found.push(`${path} ${name}: ${beyond} px beyond the edge`)
      await axe(page).catch((e: Error) => found.push(e.message))
    }
    expect(found).toEqual([])
  },
  400_000,
)
