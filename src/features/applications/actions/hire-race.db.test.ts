import { expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { accepted, aSeeker, aSetting, aVacancy, offered, statusOf } from '#test/harness/exchange.ts'

const app = await testApp()
const PEOPLE = 20

test('twenty people accept the one opening at once: one is hired, the others hear that it is filled', async () => {
  const { unit, company, boss } = await aSetting(app)
  const v = await aVacancy(app, { unit, company })
  const seekers = await Promise.all(Array.from({ length: PEOPLE }, () => aSeeker(app, unit.id)))
  const offers: string[] = []
  for (const s of seekers) offers.push(await offered(app, v, s, boss))
  const outcomes = await Promise.all(seekers.map((s, i) => accepted(app, offers[i]!, s)))
  expect(outcomes.filter((o) => o.ok)).toHaveLength(1)
  const reasons = new Set(outcomes.flatMap((o) => (o.ok ? [] : [o.reason])))
  expect([...reasons].every((r) => ['filled', 'ended', 'vacancy-closed'].includes(r))).toBe(true)
  await app.system(async (tx) => {
    const hires = await tx.selectFrom('hire').selectAll().where('vacancy_id', '=', v.id).execute()
    expect(hires).toHaveLength(1)
    expect(
      await tx
        .selectFrom('vacancy')
        .select(['status', 'outcome'])
        .where('id', '=', v.id)
        .executeTakeFirstOrThrow(),
    ).toEqual({ status: 'closed', outcome: 'filled_here' })
    expect(
      await tx.selectFrom('vacancy_listing').selectAll().where('vacancy_id', '=', v.id).execute(),
    ).toEqual([])
    const others = await tx
      .selectFrom('application')
      .select('status')
      .where('vacancy_id', '=', v.id)
      .where('status', '<>', 'hired')
      .execute()
    expect(new Set(others.map((o) => o.status))).toEqual(new Set(['vacancy_closed']))
  })
})

test('three openings and ten acceptances: three hires, each opening once', async () => {
  const { unit, company, boss } = await aSetting(app)
  const v = await aVacancy(app, { unit, company }, { openings: 3 })
  const seekers = await Promise.all(Array.from({ length: 10 }, () => aSeeker(app, unit.id)))
  const offers: string[] = []
  for (const s of seekers) offers.push(await offered(app, v, s, boss))
  const outcomes = await Promise.all(seekers.map((s, i) => accepted(app, offers[i]!, s)))
  expect(outcomes.filter((o) => o.ok)).toHaveLength(3)
  const hires = await app.system((tx) =>
    tx.selectFrom('hire').select('opening_no').where('vacancy_id', '=', v.id).execute(),
  )
  expect(hires.map((h) => h.opening_no).sort()).toEqual([1, 2, 3])
})

test('one person accepts two overlapping offers at once: hired once, the other ends as hired elsewhere', async () => {
  const a = await aSetting(app)
  const b = await aSetting(app)
  const v1 = await aVacancy(app, a)
  const v2 = await aVacancy(app, b, { starts_on: '2014-09-30', ends_on: '2014-12-31' })
  const seeker = await aSeeker(app, a.unit.id)
  const offers = [
    await offered(app, v1, seeker, a.boss),
    await offered(app, v2, seeker, b.boss, { from: '2014-09-30', to: '2014-12-31' }),
  ]
  const outcomes = await Promise.all(offers.map((id) => accepted(app, id, seeker)))
  expect(outcomes.filter((o) => o.ok)).toHaveLength(1)
  await app.system(async (tx) => {
    expect(
      await tx.selectFrom('hire').selectAll().where('person_id', '=', seeker.person.id).execute(),
    ).toHaveLength(1)
    const ended = await tx
      .selectFrom('application')
      .select('status')
      .where('person_id', '=', seeker.person.id)
      .where('status', '<>', 'hired')
      .execute()
    expect(ended).toEqual([{ status: 'hired_elsewhere' }])
  })
})

test('a jobrotation vikariat waits for the certificate with opening and period reserved; other applications wait too', async () => {
  const { unit, company, boss } = await aSetting(app)
  const v = await aVacancy(app, { unit, company }, { category: 'jobrotation' })
  const other = await aVacancy(app, { unit, company })
  const first = await aSeeker(app, unit.id)
  const second = await aSeeker(app, unit.id)
  const offers = [await offered(app, v, first, boss), await offered(app, v, second, boss)]
  const elsewhere = await offered(app, other, first, boss)
  expect(await accepted(app, offers[0]!, first)).toMatchObject({
    ok: true,
    value: { status: 'awaiting_certificate' },
  })
  expect(await accepted(app, offers[1]!, second)).toMatchObject({ ok: false, reason: 'filled' })
  expect(await statusOf(app, elsewhere)).toBe('offered')
  expect(await accepted(app, elsewhere, first)).toMatchObject({ ok: false, reason: 'hired-elsewhere' })
})

test('the company reads what was released, and never the person or the profile', async () => {
  const { unit, company, boss } = await aSetting(app)
  const v = await aVacancy(app, { unit, company })
  const seeker = await aSeeker(app, unit.id)
  const id = await offered(app, v, seeker, boss)
  await app.as(boss.actor, async (tx) => {
    expect(await tx.selectFrom('person').selectAll().execute()).toEqual([])
    expect(await tx.selectFrom('profile').selectAll().execute()).toEqual([])
    const seen = await tx
      .selectFrom('disclosure')
      .select('fields')
      .where('application_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(Object.keys(seen.fields as object).sort()).toEqual(['contact', 'name'])
  })
})
