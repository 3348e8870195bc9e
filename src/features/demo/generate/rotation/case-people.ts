import { type Day, dayParts } from '#core/calendar/day.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import type { Employer } from '../employers.ts'
import { nameSomebody } from '../naming.ts'
import { mailName } from '../phone-and-mail.ts'
import { chance, seededUuid } from '../seeded.ts'
import type { RotationRows } from './rows.ts'

/** The title as a person has it: with a capital first letter. */
export function titleOf(occupation: string): string {
  const title = occupationByCode(occupation)?.title ?? occupation
  return title.charAt(0).toUpperCase() + title.slice(1)
}

export type StaffPlace = { id: string; unitId: string; companyId: string }

/** The company's own address as its first workplace; made once for each company. */
export function workplaceOf(seed: number, rows: RotationRows, employer: Employer): StaffPlace {
  const { row } = employer
  const id = seededUuid(seed, 'workplace', employer.index)
  if (!rows.workplace.some((w) => w.id === id))
    rows.workplace.push({
      id,
      company_id: row.id,
      unit_id: row.unit_id,
      name: row.name,
      p_number: `10${row.cvr}`,
      street: row.street,
      postcode: row.postcode,
      town: row.town,
      municipality_code: row.municipality_code,
      lat: employer.place.postcode.at.lat,
      lon: employer.place.postcode.at.lon,
    })
  return { id, unitId: row.unit_id as string, companyId: row.id }
}

/** Another place of the same company, in another municipality. */
export function anotherWorkplace(
  seed: number,
  rows: RotationRows,
  employer: Employer,
  at: { key: string; name: string; postcode: string; town: string; municipality: string; unitId: string },
): StaffPlace {
  const id = seededUuid(seed, 'workplace', employer.index, at.key)
  rows.workplace.push({
    id,
    company_id: employer.row.id,
    unit_id: at.unitId,
    name: at.name,
    street: null,
    postcode: at.postcode,
    town: at.town,
    municipality_code: at.municipality,
  })
  return { id, unitId: at.unitId, companyId: employer.row.id }
}

const LEVELS = ['none', 'skilled', 'skilled'] as const

/** Employees who go on training, each with a job and a name. */
export function writeEmployees(
  seed: number,
  today: Day,
  rows: RotationRows,
  of: { key: string; place: StaffPlace; occupation: string; count: number; domain: string; level?: string },
): { id: string; name: string }[] {
  const { year } = dayParts(today)
  return Array.from({ length: of.count }, (_, n) => {
    const random = chance(seed, 'employee', of.key, n)
    const { given, family } = nameSomebody(random, year - random.int(24, 60), year)
    const id = seededUuid(seed, 'employee', of.key, n)
    rows.employee.push({
      id,
      company_id: of.place.companyId,
      workplace_id: of.place.id,
      unit_id: of.place.unitId,
      given_name: given,
      family_name: family,
      email: random.happens(0.8) ? `${mailName(`${given} ${family}`)}@${of.domain}.example` : null,
      payroll_ref: `${of.key}-${n + 1}`,
      function_title: titleOf(of.occupation),
      occupation_code: of.occupation,
      weekly_minutes: random.pick([2220, 2220, 2220, 1920, 1800]),
      education_level: of.level ?? random.pick(LEVELS),
      education_unused_five_years: false,
      employed_since: `${random.int(year - 18, year - 2)}-0${random.int(1, 9)}-01`,
    })
    return { id, name: `${given} ${family}` }
  })
}
