import { sql } from 'kysely'
import { addDays, type Day } from '#core/calendar/day.ts'
import {
  DEFAULT_BLOCK,
  DEFAULT_WEEKS,
  defaultMinimum,
  defaultTemps,
  MOST_WEEKS,
} from '#core/case-plan/default-conditions.ts'
import { placeKey } from '#core/rotation/absence.ts'
import type { CaseRow } from '#features/cases/index.ts'
import type { Json } from '#platform/db/schema.generated.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { Conditions, PersonCondition, PlaceCondition } from '../model.ts'
import { coursesOfCase } from './courses.ts'

const FULL_WEEK = 37 * 60

/** What has been said, filled up with what is proposed where nothing has. */
export async function conditionsOf(tx: Tx, row: CaseRow, today: Day): Promise<Conditions> {
  const said = await tx
    .selectFrom('case_plan_condition')
    .selectAll()
    .where('case_id', '=', row.id)
    .executeTakeFirst()
  const known = new Map(
    ((said?.functions ?? []) as unknown as readonly PlaceCondition[]).map((one) => [placeKey(one), one]),
  )
  const places = (await placesOf(tx, row)).map((place) => {
    const { staff, minimum, mostTemps, exceptions } = known.get(placeKey(place)) ?? {
      staff: place.known,
      minimum: defaultMinimum(place.known),
      mostTemps: defaultTemps(place.inCase),
      exceptions: [],
    }
    // people may have joined the case since
    return { ...place, staff: Math.max(staff, place.inCase), minimum, mostTemps, exceptions }
  })
  const from = row.wanted_from && row.wanted_from > today ? row.wanted_from : addDays(today, 1)
  const latest = addDays(from, MOST_WEEKS * 7 - 7)
  const wanted = row.wanted_to && row.wanted_to > from ? row.wanted_to : addDays(from, DEFAULT_WEEKS * 7)
  return {
    from: (said?.starts_on as Day | undefined) ?? from,
    to: (said?.ends_on as Day | undefined) ?? (wanted < latest ? wanted : latest),
    shortestBlock: said?.shortest_block ?? DEFAULT_BLOCK,
    mayMove: said?.may_move ?? false,
    places,
    courses: said?.courses ?? (await coursesOfCase(tx, row.id)),
    version: said?.version ?? 0,
  }
}

type Place = {
  functionTitle: string
  workplaceId: string
  inCase: number
  known: number
  weeklyMinutes: number
}

/** Each function and workplace of the case: how many are in it, and how many of the kind the company has registered. */
const placesOf = async (tx: Tx, row: CaseRow): Promise<Place[]> => {
  const { rows } = await asSystem(tx, (s) =>
    sql<Place>`
    with mine as (
      select lower(trim(e.function_title)) as title, min(e.function_title) as shown, e.workplace_id, count(*)::int as n,
        min(coalesce(e.weekly_minutes, ${FULL_WEEK}))::int as minutes
      from case_employee ce join employee e on e.id = ce.employee_id
      where ce.case_id = ${row.id} and ce.removed_at is null and ce.declined_at is null and e.erased_at is null group by 1, 3)
    select m.shown as "functionTitle", m.workplace_id as "workplaceId", m.n as "inCase", least(m.minutes, ${FULL_WEEK}) as "weeklyMinutes",
      (select count(*)::int from employee e where e.company_id = ${row.company_id} and e.workplace_id = m.workplace_id
        and lower(trim(e.function_title)) = m.title and e.erased_at is null) as known
    from mine m order by m.shown, m.workplace_id`.execute(s),
  )
  return rows
}

export type SaidConditions = {
  readonly from: Day
  readonly to: Day
  readonly shortestBlock: number
  readonly mayMove: boolean
  readonly places: readonly PlaceCondition[]
  readonly courses: readonly string[]
}

/** Writes all of it anew; false when somebody else did since `version`. */
export async function putConditions(
  tx: Tx,
  row: Pick<CaseRow, 'id' | 'company_id'>,
  said: SaidConditions,
  version: number,
): Promise<boolean> {
  const values = {
    starts_on: said.from,
    ends_on: said.to,
    shortest_block: said.shortestBlock,
    may_move: said.mayMove,
    functions: JSON.stringify(said.places),
    courses: [...said.courses],
  }
  const done = await (version === 0
    ? tx
        .insertInto('case_plan_condition')
        .values({ case_id: row.id, company_id: row.company_id, ...values })
        .onConflict((c) => c.doNothing())
        .returning('case_id')
        .executeTakeFirst()
    : tx
        .updateTable('case_plan_condition')
        .set((e) => ({ ...values, version: e('version', '+', 1), updated_at: sql<Date>`app.now()` }))
        .where('case_id', '=', row.id)
        .where('version', '=', version)
        .returning('case_id')
        .executeTakeFirst())
  return done !== undefined
}

/** What has been said for single employees, by their places in the case. */
export async function personConditionsOf(tx: Tx, caseId: string): Promise<Map<string, PersonCondition>> {
  const rows = await tx.selectFrom('case_plan_person').selectAll().where('case_id', '=', caseId).execute()
  return new Map(
    rows.map((one) => [
      one.case_employee_id,
      {
        caseEmployeeId: one.case_employee_id,
        wishes: one.wishes as unknown as PersonCondition['wishes'],
        blocked: one.blocked as unknown as PersonCondition['blocked'],
        mostWeeks: one.most_weeks,
      },
    ]),
  )
}

export async function putPersonCondition(
  tx: Tx,
  row: Pick<CaseRow, 'id' | 'company_id'>,
  said: PersonCondition,
): Promise<void> {
  const values = {
    wishes: JSON.stringify(said.wishes) as unknown as Json,
    blocked: JSON.stringify(said.blocked) as unknown as Json,
    most_weeks: said.mostWeeks,
  }
  await tx
    .insertInto('case_plan_person')
    .values({ case_employee_id: said.caseEmployeeId, case_id: row.id, company_id: row.company_id, ...values })
    .onConflict((c) =>
      c
        .column('case_employee_id')
        .doUpdateSet((e) => ({ ...values, version: e('case_plan_person.version', '+', 1) })),
    )
    .execute()
}
