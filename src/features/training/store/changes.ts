import { type Day, day } from '#core/calendar/day.ts'
import type { SessionEffect } from '#core/training/session-effect.ts'
import type { Tx } from '#platform/db/transaction.ts'

export type ChangeKind = 'moved' | 'cancelled' | 'place' | 'capacity'
type Shown = {
  days: { day: string; from: number; to: number; pause: number }[]
  place: string
  street: string | null
  postcode: string
  town: string
  price: number
}

/** A change of a session as one case sees it. */
export type ChangeOfCase = {
  id: string
  session_id: string
  course_id: string
  kind: ChangeKind
  title: string
  at: Date
  reason: string
  before: Shown
  after: Shown
  effect: SessionEffect & { waiting: number }
  settled_at: Date | null
  case_id: string
}

const changes = (tx: Tx) =>
  tx
    .selectFrom('session_change_effect as f')
    .innerJoin('session_change as c', 'c.id', 'f.change_id')
    .innerJoin('course_session as s', 's.id', 'c.session_id')
    .innerJoin('course as k', 'k.id', 's.course_id')
    .select([
      'c.id',
      'c.session_id',
      's.course_id',
      'c.kind',
      'k.title',
      'c.at',
      'c.reason',
      'c.before',
      'c.after',
      'f.effect',
      'f.settled_at',
      'f.case_id',
    ])

/** A case's changes, those that wait for an answer first. */
export const changesOfCase = async (tx: Tx, caseId: string): Promise<ChangeOfCase[]> =>
  (await changes(tx)
    .where('f.case_id', '=', caseId)
    .orderBy((e) => e('f.settled_at', 'is not', null))
    .orderBy('c.at', 'desc')
    .execute()) as unknown as ChangeOfCase[]

export const changeOfCase = async (
  tx: Tx,
  caseId: string,
  changeId: string,
): Promise<ChangeOfCase | undefined> =>
  (await changes(tx)
    .where('f.case_id', '=', caseId)
    .where('c.id', '=', changeId)
    .executeTakeFirst()) as unknown as ChangeOfCase | undefined

export const firstDayOf = (s: Shown): Day | undefined => (s.days[0] ? day(s.days[0].day) : undefined)
