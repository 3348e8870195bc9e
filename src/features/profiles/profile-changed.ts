import { refreshDisclosures } from '#features/applications/index.ts'
import { publishCard } from './cards/refresh-cards.ts'
import type { Env } from './model.ts'

/**
 * What follows from any change of a profile, in the same transaction: the anonymous card, and what companies read that the
 * person has opened up to. From the next request on nobody sees the old.
 */
export async function profileChanged(
  { tx, today }: Pick<Env, 'tx' | 'today'>,
  personId: string,
): Promise<void> {
  await publishCard(tx, personId, today)
  await refreshDisclosures(tx, personId)
}
