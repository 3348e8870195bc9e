import { sql } from 'kysely'
import { ok, type Result, refuse } from '#core/result.ts'
import {
  type CaseMove,
  type CaseMoveRefusal,
  deleteAfter,
  type InTheWay,
  moveCase,
} from '#core/rotation/case-moves.ts'
import { openPoints, pointsToLookAgain } from '#core/rotation/gates.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { CASE_OVER, type Env, sideOf } from '../model.ts'
import { paths } from '../paths.ts'
import { type CaseRow, caseStatusOf, lockCase } from '../store/case-row.ts'
import { gatesOf } from '../store/gates.ts'
import { type CaseNotice, tellParties } from '../tell.ts'
import { addEvent } from './add-event.ts'
import { mayAct } from './may-act.ts'

export type MoveInput = {
  readonly id: string
  /** The version of the page the move was made from. */
  readonly version: number
  readonly reason?: string
  /** With a yes: who looks after the case in its unit, and a consultant of the secretariat where one leads. */
  readonly caseworkerId?: string | null
  readonly leadId?: string | null
}

type Refusal = CaseMoveRefusal | 'gone' | 'not-yours' | 'stale'

const now = sql<Date>`app.now()`

const NEWS: Partial<Record<CaseMove, CaseNotice>> = {
  accept: 'case.accepted',
  decline: 'case.declined',
  start: 'case.started',
  stop: 'case.stopped',
  end: 'case.ended',
}

/** Moves a case by its table: held, asked, written, told. */
export async function move(env: Env, what: CaseMove, input: MoveInput): Promise<Result<CaseRow, Refusal>> {
  const c = await lockCase(env.tx, input.id)
  if (!c) return refuse('gone')
  if (!mayAct(env.actor, c)) return refuse('not-yours')
  if (c.version !== input.version) return refuse('stale')
  const reason = input.reason ?? ''
  const moved = moveCase(caseStatusOf(c), what, sideOf(env.actor), await inTheWay(env, c, reason))
  if (!moved.ok) return moved
  const updated = await env.tx
    .updateTable('rotation_case')
    .set({ ...(await written(env, c, what, input)), version: c.version + 1 })
    .where('id', '=', c.id)
    .returning('id')
    .executeTakeFirst()
  if (!updated) return refuse('not-yours')
  if (what === 'accept' && input.caseworkerId) await nameCaseworker(env, c, input.caseworkerId)
  await addEvent(env, { case: c, kind: `case.${EVENT[what]}`, ...(reason ? { note: reason } : {}) })
  const kind = NEWS[what]
  const after = { ...c, lead_id: what === 'accept' ? (input.leadId ?? c.lead_id) : c.lead_id }
  if (kind)
    await tellParties(
      env,
      after,
      kind,
      paths.case(c.id),
      ['company', 'unit', 'secretariat'],
      String(c.version),
    )
  if (what === 'stop' || what === 'decline' || what === 'end')
    for (const queue of Object.values(CASE_OVER))
      await env.enqueue(env.tx, queue, { caseId: c.id }, { singletonKey: c.id })
  return ok({ ...c, version: c.version + 1 })
}

const EVENT: Readonly<Record<CaseMove, string>> = {
  accept: 'accepted',
  decline: 'declined',
  start: 'started',
  stop: 'stopped',
  end: 'ended',
  archive: 'archived',
}

/** What may stand in the way; counted as the system, since it is the same whoever asks. */
export const inTheWay = (env: Pick<Env, 'tx'>, c: { id: string }, reason: string): Promise<InTheWay> =>
  asSystem(env.tx, async (s) => {
    const gates = await gatesOf(s, c.id)
    const of = (table: 'case_employee' | 'claim' | 'case_grant' | 'agreement') =>
      s
        .selectFrom(table)
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('case_id', '=', c.id)
    const counted = await s
      .selectNoFrom([
        of('case_employee').where('removed_at', 'is', null).as('people'),
        of('claim').where('status', 'in', ['draft', 'submitted', 'approved', 'exported']).as('openClaims'),
        of('case_grant').where('status', '=', 'applied').as('openGrants'),
        of('agreement').where('status', '=', 'sent').as('openAgreements'),
      ])
      .executeTakeFirstOrThrow()
    return {
      openGates: openPoints(gates).length,
      gatesToLookAgain: pointsToLookAgain(gates).length,
      people: counted.people ?? 0,
      openClaims: counted.openClaims ?? 0,
      openGrants: counted.openGrants ?? 0,
      openAgreements: counted.openAgreements ?? 0,
      reason,
    }
  })

async function written(env: Env, c: CaseRow, what: CaseMove, input: MoveInput) {
  const reason = input.reason ?? ''
  switch (what) {
    case 'accept':
      return {
        accepted_at: now,
        declined_at: null,
        decline_reason: null,
        lead_id: input.leadId ?? c.lead_id,
      }
    case 'decline':
      return { declined_at: now, decline_reason: reason }
    case 'start':
      return { started_at: now, planned_at: c.planned_at ?? now }
    case 'stop':
      return { stopped_at: now, stop_reason: reason }
    case 'end':
      return { ended_at: now }
    case 'archive':
      return { archived_at: now, delete_after: await deletionDay(env, c.id) }
  }
}

/** The day after which the case is deleted when it is archived today. */
export const deletionDay = async (env: Pick<Env, 'tx' | 'today'>, caseId: string) =>
  deleteAfter(env.today, await wasPaid(env, caseId))

const wasPaid = (env: Pick<Env, 'tx'>, caseId: string): Promise<boolean> =>
  asSystem(env.tx, async (s) => {
    const granted = await s
      .selectFrom('case_grant')
      .select('id')
      .where('case_id', '=', caseId)
      .where('status', 'in', ['granted', 'ended', 'refused'])
      .limit(1)
      .executeTakeFirst()
    return granted !== undefined
  })

/** Whoever says yes names who looks after the case in its own unit. */
async function nameCaseworker(env: Env, c: CaseRow, accountId: string): Promise<void> {
  await env.tx
    .updateTable('case_unit')
    .set({ caseworker_id: accountId })
    .where('case_id', '=', c.id)
    .where('unit_id', '=', c.unit_id)
    .execute()
}
