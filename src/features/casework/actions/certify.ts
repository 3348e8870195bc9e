import type { Day } from '#core/calendar/day.ts'
import { contains, makePeriod } from '#core/calendar/period.ts'
import { explain } from '#core/law/explain.ts'
import type { Facts, Receipt } from '#core/law/receipt.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { decideWaiting } from '#features/applications/index.ts'
import { isCertainNo, jobrotation, keepReceipt } from '#features/law/index.ts'
import type { Env } from '../model.ts'
import { rulesOf } from '../rules-of-citizen.ts'
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
  /** What the caseworker says of the job and the citizen, in the law's names. */
  stated: Facts
  /** The caseworker has looked at what the rules leave open, and answers for it. */
  despite: boolean
}

export type CertifyRefusal =
  | 'gone'
  | 'own-case'
  | 'decided-meanwhile'
  | 'ends-before-start'
  | 'covers-no-start'
  /** A confirmed rule is not met: nobody can certify that away. */
  | 'rules-say-no'
  /** Something is missing, or a rule no source confirms is not met, and nobody has answered for it. */
  | 'rules-leave-open'

/** What the decision did to applications that waited for it. */
export type Certified = {
  hired: number
  notCertified: number
  stillWaiting: number
  /** Of those that still wait: the rules say no to their own terms. */
  againstTheRules: number
}

/**
 * Records whether a citizen can be a jobrotation vikar, in place of the former decision. Applications that wait and
 * whose vikariat begins in the decided period are settled in the same transaction: eligible makes a hire. A decision that
 * reaches none of those that wait is taken for a slip of the dates. What the rules of the day say is kept with it.
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

  // a no is no approval, and its receipt does not say so
  const said =
    input.decision === 'eligible' ? input.stated : { ...input.stated, 'temp-approved-by-job-centre': false }
  const receipt = rulesOf(person, reached[0] ?? waiting[0], env.today, said)
  const refusal = input.decision === 'eligible' ? againstRules(receipt, input.despite) : undefined
  if (refusal) return refuse(refusal)
  const receiptId = await keepReceipt(tx, jobrotation().scheme, {
    receipt,
    stated: input.stated,
    personId,
    unitId: person.unit_id,
    purpose: 'certificate',
    madeBy: actor.accountId,
  })
  await writeCertificate(tx, {
    personId,
    unitId: person.unit_id,
    decision: input.decision,
    reason: input.reason,
    from: input.from,
    to: input.to,
    by: actor.accountId,
    receiptId,
  })
  const eligible = input.decision === 'eligible'
  let settled = 0
  let againstTheRules = 0
  for (const a of reached) {
    // one that ended a moment ago needs no answer any more
    const done = await decideWaiting(env, a.id, eligible)
    if (done.ok) settled += 1
    else if (done.reason === 'rules-say-no') againstTheRules += 1
  }
  await tellPerson(env, personId, 'casework.certificate')
  return ok({
    hired: eligible ? settled : 0,
    notCertified: eligible ? 0 : settled,
    stillWaiting: waiting.length - reached.length + againstTheRules,
    againstTheRules,
  })
}

/** Why a yes cannot stand: a rule that a source confirms says no, or something is open that nobody answers for. */
function againstRules(receipt: Receipt, despite: boolean): 'rules-say-no' | 'rules-leave-open' | undefined {
  if (explain(jobrotation(), receipt).explained.some(isCertainNo)) return 'rules-say-no'
  return receipt.outcome === 'met' || despite ? undefined : 'rules-leave-open'
}
