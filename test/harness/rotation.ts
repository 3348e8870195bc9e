import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { DB } from '#platform/db/schema.generated.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** Rows of a rotation case for tests, written as the system; every column can be said. */
export async function anOrganisation(tx: Tx, of: Partial<Insertable<DB['organisation']>> = {}) {
  return tx
    .insertInto('organisation')
    .values({ kind: 'provider', name: `Skole ${randomUUID().slice(0, 8)}`, municipality_code: '0151', ...of })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function aWorkplace(
  tx: Tx,
  of: { company_id: string; unit_id: string } & Partial<Insertable<DB['workplace']>>,
) {
  return tx
    .insertInto('workplace')
    .values({
      name: `Afdeling ${randomUUID().slice(0, 8)}`,
      postcode: '2750',
      town: 'Ballerup',
      municipality_code: '0151',
      ...of,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function anEmployee(
  tx: Tx,
  of: { company_id: string; unit_id: string; workplace_id: string } & Partial<Insertable<DB['employee']>>,
) {
  return tx
    .insertInto('employee')
    .values({
      given_name: 'Else',
      family_name: `Prøve ${randomUUID().slice(0, 8)}`,
      function_title: 'Social- og sundhedshjælper',
      weekly_minutes: 2220,
      ...of,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** A case the unit has accepted, with its unit taking part. */
export async function aRotationCase(
  tx: Tx,
  of: { company_id: string; unit_id: string } & Partial<Insertable<DB['rotation_case']>>,
) {
  const row = await tx
    .insertInto('rotation_case')
    .values({
      title: `Sag ${randomUUID().slice(0, 8)}`,
      origin: 'company',
      wanted_from: '2014-05-05',
      wanted_to: '2014-06-27',
      accepted_at: '2014-04-01T08:00:00Z',
      ...of,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('case_unit')
    .values({ case_id: row.id, company_id: row.company_id, unit_id: row.unit_id })
    .execute()
  return row
}

export async function inTheCase(
  tx: Tx,
  of: { case_id: string; company_id: string; unit_id: string; employee_id: string } & Partial<
    Insertable<DB['case_employee']>
  >,
) {
  return tx.insertInto('case_employee').values(of).returningAll().executeTakeFirstOrThrow()
}

export async function aCourse(tx: Tx, of: { provider_id: string } & Partial<Insertable<DB['course']>>) {
  return tx
    .insertInto('course')
    .values({
      kind: 'amu',
      amu_number: '48933',
      title: 'Brug af pædagogiske metoder',
      days: 3,
      minutes_per_day: 444,
      ...of,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** A session with its days (08:00 to 15:24, no break) and one seat for each of its capacity. */
export async function aSession(
  tx: Tx,
  of: { provider_id: string; course_id: string; days: readonly string[] } & Partial<
    Insertable<DB['course_session']>
  >,
) {
  const { days, ...columns } = of
  const session = await tx
    .insertInto('course_session')
    .values({
      status: 'confirmed',
      starts_on: days[0]!,
      ends_on: days[days.length - 1]!,
      postcode: '2750',
      town: 'Ballerup',
      municipality_code: '0151',
      capacity: 12,
      minimum: 1,
      price_ore: 40_800,
      ...columns,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('course_day')
    .values(days.map((day) => ({ session_id: session.id, day, from_minute: 480, to_minute: 924 })))
    .execute()
  await tx
    .insertInto('seat')
    .values(Array.from({ length: session.capacity }, (_, i) => ({ session_id: session.id, no: i + 1 })))
    .execute()
  return session
}
