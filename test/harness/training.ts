import type { Day } from '#core/calendar/day.ts'
import { findCase } from '#features/cases/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/index.ts'
import type { TestApp, Visitor } from './app.ts'
import { takePart } from './case-with-seats.ts'
import { aCompany, aUnit } from './people.ts'
import { aCourse, anOrganisation, aRotationCase, aSession, aWorkplace } from './rotation.ts'

export const MAY_DAYS = ['2014-05-05', '2014-05-06', '2014-05-07']

export const trainingEnv = (tx: Tx, actor: Actor, today = '2014-04-08') => ({
  tx,
  actor,
  enqueue,
  today: today as Day,
})

/** A school with one course, and a way to log in there. */
export async function aSchool(app: TestApp, of: { minimum?: number; capacity?: number } = {}) {
  const { provider, course } = await app.system(async (tx) => {
    const org = await anOrganisation(tx, { postcode: '2750', town: 'Ballerup' })
    return {
      provider: org,
      course: await aCourse(tx, {
        provider_id: org.id,
        minimum: of.minimum ?? 1,
        capacity: of.capacity ?? 12,
        price_ore: 40_800,
      }),
    }
  })
  const teacher = await app.logIn('training_provider', { organisationId: provider.id })
  return { provider, course, teacher }
}
export type School = Awaited<ReturnType<typeof aSchool>>

export const aClass = (app: TestApp, school: School, of: Partial<Parameters<typeof aSession>[1]> = {}) =>
  app.system((tx) =>
    aSession(tx, { provider_id: school.provider.id, course_id: school.course.id, days: MAY_DAYS, ...of }),
  )

/** A company with an accepted case and some employees in it. */
export async function aCaseWith(app: TestApp, people: number, unitId?: string) {
  const made = await app.system(async (tx) => {
    const unit = unitId ? { id: unitId, name: '' } : await aUnit(tx)
    const company = await aCompany(tx, unit.id)
    const workplace = await aWorkplace(tx, { company_id: company.id, unit_id: unit.id })
    const row = await aRotationCase(tx, {
      company_id: company.id,
      unit_id: unit.id,
      funding: 'scheme',
      scheme: 'dk-jobrotation',
    })
    const taken = await takePart(
      tx,
      row,
      Array.from({ length: people }, () => ({})),
      workplace.id,
    )
    const members = taken.map(({ part }) => part.id)
    return { unit, company, workplace, row, members }
  })
  const boss = await app.logIn('company', { companyId: made.company.id })
  return { ...made, boss }
}
export type CaseOfTest = Awaited<ReturnType<typeof aCaseWith>>

/** Work as somebody inside the own case, through the same actions as the pages. */
export const inCase = <T>(
  app: TestApp,
  who: Visitor,
  caseId: string,
  work: (
    env: ReturnType<typeof trainingEnv>,
    row: NonNullable<Awaited<ReturnType<typeof findCase>>>,
  ) => Promise<T>,
): Promise<T> =>
  app.as(who.actor, async (tx) => {
    const row = await findCase(tx, caseId)
    if (!row) throw new Error('no such case')
    return work(trainingEnv(tx, who.actor), row)
  })
