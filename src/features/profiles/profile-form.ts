import type { z } from 'zod'
import { addYears, type Day } from '#core/calendar/day.ts'
import { experienceLevels } from '#core/exchange/card.ts'
import { certificates } from '#core/exchange/certificates.ts'
import { findContactDetails } from '#core/exchange/contact-details.ts'
import { drivingLicenceKeys } from '#core/exchange/driving-licences.ts'
import { languageLevels, languages } from '#core/exchange/languages.ts'
import { limits } from '#core/exchange/limits.ts'
import { readLanguages } from '#core/exchange/requirements.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import { postcode } from '#core/place/postcodes.ts'
import {
  choice,
  choices,
  flag,
  form,
  hours,
  integer,
  needs,
  optionalChoice,
  optionalDay,
  optionalEmail,
  optionalHours,
  optionalInteger,
  optionalPersonName,
  optionalPhone,
  optionalText,
  personName,
  text,
} from '#platform/form/fields.ts'
import { problem } from '#platform/form/parse.ts'
import { wordList } from '#platform/form/word-list.ts'

export const HOPES = ['job', 'training', 'apprenticeship', 'unsure'] as const
export const SECTORS = ['public', 'private', 'voluntary'] as const
/** Minutes one way, as they are offered; any number in between may be stored. */
export const TRAVEL = [15, 30, 45, 60, 90, 120] as const
export const LANGUAGE_CHOICES = languages.flatMap(({ code }) =>
  languageLevels.map((level) => `${code}:${level}`),
)

/** A CPR number is nobody's business, least of all in a text that others may read. */
const withoutCpr = <S extends z.ZodType<string>>(schema: S) =>
  schema.superRefine((written, ctx) => {
    if (findContactDetails(written).some(({ kind }) => kind === 'cpr')) ctx.addIssue(problem('cprInText'))
  })

/** An occupation's code: what was typed has been given its meaning before. */
const occupationCode = optionalText({ max: 120 }).superRefine((code, ctx) => {
  if (code !== '' && !occupationByCode(code)) ctx.addIssue(problem('notAnOccupation'))
})
const postcodeText = text({ max: 80 }).superRefine((number, ctx) => {
  if (number !== '' && !postcode(number)) ctx.addIssue(problem('notAPlace'))
})

/** The rows of the list of occupations, each with fields of its own, so that each can be told what is wrong with it. */
export const ROWS = Array.from({ length: limits.occupations }, (_, i) => i + 1)

const occupationRows = Object.fromEntries(
  ROWS.flatMap((row): [string, z.ZodType][] => [
    [`code${row}`, occupationCode],
    [`level${row}`, optionalChoice(experienceLevels)],
    [`remove${row}`, flag()],
  ]),
)

export type OccupationInput = {
  kept: { code: string; experience: (typeof experienceLevels)[number] }[]
  added: { code: string; experience: (typeof experienceLevels)[number] } | undefined
}

export const occupationsForm = form({
  ...occupationRows,
  occupation: occupationCode,
  experience: optionalChoice(experienceLevels),
}).transform((raw, ctx): OccupationInput => {
  const value = raw as Record<string, unknown>
  const kept: OccupationInput['kept'] = []
  for (const row of ROWS) {
    const code = value[`code${row}`] as string
    const experience = value[`level${row}`] as OccupationInput['kept'][number]['experience'] | null
    if (code === '' || value[`remove${row}`] === true) continue
    if (experience) kept.push({ code, experience })
    else ctx.addIssue({ ...problem('choose'), path: [`level${row}`] })
  }
  const code = value.occupation as string
  const experience = value.experience as OccupationInput['kept'][number]['experience'] | null
  if (code === '') {
    // taking the last one away is an answer; having chosen nothing is not
    if (ROWS.every((row) => value[`code${row}`] === ''))
      ctx.addIssue({ ...problem('required'), path: ['occupation'] })
    return { kept, added: undefined }
  }
  if (!experience) ctx.addIssue({ ...problem('choose'), path: ['experience'] })
  const others = kept.filter((one) => one.code !== code)
  if (others.length >= limits.occupations)
    ctx.addIssue({ ...problem('tooMany', limits.occupations), path: ['occupation'] })
  return { kept: others, added: experience ? { code, experience } : undefined }
})

/** Half a working life ahead is a slip of the pen. */
const LATEST_YEARS = 3

