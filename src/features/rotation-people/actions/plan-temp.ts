import type { Day } from '#core/calendar/day.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { type MoveRefusal, moveIn } from '#core/rotation/move-table.ts'
import { type TempMove, tempMoves } from '#core/rotation/temp-moves.ts'
import {
  addEvent,
  type CaseRow,
  type Env,
  findCase,
  lockCase,
  mayAct,
  sideOf,
} from '#features/cases/index.ts'
import { paths } from '../paths.ts'
import { type CaseTempRow, findCaseTemp, type Perspective } from '../store/case-temps.ts'
import { tellOrganisers, tellTemp } from '../tell.ts'

export type TempChange =
  | {
      move: 'introduce'
      goal: string
      introduction: string
      colleague: string
      halfWayOn: Day | null
    }
  | { move: 'half_way'; heldOn: Day; note: string }
  | { move: 'perspective'; perspective: Perspective; note: string }

export type TempRefusal =
  | MoveRefusal
  | 'gone'
  | 'stale'
  | 'case-closed'
  | 'later-than-today'
  /** The talk lies outside the vikariat. */
  | 'outside'

/**
 * One part of a vikar's way is written down: the introduction by the company, the talk and the perspective by whoever of the
 * two sides comes first. The other side is told.
 */
export async function planTemp(
  env: Env,
  at: { id: string; version: number; caseId?: string },
  change: TempChange,
): Promise<Result<CaseTempRow, TempRefusal>> {
  const seen = await findCaseTemp(env.tx, at.id)
  if (!seen || (at.caseId !== undefined && seen.case_id !== at.caseId)) return refuse('gone')
  const c = await caseOf(env, seen.case_id)
  if (!c) return refuse('gone')
  await env.tx.selectFrom('case_temp').select('id').where('id', '=', at.id).forUpdate().execute()
  const row = (await findCaseTemp(env.tx, at.id)) ?? seen
  const side = sideOf(env.actor)
  if (side !== 'temp' && !mayAct(env.actor, c)) return refuse('not-your-move')
  if (c.archived_at) return refuse('case-closed')
  const next = moveIn(tempMoves, row.status, change.move, side)
  if (!next.ok) return next
  if (row.version !== at.version) return refuse('stale')
  const wrong = dayProblem(env, row, change)
  if (wrong) return refuse(wrong)
  await env.tx
    .updateTable('case_temp')
    .set({ ...columnsOf(change), version: row.version + 1 })
    .where('id', '=', row.id)
    .execute()
  await addEvent(env, { case: c, kind: EVENT[change.move] })
  const dedupe = `${row.id}:${row.version + 1}`
  if (side === 'temp')
    await tellOrganisers(env, c, 'people.temp-answered', paths.caseTemp(c.id, row.id), dedupe)
  else await tellTemp(env, row.person_id, 'people.temp-plan', paths.ownTemp(row.id), dedupe)
  return ok(row)
}

// a vikar reads the case but does not write it
const caseOf = (env: Env, id: string): Promise<CaseRow | undefined> =>
  (env.actor.role === 'jobseeker' ? findCase : lockCase)(env.tx, id)

const EVENT: Record<TempMove, string> = {
  introduce: 'temp.introduction-planned',
  half_way: 'temp.half-way-talk',
  perspective: 'temp.perspective',
}

function dayProblem(
  env: Env,
  row: CaseTempRow,
  change: TempChange,
): 'outside' | 'later-than-today' | undefined {
  if (change.move === 'introduce' && change.halfWayOn)
    return change.halfWayOn < row.from || change.halfWayOn > row.to ? 'outside' : undefined
  if (change.move !== 'half_way') return undefined
  if (change.heldOn > env.today) return 'later-than-today'
  return change.heldOn < row.from ? 'outside' : undefined
}

function columnsOf(change: TempChange) {
  switch (change.move) {
    case 'introduce':
      return {
        goal: change.goal,
        introduction: change.introduction,
        colleague: change.colleague,
        half_way_on: change.halfWayOn,
      }
    case 'half_way':
      return { half_way_held_on: change.heldOn, half_way_note: change.note }
    case 'perspective':
      return { perspective: change.perspective, perspective_note: change.note }
  }
}
