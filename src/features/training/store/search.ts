import { sql } from 'kysely'
import { addMonths, type Day } from '#core/calendar/day.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { SessionRow } from '../model.ts'
import { sessionsByIds } from './sessions.ts'

export type CourseQuery = {
  /** Words that must all stand in title, goals, provider or town. */
  words: string
  amu: string
  /** Municipalities to look in; empty is everywhere. */
  municipalities: readonly string[]
  /** First day of a month in which the session begins. */
  month: Day | null
  /** Only sessions with so many free seats; 0 shows full ones too. */
  seats: number
  /** From this day on. */
  today: Day
  page: number
}

export const PAGE_SIZE = 20

const like = (word: string) => `%${word.replaceAll(/[\\%_]/g, (c) => `\\${c}`)}%`

/** Sessions one can still reserve in, soonest first, a page at a time, with how many there are. */
export async function searchSessions(
  tx: Tx,
  q: CourseQuery,
): Promise<{ sessions: SessionRow[]; total: number }> {
  const words = q.words
    .split(/\s+/)
    .filter((w) => w !== '')
    .slice(0, 8)
  const conditions = [
    sql`s.status in ('planned', 'confirmed') and s.starts_on > ${q.today} and (s.reserve_by is null or s.reserve_by >= ${q.today})`,
    ...words.map(
      (w) =>
        sql`(c.title ilike ${like(w)} or c.goals ilike ${like(w)} or o.name ilike ${like(w)} or s.town ilike ${like(w)} or c.amu_number = ${w})`,
    ),
    ...(q.amu ? [sql`c.amu_number = ${q.amu}`] : []),
    ...(q.municipalities.length > 0 ? [sql`s.municipality_code = any (${q.municipalities}::text[])`] : []),
    ...(q.month ? [sql`s.starts_on >= ${q.month} and s.starts_on < ${addMonths(q.month, 1)}`] : []),
  ]
  const { rows } = await sql<{ id: string; total: number }>`
    with found as (
      select s.id, s.starts_on, s.number, s.capacity from course_session s join course c on c.id = s.course_id
        join organisation o on o.id = s.provider_id where ${sql.join(conditions, sql` and `)}),
    standing as (select * from app.session_standing((select array_agg(id) from found))),
    open as (select f.* from found f left join standing t on t.session_id = f.id
      where f.capacity - coalesce(t.taken, 0) >= ${q.seats})
    select id, (select count(*)::integer from open) as total from open
    order by starts_on, number limit ${PAGE_SIZE} offset ${(q.page - 1) * PAGE_SIZE}`.execute(tx)
  return {
    sessions: await sessionsByIds(
      tx,
      rows.map((r) => r.id),
    ),
    total: rows[0]?.total ?? 0,
  }
}
