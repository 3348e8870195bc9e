import type { Day } from '#core/calendar/day.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { Enqueue } from '#platform/jobs/job.ts'

/** What an action needs besides its input: who acts, the day, and the queue for what must be told. */
export type Env = { tx: Tx; actor: Actor; today: Day; enqueue: Enqueue }

/** Whether a part of an address can be an id at all; everything else is not there. */
export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)

/** Younger people have another scheme and another office. */
export const LOWEST_AGE = 18

/** Why somebody's data was on a screen, as the access log names it; `viewPurposeText` says it in words. */
export const viewPurposes = [
  'casework.list',
  'casework.person',
  'casework.facts',
  'casework.profile',
  'casework.certificate',
  'casework.apply',
  'casework.handover',
  'casework.caseworker',
  'casework.cpr-asked',
  'casework.cpr-shown',
  'casework.follow-up',
  'casework.on-behalf',
  'casework.start',
] as const
export type ViewPurpose = (typeof viewPurposes)[number]

/** One line of a page with lists. */
export const PER_PAGE = 25
