import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** A course as it is chosen for a plan. */
export type PlanCourseRow = {
  readonly id: string
  /** Courses with one AMU number are one course, whoever holds it. */
  readonly key: string
  readonly title: string
  readonly amu: string | null
  readonly providers: string[]
  readonly sessions: number
}

const MOST_FOUND = 20
const like = (word: string) => `%${word.replaceAll(/[\\%_]/g, (c) => `\\${c}`)}%`

/**
 * One of each key, with everybody who holds the same. In an order that new classes do not change: a form's fields are counted
 * by it.
 */
export async function coursesByIds(tx: Tx, ids: readonly string[], today: Day): Promise<PlanCourseRow[]> {
  if (ids.length === 0) return []
  const rows = await listCourses(
    tx,
    sql`coalesce(c.amu_number, c.id::text) in (select coalesce(x.amu_number, x.id::text) from course x where x.id = any (${[...ids]}::uuid[]))`,
    today,
  )
  return rows.toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/** Courses with classes to come whose title, AMU number or provider has all the words, most classes first. */
export async function searchCourses(tx: Tx, words: string, today: Day): Promise<PlanCourseRow[]> {
  const parts = words
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
  if (parts.length === 0) return []
  const found = await listCourses(
    tx,
    sql.join(
      parts.map(
        (word) => sql`(c.title ilike ${like(word)} or c.amu_number = ${word} or o.name ilike ${like(word)})`,
      ),
      sql` and `,
    ),
    today,
  )
  return found.filter(({ sessions }) => sessions > 0).slice(0, MOST_FOUND)
}

async function listCourses(tx: Tx, where: ReturnType<typeof sql>, today: Day): Promise<PlanCourseRow[]> {
  const { rows } = await sql<PlanCourseRow>`
    select min(c.id::text) as id, coalesce(c.amu_number, c.id::text) as key, min(c.title) as title, min(c.amu_number) as amu,
      array_agg(distinct o.name order by o.name) as providers, count(s.id)::int as sessions
    from course c join organisation o on o.id = c.provider_id
      left join course_session s on s.course_id = c.id and s.status in ('planned', 'confirmed') and s.starts_on > ${today}
    where c.ended_at is null and (${where})
    group by 2 order by count(s.id) desc, 3 limit 100`.execute(tx)
  return rows
}

/** What the case has seats in or asks for already. */
export async function coursesOfCase(tx: Tx, caseId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct on (coalesce(c.amu_number, c.id::text)) c.id from course c
    where c.id in (select course_id from reservation where case_id = ${caseId} and status in ('waiting', 'reserved', 'enrolled')
      union select course_id from course_interest where case_id = ${caseId} and status = 'open' and course_id is not null)
    order by coalesce(c.amu_number, c.id::text), c.id`.execute(tx)
  return rows.map(({ id }) => id)
}
