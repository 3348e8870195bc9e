import { ok, type Result, refuse } from '#core/result.ts'
import { casePaths, type Env } from '#features/cases/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import type { CourseRow, SessionInput, SessionRow } from '../model.ts'
import { paths } from '../paths.ts'
import { findCourse } from '../store/courses.ts'
import { addSeats, findSession, putDays, sessionColumns } from '../store/sessions.ts'
import { NEWS, tellCompany } from '../tell.ts'

/** Which demand a class is opened for: those who asked hear of it. */
export type OfDemand = { subject: string; municipality: string; month: string }

/** Opens a session of an own course, with one seat row for each seat. */
export async function openSession(
  env: Env,
  courseId: string,
  input: SessionInput & { sourceId?: string | null },
  demand?: OfDemand,
): Promise<Result<{ session: SessionRow; told: number }, 'gone'>> {
  const course = await findCourse(env.tx, courseId)
  if (!course || course.provider_id !== env.actor.organisationId) return refuse('gone')
  const { id } = await env.tx
    .insertInto('course_session')
    .values({
      course_id: course.id,
      provider_id: course.provider_id,
      ...sessionColumns(input),
      source_id: input.sourceId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addSeats(env.tx, id, input.capacity)
  await putDays(env.tx, id, input.days)
  const session = (await findSession(env.tx, id))!
  return ok({ session, told: demand ? await tellDemand(env, session, course, demand) : 0 })
}

/** Those who asked for the course or the subject there and then are told once, and their wish now names the course. */
async function tellDemand(
  env: Env,
  session: SessionRow,
  course: CourseRow,
  demand: OfDemand,
): Promise<number> {
  const asked = await asSystem(env.tx, async (s) => {
    const rows = await s
      .selectFrom('course_interest as i')
      .leftJoin('course as c', 'c.id', 'i.course_id')
      .select(['i.id', 'i.company_id', 'i.case_id'])
      .where('i.status', '=', 'open')
      .where('i.municipality_code', '=', demand.municipality)
      .where('i.month', '=', demand.month)
      .where((e) =>
        e.or([
          e('i.course_id', '=', course.id),
          ...(course.amu_number ? [e('c.amu_number', '=', course.amu_number)] : []),
          e(e.fn<string>('lower', ['i.subject']), '=', demand.subject.toLowerCase()),
        ]),
      )
      .forUpdate('i')
      .execute()
    if (rows.length > 0)
      await s
        .updateTable('course_interest')
        .set((e) => ({ course_id: course.id, version: e('version', '+', 1) }))
        .where(
          'id',
          'in',
          rows.map((r) => r.id),
        )
        .execute()
    return rows
  })
  const places = new Map(asked.map((r) => [r.case_id ?? r.company_id, r]))
  for (const { company_id, case_id } of places.values())
    await tellCompany(env, company_id, {
      news: NEWS.opened,
      link: case_id ? casePaths.training(case_id) : paths.course(course.id),
      data: { title: course.title, day: session.starts_on },
      key: `${session.id}:${case_id ?? company_id}`,
    })
  return new Set(asked.map((r) => r.company_id)).size
}
