import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { hashToken, newToken } from '#platform/auth/session.ts'
import { testDatabase } from '#test/harness/database.ts'
import { logInAs } from '#test/harness/log-in.ts'
import { startMailServer } from '#test/harness/mail-server.ts'
import { aCompany, aPerson, aUnit } from '#test/harness/people.ts'
import { startProcess } from '#test/harness/real-process.ts'
import { onDatabase, read, send } from '../faults/remote.ts'

/*
 * A web and a worker process that write down everything they can (LOG_LEVEL=trace), while people are registered, forms
 * are refused, keys are guessed, mail bounces and the database fails; then every line is read.
 */
const CPR = '0102754567'
const MAIL = 'kanarie.fugl@hemmelig.example'
const NAME = 'Kanariefuglen'
/** A line of a log, as somebody would smuggle it in. */
const FORGED = `${NAME}\n{"level":30,"msg":"forged-line"}\u001b[31m`

const urls = await testDatabase()
const admin = new pg.Pool({ connectionString: urls.adminUrl, max: 2 })
admin.on('error', () => {})
afterAll(() => admin.end())
const bounces = await startMailServer({
  refuse: (to) => ({ code: 550, text: `5.1.1 <${to}> ${CPR} unknown` }),
})
afterAll(() => bounces.stop())

const key = newToken()
const people = await onDatabase(urls.databaseUrl, async (tx) => {
  const unit = await aUnit(tx)
  const company = await aCompany(tx, unit.id)
  const person = await aPerson(tx, unit.id, NAME)
  const caseworker = await logInAs(tx, 'caseworker', { unitId: unit.id, name: NAME })
  const boss = await logInAs(tx, 'company', { companyId: company.id, name: NAME, manages: true })
  const seeker = await logInAs(tx, 'jobseeker', { personId: person.id, name: NAME })
  const adminUser = await logInAs(tx, 'admin', { name: NAME })
  await tx
    .insertInto('api_key')
    .values({
      company_id: company.id,
      name: NAME,
      key_hash: hashToken(key),
      key_hint: key.slice(-4),
      created_by: boss.actor.accountId!,
    })
    .execute()
  return { caseworker, boss, seeker, adminUser, personId: person.id }
})
const cookie = (who: { token: string }) => `jobkreds_session=${who.token}`
const trace = { LOG_LEVEL: 'trace', SMTP_URL: bounces.url, RATE_LIMIT_FACTOR: '0' }
const [web, worker] = await Promise.all([
  startProcess('serve', urls, trace),
  startProcess('worker', urls, trace),
])

/** Addresses we send people to: nothing personal may stand in one. */
const locations: string[] = []
const post = async (who: { token: string }, path: string, fields: Record<string, string>) => {
  const response = await send(web.url, path, cookie(who), fields)
  locations.push(response.headers.get('location') ?? '')
  await response.text()
  return response.status
}
const newPerson = (more: Record<string, string> = {}) => ({
  givenName: NAME,
  familyName: 'Prøvesen',
  cpr: '',
  birthDate: '',
  email: MAIL,
  phone: '20 30 40 50',
  street: 'Prøvevej 1',
  postcode: '2750',
  unemployedSince: '1. juni 2013',
  benefitGroup: 'dagpenge',
  behalf: 'phone',
  behalfNote: '',
  ...more,
})

