import type { ApplicationStatus } from '#core/exchange/application-status.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { type VacancyName, vacancyNames } from './certificates.ts'

/** One application of a citizen, as the job centre sees it. What the two write to each other is not part of it. */
export type ApplicationCase = {
  id: string
  person_id: string
  status: ApplicationStatus
  status_at: Date
  deadline: string | null
  version: number
  why_i_fit: string
  refusal_reason: string | null
  refusal_note: string | null
  on_behalf_reason: string | null
  offer_from: string | null
  offer_to: string | null
  offer_minutes: number | null
  vacancy: VacancyName
}

/** An application of this citizen of the unit, or undefined. */
export async function applicationOf(
  tx: Tx,
  personId: string,
  id: string,
): Promise<ApplicationCase | undefined> {
  const row = await tx
    .selectFrom('application')
    .select(['id', 'person_id', 'vacancy_id', 'status', 'status_at', 'deadline', 'version', 'why_i_fit'])
    .select(['refusal_reason', 'refusal_note', 'on_behalf_reason', 'offer_from', 'offer_to', 'offer_minutes'])
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!row) return undefined
  const { vacancy_id, ...rest } = row
  const vacancy = (await vacancyNames(tx, [vacancy_id])).get(vacancy_id)
  return vacancy && ({ ...rest, vacancy } as ApplicationCase)
}
