import type { EndApplications } from '#features/vacancies/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { liveForVacancy, writeMove } from '../store.ts'
import { tell } from '../tell.ts'

/**
 * Ends everybody's live applications for a vikariat that closes, with the reason they are told. Who waits for the job centre gives
 * the period and the opening back, unless `keepReserved`: then the yes stands. Answers how many ended.
 */
export const endApplications: EndApplications = (env, vacancyId, reason, keepReserved) =>
  asSystem(env.tx, async (s) => {
    const live = await liveForVacancy(s, vacancyId)
    const ending = live.filter((a) => !(keepReserved && a.status === 'awaiting_certificate'))
    for (const a of ending) {
      await writeMove(s, a, { status: 'vacancy_closed', deadline: undefined, reason }, 'system')
      if (a.status === 'awaiting_certificate') {
        await s
          .updateTable('hire')
          .set({ status: 'cancelled', end_reason: 'vacancy_closed', ended_on: env.today })
          .where('application_id', '=', a.id)
          .where('status', '=', 'reserved')
          .execute()
        await tell(env, a, 'unit', 'vacancy_closed')
      }
      await tell(env, a, 'person', 'vacancy_closed')
    }
    return ending.length
  })
