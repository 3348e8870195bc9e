import { addDays, type Day, daysBetween, day as toDay } from '#core/calendar/day.ts'
import { schemeTerms } from '#core/hours/scheme-terms.ts'
import type { Terms } from '#core/hours/terms.ts'
import type { CompiledScheme } from '#core/law/compiled.ts'
import { type GrantCeiling, grantCeiling } from '#core/rotation/grant-amount.ts'
import {
  decideGrant,
  type GrantAnswer,
  type GrantCase,
  type GrantEmployee,
} from '#core/rotation/grant-law.ts'
import type { PlannedHours } from '#core/rotation/grant-use.ts'
import { seated } from '#core/training/reservation-moves.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

/** What a company declares in an application, in place of what nobody else can know. */
export type Declared = GrantCase['declared'] & { readonly coverHours: boolean }
export const ALL_DECLARED: Declared = {
  usualPay: true,
  paysCourse: true,
  noOtherSupport: true,
  coverHours: true,
}

export type PlannedOfEmployee = PlannedHours & { readonly employeeId: string }

/** What of a case one municipality's grant is about. */
export type UnitCase = {
  readonly employees: readonly (GrantEmployee & { readonly name: string })[]
  readonly planned: readonly PlannedOfEmployee[]
  readonly period: { readonly from: Day; readonly to: Day }
  readonly sector: string
  readonly municipalityCode: string
  /** The plan has as many paid hours of vikarer as of education. */
  readonly covered: boolean
  readonly stewardHeard: boolean
  /** An agreement is in force, whose terms say what an application declares. */
  readonly agreed: boolean
}

/** Everything about the employees whose workplace lies in the unit's municipality; undefined when nobody's does. */
export const findUnitCase = (
  tx: Tx,
  caseId: string,
  unitId: string,
  today: Day,
): Promise<UnitCase | undefined> =>
  asSystem(tx, async (s) => {
    const employees = await employeesOf(s, caseId, unitId)
    if (employees.length === 0) return undefined
    const planned = await plannedOf(s, caseId, unitId)
    const c = await s
      .selectFrom('rotation_case as c')
      .innerJoin('company as co', 'co.id', 'c.company_id')
      .select(['c.wanted_from', 'c.wanted_to', 'co.sector'])
      .where('c.id', '=', caseId)
      .executeTakeFirstOrThrow()
    const days = planned.map(({ day }) => day)
    const from = days[0] ?? (c.wanted_from as Day | null) ?? today
    const to = days.at(-1) ?? (c.wanted_to as Day | null) ?? from
    return {
      employees: employees.map(({ municipalityCode: _code, ...rest }) => rest),
      planned,
      period: { from, to: to < from ? from : to },
      sector: c.sector,
      municipalityCode: employees[0]!.municipalityCode,
      covered: await isCovered(s, caseId, unitId, planned),
      stewardHeard: await isStewardHeard(s, caseId),
      agreed: await hasAgreement(s, caseId),
    }
  })

async function employeesOf(tx: Tx, caseId: string, unitId: string) {
  const rows = await tx
    .selectFrom('case_employee as ce')
    .innerJoin('employee as e', 'e.id', 'ce.employee_id')
    .innerJoin('workplace as w', 'w.id', 'e.workplace_id')
    .select(['e.id', 'e.given_name', 'e.family_name', 'e.education_level', 'e.education_unused_five_years'])
    .select([
      'e.employed_since',
      'e.weekly_minutes',
      'e.apprentice',
      'e.other_subsidy',
      'w.municipality_code',
    ])
    .where('ce.case_id', '=', caseId)
    .where('ce.unit_id', '=', unitId)
    .where('ce.removed_at', 'is', null)
    .where('ce.declined_at', 'is', null)
    .orderBy('e.family_name')
    .orderBy('e.given_name')
    .orderBy('e.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: `${row.given_name} ${row.family_name}`.trim(),
    educationLevel: row.education_level,
    educationUnusedFiveYears: row.education_unused_five_years,
    employedSince: row.employed_since === null ? null : toDay(row.employed_since),
    weeklyMinutes: row.weekly_minutes,
    apprentice: row.apprentice,
    otherSubsidy: row.other_subsidy,
    municipalityCode: row.municipality_code,
  }))
}

/** Education planned by seats that are held, day by day, the earliest first. */
async function plannedOf(tx: Tx, caseId: string, unitId: string): Promise<readonly PlannedOfEmployee[]> {
  const rows = await tx
    .selectFrom('reservation as r')
    .innerJoin('case_employee as ce', 'ce.id', 'r.case_employee_id')
    .innerJoin('course_session as cs', 'cs.id', 'r.session_id')
    .innerJoin('course_day as d', 'd.session_id', 'r.session_id')
    .select(['ce.employee_id', 'd.day', 'd.from_minute', 'd.to_minute', 'd.break_minutes'])
    .where('r.case_id', '=', caseId)
    .where('ce.unit_id', '=', unitId)
    .where('ce.removed_at', 'is', null)
    .where('ce.declined_at', 'is', null)
    .where('r.status', 'in', seated)
    .where('cs.status', '<>', 'cancelled')
    .orderBy('d.day')
    .orderBy('ce.employee_id')
    .execute()
  return rows.map((row) => ({
    employeeId: row.employee_id,
    day: toDay(row.day),
    minutes: row.to_minute - row.from_minute - row.break_minutes,
  }))
}

