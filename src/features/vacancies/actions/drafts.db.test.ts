import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { limits } from '#core/exchange/limits.ts'
import { endApplications } from '#features/applications/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { testApp } from '#test/harness/app.ts'
import { aSetting, envFor } from '#test/harness/exchange.ts'
import { aUnit } from '#test/harness/people.ts'
import { DAY, vacanciesOfTest, WHOLE } from '#test/harness/vacancies.ts'
import { contentOf } from '../content.ts'
import { historyOf } from '../history.ts'
import { findVacancy, lockVacancy } from '../store.ts'
import { closeVacancy } from './close-vacancy.ts'
import { copyVacancy } from './copy-vacancy.ts'
import { deleteDraft } from './delete-draft.ts'
import { startDraft } from './start-draft.ts'

const app = await testApp()
const { as, aDraft, publish, save, row, listing, notices } = vacanciesOfTest(app)
const hooks = { endApplications }

describe('a draft', () => {
  test('begins with what is known: address, full time, jobrotation, and the one who writes', async () => {
    const { company, boss } = await aSetting(app)
    const v = await aDraft(boss, company.id, { occupation: 'koekkenmedhjaelper' })
    expect(contentOf(v)).toMatchObject({
      category: 'jobrotation',
      title: 'Køkkenmedhjælper',
      street: 'Prøvevej 1',
      place: '2750',
      weeklyHoursMin: 2220,
      weeklyHoursMax: 2220,
      openings: 1,
      contactName: 'Bo Leder',
    })
    expect(v).toMatchObject({
      status: 'draft',
      source: 'web',
      town: 'Ballerup',
      created_by: boss.actor.accountId,
    })
    expect(v.lat).toBeCloseTo(55.7, 0)
  })

  test('is refused for a company that is gone, dissolved or has too many', async () => {
    const { unit, company, boss } = await aSetting(app)
    const start = (who: Actor, companyId: string, onBehalfReason?: string) =>
      as(who, (tx) => startDraft(envFor(tx, who), { companyId, input: {}, onBehalfReason }))
    expect(await start(boss.actor, randomUUID())).toMatchObject({ reason: 'company-gone' })
    const elsewhere = await app.logIn('caseworker', { unitId: (await app.system((tx) => aUnit(tx))).id })
    expect(await start(elsewhere.actor, company.id, 'De ringede til os')).toMatchObject({
      reason: 'company-gone',
    })
    const own = await app.logIn('caseworker', { unitId: unit.id })
    expect(await start(own.actor, company.id)).toMatchObject({ reason: 'reason-missing' })
    await app.system((tx) =>
      sql`insert into vacancy (company_id, unit_id) select ${company.id}, ${unit.id} from generate_series(1, ${limits.vacanciesPerCompany}::int)`.execute(
        tx,
      ),
    )
    expect(await start(boss.actor, company.id)).toMatchObject({ reason: 'too-many' })
    await app.system((tx) =>
      tx.updateTable('company').set({ status: 'dissolved' }).where('id', '=', company.id).execute(),
    )
    expect(await start(boss.actor, company.id)).toMatchObject({ reason: 'company-dissolved' })
  })

  test('is another company’s, another unit’s and nobody’s secret: they find nothing', async () => {
    const { unit, company, boss } = await aSetting(app)
    const { id } = await aDraft(boss, company.id)
    const rival = (await aSetting(app)).boss.actor
    const elsewhere = (await app.logIn('caseworker', { unitId: (await app.system((tx) => aUnit(tx))).id }))
      .actor
    for (const who of [rival, elsewhere]) {
      expect(await as(who, (tx) => findVacancy(tx, id))).toBeUndefined()
      expect(await save(who, id, { title: 'Taget' })).toMatchObject({ reason: 'gone' })
      expect(await publish(who, id)).toMatchObject({ reason: 'gone' })
      expect(await as(who, (tx) => copyVacancy(envFor(tx, who), { id }))).toMatchObject({ reason: 'gone' })
      expect(await as(who, (tx) => deleteDraft(envFor(tx, who), id))).toMatchObject({ reason: 'gone' })
      expect(
        await as(who, (tx) => closeVacancy(envFor(tx, who), hooks, { id, outcome: 'not_filled', note: '' })),
      ).toMatchObject({ reason: 'gone' })
    }
    const steward = (await app.logIn('shop_steward', { companyId: company.id })).actor
    expect(await as(steward, (tx) => lockVacancy(tx, id))).toBeUndefined()
    expect(await save(steward, id, { title: 'Taget' })).toMatchObject({ reason: 'gone' })
    // the unit sees what the company posts itself, and leaves it alone
    const own = (await app.logIn('caseworker', { unitId: unit.id })).actor
    expect(await save(own, id, { title: 'Taget' })).toMatchObject({ reason: 'not-yours-to-edit' })
    expect(await publish(own, id)).toMatchObject({ reason: 'not-yours-to-edit' })
    expect(await as(own, (tx) => deleteDraft(envFor(tx, own), id))).toMatchObject({
      reason: 'not-yours-to-edit',
    })
    expect((await row(id)).title).toBe('Køkkenmedhjælper')
  })

  test('is deleted, but not once it has been public', async () => {
    const { company, boss } = await aSetting(app)
    const draft = await aDraft(boss, company.id)
    const posted = await aDraft(boss, company.id)
    await publish(boss.actor, posted.id)
    const remove = (id: string) => as(boss.actor, (tx) => deleteDraft(envFor(tx, boss.actor), id))
    expect(await remove(draft.id)).toMatchObject({ ok: true })
    expect(await remove(draft.id)).toMatchObject({ reason: 'gone' })
    expect(await remove(posted.id)).toMatchObject({ reason: 'not-a-draft' })
  })
})

