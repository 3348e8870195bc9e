import { describe, expect, test } from 'vitest'
import { endApplications } from '#features/applications/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { testApp } from '#test/harness/app.ts'
import {
  accepted,
  applied,
  aSeeker,
  aSetting,
  aVacancy,
  envFor,
  hired,
  offered,
  statusOf,
} from '#test/harness/exchange.ts'
import { vacanciesOfTest } from '#test/harness/vacancies.ts'
import { closeVacancy } from './close-vacancy.ts'

const app = await testApp()
const { as, aDraft, publish, save, row, listing, notices } = vacanciesOfTest(app)
const hooks = { endApplications }

describe('closing', () => {
  const close = (who: Actor, id: string, outcome: Parameters<typeof closeVacancy>[2]['outcome'], note = '') =>
    as(who, (tx) => closeVacancy(envFor(tx, who), hooks, { id, outcome, note }))

  test('is refused for a draft, twice, and as filled here while nobody is hired', async () => {
    const all = await aSetting(app)
    const draft = await aDraft(all.boss, all.company.id)
    expect(await close(all.boss.actor, draft.id, 'not_filled')).toMatchObject({ reason: 'not-published' })
    const v = await aVacancy(app, all, { category: 'jobrotation', openings: 2 })
    expect(await close(all.boss.actor, v.id, 'filled_here')).toMatchObject({ reason: 'nobody-hired' })
    const seeker = await aSeeker(app, all.unit.id)
    const application = await offered(app, v, seeker, all.boss)
    await accepted(app, application, seeker)
    expect(await close(all.boss.actor, v.id, 'filled_here')).toMatchObject({ reason: 'place-reserved' })
    const worker = (await app.logIn('caseworker', { unitId: all.unit.id })).actor
    expect(await close(worker, v.id, 'not_filled')).toMatchObject({ reason: 'not-yours-to-edit' })
    expect(await close(all.boss.actor, v.id, 'training_cancelled')).toMatchObject({ ok: true })
    expect(await statusOf(app, application)).toBe('vacancy_closed')
    expect(await close(all.boss.actor, v.id, 'not_filled')).toMatchObject({ reason: 'not-published' })
  })

  test('ends what waits, tells them why, leaves the search, and lets hires stand', async () => {
    const all = await aSetting(app)
    const v = await aVacancy(app, all, { openings: 3 })
    const [waiting, worker] = [await aSeeker(app, all.unit.id), await aSeeker(app, all.unit.id)]
    const open = await applied(app, v, waiting)
    const done = await hired(app, v, worker, all.boss)
    expect(await close(all.boss.actor, v.id, 'filled_here', 'Resten dækker vi selv')).toMatchObject({
      ok: true,
      value: { told: 1 },
    })
    expect(await row(v.id)).toMatchObject({
      status: 'closed',
      outcome: 'filled_here',
      outcome_note: 'Resten dækker vi selv',
    })
    expect(await statusOf(app, open)).toBe('vacancy_closed')
    expect(await statusOf(app, done)).toBe('hired')
    expect(await listing(v.id)).toBeUndefined()
    const told = await app.system((tx) =>
      tx.selectFrom('application').select('refusal_reason').where('id', '=', open).executeTakeFirstOrThrow(),
    )
    expect(told.refusal_reason).toBe('filled')
    expect(await notices('application.vacancy_closed', waiting.visitor.actor.accountId)).toHaveLength(1)
    expect(await save(all.boss.actor, v.id, { title: 'For sent' })).toMatchObject({ reason: 'closed' })
    expect(await publish(all.boss.actor, v.id)).toMatchObject({ reason: 'closed' })
  })

  test('as filled here keeps the places of those who said yes and wait for the job centre', async () => {
    const all = await aSetting(app)
    const v = await aVacancy(app, all, { category: 'jobrotation', openings: 3 })
    const seeker = await aSeeker(app, all.unit.id)
    await app.system((tx) =>
      tx
        .insertInto('certificate')
        .values({
          person_id: seeker.person.id,
          unit_id: all.unit.id,
          decision: 'eligible',
          reason: 'Ledig i mere end tre måneder',
          valid_from: '2014-04-01',
          valid_to: '2014-12-31',
        })
        .execute(),
    )
    await hired(app, v, seeker, all.boss)
    const second = await aSeeker(app, all.unit.id)
    const kept = await offered(app, v, second, all.boss)
    await accepted(app, kept, second)
    expect(await statusOf(app, kept)).toBe('awaiting_certificate')
    expect(await close(all.boss.actor, v.id, 'filled_here')).toMatchObject({ ok: true, value: { told: 0 } })
    expect(await statusOf(app, kept)).toBe('awaiting_certificate')
  })
})
