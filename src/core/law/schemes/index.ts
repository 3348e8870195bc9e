import type { Scheme } from '../scheme.ts'
import { dkJobrotation } from './dk-jobrotation/dk-jobrotation.ts'
import { dkVeuWageSubsidy } from './dk-veu-wage-subsidy/dk-veu-wage-subsidy.ts'
import { selfFinanced } from './self-financed.ts'

/** The schemes that come with the platform; more may be read from files. The first is what most people ask about. */
export const schemes: readonly Scheme[] = [dkJobrotation, dkVeuWageSubsidy, selfFinanced]

export function schemeById(id: string): Scheme | undefined {
  return schemes.find((scheme) => scheme.id === id)
}
