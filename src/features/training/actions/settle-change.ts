import { sql } from 'kysely'
import { ok, type Result, refuse } from '#core/result.ts'
import { isOpen } from '#core/rotation/case-moves.ts'
import { addEvent, type CaseRow, caseStatusOf, type Env } from '#features/cases/index.ts'
import { type ChangeOfCase, changeOfCase } from '../store/changes.ts'
import { reservationsOfCase } from '../store/reservations.ts'
import { lockSessions } from '../store/sessions.ts'
import { type GiveUpRefusal, giveUpSeats } from './give-up-seats.ts'
import { type ReserveRefusal, reserveSeats } from './reserve-seats.ts'

export const settlements = ['accept', 'other', 'give-up'] as const
export type Settlement = (typeof settlements)[number]
export type SettleRefusal = 'gone' | 'settled' | 'not-your-move' | ReserveRefusal | GiveUpRefusal

export type SettleInput =
  | { how: 'accept' }
  | { how: 'give-up' }
  | { how: 'other'; sessionId: string; who: readonly string[]; mayWait: boolean }

/**
 * The company answers a change of a session: the new days are fine, another session instead, or nobody of the case goes. A
 * change is answered once. Another session is reserved and the old one given up in the same moment, or neither.
 */
export async function settleChange(
  env: Env,
  c: CaseRow,
  changeId: string,
  input: SettleInput,
): Promise<Result<{ how: Settlement; seated: number; waiting: number }, SettleRefusal>> {
  if (env.actor.role !== 'company') return refuse('not-your-move')
  if (!isOpen(caseStatusOf(c))) return refuse('case-over')
  const seen = await changeOfCase(env.tx, c.id, changeId)
  if (!seen) return refuse('gone')
  // sessions first, as everywhere; then the case's own line
  await lockSessions(env.tx, [seen.session_id, ...(input.how === 'other' ? [input.sessionId] : [])])
  await env.tx
    .selectFrom('session_change_effect')
    .select('change_id')
    .where('change_id', '=', changeId)
    .where('case_id', '=', c.id)
    .forUpdate()
    .execute()
  const change = (await changeOfCase(env.tx, c.id, changeId))!
  if (change.settled_at) return refuse('settled')
  const answered = await answer(env, c, change, input)
  if (!answered.ok) return answered
  await env.tx
    .updateTable('session_change_effect')
    .set({ settled_at: sql<Date>`app.now()`, settled_by: env.actor.accountId })
    .where('change_id', '=', changeId)
    .where('case_id', '=', c.id)
    .execute()
  await addEvent(env, {
    case: c,
    kind: 'training.settled',
    data: { title: change.title, how: input.how, kind: change.kind },
  })
  return ok({ how: input.how, ...answered.value })
}

async function answer(
  env: Env,
  c: CaseRow,
  change: ChangeOfCase,
  input: SettleInput,
): Promise<Result<{ seated: number; waiting: number }, SettleRefusal>> {
  if (input.how === 'accept') return ok({ seated: 0, waiting: 0 })
  const still = (await reservationsOfCase(env.tx, c.id)).filter(
    (r) => r.session_id === change.session_id && ['waiting', 'reserved', 'enrolled'].includes(r.status),
  )
  let reserved = { seated: 0, waiting: 0 }
  if (input.how === 'other') {
    const got = await reserveSeats(env, c, {
      sessionId: input.sessionId,
      who: input.who,
      mayWait: input.mayWait,
      instead: change.session_id,
    })
    if (!got.ok) return got
    reserved = { seated: got.value.seated, waiting: got.value.waiting }
  }
  // a cancelled session has given its seats up already; in a moved one only those who go elsewhere leave
  const leaving =
    input.how === 'other'
      ? still.filter((r) => r.case_employee_id !== null && input.who.includes(r.case_employee_id))
      : still
  if (leaving.length > 0) {
    const left = await giveUpSeats(env, c, {
      sessionId: change.session_id,
      who: leaving.map((r) => r.id),
      reason: 'session_moved',
    })
    if (!left.ok) return left
  }
  return ok(reserved)
}
