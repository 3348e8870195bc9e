import { describe, expect, test } from 'vitest'
import { limits } from '#core/exchange/limits.ts'
import { TEST_TODAY, testApp } from '#test/harness/app.ts'
import {
  accepted,
  applied,
  aSeeker,
  aSetting,
  aVacancy,
  hired,
  offered,
  statusOf,
  talking,
} from '#test/harness/exchange.ts'
import { aPerson } from '#test/harness/people.ts'

const app = await testApp()

const versionOf = async (id: string) => {
  const row = await app.system((tx) =>
    tx.selectFrom('application').select('version').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  return String(row.version)
}

const hiresOf = (id: string) =>
  app.system((tx) => tx.selectFrom('hire').selectAll().where('application_id', '=', id).execute())

describe('accepting an offer in the browser', () => {
  test('pressed twice at once: one hire, and both presses get the same receipt', async () => {
    const setting = await aSetting(app)
    const v = await aVacancy(app, setting)
    const seeker = await aSeeker(app, setting.unit.id)
    const id = await offered(app, v, seeker, setting.boss)
    const fields = { version: await versionOf(id), _once: 'det-samme-tryk-to-gange' }
    const path = `/ansoegninger/${id}/tilbud`
    const [one, two] = await Promise.all([
      seeker.visitor.post(path, fields),
      seeker.visitor.post(path, fields),
    ])
    expect([one.status, two.status]).toEqual([303, 303])
    expect(one.headers.get('location')).toBe(two.headers.get('location'))
    expect(await hiresOf(id)).toHaveLength(1)
    const receipt = await seeker.visitor.get(one.headers.get('location') ?? '')
    expect(await receipt.text()).toContain('Tillykke, du er ansat!')
  })

  test('from a page that is out of date, and again from history: 409, and nothing changes', async () => {
    const setting = await aSetting(app)
    const v = await aVacancy(app, setting)
    const seeker = await aSeeker(app, setting.unit.id)
    const id = await offered(app, v, seeker, setting.boss)
    const old = await versionOf(id)
    await setting.boss.post(`/ansoegninger/${id}/ret`, { version: old, body: 'Vi skriver en forkert dag.' })
    const stale = await seeker.visitor.post(`/ansoegninger/${id}/tilbud`, { version: old })
    expect(stale.status).toBe(409)
    const said = await stale.text()
    expect(said).toContain('I er i kontakt')
    expect(said).toContain('Vi har ikke gemt noget.')
    expect(said).not.toContain('Det, du skrev')
    expect(await hiresOf(id)).toEqual([])
    expect(await statusOf(app, id)).toBe('talking')
  })

  test('its page opened when there is no offer says how it stands, and nothing of what nobody wrote', async () => {
    const setting = await aSetting(app)
    const v = await aVacancy(app, setting)
    const seeker = await aSeeker(app, setting.unit.id)
    const id = await offered(app, v, seeker, setting.boss)
    await setting.boss.post(`/ansoegninger/${id}/ret`, { version: await versionOf(id), body: '' })
    for (const [prefix, now, never] of [
      ['', 'Den står nu som: I er i kontakt.', /skrev|har ændret sig/],
      ['/en', 'as the application stands now', /you wrote|has changed/],
    ] as const) {
      const opened = await seeker.visitor.get(`${prefix}/ansoegninger/${id}/tilbud`)
      expect(opened.status).toBe(409)
      const page = (await opened.text()).split('<main')[1]?.split('</main>')[0]
      expect(page).toContain(now)
      expect(page).toContain(`href="${prefix}/ansoegninger/${id}"`)
      expect(page).not.toMatch(never)
    }
  })

  test('somebody else was faster: a plain sentence, and the place is theirs', async () => {
    const setting = await aSetting(app)
    const v = await aVacancy(app, setting, { category: 'jobrotation' })
    const [first, second] = [await aSeeker(app, setting.unit.id), await aSeeker(app, setting.unit.id)]
    const ids = [await offered(app, v, first, setting.boss), await offered(app, v, second, setting.boss)]
    expect((await accepted(app, ids[0]!, first)).ok).toBe(true)
    const late = await second.visitor.post(`/ansoegninger/${ids[1]}/tilbud`, {
      version: await versionOf(ids[1]!),
    })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Pladsen er desværre lige blevet besat af en anden')
  })
})

test('what was typed is given back when the application has changed meanwhile', async () => {
  const setting = await aSetting(app)
  const v = await aVacancy(app, setting)
  const seeker = await aSeeker(app, setting.unit.id)
  const id = await applied(app, v, seeker)
  const old = await versionOf(id)
  await seeker.visitor.post(`/ansoegninger/${id}/nej`, { version: old })
  const late = await setting.boss.post(`/ansoegninger/${id}/nej`, {
    version: old,
    reason: 'other',
    note: 'Tak for en fin ansøgning.',
  })
  expect(late.status).toBe(409)
  const page = await late.text()
  expect(page).toContain('Tak for en fin ansøgning.')
  expect(page).toContain('Trukket tilbage')
  expect(await statusOf(app, id)).toBe('withdrawn')
})

describe('applying', () => {
  test('once for a vikariat, ten at a time, and never with contact details in the text', async () => {
    const setting = await aSetting(app)
    const seeker = await aSeeker(app, setting.unit.id)
    const apply = async (number: number, why = '') =>
      seeker.visitor.post(`/vikariater/${number}/ansoeg`, { why, name: 'given', contact: 'phone' })
    const first = await aVacancy(app, setting)
    const refused = await apply(first.number, 'Skriv til mig på maja@test.example')
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('maja@test.example</textarea>')
    expect((await apply(first.number)).status).toBe(303)
    expect((await apply(first.number)).status).toBe(409)
    for (let n = 1; n < limits.liveApplications; n++)
      expect((await apply((await aVacancy(app, setting)).number)).status).toBe(303)
    const eleventh = await aVacancy(app, setting)
    expect((await apply(eleventh.number)).status).toBe(409)
    const page = await (await seeker.visitor.get(`/vikariater/${eleventh.number}/ansoeg`)).text()
    expect(page).toContain('Du har 10 ansøgninger i gang')
  })

  test('two at once for the last place of ten: ten', async () => {
    const setting = await aSetting(app)
    const seeker = await aSeeker(app, setting.unit.id)
    for (let n = 1; n < limits.liveApplications; n++) await applied(app, await aVacancy(app, setting), seeker)
    const [a, b] = [await aVacancy(app, setting), await aVacancy(app, setting)]
    const answers = await Promise.all(
      [a, b].map((v) =>
        seeker.visitor.post(`/vikariater/${v.number}/ansoeg`, { why: '', name: 'given', contact: 'phone' }),
      ),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409])
  })

  test('an empty profile is told what is missing, with a way there and back', async () => {
    const setting = await aSetting(app)
    const v = await aVacancy(app, setting)
    const person = await app.system((tx) => aPerson(tx, setting.unit.id))
    const visitor = await app.logIn('jobseeker', { personId: person.id })
    const page = await (await visitor.get(`/vikariater/${v.number}/ansoeg`)).text()
    expect(page).toContain('Hvad du kan arbejde som')
    expect(page).toContain(`/profil?retur=${encodeURIComponent(`/vikariater/${v.number}/ansoeg`)}`)
    expect(
      (await visitor.post(`/vikariater/${v.number}/ansoeg`, { name: 'given', contact: 'phone' })).status,
    ).toBe(409)
  })

  test('a number that never was is not there; one that is closed is said to be', async () => {
    const setting = await aSetting(app)
    const seeker = await aSeeker(app, setting.unit.id)
    const v = await aVacancy(app, setting)
    await hired(app, v, await aSeeker(app, setting.unit.id), setting.boss)
    const fields = { why: 'Jeg vil gerne.', name: 'given', contact: 'phone' }
    expect((await seeker.visitor.post('/vikariater/99999999/ansoeg', fields)).status).toBe(404)
    expect((await seeker.visitor.get('/vikariater/9e9/ansoeg')).status).toBe(404)
    const closed = await seeker.visitor.post(`/vikariater/${v.number}/ansoeg`, fields)
    expect(closed.status).toBe(409)
    expect(await closed.text()).toContain('Måske er det lige blevet besat')
  })
})

