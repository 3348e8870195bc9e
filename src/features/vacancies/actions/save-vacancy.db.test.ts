import { describe, expect, test } from 'vitest'
import { endApplications } from '#features/applications/index.ts'
import { type Actor, SYSTEM } from '#platform/auth/actor.ts'
import { testApp } from '#test/harness/app.ts'
import { applied, aSeeker, aSetting, aVacancy, envFor, hired } from '#test/harness/exchange.ts'
import { DAY, vacanciesOfTest } from '#test/harness/vacancies.ts'
import { contentOf } from '../content.ts'
import { historyOf } from '../history.ts'
import { seenOf } from '../step-fields.ts'
import type { VacancyInput } from '../vacancy-form.ts'
import { closeVacancy } from './close-vacancy.ts'

const app = await testApp()
const { as, aDraft, publish, save, row, listing, notices } = vacanciesOfTest(app)
const hooks = { endApplications }

const problemsOf = async (who: Actor, id: string, input: Partial<VacancyInput>) => {
  const saved = await save(who, id, input)
  return saved.ok || saved.reason !== 'must-stay-whole' ? saved : saved.problems
}

describe('changing what is published', () => {
  const setting = async () => {
    const all = await aSetting(app)
    const v = await aVacancy(app, all, {
      description: 'Du hjælper til på stuen, på legepladsen og i køkkenet.',
    })
    return { ...all, v }
  }

  test('happens at once and is told to those who applied, when it is something they built on', async () => {
    const { unit, boss, v } = await setting()
    const seeker = await aSeeker(app, unit.id)
    await applied(app, v, seeker)
    const { accountId } = seeker.visitor.actor
    expect(await save(boss.actor, v.id, { title: 'Pædagogmedhjælper i Solsikken' })).toMatchObject({
      told: 0,
    })
    expect(await notices('vacancy.changed', accountId)).toHaveLength(0)
    expect(await save(boss.actor, v.id, { schedule: 'Kl. 6.30–14' })).toMatchObject({ ok: true, told: 1 })
    expect((await notices('vacancy.changed', accountId))[0]).toMatchObject({
      link: `/vikariater/${v.number}`,
      data: { fields: ['schedule'] },
    })
    expect(await listing(v.id)).toMatchObject({
      title: 'Pædagogmedhjælper i Solsikken',
      schedule: 'Kl. 6.30–14',
    })
    // a notice each time, a mail at most once a day
    expect(await save(boss.actor, v.id, { schedule: 'Kl. 7–14' })).toMatchObject({ told: 1 })
    expect(await notices('vacancy.changed', accountId)).toHaveLength(2)
    const mails = await app.system((tx) =>
      tx
        .selectFrom('mail')
        .select('id')
        .where('account_id', '=', accountId)
        .where('template', '=', 'vacancy.changed')
        .execute(),
    )
    expect(mails).toHaveLength(1)
  })

  test('leaves it whole: nothing needed is emptied, and what was wrong before keeps nobody from the rest', async () => {
    const { boss, v } = await setting()
    expect(await save(boss.actor, v.id, { description: '' })).toMatchObject({
      reason: 'must-stay-whole',
      gaps: [{ field: 'description', key: 'required' }],
    })
    expect(await save(boss.actor, v.id, { endsOn: DAY('2014-04-01') })).toMatchObject({
      reason: 'must-stay-whole',
    })
    await app.system((tx) =>
      tx.updateTable('vacancy').set({ apply_by: '2014-04-01' }).where('id', '=', v.id).execute(),
    )
    expect(await save(boss.actor, v.id, { schedule: 'Kl. 8–15' })).toMatchObject({ ok: true })
    expect(await listing(v.id)).toBeUndefined()
    expect(await save(boss.actor, v.id, { applyBy: DAY('2014-04-20') })).toMatchObject({ ok: true })
    expect(await listing(v.id)).toMatchObject({ apply_by: '2014-04-20' })
  })

  test('does not pull it away from under those who applied or are hired', async () => {
    const all = await aSetting(app)
    const v = await aVacancy(app, all, { openings: 2 })
    const seeker = await aSeeker(app, all.unit.id)
    await applied(app, v, seeker)
    expect(await problemsOf(all.boss.actor, v.id, { occupation: 'kok' })).toEqual([
      { field: 'occupation', key: 'has-applicants' },
    ])
    const rotation = { category: 'jobrotation', training: 'Kok', payAgreement: 'kl_kitchen' } as const
    expect(await problemsOf(all.boss.actor, v.id, rotation)).toEqual([
      { field: 'category', key: 'has-applicants' },
    ])
    const third = await aVacancy(app, all, { openings: 3 })
    await hired(app, third, await aSeeker(app, all.unit.id), all.boss)
    await hired(app, third, await aSeeker(app, all.unit.id), all.boss)
    for (const [input, problem] of [
      [{ startsOn: DAY('2014-06-01') }, { field: 'startsOn', key: 'hired-outside' }],
      [{ endsOn: DAY('2014-08-01') }, { field: 'endsOn', key: 'hired-outside' }],
      [{ openings: 1 }, { field: 'openings', key: 'fewer-than-hired' }],
    ] as const)
      expect(await problemsOf(all.boss.actor, third.id, input)).toEqual([problem])
    expect(await save(all.boss.actor, third.id, { openings: 2 })).toMatchObject({ ok: true })
    const left = await app.system((tx) =>
      tx.selectFrom('opening').select('no').where('vacancy_id', '=', third.id).execute(),
    )
    expect(left).toHaveLength(2)
  })

  test('by two at once: the second is shown what the first wrote, and nothing is lost', async () => {
    const { boss, v } = await setting()
    const before = await row(v.id)
    const step = { name: 'job' as const, seen: seenOf(contentOf(before), 'job') }
    const both = await Promise.all([
      save(boss.actor, v.id, { title: 'Den ene' }, { step }),
      save(boss.actor, v.id, { title: 'Den anden' }, { step }),
    ])
    expect(both.filter((s) => s.ok)).toHaveLength(1)
    const late = both.find((s) => !s.ok)
    expect(late).toMatchObject({ reason: 'changed-meanwhile', fields: ['title'] })
    // another step has a mark of its own
    const time = { name: 'tid' as const, seen: seenOf(contentOf(before), 'tid') }
    expect(await save(boss.actor, v.id, { schedule: 'Nat' }, { step: time })).toMatchObject({ ok: true })
    // and saying the same is no conflict
    const now = await row(v.id)
    expect(await save(boss.actor, v.id, { title: now.title }, { step })).toMatchObject({
      ok: true,
      changed: false,
    })
    expect(await save(boss.actor, v.id, { title: 'Fra et program' }, { version: 1 })).toMatchObject({
      reason: 'changed-meanwhile',
    })
    expect(await save(boss.actor, v.id, { title: 'Fra et program' }, { version: now.version })).toMatchObject(
      {
        ok: true,
      },
    )
  })

  test('is told in its history: who, when and what', async () => {
    const { company, boss } = await aSetting(app)
    const { id } = await aDraft(boss, company.id)
    await save(boss.actor, id, { schedule: 'Før' })
    await publish(boss.actor, id)
    await save(boss.actor, id, { schedule: 'Efter', openings: 2 })
    const key = { ...boss.actor, accountId: null, membershipId: null, via: 'api-key' as const }
    await save(key, id, { title: 'Fra vores eget system' })
    await as(boss.actor, (tx) =>
      closeVacancy(envFor(tx, boss.actor), hooks, { id, outcome: 'filled_elsewhere', note: '' }),
    )
    const history = await as(boss.actor, (tx) => historyOf(tx, id))
    expect(history.map((e) => [e.kind, e.who])).toEqual([
      ['closed', 'Bo Leder'],
      ['changed', null],
      ['changed', 'Bo Leder'],
      ['published', 'Bo Leder'],
      ['created', 'Bo Leder'],
    ])
    expect(history[0]).toMatchObject({ outcome: 'filled_elsewhere' })
    expect(history[1]).toMatchObject({ byKey: true, fields: ['title'] })
    expect(history[2]).toMatchObject({
      byKey: false,
      fields: expect.arrayContaining(['schedule', 'openings']),
    })
  })
})

test('the system may do what a job has to do', async () => {
  const all = await aSetting(app)
  const v = await aVacancy(app, all)
  expect(await save(SYSTEM, v.id, { title: 'Rettet af systemet' })).toMatchObject({ ok: true })
})
