import { refreshDisclosures, retireAliases } from '#features/applications/index.ts'
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
  const isShown = await publishCard(tx, personId, today)
  // shown again one day, they are somebody new to every company
  if (!isShown) await retireAliases(tx, { personId })
  await refreshDisclosures(tx, personId)
}
