import { z } from 'zod'
import { certificates } from '#core/exchange/certificates.ts'
import { drivingLicenceKeys } from '#core/exchange/driving-licences.ts'
import { languageLevels } from '#core/exchange/languages.ts'
import { limits } from '#core/exchange/limits.ts'
import { outcomes } from '#core/exchange/vacancy-model.ts'
import { OCCUPATION_AREAS } from '#core/occupation/areas.ts'
import { HOUR_BANDS } from '#features/search/index.ts'
import type { VacancyField } from '#features/vacancies/index.ts'

/**
 * What goes over the wire, as the OpenAPI document says it and as it is checked: types are exact, nothing is turned into
 * something else. Whether a value makes sense (a day that exists, hours within the law) is the form's own schema's business.
 */

const CATEGORIES = ['jobrotation', 'ordinary'] as const
const STATUSES = ['draft', 'published', 'closed'] as const
const PERSPECTIVES = ['possible_job', 'training', 'reference', 'unknown'] as const

const words = (maxLength: number, description: string, more: Record<string, unknown> = {}) =>
  z
    .string()
    .nullish()
    .meta({ description, maxLength, ...more })
const day = (description: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullish()
    .meta({ description, format: 'date' })
const hours = (description: string, leftOut = '') =>
  z
    .number()
    .nullish()
    .meta({
      description: `${description}, two decimals at most.${leftOut}`,
      minimum: limits.weeklyMinutesMin / 60,
      maximum: limits.weeklyMinutesMax / 60,
    })

const vacancyShape = {
  category: z.enum(CATEGORIES).nullish().meta({
    description: 'Jobrotation (somebody is away for training) or an ordinary vikariat. Left out: jobrotation',
  }),
  occupation: words(120, 'Occupation by its code, or by a Danish title that means exactly one', {
    examples: ['paedagogmedhjaelper'],
  }),
  title: words(limits.titleLength, 'Heading. Left out: the name of the occupation'),
  openings: z
    .int()
    .nullish()
    .meta({ description: 'Number of vikars wanted. Left out: 1', minimum: 1, maximum: limits.openings }),
  startsOn: day('First day'),
  endsOn: day('Last day'),
  weeklyHoursMin: hours('Hours a week, lowest'),
  weeklyHoursMax: hours('Hours a week, highest', ' Left out: the same as the lowest'),
  schedule: words(300, 'When in the day and week the work is done'),
  street: words(120, 'Street and number'),
  place: words(80, 'Danish postcode, or a town that has just one', { examples: ['2750'] }),
  description: words(limits.descriptionLength, 'The work. Plain text with line breaks; everybody reads it'),
  training: words(1000, 'The training that the vikariat covers; needed for jobrotation'),
  introduction: words(2000, 'How the vikar is introduced to the work'),
  perspective: z.enum(PERSPECTIVES).nullish().meta({ description: 'What may come after' }),
  perspectiveNote: words(500, 'More about what may come after'),
  skills: z
    .array(z.string().meta({ maxLength: limits.skillLength }))
    .max(limits.wantedSkills)
    .nullish()
    .meta({
      description:
        'What the vikar should be able to do, or will learn: wanted, never a condition. One thing each, without comma, semicolon, bar or line break',
      examples: [['forflytning', 'dokumentation']],
    }),
  certificates: z
    .array(z.enum(certificates.map((c) => c.key)))
    .nullish()
    .meta({ description: 'Certificates asked for' }),
  drivingLicences: z
    .array(z.enum(drivingLicenceKeys))
    .nullish()
    .meta({ description: 'Driving licences asked for' }),
  languages: z
    .array(z.string())
    .max(10)
    .nullish()
    .meta({
      description: `Languages asked for, as code and level: ${languageLevels.map((l) => `\`da:${l}\``).join(', ')}`,
      examples: [['da:good']],
    }),
  childrenCertificate: z.boolean().nullish().meta({ description: 'The employer obtains a børneattest' }),
  requirementNote: words(500, 'Other requirements in your own words'),
  payAgreement: words(
    120,
    'The agreement the pay follows, by key or in your own words; needed for jobrotation',
  ),
  contactName: words(100, 'Whom to ask. Shown to those who have applied, never to everybody'),
  contactPhone: words(40, 'Telephone of the contact'),
  contactEmail: words(254, 'E-mail of the contact', { format: 'email' }),
  applyBy: day('Last day to apply'),
} as const satisfies Record<VacancyField, z.ZodType>

/** What a company says of a vikariat: one shape for writing and reading, so that what was read can be sent back. */
export const vacancyInput = z.strictObject(vacancyShape).meta({
  description:
    'What a company says of a vikariat. All fields may be left out or null while it is a draft; a PUT replaces them all.',
})

const instant = z.string().meta({ format: 'date-time' })

export const publicVacancy = z
  .object({
    number: z.int(),
    url: z.string().meta({ format: 'uri', description: 'The page everybody can read and apply at' }),
    title: z.string(),
    category: z.enum(CATEGORIES),
    company: z.object({ name: z.string() }),
    occupation: z.object({ code: z.string(), title: z.string(), isco: z.string() }),
    area: z.string(),
    description: z.string(),
    startsOn: z.string().meta({ format: 'date' }),
    endsOn: z.string().meta({ format: 'date' }),
    weeklyHoursMin: z.number(),
    weeklyHoursMax: z.number(),
    schedule: z.string(),
    openings: z.int(),
    openingsLeft: z.int(),
    street: z.string().nullable(),
    postcode: z.string(),
    town: z.string(),
    municipalityCode: z.string(),
    latitude: z.number(),
    longitude: z.number(),
    skills: z.array(z.string()).meta({ description: 'Wanted, never a condition' }),
    certificates: z.array(z.string()),
    drivingLicences: z.array(z.string()),
    languages: z.array(z.string()),
    childrenCertificate: z.boolean(),
    requirementNote: z.string(),
    payAgreement: z.string(),
    training: z.string(),
    introduction: z.string(),
    perspective: z.enum(PERSPECTIVES).nullable(),
    perspectiveNote: z.string(),
    applyBy: z.string().nullable().meta({ format: 'date' }),
    publishedAt: instant,
    updatedAt: instant,
  })
  .meta({ description: 'A published vikariat as everybody sees it. Contact persons are not shown.' })

export const fieldProblem = z.object({ field: z.string(), message: z.string() })

export const ownVacancy = z
  .object({
    number: z.int(),
    url: z.string().nullable().meta({ format: 'uri', description: 'The public page, while it is published' }),
    status: z.enum(STATUSES),
    outcome: z.enum(outcomes).nullable(),
    version: z.int().meta({ description: 'Counts the changes; the ETag of the vikariat' }),
    source: z
      .object({ name: z.string(), id: z.string() })
      .nullable()
      .meta({ description: 'What your own system knows it by' }),
    missing: z.array(fieldProblem).meta({ description: 'What keeps a draft from being published' }),
    createdAt: instant,
    updatedAt: instant,
    publishedAt: instant.nullable(),
    vacancy: vacancyInput,
  })
  .meta({ description: 'A vikariat of the company whose key is used' })

const pageOf = (items: z.ZodType) =>
  z.object({
    items: z.array(items),
    next: z
      .string()
      .nullable()
      .meta({ description: 'Send as `cursor` to get the next page; null on the last' }),
  })
export const publicVacancies = pageOf(publicVacancy)
export const ownVacancies = pageOf(ownVacancy)

export const problem = z
  .object({
    error: z.string().meta({ description: 'For programs', examples: ['invalid'] }),
    message: z.string().meta({ description: 'For people, in the language of Accept-Language' }),
    fields: z.array(fieldProblem).optional().meta({ description: 'What is wrong, field by field' }),
  })
  .meta({ description: 'A refusal' })

/** schema.org's words; only what is always there is said here. */
export const jobPostingLd = z
  .looseObject({
    '@context': z.string(),
    '@type': z.literal('JobPosting'),
    url: z.string(),
    title: z.string(),
    description: z.string(),
  })
  .meta({ description: 'https://schema.org/JobPosting' })
export const jobPostingGraph = z
  .object({ '@context': z.string(), '@graph': z.array(jobPostingLd) })
  .meta({ description: 'A page of JobPostings; the Link header leads to the next' })

export const closing = z
  .strictObject({
    outcome: z.enum(outcomes),
    note: z.string().nullish().meta({ maxLength: 500, description: 'For yourselves' }),
  })
  .meta({ description: 'How it went' })

const paging = {
  limit: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .meta({
      description: 'Vikariater a page, 1 to 100; 50 unless said',
      type: 'integer',
      minimum: 1,
      maximum: 100,
    }),
  cursor: z.string().optional().meta({ description: '`next` of the page before' }),
}
const number = (description: string, minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/)
    .optional()
    .meta({ description, type: 'integer', minimum, maximum })

/** All values of a query are texts; what they must look like is said for programs and checked by hand. */
export const publicQuery = z.strictObject({
  q: z.string().optional().meta({ description: 'Words: occupation, title, place, company', maxLength: 300 }),
  area: z
    .enum(OCCUPATION_AREAS.map((a) => a.code))
    .optional()
    .meta({ description: 'Occupational area' }),
  category: z.enum(CATEGORIES).optional(),
  hours: z.enum(HOUR_BANDS).optional().meta({ description: 'Hours a week' }),
  place: z.string().optional().meta({ description: 'Postcode, town or municipality', maxLength: 80 }),
  km: number('Kilometres from `place` in a straight line; 25 unless said', 1, 400),
  minutes: number('Minutes by car from `place`, instead of `km`', 5, 360),
  from: z.string().optional().meta({ description: 'Runs on or after this day', format: 'date' }),
  to: z.string().optional().meta({ description: 'Runs on or before this day', format: 'date' }),
  ...paging,
})
export const ownQuery = z.strictObject({ status: z.enum(STATUSES).optional(), ...paging })
