import { sql } from 'kysely'
import type { ApplicationStatus, MoveRefusal } from '#core/exchange/application-status.ts'
import type { ReleaseChoice } from '#core/exchange/disclosure.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { refreshListings } from '#features/vacancies/index.ts'
import { unlessRefused } from '#platform/db/savepoint.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { ApplicationRow, Env } from '../model.ts'
import { releasedFields, writeRelease } from '../release-fields.ts'
import {
  liveForVacancy,
  lockApplication,
  lockPerson,
  lockVacancy,
  overlappingLive,
  writeMove,
} from '../store.ts'
import { tell } from '../tell.ts'
import { moveApplication } from './move-application.ts'

export type AcceptRefusal = 'gone' | 'filled' | 'hired-elsewhere' | 'vacancy-closed' | MoveRefusal

/**
 * The person accepts an offer: an opening is taken and the period is theirs, by constraint. A jobrotation vikariat waits for the
 * job centre's certificate unless the person has one that covers the start; an ordinary one is a hire at once.
 *
 * Locks in one order everywhere (person, vikariat, application), so that twenty acceptances queue instead of deadlocking.
 */
export async function acceptOffer(
  env: Env,
  applicationId: string,
): Promise<Result<ApplicationRow, AcceptRefusal>> {
  const { tx } = env
  const seen = await tx
    .selectFrom('application')
    .select(['person_id', 'vacancy_id'])
    .where('id', '=', applicationId)
    .executeTakeFirst()
  if (!seen) return refuse('gone')
  await lockPerson(tx, seen.person_id)
  const vacancy = await lockVacancy(tx, seen.vacancy_id)
  const a = await lockApplication(tx, applicationId)
  if (!a || !vacancy?.starts_on || !vacancy.ends_on) return refuse('gone')
  if (a.status !== 'offered')
    return refuse(a.status === 'hired' || a.status === 'awaiting_certificate' ? 'not-from-here' : 'ended')
  if (vacancy.status !== 'published') return refuse('vacancy-closed')

  const certified =
    vacancy.category === 'ordinary' || (await hasCertificate(tx, a.person_id, vacancy.starts_on))
  const to: ApplicationStatus = certified ? 'hired' : 'awaiting_certificate'
  const taken = await takeOpening(env, a, {
    vacancyId: vacancy.id,
    from: vacancy.starts_on,
    to: vacancy.ends_on,
    weeklyMinutes: vacancy.weekly_minutes_max ?? 0,
    openings: vacancy.openings,
    status: certified ? 'active' : 'reserved',
  })
  if (!taken.ok) return taken
  const moved = await moveApplication(env, a, 'person', { to, stage: certified ? 3 : 2 })
  if (!moved.ok) return moved
  if (certified) {
    await settleHire(env, moved.value)
    await closeOverlapping(env, a, vacancy.starts_on, vacancy.ends_on)
  }
  await closeWhenFilled(env, vacancy.id)
  return ok(moved.value)
}

const hasCertificate = async (tx: Tx, personId: string, startsOn: string): Promise<boolean> =>
  (await tx
    .selectFrom('certificate')
    .select('id')
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .where('decision', '=', 'eligible')
    .where('valid_from', '<=', startsOn)
    .where('valid_to', '>=', startsOn)
    .executeTakeFirst()) !== undefined

type Seat = {
  vacancyId: string
  from: string
  to: string
  weeklyMinutes: number
  openings: number
  status: 'active' | 'reserved'
}

