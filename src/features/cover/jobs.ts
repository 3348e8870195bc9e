import { day } from '#core/calendar/day.ts'
import { endApplications } from '#features/applications/index.ts'
import { CASE_OVER, type Env, findCase } from '#features/cases/index.ts'
import { closeVacancy } from '#features/vacancies/index.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import { inSystemTransaction } from '#platform/db/transaction.ts'
import { enqueue, type JobContext, type JobHandler } from '#platform/jobs/index.ts'
import { takeOut } from './actions/change-cover.ts'
import { coversOf, tempsOf } from './store.ts'

export const coverJobs: JobHandler[] = [
  { name: CASE_OVER.cover, handle: (data, ctx) => endCoverOfCase(ctx, String(data.caseId)) },
]

/**
 * A case that was stopped, declined or ended looks for no vikarer: its vikariater end, and their posts close with everybody who
 * applied told why. Where somebody is hired the agreement with that person stands, and the company and the vikar talk.
 */
const endCoverOfCase = ({ database, clock }: JobContext, caseId: string): Promise<void> =>
  inSystemTransaction(database, { command: CASE_OVER.cover, now: clock.now() }, async (tx) => {
    const env: Env = { tx, actor: SYSTEM, enqueue, today: day(clock.today()) }
    const row = await findCase(tx, caseId)
    if (!row?.stopped_at && !row?.declined_at && !row?.ended_at) return
    const outcome = row.ended_at && !row.stopped_at ? 'not_filled' : 'training_cancelled'
    const covers = await coversOf(tx, caseId, await tempsOf(tx, caseId, []))
    for (const cover of covers) {
      const { vacancy, temps } = cover
      if (temps.length > 0) continue
      if (vacancy?.status === 'published') {
        const closing = { id: vacancy.id, outcome, note: '' } as const
        const closed = await closeVacancy(env, { endApplications }, closing)
        if (!closed.ok) throw new Error(`Vikariat ${vacancy.id} does not close: ${closed.reason}`)
      }
      await takeOut(env, row, cover)
    }
  })
