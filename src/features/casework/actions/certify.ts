import type { Day } from '#core/calendar/day.ts'
import { contains, makePeriod } from '#core/calendar/period.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { decideWaiting } from '#features/applications/index.ts'
import type { Env } from '../model.ts'
import {
  currentCertificateId,
  type Decision,
  waitingApplications,
  writeCertificate,
} from '../store/certificates.ts'
import { isSelf, lockOwnPerson } from '../store/persons.ts'
import { tellPerson } from '../tell.ts'

export type CertifyInput = {
  decision: Decision
  reason: string
  from: Day
  to: Day
  /** The decision in force when the form was made, '' for none: two decisions at once do not pass unseen. */
  former: string
}

export type CertifyRefusal =
  | 'gone'
  | 'own-case'
  | 'decided-meanwhile'
  | 'ends-before-start'
  | 'covers-no-start'

/** What the decision did to applications that waited for it. */
export type Certified = { hired: number; notCertified: number; stillWaiting: number }

/**
 * Records whether a citizen can be a jobrotation vikar, in place of the former decision. Applications that wait and
 * whose vikariat begins in the decided period are settled in the same transaction: eligible makes a hire. A decision that
 * reaches none of those that wait is taken for a slip of the dates.
 */
export async function certify(
  env: Env,
  personId: string,
  input: CertifyInput,
): Promise<Result<Certified, CertifyRefusal>> {
  const { tx, actor } = env
  const person = await lockOwnPerson(tx, personId)
  if (!person) return refuse('gone')
  if (isSelf(actor, person)) return refuse('own-case')
  if (((await currentCertificateId(tx, personId)) ?? '') !== input.former) return refuse('decided-meanwhile')
  const period = makePeriod(input.from, input.to)
  if (!period.ok) return period
  const waiting = await waitingApplications(tx, personId)
  const reached = waiting.filter((a) => contains(period.value, a.starts_on))
  if (waiting.length > 0 && reached.length === 0)
    return refuse('covers-no-start', { startsOn: waiting[0]!.starts_on })

  await writeCertificate(tx, {
    personId,
    unitId: person.unit_id,
    decision: input.decision,
    reason: input.reason,
    from: input.from,
    to: input.to,
    by: actor.accountId,
  })
  const eligible = input.decision === 'eligible'
  let settled = 0
  for (const a of reached) {
    // one that ended a moment ago needs no answer any more
    const done = await decideWaiting(env, a.id, eligible)
    if (done.ok) settled += 1
  }
  await tellPerson(env, personId, 'casework.certificate')
  return ok({
    hired: eligible ? settled : 0,
    notCertified: eligible ? 0 : settled,
    stillWaiting: waiting.length - reached.length,
  })
}
