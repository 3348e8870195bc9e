import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { makeClock } from '#platform/clock.ts'
import type { JobContext } from '#platform/jobs/index.ts'
import { makeLog } from '#platform/log.ts'
import { testApp } from '#test/harness/app.ts'
import { applied, aSeeker, aSetting, aVacancy, hired, type Seeker, talking } from '#test/harness/exchange.ts'
import { profileJobs } from './jobs.ts'

const app = await testApp()
const setting = await aSetting(app)

/** Runs a nightly job as the worker would on that day. */
const night = (name: string, today: string) => {
  const job = profileJobs.find((one) => one.name === name)
  if (!job) throw new Error(name)
  const ctx: JobContext = {
    database: app.database,
    config: app.config,
    clock: makeClock(today),
    log: makeLog('silent'),
    lastAttempt: false,
    stopping: new AbortController().signal,
  }
  return job.handle({}, ctx)
}

async function aVisibleSeeker(): Promise<Seeker> {
  const seeker = await aSeeker(app, setting.unit.id)
  await seeker.visitor.post('/profil/synlighed', { _valg: 'ja' })
  await app.system((tx) =>
    tx
      .insertInto('document')
      .values({
        person_id: seeker.person.id,
        file_name: 'cv.pdf',
        mime: 'application/pdf',
        size: 1,
        sha256: randomBytes(32),
        bytes: Buffer.from('x'),
      })
      .execute(),
  )
  return seeker
}

const stateOf = (seeker: Seeker) =>
  app.system(async (tx) => {
    const of = (table: 'profile_card' | 'document') =>
      tx.selectFrom(table).select('person_id').where('person_id', '=', seeker.person.id).execute()
    const notices = await tx
      .selectFrom('notice')
      .select('kind')
      .where('account_id', '=', seeker.visitor.actor.accountId)
      .orderBy('at')
      .execute()
    const mails = await tx
      .selectFrom('mail')
      .select('template')
      .where('account_id', '=', seeker.visitor.actor.accountId)
      .execute()
    return {
      shown: (await of('profile_card')).length > 0,
      cv: (await of('document')).length > 0,
      notices: notices.map((one) => one.kind).filter((kind) => kind.startsWith('profile.')),
      mails: mails.map((one) => one.template).filter((template) => template.startsWith('profile.')),
    }
  })

test('a profile nobody tends is warned once after five months and hidden with its CV after six', async () => {
  const seeker = await aVisibleSeeker()
  await night('profile.retention', '2014-09-07')
  expect(await stateOf(seeker)).toEqual({ shown: true, cv: true, notices: [], mails: [] })
  await night('profile.retention', '2014-09-08')
  await night('profile.retention', '2014-09-09')
  const warned = { shown: true, cv: true, notices: ['profile.inactive'], mails: ['profile.inactive'] }
  expect(await stateOf(seeker)).toEqual(warned)
  await night('profile.retention', '2014-10-07')
  expect(await stateOf(seeker)).toEqual(warned)
  await night('profile.retention', '2014-10-08')
  await night('profile.retention', '2014-10-09')
  expect(await stateOf(seeker)).toEqual({
    shown: false,
    cv: false,
    notices: ['profile.inactive', 'profile.hidden'],
    mails: ['profile.inactive'],
  })
})

test('one press keeps it, and the months count from then', async () => {
  const seeker = await aVisibleSeeker()
  await app.system((tx) =>
    tx
      .updateTable('profile')
      .set({
        updated_at: new Date('2013-11-01T10:00:00Z'),
        inactivity_warned_at: new Date('2014-04-01T10:00:00Z'),
      })
      .where('person_id', '=', seeker.person.id)
      .execute(),
  )
  expect(await (await seeker.visitor.get('/profil')).text()).toContain('1. maj 2014')
  expect((await seeker.visitor.post('/profil')).status).toBe(303)
  expect(await (await seeker.visitor.get('/profil')).text()).not.toContain('Er du stadig interesseret')
  await night('profile.retention', '2014-05-01')
  expect(await stateOf(seeker)).toMatchObject({ shown: true, cv: true, notices: [] })
})

test('a card never tells of a month that is over', async () => {
  const seeker = await aVisibleSeeker()
  const month = () =>
    app.system(
      async (tx) =>
        (
          await tx
            .selectFrom('profile_card')
            .select('available_month')
            .where('person_id', '=', seeker.person.id)
            .executeTakeFirst()
        )?.available_month,
    )
  expect(await month()).toBe('2014-04')
  await night('profile.refresh-cards', '2014-06-02')
  expect(await month()).toBe('2014-06')
})

