import { type Gap, publishGaps } from '#core/exchange/publish-gaps.ts'
import type { VacancyContent, VacancyContentField } from '#core/exchange/vacancy-model.ts'
import { changesToTell, type EditProblem, editProblems } from '#core/exchange/vacancy-rules.ts'
import { actOnBehalf, asSystem } from '#platform/db/transaction.ts'
import { columnsOf, contentOf, differing, withInput } from '../content.ts'
import { reasonOnRecord } from '../history.ts'
import { refreshListings } from '../listing.ts'
import { type Env, mayEdit, type Refused, type VacancyRow } from '../model.ts'
import { seenOf } from '../step-fields.ts'
import { lockVacancy, standingOf, syncOpenings, updateVacancy } from '../store.ts'
import { tellApplicants } from '../tell.ts'
import { contentOfStep, type StepName, type VacancyInput } from '../vacancy-form.ts'

export type SaveInput = {
  id: string
  input: Partial<VacancyInput>
  /** The step's mark from when its form was made. */
  step?: { name: StepName; seen: string }
  /** The version a program read. */
  version?: number | undefined
}

export type Saved =
  | { ok: true; value: VacancyRow; told: number; changed: boolean }
  | Refused<'gone' | 'closed' | 'not-yours-to-edit'>
  /** Somebody else changed the same: `now` is what they wrote, `fields` where it is not what was sent. */
  | { ok: false; reason: 'changed-meanwhile'; now: VacancyRow; fields: VacancyContentField[] }
  /** A published vikariat may not be left without what every vikariat needs, nor be taken from under those hired. */
  | { ok: false; reason: 'must-stay-whole'; gaps: readonly Gap[]; problems: readonly EditProblem[] }

/**
 * Writes some fields of a draft or a published vikariat. A draft may lack anything. What is published changes at once for
 * everybody, stays publishable, and those who have applied are told when something changed that they built on.
 */
export async function saveVacancy(env: Env, save: SaveInput): Promise<Saved> {
  const { tx } = env
  const v = await lockVacancy(tx, save.id)
  if (!v) return { ok: false, reason: 'gone' }
  if (!mayEdit(env.actor, v)) return { ok: false, reason: 'not-yours-to-edit' }
  if (v.status === 'closed') return { ok: false, reason: 'closed' }
  const before = contentOf(v)
  const after = withInput(before, save.input)
  const changed = differing(before, after, Object.keys(before) as VacancyContentField[])
  if (changed.length === 0) return { ok: true, value: v, told: 0, changed: false }
  if (isStale(v, before, save)) {
    const asked = save.step ? contentOfStep(save.step.name) : changed
    return { ok: false, reason: 'changed-meanwhile', now: v, fields: differing(before, after, asked) }
  }
  if (v.status === 'published') {
    const refused = await mustStayWhole(env, v, before, after, changed)
    if (refused) return refused
  }
  await stateWhy(env, v)
  const written = await updateVacancy(tx, v, columnsOf(after, before))
  if (v.status === 'draft') return { ok: true, value: written, told: 0, changed: true }

  if (after.openings !== before.openings) await syncOpenings(tx, v.id, after.openings)
  await asSystem(tx, (s) => refreshListings(s, [v.id]))
  const telling = changesToTell(before, after)
  const told = telling.length > 0 ? await tellApplicants(env, written, telling) : 0
  return { ok: true, value: written, told, changed: true }
}

/** A caseworker's changes carry the reason the unit posts for the company. */
export async function stateWhy(env: Env, v: VacancyRow): Promise<void> {
  if (env.actor.role !== 'caseworker') return
  await actOnBehalf(env.tx, v.company_id, (await reasonOnRecord(env.tx, v.id)) ?? '')
}

const isStale = (v: VacancyRow, before: VacancyContent, { step, version }: SaveInput): boolean =>
  (step !== undefined && step.seen !== seenOf(before, step.name)) ||
  (version !== undefined && version !== v.version)

async function mustStayWhole(
  env: Env,
  v: VacancyRow,
  before: VacancyContent,
  after: VacancyContent,
  changed: readonly VacancyContentField[],
): Promise<Saved | undefined> {
  const { live, hires } = await asSystem(env.tx, (s) => standingOf(s, v.id))
  // what has become wrong by itself (a last day to apply that has passed) does not keep anybody from putting other things right
  const gaps = publishGaps(after, env.today).filter(
    (gap) =>
      changed.includes(gap.field) || !publishGaps(before, env.today).some((old) => old.field === gap.field),
  )
  const problems = editProblems(before, after, { liveApplications: live, hires })
  return gaps.length > 0 || problems.length > 0
    ? { ok: false, reason: 'must-stay-whole', gaps, problems }
    : undefined
}
