import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newToken, startSession } from '#platform/auth/session.ts'
import { makeClock } from '#platform/clock.ts'
import { TEST_TODAY, testApp, type Visitor } from '#test/harness/app.ts'
import { aSeeker, aSetting, aVacancy, hired, talking } from '#test/harness/exchange.ts'
import { erasureLines, replayErasures } from './replay-erasures.ts'

const app = await testApp()
const behind = new pg.Client({ connectionString: app.urls.adminUrl })
beforeAll(() => behind.connect())
afterAll(() => behind.end())

const setting = await aSetting(app)

/** Every place of the database where a text stands: tables of every schema, texts, JSON, lists and raw bytes alike. */
async function placesOf(words: string): Promise<string[]> {
  const { rows } = await behind.query(`
    select n.nspname as schema, c.relname as name, a.attname as col, t.typname as type
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped join pg_type t on t.oid = a.atttypid
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') order by 1, 2, a.attnum`)
  const found: string[] = []
  for (const { schema, name, col, type } of rows) {
    const value =
      type === 'bytea'
        ? `position(convert_to($1, 'UTF8') in "${col}") > 0`
        : `position(lower($1) in lower("${col}"::text)) > 0`
    const hit = await behind.query(`select count(*)::int as n from "${schema}"."${name}" where ${value}`, [
      words,
    ])
    if (hit.rows[0].n > 0) found.push(`${schema}.${name}.${col}`)
  }
  return found
}

type Case = { canary: string; personId: string; accountId: string; visitor: Visitor }

/** Somebody with a canary in every text of theirs, in all that hangs on their account, and in everybody's logs about them. */
async function aFullPerson(): Promise<Case> {
  const canary = `Kanarie${randomBytes(4).toString('hex')}`
  const seeker = await aSeeker(app, setting.unit.id, {
    name: canary,
    profile: {
      about: `${canary} om sig selv`,
      perspective: 'job',
      perspective_note: `${canary} håber`,
      skills: [`${canary} kan`],
    },
  })
  const personId = seeker.person.id
  const accountId = seeker.visitor.actor.accountId!
  const vacancy = await aVacancy(app, setting)
  await talking(app, vacancy, seeker, setting.boss, {
    name: 'full',
    contact: 'email',
    about: true,
    employers: false,
    cv: false,
  })
  // changes of their own, so that the trail knows them too
  await seeker.visitor.post('/profil/synlighed', { _valg: 'ja' })
  await app.as(seeker.visitor.actor, async (tx) => {
    await tx
      .updateTable('profile')
      .set({ about: `${canary} igen` })
      .where('person_id', '=', personId)
      .execute()
    await tx
      .insertInto('profile_experience')
      .values({ person_id: personId, title: canary, employer: canary, sector: 'public', from_year: 2010 })
      .execute()
    await tx
      .insertInto('document')
      .values({
        person_id: personId,
        file_name: `${canary}.pdf`,
        mime: 'application/pdf',
        size: 20,
        sha256: randomBytes(32),
        bytes: Buffer.from(`%PDF- ${canary}`),
      })
      .execute()
  })
  await app.system(async (tx) => {
    const a = await tx
      .selectFrom('application')
      .selectAll()
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
    await tx.updateTable('application').set({ why_i_fit: canary }).where('id', '=', a.id).execute()
    await tx
      .insertInto('message')
      .values({
        application_id: a.id,
        company_id: a.company_id,
        person_id: personId,
        from_side: 'person',
        account_id: accountId,
        body: canary,
      })
      .execute()
    await tx
      .insertInto('pool_member')
      .values({ person_id: personId, company_id: a.company_id, note: canary })
      .execute()
    await tx
      .insertInto('handover')
      .values({
        subject: 'person',
        person_id: personId,
        from_unit: setting.unit.id,
        to_unit: (await otherUnit()).id,
        reason: `${canary} flytter`,
      })
      .execute()
    await tx
      .insertInto('saved_search')
      .values([
        {
          account_id: accountId,
          email: `${canary}@test.example`,
          query: 'q=a',
          title: canary,
          token_hash: randomBytes(32),
        },
        {
          email: `${canary.toLowerCase()}@test.example`,
          query: 'q=b',
          title: canary,
          token_hash: randomBytes(32),
        },
      ])
      .execute()
    await tx
      .insertInto('notice')
      .values({ account_id: accountId, kind: 'test', link: '/', data: JSON.stringify({ canary }) })
      .execute()
    await tx
      .insertInto('mail')
      .values({ account_id: accountId, to_address: `${canary}@test.example`, template: 'test' })
      .execute()
    await tx
      .insertInto('form_draft')
      .values({ account_id: accountId, path: '/profil/fremtid', fields: JSON.stringify({ about: [canary] }) })
      .execute()
    await tx
      .insertInto('idempotency')
      .values({
        actor: accountId,
        key: newToken(),
        request_hash: randomBytes(32),
        status: 200,
        body: Buffer.from(canary),
      })
      .execute()
    await tx
      .insertInto('audit.view_log')
      .values({
        person_id: personId,
        unit_id: setting.unit.id,
        organisation: setting.unit.name,
        purpose: 'Åbnede din sag',
        route: 'GET /',
        criterion: canary,
      })
      .execute()
    await tx
      .insertInto('audit.search_log')
      .values({ unit_id: setting.unit.id, route: 'GET /', criterion: `${canary} Prøvesen`, hits: 1 })
      .execute()
    await startSession(tx, {
      accountId,
      membershipId: null,
      role: null,
      assurance: 'substantial',
      userAgent: canary,
    })
    await tx
      .updateTable('account')
      .set({ name: canary, phone: '+4533112233' })
      .where('id', '=', accountId)
      .execute()
  })
  return { canary, personId, accountId, visitor: seeker.visitor }
}

