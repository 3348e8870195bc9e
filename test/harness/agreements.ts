import type { TestApp, Visitor } from './app.ts'
import { aCompany, aPerson, aUnit } from './people.ts'
import {
  aCourse,
  anEmployee,
  anOrganisation,
  aRotationCase,
  aSession,
  aWorkplace,
  inTheCase,
} from './rotation.ts'

export const COURSE_DAYS = ['2014-05-05', '2014-05-06', '2014-05-07'] as const

export type Rotation = Awaited<ReturnType<typeof aRotation>>

/** A case with two employees on one course, a vikar who covers them, and everybody logged in. */
export async function aRotation(app: TestApp) {
  const made = await app.system(async (tx) => {
    const unit = await aUnit(tx)
    const company = await aCompany(tx, unit.id)
    const workplace = await aWorkplace(tx, { company_id: company.id, unit_id: unit.id })
    const of = { company_id: company.id, unit_id: unit.id }
    const row = await aRotationCase(tx, { ...of, purpose: 'Alle skal kunne mere om demens' })
    const provider = await anOrganisation(tx)
    const course = await aCourse(tx, { provider_id: provider.id })
    const session = await aSession(tx, { provider_id: provider.id, course_id: course.id, days: COURSE_DAYS })
    const employees = []
    for (const [i, given_name] of ['Else', 'Ib'].entries()) {
      const employee = await anEmployee(tx, {
        ...of,
        workplace_id: workplace.id,
        given_name,
        education_level: 'skilled',
        employed_since: '2010-01-01',
      })
      const inCase = await inTheCase(tx, { ...of, case_id: row.id, employee_id: employee.id })
      await tx
        .insertInto('reservation')
        .values({
          course_id: course.id,
          session_id: session.id,
          provider_id: provider.id,
          company_id: company.id,
          case_id: row.id,
          case_employee_id: inCase.id,
          status: 'reserved',
          seat_no: i + 1,
        })
        .execute()
      employees.push({ ...employee, caseEmployeeId: inCase.id })
    }
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
    return { unit, company, workplace, row, provider, course, session, employees, person, cover, temp }
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
