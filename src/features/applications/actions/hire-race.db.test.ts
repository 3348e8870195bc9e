import { expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { smallestChoice } from '#core/exchange/disclosure.ts'
import { refreshListings } from '#features/vacancies/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { TEST_TODAY, testApp } from '#test/harness/app.ts'
import { aCompany, aPerson, aUnit } from '#test/harness/people.ts'
import type { Env } from '../model.ts'
import { lockApplication } from '../store.ts'
import { acceptOffer } from './accept-offer.ts'
import { apply } from './apply.ts'
import { moveApplication } from './move-application.ts'
import { startTalking } from './start-talking.ts'

const app = await testApp()
const PEOPLE = 20

const env = (tx: Tx, actor: Actor): Env => ({ tx, actor, today: day(TEST_TODAY), enqueue })

async function aVacancy(unitId: string, companyId: string, more: Record<string, unknown> = {}) {
  return app.system(async (tx) => {
    const v = await tx
      .insertInto('vacancy')
      .values({
        company_id: companyId,
        unit_id: unitId,
        status: 'published',
        category: 'ordinary',
        title: 'Pædagogmedhjælper søges',
        occupation_code: 'paedagogmedhjaelper',
        starts_on: '2014-05-01',
        ends_on: '2014-09-30',
        weekly_minutes_min: 1800,
        weekly_minutes_max: 2220,
        openings: 1,
        postcode: '2750',
        town: 'Ballerup',
        municipality_code: '0151',
        lat: 55.73,
        lon: 12.36,
        published_at: new Date(),
        ...more,
      })
      .returning(['id', 'number', 'openings'])
      .executeTakeFirstOrThrow()
    for (let no = 1; no <= v.openings; no++)
      await tx.insertInto('opening').values({ vacancy_id: v.id, no }).execute()
    await refreshListings(tx, [v.id])
    return v
  })
}

async function aJobSeeker(unitId: string) {
  const person = await app.system(async (tx) => {
    const p = await aPerson(tx, unitId)
    await tx
      .insertInto('profile_occupation')
      .values({ person_id: p.id, occupation_code: 'paedagogmedhjaelper', experience: 'some' })
      .execute()
    return p
  })
  return { person, visitor: await app.logIn('jobseeker', { personId: person.id }) }
}

/** Brings an application to an offer: applied, answered, offered. */
async function anOffer(
  v: { number: number },
  seeker: Awaited<ReturnType<typeof aJobSeeker>>,
  company: Actor,
): Promise<string> {
  const applied = await app.as(seeker.visitor.actor, (tx) =>
    apply(env(tx, seeker.visitor.actor), {
      personId: seeker.person.id,
      vacancyNumber: v.number,
      whyIFit: 'Jeg har passet børn.',
      choice: smallestChoice,
    }),
  )
  if (!applied.ok) throw new Error(applied.reason)
  await app.as(company, async (tx) => {
    const e = env(tx, company)
    const talking = await startTalking(e, (await lockApplication(tx, applied.value.id))!, 'company')
    expect(talking).toMatchObject({ ok: true })
    expect(
      await moveApplication(e, (await lockApplication(tx, applied.value.id))!, 'company', { to: 'offered' }),
    ).toMatchObject({ ok: true })
  })
  return applied.value.id
}

const setting = async () => {
  const unit = await app.system((tx) => aUnit(tx))
  const company = await app.system((tx) => aCompany(tx, unit.id))
  const boss = await app.logIn('company', { companyId: company.id })
  return { unit, company, boss }
}

test('twenty people accept the one opening at once: one is hired, the others hear that it is filled', async () => {
  const { unit, company, boss } = await setting()
  const v = await aVacancy(unit.id, company.id)
  const seekers = await Promise.all(Array.from({ length: PEOPLE }, () => aJobSeeker(unit.id)))
  const offers: string[] = []
  for (const s of seekers) offers.push(await anOffer(v, s, boss.actor))
  const outcomes = await Promise.all(
    seekers.map((s, i) => app.as(s.visitor.actor, (tx) => acceptOffer(env(tx, s.visitor.actor), offers[i]!))),
  )
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
    ).toEqual({
      status: 'closed',
      outcome: 'filled_here',
    })
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
  const { unit, company, boss } = await setting()
  const v = await aVacancy(unit.id, company.id, { openings: 3 })
  const seekers = await Promise.all(Array.from({ length: 10 }, () => aJobSeeker(unit.id)))
  const offers: string[] = []
  for (const s of seekers) offers.push(await anOffer(v, s, boss.actor))
  const outcomes = await Promise.all(
    seekers.map((s, i) => app.as(s.visitor.actor, (tx) => acceptOffer(env(tx, s.visitor.actor), offers[i]!))),
  )
  expect(outcomes.filter((o) => o.ok)).toHaveLength(3)
  const hires = await app.system((tx) =>
    tx.selectFrom('hire').select('opening_no').where('vacancy_id', '=', v.id).execute(),
  )
  expect(hires.map((h) => h.opening_no).sort()).toEqual([1, 2, 3])
})

test('one person accepts two overlapping offers at once: hired once, the other ends as hired elsewhere', async () => {
  const a = await setting()
  const b = await setting()
  const v1 = await aVacancy(a.unit.id, a.company.id)
  const v2 = await aVacancy(b.unit.id, b.company.id, { starts_on: '2014-09-30', ends_on: '2014-12-31' })
  const seeker = await aJobSeeker(a.unit.id)
  const offers = [await anOffer(v1, seeker, a.boss.actor), await anOffer(v2, seeker, b.boss.actor)]
  const outcomes = await Promise.all(
    offers.map((id) => app.as(seeker.visitor.actor, (tx) => acceptOffer(env(tx, seeker.visitor.actor), id))),
  )
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

test('a jobrotation vikariat waits for the certificate with opening and period reserved', async () => {
  const { unit, company, boss } = await setting()
  const v = await aVacancy(unit.id, company.id, { category: 'jobrotation' })
  const first = await aJobSeeker(unit.id)
  const second = await aJobSeeker(unit.id)
  const offers = [await anOffer(v, first, boss.actor), await anOffer(v, second, boss.actor)]
  const accepted = await app.as(first.visitor.actor, (tx) =>
    acceptOffer(env(tx, first.visitor.actor), offers[0]!),
  )
  expect(accepted).toMatchObject({ ok: true, value: { status: 'awaiting_certificate' } })
  expect(
    await app.as(second.visitor.actor, (tx) => acceptOffer(env(tx, second.visitor.actor), offers[1]!)),
  ).toMatchObject({ ok: false, reason: 'filled' })
})

test('the company reads what was released, and never the person or the profile', async () => {
  const { unit, company, boss } = await setting()
  const v = await aVacancy(unit.id, company.id)
  const seeker = await aJobSeeker(unit.id)
  const id = await anOffer(v, seeker, boss.actor)
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
