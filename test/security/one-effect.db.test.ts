import { describe, expect, test } from 'vitest'
import { newToken } from '#platform/auth/session.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { aCompany, aUnit } from '#test/harness/people.ts'
import { tableSnapshots } from '#test/harness/table-snapshot.ts'

const app = await testApp()
const tables = tableSnapshots(app.urls)

async function aBoss(): Promise<Visitor> {
  const company = await app.system(async (tx) => aCompany(tx, (await aUnit(tx)).id))
  return app.logIn('company', { companyId: company.id })
}
const boss = await aBoss()

const NEW = '/virksomhed/vikariater/nyt'
const fields = (title: string) => ({
  category: 'ordinary',
  occupation: 'Pædagogmedhjælper',
  title,
  openings: '1',
})
const titled = async (title: string): Promise<number> =>
  (await tables.admin.query('select count(*)::int as n from vacancy where title = $1', [title])).rows[0].n

describe('a form that is sent more than once', () => {
  test.each([2, 10])('%i times at once has one effect and one answer', async (times) => {
    const title = `Samtidig ${times}`
    const _once = newToken()
    const answers = await Promise.all(
      Array.from({ length: times }, () => boss.post(NEW, { ...fields(title), _once })),
    )
    expect(answers.map((r) => r.status)).toEqual(Array(times).fill(303))
    expect(new Set(answers.map((r) => r.headers.get('location'))).size).toBe(1)
    expect(answers.filter((r) => r.headers.get('idempotent-replay') === 'true')).toHaveLength(times - 1)
    expect(await titled(title)).toBe(1)
  })

  test('again after a while, by reload or by going back, is given the first answer', async () => {
    const _once = newToken()
    const first = await boss.post(NEW, { ...fields('Igen'), _once })
    const before = await tables.taken()
    const again = await boss.post(NEW, { ...fields('Igen'), _once })
    expect([again.status, again.headers.get('location')]).toEqual([303, first.headers.get('location')])
    // the receipt belongs to the first answer
    expect(again.headers.getSetCookie()).toEqual([])
    expect(tables.changed(before, await tables.taken())).toEqual([])
  })

  test('with another content is told what happened, and changes nothing', async () => {
    const _once = newToken()
    await boss.post(NEW, { ...fields('Den første'), _once })
    const before = await tables.taken()
    const other = await boss.post(NEW, { ...fields('Den anden'), _once })
    expect(other.status).toBe(409)
    expect(await other.text()).toContain('sendt før med et andet indhold')
    const elsewhere = await boss.post('/min-konto', { ...fields('Den første'), _once })
    expect(elsewhere.status).toBe(409)
    expect(tables.changed(before, await tables.taken())).toEqual([])
  })

  test('that was refused can be put right and sent with the same key', async () => {
    const _once = newToken()
    const before = await tables.taken()
    const refused = await boss.post(NEW, { ...fields('Rettet'), openings: 'mange', _once })
    expect(refused.status).toBe(422)
    expect(tables.changed(before, await tables.taken())).toEqual([])
    expect((await boss.post(NEW, { ...fields('Rettet'), _once })).status).toBe(303)
    expect(await titled('Rettet')).toBe(1)
  })

  test('is another form when somebody else sends it', async () => {
    const _once = newToken()
    const other = await aBoss()
    const [mine, theirs] = [
      await boss.post(NEW, { ...fields('Samme nøgle'), _once }),
      await other.post(NEW, { ...fields('Samme nøgle'), _once }),
    ]
    expect([mine.status, theirs.status]).toEqual([303, 303])
    expect(mine.headers.get('location')).not.toBe(theirs.headers.get('location'))
    expect(await titled('Samme nøgle')).toBe(2)
  })

  test.each([
    ['no key', ''],
    ['a key too short to be one', '1234567'],
    ['a key too long to be one', 'x'.repeat(256)],
  ])('with %s is refused and writes nothing', async (_, _once) => {
    const before = await tables.taken()
    const response = await boss.post(NEW, { ...fields('Uden nøgle'), _once })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('hent siden igen')
    expect(tables.changed(before, await tables.taken())).toEqual([])
  })
})

