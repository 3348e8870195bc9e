import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, type Day, day } from '#core/calendar/day.ts'
import { limits } from '#core/exchange/limits.ts'
import type { JobContext } from '#platform/jobs/index.ts'
import { makeLog } from '#platform/log.ts'
import { writeMail } from '#platform/mail/compose.ts'
import { testApp } from '#test/harness/app.ts'
import { listed } from '#test/harness/listings.ts'
import { aPerson, aUnit } from '#test/harness/people.ts'
import { DAILY, searchJobs } from './jobs.ts'
import { CONFIRM_MAIL, NEWS_MAIL, savedMails } from './saved-mails.ts'

const app = await testApp()
const SEARCH = 'q=kok&sted=2750'
let serial = 0
let address = ''

beforeEach(() => {
  address = `mette${++serial}@test.example`
})

const save = (query = SEARCH, email = address, more: Record<string, string> = {}) =>
  app.anonymous.post('/gemte-soegninger/ny', { query, email, frequency: 'daily', ...more })

const searches = (email = address) =>
  app.system((tx) =>
    tx.selectFrom('saved_search').selectAll().where('email', '=', email).orderBy('created_at').execute(),
  )

const mails = (template: string, email = address) =>
  app.system((tx) =>
    tx
      .selectFrom('mail')
      .selectAll()
      .where('to_address', '=', email)
      .where('template', '=', template)
      .orderBy('created_at')
      .execute(),
  )

/** The path in the newest mail of a kind that leads to its address's searches. */
async function linkIn(template: string, email = address): Promise<string> {
  const mail = (await mails(template, email)).at(-1)!
  const { text } = writeMail(mail, savedMails, app.config.baseUrl)
  return text.match(/\/gemte-soegninger\/link\/[\w-]{43}/)![0]
}

async function confirmed(query = SEARCH, email = address, more: Record<string, string> = {}): Promise<void> {
  await save(query, email, more)
  await app.anonymous.post(await linkIn(CONFIRM_MAIL, email), { do: 'bekraeft' })
}

/** Runs the morning's job on a day, at half past six. */
async function morning(today: Day): Promise<void> {
  const context: JobContext = {
    database: app.database,
    config: app.config,
    clock: { now: () => new Date(`${today}T04:30:00Z`), today: () => today },
    log: makeLog('silent'),
    lastAttempt: false,
    stopping: new AbortController().signal,
  }
  await searchJobs.find((job) => job.name === DAILY)!.handle({}, context)
}

const publish = (published: string, ...occupations: string[]) =>
  app.system((tx) =>
    listed(
      tx,
      occupations.map((occupation) => ({ occupation, published, to: day('2015-12-31') })),
    ),
  )

