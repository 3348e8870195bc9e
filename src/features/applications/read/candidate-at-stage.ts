import { type Day, day } from '#core/calendar/day.ts'
import type { Card } from '#core/exchange/card.ts'
import type { Released } from '#core/exchange/disclosure.ts'
import { isEligibleOn } from '#core/exchange/hire-rules.ts'
import { atStage, type Stage } from '#core/exchange/stage.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { cardOfPerson } from '../candidates/known-card.ts'
import { shownCard } from '../candidates/shown-card.ts'

/** What a company is sent about somebody; what the stage does not list, or the person did not release, has no key. */
export type CandidateAtStage = Partial<
  Omit<Card, 'experience'> & {
    alias: string
    experience: Card['experience']
    eligible: boolean
    whyIFit: string
    about: string
    employers: Released['employers']
    name: string
    contact: Released['contact']
    cv: Released['cv']
  }
>

type Of = {
  id: string
  personId: string
  aliasId: string
  whyIFit: string
  jobrotation: boolean
  startsOn: Day
}

/**
 * Puts together what a company may read of an application's person at a stage. What a stage does not allow is not even
 * fetched: the profile for a card only up to the hire, and the released details only from the table that row-level
 * security empties the moment they are taken back.
 */
export async function candidateAtStage(tx: Tx, of: Of, stage: Stage, today: Day): Promise<CandidateAtStage> {
  const alias = aliasName(of.aliasId)
  if (stage === 'closed') return atStage(stage, { alias })
  const released = stage === 0 || stage === 1 ? undefined : await releasedOf(tx, of.id)
  if (stage === 4) return atStage(stage, { alias, ...(released ? { name: released.name } : {}) })
  const known = await cardOfPerson(tx, of.personId, today)
  // who has told their name is known: only the anonymous are made broader
  const card = released ? known.card : await shownCard(tx, known)
  return atStage(stage, {
    alias,
    ...card,
    ...(of.jobrotation ? { eligible: await isEligible(tx, of.personId, of.startsOn) } : {}),
    ...(of.whyIFit ? { whyIFit: of.whyIFit } : {}),
    ...released,
  })
}

/** The short name that stands for an alias: enough to tell two candidates apart in talk. */
export const aliasName = (aliasId: string): string => aliasId.slice(0, 4).toUpperCase()

async function releasedOf(tx: Tx, applicationId: string): Promise<Released | undefined> {
  const row = await tx
    .selectFrom('disclosure')
    .select('fields')
    .where('application_id', '=', applicationId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  const fields = row?.fields as Partial<Released> | undefined
  return fields?.name ? (fields as Released) : undefined
}

/** Yes or no, by the job centre's decision; the decision itself and its reason stay there. */
const isEligible = (tx: Tx, personId: string, on: Day): Promise<boolean> =>
  asSystem(tx, async (s) => {
    const row = await s
      .selectFrom('certificate')
      .select(['decision', 'valid_from', 'valid_to'])
      .where('person_id', '=', personId)
      .where('superseded_at', 'is', null)
      .executeTakeFirst()
    if (!row) return false
    return isEligibleOn(
      {
        decision: row.decision as 'eligible' | 'not_eligible',
        valid: { from: day(row.valid_from), to: day(row.valid_to) },
      },
      on,
    )
  })
