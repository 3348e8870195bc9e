import { ok, type Result, refuse } from '#core/result.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { saveEmployee } from '../actions/save-employee.ts'
import { chosenWorkplace, OWN_ADDRESS, saveWorkplace } from '../actions/save-workplace.ts'
import { employeeInput } from '../forms/employee-form.ts'
import type { EmployeeRow } from '../store/employees.ts'
import { listWorkplaces } from '../store/workplaces.ts'
import type { EmployeeLine, ReadFile } from './read-employees.ts'

export type Imported = { created: number; updated: number; unchanged: number; ids: string[] }

export type ImportProblem = {
  line: number
  key: 'workplace-unknown' | 'workplace-missing' | 'workplace-refused' | 'twice' | 'in-a-case'
  name?: string
}

/**
 * Writes all lines of a file, or none: with a problem the caller's transaction is rolled back. Somebody is known again by
 * payroll number, else by e-mail, else by name and function; a column the file does not have stays as it is.
 */
export async function importEmployees(
  tx: Tx,
  companyId: string,
  file: ReadFile,
): Promise<Result<Imported, 'problems'> & { problems?: ImportProblem[] }> {
  const problems: ImportProblem[] = []
  const known = await knownEmployees(tx, companyId)
  const places = await findPlaces(tx, companyId, file, known, problems)
  const done: Imported = { created: 0, updated: 0, unchanged: 0, ids: [] }
  const seen = new Set<string>()
  for (const line of file.lines) {
    const place = places.get(line.line)
    if (!place) continue
    const old = known(line)
    const key = old?.id ?? `${line.value.payrollRef}|${nameKey(line)}`
    if (seen.has(key)) {
      problems.push({ line: line.line, key: 'twice' })
      continue
    }
    seen.add(key)
    const input = { ...employeeInput(line.value, place), ...keptOf(file, old, place) }
    if (old && sameAs(old, input)) {
      done.unchanged++
      done.ids.push(old.id)
      continue
    }
    const saved = await saveEmployee(tx, companyId, input, old && { id: old.id, version: old.version })
    if (saved.ok) {
      done[old ? 'updated' : 'created']++
      done.ids.push(saved.value.id)
    } else problems.push({ line: line.line, key: saved.reason === 'in-a-case' ? 'in-a-case' : 'twice' })
  }
  return problems.length > 0 ? { ...refuse('problems'), problems } : ok(done)
}

const nameKey = (l: EmployeeLine): string =>
  [l.value.givenName, l.value.familyName ?? '', l.value.functionTitle].join('|').toLowerCase()

/** The workplace of each line: by name, where somebody known belongs already, made where the file says its postcode, or the only one there is. */
async function findPlaces(
  tx: Tx,
  companyId: string,
  file: ReadFile,
  known: (line: EmployeeLine) => Known | undefined,
  problems: ImportProblem[],
): Promise<Map<number, string>> {
  const byName = new Map((await listWorkplaces(tx, companyId)).map((w) => [w.name.toLowerCase(), w.id]))
  const places = new Map<number, string>()
  for (const one of file.lines) {
    const { line, value } = one
    const name = value.workplace
    const found =
      name === ''
        ? (known(one)?.workplace_id ?? (await onlyPlace(tx, companyId, byName)))
        : byName.get(name.toLowerCase())
    if (found) places.set(line, found)
    else if (name === '') problems.push({ line, key: 'workplace-missing' })
    else if (!value.postcode) problems.push({ line, key: 'workplace-unknown', name })
    else {
      const made = await saveWorkplace(tx, companyId, {
        name,
        street: '',
        postcode: value.postcode,
        municipality: null,
        pNumber: null,
      })
      if (made.ok) {
        byName.set(name.toLowerCase(), made.value.id)
        places.set(line, made.value.id)
      } else problems.push({ line, key: 'workplace-refused', name })
    }
  }
  return places
}

async function onlyPlace(
  tx: Tx,
  companyId: string,
  byName: Map<string, string>,
): Promise<string | undefined> {
  if (byName.size > 1) return undefined
  const [only] = byName.values()
  if (only) return only
  const own = await chosenWorkplace(tx, companyId, OWN_ADDRESS)
  if (own) byName.set('', own.id)
  return own?.id
}

type Known = Pick<
  EmployeeRow,
  | 'id'
  | 'version'
  | 'given_name'
  | 'family_name'
  | 'function_title'
  | 'workplace_id'
  | 'weekly_minutes'
  | 'email'
  | 'phone'
  | 'payroll_ref'
  | 'education_level'
  | 'education_unused_five_years'
  | 'employed_since'
  | 'apprentice'
  | 'other_subsidy'
>

async function knownEmployees(tx: Tx, companyId: string) {
  const rows: Known[] = await tx
    .selectFrom('employee')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('erased_at', 'is', null)
    .execute()
  const by = (key: (e: Known) => string | null) =>
    new Map(rows.flatMap((e) => (key(e) ? [[key(e)!.toLowerCase(), e] as const] : [])))
  const byRef = by((e) => e.payroll_ref)
  const byEmail = by((e) => e.email)
  const byName = by((e) => [e.given_name, e.family_name, e.function_title].join('|'))
  return (l: EmployeeLine): Known | undefined => {
    const { payrollRef, email } = l.value
    if (payrollRef && byRef.has(payrollRef.toLowerCase())) return byRef.get(payrollRef.toLowerCase())
    const found = (email && byEmail.get(email.toLowerCase())) || byName.get(nameKey(l))
    // the same name under another payroll number is another person
    return found && payrollRef && found.payroll_ref ? undefined : found || undefined
  }
}

/** What the file has no column for, or no word about, stays as it is. */
function keptOf(file: ReadFile, old: Known | undefined, place: string) {
  if (!old) return {}
  const { said } = file
  return {
    workplaceId: place,
    ...(said.has('weeklyHours') ? {} : { weeklyMinutes: old.weekly_minutes }),
    ...(said.has('email') ? {} : { email: old.email }),
    ...(said.has('phone') ? {} : { phone: old.phone }),
    ...(said.has('payrollRef') ? {} : { payrollRef: old.payroll_ref }),
    ...(said.has('education') ? {} : { education: old.education_level as 'unknown' }),
    ...(said.has('employedSince') ? {} : { employedSince: old.employed_since as null }),
    ...(said.has('apprentice') ? {} : { apprentice: old.apprentice }),
    unusedFiveYears: old.education_unused_five_years,
    otherSubsidy: old.other_subsidy,
  }
}

const sameAs = (old: Known, e: ReturnType<typeof employeeInput>): boolean =>
  old.given_name === e.givenName &&
  old.family_name === e.familyName &&
  old.function_title === e.functionTitle &&
  old.workplace_id === e.workplaceId &&
  old.weekly_minutes === e.weeklyMinutes &&
  old.email === e.email &&
  old.phone === e.phone &&
  old.payroll_ref === e.payrollRef &&
  old.education_level === e.education &&
  old.employed_since === e.employedSince &&
  old.apprentice === e.apprentice
