import { sql } from 'kysely'
import { type Day, day } from '#core/calendar/day.ts'
import type { HireState, Stage } from '#core/exchange/stage.ts'
import { stageOf } from '#core/exchange/stage.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { type ApplicationRow, sideOf } from '../model.ts'
import { findApplication } from '../store.ts'
import { type VacancyFacts, vacancyFacts } from './vacancy-facts.ts'

export type HireFacts = {
  id: string
  status: HireState['status']
  from: Day
  to: Day
  weeklyMinutes: number
  endedOn: Day | null
  endReason: string | null
}

export type Event = { at: Date; side: string; from: string | null; to: string; reason: string | null }

export type Letter = { id: string; from: 'person' | 'company'; body: string; at: Date }

/** An application as one of its two parties has it open; of the person there is only what the stage allows. */
export type ApplicationView = {
  a: ApplicationRow
  side: 'person' | 'company'
  vacancy: VacancyFacts
  hire: HireFacts | undefined
  stage: Stage
  events: readonly Event[]
  letters: readonly Letter[]
}

/** The application for one of its two parties, or undefined for everybody else. */
export async function applicationView(
  tx: Tx,
  actor: Actor,
  id: string,
  today: Day,
): Promise<ApplicationView | undefined> {
  const a = UUID.test(id) ? await findApplication(tx, id) : undefined
  const side = a && sideOf(actor, a)
  if (!a || (side !== 'person' && side !== 'company')) return undefined
  const vacancy = await vacancyFacts(tx, a.vacancy_id)
  if (!vacancy) return undefined
  const hire = await hireOf(tx, id)
  const events = await tx
    .selectFrom('application_event')
    .select(['at', 'actor_side as side', 'from_status as from', 'to_status as to', 'reason'])
    .where('application_id', '=', id)
    .orderBy('id')
    .execute()
  const letters = await tx
    .selectFrom('message')
    .select(['id', 'from_side as from', 'body', 'at'])
    .where('application_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const stage = stageOf(a.status, hire && { status: hire.status, endedOn: hire.endedOn ?? undefined }, today)
  return { a, side, vacancy, hire, stage, events, letters: letters as Letter[] }
}

/** Ids come from addresses that anybody can type: what is no uuid is nobody's. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

async function hireOf(tx: Tx, applicationId: string): Promise<HireFacts | undefined> {
  const { rows } = await sql<{
    id: string
    status: HireState['status']
    from: string
    to: string
    weeklyMinutes: number
    endedOn: string | null
    endReason: string | null
  }>`select id, status, lower(period)::text as "from", (upper(period) - 1)::text as "to", weekly_minutes as "weeklyMinutes",
      ended_on::text as "endedOn", end_reason as "endReason" from hire where application_id = ${applicationId}`.execute(
    tx,
  )
  const row = rows[0]
  return (
    row && { ...row, from: day(row.from), to: day(row.to), endedOn: row.endedOn ? day(row.endedOn) : null }
  )
}
