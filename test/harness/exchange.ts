import { type Day, day } from '#core/calendar/day.ts'
import { type ReleaseChoice, smallestChoice } from '#core/exchange/disclosure.ts'
import { expectOk } from '#core/result.ts'
import { acceptOffer, apply, type Env, makeOffer, startTalking } from '#features/applications/index.ts'
import { refreshListings } from '#features/vacancies/index.ts'
import { type Actor, SYSTEM } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { TEST_TODAY, type TestApp, type Visitor } from './app.ts'
import { aCompany, aPerson, aUnit } from './people.ts'

export const STARTS = '2014-05-01'
export const ENDS = '2014-09-30'

export type Seeker = { person: { id: string; name: string }; visitor: Visitor }
export type Published = { id: string; number: number; openings: number }

/** What an action needs, as a test gives it. */
export const envFor = (tx: Tx, actor: Actor, today: Day = day(TEST_TODAY)): Env => ({
  tx,
  actor,
  today,
  enqueue,
})

/** A job centre, a company of it, and somebody logged in for the company. */
export async function aSetting(app: TestApp) {
  const unit = await app.system((tx) => aUnit(tx))
  const company = await app.system((tx) => aCompany(tx, unit.id))
  const boss = await app.logIn('company', { companyId: company.id, name: 'Bo Leder' })
  return { unit, company, boss }
}

/** A published vikariat of five months, an ordinary one with one opening unless said otherwise. */
export const aVacancy = (
  app: TestApp,
  of: { unit: { id: string }; company: { id: string } },
  more: Record<string, unknown> = {},
): Promise<Published> =>
  app.system(async (tx) => {
    const v = await tx
      .insertInto('vacancy')
      .values({
        company_id: of.company.id,
        unit_id: of.unit.id,
        status: 'published',
        category: 'ordinary',
        title: 'Pædagogmedhjælper til børnehave',
        occupation_code: 'paedagogmedhjaelper',
        description: 'Du kommer til at hjælpe til på stuen.',
        starts_on: STARTS,
        ends_on: ENDS,
        weekly_minutes_min: 1800,
        weekly_minutes_max: 2220,
        openings: 1,
        street: 'Prøvevej 1',
        postcode: '2750',
        town: 'Ballerup',
        municipality_code: '0151',
        lat: 55.73,
        lon: 12.36,
        pay_agreement: 'kl_daycare_assistants',
        contact_name: 'Bo Leder',
        published_at: new Date(`${TEST_TODAY}T08:00:00Z`),
        ...more,
      })
      .returning(['id', 'number', 'openings'])
      .executeTakeFirstOrThrow()
    for (let no = 1; no <= v.openings; no++)
      await tx.insertInto('opening').values({ vacancy_id: v.id, no }).execute()
    await refreshListings(tx, [v.id])
    return v
  })

/** A job-seeker with a profile that says enough to apply, logged in. */
export async function aSeeker(
  app: TestApp,
  unitId: string,
  more: { name?: string; profile?: Record<string, unknown>; occupation?: string } = {},
): Promise<Seeker> {
  const person = await app.system(async (tx) => {
    const p = await aPerson(tx, unitId, more.name)
    await tx
      .updateTable('profile')
      .set({
        weekly_minutes_min: 1800,
        weekly_minutes_max: 2220,
        available_from: '2014-04-01',
        max_travel_minutes: 45,
        languages: JSON.stringify([{ code: 'da', level: 'fluent' }]),
        ...more.profile,
      })
      .where('person_id', '=', p.id)
      .execute()
    await tx
      .insertInto('profile_occupation')
      .values({
        person_id: p.id,
        occupation_code: more.occupation ?? 'paedagogmedhjaelper',
        experience: 'some',
      })
      .execute()
    return p
  })
  return { person, visitor: await app.logIn('jobseeker', { personId: person.id, name: person.name }) }
}

/** The seeker's application for a vikariat; its id. */
export const applied = (
  app: TestApp,
  v: { number: number },
  seeker: Seeker,
  choice: ReleaseChoice = smallestChoice,
): Promise<string> =>
  app.as(seeker.visitor.actor, async (tx) => {
    const done = await apply(envFor(tx, seeker.visitor.actor), {
      personId: seeker.person.id,
      vacancyNumber: v.number,
      whyIFit: 'Jeg har passet børn.',
      choice,
    })
    return expectOk(done).id
  })

/** An application that the company has answered: they talk. */
export async function talking(
  app: TestApp,
  v: { number: number },
  seeker: Seeker,
  boss: Visitor,
  choice: ReleaseChoice = smallestChoice,
): Promise<string> {
  const id = await applied(app, v, seeker, choice)
  await app.as(boss.actor, async (tx) => expectOk(await startTalking(envFor(tx, boss.actor), { id })))
  return id
}

/** An application that stands at an offer of the whole vikariat. */
export async function offered(
  app: TestApp,
  v: { number: number },
  seeker: Seeker,
  boss: Visitor,
  offer: { from?: string; to?: string; minutes?: number } = {},
): Promise<string> {
  const id = await talking(app, v, seeker, boss)
  await app.as(boss.actor, async (tx) =>
    expectOk(
      await makeOffer(
        envFor(tx, boss.actor),
        { id },
        {
          period: { from: day(offer.from ?? STARTS), to: day(offer.to ?? ENDS) },
          weeklyMinutes: offer.minutes ?? 2220,
        },
      ),
    ),
  )
  return id
}

export const accepted = (app: TestApp, id: string, seeker: Seeker) =>
  app.as(seeker.visitor.actor, (tx) => acceptOffer(envFor(tx, seeker.visitor.actor), { id }))

/** An application that ended in a hire. */
export async function hired(
  app: TestApp,
  v: { number: number },
  seeker: Seeker,
  boss: Visitor,
  offer: { from?: string; to?: string; minutes?: number } = {},
): Promise<string> {
  const id = await offered(app, v, seeker, boss, offer)
  expectOk(await accepted(app, id, seeker))
  return id
}

/** The status an application stands at. */
export const statusOf = (app: TestApp, id: string): Promise<string> =>
  app.as(SYSTEM, async (tx) => {
    const row = await tx
      .selectFrom('application')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return row.status
  })
