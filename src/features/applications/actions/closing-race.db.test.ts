import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { smallestChoice } from '#core/exchange/disclosure.ts'
import { closeVacancy } from '#features/vacancies/index.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import {
  accepted,
  aSeeker,
  aSetting,
  aVacancy,
  envFor,
  offered,
  type Seeker,
} from '#test/harness/exchange.ts'
import { endApplications } from './after-hire.ts'
import { apply } from './apply.ts'
import { showInterest } from './show-interest.ts'

const app = await testApp()
/** Past the application's login, which does not see who waits. */
const behind = new pg.Pool({ connectionString: app.urls.adminUrl, max: 1 })
behind.on('error', () => {})
afterAll(() => behind.end())

const applying = (seeker: Seeker, number: number) =>
  app.as(seeker.visitor.actor, (tx) =>
    apply(envFor(tx, seeker.visitor.actor), {
      personId: seeker.person.id,
      vacancyNumber: number,
      whyIFit: '',
      choice: smallestChoice,
    }),
  )
const closing = (tx: Tx, boss: Visitor, id: string) =>
  closeVacancy(envFor(tx, boss.actor), { endApplications }, { id, outcome: 'other', note: '' })

const liveFor = (vacancyId: string) =>
  app.system(async (tx) => {
    const rows = await tx
      .selectFrom('application')
      .select('status')
      .where('vacancy_id', '=', vacancyId)
      .where('status', 'in', ['interest', 'sent', 'talking', 'offered', 'awaiting_certificate'])
      .execute()
    return rows.length
  })

/** Until somebody in the database waits for a lock, or `other` is done without waiting. */
async function untilWaiting(other: Promise<unknown>): Promise<void> {
  let done = false
  void other.finally(() => {
    done = true
  })
  while (!done) {
    const { rows } = await behind.query<{ n: number }>(
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    )
    if (rows[0]!.n > 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** What `second` answers when it begins while `first` has been done and is not yet there for others to see. */
async function meanwhile<T>(boss: Visitor, first: (tx: Tx) => Promise<unknown>, second: () => Promise<T>) {
  let answer: Promise<T> | undefined
  await app.as(boss.actor, async (tx) => {
    await first(tx)
    answer = second()
    await untilWaiting(answer)
  })
  return answer!
}

describe('while a vikariat closes', () => {
  test('an application waits, and hears that it is gone', async () => {
    const all = await aSetting(app)
    const v = await aVacancy(app, all)
    const seeker = await aSeeker(app, all.unit.id)
    const answer = await meanwhile(
      all.boss,
      (tx) => closing(tx, all.boss, v.id),
      () => applying(seeker, v.number),
    )
    expect(answer).toEqual({ ok: false, reason: 'vacancy-gone' })
    expect(await liveFor(v.id)).toBe(0)
  })

  test('in the browser it is a plain sentence with the way to other vikariater', async () => {
    const all = await aSetting(app)
    const v = await aVacancy(app, all)
    const seeker = await aSeeker(app, all.unit.id)
    const response = await meanwhile(
      all.boss,
      (tx) => closing(tx, all.boss, v.id),
      () =>
        seeker.visitor.post(`/vikariater/${v.number}/ansoeg`, { why: '', name: 'given', contact: 'phone' }),
    )
    expect(response.status).toBe(409)
    const html = await response.text()
    expect(html).toContain('Vikariatet er ikke slået op længere. Måske er det lige blevet besat.')
    expect(html).toContain('href="/vikariater"')
  })

  test('a colleague’s interest waits, and is not shown', async () => {
    const all = await aSetting(app)
    const v = await aVacancy(app, all)
    const people = await Promise.all(Array.from({ length: 5 }, () => aSeeker(app, all.unit.id)))
    for (const one of people) await one.visitor.post('/profil/synlighed', { _valg: 'ja' })
    await all.boss.get('/virksomhed/kandidater')
    const { id: aliasId } = await app.system((tx) =>
      tx
        .selectFrom('candidate_alias')
        .select('id')
        .where('company_id', '=', all.company.id)
        .where('person_id', '=', people[0]!.person.id)
        .executeTakeFirstOrThrow(),
    )
    const answer = await meanwhile(
      all.boss,
      (tx) => closing(tx, all.boss, v.id),
      () =>
        app.as(all.boss.actor, (tx) =>
          showInterest(envFor(tx, all.boss.actor), { aliasId, vacancyId: v.id }),
        ),
    )
    expect(answer).toEqual({ ok: false, reason: 'vacancy-gone' })
    expect(await liveFor(v.id)).toBe(0)
  })

  test('ten applications and the closing at once: none is left waiting for an answer', async () => {
    const all = await aSetting(app)
    const v = await aVacancy(app, all)
    const seekers = await Promise.all(Array.from({ length: 10 }, () => aSeeker(app, all.unit.id)))
    const answers = await Promise.all([
      ...seekers.slice(0, 5).map((seeker) => applying(seeker, v.number)),
      app.as(all.boss.actor, (tx) => closing(tx, all.boss, v.id)),
      ...seekers.slice(5).map((seeker) => applying(seeker, v.number)),
    ])
    expect(answers.every((one) => one.ok || one.reason === 'vacancy-gone')).toBe(true)
    expect(await liveFor(v.id)).toBe(0)
  })
})

test('while the last place is taken, an application hears that it is gone', async () => {
  const all = await aSetting(app)
  const v = await aVacancy(app, all)
  const [hired, late] = [await aSeeker(app, all.unit.id), await aSeeker(app, all.unit.id)]
  const offer = await offered(app, v, hired, all.boss)
  const [yes, answer] = await Promise.all([accepted(app, offer, hired), applying(late, v.number)])
  expect(yes.ok).toBe(true)
  if (!answer.ok) expect(answer.reason).toBe('vacancy-gone')
  expect(await liveFor(v.id)).toBe(0)
})
