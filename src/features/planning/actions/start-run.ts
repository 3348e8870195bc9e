import { planProblemOf } from '#core/case-plan/plan-problem-of.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { isLive } from '#core/rotation/case-moves.ts'
import { addEvent, type CaseRow, caseStatusOf, type Env } from '#features/cases/index.ts'
import { FIND_PLANS } from '../jobs.ts'
import { factsOf } from '../store/facts.ts'
import { endForgotten, insertRun } from '../store/runs.ts'

export type StartRefusal = 'case-over' | 'nobody' | 'no-courses' | 'no-wishes' | 'no-weeks' | 'under-way'

/** Looks for plans of the case as it stands now. One run of a case at a time; one whose job is gone is over. */
export async function startRun(env: Env, row: CaseRow): Promise<Result<{ id: string }, StartRefusal>> {
  if (!isLive(caseStatusOf(row))) return refuse('case-over')
  const facts = await factsOf(env.tx, row, env.today)
  if (facts.people.length === 0) return refuse('nobody')
  if (facts.courses.length === 0) return refuse('no-courses')
  if (facts.to <= facts.from) return refuse('no-weeks')
  const { problem } = planProblemOf(facts)
  if (!problem.employees.some(({ wishes }) => wishes.length > 0)) return refuse('no-wishes')
  await endForgotten(env.tx, row.id, FIND_PLANS)
  const made = await insertRun(env.tx, row, {
    accountId: env.actor.accountId,
    forCompany: env.actor.role === 'caseworker',
    facts,
  })
  if (!made.ok) return refuse('under-way')
  const { id } = made.value
  await env.enqueue(env.tx, FIND_PLANS, { run: id }, { singletonKey: id })
  await addEvent(env, { case: row, kind: 'planning.looked', data: { people: facts.people.length } })
  return ok({ id })
}
