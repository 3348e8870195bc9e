import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import { expectOk } from '#core/result.ts'
import { findCase } from '#features/cases/index.ts'
import { conditionsOf, putConditions, startRun } from '#features/planning/index.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/index.ts'

const MOST_COURSES = 3

/**
 * Asks, in the largest case that is planned and not begun in the unit one logs in to first, who takes which course when,
 * and who covers: the plans are ready when the worker has started.
 */
export async function askForPlan(tx: Tx, today: Day): Promise<void> {
  const { rows } = await sql<{ id: string; contact: string | null }>`
    select c.id, c.contact_id as contact from rotation_case c join unit u on u.id = c.unit_id
    where c.planned_at is not null and c.started_at is null and c.stopped_at is null and u.short_name like '%Gladsaxe%'
    order by (select count(*) from case_employee e where e.case_id = c.id and e.removed_at is null) desc, c.number limit 1`.execute(
    tx,
  )
  const [found] = rows
  const row = found && (await findCase(tx, found.id))
  if (!found || !row) return
  const said = await conditionsOf(tx, row, today)
  const courses = await coursesOfFunction(tx, row.id, said)
  if (courses.length === 0) return
  await putConditions(tx, row, { ...said, courses }, said.version)
  const actor = { ...SYSTEM, role: 'company', accountId: found.contact, companyId: row.company_id } as const
  expectOk(await startRun({ tx, actor, today, enqueue }, row))
}

/** The courses most of those in the same function take, with classes to choose between in the period. */
async function coursesOfFunction(
  tx: Tx,
  caseId: string,
  { from, to }: { from: Day; to: Day },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with mine as (select distinct lower(e.function_title) as title from case_employee ce join employee e on e.id = ce.employee_id where ce.case_id = ${caseId})
    select c.id from course c join reservation r on r.course_id = c.id join case_employee ce on ce.id = r.case_employee_id
      join employee e on e.id = ce.employee_id
    where lower(e.function_title) in (select title from mine) and c.ended_at is null
      and (select count(*) from course_session s where s.course_id = c.id and s.status in ('planned', 'confirmed')
        and s.starts_on >= ${from} and s.ends_on <= ${to}) >= 2
    group by c.id order by count(*) desc, min(c.title), c.id limit ${MOST_COURSES}`.execute(tx)
  return rows.map(({ id }) => id)
}
