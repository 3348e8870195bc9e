import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { ApplicationStatus, Side } from '#core/exchange/application-status.ts'
import { isLive, liveStatuses } from '#core/exchange/application-status.ts'
import type { Offer } from '#core/exchange/hire-rules.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { retireAliases } from './aliases.ts'
import type { ApplicationRow } from './model.ts'

/** An application the actor may see, or undefined. */
export const findApplication = (tx: Tx, id: string): Promise<ApplicationRow | undefined> =>
  tx.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirst() as Promise<
    ApplicationRow | undefined
  >

/** The same, locked: two answers at once are given one after the other. */
export const lockApplication = (tx: Tx, id: string): Promise<ApplicationRow | undefined> =>
  tx
    .selectFrom('application')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst() as Promise<ApplicationRow | undefined>

/** Serialises what one person does and what is done about them; nothing is read. */
export const lockPerson = (tx: Tx, personId: string) =>
  asSystem(tx, (s) =>
    s.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().executeTakeFirst(),
  )

export const lockVacancy = (tx: Tx, vacancyId: string) =>
  asSystem(tx, (s) =>
    s.selectFrom('vacancy').selectAll().where('id', '=', vacancyId).forNoKeyUpdate().executeTakeFirst(),
  )

/**
 * An application the actor may see, with its person, vikariat and itself locked in the one order everything here takes
 * (person, vikariat, application), so that simultaneous answers queue instead of deadlocking.
 */
export async function lockInOrder(tx: Tx, id: string) {
  const seen = await tx
    .selectFrom('application')
    .select(['person_id', 'vacancy_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!seen) return undefined
  await lockPerson(tx, seen.person_id)
  const vacancy = await lockVacancy(tx, seen.vacancy_id)
  const application = await lockApplication(tx, id)
  return vacancy && application ? { vacancy, application } : undefined
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

export type Written = {
  status: ApplicationStatus
  deadline: Day | undefined
  reason?: string | undefined
  note?: string | undefined
  stage?: number | undefined
  offer?: Offer | undefined
}

/** Writes a move and its event; an ended application gives its slot back, and its released details are closed. */
export async function writeMove(
  tx: Tx,
  a: Pick<ApplicationRow, 'id' | 'status' | 'version'>,
  to: Written,
  side: Side,
): Promise<void> {
  const live = isLive(to.status)
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
      ...(to.offer === undefined
        ? {}
        : {
            offer_from: to.offer.period.from,
            offer_to: to.offer.period.to,
            offer_minutes: to.offer.weeklyMinutes,
          }),
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
  if (!live && to.status !== 'hired') await closeDisclosure(tx, a.id)
  // what the company knows by now is not to be read together with the next card it sees
  if (!live) await retireAliases(tx, { applicationId: a.id })
}

/** What was released can no longer be read, by anybody, from the next request on. */
export const closeDisclosure = (tx: Tx, applicationId: string) =>
  tx
    .updateTable('disclosure')
    .set((e) => ({
      fields: '{}',
      document_id: null,
      withdrawn_at: sql<Date>`app.now()`,
      version: e('version', '+', 1),
    }))
    .where('application_id', '=', applicationId)
    .where('withdrawn_at', 'is', null)
    .execute()

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
    .forNoKeyUpdate('a')
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
    .forNoKeyUpdate()
    .execute() as Promise<ApplicationRow[]>

/** Whether the person has a hire, or a place held, on any day of a period; asked as the system. */
export const isHiredIn = (tx: Tx, personId: string, from: string, to: string): Promise<boolean> =>
  asSystem(tx, async (s) => {
    const { rows } =
      await sql`select 1 from hire where person_id = ${personId} and status in ('reserved', 'active')
      and period && daterange(${from}::date, ${to}::date, '[]') limit 1`.execute(s)
    return rows.length > 0
  })
