import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '#test/harness/database.ts'
import { aWholeCase, type WholeCase } from '#test/harness/whole-case.ts'
import { onDatabase } from '../faults/remote.ts'

/*
 * A person is hired once for a period and an opening is filled once, whatever the code above believes: asked of the
 * database itself, past row-level security and every rule of ours.
 */
const urls = await testDatabase()
const admin = new pg.Pool({ connectionString: urls.adminUrl, max: 25 })
admin.on('error', () => {})
afterAll(() => admin.end())
let c: WholeCase

beforeAll(async () => {
  // hired from 1 May to 30 September 2014, opening 1
  c = await onDatabase(urls.databaseUrl, (tx) => aWholeCase(tx, 'kanarie'))
  await admin.query('insert into opening (vacancy_id, no) select $1, no from generate_series(2, 60) no', [
    c.vacancyId,
  ])
})

let opening = 1
/** Hires the case's person on an opening of its own; answers with the code of the refusal, or 'hired'. */
async function hire(period: string, more: { opening?: number; status?: string; personId?: string } = {}) {
  const client = await admin.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query(
      `insert into application (vacancy_id, person_id, company_id, unit_id, alias_id, initiative, status)
       select vacancy_id, person_id, company_id, unit_id, alias_id, initiative, 'declined_by_company' from application where id = $1 returning id`,
      [c.applicationId],
    )
    await client.query(
      `insert into hire (application_id, vacancy_id, opening_no, company_id, person_id, unit_id, period, weekly_minutes, status)
       values ($1, $2, $3, $4, $5, $6, ${period}, 2220, $7)`,
      [
        rows[0].id,
        c.vacancyId,
        more.opening ?? ++opening,
        c.companyId,
        more.personId ?? c.personId,
        c.unitId,
        more.status ?? 'active',
      ],
    )
    await client.query('commit')
    return 'hired'
  } catch (e) {
    await client.query('rollback')
    return (e as { code: string }).code
  } finally {
    client.release()
  }
}

describe('one person', () => {
  test.each([
    ['the same days', "daterange('2014-05-01', '2014-09-30', '[]')", '23P01'],
    ['one day in common', "daterange('2014-09-30', '2014-12-31', '[]')", '23P01'],
    ['days inside', "daterange('2014-06-01', '2014-06-01', '[]')", '23P01'],
    ['an end that is open', "daterange('2014-06-01', null)", '23P01'],
    ['no days', "daterange('2014-06-01', '2014-06-01')", '23514'],
    ['nothing', 'null', '23502'],
    ['an end before the beginning', "daterange('2014-06-02', '2014-06-01')", '22000'],
    ['the day after', "daterange('2014-10-01', '2014-10-31', '[]')", 'hired'],
    ['the day before', "daterange('2014-04-01', '2014-04-30', '[]')", 'hired'],
  ])('with %s: %s → %s', async (_, period, answer) => {
    expect(await hire(period)).toBe(answer)
  })

  test('whose hire was called off may be hired for the same days', async () => {
    expect(await hire("daterange('2015-01-01', '2015-02-01')", { status: 'cancelled' })).toBe('hired')
    expect(await hire("daterange('2015-01-01', '2015-02-01')")).toBe('hired')
    expect(await hire("daterange('2015-01-15', '2015-01-16')", { status: 'reserved' })).toBe('23P01')
  })

  test('twenty at once for the same days: one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => hire("daterange('2016-01-01', '2016-06-01')")),
    )
    expect(answers.filter((a) => a === 'hired')).toHaveLength(1)
    expect(new Set(answers)).toEqual(new Set(['hired', '23P01']))
  })
})

describe('one opening', () => {
  test('is filled once, also after the hire has ended', async () => {
    expect(await hire("daterange('2017-01-01', '2017-02-01')", { opening: 1 })).toBe('23505')
    await admin.query("update hire set status = 'ended' where opening_no = 1")
    expect(await hire("daterange('2017-01-01', '2017-02-01')", { opening: 1 })).toBe('23505')
  })

  test('that does not exist cannot be filled', async () => {
    expect(await hire("daterange('2018-01-01', '2018-02-01')", { opening: 999 })).toBe('23503')
  })

  test('twenty at once for one opening: one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        hire(`daterange('${2020 + n}-01-01', '${2020 + n}-02-01')`, { opening: 59 }),
      ),
    )
    expect(answers.filter((a) => a === 'hired')).toHaveLength(1)
    expect(new Set(answers)).toEqual(new Set(['hired', '23505']))
  })
})
