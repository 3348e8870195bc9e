import { type Day, isDay, weekday } from '#core/calendar/day.ts'
import { typed } from '#platform/form/fields-of.ts'
import type { Ctx } from '#platform/http/context.ts'
import { answerWeek } from '../actions/answer-week.ts'
import type { WrongAnswer } from '../pages/own-hours-page.tsx'
import type { OwnTexts } from '../texts/own-hours.ts'

const NOTE_MAX = 500
const REASON_MAX = 300

export type Answered =
  | { kind: 'kept'; state: 'confirmed' | 'disputed' }
  | { kind: 'gone' | 'changed' }
  | { kind: 'wrong'; wrong: WrongAnswer }

/** Reads an answer to a week of hours from the form and keeps it: the vikar's own, or one written down for the vikar. */
export async function takeAnswer(ctx: Ctx, tempId: string, t: OwnTexts): Promise<Answered> {
  const week = typed(ctx.fields, 'week')
  const state = typed(ctx.fields, 'answer')
  const note = typed(ctx.fields, 'note').trim()
  const reason = ctx.actor.role === 'caseworker' ? typed(ctx.fields, 'reason').trim() : ''
  const known = isDay(week) && weekday(week) === 1
  if (!known || (state !== 'confirmed' && state !== 'disputed')) return { kind: 'gone' }
  const wrong = (field: WrongAnswer['field'], error: string): Answered => ({
    kind: 'wrong',
    wrong: { week, note, reason, field, error },
  })
  if (note.length > NOTE_MAX) return wrong('note', t.noteLong)
  const said = await answerWeek(ctx, {
    ...{ tempId, week: week as Day, state, seen: typed(ctx.fields, 'seen') },
    // a yes needs no words
    note: state === 'disputed' ? note : '',
    onBehalf: reason.slice(0, REASON_MAX),
  })
  if (said.ok) return { kind: 'kept', state }
  if (said.reason === 'note-missing') return wrong('note', t.noteMissing)
  if (said.reason === 'reason-missing') return wrong('reason', t.reasonMissing)
  return { kind: said.reason === 'gone' ? 'gone' : 'changed' }
}
