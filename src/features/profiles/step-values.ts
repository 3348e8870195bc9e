import { createHash } from 'node:crypto'
import type { Day } from '#core/calendar/day.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import { formatHoursNumber } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import type { FormState } from '#platform/ui/index.ts'
import type { Job, Profile, StepName } from './model.ts'

type Values = FormState['values']

/** What each page holds of a profile: its mark is made of this, so that a save in another window is noticed. */
const CONTENT: Readonly<Record<StepName, (p: Profile) => unknown>> = {
  arbejde: (p) => p.occupations,
  tid: (p) => [p.availableFrom, p.availableTo, p.weeklyMinutesMin, p.weeklyMinutesMax],
  sted: (p) => [p.postcode, p.maxTravelMinutes],
  erfaring: (p) => p.jobs,
  kompetencer: (p) => [p.languages, p.skills, p.certificates, p.drivingLicences],
  fremtid: (p) => [p.hope, p.hopeNote, p.about],
  kontakt: (p) => [p.givenName, p.familyName, p.phone, p.email],
}

/** The mark of what a page showed; a form brings it back. */
export const seenOf = (p: Profile, step: StepName): string => markOf(CONTENT[step](p))

/** The same of one job. */
export const seenOfJob = (job: Job): string => markOf(job)

const markOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16)

/** A page's stored answers as its form shows them. */
export function stepValues(p: Profile, step: StepName, today: Day, lang: Lang): Values {
  return VALUES[step](p, today, lang)
}

const hoursOf = (minutes: number | undefined, lang: Lang): string =>
  minutes === undefined ? '' : formatHoursNumber(minutes, lang)

const VALUES: Readonly<Record<StepName, (p: Profile, today: Day, lang: Lang) => Values>> = {
  arbejde: (p) =>
    Object.fromEntries(
      p.occupations.flatMap(({ code, experience }, i) => [
        [`code${i + 1}`, code],
        [`level${i + 1}`, experience],
      ]),
    ),
  tid: (p, today, lang) => ({
    start: p.availableFrom === undefined ? '' : p.availableFrom <= today ? 'now' : 'later',
    availableFrom: p.availableFrom !== undefined && p.availableFrom > today ? p.availableFrom : '',
    availableTo: p.availableTo ?? '',
    hoursMin: hoursOf(p.weeklyMinutesMin, lang),
    hoursMax: p.weeklyMinutesMax === p.weeklyMinutesMin ? '' : hoursOf(p.weeklyMinutesMax, lang),
  }),
  sted: (p) => ({
    place: p.postcode ? `${p.postcode} ${p.town ?? ''}`.trim() : '',
    placeCode: p.postcode ?? '',
    travel: p.maxTravelMinutes === undefined ? '' : String(p.maxTravelMinutes),
  }),
  erfaring: () => ({}),
  kompetencer: (p) => {
    const spoken = p.languages.map(({ code, level }) => `${code}:${level}`)
    const level = (code: string) => spoken.find((one) => one.startsWith(`${code}:`)) ?? ''
    return {
      languageDa: level('da'),
      languageEn: level('en'),
      languageOther: spoken.filter((one) => !/^(?:da|en):/.test(one)),
      skills: p.skills.join('\n'),
      certificates: p.certificates,
      drivingLicences: p.drivingLicences,
    }
  },
  fremtid: (p) => ({ hope: p.hope ?? '', hopeNote: p.hopeNote, about: p.about }),
  kontakt: (p) => ({
    givenName: p.givenName,
    familyName: p.familyName,
    phone: p.phone ?? '',
    email: p.email ?? '',
  }),
}

/** A job held, as the form for it shows it. */
export const jobValues = (job: Job): Values => ({
  id: job.id,
  title: job.title,
  titleCode: job.occupationCode ?? '',
  employer: job.employer,
  sector: job.sector,
  fromYear: String(job.fromYear),
  toYear: job.toYear === undefined ? '' : String(job.toYear),
})

/** `Pædagogmedhjælper`. */
export const occupationTitle = (code: string, lang: Lang): string => {
  const one = occupationByCode(code)
  const title = one ? (lang === 'da' ? one.title : one.english) : code
  return title.charAt(0).toLocaleUpperCase('da') + title.slice(1)
}
