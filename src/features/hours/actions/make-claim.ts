import { createHash } from 'node:crypto'
import type { Day } from '#core/calendar/day.ts'
import { accountNumbersOf, type ClaimStep, nextStep } from '#core/rotation/claim-account.ts'
import { contentOf, payingPart } from '#core/rotation/claim-content.ts'
import { claimDays } from '#core/rotation/claim-days.ts'
import { addEvent, type Env, isId, lockCase } from '#features/cases/index.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { bookedSums, openClaim } from '../store/claim-rows.ts'
import { grantAccount } from '../store/grant-account.ts'
import { type GrantInUse, grantById } from '../store/grants.ts'

export type MadeClaim =
  | { ok: true; id: string; number: number }
  | { ok: false; reason: 'gone' | 'open-already' | 'not-this-day' | 'archived' }
  /** There is nothing to claim, or more than the grant has left: the step says why. */
  | { ok: false; reason: 'nothing' | 'beyond-the-grant'; step: ClaimStep }

/** What a claim through a day would be as things stand. Reads only. */
export async function claimStep(tx: Tx, grant: GrantInUse, through: Day): Promise<ClaimStep> {
  const { account, terms, room } = await grantAccount(tx, grant, through)
  return nextStep(account, grant.facts, terms, through, room)
}

/** Makes the grant's next claim (or recovery) through a day, as a draft for somebody to look through and send. */
export async function makeClaim(env: Env, grantId: string, through: Day): Promise<MadeClaim> {
  const { tx, actor } = env
  const seen = isId(grantId) ? await grantById(tx, grantId) : undefined
  const row = seen && (await lockCase(tx, seen.caseId))
  if (!seen || !row) return { ok: false, reason: 'gone' }
  if (row.archived_at) return { ok: false, reason: 'archived' }
  if (await openClaim(tx, seen.id)) return { ok: false, reason: 'open-already' }
  const last = (await bookedSums(tx, [seen.id])).get(seen.id)?.through ?? undefined
  const first = last !== undefined && last > seen.facts.start ? last : seen.facts.start
  // any day since the last claim will do; a month's end is what the page offers
  if (through >= env.today || through < first || (last !== undefined && through <= last))
    return { ok: false, reason: 'not-this-day' }
  const step = await claimStep(tx, seen, through)
  if (step.kind === 'nothing' || step.kind === 'beyond-the-grant')
    return { ok: false, reason: step.kind, step }
  const made = await tx
    .insertInto('claim')
    .values({
      ...{ grant_id: seen.id, case_id: row.id, company_id: row.company_id, unit_id: seen.unitId, through },
      made_by: actor.accountId,
      ...columnsOf(step),
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
  const data = { number: made.number, through }
  await addEvent(env, { case: row, kind: 'claim.made', audience: 'company_unit', data })
  return { ok: true, ...made }
}

/** The columns that say what a claim is about: written when it is made, and again when it is renewed. */
export function columnsOf({ kind, claim }: Extract<ClaimStep, { kind: 'claim' | 'recovery' }>) {
  const content = contentOf(claim)
  const { toDate, claimedBefore } = claim
  return {
    kind,
    education_minutes: toDate.educationMinutes,
    temp_minutes: toDate.tempMinutes,
    claimed_minutes: claim.payableMinutes,
    account_ore: toDate.amountOre - claimedBefore.amountOre,
    amount_ore: claim.amountOre,
    refund_ore: claim.refundOre,
    account_numbers: JSON.stringify(accountNumbersOf(claim)),
    content: JSON.stringify(content),
    content_hash: createHash('sha256').update(payingPart(content)).digest(),
  }
}

/** The ends of months a grant's next claim can go through today. */
export const daysToClaim = (grant: GrantInUse, last: Day | null | undefined, today: Day): readonly Day[] =>
  claimDays(grant.facts.start, last ?? undefined, today)