/** The first day of being available, if it is said. */
const firstDay = (v: { start: string; availableFrom: Day | null }, today: Day): Day | null =>
  v.start === 'later' ? v.availableFrom : today

export const timeForm = (today: Day) =>
  form({
    start: choice(['now', 'later']),
    availableFrom: optionalDay(),
    availableTo: optionalDay(),
    hoursMin: hours({ min: limits.weeklyMinutesMin, max: limits.weeklyMinutesMax }),
    hoursMax: optionalHours({ min: limits.weeklyMinutesMin, max: limits.weeklyMinutesMax }),
  })
    .superRefine(
      (v, ctx) => {
        const from = firstDay(v, today)
        if (from === null) ctx.addIssue({ ...problem('required'), path: ['availableFrom'] })
        else if (from > addYears(today, LATEST_YEARS))
          ctx.addIssue({ ...problem('dayTooLate'), path: ['availableFrom'] })
      },
      needs('start', 'availableFrom'),
    )
    .superRefine(
      (v, ctx) => {
        const from = firstDay(v, today)
        if (v.availableTo !== null && from !== null && v.availableTo < from)
          ctx.addIssue({ ...problem('endBeforeStart'), path: ['availableTo'] })
      },
      needs('start', 'availableFrom', 'availableTo'),
    )
    .superRefine(
      (v, ctx) => {
        if (v.hoursMax !== null && v.hoursMax < v.hoursMin)
          ctx.addIssue({ ...problem('maxBelowMin'), path: ['hoursMax'] })
      },
      needs('hoursMin', 'hoursMax'),
    )
    .transform((v) => {
      const from = firstDay(v, today)
      return {
        // a day that has come is now
        availableFrom: from !== null && from < today ? today : from,
        availableTo: v.availableTo,
        weeklyMinutesMin: v.hoursMin,
        weeklyMinutesMax: v.hoursMax ?? v.hoursMin,
      }
    })

export const placeForm = form({
  place: postcodeText,
  travel: integer({ min: limits.travelMinutesMin, max: limits.travelMinutesMax }),
})

export const skillsForm = form({
  languageDa: optionalChoice(LANGUAGE_CHOICES),
  languageEn: optionalChoice(LANGUAGE_CHOICES),
  languageOther: choices(['', ...LANGUAGE_CHOICES]),
  skills: wordList({ most: limits.skills, length: limits.skillLength }),
  certificates: choices(certificates.map(({ key }) => key)),
  drivingLicences: choices(drivingLicenceKeys),
}).transform(({ languageDa, languageEn, languageOther, ...rest }, ctx) => {
  if (rest.skills.some((skill) => findContactDetails(skill).some(({ kind }) => kind === 'cpr')))
    ctx.addIssue({ ...problem('cprInText'), path: ['skills'] })
  const spoken = [languageDa, languageEn, ...languageOther].flatMap((one) => {
    const [code, level] = one ? one.split(':') : []
    return code ? [{ code, level }] : []
  })
  return { ...rest, languages: readLanguages(spoken) }
})

export const hopeForm = form({
  hope: optionalChoice(HOPES),
  hopeNote: withoutCpr(optionalText({ max: 500, lines: true })),
  about: withoutCpr(optionalText({ max: limits.aboutLength, lines: true })),
})

export const contactForm = form({
  givenName: personName(),
  familyName: optionalPersonName(),
  phone: optionalPhone(),
  email: optionalEmail(),
})

const FIRST_YEAR = 1940

export const jobForm = (today: Day) => {
  const thisYear = Number(today.slice(0, 4))
  return form({
    id: optionalText({ max: 36 }),
    title: withoutCpr(text({ max: 120 })),
    titleCode: optionalText({ max: 120 }),
    employer: withoutCpr(text({ max: 120 })),
    sector: choice(SECTORS),
    fromYear: integer({ min: FIRST_YEAR, max: thisYear }),
    toYear: optionalInteger({ min: FIRST_YEAR, max: thisYear }),
  }).superRefine(
    (v, ctx) => {
      if (v.toYear !== null && v.toYear < v.fromYear)
        ctx.addIssue({ ...problem('numberTooSmall', v.fromYear), path: ['toYear'] })
    },
    needs('fromYear', 'toYear'),
  )
}

export const removeJobForm = form({ id: text({ max: 36 }) })

export const objectionForm = form({ noProposals: flag() })
