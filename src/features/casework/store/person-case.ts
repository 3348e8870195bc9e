import { sql } from 'kysely'
import type { ApplicationStatus } from '#core/exchange/application-status.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { type VacancyName, vacancyNames } from './certificates.ts'
import { APPLIED } from './on-behalf-log.ts'

export type CaseApplication = {
  id: string
  vacancy_id: string
  status: ApplicationStatus
  status_at: Date
  deadline: string | null
  initiative: 'person' | 'company'
  on_behalf_reason: string | null
  on_behalf_by: string | null
  created_at: Date
  vacancy: VacancyName | undefined
}

export type CaseHire = {
  id: string
  application_id: string
  status: 'reserved' | 'active' | 'ended' | 'cancelled'
  from: string
  to: string
  weekly_minutes: number
  ended_on: string | null
  end_reason: string | null
  vacancy: VacancyName | undefined
}

/** A citizen's applications, live ones first, then the newest. */
export async function applicationsOf(tx: Tx, personId: string): Promise<CaseApplication[]> {
  const rows = await tx
    .selectFrom('application as a')
    .leftJoin('account as w', 'w.id', 'a.on_behalf_by')
    .select(['a.id', 'a.vacancy_id', 'a.status', 'a.status_at', 'a.deadline', 'a.initiative', 'a.created_at'])
    .select(['a.on_behalf_reason', 'w.name as on_behalf_by'])
    .where('a.person_id', '=', personId)
    .orderBy(sql`a.status in ('interest', 'sent', 'talking', 'offered', 'awaiting_certificate')`, 'desc')
    .orderBy('a.status_at', 'desc')
    .orderBy('a.id')
    .limit(100)
    .execute()
  const names = await vacancyNames(
    tx,
    rows.map((r) => r.vacancy_id),
  )
  return rows.map((row) => ({ ...row, vacancy: names.get(row.vacancy_id) })) as CaseApplication[]
}

/** A citizen's hires, the latest period first. */
export async function hiresOf(tx: Tx, personId: string): Promise<CaseHire[]> {
  const { rows } = await sql<Omit<CaseHire, 'vacancy'> & { vacancy_id: string }>`
    select id, application_id, vacancy_id, status, lower(period)::text as "from", (upper(period) - 1)::text as "to",
      weekly_minutes, ended_on::text as ended_on, end_reason
    from hire where person_id = ${personId} order by lower(period) desc, id`.execute(tx)
  const names = await vacancyNames(
    tx,
    rows.map((r) => r.vacancy_id),
  )
  return rows.map(({ vacancy_id, ...row }) => ({ ...row, vacancy: names.get(vacancy_id) }))
}

/** One thing that has happened in a case. Names of vikariater are put in by the page. */
export type CaseEvent =
  | {
      kind: 'application'
      at: Date
      application_id: string
      to: ApplicationStatus
      side: 'person' | 'company' | 'unit' | 'system'
    }
  | { kind: 'deed'; at: Date; command: string; by: string | null; reason: string | null }
  | { kind: 'handover'; at: Date; from: string; to: string }

/**
 * What has happened, the newest first: moves of applications, what the unit's caseworkers did, and moves between units. What
 * another unit did while the case lay there is that unit's.
 */
export async function historyOf(tx: Tx, personId: string, onBehalfOnly: boolean): Promise<CaseEvent[]> {
  const deeds = await tx
    .selectFrom('audit.entry as e')
    .leftJoin('account as w', 'w.id', 'e.account_id')
    .select(['e.at', 'e.command', 'e.reason', 'w.name as by'])
    .distinct()
    .where('e.person_id', '=', personId)
    .where('e.command', '<>', APPLIED)
    .$if(onBehalfOnly, (q) => q.where('e.on_behalf_of', '=', personId))
    .orderBy('e.at', 'desc')
    .limit(100)
    .execute()
  const sent = await tx
    .selectFrom('application as a')
    .leftJoin('account as w', 'w.id', 'a.on_behalf_by')
    .select(['a.created_at as at', 'a.on_behalf_reason as reason', 'w.name as by'])
    .where('a.person_id', '=', personId)
    .where('a.on_behalf_reason', 'is not', null)
    .execute()
  const done: CaseEvent[] = [
    ...deeds.map((d) => ({ kind: 'deed' as const, ...d, command: d.command ?? '' })),
    ...sent.map((d) => ({ kind: 'deed' as const, ...d, command: APPLIED })),
  ]
  if (onBehalfOnly) return done.sort(newestFirst)
  const moves = await tx
    .selectFrom('application_event as e')
    .innerJoin('application as a', 'a.id', 'e.application_id')
    .select(['e.at', 'e.application_id', 'e.to_status as to', 'e.actor_side as side'])
    .where('a.person_id', '=', personId)
    .orderBy('e.id', 'desc')
    .limit(200)
    .execute()
  const handovers = await tx
    .selectFrom('handover as h')
    .innerJoin('unit as f', 'f.id', 'h.from_unit')
    .innerJoin('unit as t', 't.id', 'h.to_unit')
    .select(['h.decided_at as at', 'f.name as from', 't.name as to'])
    .where('h.person_id', '=', personId)
    .where('h.status', '=', 'accepted')
    .execute()
  return [
    ...done,
    ...moves.map((m) => ({ kind: 'application', ...m }) as CaseEvent),
    ...handovers.map((h) => ({ kind: 'handover', ...h }) as CaseEvent),
  ].sort(newestFirst)
}

const newestFirst = (a: CaseEvent, b: CaseEvent) => b.at.getTime() - a.at.getTime()
