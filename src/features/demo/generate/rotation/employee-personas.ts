import { demoPeople } from '../../demo-people.ts'
import type { Employer } from '../employers.ts'
import { seededUuid } from '../seeded.ts'
import type { Staff } from '../staff.ts'
import type { RotationRows } from './rows.ts'

/** Lets each named employee be the first one of the workplace's furthest case, under the own name and with a login. */
export function takeEmployees(
  seed: number,
  staff: Staff,
  rows: RotationRows,
  employers: readonly Employer[],
): void {
  for (const persona of demoPeople)
    for (const belongs of persona.roles) {
      if (belongs.role !== 'employee') continue
      const account = staff.ofPersona.get(persona.subject)!
      const company = employers.find((one) => one.featured === belongs.employer)!.row.id
      const cases = rows.rotation_case
        .filter((one) => one.company_id === company && !one.ended_at && !one.declined_at && !one.stopped_at)
        .toSorted((a, b) => Number(Boolean(b.started_at)) - Number(Boolean(a.started_at)))
      const taking = rows.case_employee.find((one) => one.case_id === cases[0]?.id)
      const employee = rows.employee.find((one) => one.id === taking?.employee_id)
      if (!employee) continue
      employee.given_name = persona.givenName
      employee.family_name = persona.familyName
      employee.account_id = account.id
      employee.email = account.email
      const seat = rows.reservation.find((one) => one.case_employee_id === taking?.id)
      if (seat) seat.participant_name = `${persona.givenName} ${persona.familyName}`
      staff.membership.push({
        id: seededUuid(seed, 'membership', persona.subject, 'employee'),
        account_id: account.id,
        role: 'employee',
        unit_id: null,
        company_id: null,
        person_id: null,
        organisation: null,
        organisation_id: null,
        employee_id: employee.id as string,
        manages: false,
        decides: false,
        started_at: account.created_at,
        ended_at: null,
      })
    }
}