/** Hours of vikarer by their weekly hours, and of vikariater that nobody has yet. */
async function isCovered(
  tx: Tx,
  caseId: string,
  unitId: string,
  planned: readonly PlannedHours[],
): Promise<boolean> {
  const temps = await tx
    .selectFrom('case_temp')
    .select(['period', 'weekly_minutes', 'cover_id'])
    .where('case_id', '=', caseId)
    .where('unit_id', '=', unitId)
    .where('status', '<>', 'cancelled')
    .execute()
  const covers = await tx
    .selectFrom('case_cover as c')
    .leftJoin('workplace as w', 'w.id', 'c.workplace_id')
    .innerJoin('rotation_case as rc', 'rc.id', 'c.case_id')
    .select(['c.id', 'c.starts_on', 'c.ends_on', 'c.weekly_minutes'])
    .where('c.case_id', '=', caseId)
    .where('c.ended_at', 'is', null)
    .where((e) => e(e.fn.coalesce('w.unit_id', 'rc.unit_id'), '=', unitId))
    .execute()
  const taken = new Set(temps.map(({ cover_id }) => cover_id))
  const minutes = [
    ...temps.map((t) => ofPeriod(...rangeDays(t.period), t.weekly_minutes)),
    ...covers
      .filter(({ id }) => !taken.has(id))
      .map((c) => ofPeriod(toDay(c.starts_on), toDay(c.ends_on), c.weekly_minutes)),
  ]
  const needed = planned.reduce((sum, p) => sum + p.minutes, 0)
  return needed > 0 && minutes.reduce((sum, n) => sum + n, 0) >= needed
}

const ofPeriod = (from: Day, to: Day, weekly: number): number =>
  Math.floor(((daysBetween(from, to) + 1) * weekly) / 7)

/** First and last day of a database range `[from,after)`. */
export function rangeDays(range: string): readonly [Day, Day] {
  const found = /^\[(\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d)\)$/.exec(range)
  if (!found) throw new Error(`Not a range of days: ${range}`)
  return [toDay(found[1]!), addDays(toDay(found[2]!), -1)]
}

async function hasAgreement(tx: Tx, caseId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('agreement')
    .select('id')
    .where('case_id', '=', caseId)
    .where('status', '=', 'signed')
    .executeTakeFirst()
  return row !== undefined
}

async function isStewardHeard(tx: Tx, caseId: string): Promise<boolean> {
  const signed = await tx
    .selectFrom('signature as s')
    .innerJoin('agreement_signer as a', 'a.id', 's.signer_id')
    .select('s.id')
    .where('s.case_id', '=', caseId)
    .where('a.side', '=', 'shop_steward')
    .executeTakeFirst()
  if (signed) return true
  const gate = await tx
    .selectFrom('case_gate')
    .select('point')
    .where('case_id', '=', caseId)
    .where('point', '=', 'backing-staff')
    .where('evidence', 'is not', null)
    .executeTakeFirst()
  return gate !== undefined
}

/** What the law of the day says to a grant for this part of the case. */
export function answerFor(
  scheme: CompiledScheme,
  unit: UnitCase,
  of: { declared: Declared; courseStart?: Day; appliedOn: Day; givenOn: Day },
): GrantAnswer {
  return decideGrant(
    scheme,
    {
      courseStart: of.courseStart ?? unit.period.from,
      appliedOn: of.appliedOn,
      givenOn: of.givenOn,
      sector: unit.sector,
      municipalityCode: unit.municipalityCode,
      hoursOverlap: unit.covered || of.declared.coverHours || undefined,
      stewardHeard: unit.stewardHeard || undefined,
      declared: of.declared,
    },
    unit.employees,
  )
}

export const minutesOf = (planned: readonly PlannedOfEmployee[], ids: readonly string[]): number =>
  planned.filter(({ employeeId }) => ids.includes(employeeId)).reduce((sum, { minutes }) => sum + minutes, 0)

/** The scheme's terms for a grant given on a day: the same the hours account counts by. */
const termsFor = (scheme: CompiledScheme, grant: { from: Day; to: Day; given: Day; sector: string }): Terms =>
  schemeTerms(scheme, {
    start: grant.from,
    end: grant.to,
    given: grant.given,
    courseStart: grant.from,
    sector: grant.sector === 'private' ? 'private' : 'public',
    specialPool: false,
    facts: {},
  })

export const ceilingFor = (
  scheme: CompiledScheme,
  grant: { from: Day; to: Day; given: Day; sector: string; minutes: number },
): GrantCeiling | undefined => grantCeiling(grant.minutes, grant, termsFor(scheme, grant))
