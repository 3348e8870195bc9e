import { sql } from 'kysely'
import { ok, type Result, refuse } from '#core/result.ts'
import { isLive, isOpen } from '#core/rotation/case-moves.ts'
import type { Env, PartyPart } from '../model.ts'
import { caseStatusOf, lockCase } from '../store/case-row.ts'
import { addEvent } from './add-event.ts'
import { mayAct } from './may-act.ts'

export type NewParty = {
  readonly part: PartyPart
  readonly name: string
  readonly organisationId: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly note: string
}

/** Somebody takes part: a manager, the shop steward, a school contact, a union … An organisation sees the case from then on. */
export async function addParty(
  env: Env,
  input: { id: string } & NewParty,
): Promise<Result<{ id: string }, 'gone' | 'not-yours' | 'closed' | 'already-there' | 'organisation-gone'>> {
  const c = await lockCase(env.tx, input.id)
  if (!c) return refuse('gone')
  if (!mayAct(env.actor, c)) return refuse('not-yours')
  if (!isLive(caseStatusOf(c))) return refuse('closed')
  const { organisationId } = input
  if (organisationId !== null) {
    const known = await env.tx
      .selectFrom('organisation')
      .select('id')
      .where('id', '=', organisationId)
      .where('active', '=', true)
      .executeTakeFirst()
    if (!known) return refuse('organisation-gone')
  }
  const same = await env.tx
    .selectFrom('case_party')
    .select('id')
    .where('case_id', '=', c.id)
    .where('part', '=', input.part)
    .where('name', '=', input.name)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (same) return refuse('already-there')
  const row = await env.tx
    .insertInto('case_party')
    .values({
      case_id: c.id,
      company_id: c.company_id,
      part: input.part,
      name: input.name,
      organisation_id: organisationId,
      email: input.email,
      phone: input.phone,
      note: input.note,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addEvent(env, { case: c, kind: 'party.added', data: { part: input.part, name: input.name } })
  return ok(row)
}

/**
 * Somebody takes no part any more; the row stays, so that the journal can be understood. What an organisation sees ends
 * with it, so it is possible as long as the case is open.
 */
export async function endParty(
  env: Env,
  input: { id: string; partyId: string },
): Promise<Result<null, 'gone' | 'not-yours' | 'closed'>> {
  const c = await lockCase(env.tx, input.id)
  if (!c) return refuse('gone')
  if (!mayAct(env.actor, c)) return refuse('not-yours')
  if (!isOpen(caseStatusOf(c))) return refuse('closed')
  const ended = await env.tx
    .updateTable('case_party')
    .set({ ended_at: sql<Date>`app.now()` })
    .where('case_id', '=', c.id)
    .where('id', '=', input.partyId)
    .where('ended_at', 'is', null)
    .returning(['part', 'name'])
    .executeTakeFirst()
  if (!ended) return refuse('gone')
  await addEvent(env, { case: c, kind: 'party.ended', data: { part: ended.part, name: ended.name } })
  return ok(null)
}
