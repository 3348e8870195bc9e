import type { TestApp, Visitor } from './app.ts'
import { aCaseWithSeats } from './case-with-seats.ts'
import { aPerson } from './people.ts'

export const COURSE_DAYS = ['2014-05-05', '2014-05-06', '2014-05-07'] as const

export type Rotation = Awaited<ReturnType<typeof aRotation>>

/** A case with two employees on one course, a vikar who covers them, and everybody logged in. */
export async function aRotation(app: TestApp) {
  const made = await app.system(async (tx) => {
    const { people, school, ...seated } = await aCaseWithSeats(tx, {
      row: { purpose: 'Alle skal kunne mere om demens' },
      people: ['Else', 'Ib'].map((given_name) => ({
        employee: { given_name, education_level: 'skilled', employed_since: '2010-01-01' },
      })),
      days: COURSE_DAYS,
    })
    const { unit, company, workplace, row } = seated
    const of = { company_id: company.id, unit_id: unit.id }
    const employees = people.map(({ employee, part }) => ({ ...employee, caseEmployeeId: part.id }))
    const person = await aPerson(tx, unit.id)
    const cover = await tx
      .insertInto('case_cover')
      .values({
        case_id: row.id,
        company_id: company.id,
        function_title: 'Social- og sundhedshjælper',
        workplace_id: workplace.id,
        starts_on: '2014-05-01',
        ends_on: '2014-06-27',
        weekly_minutes: 2220,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    for (const e of employees)
      await tx
        .insertInto('cover_for')
        .values({
          cover_id: cover.id,
          case_id: row.id,
          company_id: company.id,
          case_employee_id: e.caseEmployeeId,
        })
        .execute()
    const temp = await tx
      .insertInto('case_temp')
      .values({
        ...of,
        case_id: row.id,
        cover_id: cover.id,
        person_id: person.id,
        shown_name: 'Vibe Vikar',
        function_title: 'Social- og sundhedshjælper',
        period: '[2014-05-01,2014-06-28)',
        weekly_minutes: 2220,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    return { ...seated, provider: school, employees, person, cover, temp }
  })
  const { company, unit, employees, person, provider } = made
  return {
    ...made,
    boss: await app.logIn('company', { companyId: company.id, name: 'Bo Leder' }),
    second: await app.logIn('company', { companyId: company.id, name: 'Bodil Leder' }),
    steward: await app.logIn('shop_steward', { companyId: company.id, name: 'Tove Tillid' }),
    worker: await app.logIn('caseworker', { unitId: unit.id, name: 'Kari Sagsbehandler' }),
    decider: await aDecider(app, unit.id),
    else_: await app.logIn('employee', { employeeId: employees[0]!.id, name: 'Else' }),
    ib: await app.logIn('employee', { employeeId: employees[1]!.id, name: 'Ib' }),
    vikar: await app.logIn('jobseeker', { personId: person.id, name: 'Vibe Vikar' }),
    school: await app.logIn('training_provider', { organisationId: provider.id, name: 'Skolen' }),
  }
}

/** A caseworker whom the unit has named to decide. */
export async function aDecider(app: TestApp, unitId: string): Promise<Visitor> {
  const visitor = await app.logIn('caseworker', { unitId, name: 'Dorte Afgører' })
  await app.system((tx) =>
    tx
      .updateTable('membership')
      .set({ decides: true })
      .where('id', '=', visitor.actor.membershipId)
      .execute(),
  )
  return visitor
}

/** Moves the course, as the provider would: every day later. */
export const moveSession = (app: TestApp, sessionId: string, days: readonly string[]) =>
  app.system(async (tx) => {
    await tx.deleteFrom('course_day').where('session_id', '=', sessionId).execute()
    await tx
      .insertInto('course_day')
      .values(days.map((day) => ({ session_id: sessionId, day, from_minute: 480, to_minute: 924 })))
      .execute()
    await tx
      .updateTable('course_session')
      .set({ starts_on: days[0]!, ends_on: days[days.length - 1]! })
      .where('id', '=', sessionId)
      .execute()
  })
