import { isLive } from '#core/exchange/application-status.ts'
import { type Fit, fitOf } from '#core/exchange/fit.ts'
import { type FitCheck, fitChecks } from '#core/exchange/fit-checks.ts'
import { fitConfigInForce, seekerOf, vacancyOfListed } from '#features/proposals/index.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { betweenOf } from './fit-hits.ts'
import type { Listing } from './listing.ts'
import { kinOf } from './proposed.ts'

export type Why =
  | { readonly standing: 'no-profile' }
  | {
      /** Whether the vikariat is among the person's proposals, and if not, the first reason why. */
      readonly standing: 'proposed' | 'nearly' | 'objects' | 'applied' | 'missing' | 'other-trade'
      readonly fit: Fit
      readonly checks: readonly FitCheck[]
    }

/** Why a vikariat is proposed to the person who reads, or why not. For their own eyes; nothing of it is kept. */
export async function whyForMe(tx: Tx, personId: string, v: Listing): Promise<Why> {
  const own = await seekerOf(tx, personId)
  if (!own) return { standing: 'no-profile' }
  const vacancy = vacancyOfListed(v)
  const config = await fitConfigInForce(tx)
  const between = betweenOf(v, own, config)
  const fit = fitOf(own.profile, vacancy, between, config)
  const checks = fitChecks(own.profile, vacancy, between, fit.missing)
  const explained = { fit, checks }
  if (own.noProposals) return { standing: 'objects', ...explained }
  const applications = await tx
    .selectFrom('application')
    .select('status')
    .where('person_id', '=', personId)
    .where('vacancy_id', '=', v.vacancy_id)
    .execute()
  if (applications.some(({ status }) => isLive(status as Parameters<typeof isLive>[0])))
    return { standing: 'applied', ...explained }
  if (!fit.eligible && !fit.nearMiss) return { standing: 'missing', ...explained }
  if (!kinOf(own, config).includes(v.occupation_code)) return { standing: 'other-trade', ...explained }
  return { standing: fit.eligible ? 'proposed' : 'nearly', ...explained }
}