test('people register, write, guess and fail', { timeout: 90_000 }, async () => {
  const { caseworker, boss, seeker, adminUser } = people
  expect(await post(caseworker, '/jobcenter/borgere/ny', newPerson({ cpr: CPR }))).toBe(303)
  expect(await post(caseworker, '/jobcenter/borgere/ny', newPerson({ cpr: `${CPR}9` }))).toBe(422)
  expect(await post(caseworker, '/jobcenter/borgere/ny', newPerson({ familyName: FORGED }))).toBe(422)
  expect(await post(boss, '/virksomhed/brugere', { email: MAIL, role: 'company' })).toBe(303)
  expect(await post(seeker, '/min-konto', { email: MAIL, phone: '', lang: 'da' })).toBe(303)
  // typed into fields where it does not belong, and in addresses
  for (const path of [
    `/vikariater?q=${CPR}+${MAIL}`,
    `/vikariater/${CPR}`,
    `/jobcenter/borgere?navn=${CPR}&q=${encodeURIComponent(FORGED)}`,
    `/admin/konti?q=${MAIL}`,
    `/invitation/${MAIL}`,
    `/findes-ikke/${CPR}/${MAIL}?cpr=${CPR}`,
    `/log-ind?retur=/${CPR}`,
    `/forslag/steder?q=${MAIL}`,
  ])
    for (const who of [caseworker, adminUser, seeker]) await (await read(web.url, path, cookie(who))).text()
  const odd = {
    'user-agent': `${MAIL} {"level":30,"msg":"forged-line"}`,
    referer: `https://example.dk/${CPR}`,
    'x-request-id': CPR,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
  }
  const api = (path: string, authorization: string, body: string) =>
    fetch(web.url + path, { method: 'POST', headers: { ...odd, authorization }, body }).then((r) => r.text())
  await api('/api/v1/vacancies', `Bearer ${key}`, JSON.stringify({ title: `${NAME} ${CPR} ${MAIL}` }))
  await api('/api/v1/vacancies', `Bearer ${NAME}${newToken()}`, `{"cpr":"${CPR}"`)
  await api('/log-ud', '', `${CPR}`)
  // a form from elsewhere, and one too late
  await fetch(`${web.url}/jobcenter/borgere/ny`, {
    method: 'POST',
    body: new URLSearchParams(newPerson({ cpr: CPR })),
    headers: { cookie: cookie(caseworker), 'sec-fetch-site': 'cross-site' },
  })
  // the database fails with the data in hand
  await admin.query('alter table person rename to person_away')
  expect(await post(caseworker, '/jobcenter/borgere/ny', newPerson({ cpr: '0202754568' }))).toBe(500)
  await admin.query('alter table person_away rename to person')
  await admin.query(`alter table person add constraint nobody check (given_name <> '${NAME}' ) not valid`)
  expect(
    await post(caseworker, '/jobcenter/borgere/ny', newPerson({ cpr: '0202754568', anotherPerson: 'ja' })),
  ).toBe(500)
  await admin.query('alter table person drop constraint nobody')
  await admin.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  await admin.query("update session set seen_at = now() - interval '2 hours' where account_id = $1", [
    caseworker.actor.accountId,
  ])
  // a connection that was cut is noticed within a moment, and answered with 503 until then
  await expect
    .poll(() => post(caseworker, '/jobcenter/borgere/ny', newPerson({ cpr: CPR })), { timeout: 10_000 })
    .toBe(303)
  // the mail has come back
  const undelivered = async () =>
    (
      await admin.query("select status, last_error from mail where to_address = $1 and status <> 'waiting'", [
        MAIL,
      ])
    ).rows
  await expect.poll(async () => (await undelivered()).length, { timeout: 20_000 }).toBeGreaterThan(0)
  await admin.query("insert into job (queue, data) values ('nobody-knows', $1)", [
    JSON.stringify({ cpr: CPR, to: MAIL }),
  ])
})

/** What is found of people in a text; the hits themselves, for the one who reads the failure. */
const personal = (text: string): string[] =>
  text.match(
    /\b\d{6}[- ]?\d{4}\b|[^\s@<>"]+@[^\s@<>"]+|kanarie\w*|hemmelig|20 ?30 ?40 ?50|010275|020275/gi,
  ) ?? []

describe('what the processes write down', () => {
  test.each([
    ['web', () => web.output()],
    ['worker', () => worker.output()],
  ])('%s: no number, no address, no name, no key', async (_, output) => {
    const log = output()
    expect(log.length).toBeGreaterThan(100)
    expect(personal(log)).toEqual([])
    for (const secret of [key, people.caseworker.token, people.boss.token, people.seeker.token])
      expect(log).not.toContain(secret)
  })

  test('faults are there all the same, with a code to find them by', () => {
    const faults = web.output().match(/.*"msg":"fault".*/g) ?? []
    expect(faults.length).toBeGreaterThanOrEqual(2)
    for (const line of faults) expect(JSON.parse(line).code).toMatch(/^[0-9a-f]{8}$/)
  })

  test('every line is one of ours: nothing that was sent became a line', () => {
    for (const log of [web.output(), worker.output()])
      for (const line of log
        .trim()
        .split('\n')
        .filter((l) => !/^Jobkreds /.test(l))) {
        expect(JSON.parse(line)).toHaveProperty('level')
        expect(line.includes('forged-line') || line.includes('\u001b')).toBe(false)
      }
  })
})

describe('elsewhere', () => {
  test('no address people are sent to, and no figure, names anybody', async () => {
    expect(locations.length).toBeGreaterThan(5)
    expect(personal(locations.join('\n'))).toEqual([])
    const metrics = await (await read(web.url, '/metrics')).text()
    expect(personal((metrics.match(/^jobkreds_.*/gm) ?? []).join('\n'))).toEqual([])
  })

  test('nor does what is kept of refusals, faults and mail', async () => {
    const { rows } = await admin.query(`
      select 'security' as what, to_jsonb(e) - 'account_id' as kept from audit.security_event e
      union all select 'mail', jsonb_build_object('template', template, 'error', last_error, 'data', data) from mail
      union all select 'job', jsonb_build_object('error', last_error, 'key', key) from job
      union all select 'draft', fields from form_draft`)
    expect(rows.filter((r) => r.what === 'security').length).toBeGreaterThan(3)
    const kept = JSON.stringify(rows.filter((r) => r.what !== 'draft').map((r) => r.kept))
    expect(personal(kept)).toEqual([])
    expect(JSON.stringify(rows)).not.toMatch(/010275-?4567/)
  })

  test('and a CPR number stands in no table as plain text', async () => {
    const { rows: tables } = await admin.query<{ name: string }>(`
      select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('public', 'audit') and c.relname <> 'job'`)
    for (const { name } of tables) {
      const { rows } = await admin.query(
        `select count(*)::int as n from ${name} t where t::text ~ '010275-?4567'`,
      )
      expect(rows[0].n, name).toBe(0)
    }
  })
})
