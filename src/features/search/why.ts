import { day } from '#core/calendar/day.ts'
import { isLive } from '#core/exchange/application-status.ts'
import { type Fit, fitOf } from '#core/exchange/fit.ts'
import { type FitCheck, fitChecks } from '#core/exchange/fit-checks.ts'
import type { ExplainedReceipt } from '#core/law/receipt.ts'
import { rulesForPerson } from '#features/law/index.ts'
import { fitConfigInForce, seekerOf, vacancyOfListed } from '#features/proposals/index.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
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
      /** What the law of jobrotation says of the person as this vikar; undefined where it has no say. */
      readonly rules: ExplainedReceipt | undefined
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
  const explained = { fit, checks, rules: await rulesOf(tx, personId, v) }
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

/** An ordinary vikariat needs no approval; nor does one in a business whose sector nobody knows any more. */
async function rulesOf(tx: Tx, personId: string, v: Listing): Promise<ExplainedReceipt | undefined> {
  if (v.category !== 'jobrotation') return undefined
  const company = await asSystem(tx, (s) =>
    s.selectFrom('company').select('sector').where('id', '=', v.company_id).executeTakeFirst(),
  )
  if (!company) return undefined
  return rulesForPerson(tx, personId, {
    startsOn: day(v.starts_on),
    endsOn: day(v.ends_on),
    weeklyMinutes: v.weekly_minutes_max,
    sector: company.sector === 'public' ? 'public' : 'private',
    municipalityCode: v.municipality_code,
  })
}
