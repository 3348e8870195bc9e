import { ok, type Result, refuse } from '#core/result.ts'
import type { Env } from '../model.ts'
import { askToStop, findRun } from '../store/runs.ts'

/** Asks a run to stop and use the best so far. One that is over already stays as it is. */
export async function stopRun({ tx }: Env, id: string): Promise<Result<undefined, 'gone' | 'over'>> {
  if (!(await findRun(tx, id))) return refuse('gone')
  const { numUpdatedRows } = await askToStop(tx, id)
  return numUpdatedRows > 0n ? ok(undefined) : refuse('over')
}
