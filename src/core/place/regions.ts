export type RegionCode = '1081' | '1082' | '1083' | '1084' | '1085'

export type Region = { readonly code: RegionCode; readonly name: string }

/** The five regions of the reform of 2007, north to south as their codes run. */
export const REGIONS: readonly Region[] = [
  { code: '1081', name: 'Region Nordjylland' },
  { code: '1082', name: 'Region Midtjylland' },
  { code: '1083', name: 'Region Syddanmark' },
  { code: '1084', name: 'Region Hovedstaden' },
  { code: '1085', name: 'Region Sjælland' },
]

export function regionName(code: RegionCode): string {
  return REGIONS.find((region) => region.code === code)?.name ?? code
}
