import { ok, type Result, refuse } from '#core/result.ts'
import { isLive } from '#core/rotation/case-moves.ts'
import { moveGrant } from '#core/rotation/grant-moves.ts'
import { addEvent, caseStatusOf, type Env, lockCase, sideOf } from '#features/cases/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { grantsOfCase } from '../store/grants.ts'
import { tellCompany } from '../tell.ts'
import { ownGrant, type UnitRefusal } from './decide.ts'

/** What a case that is over still has is closed; once it is archived, nothing of it moves. */
type CloseRefusal = UnitRefusal | 'archived'

/** The company takes its application back, before it is decided. */
export async function withdrawApplication(
  env: Env,
  caseId: string,
  unitId: string,
  version: number,
): Promise<Result<null, CloseRefusal>> {
  const found = await ownGrant(env, caseId, unitId, version)
  if (!found.ok) return found
  const { grant, row } = found.value
  if (row.archived_at) return refuse('archived')
  const moved = moveGrant(grant.status, 'withdraw', sideOf(env.actor))
  if (!moved.ok) return refuse(moved.reason === 'not-your-move' ? 'not-your-move' : 'changed-meanwhile')
  await env.tx
    .updateTable('case_grant')
    .set((e) => ({ status: moved.value, version: e('version', '+', 1) }))
    .where('id', '=', grant.id)
    .execute()
  await addEvent(env, { case: row, kind: 'grant.withdrawn', audience: 'company_unit' })
  return ok(null)
}

/** The job centre ends a grant that is used up, or too small for what is planned now: the company can apply anew. */
export async function endGrant(
  env: Env,
  caseId: string,
  unitId: string,
  input: { version: number; reason: string },
): Promise<Result<null, CloseRefusal | 'reason-missing'>> {
  const found = await ownGrant(env, caseId, unitId, input.version)
  if (!found.ok) return found
  const { grant, row } = found.value
  if (row.archived_at) return refuse('archived')
  const moved = moveGrant(grant.status, 'end', sideOf(env.actor))
  if (!moved.ok) return refuse(moved.reason === 'not-your-move' ? 'not-your-move' : 'changed-meanwhile')
  if (input.reason.trim().length < 5) return refuse('reason-missing')
  await env.tx
    .updateTable('case_grant')
    .set((e) => ({ status: moved.value, ended_at: e.fn<Date>('app.now', []), version: e('version', '+', 1) }))
    .where('id', '=', grant.id)
    .execute()
  await addEvent(env, {
    case: row,
    kind: 'grant.ended',
    audience: 'company_unit',
    note: input.reason.trim(),
  })
  await tellCompany(env, grant, 'grant.ended')
  return ok(null)
}

/** The case goes on without a scheme: the normal way where none is open. */
export async function goWithoutScheme(
  env: Env,
  caseId: string,
): Promise<Result<null, 'gone' | 'case-over' | 'grant-stands'>> {
  const row = await lockCase(env.tx, caseId)
  if (!row) return refuse('gone')
  if (!isLive(caseStatusOf(row))) return refuse('case-over')
  // a grant of another municipality counts too
  const open = await asSystem(env.tx, (s) => grantsOfCase(s, caseId))
  if (open.some(({ status }) => status === 'applied' || status === 'granted')) return refuse('grant-stands')
  if (row.funding === 'none') return ok(null)
  await asSystem(env.tx, (s) =>
    s
      .updateTable('rotation_case')
      .set((e) => ({ funding: 'none', scheme: null, version: e('version', '+', 1) }))
      .where('id', '=', caseId)
      .execute(),
  )
  await addEvent(env, { case: row, kind: 'grant.none', audience: 'company_unit' })
  return ok(null)
}
