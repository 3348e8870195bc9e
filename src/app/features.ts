import { makeAccount } from '#features/account/feature.ts'
import { admin } from '#features/admin/feature.ts'
import { applications } from '#features/applications/feature.ts'
import { endApplications } from '#features/applications/index.ts'
import { casework } from '#features/casework/feature.ts'
import { cover } from '#features/cover/feature.ts'
import { makeExchangeIo } from '#features/exchange-io/feature.ts'
import { gain } from '#features/gain/feature.ts'
import { makeHome } from '#features/home/feature.ts'
import { law } from '#features/law/feature.ts'
import { profiles } from '#features/profiles/feature.ts'
import { reference } from '#features/reference/feature.ts'
import { rotationPeople } from '#features/rotation-people/feature.ts'
import { search } from '#features/search/feature.ts'
import { training } from '#features/training/feature.ts'
import { makeVacancies } from '#features/vacancies/feature.ts'
import type { Feature } from '#platform/feature.ts'

/** The features that stand for themselves; add a new one here. */
const REST: readonly Feature[] = [
  makeAccount(),
  makeVacancies({ endApplications }),
  search,
  applications,
  profiles,
  casework,
  makeExchangeIo({ endApplications }, [law]),
  cover,
  rotationPeople,
  law,
  gain,
  training,
  reference,
  admin,
]

/** Every feature of the platform; home is put together from what the others offer. */
export const FEATURES: readonly Feature[] = [makeHome(REST), ...REST]
