import { sql } from 'kysely'
import type { Tx } from '#platform/db/transaction.ts'
import { weekdaysFrom } from '#test/hours/hours-files.ts'
import { aCaseWithSeats } from './case-with-seats.ts'
import { aPerson } from './people.ts'

/** A case as the published example has it: 20 hours a week, a course of five weeks of 37 hours, a full-time vikar. */
export async function anHoursCase(
  tx: Tx,
  of: {
    first: string
    days: number
    weekly?: number
    employees?: number
    amountOre?: number
    minutes?: number
  },
) {
  const days = weekdaysFrom(of.first, of.days)
  const capacity = of.employees ?? 1
  const seated = await aCaseWithSeats(tx, {
    row: {
      ...{ funding: 'scheme', scheme: 'dk-jobrotation', wanted_from: of.first, wanted_to: null },
      ...{ started_at: `${of.first}T08:00:00Z`, accepted_at: `${of.first}T07:00:00Z` },
    },
    people: Array.from({ length: capacity }, (_, i) => ({
      employee: {
        ...{ weekly_minutes: of.weekly ?? 1200, payroll_ref: `L${i}` },
        ...{ given_name: 'Else', family_name: `Nr. ${i}` },
      },
    })),
    days,
    session: { capacity },
    status: 'enrolled',
  })
  const { unit, company, row, session, reservations } = seated
  await tx.updateTable('company').set({ sector: 'public' }).where('id', '=', company.id).execute()
  const place = { company_id: company.id, unit_id: unit.id }
  const employees = seated.people.map(({ part }) => part.id)
  const person = await aPerson(tx, unit.id)
  const temp = await tx
    .insertInto('case_temp')
    .values({
      ...{ case_id: row.id, ...place, person_id: person.id, shown_name: 'Viktor Vikar' },
      ...{ function_title: 'Hjælper', weekly_minutes: 2220 },
      period: sql<string>`daterange(${days[0]!}::date, ${days.at(-1)!}::date, '[]')`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const grant = await aGrant(tx, row, { ...of, last: days.at(-1)! })
  return {
    unit,
    company,
    row,
    provider: seated.school,
    session,
    days,
    employees,
    reservations,
    person,
    temp,
    grant,
  }
}

type CaseOf = { id: string; company_id: string; unit_id: string }

async function aGrant(
  tx: Tx,
  row: CaseOf,
  of: { first: string; last: string; amountOre?: number; minutes?: number },
) {
  const account = async (name: string) =>
    (
      await tx
        .insertInto('account')
        .values({ issuer: 'https://test.example', subject: `${name}-${row.id}`, name, email: null })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id
  return tx
    .insertInto('case_grant')
    .values({
      ...{ case_id: row.id, company_id: row.company_id, unit_id: row.unit_id, scheme: 'dk-jobrotation' },
      ...{
        status: 'granted',
        starts_on: of.first,
        ends_on: of.last,
        budget_year: Number(of.first.slice(0, 4)),
      },
      ...{ minutes: of.minutes ?? 1_000_000, amount_ore: of.amountOre ?? 100_000_000 },
      ...{ applied_at: `${of.first}T08:00:00Z`, prepared_at: `${of.first}T08:00:00Z` },
      ...{
        decided_at: `${of.first}T08:00:00Z`,
        prepared_by: await account('P'),
        decided_by: await account('D'),
      },
      facts: JSON.stringify({ sector: 'public', 'course-start-day': of.first }),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}
