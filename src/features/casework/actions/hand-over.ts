import { ok, type Result, refuse } from '#core/result.ts'
import { allUnits, findCompany } from '#features/directory/index.ts'
import type { Env } from '../model.ts'
import { paths } from '../paths.ts'
import {
  findHandover,
  type HandoverRow,
  insertHandover,
  lockHandover,
  lockSubject,
  moveCompany,
  movePerson,
  type Subject,
  writeDecision,
} from '../store/handovers.ts'
import { findByCpr, lockOwnPerson } from '../store/persons.ts'
import { tellAccount, tellCompany, tellPerson, tellUnit } from '../tell.ts'

export type ProposeRefusal = 'gone' | 'not-a-unit' | 'own-unit' | 'already-proposed'

/** Proposes that another unit takes over a person or company, which stays where it is until that unit accepts. */
export async function proposeHandover(
  env: Env,
  subject: Subject,
  id: string,
  input: { toUnit: string; reason: string },
): Promise<Result<{ id: string }, ProposeRefusal>> {
  const { tx, actor } = env
  const own = subject === 'person' ? await lockOwnPerson(tx, id) : await findCompany(tx, id)
  if (!own) return refuse('gone')
  if (input.toUnit === own.unit_id) return refuse('own-unit')
  const units = await allUnits(tx)
  if (!units.some((u) => u.id === input.toUnit && u.kind === 'jobcentre')) return refuse('not-a-unit')
  const written = await insertHandover(tx, {
    subject,
    id,
    from: own.unit_id,
    to: input.toUnit,
    reason: input.reason,
    by: actor.accountId,
  })
  if (!written.ok) return written
  await tellUnit(env, input.toUnit, 'handover.proposed', paths.handover(written.value.id))
  return ok({ id: written.value.id })
}

export type DecideRefusal =
  | 'gone'
  /** The proposal is the own unit's: it waits for the other one. */
  | 'not-yours'
  /** Whoever proposed it has a role in the receiving unit too: somebody else says yes. */
  | 'own-proposal'
  | 'decided-already'
  /** The person or company has been erased or moved another way. */
  | 'subject-gone'
  /** The receiving unit has registered the same CPR number itself: two cases need a human to become one. */
  | 'known-here'

/** The receiving unit accepts: person or company moves with all that belongs to it, in this transaction, or nothing does. */
export async function acceptHandover(
  env: Env,
  id: string,
  note: string,
): Promise<Result<HandoverRow, DecideRefusal>> {
  const { tx, actor } = env
  const found = await heldProposal(env, id, 'to_unit')
  if (!found.ok) return found
  const { handover, subject } = found.value
  if (handover.proposed_by !== null && handover.proposed_by === actor.accountId) return refuse('own-proposal')
  if (subject?.unit_id !== handover.from_unit) return refuse('subject-gone')
  if (handover.person_id) {
    const known = subject.cpr_lookup && (await findByCpr(tx, subject.cpr_lookup))
    if (known) return refuse('known-here', { id: known })
    const moved = await movePerson(tx, handover.person_id, handover.from_unit, handover.to_unit)
    if (!moved.ok) return moved
  }
  if (handover.company_id) await moveCompany(tx, handover.company_id, handover.to_unit)
  await writeDecision(tx, id, 'accepted', actor.accountId, note)
  await tellProposer(env, handover, 'handover.accepted')
  if (handover.person_id) {
    await tellUnit(env, handover.to_unit, 'handover.accepted', paths.person(handover.person_id))
    await tellPerson(env, handover.person_id, 'casework.moved')
  }
  if (handover.company_id) {
    await tellUnit(env, handover.to_unit, 'handover.accepted', paths.company(handover.company_id))
    await tellCompany(env, handover.company_id, 'company.moved', '/kontakt')
  }
  return ok(handover)
}

/** The receiving unit says no, and why. Nothing has moved, and nothing does. */
export async function declineHandover(
  env: Env,
  id: string,
  note: string,
): Promise<Result<HandoverRow, DecideRefusal>> {
  const found = await heldProposal(env, id, 'to_unit')
  if (!found.ok) return found
  await writeDecision(env.tx, id, 'declined', env.actor.accountId, note)
  await tellProposer(env, found.value.handover, 'handover.declined')
  return ok(found.value.handover)
}

/** The proposing unit takes its proposal back. */
export async function withdrawHandover(env: Env, id: string): Promise<Result<HandoverRow, DecideRefusal>> {
  const found = await heldProposal(env, id, 'from_unit')
  if (!found.ok) return found
  const { handover } = found.value
  await writeDecision(env.tx, id, 'withdrawn', env.actor.accountId, '')
  await tellUnit(env, handover.to_unit, 'handover.withdrawn', paths.handover(id))
  return ok(handover)
}

/**
 * The open proposal and its subject, both held, for the unit on one side of it. The subject is taken first, as everything
 * else that is done about a person does.
 */
async function heldProposal(env: Env, id: string, side: 'from_unit' | 'to_unit') {
  const { tx, actor } = env
  const handover = await findHandover(tx, id)
  if (!handover) return refuse('gone')
  if (handover[side] !== actor.unitId) return refuse('not-yours')
  const subject = await lockSubject(tx, handover.subject, handover.person_id ?? handover.company_id ?? '')
  if ((await lockHandover(tx, id)) !== 'proposed') return refuse('decided-already')
  return ok({ handover, subject })
}

/** Whoever proposed it; when that cannot be said any more, the whole unit. */
async function tellProposer(env: Env, h: HandoverRow, kind: 'handover.accepted' | 'handover.declined') {
  if (h.proposed_by) await tellAccount(env, h.proposed_by, kind, paths.handover(h.id))
  else await tellUnit(env, h.from_unit, kind, paths.handover(h.id))
}
