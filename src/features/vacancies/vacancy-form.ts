import { z } from 'zod'
import { certificates } from '#core/exchange/certificates.ts'
import { drivingLicenceKeys } from '#core/exchange/driving-licences.ts'
import { languageLevels, languages } from '#core/exchange/languages.ts'
import { limits } from '#core/exchange/limits.ts'
import { findOccupations } from '#core/occupation/find-occupations.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import { parsePlace } from '#core/place/find-place.ts'
import { postcode as postcodeOf } from '#core/place/postcodes.ts'
import {
  choice,
  choices,
  flag,
  optionalChoice,
  optionalDay,
  optionalEmail,
  optionalHours,
  optionalInteger,
  optionalPhone,
  optionalText,
} from '#platform/form/fields.ts'
import { problem } from '#platform/form/parse.ts'

export const CATEGORIES = ['jobrotation', 'ordinary'] as const
export const PERSPECTIVES = ['possible_job', 'training', 'reference', 'unknown'] as const

/** Languages a vikariat may ask for: "da:good". */
export const LANGUAGE_CHOICES = languages.flatMap((l) => languageLevels.map((level) => `${l.code}:${level}`))

/** Occupation by our code, or by a title that means exactly one thing; the code wins when both came. */
const occupationText = optionalText({ max: 120 }).transform((text, ctx): string | null => {
  if (text === '') return null
  if (occupationByCode(text)) return text
  const found = findOccupations(text, { limit: 2 })
  const best = found[0]
  if (best && best.kind === 'exact') return best.occupation.code
  ctx.addIssue(problem('notAnOccupation'))
  return z.NEVER
})

const placeText = optionalText({ max: 80 }).transform((text, ctx): string | null => {
  if (text === '') return null
  if (postcodeOf(text)) return text
  const found = parsePlace(text)
  const one = found.ok ? found.value.find((p) => p.postcode) : undefined
  if (one?.postcode) return one.postcode
  ctx.addIssue(problem('notAPlace'))
  return z.NEVER
})

/**
 * Every field of a vikariat, each allowed to be empty: a draft is kept at any point, and `publishGaps` says what is missing.
 * The browser's steps, the API and the import use the same fields.
 */
export const vacancyFields = {
  category: choice(CATEGORIES),
  title: optionalText({ max: limits.titleLength }),
  occupation: occupationText,
  description: optionalText({ max: limits.descriptionLength, lines: true }),
  startsOn: optionalDay(),
  endsOn: optionalDay(),
  weeklyHoursMin: optionalHours({ min: limits.weeklyMinutesMin, max: limits.weeklyMinutesMax }),
  weeklyHoursMax: optionalHours({ min: limits.weeklyMinutesMin, max: limits.weeklyMinutesMax }),
  schedule: optionalText({ max: 300 }),
  openings: optionalInteger({ min: 1, max: limits.openings }),
  street: optionalText({ max: 120 }),
  place: placeText,
  certificates: choices(certificates.map((c) => c.key)),
  drivingLicences: choices(drivingLicenceKeys),
  languages: choices(LANGUAGE_CHOICES, 10),
  childrenCertificate: flag(),
  requirementNote: optionalText({ max: 500, lines: true }),
  payAgreement: optionalText({ max: 120 }),
  training: optionalText({ max: 1000, lines: true }),
  introduction: optionalText({ max: 2000, lines: true }),
  perspective: optionalChoice(PERSPECTIVES),
  perspectiveNote: optionalText({ max: 500, lines: true }),
  contactName: optionalText({ max: 100 }),
  contactPhone: optionalPhone(),
  contactEmail: optionalEmail(),
  applyBy: optionalDay(),
} as const

export type VacancyField = keyof typeof vacancyFields
export type VacancyInput = { [K in VacancyField]: z.output<(typeof vacancyFields)[K]> }

/** The steps of the form, in order, with the fields of each. */
export const STEPS = {
  job: ['category', 'occupation', 'title', 'openings'],
  tid: ['startsOn', 'endsOn', 'weeklyHoursMin', 'weeklyHoursMax', 'schedule', 'street', 'place'],
  opgaver: ['description', 'training', 'introduction', 'perspective', 'perspectiveNote'],
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
export const isStep = (name: string): name is StepName => name in STEPS

/** What only holds between fields: end after start, highest hours at least the lowest. */
const between = (v: Partial<VacancyInput>, ctx: z.RefinementCtx) => {
  if (v.startsOn && v.endsOn && v.endsOn < v.startsOn)
    ctx.addIssue({ ...problem('endBeforeStart'), path: ['endsOn'] })
  if (v.weeklyHoursMin && v.weeklyHoursMax && v.weeklyHoursMax < v.weeklyHoursMin) {
    ctx.addIssue({ ...problem('maxBelowMin'), path: ['weeklyHoursMax'] })
  }
}

/** The schema of one step. The lookup fields also bring the code that was chosen (`occupationCode`, `placeCode`). */
export function stepSchema(step: StepName) {
  const shape = Object.fromEntries(STEPS[step].map((name) => [name, vacancyFields[name]])) as Partial<
    typeof vacancyFields
  >
  const codes = {
    ...(step === 'job' ? { occupationCode: optionalText({ max: 120 }) } : {}),
    ...(step === 'tid' ? { placeCode: optionalText({ max: 20 }) } : {}),
  }
  return z
    .strictObject({ ...shape, ...codes, version: optionalInteger({ min: 1 }) })
    .superRefine((v, ctx) => between(v as Partial<VacancyInput>, ctx))
}

/** All fields at once, for programs and import lines; a key that is no field is refused. */
export const vacancySchema = z.strictObject(vacancyFields).superRefine(between)
