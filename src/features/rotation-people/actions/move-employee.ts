import { sql, type UpdateObject } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { type EmployeeMove, employeeMoves } from '#core/rotation/employee-moves.ts'
import { type MoveRefusal, moveIn } from '#core/rotation/move-table.ts'
import {
  addEvent,
  type CaseRow,
  type Env,
  findCase,
  lockCase,
  mayAct,
  sideOf,
  TAKEN_OUT,
} from '#features/cases/index.ts'
import type { DB } from '#platform/db/schema.generated.ts'
import { paths } from '../paths.ts'
import { type CaseEmployeeRow, findCaseEmployee, statusOf } from '../store/case-people.ts'
import { type PeopleNotice, tellEmployees, tellOrganisers } from '../tell.ts'

export type EmployeeRefusal = MoveRefusal | 'gone' | 'stale' | 'case-closed' | 'later-than-today'

/** What a move writes. */
export type EmployeeChange =
  | { move: 'agree' | 'take_out' | 'take_back' }
  | { move: 'decline'; note: string }
  | { move: 'agree_for'; reason: string }
  | { move: 'plan'; goal?: string; returnPlan: string }
  | { move: 'return_talk'; on: Day; note: string }

/**
 * One move of one employee of a case: the row is locked, the table asked, and what was accepted is written with one journal
 * line and told to the other side. An employee reaches only the own row; that is row-level security's doing.
 */
export async function moveEmployee(
  env: Env,
  at: { caseId: string; id: string; version: number },
  change: EmployeeChange,
): Promise<Result<CaseEmployeeRow, EmployeeRefusal>> {
  // an employee reads the case but does not write it; the own row's lock is enough
  const c = await (env.actor.role === 'employee' ? findCase : lockCase)(env.tx, at.caseId)
  if (!c) return refuse('gone')
  await env.tx.selectFrom('case_employee').select('id').where('id', '=', at.id).forUpdate().execute()
  const row = await findCaseEmployee(env.tx, c.id, at.id)
  if (!row) return refuse('gone')
  const side = sideOf(env.actor)
  if (side !== 'employee' && !mayAct(env.actor, c)) return refuse('not-your-move')
  if (c.archived_at) return refuse('case-closed')
  const next = moveIn(employeeMoves, statusOf(row), change.move, side)
  if (!next.ok) return next
  if (row.version !== at.version) return refuse('stale')
  if (change.move === 'return_talk' && change.on > env.today) return refuse('later-than-today')
  await env.tx
    .updateTable('case_employee')
    .set({ ...columnsOf(env, change), version: row.version + 1 })
    .where('id', '=', row.id)
    .execute()
  await addEvent(env, { case: c, kind: EVENT[change.move] })
  await tell(env, c, row, change.move)
  if (change.move === 'take_out')
    await env.enqueue(env.tx, TAKEN_OUT, { caseId: c.id, caseEmployeeId: row.id }, { singletonKey: row.id })
  return ok(row)
}

const EVENT: Record<EmployeeMove, string> = {
  agree: 'people.agreed',
  decline: 'people.declined',
  agree_for: 'people.agreed-for',
  plan: 'people.planned',
  return_talk: 'people.return-talk',
  take_out: 'people.removed',
  take_back: 'people.taken-back',
}

function columnsOf(env: Env, change: EmployeeChange): UpdateObject<DB, 'case_employee'> {
  const now = sql<Date>`app.now()`
  const open = {
    agreed_at: null,
    declined_at: null,
    decline_note: null,
    agreed_on_behalf_by: null,
    agreed_on_behalf_reason: null,
  }
  switch (change.move) {
    case 'agree':
      return { ...open, agreed_at: now, informed_at: sql<Date>`coalesce(informed_at, app.now())` }
    case 'decline':
      return { ...open, declined_at: now, decline_note: change.note || null, informed_at: now }
    case 'agree_for':
      return {
        ...open,
        agreed_at: now,
        informed_at: now,
        agreed_on_behalf_by: env.actor.accountId,
        agreed_on_behalf_reason: change.reason.slice(0, 300),
      }
    case 'plan':
      return {
        return_plan: change.returnPlan,
        ...(change.goal === undefined ? {} : { goal: change.goal }),
      }
    case 'return_talk':
      return { return_talk_on: change.on, return_talk_note: change.note }
    case 'take_out':
      return { removed_at: now }
    case 'take_back':
      return { ...open, removed_at: null }
  }
}

const TOLD: Partial<Record<EmployeeMove, PeopleNotice>> = {
  agree: 'people.agreed',
  decline: 'people.declined',
  plan: 'people.plan-changed',
}
const TELLS_EMPLOYEE: Partial<Record<EmployeeMove, PeopleNotice>> = {
  plan: 'people.plan-changed',
  take_out: 'people.taken-out',
  take_back: 'people.asked',
}

async function tell(env: Env, c: CaseRow, row: CaseEmployeeRow, move: EmployeeMove): Promise<void> {
  const dedupe = `${row.id}:${row.version + 1}`
  if (env.actor.role === 'employee') {
    const kind = TOLD[move]
    if (kind) await tellOrganisers(env, c, kind, paths.person(c.id, row.id), dedupe)
    return
  }
  const kind = TELLS_EMPLOYEE[move]
  if (kind) await tellEmployees(env, [row.employee_id], kind, paths.ownTraining, dedupe)
}
