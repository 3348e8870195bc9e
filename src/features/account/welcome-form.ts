import {
  choice,
  day,
  email,
  form,
  integer,
  optionalEmail,
  optionalPhone,
  personName,
  postcode,
  text,
} from '#platform/form/fields.ts'
import type { Fields } from '#platform/form/fields-of.ts'
import { type Parsed, parseForm } from '#platform/form/parse.ts'
import type { NewCompanyUser } from './actions/become-company-user.ts'
import { INDUSTRIES } from './industries.ts'

export const SECTORS = ['private', 'public'] as const

/** What a job-seeker tells at the first login; what the login told already is not asked again. */
export const jobseekerForm = (known: { name: boolean; birthDate: boolean }) =>
  form({
    ...(known.name ? {} : { name: personName() }),
    ...(known.birthDate ? {} : { birthDate: day() }),
    postcode: postcode(),
    email: optionalEmail(),
    phone: optionalPhone(),
  })

/** What a company's first user tells of a company that is not known here yet. */
const companyForm = form({
  companyName: text({ max: 200 }),
  street: text({ max: 120 }),
  postcode: postcode(),
  employees: integer({ min: 0, max: 200_000 }),
  industry: choice(INDUSTRIES),
  sector: choice(SECTORS),
  email: email(),
})

/** The same for a company that is known, but that nobody acts for. */
const managerForm = form({ email: email() })

/** Reads what a company's first user typed: everything, or only the e-mail when the company is known. */
export function readCompanyUser(known: boolean, fields: Fields): Parsed<NewCompanyUser> {
  if (known) return parseForm(managerForm, fields)
  const parsed = parseForm(companyForm, fields)
  if (!parsed.ok) return parsed
  const { email: address, companyName, ...rest } = parsed.value
  return { ok: true, value: { email: address, company: { name: companyName, ...rest } } }
}
