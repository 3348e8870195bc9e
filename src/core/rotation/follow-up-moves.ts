import type { MoveTable } from './move-table.ts'

export type FollowUpStatus = 'planned' | 'asked' | 'answered' | 'closed'

export type FollowUpMove =
  /** The one mail with the link. */
  | 'ask'
  /** By the person, with the link. */
  | 'answer'
  /** Written down for the person by the job centre, with a reason. */
  | 'answer_for'
  /** Nobody is asked any more: the person does not want to, or cannot be reached. */
  | 'close'

/** A question about how things went is asked once and answered once. */
export const followUpMoves: MoveTable<FollowUpStatus, FollowUpMove> = {
  by: {
    ask: ['system'],
    answer: ['temp', 'employee'],
    answer_for: ['unit', 'secretariat'],
    close: ['temp', 'employee', 'unit', 'secretariat', 'system'],
  },
  next: {
    planned: { ask: 'asked', answer: 'answered', answer_for: 'answered', close: 'closed' },
    asked: { answer: 'answered', answer_for: 'answered', close: 'closed' },
    answered: {},
    closed: {},
  },
}

/** The status that the facts of a row say. */
export const followUpStatus = (row: {
  asked: boolean
  answered: boolean
  closed: boolean
}): FollowUpStatus => (row.answered ? 'answered' : row.closed ? 'closed' : row.asked ? 'asked' : 'planned')