describe('saving without login', () => {
  it('asks the address to confirm, and opening the link changes nothing', async () => {
    const answer = await save()
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/gemte-soegninger/modtaget?${SEARCH}`)
    const link = await linkIn(CONFIRM_MAIL)
    const page = await app.anonymous.get(link)
    expect(await page.text()).toContain('Ja, send mig besked')
    await app.anonymous.get(link)
    expect((await searches())[0]?.confirmed_at).toBeNull()
    expect((await app.anonymous.post(link, { do: 'bekraeft' })).status).toBe(303)
    expect((await searches())[0]?.confirmed_at).toBeInstanceOf(Date)
    expect(await (await app.anonymous.get(link)).text()).toContain('I gang')
  })

  it('keeps no token, and no two searches have the same', async () => {
    await save()
    await save('q=tjener')
    const link = await linkIn(CONFIRM_MAIL)
    const rows = JSON.stringify(await searches())
    expect(rows).not.toContain(link.slice(-43))
    expect(new Set((await searches()).map((one) => one.token_hash.toString('hex'))).size).toBe(2)
  })

  it('answers alike whether the address is new, waiting, confirmed or full', async () => {
    const answers = [await save()]
    answers.push(await save())
    await app.anonymous.post(await linkIn(CONFIRM_MAIL), { do: 'bekraeft' })
    answers.push(await save())
    for (let i = 0; i < limits.savedSearches; i++) await confirmed(`q=fag${i}`)
    answers.push(await save())
    const told = answers.map((a) => `${a.status} ${a.headers.get('location')} ${a.headers.get('set-cookie')}`)
    expect(new Set(told).size).toBe(1)
  })

  it('sends one mail an hour, whose link confirms everything that waits', async () => {
    await save()
    await save('q=tjener')
    await save('q=tjener')
    expect(await mails(CONFIRM_MAIL)).toHaveLength(1)
    await app.anonymous.post(await linkIn(CONFIRM_MAIL), { do: 'bekraeft' })
    expect((await searches()).every((one) => one.confirmed_at !== null)).toBe(true)
    expect(await searches()).toHaveLength(2)
  })

  it('20 at once send one mail and keep one search', async () => {
    await Promise.all(Array.from({ length: 20 }, () => save()))
    expect(await mails(CONFIRM_MAIL)).toHaveLength(1)
    expect(await searches()).toHaveLength(1)
  })

  it('never keeps more than the limit; the oldest that waits gives way, a confirmed one never', async () => {
    await confirmed()
    for (let i = 0; i < limits.savedSearches + 3; i++) await save(`q=fag${i}`)
    const rows = await searches()
    expect(rows).toHaveLength(limits.savedSearches)
    expect(rows.some((one) => one.query === SEARCH && one.confirmed_at !== null)).toBe(true)
    expect(rows.some((one) => one.query === `q=fag${limits.savedSearches + 2}`)).toBe(true)
  })

  it('takes capital letters as the same address', async () => {
    await save(SEARCH, address.toUpperCase())
    expect(await searches()).toHaveLength(1)
  })

  it('refuses what is no address, and keeps what was typed', async () => {
    const answer = await save(SEARCH, 'mette(at)test', { frequency: 'weekly' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('mette(at)test')
    expect(html).toContain('e-mailadresse')
    expect(html).toMatch(/value="weekly"[^>]*checked/)
    expect(html).toContain('»kok«')
    expect((await save(SEARCH, address, { frequency: 'hourly' })).status).toBe(422)
    expect((await save(SEARCH, address, { confirmed_at: 'now' })).status).toBe(422)
    expect(await searches()).toHaveLength(0)
  })

  it('keeps the search and not how it was sorted', async () => {
    await save('sted=2750&q=kok&sortering=afstand&side=3&km=25')
    await save(SEARCH)
    expect((await searches()).map((one) => one.query)).toEqual([SEARCH])
    expect((await searches())[0]?.title).toBe('»kok« · Højst 25 km fra 2750 Ballerup')
  })
})

describe('a link', () => {
  it('that was never ours leads nowhere and tells nothing', async () => {
    const pages = ['x', 'a'.repeat(43), '../../etc', "'--"].map((token) =>
      app.anonymous.get(`/gemte-soegninger/link/${encodeURIComponent(token)}`),
    )
    for (const page of await Promise.all(pages)) expect(page.status).toBe(404)
    expect(
      (await app.anonymous.post(`/gemte-soegninger/link/${'a'.repeat(43)}`, { do: 'stop-alle' })).status,
    ).toBe(404)
  })

  it('stops its own search or all of the address, never another’s', async () => {
    await confirmed()
    const link = await linkIn(CONFIRM_MAIL)
    const stranger = `fremmed${serial}@test.example`
    await confirmed('q=bager', stranger)
    const [theirs] = await searches(stranger)
    expect((await app.anonymous.post(link, { do: 'stop', id: theirs!.id })).status).toBe(404)
    expect((await app.anonymous.post(link, { do: 'slet-alt' })).status).toBe(404)
    await save('q=tjener')
    const [first] = await searches()
    expect((await app.anonymous.post(link, { do: 'stop', id: first!.id })).status).toBe(303)
    expect((await app.anonymous.get(link)).status).toBe(404)
    expect(await searches()).toHaveLength(1)
    expect(await searches(stranger)).toHaveLength(1)
  })
})

describe('saving with an account', () => {
  async function seeker() {
    const { person, unit } = await app.system(async (tx) => {
      const unit = await aUnit(tx)
      return { unit, person: await aPerson(tx, unit.id) }
    })
    return app.logIn('jobseeker', { personId: person.id, unitId: unit.id })
  }

  it('begins at once at the account’s own address, whatever address is sent along', async () => {
    const mette = await seeker()
    expect(await (await mette.get(`/gemte-soegninger/ny?${SEARCH}`)).text()).toContain(
      'som står på din konto',
    )
    expect(
      (await mette.post('/gemte-soegninger/ny', { query: SEARCH, frequency: 'weekly', email: address }))
        .status,
    ).toBe(422)
    const answer = await mette.post('/gemte-soegninger/ny', { query: SEARCH, frequency: 'weekly' })
    expect(answer.headers.get('location')).toBe('/gemte-soegninger')
    const html = await (await mette.get('/gemte-soegninger')).text()
    expect(html).toContain('Hver mandag')
    expect(html).toContain(`href="/vikariater?q=kok&amp;sted=2750"`)
    expect(await searches()).toHaveLength(0)
  })

  it('says when there are too many', async () => {
    const mette = await seeker()
    for (let i = 0; i < limits.savedSearches; i++) {
      expect(
        (await mette.post('/gemte-soegninger/ny', { query: `q=fag${i}`, frequency: 'daily' })).status,
      ).toBe(303)
    }
    const answer = await mette.post('/gemte-soegninger/ny', { query: 'q=tjener', frequency: 'daily' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(`Du har allerede ${limits.savedSearches} gemte søgninger`)
  })

  it('shows and stops one’s own only', async () => {
    const [mette, peter] = [await seeker(), await seeker()]
    await mette.post('/gemte-soegninger/ny', { query: SEARCH, frequency: 'daily' })
    const [own] = await app.system((tx) =>
      tx.selectFrom('saved_search').selectAll().where('account_id', '=', mette.actor.accountId).execute(),
    )
    expect(await (await peter.get('/gemte-soegninger')).text()).not.toContain('kok')
    expect((await peter.post('/gemte-soegninger', { id: own!.id, do: 'stop' })).status).toBe(404)
    expect((await mette.post('/gemte-soegninger', { id: 'x', do: 'stop' })).status).toBe(404)
    expect((await mette.post('/gemte-soegninger', { id: own!.id, do: 'stop' })).status).toBe(303)
    expect(await (await mette.get('/gemte-soegninger')).text()).toContain('Du har ingen gemte søgninger')
    expect(await (await app.anonymous.get('/gemte-soegninger')).text()).toContain(
      'Find dine søgninger i mailen',
    )
  })
})

describe('the morning', () => {
  it('tells once what is new, in one mail for all of an address’s searches', async () => {
    await confirmed()
    await confirmed('q=tjener')
    const tomorrow = day('2014-04-09')
    await publish('2014-04-09T02:00:00Z', 'kok', 'kok', 'tjener', 'murer')
    await Promise.all([morning(tomorrow), morning(tomorrow)])
    await morning(tomorrow)
    const [mail, ...more] = await mails(NEWS_MAIL)
    expect(more).toEqual([])
    const { subject, text } = writeMail(mail!, savedMails, app.config.baseUrl)
    expect(subject).toBe('3 nye vikariater til dig')
    expect(text).toContain('»kok« · Højst 25 km fra 2750 Ballerup: 2 nye')
    expect(text).toContain('»tjener«: 1 nyt')
    expect(text).toMatch(/- Kok, Ballerup\n {2}http:\/\/localhost:3000\/vikariater\/\d+/)
    expect(text).not.toContain('Murer')
    expect(text).toContain('/gemte-soegninger/link/')
    expect(text).not.toContain(address)
  })

  it('says nothing when there is nothing, and tells the rest the day after', async () => {
    await confirmed('q=bager')
    await morning(day('2014-04-09'))
    expect(await mails(NEWS_MAIL)).toHaveLength(0)
    // published while the morning's mails went out
    await publish('2014-04-09T04:29:30Z', 'bager')
    await morning(day('2014-04-09'))
    expect(await mails(NEWS_MAIL)).toHaveLength(0)
    await morning(day('2014-04-10'))
    await morning(day('2014-04-11'))
    expect(await mails(NEWS_MAIL)).toHaveLength(1)
  })

  it('waits for Monday when asked to, and for the next morning when a Monday was missed', async () => {
    await confirmed('q=slagter', address, { frequency: 'weekly' })
    await publish('2014-04-09T02:00:00Z', 'slagter')
    for (let date = day('2014-04-09'); date < '2014-04-14'; date = addDays(date, 1)) await morning(date)
    expect(await mails(NEWS_MAIL)).toHaveLength(0)
    await morning(day('2014-04-14'))
    expect(await mails(NEWS_MAIL)).toHaveLength(1)
    await publish('2014-04-20T18:00:00Z', 'slagter')
    await morning(day('2014-04-23'))
    expect(await mails(NEWS_MAIL)).toHaveLength(2)
  })

  it('writes to nobody who has not confirmed, has stopped, or whose account is closed', async () => {
    await save('q=frisør')
    const stopped = `stoppet${serial}@test.example`
    await confirmed('q=frisør', stopped)
    const closed = await app.logIn('steering')
    await closed.post('/gemte-soegninger/ny', { query: 'q=frisør', frequency: 'daily' })
    const [row] = await app.system((tx) =>
      tx.selectFrom('saved_search').selectAll().where('account_id', '=', closed.actor.accountId).execute(),
    )
    await app.system((tx) =>
      tx
        .updateTable('account')
        .set({ disabled_at: new Date() })
        .where('id', '=', closed.actor.accountId)
        .execute(),
    )
    await app.anonymous.post(await linkIn(CONFIRM_MAIL, stopped), { do: 'stop-alle' })
    await publish('2014-04-09T02:00:00Z', 'frisoer')
    await morning(day('2014-04-09'))
    for (const email of [address, stopped, row!.email]) expect(await mails(NEWS_MAIL, email)).toHaveLength(0)
  })

  it('forgets what nobody confirmed within a week', async () => {
    await save('q=maler')
    await morning(day('2014-04-14'))
    expect(await searches()).toHaveLength(1)
    await morning(day('2014-04-16'))
    expect(await searches()).toHaveLength(0)
  })
})
