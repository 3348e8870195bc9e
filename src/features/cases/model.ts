import type { Day } from '#core/calendar/day.ts'
import type { Mover } from '#core/rotation/move-table.ts'
import type { CaseSide } from '#core/rotation/side.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { Enqueue } from '#platform/jobs/job.ts'
import type { Lang } from '#platform/text/texts.ts'

/** What an action of the case needs of the request or job it runs in. */
export type Env = { tx: Tx; actor: Actor; enqueue: Enqueue; today: Day }

const SIDE_OF: Partial<Record<Actor['role'], CaseSide>> = {
  company: 'company',
  shop_steward: 'shop_steward',
  caseworker: 'unit',
  secretariat: 'secretariat',
  training_provider: 'provider',
  employee: 'employee',
  jobseeker: 'temp',
  akasse: 'organisation',
}
/** From which side of a case somebody acts; the journal keeps it. */
export const sideOf = (actor: Actor): Mover => SIDE_OF[actor.role] ?? 'system'

/** The side of somebody in one case: a consultant of the secretariat acts only in those she leads. */
export const sideIn = (actor: Actor, c: { lead_id: string | null }): Mover =>
  actor.role === 'secretariat' && c.lead_id !== actor.accountId ? 'system' : sideOf(actor)

/** Who reads an entry of the journal or a file. */
export type Audience = 'all' | 'company' | 'unit' | 'company_unit'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** Whether a part of an address can be an id at all; the database refuses anything else. */
export const isId = (text: string): boolean => UUID.test(text)

/** What somebody does in a case besides employees and vikarer. */
export const partyParts = [
  'manager',
  'hr',
  'shop_steward',
  'school',
  'union',
  'akasse',
  'caseworker',
  'project_lead',
  'other',
] as const
export type PartyPart = (typeof partyParts)[number]

const MB = 1024 * 1024
/** One file, and all files of a case together: a course plan with pictures fits, an archive does not. */
export const fileLimits = { bytes: 10 * MB, files: 200, caseBytes: 100 * MB } as const

/** The feature's own rules of style. */
export const STYLES = ['cases.css']

/** Work of other parts when a case is stopped, declined or ended, put in the queue with the move. */
export const CASE_OVER = { seats: 'case.release-seats', cover: 'case.end-cover' } as const
/** Work of the training when somebody is taken out of a case. */
export const TAKEN_OUT = 'case.release-person'

/** Says an entry of the journal that another part of the case wrote; undefined for kinds it does not know. */
export type EventWords = (
  kind: string,
  data: Readonly<Record<string, unknown>>,
  lang: Lang,
) => string | undefined
