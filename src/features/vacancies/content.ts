import type { Updateable } from 'kysely'
import type { Perspective } from '#core/exchange/fit-model.ts'
import type { LanguageLevel } from '#core/exchange/languages.ts'
import { readRequirements } from '#core/exchange/requirements.ts'
import type { VacancyCategory, VacancyContent, VacancyContentField } from '#core/exchange/vacancy-model.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import { postcode } from '#core/place/postcodes.ts'
import type { Vacancy } from '#platform/db/schema.generated.ts'
import type { VacancyRow } from './model.ts'
import type { VacancyInput } from './vacancy-form.ts'

/** What a company has written, as the rules of core read it. */
export const contentOf = (v: VacancyRow): VacancyContent => ({
  category: v.category as VacancyCategory,
  title: v.title,
  occupation: v.occupation_code,
  description: v.description,
  startsOn: v.starts_on,
  endsOn: v.ends_on,
  weeklyHoursMin: v.weekly_minutes_min,
  weeklyHoursMax: v.weekly_minutes_max,
  schedule: v.schedule,
  openings: v.openings,
  street: v.street,
  place: v.postcode,
  skills: v.skills,
  requirements: readRequirements(v.requirements),
  payAgreement: v.pay_agreement,
  training: v.training,
  introduction: v.introduction,
  perspective: v.perspective as Perspective | null,
  perspectiveNote: v.perspective_note,
  contactName: v.contact_name,
  contactPhone: v.contact_phone,
  contactEmail: v.contact_email,
  applyBy: v.apply_by,
})

/** A vikariat nobody has written anything about yet. */
export const emptyContent: VacancyContent = {
  category: 'jobrotation',
  title: '',
  occupation: null,
  description: '',
  startsOn: null,
  endsOn: null,
  weeklyHoursMin: null,
  weeklyHoursMax: null,
  schedule: '',
  openings: 1,
  street: null,
  place: null,
  skills: [],
  requirements: readRequirements({}),
  payAgreement: '',
  training: '',
  introduction: '',
  perspective: null,
  perspectiveNote: '',
  contactName: '',
  contactPhone: null,
  contactEmail: null,
  applyBy: null,
}

/** The content with the given fields of a form put in; fields left out stay as they are. */
export function withInput(before: VacancyContent, input: Partial<VacancyInput>): VacancyContent {
  const {
    certificates,
    drivingLicences,
    languages,
    childrenCertificate,
    requirementNote,
    openings,
    ...rest
  } = input
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  const after: VacancyContent = {
    ...before,
    ...given,
    openings: openings ?? (openings === null ? 1 : before.openings),
    requirements: {
      certificates: certificates ?? before.requirements.certificates,
      drivingLicences: drivingLicences ?? before.requirements.drivingLicences,
      languages: languages?.map(languageOf) ?? before.requirements.languages,
      childrenCertificate: childrenCertificate ?? before.requirements.childrenCertificate,
      note: requirementNote ?? before.requirements.note,
    },
  }
  // one number means both: "37 timer"
  const hours = input.weeklyHoursMin !== undefined && input.weeklyHoursMax == null
  // a title nobody wrote goes with the job
  const untitled = after.title === '' || after.title === nameOf(before.occupation)
  return {
    ...after,
    title: untitled ? nameOf(after.occupation) : after.title,
    ...(hours ? { weeklyHoursMax: after.weeklyHoursMin } : {}),
  }
}

/** What a vikariat is called as long as nobody gives it a title: the job itself. */
function nameOf(occupation: string | null): string {
  const name = occupation ? (occupationByCode(occupation)?.title ?? '') : ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function languageOf(choice: string): { code: string; level: LanguageLevel } {
  const [code = '', level = ''] = choice.split(':')
  // the form offers no other levels
  return { code, level: level as LanguageLevel }
}

/** The columns of a content. Where the postcode stays the point stays, which an import may have set more exactly. */
export function columnsOf(content: VacancyContent, before?: VacancyContent): Updateable<Vacancy> {
  const at = content.place ? postcode(content.place) : undefined
  return {
    category: content.category,
    title: content.title,
    occupation_code: content.occupation,
    description: content.description,
    starts_on: content.startsOn,
    ends_on: content.endsOn,
    weekly_minutes_min: content.weeklyHoursMin,
    weekly_minutes_max: content.weeklyHoursMax,
    schedule: content.schedule,
    openings: content.openings,
    street: content.street === '' ? null : content.street,
    skills: [...content.skills],
    requirements: JSON.stringify(content.requirements),
    pay_agreement: content.payAgreement,
    training: content.training,
    introduction: content.introduction,
    perspective: content.perspective,
    perspective_note: content.perspectiveNote,
    contact_name: content.contactName,
    contact_phone: content.contactPhone,
    contact_email: content.contactEmail,
    apply_by: content.applyBy,
    ...(before && before.place === content.place
      ? {}
      : {
          postcode: content.place,
          town: at?.town ?? null,
          municipality_code: at?.municipality ?? null,
          lat: at?.at.lat ?? null,
          lon: at?.at.lon ?? null,
        }),
  }
}

/** The fields in which two contents differ, of those asked about. */
export const differing = (
  a: VacancyContent,
  b: VacancyContent,
  fields: readonly VacancyContentField[],
): VacancyContentField[] =>
  fields.filter((field) => JSON.stringify(a[field] || null) !== JSON.stringify(b[field] || null))
