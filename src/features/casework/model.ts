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

/**
 * Why somebody's data was on a screen, as the access log keeps it and as that somebody reads it. A log is Danish whoever
 * reads it.
 */
export const purposes = {
  list: 'Så en liste over jobcentrets borgere',
  person: 'Åbnede din sag',
  facts: 'Åbnede dine oplysninger for at rette dem',
  profile: 'Åbnede din profil for at hjælpe',
  certificate: 'Åbnede din sag for at tage stilling til jobrotation',
  apply: 'Åbnede din sag for at finde et vikariat',
  answer: 'Åbnede din ansøgning for at hjælpe med et svar',
  handover: 'Behandlede et forslag om at flytte din sag',
  caseworker: 'Åbnede din sag for at vælge en sagsbehandler',
  cprAsked: 'Bad om at se dit CPR-nummer',
  cprShown: 'Så dit CPR-nummer',
  followUp: 'Så en liste over, hvad der skal følges op',
  onBehalf: 'Så en liste over, hvad der er gjort på borgeres vegne',
  start: 'Så på sin startside, at du venter på jobcentret',
} as const
export type ViewPurpose = keyof typeof purposes

/** Lines on a page of a list. */
export const PER_PAGE = 25

/** The feature's own style sheet and that of the law's answers, beside the kit's. */
export const STYLES: readonly string[] = ['casework.css', 'law.css', 'law-receipt.css']
