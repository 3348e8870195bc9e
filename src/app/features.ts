import { makeAccount } from '#features/account/feature.ts'
import { admin } from '#features/admin/feature.ts'
import { agreements } from '#features/agreements/feature.ts'
import { applications } from '#features/applications/feature.ts'
import { endApplications, proposedCandidates } from '#features/applications/index.ts'
import { caseImport, caseIo } from '#features/case-io/feature.ts'
import { makeCases } from '#features/cases/feature.ts'
import { casework } from '#features/casework/feature.ts'
import { cover } from '#features/cover/feature.ts'
import { makeExchangeIo } from '#features/exchange-io/feature.ts'
import { followUp } from '#features/follow-up/feature.ts'
import { gain } from '#features/gain/feature.ts'
import { grants } from '#features/grants/feature.ts'
import { makeHome } from '#features/home/feature.ts'
import { hours } from '#features/hours/feature.ts'
import { law } from '#features/law/feature.ts'
import { planning } from '#features/planning/feature.ts'
import { pooledCover } from '#features/pooled-cover/feature.ts'
import { profiles } from '#features/profiles/feature.ts'
import { proposals } from '#features/proposals/feature.ts'
import { reference } from '#features/reference/feature.ts'
import { reminders } from '#features/reminders/feature.ts'
import { rotationPeople } from '#features/rotation-people/feature.ts'
import { search } from '#features/search/feature.ts'
import { training } from '#features/training/feature.ts'
import { unitProposals } from '#features/unit-proposals/feature.ts'
import { makeVacancies } from '#features/vacancies/feature.ts'
import type { Feature } from '#platform/feature.ts'

/** The features that stand for themselves; add a new one here. */
const REST: readonly Feature[] = [
  makeAccount(),
  makeVacancies({ endApplications, proposed: proposedCandidates }),
  search,
  proposals,
  applications,
  profiles,
  casework,
  unitProposals,
  caseImport,
  makeCases((kind, data, lang) => firstOf(REST, (f) => f.caseEvents?.(kind, data, lang))),
  makeExchangeIo({ endApplications }, [law, caseIo]),
  cover,
  pooledCover,
  planning,
  reminders,
  caseIo,
  rotationPeople,
  followUp,
  agreements,
  grants,
  hours,
  law,
  gain,
  training,
  reference,
  admin,
]

/** The first answer that any of the features has. */
function firstOf<T>(features: readonly Feature[], ask: (feature: Feature) => T | undefined): T | undefined {
  for (const feature of features) {
    const answer = ask(feature)
    if (answer !== undefined) return answer
  }
  return undefined
}

/** Every feature of the platform; home is put together from what the others offer. */
export const FEATURES: readonly Feature[] = [makeHome(REST), ...REST]
