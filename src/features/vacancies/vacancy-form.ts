import { z } from 'zod'
import { certificates } from '#core/exchange/certificates.ts'
import { findContactDetails } from '#core/exchange/contact-details.ts'
import { drivingLicenceKeys } from '#core/exchange/driving-licences.ts'
import { languageLevels, languages } from '#core/exchange/languages.ts'
import { limits } from '#core/exchange/limits.ts'
import type { VacancyContentField } from '#core/exchange/vacancy-model.ts'
import {
  choice,
  choices,
  flag,
  needs,
  optionalChoice,
  optionalDay,
  optionalEmail,
  optionalHours,
  optionalInteger,
  optionalPhone,
  optionalText,
} from '#platform/form/fields.ts'
import { problem } from '#platform/form/parse.ts'
import { wordList } from '#platform/form/word-list.ts'
import { interpretOccupation, interpretPlace } from './interpret.ts'

export const CATEGORIES = ['jobrotation', 'ordinary'] as const
export const PERSPECTIVES = ['possible_job', 'training', 'reference', 'unknown'] as const

/** Languages a vikariat may ask for: "da:good". */
export const LANGUAGE_CHOICES = languages.flatMap((l) => languageLevels.map((level) => `${l.code}:${level}`))

/** Occupation by our code, or by a title that means exactly one thing. */
const occupationText = optionalText({ max: 120 }).transform((text, ctx): string | null => {
  const meant = interpretOccupation(text)
  if (meant.kind === 'nothing') return null
  if (meant.kind === 'one') return meant.value.code
  ctx.addIssue(problem('notAnOccupation'))
  return z.NEVER
})

/** A postcode, or a town that has one. */
const placeText = optionalText({ max: 80 }).transform((text, ctx): string | null => {
  const meant = interpretPlace(text)
  if (meant.kind === 'nothing') return null
  if (meant.kind === 'one') return meant.value.postcode
  ctx.addIssue(problem('notAPlace'))
  return z.NEVER
})

/** A text that everybody reads: a CPR number never belongs in it, also not in a draft. */
const publicText = (rules: { max: number; lines?: boolean }) =>
  optionalText(rules).superRefine((text, ctx) => {
    if (findContactDetails(text).some(({ kind }) => kind === 'cpr')) ctx.addIssue(problem('cprInText'))
  })

const wantedSkills = wordList({ most: limits.wantedSkills, length: limits.skillLength }).superRefine(
  (skills, ctx) => {
    if (skills.some((skill) => findContactDetails(skill).some(({ kind }) => kind === 'cpr')))
      ctx.addIssue(problem('cprInText'))
  },
)

/**
 * Every field of a vikariat, each allowed to be empty: a draft is kept at any point, and `publishGaps` says what is missing.
 * The browser's steps, the API and the import use the same fields.
 */
export const vacancyFields = {
  category: choice(CATEGORIES),
  title: publicText({ max: limits.titleLength }),
  occupation: occupationText,
  description: publicText({ max: limits.descriptionLength, lines: true }),
  startsOn: optionalDay(),
  endsOn: optionalDay(),
  weeklyHoursMin: optionalHours({ min: limits.weeklyMinutesMin, max: limits.weeklyMinutesMax }),
  weeklyHoursMax: optionalHours({ min: limits.weeklyMinutesMin, max: limits.weeklyMinutesMax }),
  schedule: publicText({ max: 300 }),
  openings: optionalInteger({ min: 1, max: limits.openings }),
  street: publicText({ max: 120 }),
  place: placeText,
  skills: wantedSkills,
  certificates: choices(certificates.map((c) => c.key)),
  drivingLicences: choices(drivingLicenceKeys),
  languages: choices(LANGUAGE_CHOICES, 10),
  childrenCertificate: flag(),
  requirementNote: publicText({ max: 500, lines: true }),
  payAgreement: publicText({ max: 120 }),
  training: publicText({ max: 1000, lines: true }),
  introduction: publicText({ max: 2000, lines: true }),
  perspective: optionalChoice(PERSPECTIVES),
  perspectiveNote: publicText({ max: 500, lines: true }),
  contactName: publicText({ max: 100 }),
  contactPhone: optionalPhone(),
  contactEmail: optionalEmail(),
  applyBy: optionalDay(),
} as const

export type VacancyField = keyof typeof vacancyFields
export type VacancyInput = { [K in VacancyField]: z.output<(typeof vacancyFields)[K]> }

/** The steps of the form, in order, with the fields of each; the names stand in addresses. */
export const STEPS = {
  job: ['category', 'occupation', 'title', 'openings'],
  tid: ['startsOn', 'endsOn', 'weeklyHoursMin', 'weeklyHoursMax', 'schedule', 'street', 'place'],
  opgaver: ['description', 'skills', 'training', 'introduction', 'perspective', 'perspectiveNote'],
  krav: [
    'certificates',
    'drivingLicences',
    'languages',
    'childrenCertificate',
    'requirementNote',
    'payAgreement',
  ],
  kontakt: ['contactName', 'contactPhone', 'contactEmail', 'applyBy'],
} as const satisfies Record<string, readonly VacancyField[]>

export type StepName = keyof typeof STEPS
export const STEP_NAMES = Object.keys(STEPS) as StepName[]
export const isStep = (name: string): name is StepName => Object.hasOwn(STEPS, name)

/** The parts of a vikariat's content that a step holds: what the company asks for is one part in five fields. */
export const contentOfStep = (step: StepName): VacancyContentField[] =>
  step === 'krav'
    ? ['requirements', 'payAgreement']
    : (STEPS[step] as readonly VacancyField[]).map((field) => field as VacancyContentField)

/** The step where a part of the content is written. */
export const stepOf = (field: VacancyContentField): StepName =>
  STEP_NAMES.find((step) => contentOfStep(step).includes(field)) ?? 'job'

/** What only holds between fields: end after start, highest hours at least the lowest. */
const endAfterStart = (v: Partial<VacancyInput>, ctx: z.RefinementCtx) => {
  if (v.startsOn && v.endsOn && v.endsOn < v.startsOn)
    ctx.addIssue({ ...problem('endBeforeStart'), path: ['endsOn'] })
}
const highestLast = (v: Partial<VacancyInput>, ctx: z.RefinementCtx) => {
  if (v.weeklyHoursMin && v.weeklyHoursMax && v.weeklyHoursMax < v.weeklyHoursMin) {
    ctx.addIssue({ ...problem('maxBelowMin'), path: ['weeklyHoursMax'] })
  }
}

/** The schema of one step. */
export function stepSchema(step: StepName): z.ZodType<Partial<VacancyInput>> {
  const shape = Object.fromEntries(STEPS[step].map((name) => [name, vacancyFields[name]]))
  return z
    .strictObject(shape)
    .superRefine((v, ctx) => endAfterStart(v as Partial<VacancyInput>, ctx), needs('startsOn', 'endsOn'))
    .superRefine(
      (v, ctx) => highestLast(v as Partial<VacancyInput>, ctx),
      needs('weeklyHoursMin', 'weeklyHoursMax'),
    ) as unknown as z.ZodType<Partial<VacancyInput>>
}

/** All fields at once, for programs and import lines; a key that is no field is refused. */
export const vacancySchema = z
  .strictObject(vacancyFields)
  .superRefine(endAfterStart, needs('startsOn', 'endsOn'))
  .superRefine(highestLast, needs('weeklyHoursMin', 'weeklyHoursMax'))
