import type { EffectStudy, EmployeeSupport, GainForm, Sector } from '#core/gain/model.ts'

/** Names in the address: Danish, since people read and share it. They stay as they are: old links must lead on. */
export const NAMES = {
  employees: 'antal',
  educationMinutes: 'timer',
  employeeWageOre: 'loen',
  tempWageOre: 'vikarloen',
  day: 'dag',
  sector: 'sektor',
  courseFeeOre: 'kursus',
  temps: 'vikarer',
  tempMinutes: 'vikartimer',
  employeeSupport: 'stoette',
  effect: 'virkning',
  view: 'vis',
} as const

export const SECTOR_WORDS: Readonly<Record<Sector, string>> = { private: 'privat', public: 'offentlig' }

export const SUPPORT_WORDS: Readonly<Record<EmployeeSupport, string>> = {
  veu: 'veu',
  'svu-basic': 'svu-fvu',
  'svu-school': 'svu-skole',
  'svu-higher': 'svu-videregaaende',
  none: 'ingen',
}

export const EFFECT_WORDS: Readonly<Record<EffectStudy, string>> = { kora: 'kora', cowi: 'cowi' }

export const FORM_WORDS: Readonly<Record<GainForm, string>> = {
  'dk-jobrotation': 'jobrotation',
  'dk-veu-wage-subsidy': 'veu',
  'self-financed': 'uden',
}

export const ENDS = ['low', 'likely', 'high'] as const
export type End = (typeof ENDS)[number]

const END_WORDS: Readonly<Record<End, string>> = { low: 'lav', likely: 'sandsynlig', high: 'hoej' }

/** `benefit.lav`: one end of a figure of one's own. */
export const figureName = (id: string, end: End): string => `${id}.${END_WORDS[end]}`

/** What a word of the address means, or undefined. */
export const meaningOf = <T extends string>(
  words: Readonly<Record<T, string>>,
  word: string,
): T | undefined => (Object.keys(words) as T[]).find((key) => words[key] === word)
