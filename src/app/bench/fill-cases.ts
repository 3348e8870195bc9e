import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'

/** A case to measure with, and the cookies of its company and of the unit's caseworker. */
export type MeasuredCase = {
  people: number
  caseId: string
  grantId: string
  company: string
  caseworker: string
}

const FIRST = '2013-10-07'
const WEEKS = 26

/**
 * Cases as SQL writes them in seconds: one of each size with as many vikarer as employees, five days of training and work a
 * week for 26 weeks, a grant and a signed-in company and caseworker; and `others` small cases at the same unit for the lists.
 */
export async function fillCases(
  adminUrl: string,
  o: { sizes: readonly number[]; others: number },
): Promise<MeasuredCase[]> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const one = async (text: string, values: unknown[] = []): Promise<string> =>
    (await client.query(text, values)).rows[0].id
  try {
    // the measured pages read; what the trail would have kept of the filling is nobody's
    await client.query("set session_replication_role = replica; set jobkreds.role = 'system'")
    const unit =
      await one(`insert into unit (slug, kind, name, short_name, town, municipality_codes, lat, lon)
      values ('maal', 'jobcentre', 'Jobcenter Måling', 'Måling', 'Ballerup', '{0151}', 55.7, 12.4) returning id`)
    const school = await one(
      "insert into organisation (kind, name) values ('provider', 'Skolen') returning id",
    )
    const course = await one(
      `insert into course (provider_id, kind, title, days, minutes_per_day) values ($1, 'amu', 'Kursus', 130, 444) returning id`,
      [school],
    )
    const caseworker = await login(client, 'caseworker', { unit })
    const cases: MeasuredCase[] = []
    for (const [n, people] of o.sizes.entries()) {
      const company = await companyOf(client, unit, n)
      const { caseId, grantId } = await fillCase(client, { unit, school, course, company, people })
      cases.push({
        people,
        caseId,
        grantId,
        company: await login(client, 'company', { company }),
        caseworker,
      })
    }
    const crowd = await companyOf(client, unit, 99)
    await client.query(
      `with made as (insert into rotation_case (company_id, unit_id, title, origin, accepted_at, wanted_from, wanted_to)
         select $1, $2, 'Sag ' || g, 'company', '2014-01-02', '2014-05-01', '2014-06-01' from generate_series(1, $3) g returning id)
       insert into case_unit (case_id, company_id, unit_id) select id, $1, $2 from made`,
      [crowd, unit, o.others],
    )
    await client.query('analyze')
    return cases
  } finally {
    await client.end()
  }
}

const companyOf = async (client: pg.Client, unit: string, n: number): Promise<string> =>
  (
    await client.query(
      `insert into company (cvr, name, postcode, town, municipality_code, unit_id, sector, employees)
       values ($1, $2, '2750', 'Ballerup', '0151', $3, 'public', 900) returning id`,
      [`9900${String(1000 + n)}`, `Målefirma ${n}`, unit],
    )
  ).rows[0].id

