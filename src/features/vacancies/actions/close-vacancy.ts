import { sql } from 'kysely'
import type { VacancyReason } from '#core/exchange/refusal-reasons.ts'
import type { Outcome, VacancyStatus } from '#core/exchange/vacancy-model.ts'
import { automaticClose, type CloseRefusal, close } from '#core/exchange/vacancy-rules.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { refreshListings } from '../listing.ts'
import { type Env, mayEdit, type VacancyHooks, type VacancyRow } from '../model.ts'
import { lockVacancy, standingOf, updateVacancy } from '../store.ts'
import { tellCompany } from '../tell.ts'
import { stateWhy } from './save-vacancy.ts'

export type CloseInput = { id: string; outcome: Outcome; note: string }

/**
 * The company closes a published vikariat and says how it went. It leaves the search at once, and everybody who waits for an
 * answer is told why. Hires stand. Where it was filled here, those who have said yes and wait for the job centre keep their place.
 */
export async function closeVacancy(
  env: Env,
  hooks: VacancyHooks,
  input: CloseInput,
): Promise<Result<{ vacancy: VacancyRow; told: number }, CloseRefusal | 'gone' | 'not-yours-to-edit'>> {
  const v = await lockVacancy(env.tx, input.id)
  if (!v) return refuse('gone')
  if (!mayEdit(env.actor, v)) return refuse('not-yours-to-edit')
  const { hired, reserved } = await asSystem(env.tx, (s) => standingOf(s, v.id))
  const closing = close({ status: v.status as VacancyStatus, hired, reserved }, input.outcome)
  if (!closing.ok) return closing
  await stateWhy(env, v)
  return ok(await shut(env, hooks, v, { ...closing.value, note: input.note }))
}

/** What time closes: called for a vikariat whose period or last day to apply is past. Answers whether it did close. */
export async function closeIfOver(env: Env, hooks: VacancyHooks, id: string): Promise<boolean> {
  const v = await lockVacancy(env.tx, id)
  if (!v) return false
  const { live, hired, reserved } = await standingOf(env.tx, id)
  const closing = automaticClose(
    {
      status: v.status as VacancyStatus,
      endsOn: v.ends_on,
      applyBy: v.apply_by,
      openings: v.openings,
      hired,
      reserved,
      liveApplications: live,
    },
    env.today,
  )
  if (!closing) {
    // nobody can apply any more, but those who did are still waiting
    await refreshListings(env.tx, [id])
    return false
  }
  const { vacancy } = await shut(env, hooks, v, { ...closing, note: '' })
  await tellCompany(env, vacancy, 'closedByItself', { reason: closing.told })
  return true
}

async function shut(
  env: Env,
  hooks: VacancyHooks,
  v: VacancyRow,
  closing: { outcome: Outcome; told: VacancyReason; note: string },
): Promise<{ vacancy: VacancyRow; told: number }> {
  const vacancy = await updateVacancy(env.tx, v, {
    status: 'closed',
    outcome: closing.outcome,
    outcome_note: closing.note || null,
    closed_at: sql<Date>`app.now()`,
  })
  const told = await hooks.endApplications(env, v.id, closing.told, closing.outcome === 'filled_here')
  await asSystem(env.tx, (s) => refreshListings(s, [v.id]))
  return { vacancy, told }
}
