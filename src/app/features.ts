import { makeAccount } from '#features/account/feature.ts'
import { admin } from '#features/admin/feature.ts'
import { makeHome } from '#features/home/feature.ts'
import { reference } from '#features/reference/feature.ts'
import type { Feature } from '#platform/feature.ts'

/** The features that stand for themselves; add a new one here. */
const REST: readonly Feature[] = [makeAccount(), reference, admin]

/** Every feature of the platform; home is put together from what the others offer. */
export const FEATURES: readonly Feature[] = [makeHome(REST), ...REST]
