import { type Selectable, sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { CaseEmployee } from '#platform/db/schema.generated.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

/** An employee's own part in a case, as the employee reads it. */
export type OwnPart = Selectable<CaseEmployee> & {
  number: number
  title: string
  purpose: string
  case_status: 'open' | 'closed'
  /** The case has begun and can be looked back on. */
  started: boolean
  company: string
  weekly_minutes: number | null
}

export type OwnSeat = {
  id: string
  status: 'waiting' | 'reserved' | 'enrolled' | 'completed' | 'left'
  title: string
  goals: string
  provider: string
  starts_on: Day
  ends_on: Day
  street: string | null
  place: string
  postcode: string
  town: string
  session_status: string
  days: { day: Day; from_minute: number; to_minute: number }[]
}

export type OwnCover = { shown_name: string; from: Day; to: Day }

/** Every case the employee takes part in; the newest first. The company's name is looked up, since it is the own workplace. */
export async function ownParts(tx: Tx, employeeId: string): Promise<OwnPart[]> {
  const rows = await tx
    .selectFrom('case_employee as ce')
    .innerJoin('rotation_case as c', 'c.id', 'ce.case_id')
    .innerJoin('employee as e', 'e.id', 'ce.employee_id')
    .selectAll('ce')
    .select([
      'c.number',
      'c.title',
      'c.purpose',
      'e.weekly_minutes',
      sql<
        'open' | 'closed'
      >`case when c.archived_at is null and c.stopped_at is null and c.declined_at is null
        then 'open' else 'closed' end`.as('case_status'),
      sql<boolean>`c.started_at is not null and c.archived_at is null`.as('started'),
    ])
    .where('ce.employee_id', '=', employeeId)
    .where('ce.removed_at', 'is', null)
    .orderBy('c.created_at', 'desc')
    .execute()
  const companies = await namesOf(
    tx,
    rows.map((r) => r.company_id),
  )
  return rows.map((r) => ({ ...r, company: companies.get(r.company_id) ?? '' }))
}

async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await asSystem(tx, (s) =>
    s
      .selectFrom('company')
      .select(['id', 'name'])
      .where('id', 'in', [...ids])
      .execute(),
  )
  return new Map(rows.map((r) => [r.id, r.name]))
}

/** What and when: the employee's seats with their days. */
export async function ownSeats(tx: Tx, caseEmployeeId: string): Promise<OwnSeat[]> {
  const rows = await tx
    .selectFrom('reservation as r')
    .innerJoin('course_session as s', 's.id', 'r.session_id')
    .innerJoin('course as k', 'k.id', 's.course_id')
    .innerJoin('organisation as o', 'o.id', 's.provider_id')
    .select([
      'r.id',
      'r.status',
      'k.title',
      'k.goals',
      'o.name as provider',
      's.id as session_id',
      sql<Day>`s.starts_on::text`.as('starts_on'),
      sql<Day>`s.ends_on::text`.as('ends_on'),
      's.street',
      's.place',
      's.postcode',
      's.town',
      's.status as session_status',
    ])
    .where('r.case_employee_id', '=', caseEmployeeId)
    .where('r.status', '<>', 'cancelled')
    .orderBy('s.starts_on')
    .execute()
  if (rows.length === 0) return []
  const days = await tx
    .selectFrom('course_day')
    .select(['session_id', sql<Day>`day::text`.as('day'), 'from_minute', 'to_minute'])
    .where(
      'session_id',
      'in',
      rows.map((r) => r.session_id),
    )
    .orderBy('day')
    .execute()
  return rows.map((r) => ({
    ...r,
    status: r.status as OwnSeat['status'],
    days: days.filter((d) => d.session_id === r.session_id),
  }))
}

/**
 * Who takes over meanwhile: the vikarer hired for whoever is away. Looked up by the system for the own row only; a vikar's
 * name is what colleagues see on the duty list anyway.
 */
export const ownCover = (tx: Tx, caseEmployeeId: string): Promise<OwnCover[]> =>
  asSystem(tx, (s) =>
    s
      .selectFrom('cover_for as f')
      .innerJoin('case_temp as t', 't.cover_id', 'f.cover_id')
      .select([
        't.shown_name',
        sql<Day>`lower(t.period)::text`.as('from'),
        sql<Day>`(upper(t.period) - 1)::text`.as('to'),
      ])
      .where('f.case_employee_id', '=', caseEmployeeId)
      .where('t.status', 'in', ['reserved', 'active', 'ended'])
      .orderBy(sql`lower(t.period)`)
      .execute(),
  )

/** Whether a vikar is being looked for, when there is none yet. */
export const coverIsPlanned = async (tx: Tx, caseEmployeeId: string): Promise<boolean> =>
  (await asSystem(tx, (s) =>
    s
      .selectFrom('cover_for')
      .select('cover_id')
      .where('case_employee_id', '=', caseEmployeeId)
      .limit(1)
      .executeTakeFirst(),
  )) !== undefined
