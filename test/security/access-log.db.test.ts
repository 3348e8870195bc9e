import { describe, expect, test } from 'vitest'
import { ROLES, type Role } from '#platform/auth/actor.ts'
import { routeKey } from '#platform/http/policy.ts'
import { testApp } from '#test/harness/app.ts'
import { applied, aSeeker, aVacancy, hired, offered, talking } from '#test/harness/exchange.ts'
import { aCaseWithEverybody } from './a-case-with-everybody.ts'
import { crawl } from './crawl.ts'
import { routes } from './every-route.ts'

const app = await testApp()
const { own, visitors } = await aCaseWithEverybody(app)

/** Somebody who can be named on pages: what gives them away, and whose row the access log must then have. */
type Somebody = { personId: string; marks: string[] }

/** People at every stage with the case's own company and unit, each with a name of their own. */
async function everybodyWhoMayBeNamed(): Promise<Somebody[]> {
  const of = { unit: { id: own.unitId }, company: { id: own.companyId } }
  const boss = visitors.get('company')!
  const paths: ((v: { id: string; number: number }, s: Awaited<ReturnType<typeof aSeeker>>) => unknown)[] = [
    (v, s) => applied(app, v, s),
    (v, s) => talking(app, v, s, boss),
    (v, s) => offered(app, v, s, boss),
    (v, s) => hired(app, v, s, boss),
    (_, s) => s.visitor.post('/profil/synlighed', { _valg: 'ja' }),
    () => {},
  ]
  const people: { id: string; name: string }[] = []
  for (const [n, along] of paths.entries()) {
    const v = await aVacancy(app, of, { openings: 2 })
    const seeker = await aSeeker(app, own.unitId, { name: `Navnefugl${'abcdef'[n]}` })
    await along(v, seeker)
    people.push({ id: seeker.person.id, name: `Navnefugl${'abcdef'[n]}` })
  }
  await app.system(async (tx) => {
    await tx.updateTable('person').set({ given_name: 'Navnefuglx' }).where('id', '=', own.personId).execute()
    await tx
      .updateTable('disclosure')
      .set({ fields: JSON.stringify({ name: 'Navnefuglx' }) })
      .where('person_id', '=', own.personId)
      .execute()
    for (const { id } of people.slice(0, 2))
      await tx
        .insertInto('pool_member')
        .values({ unit_id: own.unitId, person_id: id, state: 'accepted' })
        .execute()
  })
  people.push({ id: own.personId, name: 'Navnefuglx' })
  // the company gives everybody it may see an alias when it opens its list
  await boss.get('/virksomhed/kandidater')
  const aliases = await app.system((tx) =>
    tx.selectFrom('candidate_alias').select(['id', 'person_id']).execute(),
  )
  return people.map(({ id, name }) => ({
    personId: id,
    marks: [name, ...aliases.filter((a) => a.person_id === id).map((a) => a.id)],
  }))
}

const people = await everybodyWhoMayBeNamed()

const matchers = routes
  .filter((r) => r.method === 'GET')
  // the exact address before one with a parameter in its place
  .sort((a, b) => a.path.split(':').length - b.path.split(':').length)
  .map((r) => ({ key: routeKey(r), path: new RegExp(`^${r.path.replace(/:\w+/g, '[^/]+')}$`) }))
const routeOf = (path: string): string =>
  matchers.find((m) => m.path.test(path.replace(/\?.*/, '')))?.key ?? path

describe('looking at people', () => {
  test.each(ROLES)('%s: whoever a page names stands in the access log', async (role: Role) => {
    const visitor = visitors.get(role)!
    const named = new Set<string>()
    await crawl(visitor, own, (path, page) => {
      // the address itself is repeated on pages that are not there
      const html = page.replaceAll(path, '').replaceAll(encodeURIComponent(path), '')
      for (const { personId, marks } of people)
        if (personId !== visitor.actor.personId && marks.some((mark) => html.includes(mark)))
          named.add(`${routeOf(path)} ${personId}`)
    })
    const rows = await app.system((tx) =>
      tx
        .selectFrom('audit.view_log')
        .select(['route', 'person_id'])
        .where('account_id', '=', visitor.actor.accountId)
        .execute(),
    )
    const logged = new Set(rows.map((row) => `${row.route} ${row.person_id}`))
    expect([...named].filter((one) => !logged.has(one))).toEqual([])
    // otherwise nobody was on any page and the test would be about nothing
    if (role === 'company' || role === 'caseworker') expect(named.size).toBeGreaterThan(10)
  })
})
