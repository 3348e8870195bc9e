import { sql } from 'kysely'
import type { ReleaseChoice } from '#core/exchange/disclosure.ts'
import type { VacancyReason } from '#core/exchange/refusal-reasons.ts'
import { refreshListings } from '#features/vacancies/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import type { ApplicationRow, Env } from '../model.ts'
import { releaseAsChosen, releaseName } from '../release-fields.ts'
import { liveForVacancy, overlappingLive, writeMove } from '../store.ts'
import { tell } from '../tell.ts'

/**
 * What follows from a hire, once it is one: the place is no longer only held, the employer learns the full name (the rest
 * stays as the person chose), and the person's other applications in the period end kindly. Not before: a yes that waits
 * for the job centre may still come to nothing.
 */
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
      .select(['choice', 'withdrawn_at'])
      .where('application_id', '=', a.id)
      .executeTakeFirst()
    const choice = kept?.choice as ReleaseChoice | undefined
    // who had taken everything back shows the employer a name, and chooses the rest anew
    if (choice) await (kept?.withdrawn_at ? releaseName(s, a, choice) : releaseAsChosen(s, a, choice, 3))
    const { rows } = await sql<{ from: string; to: string }>`
      select lower(period)::text as "from", (upper(period) - 1)::text as "to" from hire where application_id = ${a.id}`.execute(
      s,
    )
    const period = rows[0]
    if (!period) return
    for (const other of await overlappingLive(s, a.person_id, a.id, period.from, period.to)) {
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
      const closed = await s
        .updateTable('vacancy')
        .set((e) => ({
          status: 'closed',
          outcome: 'filled_here',
          closed_at: sql<Date>`app.now()`,
          version: e('version', '+', 1),
        }))
        .where('id', '=', vacancyId)
        .where('status', '=', 'published')
        .returning('id')
        .executeTakeFirst()
      if (closed) await endApplications(env, vacancyId, 'filled')
    }
    await refreshListings(s, [vacancyId])
  })
}

/**
 * The vikariat has closed: every live application for it ends, and the person is told why; answers how many they were.
 * Places held for the job centre's certificate are given back, unless they are to be kept: then only those stay.
 */
export async function endApplications(
  env: Env,
  vacancyId: string,
  told: VacancyReason,
  keepReserved = false,
): Promise<number> {
  return asSystem(env.tx, async (s) => {
    const live = await liveForVacancy(s, vacancyId)
    const ending = keepReserved ? live.filter((one) => one.status !== 'awaiting_certificate') : live
    for (const one of ending) {
      await writeMove(s, one, { status: 'vacancy_closed', deadline: undefined, reason: told }, 'system')
      if (one.status === 'awaiting_certificate')
        await s
          .updateTable('hire')
          .set({ status: 'cancelled', end_reason: 'vacancy_closed', ended_on: env.today })
          .where('application_id', '=', one.id)
          .where('status', '=', 'reserved')
          .execute()
      await tell(env, one, 'person', 'vacancy_closed')
    }
    return ending.length
  })
}
