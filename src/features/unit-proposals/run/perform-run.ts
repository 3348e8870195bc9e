import type { Pair } from '#core/assignment/restrict.ts'
import { fitConfigInForce } from '#features/proposals/index.ts'
import { inSystemTransaction, type Tx } from '#platform/db/transaction.ts'
import { enqueue, type JobContext } from '#platform/jobs/index.ts'
import { notify } from '#platform/mail/index.ts'
import type { LeftOut, Run } from '../model.ts'
import { NOTICE_READY } from '../notices.ts'
import { paths } from '../paths.ts'
import { leftOut, personRows, vacancyRows } from '../store/market-rows.ts'
import { decidedPairs } from '../store/proposals.ts'
import { beginRun, failRun, finishRun, lockRun, tellProgress } from '../store/runs.ts'
import { pairKey, writeRun } from '../store/write-run.ts'
import { type RunMarket, readMarket } from './read-market.ts'
import { type Orders, solveApart } from './solve-apart.ts'
import type { RunAnswer, RunQuestion } from './solve-run.ts'

const COMMAND = 'unit-proposals.run'
/** A run that took longer than this is told of: whoever asked has gone on to something else. */
const TELL_AFTER_MS = 20_000

/**
 * Carries a run out, from reading to writing. Taken up again after a worker went away it starts from the beginning and
 * writes once. Throws when the worker is to stop, so that the job goes back.
 */
export async function performRun(runId: string, ctx: JobContext): Promise<void> {
  const { database, clock } = ctx
  const inTx = <T>(work: (tx: Tx) => Promise<T>) =>
    inSystemTransaction(database, { command: COMMAND, now: clock.now() }, work)
  const run = await inTx((tx) => beginRun(tx, runId))
  if (!run) return
  const startedAt = performance.now()
  try {
    const read = await inTx((tx) => readQuestion(tx, run))
    const answer = await solveApart(read.question, async (at): Promise<Orders> => {
      if (ctx.stopping.aborted) return 'give-up'
      const now = await inTx((tx) => tellProgress(tx, runId, at))
      // over already: another worker has done it
      if (!now) return 'give-up'
      return now.stop_asked_at ? 'stop' : 'go-on'
    })
    if (ctx.stopping.aborted) throw new Error('The worker is asked to stop.')
    if (!answer.ok) {
      if (answer.reason === 'too-large') await inTx((tx) => failRun(tx, runId, 'too-large'))
      return
    }
    const isLong = performance.now() - startedAt > TELL_AFTER_MS
    await inTx((tx) => keep(tx, run, read, answer.value, isLong))
  } catch (fault) {
    if (ctx.lastAttempt && !ctx.stopping.aborted) await inTx((tx) => failRun(tx, runId, 'fault'))
    throw fault
  }
}

type Read = {
  readonly market: RunMarket
  readonly question: RunQuestion
  readonly excluded: number
  readonly leftOut: LeftOut
  readonly states: { locked: ReadonlySet<string>; sent: ReadonlySet<string> }
}

async function readQuestion(tx: Tx, run: Run): Promise<Read> {
  const persons = await personRows(tx, run.unit_id)
  const market = readMarket(persons, await vacancyRows(tx), run.seed)
  const decided = await decidedPairs(tx, run.unit_id, run.based_on)
  const personNo = new Map(market.personIds.map((id, no) => [id, no]))
  const vacancyNo = new Map(market.vacancies.map((row, no) => [row.vacancy_id, no]))
  const of = (state: (typeof decided)[number]['state']) => decided.filter((one) => one.state === state)
  const pairs = (list: typeof decided): Pair[] =>
    list.flatMap(({ person_id, vacancy_id }) => {
      const p = personNo.get(person_id)
      const o = vacancyNo.get(vacancy_id)
      return p === undefined || o === undefined ? [] : [[p, o] as const]
    })
  const keys = (list: typeof decided) => new Set(list.map((one) => pairKey(one.person_id, one.vacancy_id)))
  const exclusions = pairs(of('refused'))
  return {
    market,
    excluded: exclusions.length,
    leftOut: await leftOut(tx, run.unit_id),
    states: { locked: keys(of('locked')), sent: keys(of('sent')) },
    question: {
      persons: market.persons,
      openings: market.openings,
      config: await fitConfigInForce(tx),
      principle: run.principle,
      goals: run.goals as RunQuestion['goals'],
      keep: run.keep,
      // what the person has been told comes before what is only decided here
      locks: pairs([...of('sent'), ...of('locked')]),
      exclusions,
      agreed: pairs(of('proposed')),
    },
  }
}

async function keep(tx: Tx, run: Run, read: Read, answer: RunAnswer, isLong: boolean): Promise<void> {
  const held = await lockRun(tx, run.id)
  if (held?.status !== 'running') return
  await writeRun(tx, run.id, read.market, answer, read.states)
  const { excluded, leftOut: out } = read
  await finishRun(tx, run.id, answer.complete ? 'done' : 'stopped', {
    ...answer.result,
    excluded,
    leftOut: out,
  })
  if (isLong && run.asked_by)
    await notify(tx, enqueue, {
      accountId: run.asked_by,
      kind: NOTICE_READY,
      link: paths.run(run.id),
    })
}
