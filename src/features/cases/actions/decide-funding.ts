import type { Facts, Receipt } from '#core/law/receipt.ts'
import type { Scheme } from '#core/law/scheme.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { isOpen } from '#core/rotation/case-moves.ts'
import { keepReceipt } from '#features/law/index.ts'
import type { Env } from '../model.ts'
import { type CaseRow, caseStatusOf, lockCase } from '../store/case-row.ts'
import { addEvent } from './add-event.ts'
import { mayAct } from './may-act.ts'

export type Funding = 'undecided' | 'scheme' | 'none'

export type FundingInput = {
  readonly id: string
  readonly version: number
  readonly funding: Funding
  /** What the rules of the day said, and of which facts; undefined when nobody asked them. */
  readonly asked: { scheme: Scheme; receipt: Receipt; stated: Facts; query: string } | undefined
}

type Refusal = 'gone' | 'not-yours' | 'stale' | 'closed' | 'grant-applied'

/** Keeps what the rules of the day say and whether the case seeks the scheme's money. Without it the case is as good as any. */
export async function decideFunding(env: Env, input: FundingInput): Promise<Result<CaseRow, Refusal>> {
  const c = await lockCase(env.tx, input.id)
  if (!c) return refuse('gone')
  if (!mayAct(env.actor, c)) return refuse('not-yours')
  if (c.version !== input.version) return refuse('stale')
  if (!isOpen(caseStatusOf(c))) return refuse('closed')
  if (input.funding !== 'scheme') {
    const applied = await env.tx
      .selectFrom('case_grant')
      .select('id')
      .where('case_id', '=', c.id)
      .where('status', 'in', ['applied', 'granted'])
      .limit(1)
      .executeTakeFirst()
    if (applied) return refuse('grant-applied')
  }
  if (input.asked) {
    const { scheme, receipt, stated } = input.asked
    await keepReceipt(env.tx, scheme, {
      receipt,
      stated,
      caseId: c.id,
      companyId: c.company_id,
      unitId: c.unit_id,
      purpose: 'wish',
      madeBy: env.actor.accountId,
    })
  }
  const scheme = input.funding === 'scheme' ? (input.asked?.scheme.id ?? c.scheme ?? 'dk-jobrotation') : null
  await env.tx
    .updateTable('rotation_case')
    .set({ funding: input.funding, scheme, version: c.version + 1 })
    .where('id', '=', c.id)
    .execute()
  await addEvent(env, {
    case: c,
    kind: 'case.funding',
    data: {
      funding: input.funding,
      outcome: input.asked?.receipt.outcome ?? null,
      asked: input.asked?.query ?? null,
    },
  })
  return ok({ ...c, funding: input.funding, scheme, version: c.version + 1 })
}
