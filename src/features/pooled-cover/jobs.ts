import { sql } from 'kysely'
import { addDays, day } from '#core/calendar/day.ts'
import { retention } from '#core/exchange/retention.ts'
import { poolProblem } from '#core/pooled-cover/pool-problem.ts'
import type { Env } from '#features/cases/index.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import { inSystemTransaction, type Tx } from '#platform/db/transaction.ts'
import { enqueue, type JobContext, type JobHandler } from '#platform/jobs/index.ts'
import { freeRemoved } from './actions/free-removed.ts'
import { keepPacking } from './actions/keep-packing.ts'
import { lapseAgreed } from './actions/lapse-agreed.ts'
import { remindAndLapse } from './actions/remind.ts'
import { reopenIfChanged } from './actions/reopen.ts'
import { packApart } from './engine/pack-apart.ts'
import { LONGEST_SECONDS } from './model.ts'
import { absencesOf, failForgotten, findRun } from './store/runs.ts'
import { placesOf } from './store/seats.ts'

export const PACK = 'pooled-cover.pack'
export const WATCH = 'pooled-cover.watch'
export const REMIND = 'pooled-cover.remind'
export const FORGET = 'pooled-cover.forget'

/** The same absences give the same answer. */
const SEED = 1

export const poolJobs: JobHandler[] = [
  { name: PACK, retries: 2, handle: (data, ctx) => packRun(ctx, String(data.run)) },
  { name: WATCH, cron: '*/10 * * * *', handle: (_, ctx) => watch(ctx) },
  { name: REMIND, cron: '20 6 * * *', handle: (_, ctx) => remind(ctx) },
  { name: FORGET, cron: '35 3 * * *', handle: (_, ctx) => forget(ctx) },
]

/** Packs the absences a computation took in. Taken up anew after a restart: what it found before was kept nowhere else. */
async function packRun(ctx: JobContext, id: string): Promise<void> {
  const { database, clock, stopping } = ctx
  const command = { command: PACK, now: clock.now() }
  const system = <T>(work: (tx: Tx) => Promise<T>) => inSystemTransaction(database, command, work)
  const found = await system(async (tx) => {
    const run = await findRun(tx, id)
    if (!run || (run.status !== 'waiting' && run.status !== 'running')) return undefined
    const taken = (await absencesOf(tx, { runId: id })).filter((row) => row.left_out === null)
    taken.sort((a, b) => a.no - b.no)
    await tx
      .updateTable('pool_run')
      .set((e) => ({ status: 'running', started_at: e.fn.coalesce('started_at', sql<Date>`app.now()`) }))
      .where('id', '=', id)
      .execute()
    return {
      run,
      taken,
      places: await placesOf(
        tx,
        taken.map((row) => row.workplace_id),
      ),
    }
  })
  // ended by another worker, whose word for it was lost
  if (!found) return
  const { run, taken, places } = found
  const problem = poolProblem(
    taken.map((row) => ({
      id: row.id,
      from: row.starts_on,
      to: row.ends_on,
      workdays: row.workdays,
      minutesPerWeek: row.minutes_per_week,
      workplaceId: row.workplace_id,
      occupation: row.occupation_code!,
    })),
    places,
    run.longest_km,
    run.rules,
  )
  try {
    const packing = await packApart(problem, {
      seconds: LONGEST_SECONDS,
      seed: SEED,
      signal: stopping,
      look: (state) => system((tx) => tellProgress(tx, id, state)),
    })
    await system((tx) => keepPacking(tx, run, taken, problem, packing, places))
  } catch (e) {
    if (ctx.lastAttempt && !stopping.aborted)
      await system((tx) =>
        tx
          .updateTable('pool_run')
          .set({ status: 'failed', ended_at: sql<Date>`app.now()` })
          .where('id', '=', id)
          .where('status', 'in', ['waiting', 'running'])
          .execute(),
      )
    throw e
  }
}

const PHASES = ['prices', 'greedy', 'improving', 'packing']

