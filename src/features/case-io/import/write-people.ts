import { randomUUID } from 'node:crypto'
import { addDays, type Day, daysBetween } from '#core/calendar/day.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { Project } from './project.ts'
import type { WrittenSession } from './write-sessions.ts'

export type CaseRef = { id: string; company_id: string; unit_id: string }
/** An employee as it stands in the company's list and in the case. */
export type InCase = { id: string; employeeId: string; unitId: string; workplaceId: string }

/** The employees take part in the case; whether they agree, each is asked as in any other case. */
export async function writeEmployees(
  tx: Tx,
  c: CaseRef,
  employees: readonly { id: string; unit_id: string; workplace_id: string }[],
): Promise<InCase[]> {
  const rows = employees.map((e) => ({
    ...{ id: randomUUID(), employeeId: e.id, unitId: e.unit_id, workplaceId: e.workplace_id },
  }))
  await tx
    .insertInto('case_employee')
    .values(
      rows.map(({ id, employeeId, unitId }) => ({
        ...{ id, case_id: c.id, company_id: c.company_id, employee_id: employeeId, unit_id: unitId },
      })),
    )
    .execute()
  return rows
}

/** Everybody's seat: completed where the class is over, else enrolled; a seat of a coming class at a provider is reserved. */
export async function writeReservations(
  tx: Tx,
  c: CaseRef,
  project: Project,
  people: readonly InCase[],
  sessions: readonly WrittenSession[],
  by: { accountId: string | null; today: Day },
): Promise<void> {
  const rows = sessions.flatMap((session, i) => {
    const { first, last } = project.sessions[i]!
    const reserved = session.kind === 'known' && first > by.today
    const status = last < by.today ? 'completed' : reserved ? 'reserved' : 'enrolled'
    return people
      .filter((_, at) => project.employees[at]!.sessions.includes(i))
      .map((who, n) => ({
        ...{ course_id: session.courseId, session_id: session.id, provider_id: session.providerId },
        ...{ company_id: c.company_id, case_id: c.id, case_employee_id: who.id },
        ...{ status, seat_no: session.free[n]!, made_by: by.accountId },
      }))
  })
  if (rows.length > 0) await tx.insertInto('reservation').values(rows).execute()
}

/** The vikarer, without a hire, each with what it covers. Answers their ids in the order of the file. */
export async function writeTemps(
  tx: Tx,
  c: CaseRef,
  project: Project,
  people: readonly InCase[],
  today: Day,
): Promise<{ id: string; unitId: string }[]> {
  const written: { id: string; unitId: string }[] = []
  for (const temp of project.temps) {
    const covered = temp.covers.map((at) => people[at]!)
    const coverId = covered.length > 0 ? randomUUID() : null
    if (coverId) {
      const of = { case_id: c.id, company_id: c.company_id }
      await tx
        .insertInto('case_cover')
        .values({
          ...{ ...of, id: coverId, function_title: temp.function, workplace_id: covered[0]!.workplaceId },
          ...{ starts_on: temp.from, ends_on: temp.to, weekly_minutes: temp.weekly },
        })
        .execute()
      await tx
        .insertInto('cover_for')
        .values(covered.map(({ id }) => ({ ...of, cover_id: coverId, case_employee_id: id })))
        .execute()
    }
    const id = randomUUID()
    const unitId = covered[0]?.unitId ?? c.unit_id
    const over = temp.to < today
    await tx
      .insertInto('case_temp')
      .values({
        ...{ id, case_id: c.id, company_id: c.company_id, unit_id: unitId, cover_id: coverId },
        ...{ shown_name: temp.name, function_title: temp.function, weekly_minutes: temp.weekly },
        period: `[${temp.from},${addDays(temp.to, 1)})`,
        status: over ? 'ended' : 'active',
        ended_on: over ? temp.to : null,
        half_way_on: addDays(temp.from, Math.floor((daysBetween(temp.from, temp.to) + 1) / 2)),
      })
      .execute()
    written.push({ id, unitId })
  }
  return written
}
