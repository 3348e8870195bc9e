import { sql } from 'kysely'
import type { Env } from '#features/cases/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { COURSE_COLUMNS } from '../course-columns.ts'
import type { CourseRow } from '../model.ts'
import { insertCourse, updateCourse } from '../store/courses.ts'
import { daysOf, findSession } from '../store/sessions.ts'
import { wordTexts } from '../texts/words.ts'
import { changeSession } from './change-session.ts'
import { openSession } from './open-session.ts'
import type { GoodLine, LineProblem } from './read-course-file.ts'

export type Applied = { created: number; updated: number; unchanged: number; problems: LineProblem[] }

/**
 * Brings lines in: a course or session with a known id of the provider's own is changed (and cases hear of what moved), a new
 * one is made. The same file twice changes nothing.
 */
export async function importCourses(env: Env, lines: readonly GoodLine[], lang: Lang): Promise<Applied> {
  const done: Applied = { created: 0, updated: 0, unchanged: 0, problems: [] }
  const count = (what: 'created' | 'updated' | 'unchanged') => {
    done[what] += 1
  }
  for (const line of lines) {
    const course = await keepCourse(env, line)
    if (!line.session) {
      count(course.what)
      continue
    }
    const kept = await keepSession(env, course.row, line)
    if (kept === 'created' || kept === 'updated' || kept === 'unchanged') {
      count(kept === 'unchanged' ? course.what : kept)
      continue
    }
    const capacity = COURSE_COLUMNS.find((c) => c.key === 'capacity')
    done.problems.push({
      line: line.line,
      column: capacity?.name[lang] ?? '',
      text: wordTexts(lang).refusals[kept],
    })
  }
  return done
}

/** The same lines without leaving anything: what would happen. */
export async function tryCourses(env: Env, lines: readonly GoodLine[], lang: Lang): Promise<Applied> {
  await sql`savepoint try_courses`.execute(env.tx)
  // nobody hears of a trial
  const quiet: Env = { ...env, enqueue: async () => {} }
  const applied = await importCourses(quiet, lines, lang)
  await sql`rollback to savepoint try_courses`.execute(env.tx)
  return applied
}

type What = 'created' | 'updated' | 'unchanged'

async function keepCourse(env: Env, line: GoodLine): Promise<{ row: CourseRow; what: What }> {
  const providerId = env.actor.organisationId!
  const { course } = line
  const found = await env.tx
    .selectFrom('course')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('ended_at', 'is', null)
    .where((e) =>
      line.courseId
        ? e('source_id', '=', line.courseId)
        : course.amu_number
          ? e('amu_number', '=', course.amu_number)
          : e(e.fn<string>('lower', ['title']), '=', course.title.toLowerCase()),
    )
    .orderBy('created_at')
    .executeTakeFirst()
  if (!found) {
    const row = await insertCourse(env.tx, { ...course, provider_id: providerId, source_id: line.courseId })
    return { row, what: 'created' }
  }
  // a file says little of a course; what its page says besides stays
  const said = { title: course.title, amu_number: course.amu_number, goals: course.goals || found.goals }
  const isSame =
    found.title === said.title && found.amu_number === said.amu_number && found.goals === said.goals
  if (isSame) return { row: found, what: 'unchanged' }
  const row = (await updateCourse(env.tx, found.id, found.version, said)) ?? found
  return { row, what: 'updated' }
}

async function keepSession(
  env: Env,
  course: CourseRow,
  line: GoodLine,
): Promise<What | 'too-few-seats' | 'cancelled' | 'held' | 'gone' | 'stale'> {
  const input = line.session!
  const existing = await env.tx
    .selectFrom('course_session')
    .select('id')
    .where('provider_id', '=', course.provider_id)
    .where((e) =>
      line.sessionId
        ? e('source_id', '=', line.sessionId)
        : e.and([
            e('course_id', '=', course.id),
            e('starts_on', '=', input.days[0]!.day),
            e('postcode', '=', input.postcode),
            e('status', 'in', ['planned', 'confirmed']),
          ]),
    )
    .executeTakeFirst()
  if (!existing) {
    const opened = await openSession(env, course.id, { ...input, sourceId: line.sessionId })
    return opened.ok ? 'created' : 'gone'
  }
  const before = (await findSession(env.tx, existing.id))!
  const days = await daysOf(env.tx, existing.id)
  const same =
    JSON.stringify(days) === JSON.stringify(input.days) &&
    before.place === input.place &&
    (before.street ?? '') === input.street &&
    before.postcode === input.postcode &&
    before.capacity === input.capacity &&
    before.minimum === input.minimum &&
    before.price_ore === input.priceOre &&
    before.reserve_by === input.reserveBy
  if (same) return 'unchanged'
  const changed = await changeSession(env, existing.id, { ...input, version: before.version, reason: '' })
  if (changed.ok) return 'updated'
  return changed.reason === 'too-few-seats' || changed.reason === 'cancelled' || changed.reason === 'held'
    ? changed.reason
    : 'stale'
}
