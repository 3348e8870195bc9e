import { ok, type Result, refuse } from '#core/result.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { notify } from '#platform/mail/index.ts'
import type { Env } from '../model.ts'
import { paths } from '../paths.ts'
import { lockCase } from '../store/case-row.ts'
import { staffOf } from '../store/parties.ts'
import { addEvent } from './add-event.ts'
import { mayAct } from './may-act.ts'

type Refusal = 'gone' | 'not-yours' | 'closed' | 'not-staff'

/** Names who looks after the case in a unit. Whoever is named is told. */
export async function nameCaseworker(
  env: Env,
  input: { id: string; unitId: string; accountId: string },
): Promise<Result<null, Refusal>> {
  const c = await lockCase(env.tx, input.id)
  if (!c) return refuse('gone')
  const { actor } = env
  const own = actor.role === 'caseworker' && actor.unitId === input.unitId
  if (!mayAct(actor, c) || actor.role === 'company' || (!own && actor.role !== 'secretariat'))
    return refuse('not-yours')
  if (c.archived_at) return refuse('closed')
  const staff = await staffOf(env.tx, { unitId: input.unitId })
  const named = staff.find(({ id }) => id === input.accountId)
  if (!named) return refuse('not-staff')
  const changed = await env.tx
    .updateTable('case_unit')
    .set({ caseworker_id: named.id })
    .where('case_id', '=', c.id)
    .where('unit_id', '=', input.unitId)
    .returning('unit_id')
    .executeTakeFirst()
  if (!changed) return refuse('gone')
  await addEvent(env, { case: c, kind: 'case.responsible', data: { name: named.name } })
  if (named.id !== actor.accountId) await tell(env, c, named.id)
  return ok(null)
}

/** A consultant of the secretariat takes the lead of a case that has none. */
export async function takeLead(env: Env, id: string): Promise<Result<null, 'gone' | 'taken'>> {
  const { actor } = env
  if (actor.role !== 'secretariat' || !actor.accountId) return refuse('gone')
  const c = await lockCaseAsReader(env, id)
  if (!c) return refuse('gone')
  const taken = await asSystem(env.tx, (s) =>
    s
      .updateTable('rotation_case')
      .set({ lead_id: actor.accountId, version: c.version + 1 })
      .where('id', '=', id)
      .where('lead_id', 'is', null)
      .returning('id')
      .executeTakeFirst(),
  )
  if (!taken) return refuse('taken')
  await addEvent(env, { case: c, kind: 'case.lead', data: { name: actor.name } })
  return ok(null)
}

/** Somebody who may read the case but not write it cannot lock it; the update below holds it instead. */
const lockCaseAsReader = async (env: Env, id: string) =>
  env.tx
    .selectFrom('rotation_case')
    .select(['id', 'company_id', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()

const tell = (env: Env, c: { id: string; number: number; version: number }, accountId: string) =>
  notify(env.tx, env.enqueue, {
    accountId,
    kind: 'case.responsible',
    link: paths.case(c.id),
    data: { number: c.number },
    mailTemplate: 'case.responsible',
    dedupeKey: `case.responsible:${c.id}:${accountId}:${c.version}`,
  })
