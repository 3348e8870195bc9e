import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { BookingEntry } from '#core/hours/entry.ts'
import type { AccountNumber } from '#core/rotation/claim-account.ts'
import { bookingIn, type ClaimContent } from '#core/rotation/claim-content.ts'
import { type ClaimStatus, claimStatusOf } from '#core/rotation/claim-moves.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** Claims that stand in the account. */
const BOOKED = ['approved', 'exported', 'paid'] as const

const rows = (tx: Tx) =>
  tx
    .selectFrom('claim as k')
    .innerJoin('case_grant as g', 'g.id', 'k.grant_id')
    .innerJoin('rotation_case as c', 'c.id', 'k.case_id')
    .innerJoin('company as co', 'co.id', 'k.company_id')
    .innerJoin('unit as u', 'u.id', 'k.unit_id')
    .select([
      'k.id',
      'k.number',
      'k.grant_id',
      'k.case_id',
      'k.company_id',
      'k.unit_id',
      'k.kind',
      'k.through',
    ])
    .select(['k.status', 'k.education_minutes', 'k.temp_minutes', 'k.claimed_minutes', 'k.account_ore'])
    .select(['k.amount_ore', 'k.refund_ore', 'k.account_numbers', 'k.content_hash', 'k.declarations'])
    .select(['k.made_by', 'k.made_at', 'k.submitted_at', 'k.checked_by', 'k.checked_at', 'k.decided_by'])
    .select(['k.decided_at', 'k.decision_reason', 'k.export_id', 'k.paid_on', 'k.version'])
    .select(['g.number as grant_number', 'c.number as case_number', 'c.title as case_title'])
    .select(['co.name as company_name', 'co.cvr', 'u.name as unit_name'])

type Raw = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

/** A claim without its content, with the names its lists need. */
export type ClaimRow = Omit<Raw, 'status' | 'kind' | 'through' | 'account_numbers' | 'paid_on'> & {
  status: ClaimStatus
  kind: BookingEntry['kind']
  through: Day
  account_numbers: readonly AccountNumber[]
  paid_on: Day | null
}

const claimOf = (raw: Raw): ClaimRow => ({
  ...raw,
  kind: raw.kind as BookingEntry['kind'],
  through: raw.through as Day,
  status: claimStatusOf({ status: raw.status, checked: raw.checked_at !== null }),
  account_numbers: raw.account_numbers as unknown as readonly AccountNumber[],
  paid_on: raw.paid_on as Day | null,
})

/** Claims of a case, the newest first. */
export const claimsOfCase = async (tx: Tx, caseId: string): Promise<ClaimRow[]> =>
  (await rows(tx).where('k.case_id', '=', caseId).orderBy('k.number', 'desc').execute()).map(claimOf)

export async function claimById(tx: Tx, id: string): Promise<ClaimRow | undefined> {
  const raw = await rows(tx).where('k.id', '=', id).executeTakeFirst()
  return raw && claimOf(raw)
}

/** A unit's claims in some statuses, those that have waited longest first. */
export const claimsOfUnit = async (
  tx: Tx,
  unitId: string,
  statuses: readonly ('submitted' | 'approved' | 'exported' | 'paid' | 'refused')[],
  most: number,
): Promise<ClaimRow[]> =>
  (
    await rows(tx)
      .where('k.unit_id', '=', unitId)
      .where('k.status', 'in', statuses)
      .orderBy(sql`coalesce(k.submitted_at, k.made_at)`)
      .orderBy('k.number')
      .limit(most)
      .execute()
  ).map(claimOf)

/** Claims of a unit that have been paid and stand in no payment file. */
export const paidClaimsOfUnit = async (tx: Tx, unitId: string): Promise<ClaimRow[]> =>
  (
    await rows(tx)
      .where('k.unit_id', '=', unitId)
      .where('k.status', '=', 'paid')
      .where('k.kind', '=', 'claim')
      .where('k.export_id', 'is', null)
      .orderBy('k.number')
      .execute()
  ).map(claimOf)

export const claimsOfExport = async (tx: Tx, exportId: string): Promise<ClaimRow[]> =>
  (await rows(tx).where('k.export_id', '=', exportId).orderBy('k.number').execute()).map(claimOf)

export async function contentOfClaim(tx: Tx, id: string): Promise<ClaimContent> {
  const row = await tx.selectFrom('claim').select('content').where('id', '=', id).executeTakeFirstOrThrow()
  return row.content as unknown as ClaimContent
}

/** What approved claims and recoveries have booked on a grant, in the order they were decided. */
export async function bookingsOf(tx: Tx, grantId: string): Promise<BookingEntry[]> {
  const booked = await tx
    .selectFrom('claim')
    .select(['kind', 'through', 'content'])
    .where('grant_id', '=', grantId)
    .where('status', 'in', BOOKED)
    .orderBy('through')
    .orderBy('decided_at')
    .execute()
  return booked.map(({ kind, through, content }) =>
    bookingIn(content as unknown as ClaimContent, kind as BookingEntry['kind'], through as Day),
  )
}

/** Sums of what is booked on some grants. */
export async function bookedSums(
  tx: Tx,
  grantIds: readonly string[],
): Promise<Map<string, { minutes: number; amountOre: number; through: Day | null }>> {
  if (grantIds.length === 0) return new Map()
  const sums = await tx
    .selectFrom('claim')
    .select(['grant_id', (e) => e.fn.sum<number>('claimed_minutes').as('minutes')])
    .select([sql<number>`sum(amount_ore)::float8`.as('amount'), sql<Day>`max(through)::text`.as('through')])
    .where('grant_id', 'in', grantIds)
    .where('status', 'in', BOOKED)
    .groupBy('grant_id')
    .execute()
  return new Map(
    sums.map((s) => [
      s.grant_id,
      { minutes: Number(s.minutes), amountOre: Number(s.amount), through: s.through },
    ]),
  )
}

/** The claim of a grant that nobody has decided yet; there is at most one. */
export async function openClaim(tx: Tx, grantId: string): Promise<ClaimRow | undefined> {
  const raw = await rows(tx)
    .where('k.grant_id', '=', grantId)
    .where('k.status', 'in', ['draft', 'submitted'])
    .executeTakeFirst()
  return raw && claimOf(raw)
}

/** The last day of a case that an approved claim has gone through. */
export async function bookedThrough(tx: Tx, caseId: string): Promise<Day | undefined> {
  const row = await tx
    .selectFrom('claim')
    .select(sql<Day | null>`max(through)::text`.as('through'))
    .where('case_id', '=', caseId)
    .where('status', 'in', BOOKED)
    .executeTakeFirst()
  return row?.through ?? undefined
}

/** Whether hours or attendance of the claim's case were written after it was made: only then can it say something old. */
export async function registeredSince(
  tx: Tx,
  { case_id, through, made_at }: Pick<ClaimRow, 'case_id' | 'through' | 'made_at'>,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select
    exists (select from work_hours where case_id = ${case_id} and day <= ${through} and registered_at >= ${made_at})
    or exists (select from attendance where case_id = ${case_id} and day <= ${through} and registered_at >= ${made_at}) as found`.execute(
    tx,
  )
  return rows[0]!.found
}
