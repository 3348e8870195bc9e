import type { Insertable } from 'kysely'
import type { DB } from '#platform/db/schema.generated.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { aCompany, aUnit } from './people.ts'
import {
  aCourse,
  anEmployee,
  anOrganisation,
  aRotationCase,
  aSession,
  aWorkplace,
  inTheCase,
} from './rotation.ts'

type Columns<T extends keyof DB> = Partial<Insertable<DB[T]>>
type Case = { id: string; company_id: string; unit_id: string }

/** Somebody who takes part in a case: columns of the employee, and of the part in it. */
export type Taking = { employee?: Columns<'employee'>; part?: Columns<'case_employee'> }

/** Employees of a case's company take part in it, all at one workplace. */
export async function takePart(tx: Tx, c: Case, people: readonly Taking[], workplaceId?: string) {
  const of = { company_id: c.company_id, unit_id: c.unit_id }
  const workplace_id = workplaceId ?? (await aWorkplace(tx, of)).id
  const taken = []
  for (const one of people) {
    const employee = await anEmployee(tx, { ...of, workplace_id, ...one.employee })
    const part = await inTheCase(tx, { ...of, case_id: c.id, employee_id: employee.id, ...one.part })
    taken.push({ employee, part })
  }
  return taken
}

export type Seats = {
  days: readonly string[]
  session?: Columns<'course_session'>
  course?: Columns<'course'>
  /** One that is there already; a new one without. */
  school?: { id: string }
  status?: 'reserved' | 'enrolled' | 'completed'
}

/** One class with a seat for each part in a case; `null` is a seat that is nobody's yet. */
export async function seatsFor(
  tx: Tx,
  c: Pick<Case, 'id' | 'company_id'>,
  parts: readonly (string | null)[],
  of: Seats,
) {
  const school = of.school ?? (await anOrganisation(tx))
  const course = await aCourse(tx, { provider_id: school.id, ...of.course })
  const session = await aSession(tx, {
    ...{ provider_id: school.id, course_id: course.id, days: of.days },
    ...of.session,
  })
  const reservations: string[] = []
  for (const [i, case_employee_id] of parts.entries()) {
    const { id } = await tx
      .insertInto('reservation')
      .values({
        ...{ case_id: c.id, company_id: c.company_id, case_employee_id },
        ...{ course_id: course.id, session_id: session.id, provider_id: school.id },
        ...{ status: of.status ?? 'reserved', seat_no: i + 1 },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    reservations.push(id)
  }
  return { school, course, session, reservations }
}

/** A case of a new unit and company, whose employees all have a seat in one class. */
export async function aCaseWithSeats(
  tx: Tx,
  of: Seats & {
    people: readonly Taking[]
    row?: Columns<'rotation_case'>
    unit?: { id: string; name: string }
    company?: Awaited<ReturnType<typeof aCompany>>
    workplace?: Columns<'workplace'>
  },
) {
  const unit = of.unit ?? (await aUnit(tx))
  const company = of.company ?? (await aCompany(tx, unit.id))
  const place = { company_id: company.id, unit_id: unit.id }
  const workplace = await aWorkplace(tx, { ...place, ...of.workplace })
  const row = await aRotationCase(tx, { ...place, ...of.row })
  const people = await takePart(tx, row, of.people, workplace.id)
  const seats = await seatsFor(
    tx,
    row,
    people.map(({ part }) => part.id),
    of,
  )
  return { unit, company, workplace, row, people, ...seats }
}
