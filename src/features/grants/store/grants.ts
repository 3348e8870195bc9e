import type { Day } from '#core/calendar/day.ts'
import type { BudgetState } from '#core/rotation/grant-budget.ts'
import type { GrantStatus } from '#core/rotation/grant-moves.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { Grant, GrantFacts } from '../model.ts'

/** Claims that are decided and paid, or going to be. */
const CLAIMED = ['approved', 'exported', 'paid'] as const

const grants = (tx: Tx) => tx.selectFrom('case_grant').selectAll()
type Row = Awaited<ReturnType<ReturnType<typeof grants>['executeTakeFirstOrThrow']>>

const typed = (row: Row): Grant => ({
  ...row,
  facts: row.facts as unknown as GrantFacts,
  status: row.status as GrantStatus,
  starts_on: row.starts_on as Day,
  ends_on: row.ends_on as Day,
})

/** Grants of a case that the actor may see, the newest first. */
export async function grantsOfCase(tx: Tx, caseId: string): Promise<readonly Grant[]> {
  const rows = await grants(tx).where('case_id', '=', caseId).orderBy('number', 'desc').execute()
  return rows.map(typed)
}

/** The newest of one municipality, held until the transaction ends. */
export async function lockGrant(tx: Tx, caseId: string, unitId: string): Promise<Grant | undefined> {
  const row = await grants(tx)
    .where('case_id', '=', caseId)
    .where('unit_id', '=', unitId)
    .orderBy('number', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  return row && typed(row)
}

/** Units of a case and who of them is the case's own; public facts to all who take part. */
export const unitsOfCase = (tx: Tx, caseId: string) =>
  asSystem(tx, (s) =>
    s
      .selectFrom('case_unit as cu')
      .innerJoin('unit as u', 'u.id', 'cu.unit_id')
      .innerJoin('rotation_case as c', 'c.id', 'cu.case_id')
      .select(['u.id', 'u.name', 'u.phone'])
      .select((e) => e('c.unit_id', '=', e.ref('u.id')).as('lead'))
      .where('cu.case_id', '=', caseId)
      .orderBy('u.name')
      .execute(),
  )

/** What is claimed of a grant and decided. */
export async function claimedOf(tx: Tx, grantId: string): Promise<{ minutes: number; amountOre: number }> {
  const row = await asSystem(tx, (s) =>
    s
      .selectFrom('claim')
      .select((e) => [
        e.fn.coalesce(e.fn.sum<number>('claimed_minutes'), e.val(0)).as('minutes'),
        e.fn.coalesce(e.fn.sum<number>('amount_ore'), e.val(0)).as('amount'),
      ])
      .where('grant_id', '=', grantId)
      .where('status', 'in', CLAIMED)
      .executeTakeFirstOrThrow(),
  )
  return { minutes: Number(row.minutes), amountOre: Number(row.amount) }
}

/** The last day of a municipality's hours in the case that an approved claim has gone through, under whichever grant. */
export async function claimedThrough(
  tx: Tx,
  of: { caseId: string; unitId: string; scheme: string },
): Promise<Day | undefined> {
  const row = await asSystem(tx, (s) =>
    s
      .selectFrom('claim as k')
      .innerJoin('case_grant as g', 'g.id', 'k.grant_id')
      .select((e) => e.fn.max('k.through').as('through'))
      .where('g.case_id', '=', of.caseId)
      .where('g.unit_id', '=', of.unitId)
      .where('g.scheme', '=', of.scheme)
      .where('k.status', 'in', CLAIMED)
      .executeTakeFirst(),
  )
  return (row?.through as Day | null | undefined) ?? undefined
}

/** A unit's budget of a year, held so that two grants are counted one after the other; and what of it is promised. */
export async function lockBudget(
  tx: Tx,
  of: { unitId: string; scheme: string; year: number },
): Promise<BudgetState> {
  // also where there is no row yet: the unit's own lock stands in for it
  await asSystem(tx, (s) =>
    s.selectFrom('unit').select('id').where('id', '=', of.unitId).forNoKeyUpdate().executeTakeFirst(),
  )
  return budgetOf(tx, of)
}

export async function budgetOf(
  tx: Tx,
  of: { unitId: string; scheme: string; year: number },
): Promise<BudgetState & { version: number }> {
  const row = await tx
    .selectFrom('grant_budget')
    .select(['amount_ore', 'version'])
    .where('unit_id', '=', of.unitId)
    .where('scheme', '=', of.scheme)
    .where('year', '=', of.year)
    .executeTakeFirst()
  return {
    amountOre: row?.amount_ore,
    version: row?.version ?? 0,
    grantedOre: await promisedOre(tx, of),
  }
}

/** What stands of a year's grants: all of one that runs, what was claimed of one that has ended or whose case is archived. */
async function promisedOre(tx: Tx, of: { unitId: string; scheme: string; year: number }): Promise<number> {
  const row = await asSystem(tx, (s) =>
    s
      .selectFrom('case_grant as g')
      .innerJoin('rotation_case as c', 'c.id', 'g.case_id')
      .select((e) =>
        e.fn
          .sum<number | null>(
            e
              .case()
              .when(e.and([e('g.status', '=', 'granted'), e('c.archived_at', 'is', null)]))
              .then(e.ref('g.amount_ore'))
              .else(
                e
                  .selectFrom('claim as k')
                  .select((k) => k.fn.sum<number>('k.amount_ore').as('ore'))
                  .whereRef('k.grant_id', '=', 'g.id')
                  .where('k.status', 'in', CLAIMED),
              )
              .end(),
          )
          .as('ore'),
      )
      .where('g.unit_id', '=', of.unitId)
      .where('g.scheme', '=', of.scheme)
      .where('g.budget_year', '=', of.year)
      .where('g.status', 'in', ['granted', 'ended'])
      .executeTakeFirstOrThrow(),
  )
  return Number(row.ore ?? 0)
}

export type ListedGrant = Grant & {
  readonly company: string
  readonly title: string
  readonly case_number: number
}

/** A unit's grants: what waits first, then the newest. */
export async function listGrants(
  tx: Tx,
  of: { unitId: string; status: GrantStatus | undefined; page: number; perPage: number },
): Promise<{ rows: readonly ListedGrant[]; total: number }> {
  const listed = tx
    .selectFrom('case_grant as g')
    .innerJoin('rotation_case as c', 'c.id', 'g.case_id')
    .innerJoin('company as co', 'co.id', 'g.company_id')
    .where('g.unit_id', '=', of.unitId)
    .$if(of.status !== undefined, (q) => q.where('g.status', '=', of.status!))
  // a company of another job centre can have a workplace here: its name is needed all the same
  return asSystem(tx, async () => {
    const rows = await listed
      .selectAll('g')
      .select(['co.name as company', 'c.title', 'c.number as case_number'])
      .orderBy((e) => e.case().when('g.status', '=', 'applied').then(0).else(1).end())
      .orderBy('g.number', 'desc')
      .limit(of.perPage)
      .offset((of.page - 1) * of.perPage)
      .execute()
    const { total } = await listed
      .select((e) => e.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    return {
      rows: rows.map(({ company, title, case_number, ...row }) => ({
        ...typed(row),
        ...{ company, title, case_number },
      })),
      total: Number(total),
    }
  })
}

/** Whether this login is one of those the unit has named to decide. */
export async function mayDecide(tx: Tx, membershipId: string | null): Promise<boolean> {
  if (membershipId === null) return false
  const row = await tx
    .selectFrom('membership')
    .select('decides')
    .where('id', '=', membershipId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.decides ?? false
}

/** Caseworkers of a unit, and who of them decides. */
export const caseworkersOf = (tx: Tx, unitId: string) =>
  asSystem(tx, (s) =>
    s
      .selectFrom('membership as m')
      .innerJoin('account as a', 'a.id', 'm.account_id')
      .select(['m.id', 'a.id as accountId', 'a.name', 'm.decides'])
      .where('m.unit_id', '=', unitId)
      .where('m.role', '=', 'caseworker')
      .where('m.ended_at', 'is', null)
      .orderBy('a.name')
      .execute(),
  )

/** Applications of a unit that wait, by what they wait for. */
export async function waitingCounts(tx: Tx, unitId: string): Promise<{ prepare: number; decide: number }> {
  const rows = await tx
    .selectFrom('case_grant')
    .select((e) => [e('prepared_at', 'is', null).as('open'), e.fn.countAll<number>().as('n')])
    .where('unit_id', '=', unitId)
    .where('status', '=', 'applied')
    .groupBy((e) => e('prepared_at', 'is', null))
    .execute()
  const of = (open: boolean) => Number(rows.find((r) => Boolean(r.open) === open)?.n ?? 0)
  return { prepare: of(true), decide: of(false) }
}

/** What of a unit's grants of a year is approved for payment. */
export async function approvedOf(
  tx: Tx,
  of: { unitId: string; scheme: string; year: number },
): Promise<number> {
  const row = await tx
    .selectFrom('claim as c')
    .innerJoin('case_grant as g', 'g.id', 'c.grant_id')
    .select((e) => e.fn.coalesce(e.fn.sum<number>('c.amount_ore'), e.val(0)).as('ore'))
    .where('g.unit_id', '=', of.unitId)
    .where('g.scheme', '=', of.scheme)
    .where('g.budget_year', '=', of.year)
    .where('c.status', 'in', CLAIMED)
    .executeTakeFirstOrThrow()
  return Number(row.ore)
}