describe('publishing', () => {
  test('needs what every vikariat needs, and says all of it at once', async () => {
    const { company, boss } = await aSetting(app)
    const { id } = await aDraft(boss, company.id, {})
    await save(boss.actor, id, { place: null })
    const refused = await publish(boss.actor, id)
    expect(refused).toMatchObject({ ok: false, reason: 'gaps' })
    expect(refused.ok || refused.reason !== 'gaps' ? [] : refused.gaps.map((g) => g.field)).toEqual([
      'occupation',
      'title',
      'startsOn',
      'endsOn',
      'place',
      'description',
      'training',
      'payAgreement',
    ])
    expect(await listing(id)).toBeUndefined()
  })

  test('lists it with its words and numbered openings, once', async () => {
    const { company, boss } = await aSetting(app)
    const { id } = await aDraft(boss, company.id, { ...WHOLE, openings: 3 })
    const first = await publish(boss.actor, id)
    expect(first).toMatchObject({ ok: true, value: { status: 'published', version: 2 } })
    expect(await publish(boss.actor, id)).toMatchObject({ ok: true, value: { version: 2 } })
    expect(await listing(id)).toMatchObject({
      title: 'Køkkenmedhjælper',
      company_name: company.name,
      openings: 3,
      openings_left: 3,
    })
    const openings = await app.system((tx) =>
      tx.selectFrom('opening').select('no').where('vacancy_id', '=', id).orderBy('no').execute(),
    )
    expect(openings.map((o) => o.no)).toEqual([1, 2, 3])
  })
})

describe('a caseworker for a company of the unit', () => {
  test('posts with a reason that stands in the trail, and the company is told', async () => {
    const { unit, company, boss } = await aSetting(app)
    const worker = await app.logIn('caseworker', { unitId: unit.id })
    const started = await as(worker.actor, (tx) =>
      startDraft(envFor(tx, worker.actor), {
        companyId: company.id,
        input: WHOLE,
        onBehalfReason: 'De bad om det i telefonen',
      }),
    )
    if (!started.ok) throw new Error(started.reason)
    const { id } = started.value
    expect(started.value).toMatchObject({ source: 'on_behalf', contact_name: '' })
    expect(await save(worker.actor, id, { title: 'Vikar til køkkenet' })).toMatchObject({ ok: true })
    expect(await publish(worker.actor, id)).toMatchObject({ ok: true })
    expect(await notices('vacancy.posted-for-you', boss.actor.accountId)).toHaveLength(1)
    const trail = await app.system((tx) =>
      tx
        .selectFrom('audit.entry')
        .select(['role', 'account_id', 'on_behalf_of', 'reason'])
        .where('table_name', '=', 'vacancy')
        .where('row_id', '=', id)
        .orderBy('id')
        .execute(),
    )
    expect(trail).toHaveLength(3)
    for (const entry of trail)
      expect(entry).toMatchObject({
        role: 'caseworker',
        account_id: worker.actor.accountId,
        on_behalf_of: company.id,
        reason: 'De bad om det i telefonen',
      })
    const history = await as(boss.actor, (tx) => historyOf(tx, id))
    expect(history.at(-1)).toMatchObject({
      kind: 'created',
      who: unit.name,
      onBehalf: true,
      reason: 'De bad om det i telefonen',
    })
    // the company can take it over at any time
    expect(await save(boss.actor, id, { title: 'Vores køkkenvikar' })).toMatchObject({ ok: true })
  })
})

test('a copy is a draft that says the same but for the days', async () => {
  const { company, boss } = await aSetting(app)
  const { id } = await aDraft(boss, company.id, { ...WHOLE, applyBy: DAY('2014-04-20'), openings: 2 })
  await publish(boss.actor, id)
  const copied = await as(boss.actor, (tx) => copyVacancy(envFor(tx, boss.actor), { id }))
  if (!copied.ok) throw new Error(copied.reason)
  expect(copied.value.status).toBe('draft')
  expect(contentOf(copied.value)).toEqual({
    ...contentOf(await row(id)),
    startsOn: null,
    endsOn: null,
    applyBy: null,
  })
})
