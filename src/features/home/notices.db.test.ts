import { expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { aPerson, aUnit } from '#test/harness/people.ts'

const app = await testApp()
const person = await app.system(async (tx) => aPerson(tx, (await aUnit(tx)).id))
const seeker = await app.logIn('jobseeker', { personId: person.id })
const other = await app.logIn('jobseeker', {
  personId: (await app.system(async (tx) => aPerson(tx, (await aUnit(tx)).id))).id,
})

const LINKS = ['/min-konto', '/vikariater', '/findes-ikke', '/ansoegninger/1', '/log-ind']

/** New notices for both accounts; answers which links of each are still new. */
async function newNotices() {
  await app.system(async (tx) => {
    await tx.deleteFrom('notice').execute()
    const values = [seeker, other].flatMap(({ actor }) =>
      LINKS.map((link) => ({ account_id: actor.accountId!, kind: 'test', link })),
    )
    await tx.insertInto('notice').values(values).execute()
  })
}
const stillNew = async ({ actor }: typeof seeker) =>
  (
    await app.system((tx) =>
      tx
        .selectFrom('notice')
        .select('link')
        .where('account_id', '=', actor.accountId)
        .where('read_at', 'is', null)
        .execute(),
    )
  )
    .map((n) => n.link)
    .sort()

const without = (seen: string) => LINKS.filter((link) => link !== seen).sort()

test.each([
  ['/min-konto', '/min-konto'],
  ['/en/min-konto', '/min-konto'],
  ['/vikariater?q=kok', '/vikariater'],
])('who opens %s has seen what was new about it, and nobody else has', async (opened, link) => {
  await newNotices()
  expect((await seeker.get(opened)).status).toBe(200)
  expect(await stillNew(seeker)).toEqual(without(link))
  expect(await stillNew(other)).toEqual([...LINKS].sort())
})

test('a page that was not shown was not seen: no such page, somebody else’s, a form sent, only its head', async () => {
  await newNotices()
  expect((await seeker.get('/findes-ikke')).status).toBe(404)
  expect((await seeker.get('/ansoegninger/1')).status).toBe(404)
  expect((await seeker.post('/min-konto', { name: '' })).status).toBe(422)
  const head = new Request(`${app.config.baseUrl}/min-konto`, {
    method: 'HEAD',
    headers: { cookie: seeker.cookie },
  })
  expect((await app.fetch(head)).status).toBe(200)
  expect(await stillNew(seeker)).toEqual([...LINKS].sort())
})
