import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { ApplicationStatus, Side } from '#core/exchange/application-status.ts'
import { liveStatuses } from '#core/exchange/application-status.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { ApplicationRow } from './model.ts'

/** An application the actor may see, or undefined. */
export const findApplication = (tx: Tx, id: string): Promise<ApplicationRow | undefined> =>
  tx.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirst() as Promise<
    ApplicationRow | undefined
  >

/** The same, locked: two answers at once are given one after the other. */
export const lockApplication = (tx: Tx, id: string): Promise<ApplicationRow | undefined> =>
  tx.selectFrom('application').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() as Promise<
    ApplicationRow | undefined
  >

/** Serialises what one person does and what is done about them; nothing is read. */
export const lockPerson = (tx: Tx, personId: string) =>
  asSystem(tx, (s) =>
    s.selectFrom('person').select('id').where('id', '=', personId).forUpdate().executeTakeFirst(),
  )

export const lockVacancy = (tx: Tx, vacancyId: string) =>
  asSystem(tx, (s) =>
    s.selectFrom('vacancy').selectAll().where('id', '=', vacancyId).forUpdate().executeTakeFirst(),
  )

/** The alias under which a company knows a person, made at first sight. */
export async function aliasFor(tx: Tx, companyId: string, personId: string): Promise<string> {
  return asSystem(tx, async (s) => {
    await s
      .insertInto('candidate_alias')
      .values({ company_id: companyId, person_id: personId })
      .onConflict((c) => c.columns(['company_id', 'person_id']).doNothing())
      .execute()
    const row = await s
      .selectFrom('candidate_alias')
      .select('id')
      .where('company_id', '=', companyId)
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
    return row.id
  })
}

/** The lowest of the person's ten places for live applications that is free, or undefined. The person must be locked. */
export async function freeSlot(tx: Tx, personId: string, slots: number): Promise<number | undefined> {
  const { rows } = await sql<{ slot: number }>`
    select n as slot from generate_series(1, ${slots}::int) n
    where not exists (select 1 from application a where a.person_id = ${personId} and a.slot = n
      and a.status in ('sent', 'talking', 'offered', 'awaiting_certificate'))
    order by n limit 1`.execute(tx)
  return rows[0]?.slot
}

/** Writes a move and its event; an ended application gives its slot back. */
export async function writeMove(
  tx: Tx,
  a: Pick<ApplicationRow, 'id' | 'status' | 'version'>,
  to: {
    status: ApplicationStatus
    deadline: Day | undefined
    reason?: string | undefined
    note?: string | undefined
    stage?: number
  },
  side: Side,
): Promise<void> {
  const live = (liveStatuses as readonly string[]).includes(to.status)
  await tx
    .updateTable('application')
    .set({
      status: to.status,
      status_at: sql<Date>`app.now()`,
      deadline: to.deadline ?? null,
      reminded_at: null,
      version: a.version + 1,
      ...(live ? {} : { slot: null, refusal_reason: to.reason ?? null, refusal_note: to.note || null }),
      ...(to.stage === undefined ? {} : { stage: to.stage }),
    })
    .where('id', '=', a.id)
    .execute()
  await tx
    .insertInto('application_event')
    .values({
      application_id: a.id,
      actor_side: side,
      from_status: a.status,
      to_status: to.status,
      reason: to.reason ?? null,
    })
    .execute()
}

/** The person's other live applications whose vikariat overlaps a period, each with its company; asked as the system. */
export async function overlappingLive(
  tx: Tx,
  personId: string,
  exceptId: string,
  from: string,
  to: string,
): Promise<ApplicationRow[]> {
  return tx
    .selectFrom('application as a')
    .innerJoin('vacancy as v', 'v.id', 'a.vacancy_id')
    .selectAll('a')
    .where('a.person_id', '=', personId)
    .where('a.id', '<>', exceptId)
    .where('a.status', 'in', ['interest', 'sent', 'talking', 'offered'])
    .where('v.starts_on', '<=', to)
    .where('v.ends_on', '>=', from)
    .orderBy('a.id')
    .forUpdate('a')
    .execute() as Promise<ApplicationRow[]>
}

/** Everybody's live applications for a vikariat; asked as the system. */
export const liveForVacancy = (tx: Tx, vacancyId: string): Promise<ApplicationRow[]> =>
  tx
    .selectFrom('application')
    .selectAll()
    .where('vacancy_id', '=', vacancyId)
    .where('status', 'in', [...liveStatuses])
    .orderBy('id')
    .forUpdate()
    .execute() as Promise<ApplicationRow[]>
