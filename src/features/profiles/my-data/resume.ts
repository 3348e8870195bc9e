import { certificateByKey } from '#core/exchange/certificates.ts'
import { drivingLicenceNames, isDrivingLicence } from '#core/exchange/driving-licences.ts'
import { languageLevelNames, languageName } from '#core/exchange/languages.ts'
import { readLanguages } from '#core/exchange/requirements.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import type { Row } from './row.ts'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** The person's own words about their work as JSON Resume, so that another service can take it in (GDPR art. 20). */
export function resumeOf(parts: Readonly<Record<string, readonly Row[]>>): Row {
  const person = parts.person?.[0] ?? {}
  const profile = parts.profile?.[0] ?? {}
  const label = (parts.occupations ?? [])
    .map((one) => occupationByCode(text(one.occupation_code))?.title)
    .filter((title) => title !== undefined)
    .join(', ')
  return {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: {
      name: `${text(person.given_name)} ${text(person.family_name)}`.trim(),
      label,
      email: text(person.email),
      phone: text(person.phone),
      summary: text(profile.about),
      location: { postalCode: text(person.postcode), city: text(person.town), countryCode: 'DK' },
    },
    work: (parts.jobs ?? [])
      .filter((job) => job.sector !== 'voluntary')
      .map((job) => ({ name: text(job.employer), position: text(job.title), ...years(job) })),
    volunteer: (parts.jobs ?? [])
      .filter((job) => job.sector === 'voluntary')
      .map((job) => ({ organization: text(job.employer), position: text(job.title), ...years(job) })),
    skills: texts(profile.skills).map((name) => ({ name })),
    languages: readLanguages(profile.languages).map(({ code, level }) => ({
      language: languageName(code)?.da ?? code,
      fluency: languageLevelNames[level].da,
    })),
    certificates: [
      ...texts(profile.certificates).map((key) => ({ name: certificateByKey(key)?.name.da ?? key })),
      ...texts(profile.driving_licences).map((key) => ({
        name: isDrivingLicence(key) ? drivingLicenceNames[key].da : key,
      })),
    ],
  }
}

/** JSON Resume takes a year alone as a date. */
const years = (job: Row): Row => ({
  startDate: String(job.from_year),
  ...(job.to_year === null ? {} : { endDate: String(job.to_year) }),
})
