import { ok, type Result, refuse } from '#core/result.ts'
import { isLive, isOpen } from '#core/rotation/case-moves.ts'
import { addEvent, type CaseRow, caseStatusOf, type Env } from '#features/cases/index.ts'

export type InterestInput = {
  courseId: string | null
  subject: string
  municipality: string
  /** First day of the month. */
  month: string
  seats: number
}

/** A case wants a course that has no class yet: providers see it in sums. */
export async function enterInterest(
  env: Env,
  c: CaseRow,
  input: InterestInput,
): Promise<Result<{ id: string }, 'not-your-move' | 'case-over'>> {
  if (env.actor.role !== 'company') return refuse('not-your-move')
  if (!isLive(caseStatusOf(c))) return refuse('case-over')
  const row = await env.tx
    .insertInto('course_interest')
    .values({
      company_id: c.company_id,
      case_id: c.id,
      course_id: input.courseId,
      subject: input.subject,
      municipality_code: input.municipality,
      month: input.month,
      seats: input.seats,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addEvent(env, {
    case: c,
    kind: 'training.wanted',
    data: { title: input.subject, month: input.month, seats: input.seats },
  })
  return ok(row)
}

export async function withdrawInterest(
  env: Env,
  c: CaseRow,
  id: string,
): Promise<Result<{ subject: string }, 'gone' | 'not-your-move' | 'case-over'>> {
  if (env.actor.role !== 'company') return refuse('not-your-move')
  if (!isOpen(caseStatusOf(c))) return refuse('case-over')
  const row = await env.tx
    .updateTable('course_interest')
    .set((e) => ({ status: 'withdrawn', version: e('version', '+', 1) }))
    .where('id', '=', id)
    .where('case_id', '=', c.id)
    .where('status', '=', 'open')
    .returning('subject')
    .executeTakeFirst()
  if (!row) return refuse('gone')
  await addEvent(env, { case: c, kind: 'training.not-wanted', data: { title: row.subject } })
  return ok(row)
}

/** What a case asked for and has not got. */
export const interestsOfCase = (tx: Env['tx'], caseId: string) =>
  tx
    .selectFrom('course_interest')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('status', '=', 'open')
    .orderBy('month')
    .execute()
