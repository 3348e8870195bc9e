/**
 * Why somebody says no. Short lists, so that they can be counted and answered with a proper text. None of them
 * asks about health, family or benefits: `private_reasons` is a full answer.
 */
export const companyReasons = [
  'filled',
  'other_candidate',
  'hours_do_not_fit',
  'requirements_missing',
  'period_does_not_fit',
  'training_cancelled',
  'no_contact',
  'other',
] as const

export const personReasons = [
  'found_other_job',
  'pay_or_terms',
  'travel_too_long',
  'hours_do_not_fit',
  'period_does_not_fit',
  'private_reasons',
  'changed_mind',
  'other',
] as const

/** A person who takes an application back may say why, with one reason more: silence. */
export const withdrawalReasons = [...personReasons, 'no_contact'] as const

/** Why the vikariat itself closed. */
export const vacancyReasons = ['filled', 'training_cancelled', 'period_over', 'other'] as const

export type CompanyReason = (typeof companyReasons)[number]
export type PersonReason = (typeof personReasons)[number]
export type WithdrawalReason = (typeof withdrawalReasons)[number]
export type VacancyReason = (typeof vacancyReasons)[number]
export type RefusalReason = CompanyReason | WithdrawalReason | VacancyReason

const all: readonly string[] = [...companyReasons, ...withdrawalReasons, ...vacancyReasons]

export function isRefusalReason(text: string): text is RefusalReason {
  return all.includes(text)
}
