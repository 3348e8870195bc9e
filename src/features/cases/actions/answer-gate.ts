import { type InsertObject, sql } from 'kysely'
import { ok, type Result, refuse } from '#core/result.ts'
import { isOpen } from '#core/rotation/case-moves.ts'
import { factorOf, type GatePoint, type SecondLook } from '#core/rotation/gates.ts'
import type { DB } from '#platform/db/schema.generated.ts'
import type { Env } from '../model.ts'
import { type CaseRow, caseStatusOf, lockCase } from '../store/case-row.ts'
import { addEvent } from './add-event.ts'
import { mayWrite } from './may-act.ts'

type Refusal = 'gone' | 'not-yours' | 'stale' | 'closed' | 'too-late' | 'too-early'

type Answer = {
  readonly id: string
  readonly point: GatePoint
  /** Version of the point when the form was shown; 0 for one nobody had answered. */
  readonly version: number
}

/** What speaks for a point, or why the case goes on without it. Until the case has started; then it stands. */
export async function answerGate(
  env: Env,
  input: Answer & { evidence: string; waivedReason: string },
): Promise<Result<null, Refusal>> {
  const held = await hold(env, input)
  if (!held.ok) return held
  const c = held.value
  const status = caseStatusOf(c)
  if (status !== 'wish' && status !== 'preparing') return refuse('too-late')
  const said = {
    evidence: input.evidence || null,
    waived_reason: input.evidence ? null : input.waivedReason || null,
    answered_by: env.actor.accountId,
    answered_at: sql<Date>`app.now()`,
  }
  await keep(env, c, input.point, said)
  await addEvent(env, {
    case: c,
    kind: said.evidence ? 'gate.answered' : 'gate.waived',
    data: { point: input.point },
  })
  return ok(null)
}

/** How a point held, seen from the end. */
export async function lookAgain(
  env: Env,
  input: Answer & { look: SecondLook; note: string },
): Promise<Result<null, Refusal>> {
  const held = await hold(env, input)
  if (!held.ok) return held
  const c = held.value
  const status = caseStatusOf(c)
  if (status === 'wish' || status === 'preparing') return refuse('too-early')
  const said = {
    looked_again: input.look,
    looked_again_note: input.note || null,
    looked_again_at: sql<Date>`app.now()`,
  }
  await keep(env, c, input.point, said)
  await addEvent(env, {
    case: c,
    kind: 'gate.looked-again',
    data: { point: input.point, look: input.look },
  })
  return ok(null)
}

async function hold(env: Env, input: Answer): Promise<Result<CaseRow, Refusal>> {
  const c = await lockCase(env.tx, input.id)
  if (!c) return refuse('gone')
  if (!mayWrite(env.actor, c)) return refuse('not-yours')
  if (!isOpen(caseStatusOf(c))) return refuse('closed')
  const row = await env.tx
    .selectFrom('case_gate')
    .select('version')
    .where('case_id', '=', c.id)
    .where('point', '=', input.point)
    .forUpdate()
    .executeTakeFirst()
  if ((row?.version ?? 0) !== input.version) return refuse('stale')
  return ok(c)
}

/** What was said of a point, whether it is the first answer or a later one. */
const keep = (env: Env, c: CaseRow, point: GatePoint, said: Partial<InsertObject<DB, 'case_gate'>>) =>
  env.tx
    .insertInto('case_gate')
    .values({ case_id: c.id, company_id: c.company_id, factor: factorOf(point), point, ...said })
    .onConflict((o) =>
      o.columns(['case_id', 'point']).doUpdateSet({ ...said, version: sql`case_gate.version + 1` }),
    )
    .execute()
