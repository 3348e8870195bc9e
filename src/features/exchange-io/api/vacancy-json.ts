import type { z } from 'zod'
import { publishGaps } from '#core/exchange/publish-gaps.ts'
import { readRequirements } from '#core/exchange/requirements.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import type { Listing } from '#features/search/index.ts'
import { contentOf, fieldTexts, type VacancyRow } from '#features/vacancies/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { fieldName } from './read-input.ts'
import type { ownVacancy, publicVacancy } from './schemas.ts'

/** Hours with two decimals, which are read back to the same minutes. */
const hours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100

/** A published vikariat as everybody sees it: built field by field, so that no new column slips out. */
export function publicJson(v: Listing, baseUrl: string): z.output<typeof publicVacancy> {
  const requirements = readRequirements(v.requirements)
  return {
    number: v.number,
    url: `${baseUrl}/vikariater/${v.number}`,
    title: v.title,
    category: v.category as 'jobrotation',
    company: { name: v.company_name },
    occupation: {
      code: v.occupation_code,
      title: occupationByCode(v.occupation_code)?.title ?? v.occupation_code,
      isco: v.isco,
    },
    area: v.area,
    description: v.description,
    startsOn: v.starts_on,
    endsOn: v.ends_on,
    weeklyHoursMin: hours(v.weekly_minutes_min),
    weeklyHoursMax: hours(v.weekly_minutes_max),
    schedule: v.schedule,
    openings: v.openings,
    openingsLeft: v.openings_left,
    street: v.street,
    postcode: v.postcode,
    town: v.town,
    municipalityCode: v.municipality_code,
    latitude: v.lat,
    longitude: v.lon,
    skills: v.skills,
    certificates: [...requirements.certificates],
    drivingLicences: [...requirements.drivingLicences],
    languages: requirements.languages.map((l) => `${l.code}:${l.level}`),
    childrenCertificate: requirements.childrenCertificate,
    requirementNote: requirements.note,
    payAgreement: v.pay_agreement,
    training: v.training,
    introduction: v.introduction,
    perspective: v.perspective as 'unknown' | null,
    perspectiveNote: v.perspective_note,
    applyBy: v.apply_by,
    publishedAt: v.published_at.toISOString(),
    updatedAt: v.updated_at.toISOString(),
  }
}

/** A vikariat as its own company sees it; `vacancy` can be sent back as it is. */
export function ownJson(
  v: VacancyRow,
  today: string,
  lang: Lang,
  baseUrl: string,
): z.output<typeof ownVacancy> {
  const { requirements, ...content } = contentOf(v)
  const gaps = v.status === 'draft' ? publishGaps({ ...content, requirements }, today) : []
  return {
    number: v.number,
    url: v.status === 'published' ? `${baseUrl}/vikariater/${v.number}` : null,
    status: v.status as 'draft',
    outcome: v.outcome as 'other' | null,
    version: v.version,
    source: v.source_name !== null && v.source_id !== null ? { name: v.source_name, id: v.source_id } : null,
    missing: gaps.map((gap) => ({
      field: fieldName(gap.field),
      message: fieldTexts(lang).wrong[gap.key],
    })),
    createdAt: v.created_at.toISOString(),
    updatedAt: v.updated_at.toISOString(),
    publishedAt: v.published_at?.toISOString() ?? null,
    vacancy: {
      ...content,
      weeklyHoursMin: content.weeklyHoursMin === null ? null : hours(content.weeklyHoursMin),
      weeklyHoursMax: content.weeklyHoursMax === null ? null : hours(content.weeklyHoursMax),
      skills: [...content.skills],
      certificates: [...requirements.certificates],
      drivingLicences: [...requirements.drivingLicences],
      languages: requirements.languages.map((l) => `${l.code}:${l.level}`),
      childrenCertificate: requirements.childrenCertificate,
      requirementNote: requirements.note,
    },
  }
}

export const etagOf = (v: Pick<VacancyRow, 'version' | 'number'>): string => `"${v.number}-${v.version}"`
