import type { Wording } from '#core/exchange/wording.ts'

/** Why a hire ends before its time. As with refusals, nobody is asked about health, family or benefits. */
export const companyEndReasons = [
  'training_cancelled',
  'did_not_start',
  'not_as_agreed',
  'agreed',
  'other',
] as const
export const personEndReasons = [
  'found_other_job',
  'private_reasons',
  'not_as_agreed',
  'agreed',
  'other',
] as const

export type EndReason = (typeof companyEndReasons)[number] | (typeof personEndReasons)[number]

export const endReasonNames: Readonly<Record<EndReason, Wording>> = {
  training_cancelled: { da: 'Uddannelsen er aflyst', en: 'The training is cancelled' },
  did_not_start: { da: 'Vikaren mødte ikke', en: 'The temp did not come' },
  not_as_agreed: { da: 'Det blev ikke, som vi havde aftalt', en: 'It was not as we had agreed' },
  agreed: { da: 'Vi er blevet enige om at stoppe', en: 'We have agreed to stop' },
  found_other_job: { da: 'Jeg har fået et andet job', en: 'I have got another job' },
  private_reasons: { da: 'Private grunde', en: 'Private reasons' },
  other: { da: 'En anden grund', en: 'Another reason' },
}

export const endReasonsOf = (side: 'person' | 'company'): readonly EndReason[] =>
  side === 'company' ? companyEndReasons : personEndReasons
