import { sql } from 'kysely'
import { ok, type Result, refuse } from '#core/result.ts'
import { addEvent, type Env } from '#features/cases/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import type { Evaluated, EvaluationAnswers, EvaluationSide } from '../store/evaluations.ts'

export type EvaluateRefusal =
  /** The case has not begun: there is nothing to look back on. */
  'not-begun' | 'case-closed'

/** Writes or rewrites the own evaluation of a case the actor has been shown; the learning point is kept beside it. */
export async function evaluate(
  env: Env,
  at: { case: Evaluated; side: EvaluationSide; accountId: string },
  answers: EvaluationAnswers,
  point?: { text: string; offered: boolean },
): Promise<Result<null, EvaluateRefusal>> {
  const { case: c, side, accountId } = at
  if (!c.started_at) return refuse('not-begun')
  if (c.archived_at) return refuse('case-closed')
  await env.tx
    .insertInto('evaluation')
    .values({
      case_id: c.id,
      company_id: c.company_id,
      side,
      account_id: accountId,
      answers: JSON.stringify(answers),
    })
    .onConflict((o) =>
      o.columns(['case_id', 'side', 'account_id']).doUpdateSet((e) => ({
        answers: JSON.stringify(answers),
        at: sql<Date>`app.now()`,
        version: e('evaluation.version', '+', 1),
      })),
    )
    .execute()
  await told(env, c, 'evaluation.written')
  if (point) await addPoint(env, at, point)
  return ok(null)
}

/** A learning point: what others could use. Offered ones may be shown to others, without names, once there is a library. */
export async function addPoint(
  env: Env,
  at: { case: Evaluated; side: EvaluationSide; accountId: string },
  point: { text: string; offered: boolean },
): Promise<Result<null, 'case-closed'>> {
  if (at.case.archived_at) return refuse('case-closed')
  await env.tx
    .insertInto('learning_point')
    .values({
      case_id: at.case.id,
      company_id: at.case.company_id,
      side: at.side,
      account_id: at.accountId,
      text: point.text,
      offered: point.offered,
    })
    .execute()
  await told(env, at.case, 'evaluation.point')
  return ok(null)
}

/** A school writes in the journal though it does not read it. */
const told = (env: Env, c: Evaluated, kind: string) =>
  asSystem(env.tx, (s) => addEvent({ tx: s, actor: env.actor }, { case: c, kind, audience: 'company_unit' }))
