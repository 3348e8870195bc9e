import { ok, type Result, refuse } from '#core/result.ts'
import type { Keep, Principle } from '#core/unit-proposal/solve-market.ts'
import { RUN_PROPOSALS } from '../jobs.ts'
import { type Env, type GoalOrder, goalOrders } from '../model.ts'
import { insertRun, lockRun, openRun } from '../store/runs.ts'

export type StartInput = {
  readonly principle: Principle
  readonly order: GoalOrder
  readonly keep: Keep
  readonly seed: number
  /** The run whose locks, refusals and open proposals it is built on. */
  readonly basedOn: string | null
}

/** Asks for a run: of the own unit by a caseworker, of the region by a consultant of the secretariat. */
export async function startRun(
  { tx, actor, enqueue }: Env,
  { principle, order, keep, seed, basedOn }: StartInput,
): Promise<Result<{ id: string }, 'already-running' | 'gone'>> {
  const isRegion = actor.role === 'secretariat'
  if (!isRegion && !actor.unitId) return refuse('gone')
  // whoever decides about its proposals holds it too: a decision is in the new run, or comes after it
  if (basedOn !== null && !(await lockRun(tx, basedOn))) return refuse('gone')
  const written = await insertRun(tx, {
    scope: isRegion ? 'region' : 'unit',
    unit_id: isRegion ? null : actor.unitId,
    based_on: basedOn,
    principle,
    goals: [...goalOrders[order]],
    keep,
    seed,
    asked_by: actor.accountId,
  })
  if (!written.ok) {
    const open = await openRun(tx)
    return refuse('already-running', open && { id: open.id })
  }
  const { id } = written.value
  await enqueue(tx, RUN_PROPOSALS, { run: id }, { singletonKey: id })
  return ok({ id })
}
