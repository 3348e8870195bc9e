import { addDays, day } from '#core/calendar/day.ts'
import { PACK, poolJobs } from '#features/pooled-cover/index.ts'
import { TEST_TODAY, type TestApp } from './app.ts'
import { aCaseWithSeats, seatsFor } from './case-with-seats.ts'
import { jobContext } from './job-context.ts'
import { aCompany, aUnit } from './people.ts'

/** Monday to Friday from a Monday. */
export const week = (monday: string): string[] => [0, 1, 2, 3, 4].map((n) => addDays(day(monday), n))

/**
 * A unit with two companies near each other, each with one employee of the same occupation on three courses, taking turns:
 * Monday to Thursday at the first from 5 May, Tuesday to Thursday at the second a week later. There is a day for an
 * introduction between them, and one vikar costs less in introductions than two are worth.
 */
export async function aPool(app: TestApp, of: { occupation?: string } = {}) {
  const occupation_code = of.occupation ?? 'paedagogmedhjaelper'
  const made = await app.system(async (tx) => {
    const unit = await aUnit(tx)
    const one = async (name: string, mondays: readonly string[], skipFirst: boolean) => {
      const company = await aCompany(tx, unit.id, name)
      const [first = '', ...rest] = mondays
      const daysOf = (monday: string) => (skipFirst ? week(monday).slice(1, 4) : week(monday).slice(0, 4))
      const c = await aCaseWithSeats(tx, {
        unit,
        company,
        people: [{ employee: { occupation_code, function_title: 'Pædagogmedhjælper' } }],
        days: daysOf(first),
      })
      const part = c.people[0]!.part
      const more = []
      for (const monday of rest) more.push(await seatsFor(tx, c.row, [part.id], { days: daysOf(monday) }))
      return { ...c, part, more }
    }
    const a = await one('Børnehuset Lærken ApS', ['2014-05-05', '2014-05-19', '2014-06-02'], false)
    const b = await one('Børnehuset Viben ApS', ['2014-05-12', '2014-05-26', '2014-06-09'], true)
    return { unit, a, b }
  })
  const caseworker = await app.logIn('caseworker', { unitId: made.unit.id })
  const bossA = await app.logIn('company', {
    companyId: made.a.company.id,
    name: 'Anna Andersen',
    manages: true,
  })
  const bossB = await app.logIn('company', {
    companyId: made.b.company.id,
    name: 'Birger Bang',
    manages: true,
  })
  return { ...made, caseworker, bossA, bossB }
}

/** Runs the job of a computation as a worker does. */
export const pack = (app: TestApp, run: string): Promise<void> =>
  poolJobs.find(({ name }) => name === PACK)!.handle({ run }, jobContext(app, TEST_TODAY))