test('the access log and the list of erasures are forgotten when their time is over', async () => {
  const seeker = await aSeeker(app, setting.unit.id)
  await app.system(async (tx) => {
    for (const at of ['2013-10-07T10:00:00Z', '2013-10-09T10:00:00Z']) {
      await tx
        .insertInto('audit.view_log')
        .values({
          at: new Date(at),
          person_id: seeker.person.id,
          organisation: 'x',
          purpose: at,
          route: 'GET /',
        })
        .execute()
      await tx
        .insertInto('audit.search_log')
        .values({ at: new Date(at), route: 'GET /', criterion: at, hits: 0 })
        .execute()
    }
    for (const at of ['2014-02-06T10:00:00Z', '2014-02-09T10:00:00Z'])
      await tx
        .insertInto('erasure')
        .values({ subject_hash: randomBytes(32), scope: 'deleted', erased_at: new Date(at) })
        .execute()
  })
  await night('log.retention', '2014-04-08')
  await app.system(async (tx) => {
    const seen = await tx
      .selectFrom('audit.view_log')
      .select('purpose')
      .where('person_id', '=', seeker.person.id)
      .execute()
    expect(seen).toEqual([{ purpose: '2013-10-09T10:00:00Z' }])
    expect(await tx.selectFrom('audit.search_log').select('criterion').execute()).toEqual([
      { criterion: '2013-10-09T10:00:00Z' },
    ])
    expect(await tx.selectFrom('erasure').selectAll().execute()).toHaveLength(1)
  })
})

test('an application that came to nothing is forgotten after six months; a hire and a live one stay', async () => {
  const vacancy = await aVacancy(app, setting, { openings: 2 })
  const ended = await aSeeker(app, setting.unit.id)
  const live = await aSeeker(app, setting.unit.id)
  const employed = await aSeeker(app, setting.unit.id)
  const id = await talking(app, vacancy, ended, setting.boss)
  await applied(app, vacancy, live)
  await hired(app, vacancy, employed, setting.boss)
  await app.system((tx) =>
    tx
      .updateTable('application')
      .set({ status: 'declined_by_company', slot: null })
      .where('id', '=', id)
      .execute(),
  )
  const left = () =>
    app.system(async (tx) => {
      const rows = await tx
        .selectFrom('application')
        .select('status')
        .where('vacancy_id', '=', vacancy.id)
        .orderBy('status')
        .execute()
      return rows.map((one) => one.status)
    })
  await night('application.retention', '2014-10-07')
  expect(await left()).toEqual(['declined_by_company', 'hired', 'sent'])
  const said = (of: typeof ended) =>
    app.system(async (tx) => {
      const { rows } = await sql<{
        text: string
      }>`select e.table_name || coalesce(c.before::text, '') || coalesce(c.after::text, '') as text
        from audit.entry e join audit.content c on c.entry_id = e.id
        where e.person_id = ${of.person.id} and e.table_name in ('application', 'disclosure', 'message')`.execute(
        tx,
      )
      return rows.map((row) => row.text).join('\n')
    })
  expect(await said(ended)).toContain('Jeg har passet børn.')
  await night('application.retention', '2014-10-10')
  expect(await left()).toEqual(['hired', 'sent'])
  // nor does the trail say any more what stood in it
  expect(await said(ended)).toBe('')
  expect(await said(live)).toContain('Jeg har passet børn.')
  expect(await app.system((tx) => sql`select audit.first_broken_link() as at`.execute(tx))).toMatchObject({
    rows: [{ at: null }],
  })
})

test('five years after a case ended it is gone, with what the trail kept of it; younger cases stay', async () => {
  const old = await aSeeker(app, setting.unit.id)
  const young = await aSeeker(app, setting.unit.id)
  const first = await hired(app, await aVacancy(app, setting), old, setting.boss)
  const later = { starts_on: '2015-05-01', ends_on: '2015-09-30' }
  const second = await hired(app, await aVacancy(app, setting, later), young, setting.boss, {
    from: '2015-05-01',
    to: '2015-09-30',
  })
  await app.system((tx) =>
    tx
      .insertInto('certificate')
      .values({
        person_id: old.person.id,
        unit_id: setting.unit.id,
        decision: 'eligible',
        reason: 'Opfylder betingelserne',
        valid_from: '2014-04-08',
        valid_to: '2014-10-07',
        decided_at: new Date('2014-04-08T10:00:00Z'),
      })
      .execute(),
  )
  const kept = () =>
    app.system(async (tx) => {
      const { rows } = await sql<{ n: number }>`
        select (select count(*) from hire where application_id = any (${[first, second]}::uuid[]))::int as n
        union all select (select count(*) from application where id = any (${[first, second]}::uuid[]))::int
        union all select (select count(*) from certificate where person_id = ${old.person.id})::int
        union all select (select count(*) from audit.content c join audit.entry e on e.id = c.entry_id
          where e.table_name = 'application' and e.row_id = ${first})::int`.execute(tx)
      return rows.map(({ n }) => n)
    })
  const [hires, applications, certificates, content] = await kept()
  expect([hires, applications, certificates]).toEqual([2, 2, 1])
  expect(content).toBeGreaterThan(0)
  await night('case.retention', '2019-09-30')
  expect((await kept())[0]).toBe(2)
  await night('case.retention', '2019-10-08')
  await night('case.retention', '2019-10-09')
  expect(await kept()).toEqual([1, 1, 0, 0])
})

test('notices and refused attempts are forgotten after a year', async () => {
  const { visitor } = await aSeeker(app, setting.unit.id)
  const accountId = visitor.actor.accountId!
  await app.system(async (tx) => {
    for (const at of ['2013-03-01', '2014-04-01'])
      await tx
        .insertInto('notice')
        .values({ account_id: accountId, kind: 'profile.hidden', link: '/profil', at: new Date(at) })
        .execute()
  })
  await night('log.retention', '2014-04-08')
  const left = await app.system((tx) =>
    tx.selectFrom('notice').select('at').where('account_id', '=', accountId).execute(),
  )
  expect(left).toHaveLength(1)
})