/**
 * Keeps how far it is, and answers whether somebody asked for the best so far. Taken up again it finds the same anew, and what
 * was told does not go back meanwhile.
 */
async function tellProgress(
  tx: Tx,
  id: string,
  state: { phase: string; objective?: number; bound: number } | undefined,
): Promise<boolean> {
  const row = await tx
    .updateTable('pool_run')
    .set((e) =>
      state
        ? {
            phase: sql<string>`case when array_position(${PHASES}::text[], ${state.phase}) < array_position(${PHASES}::text[], phase)
              then phase else ${state.phase} end`,
            worth_minutes: sql<number>`greatest(worth_minutes, ${Math.round(state.objective ?? 0)}::int)`,
            ...(Number.isFinite(state.bound)
              ? { bound_minutes: sql<number>`least(bound_minutes, ${Math.round(state.bound)}::int)` }
              : {}),
          }
        : { phase: e.fn.coalesce('phase', sql<string>`'prices'`) },
    )
    .where('id', '=', id)
    .returning('stop_requested_at')
    .executeTakeFirst()
  return row?.stop_requested_at != null
}

const systemEnv = (tx: Tx, { clock }: JobContext): Env => ({
  tx,
  actor: SYSTEM,
  enqueue,
  today: day(clock.today()),
})

/**
 * Shared vikariater in which an absence changed while the companies think are opened again, each in its own transaction; the
 * absences of drafts that were removed are free; a computation that nobody works on any more is told as failed.
 */
async function watch(ctx: JobContext): Promise<void> {
  const command = { command: WATCH, now: ctx.clock.now() }
  await inSystemTransaction(ctx.database, command, (tx) => failForgotten(tx, PACK))
  await inSystemTransaction(ctx.database, command, (tx) => freeRemoved(systemEnv(tx, ctx)))
  const live = await inSystemTransaction(ctx.database, command, (tx) =>
    tx
      .selectFrom('pool_vikariat')
      .select('id')
      .where('status', 'in', ['asked', 'agreed'])
      .orderBy('id')
      .execute(),
  )
  for (const { id } of live) {
    ctx.stopping.throwIfAborted()
    await inSystemTransaction(ctx.database, command, (tx) => reopenIfChanged(systemEnv(tx, ctx), id))
  }
}

/** Reminds of questions, and lets lapse what nobody answered and what nobody made drafts of. */
async function remind(ctx: JobContext): Promise<void> {
  const command = { command: REMIND, now: ctx.clock.now() }
  const live = await inSystemTransaction(ctx.database, command, (tx) =>
    tx
      .selectFrom('pool_vikariat')
      .select(['id', 'status'])
      .where('status', 'in', ['asked', 'agreed'])
      .orderBy('id')
      .execute(),
  )
  for (const { id, status } of live) {
    ctx.stopping.throwIfAborted()
    const look = status === 'asked' ? remindAndLapse : lapseAgreed
    await inSystemTransaction(ctx.database, command, (tx) => look(systemEnv(tx, ctx), id))
  }
}

const forget = (ctx: JobContext): Promise<void> =>
  inSystemTransaction(ctx.database, { command: FORGET, now: ctx.clock.now() }, async (tx) => {
    const before = addDays(day(ctx.clock.today()), -retention.pooledCover.days)
    await tx
      .deleteFrom('pool_run')
      .where('created_at', '<', new Date(`${before}T00:00:00Z`))
      .where('status', 'not in', ['waiting', 'running'])
      .where((e) =>
        e.not(
          e.exists(
            e
              .selectFrom('pool_vikariat as v')
              .select('v.id')
              .whereRef('v.run_id', '=', 'pool_run.id')
              // what is asked about or stands is kept; what was posted lives on in the cases, and here until it is over
              .where((v) =>
                v.or([
                  v('v.status', 'in', ['asked', 'agreed']),
                  v.and([v('v.status', '=', 'posted'), v('v.ends_on', '>=', before)]),
                ]),
              ),
          ),
        ),
      )
      .execute()
  })
