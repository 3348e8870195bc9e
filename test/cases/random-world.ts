import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { aRotation } from '#test/harness/agreements.ts'
import type { TestApp } from '#test/harness/app.ts'
import { aSeeker, aVacancy, offered } from '#test/harness/exchange.ts'
import { aSession } from '#test/harness/rotation.ts'
import { aCaseWith } from '#test/harness/training.ts'

/** The day on which hours and claims begin; what is planned is planned before it. */
export const BEFORE = '2014-04-08' as Day
export const AFTER = '2014-06-02' as Day
export const THROUGH = '2014-05-31' as Day

/** Room for the first class of both employees (44.4 hours) and not for all classes: 60 hours at 176.20 kr. */
const GRANT = { minutes: 3_600, amountOre: 1_057_200 }

/** Two companies' cases that want the same seats, one grant, and one vikar whom both have offered the same weeks. */
export async function aWorld(app: TestApp) {
  const r = await aRotation(app)
  const other = await aCaseWith(app, 2, r.unit.id)
  const sessions = await app.system(async (tx) => {
    await tx.updateTable('company').set({ sector: 'public' }).where('id', '=', r.company.id).execute()
    await tx
      .updateTable('rotation_case')
      .set({ funding: 'scheme', scheme: 'dk-jobrotation', started_at: '2014-04-07T08:00:00Z' })
      .where('id', '=', r.row.id)
      .execute()
    const of = { provider_id: r.provider.id, course_id: r.course.id, capacity: 2 }
    const more = [
      await aSession(tx, { ...of, days: ['2014-05-12', '2014-05-13'] }),
      await aSession(tx, { ...of, days: ['2014-05-14', '2014-05-15'] }),
    ]
    return [r.session, ...more].map(({ id }) => id)
  })
  const grantId = await app.system((tx) => aSmallGrant(tx, r))
  const seeker = await aSeeker(app, r.unit.id)
  const offers: string[] = []
  for (const of of [
    { company: r.company, boss: r.boss, caseId: r.row.id },
    { company: other.company, boss: other.boss, caseId: other.row.id },
  ]) {
    const vacancy = await aVacancy(app, { unit: r.unit, company: of.company })
    await app.system((tx) =>
      tx
        .insertInto('case_cover')
        .values({
          ...{ case_id: of.caseId, company_id: of.company.id, vacancy_id: vacancy.id, weekly_minutes: 2220 },
          ...{ function_title: 'Hjælper', starts_on: '2014-05-01', ends_on: '2014-09-30' },
        })
        .execute(),
    )
    offers.push(await offered(app, vacancy, seeker, of.boss))
  }
  const cases = [
    { id: r.row.id, boss: r.boss, members: r.employees.map((e) => e.caseEmployeeId) },
    { id: other.row.id, boss: other.boss, members: other.members },
  ]
  return { ...r, cases, sessions, grantId, seeker, offers, today: BEFORE as Day, hashes: new Set<string>() }
}

export type World = Awaited<ReturnType<typeof aWorld>>

async function aSmallGrant(tx: Tx, r: Awaited<ReturnType<typeof aRotation>>): Promise<string> {
  const { id } = await tx
    .insertInto('case_grant')
    .values({
      ...{ case_id: r.row.id, company_id: r.company.id, unit_id: r.unit.id, scheme: 'dk-jobrotation' },
      ...{ status: 'granted', starts_on: '2014-05-01', ends_on: '2014-06-30', budget_year: 2014 },
      ...{ minutes: GRANT.minutes, amount_ore: GRANT.amountOre },
      ...{ prepared_by: r.worker.actor.accountId, decided_by: r.decider.actor.accountId },
      applied_at: sql<Date>`app.now()`,
      prepared_at: sql<Date>`app.now()`,
      decided_at: sql<Date>`app.now()`,
      facts: JSON.stringify({ sector: 'public', 'course-start-day': '2014-05-05' }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
