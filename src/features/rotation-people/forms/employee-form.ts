import { findOccupations } from '#core/occupation/find-occupations.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import { formatHoursNumber } from '#core/text/hours.ts'
import {
  choice,
  flag,
  form,
  hours,
  optionalChoice,
  optionalDay,
  optionalEmail,
  optionalHours,
  optionalPersonName,
  optionalPhone,
  optionalText,
  personName,
  text,
  version,
} from '#platform/form/fields.ts'
import type { FormState } from '#platform/ui/index.ts'
import { type EmployeeInput, educationLevels } from '../model.ts'
import type { EmployeeRow } from '../store/employees.ts'

const HOURS = { min: 60, max: 48 * 60 }

/** What is asked about an employee: the same in the form and in a file. */
export const employeeFields = {
  givenName: personName(),
  familyName: optionalPersonName(),
  functionTitle: text({ max: 120 }),
  functionTitleCode: optionalText({ max: 20 }),
  weeklyHours: optionalHours(HOURS),
  email: optionalEmail(),
  phone: optionalPhone(),
  payrollRef: optionalText({ max: 40 }),
  education: optionalChoice(educationLevels),
  unusedFiveYears: optionalChoice(['yes', 'no'] as const),
  employedSince: optionalDay(),
  apprentice: flag(),
  otherSubsidy: flag(),
}

export const newEmployeeForm = form({ ...employeeFields, workplace: text({ max: 40 }), invite: flag() })
export const changeEmployeeForm = form({
  ...employeeFields,
  workplace: text({ max: 40 }),
  version: version(),
})
/** In a case the hours are needed: cover and money follow from them. */
export const quickForm = form({
  ...employeeFields,
  weeklyHours: hours(HOURS),
  workplace: text({ max: 40 }),
  invite: flag(),
})
export const sureForm = form({ do: choice(['remove', 'invite', 'withdraw'] as const) })

type Read = {
  givenName: string
  familyName: string | null
  functionTitle: string
  functionTitleCode: string
  weeklyHours: number | null
  email: string | null
  phone: string | null
  payrollRef: string
  education: EmployeeInput['education'] | null
  unusedFiveYears: 'yes' | 'no' | null
  employedSince: EmployeeInput['employedSince']
  apprentice: boolean
  otherSubsidy: boolean
}

/** What a form or a line says, as an employee of the workplace. */
export const employeeInput = (v: Read, workplaceId: string): EmployeeInput => ({
  givenName: v.givenName,
  familyName: v.familyName ?? '',
  functionTitle: v.functionTitle,
  occupationCode: occupationCode(v.functionTitle, v.functionTitleCode),
  workplaceId,
  weeklyMinutes: v.weeklyHours,
  email: v.email,
  phone: v.phone,
  payrollRef: v.payrollRef || null,
  education: v.education ?? 'unknown',
  unusedFiveYears: v.unusedFiveYears === null ? null : v.unusedFiveYears === 'yes',
  employedSince: v.employedSince,
  apprentice: v.apprentice,
  otherSubsidy: v.otherSubsidy,
})

/** The occupation of the suggestion that was chosen, or of a name that means only one. */
function occupationCode(title: string, chosen: string): string | null {
  if (chosen && occupationByCode(chosen)) return chosen
  const [best, second] = findOccupations(title, { limit: 2 })
  const sure = best?.kind === 'exact' && (second?.kind !== 'exact' || second.score < best.score)
  return best && sure ? best.occupation.code : null
}

/** What is known, as the form shows it. */
export const employeeValues = (e: EmployeeRow): FormState['values'] => ({
  givenName: e.given_name,
  familyName: e.family_name,
  functionTitle: e.function_title,
  functionTitleCode: e.occupation_code ?? '',
  workplace: e.workplace_id,
  weeklyHours: e.weekly_minutes === null ? '' : formatHoursNumber(e.weekly_minutes, 'da'),
  email: e.email ?? '',
  phone: e.phone ?? '',
  payrollRef: e.payroll_ref ?? '',
  education: e.education_level,
  unusedFiveYears: e.education_unused_five_years === null ? '' : e.education_unused_five_years ? 'yes' : 'no',
  employedSince: e.employed_since ?? '',
  apprentice: e.apprentice ? 'ja' : undefined,
  otherSubsidy: e.other_subsidy ? 'ja' : undefined,
  version: String(e.version),
})
