import { danishDayAt, startOfDanishDay } from '#core/calendar/copenhagen-time.ts'
import { addDays, day } from '#core/calendar/day.ts'
import { lengthInDays } from '#core/calendar/period.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import { municipality } from '#core/place/municipalities.ts'
import { regionName } from '#core/place/regions.ts'
import { escapeMarkup } from '#core/text/escape-markup.ts'
import { formatHoursNumber } from '#core/text/hours.ts'
import type { Listing } from './listing.ts'

/** From so many minutes a week on a job counts as full time: most agreements say 37 hours, some fields 35 or 36. */
const FULL_TIME = 35 * 60
/**
 * A vikariat as schema.org's JobPosting, as Google reads it for jobs (developers.google.com, "JobPosting structured
 * data"). Texts are escaped: `description` is HTML there. Only what the page itself shows.
 */
export function jobPosting(v: Listing, url: string): Record<string, unknown> {
  const occupation = occupationByCode(v.occupation_code)
  const start = day(v.starts_on)
  const end = day(v.ends_on)
  const least = formatHoursNumber(v.weekly_minutes_min, 'da')
  const most = formatHoursNumber(v.weekly_minutes_max, 'da')
  const region = municipality(v.municipality_code)?.region
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    '@id': url,
    url,
    title: v.title,
    description: asHtml([v.description, v.introduction, v.perspective_note]),
    identifier: { '@type': 'PropertyValue', name: 'Jobkreds', value: String(v.number) },
    datePosted: danishDayAt(v.published_at.getTime()),
    validThrough: endOfDay(v.apply_by ?? v.ends_on),
    employmentType: ['TEMPORARY', v.weekly_minutes_max >= FULL_TIME ? 'FULL_TIME' : 'PART_TIME'],
    hiringOrganization: { '@type': 'Organization', name: v.company_name },
    jobLocation: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        ...(v.street ? { streetAddress: v.street } : {}),
        postalCode: v.postcode,
        addressLocality: v.town,
        ...(region ? { addressRegion: regionName(region) } : {}),
        addressCountry: 'DK',
      },
      geo: { '@type': 'GeoCoordinates', latitude: v.lat, longitude: v.lon },
    },
    occupationalCategory: {
      '@type': 'CategoryCode',
      inCodeSet: 'ISCO-08',
      codeValue: v.isco,
      ...(occupation ? { name: occupation.title } : {}),
    },
    ...(v.skills.length > 0 ? { skills: v.skills } : {}),
    workHours: `${least === most ? most : `${least}–${most}`} timer om ugen${v.schedule ? `. ${v.schedule}` : ''}`,
    jobStartDate: v.starts_on,
    jobDuration: `P${lengthInDays({ from: start, to: end })}D`,
    totalJobOpenings: v.openings_left,
    directApply: true,
  }
}

const asHtml = (texts: readonly string[]): string =>
  texts
    .flatMap((text) => text.split(/\n\s*\n/))
    .filter((block) => block.trim() !== '')
    .map((block) => `<p>${escapeMarkup(block.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('')

/** The last second of a day in Denmark, as an instant in UTC. */
const endOfDay = (text: string): string =>
  new Date(startOfDanishDay(addDays(day(text), 1)) - 1000).toISOString().replace('.000Z', 'Z')
