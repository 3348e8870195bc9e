/** Main sections of Dansk Branchekode 2007 (DB07): enough to know a company's trade; the register knows the rest. */
export const INDUSTRIES = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
  'O',
  'P',
  'Q',
  'R',
  'S',
] as const

export type Industry = (typeof INDUSTRIES)[number]
