import { addDays, type Day, dayParts } from '#core/calendar/day.ts'
import { DEMO_ISSUER } from '#platform/auth/demo-accounts.ts'
import { type DemoPersona, demoPeople } from '../demo-people.ts'
import { DEMO_ORGANISATIONS } from '../words/rotation.ts'
import type { Employer } from './employers.ts'
import { inOfficeHours } from './moments.ts'
import { nameSomebody } from './naming.ts'
import { mailName } from './phone-and-mail.ts'
import type { AccountRow, MembershipRow, Region, UnitRow } from './region.ts'
import { organisationId } from './rotation/classes.ts'
import { type Chance, chance, seededUuid } from './seeded.ts'
import type { Seeker } from './seekers.ts'

/** Accounts nobody logs in with: they fill the stage, and the login page does not list them. */
export const BACKDROP_ISSUER = `${DEMO_ISSUER}/kulisse`

export type Staff = Pick<Region, 'account' | 'membership' | 'invitation'> & {
  ofCompany: Map<string, AccountRow[]>
  ofUnit: Map<string, AccountRow[]>
  ofPersona: Map<string, AccountRow>
}

/** Accounts and roles: the named people, colleagues in companies and units, and the job-seekers who log in themselves. */
export function generateStaff(
  seed: number,
  today: Day,
  units: readonly UnitRow[],
  employers: readonly Employer[],
  seekers: readonly Seeker[],
): Staff {
  const staff: Staff = {
    account: [],
    membership: [],
    invitation: [],
    ofCompany: new Map(),
    ofUnit: new Map(),
    ofPersona: new Map(),
  }
  for (const persona of demoPeople) addPersona(seed, today, staff, persona, units, employers, seekers)
  for (const unit of units) addColleagues(seed, today, staff, unit)
  for (const employer of employers) addCompanyUsers(seed, today, staff, employer)
  for (const seeker of seekers) addSeeker(seed, staff, seeker)
  for (const seeker of seekers) giveCaseworker(seed, staff, seeker)
  return staff
}

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** The row of a body that stands among the organisations; the steering group and the administration do not. */
function idOfOrganisation(seed: number, name: string): string | null {
  const known = DEMO_ORGANISATIONS.find((one) => one.name === name)
  return known ? organisationId(seed, known.key) : null
}

const noBody = {
  unit_id: null,
  company_id: null,
  person_id: null,
  organisation: null,
  organisation_id: null,
  employee_id: null,
  manages: false,
  decides: false,
  ended_at: null,
}

function addPersona(
  seed: number,
  today: Day,
  staff: Staff,
  persona: DemoPersona,
  units: readonly UnitRow[],
  employers: readonly Employer[],
  seekers: readonly Seeker[],
): void {
  const random = chance(seed, 'persona', persona.subject)
  const created = inOfficeHours(random, addDays(today, -random.int(90, 400)))
  const seeker = seekers.find((one) => one.persona === persona)
  const name = `${persona.givenName} ${persona.familyName}`
  const account: AccountRow = {
    id: seededUuid(seed, 'account', persona.subject),
    issuer: DEMO_ISSUER,
    subject: persona.subject,
    name,
    email: `${mailName(name)}@${seeker ? 'post' : 'arbejde'}.example`,
    phone: seeker?.row.phone ?? null,
    lang: persona.lang,
    name_protected: seeker?.row.protected === true,
    created_at: seeker?.row.created_at ?? created,
  }
  staff.account.push(account)
  staff.ofPersona.set(persona.subject, account)
  for (const [index, belongs] of persona.roles.entries()) {
    // whose row an employee is, is known once there are cases
    if (belongs.role === 'employee') continue
    const employer =
      'employer' in belongs ? employers.find((one) => one.featured === belongs.employer) : undefined
    const unit = 'unit' in belongs ? units.find((one) => one.slug === belongs.unit) : undefined
    staff.membership.push({
      ...noBody,
      id: seededUuid(seed, 'membership', persona.subject, index),
      account_id: account.id,
      role: belongs.role,
      unit_id: unit?.id ?? null,
      company_id: employer?.row.id ?? null,
      person_id: seeker?.row.id ?? null,
      organisation: 'organisation' in belongs ? belongs.organisation : null,
      organisation_id: 'organisation' in belongs ? idOfOrganisation(seed, belongs.organisation) : null,
      decides: 'decides' in belongs && belongs.decides === true,
      manages: 'manages' in belongs && belongs.manages === true,
      started_at: account.created_at,
    })
    if (employer && belongs.role === 'company') push(staff.ofCompany, employer.row.id, account)
    if (unit) push(staff.ofUnit, unit.id, account)
  }
  if (seeker) seeker.row.account_id = account.id
}

/** Four to nine caseworkers in a job centre, two more consultants in the secretariat. */
function addColleagues(seed: number, today: Day, staff: Staff, unit: UnitRow): void {
  const random = chance(seed, 'colleagues', unit.slug)
  const role = unit.kind === 'secretariat' ? 'secretariat' : 'caseworker'
  const count = unit.kind === 'secretariat' ? 2 : unit.slug === 'koebenhavn' ? 9 : random.int(2, 4)
  for (let n = 0; n < count; n++) {
    const account = backdropAccount(seed, random, today, `${unit.slug}-${n}`, `${unit.slug}.example`)
    staff.account.push(account)
    // the first of them decides what the others prepare
    const decides = n === 0 && role === 'caseworker'
    staff.membership.push(membershipOf(seed, account, { role, unit_id: unit.id, decides }))
    push(staff.ofUnit, unit.id, account)
  }
}