/** The cookie of an answer by the end of its name, as a browser would send it back. */
const cookieOf = (response: Response, name: string): string | undefined =>
  response.headers
    .getSetCookie()
    .find((line) => line.startsWith(`${name}=`) && !line.includes('Max-Age=0'))
    ?.split(';')[0]

describe('a form typed in a session that ran out', () => {
  const typed = {
    name: 'Ny',
    email: 'nyt@example.dk',
    phone: 'ikke et nummer',
    note: '<b>tekst</b> & "anførsel"',
  }

  async function sentTooLate(cpr = {}) {
    const visitor = await aBoss()
    await tables.admin.query(
      "update session set seen_at = now() - interval '31 minutes' where account_id = $1",
      [visitor.actor.accountId],
    )
    const response = await visitor.post(NEW, { ...fields('Skrevet for længe'), ...typed, ...cpr })
    const draft = cookieOf(response, 'jobkreds_draft')
    return { visitor, response, draft }
  }
  /** The same account, logged in again. */
  async function back(visitor: Visitor): Promise<void> {
    await tables.admin.query('update session set seen_at = now() where account_id = $1', [
      visitor.actor.accountId,
    ])
  }
  const show = (visitor: Visitor, draft: string, path = NEW) =>
    visitor.get(path, { cookie: `${visitor.cookie}; ${draft}` })

  test('leads to login and back, and stands there again, once', async () => {
    const { visitor, response, draft } = await sentTooLate()
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`/log-ind?retur=${encodeURIComponent(NEW)}`)
    expect(draft).toBeDefined()
    await back(visitor)
    const shown = await show(visitor, draft!)
    const html = await shown.text()
    expect(html).toContain('Skrevet for længe')
    expect(html).toContain('Vi har gemt det, du skrev')
    expect(shown.headers.getSetCookie().join()).toContain('jobkreds_draft=; Max-Age=0')
    expect(await titled('Skrevet for længe')).toBe(0)
    expect(await (await show(visitor, draft!)).text()).not.toContain('Skrevet for længe')
  })

  test('is shown to nobody else who logs in at the same computer', async () => {
    const { visitor, draft } = await sentTooLate()
    const other = await aBoss()
    expect(await (await show(other, draft!)).text()).not.toContain('Skrevet for længe')
    expect(await (await show(app.anonymous, draft!)).text()).not.toContain('Skrevet for længe')
    await back(visitor)
    expect(await (await show(visitor, draft!)).text()).toContain('Skrevet for længe')
  })

  test('is shown at its own address only, and for an hour', async () => {
    const { visitor, draft } = await sentTooLate()
    await back(visitor)
    expect(await (await show(visitor, draft!, '/min-konto')).text()).not.toContain('Skrevet for længe')
    await tables.admin.query("update form_draft set saved_at = now() - interval '61 minutes'")
    expect(await (await show(visitor, draft!)).text()).not.toContain('Skrevet for længe')
  })

  test('keeps no CPR number, by whatever name, and no key', async () => {
    await sentTooLate({ cpr: '010203-4567', nummer: ' 0102034567 ', andet: '010203 4567' })
    const { rows } = await tables.admin.query('select fields::text as fields, token_hash from form_draft')
    const kept = rows.map((r) => r.fields).join()
    expect(kept).toContain('Skrevet for længe')
    expect(kept).not.toMatch(/010203|"cpr"|"_once"/)
  })

  test('is not kept for somebody who had no session', async () => {
    const before = await tables.taken()
    const response = await app.anonymous.post(NEW, fields('Ukendt'))
    expect(response.status).toBe(303)
    expect(cookieOf(response, 'jobkreds_draft')).toBeUndefined()
    expect(tables.changed(before, await tables.taken(), ['audit.security_event'])).toEqual([])
  })
})
