import { home } from '#features/home/feature.ts'
import type { Feature } from '#platform/feature.ts'

/** Every feature of the platform, in the order of the menu's ties. */
export const FEATURES: readonly Feature[] = [home]
