/** From which side somebody acts in a case. */
export const caseSides = [
  'company',
  'shop_steward',
  'unit',
  'secretariat',
  'provider',
  'employee',
  'temp',
  'organisation',
] as const
export type CaseSide = (typeof caseSides)[number]