/** Takes the first free opening; when another is faster the next is tried, and the constraints have the last word. */
async function takeOpening(
  env: Env,
  a: ApplicationRow,
  seat: Seat,
): Promise<Result<null, 'filled' | 'hired-elsewhere'>> {
  return asSystem(env.tx, async (s) => {
    for (let attempt = 0; attempt <= seat.openings; attempt++) {
      const free = await s
        .selectFrom('opening as o')
        .select('o.no')
        .where('o.vacancy_id', '=', seat.vacancyId)
        .where('o.no', '<=', seat.openings)
        .where((e) =>
          e.not(
            e.exists(
              e
                .selectFrom('hire as h')
                .select('h.id')
                .whereRef('h.vacancy_id', '=', 'o.vacancy_id')
                .whereRef('h.opening_no', '=', 'o.no')
                .where('h.status', 'in', ['reserved', 'active', 'ended']),
            ),
          ),
        )
        .orderBy('o.no')
        .limit(1)
        .executeTakeFirst()
      if (!free) return refuse('filled')
      const hired = await unlessRefused(
        s,
        { 23505: 'taken' as const, '23P01': 'hired-elsewhere' as const },
        () =>
          s
            .insertInto('hire')
            .values({
              application_id: a.id,
              vacancy_id: seat.vacancyId,
              opening_no: free.no,
              company_id: a.company_id,
              person_id: a.person_id,
              unit_id: a.unit_id,
              period: sql<string>`daterange(${seat.from}::date, ${seat.to}::date, '[]')`,
              weekly_minutes: seat.weeklyMinutes,
              status: seat.status,
            })
            .execute(),
      )
      if (hired.ok) return ok(null)
      if (hired.reason === 'hired-elsewhere') return refuse('hired-elsewhere')
    }
    return refuse('filled')
  })
}

/** At the hire the employer learns the full name; the rest stays as the person chose. */
export async function settleHire(env: Env, a: ApplicationRow): Promise<void> {
  await asSystem(env.tx, async (s) => {
    await s
      .updateTable('hire')
      .set({ status: 'active' })
      .where('application_id', '=', a.id)
      .where('status', '=', 'reserved')
      .execute()
    const kept = await s
      .selectFrom('disclosure')
      .select('choice')
      .where('application_id', '=', a.id)
      .executeTakeFirst()
    if (!kept) return
    const choice = kept.choice as ReleaseChoice
    const fields = await releasedFields(s, a.person_id, choice, 3)
    if (fields.ok) await writeRelease(s, a, choice, fields.value)
  })
}

/** The person's other applications in the same period end kindly at the hire itself, never while a certificate is waited for. */
export async function closeOverlapping(env: Env, a: ApplicationRow, from: string, to: string): Promise<void> {
  await asSystem(env.tx, async (s) => {
    for (const other of await overlappingLive(s, a.person_id, a.id, from, to)) {
      await writeMove(s, other, { status: 'hired_elsewhere', deadline: undefined }, 'system')
      await tell(env, other, 'company', 'hired_elsewhere')
    }
  })
}

/** When the last opening is taken the vikariat closes, and everybody who waits is told. */
export async function closeWhenFilled(env: Env, vacancyId: string): Promise<void> {
  await asSystem(env.tx, async (s) => {
    const { rows } = await sql<{ left: number; reserved: number }>`
      select v.openings - count(h.id)::int as left, count(h.id) filter (where h.status = 'reserved')::int as reserved
      from vacancy v left join hire h on h.vacancy_id = v.id and h.status in ('reserved', 'active', 'ended')
      where v.id = ${vacancyId} group by v.openings`.execute(s)
    const { left, reserved } = rows[0]!
    // a place that waits for a certificate may come back, so only real hires close the vikariat
    if (left <= 0 && reserved === 0) {
      await s
        .updateTable('vacancy')
        .set((e) => ({
          status: 'closed',
          outcome: 'filled_here',
          closed_at: sql<Date>`app.now()`,
          version: e('version', '+', 1),
        }))
        .where('id', '=', vacancyId)
        .where('status', '=', 'published')
        .execute()
      for (const other of await liveForVacancy(s, vacancyId)) {
        await writeMove(
          s,
          other,
          { status: 'vacancy_closed', deadline: undefined, reason: 'filled' },
          'system',
        )
        await tell(env, other, 'person', 'vacancy_closed')
      }
    }
    await refreshListings(s, [vacancyId])
  })
}
