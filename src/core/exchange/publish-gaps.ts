import { findContactDetails } from './contact-details.ts'
import { limits } from './limits.ts'
import type { VacancyContent, VacancyContentField } from './vacancy-model.ts'
import type { Wording } from './wording.ts'

export type GapKey =
  | 'required'
  | 'too-short'
  | 'ends-before-start'
  | 'already-over'
  | 'after-the-end'
  | 'max-below-min'
  | 'cpr-number'

export type Gap = { readonly field: VacancyContentField; readonly key: GapKey }

/** Two sentences: less says nothing about the work. */
export const SHORTEST_DESCRIPTION = 40

/**
 * Everything that keeps a draft from being published today, in the order of the form: all of it at once, so that
 * nobody finds the next gap by trying. A jobrotation vikariat names the training it covers and what it is paid by.
 */
export function publishGaps(content: VacancyContent, today: string): readonly Gap[] {
  const gaps: Gap[] = []
  const add = (field: VacancyContentField, key: GapKey, when: boolean) => {
    if (when && !gaps.some((gap) => gap.field === field)) gaps.push({ field, key })
  }
  const { startsOn, endsOn, applyBy, weeklyHoursMin, weeklyHoursMax } = content
  add('occupation', 'required', content.occupation === null)
  add('title', 'required', isBlank(content.title))
  add('openings', 'required', content.openings < 1 || content.openings > limits.openings)
  add('startsOn', 'required', startsOn === null)
  add('endsOn', 'required', endsOn === null)
  add('endsOn', 'ends-before-start', startsOn !== null && endsOn !== null && endsOn < startsOn)
  add('endsOn', 'already-over', endsOn !== null && endsOn < today)
  add('weeklyHoursMin', 'required', weeklyHoursMin === null)
  add(
    'weeklyHoursMax',
    'max-below-min',
    weeklyHoursMin !== null && weeklyHoursMax !== null && weeklyHoursMax < weeklyHoursMin,
  )
  add('place', 'required', content.place === null)
  add('description', 'required', isBlank(content.description))
  add('description', 'too-short', content.description.trim().length < SHORTEST_DESCRIPTION)
  add('training', 'required', content.category === 'jobrotation' && isBlank(content.training))
  add('payAgreement', 'required', content.category === 'jobrotation' && isBlank(content.payAgreement))
  add('applyBy', 'already-over', applyBy !== null && applyBy < today)
  add('applyBy', 'after-the-end', applyBy !== null && endsOn !== null && applyBy > endsOn)
  for (const field of publicTexts) add(field, 'cpr-number', hasCprNumber(content[field]))
  return gaps
}

/** What makes a post better and keeps nobody from publishing it. */
export function publishAdvice(content: VacancyContent): readonly VacancyContentField[] {
  const advised: readonly (readonly [VacancyContentField, boolean])[] = [
    ['schedule', isBlank(content.schedule)],
    ['payAgreement', isBlank(content.payAgreement)],
    ['introduction', isBlank(content.introduction)],
    ['perspective', content.perspective === null || content.perspective === 'unknown'],
    ['contactName', isBlank(content.contactName)],
  ]
  const gaps = content.category === 'jobrotation' ? ['payAgreement'] : []
  return advised.filter(([field, lacks]) => lacks && !gaps.includes(field)).map(([field]) => field)
}

/** Texts that everybody reads. */
const publicTexts = [
  'title',
  'description',
  'schedule',
  'training',
  'introduction',
  'perspectiveNote',
] as const

function hasCprNumber(text: string): boolean {
  return findContactDetails(text).some((one) => one.kind === 'cpr')
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

export const gapTexts: Readonly<Record<GapKey, Wording>> = {
  required: { da: 'Mangler', en: 'Missing' },
  'too-short': {
    da: 'Skriv lidt mere: mindst et par sætninger om arbejdet',
    en: 'Write a little more: at least a few sentences about the work',
  },
  'ends-before-start': { da: 'Slutdatoen ligger før startdatoen', en: 'The end is before the start' },
  'already-over': { da: 'Datoen er passeret', en: 'The date has passed' },
  'after-the-end': {
    da: 'Ansøgningsfristen ligger efter vikariatets slutning',
    en: 'The last day to apply is after the end',
  },
  'max-below-min': {
    da: 'Det højeste timetal er lavere end det laveste',
    en: 'The most hours are fewer than the least',
  },
  'cpr-number': {
    da: 'Her står noget, der ligner et CPR-nummer. Fjern det: alle kan læse opslaget',
    en: 'This contains what looks like a CPR number. Remove it: everybody can read the post',
  },
}

/** Why the advice. */
export const adviceTexts: Readonly<Partial<Record<VacancyContentField, Wording>>> = {
  schedule: {
    da: 'Skriv, hvornår på dagen og ugen der arbejdes. Det er det første, mange skal vide.',
    en: 'Say when in the day and week the work is done. It is the first thing many need to know.',
  },
  payAgreement: {
    da: 'Skriv, hvilken overenskomst der lønnes efter. Så færre siger nej til sidst.',
    en: 'Say which agreement the pay follows. Fewer will then decline at the end.',
  },
  introduction: {
    da: 'Skriv, hvordan vikaren bliver sat ind i arbejdet. Det giver flere ansøgere.',
    en: 'Say how the temp is introduced to the work. It brings more applicants.',
  },
  perspective: {
    da: 'Skriv, hvad vikariatet kan føre til. Det er ofte grunden til at sige ja.',
    en: 'Say what the job may lead to. It is often the reason to accept.',
  },
  contactName: {
    da: 'Skriv, hvem man kan spørge. Den, I taler med, får navnet at se, og så er det lettere at spørge.',
    en: 'Say whom to ask. Those you talk with see the name, and asking is easier then.',
  },
}
