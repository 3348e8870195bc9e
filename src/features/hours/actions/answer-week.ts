import type { Day } from '#core/calendar/day.ts'
import { addDays } from '#core/calendar/day.ts'
import { isoWeekOf, isoWeekText } from '#core/calendar/iso-week.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { sumOf } from '#core/rotation/hours-confirmation.ts'
import { addEvent, type Env, findCase } from '#features/cases/index.ts'
import { paths } from '../paths.ts'
import { workFigures } from '../store/figures.ts'
import { tempById } from '../store/people.ts'
import { tellCompany } from '../tell.ts'

export type WeekAnswer = {
  tempId: string
  week: Day
  state: 'confirmed' | 'disputed'
  note: string
  /** The days as the page showed them, as `seenText` writes them. */
  seen: string
  /** Why the job centre answers for the vikar; empty when the vikar answers. */
  onBehalf: string
}

/** The days of a week as one text, so that an answer is about what was shown. */
export const seenText = (days: Readonly<Record<string, number>>): string =>
  Object.keys(days)
    .sort()
    .map((day) => `${day}:${days[day]}`)
    .join(' ')

/** The vikar says yes or no to a week's hours as they stand, or the job centre writes down what a vikar without a login says. */
export async function answerWeek(
  env: Env,
  { tempId, week, state, note, seen, onBehalf }: WeekAnswer,
): Promise<Result<void, 'gone' | 'changed-meanwhile' | 'note-missing' | 'reason-missing'>> {
  const temp = await tempById(env.tx, tempId)
  const row = temp && (await findCase(env.tx, temp.caseId))
  if (!temp || !row) return refuse('gone')
  if (state === 'disputed' && note === '') return refuse('note-missing')
  if (env.actor.role === 'caseworker' && [...onBehalf].length < 5) return refuse('reason-missing')
  // held until the answer is kept, so that two answers are one after the other
  await env.tx.selectFrom('case_temp').select('id').where('id', '=', tempId).forUpdate().execute()
  const period = { from: week, to: addDays(week, 6) }
  const figures = (await workFigures(env.tx, row.id, period, tempId)).get(tempId) ?? []
  const days = Object.fromEntries(figures.map(({ day, registered = 0 }) => [day, registered]))
  if (seenText(days) !== seen || figures.length === 0) return refuse('changed-meanwhile')
  const answer = {
    case_id: row.id,
    company_id: row.company_id,
    minutes: sumOf(days),
    // a day without hours is as good as none
    seen: JSON.stringify(Object.fromEntries(Object.entries(days).filter(([, minutes]) => minutes > 0))),
    state,
    note: note || null,
    by_account: env.actor.accountId,
    on_behalf_reason: onBehalf || null,
  }
  await env.tx
    .insertInto('hours_confirmation')
    .values({ temp_id: tempId, week, ...answer })
    .onConflict((c) =>
      c.columns(['temp_id', 'week']).doUpdateSet((e) => ({
        ...answer,
        at: e.fn<Date>('app.now', []),
        version: e('hours_confirmation.version', '+', 1),
      })),
    )
    .execute()
  const data = { week: isoWeekText(isoWeekOf(week)), name: temp.name, onBehalf: Number(onBehalf !== '') }
  const kind = state === 'confirmed' ? 'hours.confirmed' : 'hours.disputed'
  await addEvent(env, { case: row, kind, audience: 'company_unit', data, ...(note ? { note } : {}) })
  if (state === 'disputed')
    await tellCompany(env, row, {
      kind,
      link: paths.week(row.id, data.week),
      data: { title: row.title, ...data },
    })
  return ok(undefined)
}