const otherUnit = async () => (await aSetting(app)).unit

const erase = async (who: Visitor, more: Record<string, string> = {}) => {
  const page = await (await who.get('/mine-data/slet')).text()
  const outcome = /name="outcome" value="(\w+)"/.exec(page)?.[1] ?? ''
  return who.post('/mine-data/slet', { outcome, confirm: 'slet', ...more })
}

const chainHolds = async () => {
  const { rows } = await app.system((tx) =>
    sql<{ broken: string | null }>`select audit.first_broken_link() as broken`.execute(tx),
  )
  expect(rows[0]?.broken).toBeNull()
}

describe('everything goes', () => {
  test('a full person without a case is nowhere any more; the chain holds and tells that something was erased', async () => {
    const { canary, personId, accountId, visitor } = await aFullPerson()
    const before = await placesOf(canary)
    for (const place of [
      'public.person.given_name',
      'public.message.body',
      'audit.content.after',
      'public.document.bytes',
      'public.disclosure.fields',
      'public.idempotency.body',
    ])
      expect(before).toContain(place)
    const done = await erase(visitor)
    expect([done.status, done.headers.get('location')]).toEqual([303, '/'])
    expect(await placesOf(canary)).toEqual([])
    expect(await placesOf(accountId)).toEqual(
      expect.not.arrayContaining(['public.account.id', 'public.membership.account_id']),
    )
    await chainHolds()
    const { rows } = await behind.query(
      "select operation, reason from audit.entry where person_id = $1 and operation = 'erase'",
      [personId],
    )
    expect(rows).toEqual([{ operation: 'erase', reason: 'asked by the person' }])
  })

  test('at once: the session, the other sessions, and what a company read', async () => {
    const { canary, personId, visitor } = await aFullPerson()
    const id = await app.system(
      async (tx) =>
        (
          await tx
            .selectFrom('application')
            .select('id')
            .where('person_id', '=', personId)
            .executeTakeFirstOrThrow()
        ).id,
    )
    expect(await (await setting.boss.get(`/ansoegninger/${id}`)).text()).toContain(canary)
    const done = await erase(visitor)
    expect(done.headers.getSetCookie().join()).toMatch(/Max-Age=0|Expires=Thu, 01 Jan 1970/i)
    expect((await visitor.get('/profil')).headers.get('location')).toContain('/log-ind')
    expect((await setting.boss.get(`/ansoegninger/${id}`)).status).toBe(404)
    expect(await (await setting.boss.get('/virksomhed/ansoegninger')).text()).not.toContain(canary)
  })

  test('an account that also acts for a company stays for that, without the person', async () => {
    const { canary, accountId, visitor } = await aFullPerson()
    await app.system((tx) =>
      tx
        .insertInto('membership')
        .values({ account_id: accountId, role: 'company', company_id: setting.company.id })
        .execute(),
    )
    await erase(visitor)
    const left = await placesOf(canary)
    expect(left.filter((place) => !/^public\.(account|mail|notice)\.|^audit\.content\./.test(place))).toEqual(
      [],
    )
    const { rows } = await behind.query('select role from membership where account_id = $1', [accountId])
    expect(rows).toEqual([{ role: 'company' }])
  })

  test('nothing happens without the word, and nothing when something else would happen than was shown', async () => {
    const { canary, visitor } = await aFullPerson()
    const wrong = await erase(visitor, { confirm: 'ja' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('SLET')
    expect((await erase(visitor, { outcome: 'partly' })).status).toBe(409)
    expect((await placesOf(canary)).length).toBeGreaterThan(10)
  })
})

describe('a case stays', () => {
  async function aHiredPerson() {
    const full = await aFullPerson()
    const vacancy = await aVacancy(app, setting, { starts_on: '2014-06-01', ends_on: '2014-10-31' })
    const seeker = { person: { id: full.personId, name: full.canary }, visitor: full.visitor }
    const application = await hired(app, vacancy, seeker, setting.boss, {
      from: '2014-06-01',
      to: '2014-10-31',
    })
    return { ...full, application }
  }

  test('the person’s own goes now, the hire stays with the name, and is told with its ground and end', async () => {
    const { canary, personId, visitor, application } = await aHiredPerson()
    const page = await (await visitor.get('/mine-data/slet')).text()
    expect(page).toContain('31. oktober 2019')
    expect(page).toContain('artikel 17')
    expect(page).toContain(setting.company.name)
    const done = await erase(visitor)
    expect(done.status).toBe(303)
    // who the case is about, and the employer’s name for its vikar
    const left = (await placesOf(canary)).filter((place) => !place.startsWith('audit.content.'))
    expect(left.sort()).toEqual([
      'public.account.name',
      'public.disclosure.fields',
      'public.handover.reason',
      'public.person.given_name',
    ])
    const trail = await behind.query(
      `select distinct e.table_name from audit.content c join audit.entry e on e.id = c.entry_id
       where c.before::text ilike $1 or c.after::text ilike $1`,
      [`%${canary}%`],
    )
    expect(trail.rows.map((row) => row.table_name)).toEqual(['handover'])
    await chainHolds()
    await app.system(async (tx) => {
      const hire = await tx
        .selectFrom('hire')
        .select(['application_id', 'status'])
        .where('person_id', '=', personId)
        .execute()
      expect(hire).toEqual([{ application_id: application, status: 'active' }])
      const person = await tx
        .selectFrom('person')
        .select(['email', 'phone', 'postcode', 'lat'])
        .where('id', '=', personId)
        .executeTakeFirstOrThrow()
      expect(person).toEqual({ email: null, phone: null, postcode: null, lat: null })
      const shown = await tx
        .selectFrom('disclosure')
        .select('fields')
        .where('application_id', '=', application)
        .executeTakeFirstOrThrow()
      expect(Object.keys(shown.fields as object)).toEqual(['name'])
    })
  })

  test('asked again there is nothing more to delete: refused with its ground and where to complain', async () => {
    const { personId, visitor } = await aHiredPerson()
    await erase(visitor)
    const again = await app.logIn('jobseeker', { personId })
    const page = await (await again.get('/mine-data/slet')).text()
    // the new login brought an address of its own
    expect(page).toContain('name="outcome" value="partly"')
    await erase(again)
    const third = await app.logIn('jobseeker', { personId })
    await app.system((tx) =>
      tx.updateTable('account').set({ email: null }).where('id', '=', third.actor.accountId).execute(),
    )
    const refused = await third.get('/mine-data/slet')
    const html = await refused.text()
    expect(html).not.toContain('name="confirm"')
    expect(html).toContain('Datatilsynet')
    expect((await third.post('/mine-data/slet', { outcome: 'refused', confirm: 'SLET' })).status).toBe(409)
  })
})

test('restored from a backup, those on the list are erased again and nobody else', async () => {
  const gone = await aFullPerson()
  const stays = await aFullPerson()
  // the backup: the rows as they were, put back after the erasure
  const copy = await behind.query('select to_jsonb(p) as row from person p where id = $1', [gone.personId])
  await erase(gone.visitor)
  const lines = await app.system(erasureLines)
  await behind.query('delete from erasure')
  const row = { ...copy.rows[0].row, account_id: null }
  await behind.query('insert into person select * from jsonb_populate_record(null::person, $1)', [
    JSON.stringify(row),
  ])
  await behind.query('insert into profile (person_id, unit_id, about) values ($1, $2, $3)', [
    gone.personId,
    row.unit_id,
    gone.canary,
  ])
  expect(await placesOf(gone.canary)).toContain('public.profile.about')

  expect(lines.join('\n')).not.toContain(gone.canary)
  expect(lines.join('\n')).not.toContain(gone.personId)
  const clock = makeClock(TEST_TODAY)
  expect(await replayErasures(app.database, clock, lines)).toBe(1)
  expect(await placesOf(gone.canary)).toEqual([])
  expect(await placesOf(stays.canary)).toContain('public.profile.about')
  expect(await replayErasures(app.database, clock, lines)).toBe(0)
  const hashes = (all: readonly string[]) => all.map((line) => line.slice(0, 64)).sort()
  expect(hashes(await app.system(erasureLines))).toEqual(hashes(lines))
  await expect(replayErasures(app.database, clock, [...lines, 'nonsense'])).rejects.toThrow('cannot be read')
  await chainHolds()
})