describe('messages', () => {
  test('hold no contact details before both want to talk, and never a CPR number', async () => {
    const setting = await aSetting(app)
    const v = await aVacancy(app, setting)
    const seeker = await aSeeker(app, setting.unit.id)
    const id = await applied(app, v, seeker)
    const write = async (body: string) =>
      (await setting.boss.post(`/ansoegninger/${id}/besked`, { body })).status
    expect(await write('Har du kørekort?')).toBe(303)
    expect(await write('Ring på 31 41 59 26')).toBe(422)
    await setting.boss.post(`/ansoegninger/${id}/svar`, { version: await versionOf(id) })
    expect(await write('Ring på 31 41 59 26')).toBe(303)
    expect(await write('Send dit CPR-nummer, fx 010190-1234')).toBe(422)
    expect(await write('')).toBe(422)
    expect(await write('x'.repeat(limits.messageLength + 1))).toBe(422)
    expect(await write('x'.repeat(limits.messageLength))).toBe(303)
  })

  test('stop at twenty a day for each side, and at the end of the application', async () => {
    const setting = await aSetting(app)
    const v = await aVacancy(app, setting)
    const seeker = await aSeeker(app, setting.unit.id)
    const id = await talking(app, v, seeker, setting.boss)
    const path = `/ansoegninger/${id}/besked`
    const statuses = []
    for (let n = 0; n <= limits.messagesPerDay; n++)
      statuses.push((await seeker.visitor.post(path, { body: `Besked ${n}` })).status)
    expect(statuses.filter((status) => status === 303)).toHaveLength(limits.messagesPerDay)
    expect(statuses.at(-1)).toBe(429)
    expect((await setting.boss.post(path, { body: 'Vi svarer i morgen.' })).status).toBe(303)
    const mails = await app.system((tx) =>
      tx.selectFrom('mail').select('id').where('account_id', '=', setting.boss.actor.accountId).execute(),
    )
    expect(mails.length).toBeLessThanOrEqual(2)
    await seeker.visitor.post(`/ansoegninger/${id}/nej`, { version: await versionOf(id) })
    expect((await setting.boss.post(path, { body: 'Ærgerligt!' })).status).toBe(409)
  })
})