/** One to three users in most companies; some are only known because the job centre registered them. */
function addCompanyUsers(seed: number, today: Day, staff: Staff, employer: Employer): void {
  const random = chance(seed, 'users', employer.index)
  const large = employer.row.employees >= 250
  const count = employer.featured
    ? 1
    : random.weighted([
        [0, large ? 2 : 14],
        [1, large ? 28 : 60],
        [2, large ? 45 : 22],
        [3, large ? 25 : 4],
      ] as const)
  for (let n = 0; n < count; n++) {
    const account = backdropAccount(
      seed,
      random,
      today,
      `${employer.row.cvr}-${n}`,
      `${employer.domain}.example`,
    )
    const first = n === 0 && !employer.featured
    staff.account.push(account)
    staff.membership.push(
      membershipOf(seed, account, { role: 'company', company_id: employer.row.id, manages: first }),
    )
    push(staff.ofCompany, employer.row.id, account)
  }
  if (large && random.happens(0.5)) {
    const steward = backdropAccount(
      seed,
      random,
      today,
      `${employer.row.cvr}-tr`,
      `${employer.domain}.example`,
    )
    staff.account.push(steward)
    staff.membership.push(membershipOf(seed, steward, { role: 'shop_steward', company_id: employer.row.id }))
  }
  const inviter = staff.ofCompany.get(employer.row.id)?.[0]
  if (inviter && (employer.featured || random.happens(0.12))) {
    const colleague = nameSomebody(random, dayParts(today).year - 40, dayParts(today).year)
    const sent = addDays(today, -random.int(1, 6))
    staff.invitation.push({
      id: seededUuid(seed, 'invitation', employer.index),
      token_hash: hashBytes(seed, 'invitation', employer.index),
      company_id: employer.row.id,
      role: large && random.happens(0.3) ? 'shop_steward' : 'company',
      email: `${mailName(`${colleague.given} ${colleague.family}`)}@${employer.domain}.example`,
      invited_by: inviter.id,
      created_at: inOfficeHours(random, sent),
      expires_at: inOfficeHours(random, addDays(sent, 14)),
    })
  }
}

/** About half the job-seekers log in themselves; a unit registered the others. */
function addSeeker(seed: number, staff: Staff, seeker: Seeker): void {
  const random = chance(seed, 'seeker-account', seeker.index)
  const { row } = seeker
  if (seeker.persona) return
  row.registered_on_behalf = !random.happens(seeker.profile === 'empty' ? 0.9 : 0.56)
  if (row.registered_on_behalf) return
  const account: AccountRow = {
    id: seededUuid(seed, 'account', 'seeker', seeker.index),
    issuer: BACKDROP_ISSUER,
    subject: `borger-${seeker.index}`,
    name: `${row.given_name} ${row.family_name}`.trim(),
    email: row.email ?? null,
    phone: row.phone ?? null,
    lang: seeker.newcomer && random.happens(0.4) ? 'en' : 'da',
    name_protected: row.protected === true,
    created_at: row.created_at,
  }
  row.account_id = account.id
  staff.account.push(account)
  staff.membership.push(membershipOf(seed, account, { role: 'jobseeker', person_id: row.id }))
}

function giveCaseworker(seed: number, staff: Staff, seeker: Seeker): void {
  const random = chance(seed, 'caseworker', seeker.index)
  const colleagues = staff.ofUnit.get(seeker.row.unit_id) ?? []
  const named = colleagues.find((one) => one.issuer === DEMO_ISSUER)
  if (named && (seeker.persona || random.happens(0.4))) seeker.row.caseworker_id = named.id
  else
    seeker.row.caseworker_id =
      random.happens(0.93) && colleagues.length > 0 ? random.pick(colleagues).id : null
}

function backdropAccount(seed: number, random: Chance, today: Day, key: string, domain: string): AccountRow {
  const { year } = dayParts(today)
  const { given, family } = nameSomebody(random, year - random.int(28, 62), year)
  const name = `${given} ${family}`
  return {
    id: seededUuid(seed, 'account', key),
    issuer: BACKDROP_ISSUER,
    subject: key,
    name,
    email: `${mailName(name)}@${domain}`,
    phone: null,
    lang: 'da',
    name_protected: false,
    created_at: inOfficeHours(random, addDays(today, -random.int(60, 480))),
  }
}

const membershipOf = (
  seed: number,
  account: AccountRow,
  of: Partial<MembershipRow> & { role: string },
): MembershipRow => ({
  ...noBody,
  id: seededUuid(seed, 'membership', account.subject, of.role),
  account_id: account.id,
  started_at: account.created_at,
  ...of,
})

/** Thirty-two bytes that stand where a token's hash stands. The token itself is nobody's. */
export function hashBytes(seed: number, ...name: readonly (string | number)[]): Buffer {
  const random = chance(seed, 'token', ...name)
  return Buffer.from(Array.from({ length: 32 }, () => random.int(0, 255)))
}