/** An account with one role and a session; the cookie's value. */
async function login(
  client: pg.Client,
  role: 'company' | 'caseworker',
  of: { unit?: string; company?: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await client.query(
    `with a as (insert into account (issuer, subject, name) values ('bench', $1, $2) returning id),
       m as (insert into membership (account_id, role, unit_id, company_id, manages) select id, $2, $3, $4, true from a returning id, account_id)
     insert into session (id_hash, account_id, membership_id, assurance, expires_at)
     select $5, account_id, id, 'substantial', now() + interval '8 hours' from m`,
    [token, role, of.unit ?? null, of.company ?? null, createHash('sha256').update(token).digest()],
  )
  return token
}

async function fillCase(
  client: pg.Client,
  c: { unit: string; school: string; course: string; company: string; people: number },
): Promise<{ caseId: string; grantId: string }> {
  const { rows } = await client.query(
    `with w as (insert into workplace (company_id, unit_id, name, postcode, town, municipality_code)
         values ($1, $2, 'Huset', '2750', 'Ballerup', '0151') returning id),
       k as (insert into rotation_case (company_id, unit_id, title, origin, accepted_at, planned_at, started_at, funding, scheme, wanted_from, wanted_to)
         values ($1, $2, 'Målt sag', 'company', '2013-09-01', '2013-09-10', '2013-10-07', 'scheme', 'dk-jobrotation', '2013-10-07', '2014-04-04') returning id),
       u as (insert into case_unit (case_id, company_id, unit_id) select id, $1, $2 from k)
     select k.id, w.id as workplace from k, w`,
    [c.company, c.unit],
  )
  const { id: caseId, workplace } = rows[0]
  const days = `select d::date as day from generate_series($1::date, $1::date + ${WEEKS * 7 - 1}, interval '1 day') d where extract(isodow from d) <= 5`
  const session = (
    await client.query(
      `insert into course_session (course_id, provider_id, status, starts_on, ends_on, postcode, town, municipality_code, capacity, minimum, price_ore)
       values ($1, $2, 'confirmed', $3, $3::date + ${WEEKS * 7 - 3}, '2750', 'Ballerup', '0151', $4, 1, 0) returning id`,
      [c.course, c.school, FIRST, c.people],
    )
  ).rows[0].id
  await client.query(
    `insert into course_day (session_id, day, from_minute, to_minute) select $2, day, 456, 900 from (${days}) d`,
    [FIRST, session],
  )
  await client.query('insert into seat (session_id, no) select $1, g from generate_series(1, $2) g', [
    session,
    c.people,
  ])
  await client.query(
    `insert into employee (company_id, workplace_id, unit_id, given_name, family_name, function_title, weekly_minutes, education_level, employed_since)
     select $1, $2, $3, 'Else', 'Nr. ' || g, 'Hjælper', 2220, 'skilled', '2010-01-01' from generate_series(1, $4) g`,
    [c.company, workplace, c.unit, c.people],
  )
  await client.query(
    `insert into case_employee (case_id, company_id, employee_id, unit_id, agreed_at)
     select $1, $2, id, $3, '2013-09-20' from employee where company_id = $2`,
    [caseId, c.company, c.unit],
  )
  await client.query(
    `insert into reservation (course_id, session_id, provider_id, company_id, case_id, case_employee_id, status, seat_no)
     select $1, $2, $3, $4, $5, id, 'enrolled', row_number() over (order by id) from case_employee where case_id = $5`,
    [c.course, session, c.school, c.company, caseId],
  )
  await client.query(
    `insert into case_temp (case_id, company_id, unit_id, shown_name, function_title, weekly_minutes, period)
     select $1, $2, $3, 'Vikar ' || g, 'Hjælper', 2220, daterange('2013-10-07', '2014-04-05') from generate_series(1, $4) g`,
    [caseId, c.company, c.unit, c.people],
  )
  for (const [column, table] of [
    ['case_employee_id', 'case_employee'],
    ['temp_id', 'case_temp'],
  ])
    await client.query(
      `insert into work_hours (case_id, company_id, unit_id, ${column}, employee_id, day, minutes, source)
       select $2, $3, $4, x.id, ${column === 'temp_id' ? 'null::uuid' : 'x.employee_id'}, d.day, 444, 'plan' from ${table} x, (${days}) d where x.case_id = $2 and d.day < '2014-03-31'`,
      [FIRST, caseId, c.company, c.unit],
    )
  const grantId = (
    await client.query(
      `insert into case_grant (case_id, company_id, unit_id, scheme, status, starts_on, ends_on, minutes, amount_ore, budget_year, facts, prepared_at, decided_at)
       values ($1, $2, $3, 'dk-jobrotation', 'granted', $4, '2014-06-30', 2000000000, 100000000000000, 2013,
         jsonb_build_object('included', (select jsonb_agg(employee_id) from case_employee where case_id = $1)), '2013-09-21', '2013-09-22') returning id`,
      [caseId, c.company, c.unit, FIRST],
    )
  ).rows[0].id
  return { caseId, grantId }
}