test('a hire given up before its first day frees the place and posts the vikariat again; later it only ends', async () => {
  const setting = await aSetting(app)
  const v = await aVacancy(app, setting)
  const seeker = await aSeeker(app, setting.unit.id)
  const id = await hired(app, v, seeker, setting.boss)
  const end = async (reason: string) =>
    seeker.visitor.post(`/ansoegninger/${id}/afslut`, { version: await versionOf(id), reason })
  expect((await end('')).status).toBe(422)
  expect((await end('training_cancelled')).status).toBe(422)
  expect((await end('found_other_job')).status).toBe(303)
  expect(await hiresOf(id)).toMatchObject([{ status: 'cancelled', end_reason: 'found_other_job' }])
  const listing = () =>
    app.system((tx) =>
      tx.selectFrom('vacancy_listing').select('openings_left').where('vacancy_id', '=', v.id).execute(),
    )
  expect(await listing()).toEqual([{ openings_left: 1 }])
  // nothing is left to read for the company
  const page = await (await setting.boss.get(`/ansoegninger/${id}`)).text()
  expect(page).toContain('Ansættelsen er aflyst')
  expect(page).not.toContain(seeker.person.name)

  const running = await aVacancy(app, setting, { starts_on: '2014-04-01' })
  const other = await aSeeker(app, setting.unit.id)
  const second = await hired(app, running, other, setting.boss, { from: TEST_TODAY })
  const ended = await setting.boss.post(`/ansoegninger/${second}/afslut`, {
    version: await versionOf(second),
    reason: 'agreed',
  })
  expect(ended.status).toBe(303)
  expect(await hiresOf(second)).toMatchObject([{ status: 'ended', ended_on: TEST_TODAY }])
  expect(
    (
      await setting.boss.post(`/ansoegninger/${second}/afslut`, {
        version: await versionOf(second),
        reason: 'agreed',
      })
    ).status,
  ).toBe(409)
})
