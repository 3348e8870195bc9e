import { sql } from 'kysely'
import { ok, type Result, refuse } from '#core/result.ts'
import { type EmployeeAnswer, linkOpenThrough, type TempAnswer } from '#core/rotation/follow-up.ts'
import { type FollowUpMove, followUpMoves } from '#core/rotation/follow-up-moves.ts'
import { type MoveRefusal, type Mover, moveIn } from '#core/rotation/move-table.ts'
import { addEvent, type Env, sideOf } from '#features/cases/index.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { type FollowUpRow, followUpOfToken, lockFollowUp, statusOf } from '../store/follow-ups.ts'

export type Answer = TempAnswer | EmployeeAnswer

export type LinkRefusal = 'unknown' | 'too-old' | 'done'

/** The follow-up a link may answer. Looking uses nothing up, since mail scanners open links too. */
export async function openLink(
  tx: Tx,
  token: string,
  today: Env['today'],
): Promise<Result<FollowUpRow, LinkRefusal>> {
  const row = await followUpOfToken(tx, token)
  if (!row?.asked_on) return refuse('unknown')
  if (row.answered_at || row.closed_at) return refuse('done')
  return today > linkOpenThrough(row.asked_on) ? refuse('too-old') : ok(row)
}

/** An answer by the link: the row is locked, so that sending twice at once answers once. */
export async function answerByLink(
  tx: Tx,
  token: string,
  today: Env['today'],
  answer: Answer | 'stop',
): Promise<Result<null, LinkRefusal>> {
  const found = await openLink(tx, token, today)
  if (!found.ok) return found
  return asSystem(tx, async (s) => {
    const row = await lockFollowUp(s, found.value.id)
    if (!row) return refuse('unknown')
    const done = await write(s, row, answer === 'stop' ? 'close' : 'answer', row.subject, answer)
    if (!done.ok) return refuse('done')
    // who wants no more questions is asked none, about this case either now or later
    if (answer === 'stop') await closeRest(s, row)
    await addEvent(
      { tx: s, actor: SYSTEM },
      {
        case: { id: row.case_id, company_id: row.company_id },
        kind: answer === 'stop' ? 'followup.closed' : 'followup.answered',
        audience: 'unit',
      },
    )
    return ok(null)
  })
}

export type DeskRefusal = MoveRefusal | 'gone' | 'stale' | 'too-early'

/** An answer that the job centre writes down, with why; or nobody is asked any more. */
export async function answerAtDesk(
  env: Env,
  at: { id: string; version: number },
  what: { answer: Answer; reason: string } | 'close',
): Promise<Result<FollowUpRow, DeskRefusal>> {
  const row = await lockFollowUp(env.tx, at.id)
  if (!row) return refuse('gone')
  if (row.version !== at.version) return refuse('stale')
  if (what !== 'close' && row.due_on > env.today) return refuse('too-early')
  const side = sideOf(env.actor)
  const done =
    what === 'close'
      ? await write(env.tx, row, 'close', side, 'stop')
      : await write(env.tx, row, 'answer_for', side, what.answer, what.reason)
  if (!done.ok) return done
  await addEvent(env, {
    case: { id: row.case_id, company_id: row.company_id },
    kind: what === 'close' ? 'followup.closed' : 'followup.answered-for',
    audience: 'unit',
  })
  return ok(row)
}

async function write(
  tx: Tx,
  row: FollowUpRow,
  move: FollowUpMove,
  side: Mover,
  answer: Answer | 'stop',
  reason?: string,
): Promise<Result<null, MoveRefusal>> {
  const next = moveIn(followUpMoves, statusOf(row), move, side)
  if (!next.ok) return next
  const now = sql<Date>`app.now()`
  await tx
    .updateTable('follow_up')
    .set({
      ...(answer === 'stop'
        ? { closed_at: now }
        : { answered_at: now, answer: JSON.stringify(answer), answered_on_behalf_reason: reason ?? null }),
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .execute()
  return ok(null)
}

const closeRest = (tx: Tx, row: FollowUpRow) =>
  tx
    .updateTable('follow_up')
    .set((e) => ({ closed_at: sql<Date>`app.now()`, version: e('version', '+', 1) }))
    .where((e) =>
      row.temp_id ? e('temp_id', '=', row.temp_id) : e('case_employee_id', '=', row.case_employee_id),
    )
    .where('answered_at', 'is', null)
    .where('closed_at', 'is', null)
    .execute()
