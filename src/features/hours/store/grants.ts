import { sql } from 'kysely'
import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { addDays, type Day } from '#core/calendar/day.ts'
import type { GrantFacts } from '#core/hours/scheme-terms.ts'
import type { Facts } from '#core/law/receipt.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** A grant that claims can be made under, with what its account needs. */
export type GrantInUse = {
  id: string
  number: number
  caseId: string
  unitId: string
  unitName: string
  scheme: string
  minutes: number
  amountOre: number
  facts: GrantFacts
  /** `employee.id` of those the grant was given for; undefined where it does not say. */
  included: ReadonlySet<string> | undefined
}

/** Whether the grant is for this employee: somebody who came later, or does not meet the conditions, is not in it. */
export const isIncluded = ({ included }: Pick<GrantInUse, 'included'>, employeeId: string): boolean =>
  included === undefined || included.has(employeeId)

/** Grants of a case that are given, also those that have ended since: their last hours are claimed afterwards. */
export async function grantsInUse(tx: Tx, caseId: string): Promise<GrantInUse[]> {
  const rows = await granted(tx).where('g.case_id', '=', caseId).execute()
  return rows.map(grantOf)
}

/** The same grant, held until the transaction ends; undefined when the actor may not see it or it is not given. */
export async function grantById(tx: Tx, id: string): Promise<GrantInUse | undefined> {
  const row = await granted(tx).where('g.id', '=', id).executeTakeFirst()
  return row && grantOf(row)
}

const granted = (tx: Tx) =>
  tx
    .selectFrom('case_grant as g')
    .innerJoin('unit as u', 'u.id', 'g.unit_id')
    .innerJoin('rotation_case as c', 'c.id', 'g.case_id')
    .innerJoin('company as co', 'co.id', 'c.company_id')
    .select(['g.id', 'g.number', 'g.case_id', 'g.unit_id', 'u.name as unit_name', 'g.scheme'])
    .select(['g.minutes', 'g.amount_ore', 'g.starts_on', 'g.ends_on', 'g.decided_at', 'g.facts', 'co.sector'])
    // the hours of a day are claimed under one grant: a later one takes over from its first day
    .select(
      sql<Day | null>`(select min(n.starts_on)::text from case_grant n where n.case_id = g.case_id and n.unit_id = g.unit_id
        and n.scheme = g.scheme and n.number > g.number and n.status in ('granted', 'ended'))`.as(
        'taken_over',
      ),
    )
    .where('g.status', 'in', ['granted', 'ended'])
    .orderBy('g.number')

type GrantRow = Awaited<ReturnType<ReturnType<typeof granted>['execute']>>[number]

function grantOf(row: GrantRow): GrantInUse {
  const kept = row.facts as Readonly<Record<string, unknown>>
  const facts = stated(kept)
  const start = row.starts_on as Day
  const courseStart = facts['course-start-day']
  return {
    id: row.id,
    number: row.number,
    caseId: row.case_id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    scheme: row.scheme,
    minutes: row.minutes,
    amountOre: row.amount_ore,
    facts: {
      start,
      end: lastDay(row.ends_on as Day, row.taken_over),
      given: row.decided_at ? danishDayAt(new Date(row.decided_at).getTime()) : start,
      courseStart: typeof courseStart === 'string' ? (courseStart as Day) : start,
      sector: typeof facts.sector === 'string' ? facts.sector : row.sector,
      specialPool: facts['special-pool-commitment'] === true,
      facts,
    },
    included: Array.isArray(kept.included) ? new Set(kept.included.map(String)) : undefined,
  }
}

const lastDay = (ends: Day, takenOver: Day | null): Day =>
  takenOver !== null && takenOver <= ends ? addDays(takenOver, -1) : ends

/** What of an application are facts by the scheme's own names; lists of people and declarations are not. */
const stated = (kept: Readonly<Record<string, unknown>>): Facts =>
  Object.fromEntries(
    Object.entries(kept).filter((one): one is [string, string | number | boolean] =>
      ['string', 'number', 'boolean'].includes(typeof one[1]),
    ),
  )
