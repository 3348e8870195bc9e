import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { addEvent, type Env, isId } from '#features/cases/index.ts'
import { paymentCsv } from '../payment-file.ts'
import { type ClaimRow, claimById, claimsOfExport, claimsOfUnit } from '../store/claim-rows.ts'

const MOST = 1000

/** What the unit owes; what it is owed stands in no payment file. */
const PAYABLE = 'claim'

/**
 * Puts every approved claim of the unit into one payment file. The rows are held and taken only once: of two who export at
 * the same moment the second finds nothing left.
 */
export async function exportPayments(
  env: Env,
): Promise<Result<{ id: string; claims: number }, 'gone' | 'nothing'>> {
  const { tx, actor } = env
  if (!actor.unitId) return refuse('gone')
  const held = await tx
    .selectFrom('claim')
    .select('id')
    .where('unit_id', '=', actor.unitId)
    .where('status', '=', 'approved')
    .where('kind', '=', PAYABLE)
    .orderBy('id')
    .forUpdate()
    .execute()
  const ids = new Set(held.map(({ id }) => id))
  const claims = (await claimsOfUnit(tx, actor.unitId, ['approved'], MOST)).filter(({ id }) => ids.has(id))
  if (claims.length === 0) return refuse('nothing')
  const content = paymentCsv(claims)
  const made = await tx
    .insertInto('payment_export')
    .values({
      unit_id: actor.unitId,
      made_by: actor.accountId,
      claims: claims.length,
      amount_ore: claims.reduce((sum, one) => sum + one.amount_ore, 0),
      content,
      sha256: createHash('sha256').update(content).digest(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await change(env, claims, { status: 'exported', export_id: made.id }, 'claim.exported')
  return ok({ id: made.id, claims: claims.length })
}

/** The payment of a file has been made, on a day. Claims that are marked already stay as they are. */
export async function markPaid(
  env: Env,
  exportId: string,
  day: Day,
): Promise<Result<number, 'gone' | 'paid-already' | 'in-the-future'>> {
  const { tx, today } = env
  if (!isId(exportId)) return refuse('gone')
  const file = await tx
    .selectFrom('payment_export')
    .select('made_at')
    .where('id', '=', exportId)
    .executeTakeFirst()
  if (!file) return refuse('gone')
  if (day > today) return refuse('in-the-future')
  await tx
    .selectFrom('claim')
    .select('id')
    .where('export_id', '=', exportId)
    .orderBy('id')
    .forUpdate()
    .execute()
  const claims = (await claimsOfExport(tx, exportId)).filter(({ status }) => status === 'exported')
  if (claims.length === 0) return refuse('paid-already')
  await change(env, claims, { status: 'paid', paid_on: day }, 'claim.paid')
  return ok(claims.length)
}

/** The company has paid back what an approved recovery asks for, on a day. */
export async function markPaidBack(
  env: Env,
  claimId: string,
  day: Day,
): Promise<Result<void, 'gone' | 'not-now' | 'in-the-future'>> {
  const { tx, actor, today } = env
  if (!isId(claimId) || !actor.unitId) return refuse('gone')
  await tx.selectFrom('claim').select('id').where('id', '=', claimId).forUpdate().execute()
  const claim = await claimById(tx, claimId)
  if (claim?.kind !== 'recovery' || claim.unit_id !== actor.unitId) return refuse('gone')
  if (day > today) return refuse('in-the-future')
  if (claim.status !== 'approved') return refuse('not-now')
  await change(env, [claim], { status: 'paid', paid_on: day }, 'claim.paid-back')
  return ok(undefined)
}

async function change(
  env: Env,
  claims: readonly ClaimRow[],
  to: { status: string; export_id?: string; paid_on?: Day },
  kind: string,
): Promise<void> {
  await env.tx
    .updateTable('claim')
    .set((e) => ({ ...to, version: e('version', '+', sql.lit(1)) }))
    .where(
      'id',
      'in',
      claims.map(({ id }) => id),
    )
    .execute()
  for (const { case_id, company_id, number, through } of claims)
    await addEvent(env, {
      case: { id: case_id, company_id },
      kind,
      audience: 'company_unit',
      data: { number, through },
    })
}
