import type { Insertable } from 'kysely'
import type { DB } from '#platform/db/schema.generated.ts'

/** Tables of the rotation cases, in the order their references ask for; organisations, workplaces and employees come before roles. */
export const ROTATION_TABLES = [
  'rotation_case',
  'case_unit',
  'case_party',
  'case_employee',
  'case_gate',
  'course',
  'course_session',
  'course_day',
  'seat',
  'reservation',
  'attendance',
  'course_interest',
  'case_cover',
  'cover_for',
  'case_temp',
  'work_hours',
  'hours_confirmation',
  'case_event',
] as const satisfies readonly (keyof DB)[]

export const BEFORE_ROLES = ['organisation', 'workplace', 'employee'] as const satisfies readonly (keyof DB)[]

type Table = (typeof ROTATION_TABLES)[number] | (typeof BEFORE_ROLES)[number]
export type RotationRows = { [T in Table]: Insertable<DB[T]>[] }

export const noRows = (): RotationRows => ({
  organisation: [],
  workplace: [],
  employee: [],
  rotation_case: [],
  case_unit: [],
  case_party: [],
  case_employee: [],
  case_gate: [],
  course: [],
  course_session: [],
  course_day: [],
  seat: [],
  reservation: [],
  attendance: [],
  course_interest: [],
  case_cover: [],
  cover_for: [],
  case_temp: [],
  work_hours: [],
  hours_confirmation: [],
  case_event: [],
})
