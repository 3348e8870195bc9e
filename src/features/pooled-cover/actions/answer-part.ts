import { sql } from 'kysely'
import { movePart, movePool } from '#core/pooled-cover/pool-moves.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import type { MoveRefusal } from '#core/rotation/move-table.ts'
import { type Env, sideOf } from '#features/cases/index.ts'
import { lockShared, ownParts } from '../store/shared.ts'
import { tellStaff } from '../tell.ts'
import { agreeIfAll } from './agree.ts'
import { changesOf, openAgain } from './reopen.ts'

export type AnswerInput = {
  readonly id: string
  readonly version: number
  readonly answer: 'yes' | 'no'
  readonly note: string
}

export type AnswerRefusal = MoveRefusal | 'gone' | 'stale' | 'not-open' | 'too-late'
export type Answered = 'yes' | 'all-yes' | 'no' | 'changed'

/**
 * A company says yes or no to its own part. The last yes agrees the whole; a no opens it again. When an absence has changed
 * meanwhile nobody agrees to what is not any more: it is opened again, and a yes to a part that stands is kept.
 */
export async function answerPart(env: Env, input: AnswerInput): Promise<Result<Answered, AnswerRefusal>> {
  const { tx, actor, today } = env
  const own = async () => (await ownParts(tx, actor.companyId ?? '', input.id))[0]
  const seen = await own()
  if (!seen) return refuse('gone')
  const shared = await lockShared(tx, seen.vikariat_id)
  const part = await own()
  if (!shared || !part) return refuse('gone')
  if (part.version !== input.version) return refuse('stale')
  const isNo = input.answer === 'no'
  const moved = movePart(part.status, isNo ? 'decline' : 'accept', sideOf(actor))
  if (!moved.ok) return moved
  const isOpen = shared.status === 'asked' || (isNo && shared.status === 'agreed')
  if (!isOpen) return refuse('not-open')
  if (part.respond_by < today && part.status === 'asked') return refuse('too-late')
  const { absences, changes } = await changesOf(env, shared)
  const ownIds = new Set(absences.filter((row) => row.part_id === part.id).map((row) => row.id))
  const isOwnChanged = changes.some(({ absenceId }) => ownIds.has(absenceId))
  const write = () =>
    tx
      .updateTable('pool_part')
      .set({
        status: moved.value,
        note: input.note,
        answered_at: sql<Date>`app.now()`,
        answered_by: actor.accountId,
        version: part.version + 1,
      })
      .where('id', '=', part.id)
      .execute()
  if (isNo || changes.length > 0) {
    // opened first: what is agreed keeps its answers
    const reopened = movePool(shared.status, 'reopen', changes.length > 0 ? 'system' : sideOf(actor))
    if (!reopened.ok) return reopened
    const no = isNo ? [{ kind: 'no' as const, companyId: part.company_id }] : []
    await openAgain(env, shared, absences, [...no, ...changes])
    if (isNo || !isOwnChanged) await write()
    await tellStaff(env, shared, isNo ? 'pooled-cover.answered-no' : 'pooled-cover.changed', part.id)
    return ok(isNo ? 'no' : 'changed')
  }
  await write()
  const isAgreed = await agreeIfAll(env, shared)
  await tellStaff(env, shared, isAgreed ? 'pooled-cover.all-yes' : 'pooled-cover.answered-yes', part.id)
  return ok(isAgreed ? 'all-yes' : 'yes')
}
