import type { Day } from '#core/calendar/day.ts'
import type { AbsenceChange } from '#core/pooled-cover/absence-changes.ts'
import type { PartStatus, PoolStatus } from '#core/pooled-cover/pool-moves.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { Owner } from '../model.ts'
import { freedAbsences } from './removed-posts.ts'

/** What opened a shared vikariat again. */
export type KeptChange =
  | AbsenceChange
  | { readonly kind: 'no'; readonly companyId: string }
  | { readonly kind: 'never-posted' }

/** Every company said yes, and the drafts were not made in time. */
export const isNeverPosted = (changes: readonly KeptChange[]): boolean =>
  changes.some(({ kind }) => kind === 'never-posted')

export type SharedRow = NonNullable<Awaited<ReturnType<typeof findShared>>>
type Kept = Awaited<ReturnType<typeof rowOf>>

const rowOf = (tx: Tx, id: string) =>
  tx.selectFrom('pool_vikariat').selectAll().where('id', '=', id).executeTakeFirst()

const read = (row: NonNullable<Kept>) => ({
  ...row,
  status: row.status as PoolStatus,
  starts_on: row.starts_on as Day,
  ends_on: row.ends_on as Day,
  respond_by: row.respond_by as Day | null,
  changes: row.changes as KeptChange[],
  owner: (row.unit_id === null
    ? { unit_id: null, lead_id: row.lead_id! }
    : { unit_id: row.unit_id, lead_id: null }) as Owner,
})

/** A shared vikariat that row-level security shows to whoever asks. */
export async function findShared(tx: Tx, id: string) {
  const row = await rowOf(tx, id)
  return row && read(row)
}

/**
 * The same, held until the transaction ends, so that two who answer or post at once do it one after the other. Held as the
 * system: the companies in it wait for each other without reading it.
 */
export const lockShared = (tx: Tx, id: string) =>
  asSystem(tx, async (s) => {
    await s.selectFrom('pool_vikariat').select('id').where('id', '=', id).forUpdate().execute()
    const row = await rowOf(s, id)
    return row && read(row)
  })

/** The shared vikariater of a computation. */
export async function sharedOf(tx: Tx, runId: string) {
  const rows = await tx
    .selectFrom('pool_vikariat')
    .selectAll()
    .where('run_id', '=', runId)
    .orderBy('starts_on')
    .orderBy('number')
    .execute()
  return rows.map(read)
}

/** Those of any computation that somebody has been asked about, while something can still be done with them. */
export async function underWay(tx: Tx, owner: Owner, today: Day) {
  const rows = await tx
    .selectFrom('pool_vikariat')
    .selectAll()
    .where('unit_id', 'is not distinct from', owner.unit_id)
    .where('lead_id', 'is not distinct from', owner.lead_id)
    .where((e) =>
      e.or([
        e('status', 'in', ['asked', 'agreed']),
        // what should have begun cannot be asked about again
        e.and([e('status', 'in', ['reopened', 'lapsed']), e('starts_on', '>', today)]),
      ]),
    )
    .orderBy('starts_on')
    .execute()
  return rows.map(read)
}

export type PartRow = Awaited<ReturnType<typeof partsOf>>[number]

/** What each company was asked and said. */
export async function partsOf(tx: Tx, vikariatId: string) {
  const rows = await tx
    .selectFrom('pool_part as p')
    .innerJoin('company as c', 'c.id', 'p.company_id')
    .selectAll('p')
    .select('c.name as company')
    .where('p.vikariat_id', '=', vikariatId)
    .orderBy('c.name')
    .execute()
  return rows.map((r) => ({
    ...r,
    status: r.status as PartStatus,
    respond_by: r.respond_by as Day,
    whole_from: r.whole_from as Day,
    whole_to: r.whole_to as Day,
  }))
}

/** What a company is asked, as row-level security shows it. */
export async function ownParts(tx: Tx, companyId: string, id?: string) {
  const rows = await tx
    .selectFrom('pool_part')
    .selectAll()
    .where('company_id', '=', companyId)
    .$if(id !== undefined, (q) => q.where('id', '=', id!))
    .orderBy('asked_at', 'desc')
    .limit(100)
    .execute()
  return rows.map((r) => ({
    ...r,
    status: r.status as PartStatus,
    respond_by: r.respond_by as Day,
    whole_from: r.whole_from as Day,
    whole_to: r.whole_to as Day,
  }))
}
export type OwnPart = Awaited<ReturnType<typeof ownParts>>[number]

/**
 * What became of the whole, as far as a company may know: where it stands, and who they are once all said yes. Who was left
 * out meanwhile is not told.
 */
export const wholeFor = (
  tx: Tx,
  { vikariat_id: vikariatId, status }: Pick<OwnPart, 'vikariat_id' | 'status'>,
) =>
  asSystem(tx, async (s) => {
    const whole = await s
      .selectFrom('pool_vikariat')
      .select(['status', 'lead_company_id', 'changes'])
      .where('id', '=', vikariatId)
      .executeTakeFirstOrThrow()
    const told = status === 'yes' && (whole.status === 'agreed' || whole.status === 'posted')
    const names = told
      ? await s
          .selectFrom('pool_part as p')
          .innerJoin('company as c', 'c.id', 'p.company_id')
          .select(['c.id', 'c.name'])
          .where('p.vikariat_id', '=', vikariatId)
          .where('p.status', '=', 'yes')
          .orderBy('c.name')
          .execute()
      : []
    return {
      status: whole.status as PoolStatus,
      leadCompanyId: whole.lead_company_id,
      companies: names,
      wasNeverPosted: isNeverPosted(whole.changes as KeptChange[]),
    }
  })

/** Stretches that another shared vikariat is asked about, agreed or posted for and not freed again: `stretchKey`s. */
export const heldStretches = (tx: Tx): Promise<ReadonlySet<string>> =>
  asSystem(tx, async (s) => {
    const rows = await s
      .selectFrom('pool_absence')
      .select(['id', 'reservation_id', 'starts_on'])
      .where('held', '=', true)
      .execute()
    const freed = new Set((await freedAbsences(s)).map(({ id }) => id))
    return new Set(rows.filter(({ id }) => !freed.has(id)).map((r) => `${r.reservation_id} ${r.starts_on}`))
  })
