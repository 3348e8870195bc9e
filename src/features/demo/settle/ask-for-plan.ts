import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import { expectOk } from '#core/result.ts'
import { findCase } from '#features/cases/index.ts'
import { conditionsOf, putConditions, startRun } from '#features/planning/index.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/index.ts'

/**
 * Asks, in the largest case that is planned and not begun in the unit one logs in to first, who could take one more course of
 * the same school, and who covers: the plans are ready when the worker has started.
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
  const course = await oneMore(tx, said)
  if (!course) return
  await putConditions(tx, row, { ...said, courses: [...said.courses, course] }, said.version)
  const actor = { ...SYSTEM, role: 'company', accountId: found.contact, companyId: row.company_id } as const
  expectOk(await startRun({ tx, actor, today, enqueue }, row))
}

/** Another course of a school the case uses, the one with most classes in the period. */
async function oneMore(
  tx: Tx,
  { courses, from, to }: { courses: readonly string[]; from: Day; to: Day },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select c.id from course c join course_session s on s.course_id = c.id
    where c.provider_id in (select provider_id from course where id = any (${[...courses]}::uuid[]))
      and coalesce(c.amu_number, c.id::text) not in (select coalesce(amu_number, id::text) from course where id = any (${[...courses]}::uuid[]))
      and c.ended_at is null and s.status in ('planned', 'confirmed') and s.starts_on >= ${from} and s.ends_on <= ${to}
    group by c.id order by count(*) desc, min(c.title), c.id limit 1`.execute(tx)
  return rows[0]?.id
}
