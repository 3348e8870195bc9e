import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

export const decisions = ['eligible', 'not_eligible'] as const
export type Decision = (typeof decisions)[number]

export type CertificateRow = {
  id: string
  decision: Decision
  reason: string
  valid_from: string
  valid_to: string
  decided_at: Date
  superseded_at: Date | null
  /** Null when a former colleague or another unit decided. */
  decided_by: string | null
  /** What the rules said; null for decisions from before they were asked. */
  receipt_id: string | null
}

/** Every decision about a citizen, the newest first; the one without an end is in force. */
export const certificatesOf = (tx: Tx, personId: string): Promise<CertificateRow[]> =>
  tx
    .selectFrom('certificate as c')
    .leftJoin('account as a', 'a.id', 'c.decided_by')
    .select([
      'c.id',
      'c.decision',
      'c.reason',
      'c.valid_from',
      'c.valid_to',
      'c.decided_at',
      'c.superseded_at',
      'c.receipt_id',
    ])
    .select('a.name as decided_by')
    .where('c.person_id', '=', personId)
    .orderBy('c.decided_at', 'desc')
    .orderBy((e) => e('c.superseded_at', 'is', null), 'desc')
    .execute() as Promise<CertificateRow[]>

/** Replaces the decision in force by a new one. */
export async function writeCertificate(
  tx: Tx,
  c: {
    personId: string
    unitId: string
    decision: Decision
    reason: string
    from: Day
    to: Day
    by: string | null
    receiptId: string
  },
): Promise<string> {
  await tx
    .updateTable('certificate')
    .set({ superseded_at: sql<Date>`app.now()` })
    .where('person_id', '=', c.personId)
    .where('superseded_at', 'is', null)
    .execute()
  const row = await tx
    .insertInto('certificate')
    .values({
      person_id: c.personId,
      unit_id: c.unitId,
      decision: c.decision,
      reason: c.reason,
      valid_from: c.from,
      valid_to: c.to,
      decided_by: c.by,
      receipt_id: c.receiptId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export const currentCertificateId = async (tx: Tx, personId: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('certificate')
      .select('id')
      .where('person_id', '=', personId)
      .where('superseded_at', 'is', null)
      .executeTakeFirst()
  )?.id

export type WaitingApplication = {
  id: string
  person_id: string
  deadline: string | null
  title: string
  company: string
  starts_on: Day
  ends_on: Day
  weekly_minutes: number
  sector: 'private' | 'public'
  municipality_code: string
  /** The first day of the training that the vikariat covers. */
  course_starts_on: Day | undefined
}

/**
 * The unit's applications that wait for its decision, one person's or everybody's, the first deadline first, with the
 * period that is kept for them. The vikariat may be another unit's: its name stands on its public page.
 */
export async function waitingApplications(tx: Tx, personId?: string): Promise<WaitingApplication[]> {
  const rows = await tx
    .selectFrom('application as a')
    .innerJoin('hire as h', 'h.application_id', 'a.id')
    .select(['a.id', 'a.person_id', 'a.deadline', 'a.vacancy_id', 'h.weekly_minutes'])
    .select(sql<Day>`lower(h.period)::text`.as('starts_on'))
    .select(sql<Day>`(upper(h.period) - 1)::text`.as('ends_on'))
    .where('a.status', '=', 'awaiting_certificate')
    .where('h.status', '=', 'reserved')
    .$if(personId !== undefined, (q) => q.where('a.person_id', '=', personId!))
    .orderBy('a.deadline')
    .orderBy('a.id')
    .execute()
  const names = await vacancyNames(
    tx,
    rows.map((r) => r.vacancy_id),
  )
  const courses = await courseStarts(
    tx,
    rows.map((r) => r.vacancy_id),
  )
  return rows.map(({ vacancy_id, ...row }) => {
    const {
      title = '',
      company = '',
      sector = 'private',
      municipality_code = '',
    } = names.get(vacancy_id) ?? {}
    const course_starts_on = courses.get(vacancy_id)
    return { ...row, title, company, sector, municipality_code, course_starts_on }
  })
}

/** When the training begins that vikariater of rotation cases cover; it is the case's to say, and the rules ask for it. */
async function courseStarts(tx: Tx, vacancyIds: readonly string[]): Promise<Map<string, Day>> {
  if (vacancyIds.length === 0) return new Map()
  const rows = await asSystem(tx, (s) =>
    s
      .selectFrom('case_cover as c')
      .innerJoin('cover_for as f', 'f.cover_id', 'c.id')
      .innerJoin('reservation as r', 'r.case_employee_id', 'f.case_employee_id')
      .innerJoin('course_session as k', 'k.id', 'r.session_id')
      .select(['c.vacancy_id', (e) => e.fn.min('k.starts_on').as('first')])
      .where('c.vacancy_id', 'in', vacancyIds)
      .where('r.status', 'in', ['reserved', 'enrolled', 'completed'])
      .where('k.status', '<>', 'cancelled')
      .groupBy('c.vacancy_id')
      .execute(),
  )
  return new Map(rows.map(({ vacancy_id, first }) => [vacancy_id!, first as Day]))
}

export type VacancyName = {
  number: number
  title: string
  company: string
  sector: 'private' | 'public'
  municipality_code: string
  starts_on: Day | null
  ends_on: Day | null
}

/** What vikariater are called, whichever unit they belong to: published, they say it to everybody. */
export async function vacancyNames(tx: Tx, ids: readonly string[]): Promise<Map<string, VacancyName>> {
  if (ids.length === 0) return new Map()
  const rows = await asSystem(tx, (s) =>
    s
      .selectFrom('vacancy as v')
      .innerJoin('company as c', 'c.id', 'v.company_id')
      .select([
        'v.id',
        'v.number',
        'v.title',
        'v.starts_on',
        'v.ends_on',
        'c.name as company',
        'c.sector',
        'c.municipality_code',
      ])
      .where('v.id', 'in', ids)
      .execute(),
  )
  return new Map(rows.map(({ id, ...row }) => [id, row as VacancyName]))
}
