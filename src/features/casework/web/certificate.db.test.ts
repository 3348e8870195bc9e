import { beforeEach, describe, expect, test } from 'vitest'
import { expectOk } from '#core/result.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import {
  accepted,
  aSeeker,
  aSetting,
  aVacancy,
  offered,
  type Published,
  type Seeker,
  statusOf,
} from '#test/harness/exchange.ts'

const app = await testApp()

let caseworker: Visitor
let boss: Visitor
let seeker: Seeker
let v: Published
let applicationId: string

/** An offer accepted without a certificate: the place is held and the unit's decision is waited for. */
beforeEach(async () => {
  const setting = await aSetting(app)
  boss = setting.boss
  caseworker = await app.logIn('caseworker', { unitId: setting.unit.id })
  seeker = await aSeeker(app, setting.unit.id)
  v = await aVacancy(app, setting, { category: 'jobrotation' })
  applicationId = await offered(app, v, seeker, boss)
  expectOk(await accepted(app, applicationId, seeker))
})

const path = () => `/jobcenter/borgere/${seeker.person.id}/attest`
const form = (more: Record<string, string> = {}) => ({
  decision: 'eligible',
  reason: 'Ledig i 44 uger på dagpenge. Betingelserne er opfyldt.',
  from: '8. april 2014',
  to: '7. oktober 2014',
  former: '',
  despite: 'ja',
  ...more,
})

const certificates = () =>
  app.system((tx) =>
    tx
      .selectFrom('certificate')
      .select(['id', 'decision', 'valid_from', 'valid_to', 'superseded_at', 'decided_by'])
      .where('person_id', '=', seeker.person.id)
      .orderBy('decided_at')
      .execute(),
  )

const hireStatus = () =>
  app.system(async (tx) => {
    const row = await tx
      .selectFrom('hire')
      .select('status')
      .where('application_id', '=', applicationId)
      .executeTakeFirst()
    return row?.status
  })

describe('the certificate', () => {
  test('waits in sight of the caseworker, and eligible makes the hire in the same moment', async () => {
    expect(await statusOf(app, applicationId)).toBe('awaiting_certificate')
    const start = await (await caseworker.get('/')).text()
    expect(start).toContain(seeker.person.name)
    expect(start).toContain(path())
    const views = await app.system((tx) =>
      tx
        .selectFrom('audit.view_log')
        .select('person_id')
        .where('account_id', '=', caseworker.actor.accountId)
        .execute(),
    )
    expect(views).toEqual([{ person_id: seeker.person.id }])
    const page = await (await caseworker.get(path())).text()
    expect(page).toContain('1. juni 2013 (44 uger)')
    expect(page).toContain('Mangler')

    const response = await caseworker.post(path(), form())
    expect(response.status).toBe(303)
    expect(decodeURIComponent(decodeURIComponent(response.headers.get('set-cookie') ?? ''))).toContain(
      'Borgeren er nu ansat',
    )
    expect(await statusOf(app, applicationId)).toBe('hired')
    expect(await hireStatus()).toBe('active')
    expect(await certificates()).toMatchObject([
      {
        decision: 'eligible',
        valid_from: '2014-04-08',
        valid_to: '2014-10-07',
        superseded_at: null,
        decided_by: caseworker.actor.accountId,
      },
    ])
    const told = await app.system((tx) =>
      tx
        .selectFrom('notice')
        .select(['kind', 'link'])
        .where('account_id', '=', seeker.visitor.actor.accountId!)
        .where('kind', '=', 'casework.certificate')
        .execute(),
    )
    expect(told).toEqual([{ kind: 'casework.certificate', link: '/mit-jobcenter' }])
    const own = await (await seeker.visitor.get('/mit-jobcenter')).text()
    expect(own).toContain('Ledig i 44 uger på dagpenge')
    const company = await (await boss.get(`/ansoegninger/${applicationId}`)).text()
    expect(company).not.toContain('44 uger')
  })

  test('a no gives the place back, and the grounds stay between job centre and citizen', async () => {
    const no = form({ decision: 'not_eligible', reason: 'Mangler tre ugers ledighed.' })
    expect((await caseworker.post(path(), no)).status).toBe(303)
    expect(await statusOf(app, applicationId)).toBe('not_certified')
    expect(await hireStatus()).toBe('cancelled')
    expect(await (await boss.get(`/ansoegninger/${applicationId}`)).text()).not.toContain('tre ugers')
    expect(await (await seeker.visitor.get('/mit-jobcenter')).text()).toContain('Mangler tre ugers ledighed.')
  })

  test('a period that misses the first day is taken for a slip', async () => {
    const response = await caseworker.post(path(), form({ to: '30. april 2014' }))
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain('Perioden skal omfatte 1. maj 2014')
    expect(html).toContain('Ledig i 44 uger på dagpenge')
    expect(await certificates()).toEqual([])
    expect(await statusOf(app, applicationId)).toBe('awaiting_certificate')
  })

  test('a new decision supersedes the former, and one made unseen is refused', async () => {
    await caseworker.post(path(), form())
    const [first] = await certificates()
    const unseen = await caseworker.post(path(), form({ decision: 'not_eligible' }))
    expect(unseen.status).toBe(409)
    const html = await unseen.text()
    expect(html).toContain('En kollega har truffet en afgørelse imens')
    expect(html).toContain(`name="former" value="${first!.id}"`)
    const seen = await caseworker.post(path(), form({ decision: 'not_eligible', former: first!.id }))
    expect(seen.status).toBe(303)
    const [old, now] = await certificates()
    expect(old!.superseded_at).not.toBeNull()
    expect(now).toMatchObject({ decision: 'not_eligible', superseded_at: null })
  })

  test('two decisions at once: one is recorded, the other is told', async () => {
    const answers = await Promise.all([
      caseworker.post(path(), form()),
      caseworker.post(path(), form({ decision: 'not_eligible' })),
    ])
    expect(answers.map((r) => r.status).toSorted()).toEqual([303, 409])
    expect(await certificates()).toHaveLength(1)
  })

  test.each([
    ['decision', { decision: '' }, 'Vælg en mulighed'],
    ['reason', { reason: '' }, 'Feltet skal udfyldes'],
    ['reason', { reason: 'Nej' }, 'Skriv mindst 5 tegn'],
    ['reason', { reason: 'CPR 010180-1234 opfylder' }, 'Skriv ikke CPR-nummer'],
    ['from', { from: '31. februar 2014' }, 'Gælder fra: Den dag findes ikke i kalenderen'],
    ['to', { to: '7. april 2014' }, 'samme dag som startdatoen eller senere'],
  ])('%s %j is refused and nothing is decided', async (field, more, sentence) => {
    const response = await caseworker.post(path(), form(more))
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain(sentence)
    expect(html).toContain(`href="#felt-${field}"`)
    expect(await certificates()).toEqual([])
  })
})

describe('what the rules of the day say', () => {
  const receipts = () =>
    app.system((tx) =>
      tx
        .selectFrom('law_receipt')
        .select(['id', 'purpose', 'outcome', 'stated', 'made_by'])
        .where('person_id', '=', seeker.person.id)
        .orderBy('made_at')
        .execute(),
    )
  const known = (values: { benefit_group?: string; unemployed_since?: string }) =>
    app.system((tx) => tx.updateTable('person').set(values).where('id', '=', seeker.person.id).execute())
  const answers = { 'f-temp-usual-pay': 'ja', 'f-temp-on-wage-subsidy': 'nej' }

  test('asks what is missing, shows the answer before anything is saved, and keeps it with the decision and the hire', async () => {
    await known({ benefit_group: 'kontanthjaelp' })
    const page = await (await caseworker.get(path())).text()
    expect(page).toContain('Får virksomheden løntilskud til dig?')
    expect(page).toContain('Det kan ikke afgøres endnu')

    const tried = await caseworker.post(path(), { ...form(), ...answers, _efter: 'proev' })
    expect(tried.status).toBe(200)
    const shown = await tried.text()
    expect(shown).not.toContain('Det kan ikke afgøres endnu')
    expect(shown).toContain('Der kræves 13 uger')
    expect(await receipts()).toEqual([])

    const { despite: _, ...decision } = form()
    expect((await caseworker.post(path(), { ...decision, ...answers })).status).toBe(303)
    const [first, second] = await receipts()
    expect(first).toMatchObject({
      purpose: 'certificate',
      outcome: 'met',
      stated: { 'temp-usual-pay': true, 'temp-on-wage-subsidy': false },
      made_by: caseworker.actor.accountId,
    })
    expect(second).toMatchObject({ purpose: 'hire', outcome: 'met', made_by: null })
    const kept = await app.system((tx) =>
      tx
        .selectFrom('hire')
        .select('receipt_id')
        .where('application_id', '=', applicationId)
        .executeTakeFirstOrThrow(),
    )
    expect(kept.receipt_id).toBe(second!.id)
    // the next decision begins with what was said
    expect(await (await caseworker.get(path())).text()).toMatch(/value="nej"[^>]*checked/)

    const address = `/afgoerelser/${first!.id}`
    for (const reader of [caseworker, seeker.visitor]) {
      const text = await (await reader.get(address)).text()
      expect(text).toContain('giver det samme svar på de samme oplysninger')
      expect(text).toContain('Vikaren er ansat med løntilskud')
    }
    const stranger = await app.logIn('caseworker', { unitId: (await aSetting(app)).unit.id })
    const another = await aSeeker(app, stranger.actor.unitId!)
    for (const outsider of [stranger, another.visitor]) expect((await outsider.get(address)).status).toBe(404)
    expect((await boss.get(address)).status).toBe(404)
  })

  test('an open question is not certified away unseen', async () => {
    const { despite: _, ...decision } = form()
    const response = await caseworker.post(path(), decision)
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain('href="#felt-despite"')
    expect(html).toContain('Ledig i 44 uger på dagpenge')
    expect(await certificates()).toEqual([])
  })

  test('a confirmed no is a no, whoever answers for it; the caseworker may say no', async () => {
    await known({ benefit_group: 'kontanthjaelp', unemployed_since: '2014-03-15' })
    const refused = await caseworker.post(path(), { ...form(), ...answers })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('href="#felt-decision"')
    expect(await receipts()).toEqual([])
    const no = form({ decision: 'not_eligible', reason: 'Ledig i syv uger, der kræves 13.' })
    expect((await caseworker.post(path(), { ...no, ...answers })).status).toBe(303)
    expect(await receipts()).toMatchObject([{ purpose: 'certificate', outcome: 'not-met' }])
    const [{ id = '' } = {}] = await receipts()
    const read = await (await caseworker.get(`/afgoerelser/${id}`)).text()
    expect(read).toMatch(/Jobcentret har godkendt vikaren<\/dt><dd[^>]*>nej/)
  })

  test('dagpenge adds earlier periods up, so a short stretch is a question and not a no', async () => {
    await known({ benefit_group: 'dagpenge', unemployed_since: '2014-03-15' })
    const page = await (await caseworker.get(path())).text()
    expect(page).toContain('Hvor mange uger har du været ledig i alt?')
    const all = {
      ...answers,
      'f-prior-unemployment-weeks-aggregated': '20',
      'f-temp-informed-about-dagpenge': 'ja',
    }
    const { despite: _, ...decision } = form()
    expect((await caseworker.post(path(), { ...decision, ...all })).status).toBe(303)
    expect((await receipts())[0]).toMatchObject({ outcome: 'met' })
  })

  test('a certificate does not carry a later hire that the rules of its day refuse', async () => {
    await known({ benefit_group: 'kontanthjaelp' })
    const far = form({ to: '31. december 2015' })
    const sameWork = { 'f-temp-same-function': 'ja' }
    expect((await caseworker.post(path(), { ...far, ...answers, ...sameWork })).status).toBe(303)
    // from 2015 one vikar may stay 26 weeks at the most
    const setting = { unit: { id: caseworker.actor.unitId! }, company: { id: boss.actor.companyId! } }
    for (const [ends, status] of [
      ['2015-06-28', 'hired'],
      ['2016-01-31', 'awaiting_certificate'],
    ] as const) {
      const later = await aVacancy(app, setting, {
        category: 'jobrotation',
        starts_on: ends < '2015-07' ? '2015-01-05' : '2015-07-06',
        ends_on: ends,
      })
      const from = ends < '2015-07' ? '2015-01-05' : '2015-07-06'
      const id = await offered(app, later, seeker, boss, { from, to: ends })
      expectOk(await accepted(app, id, seeker))
      expect(await statusOf(app, id), ends).toBe(status)
    }
  })

  test('nor one whose rules ask what nobody has answered; the answer makes the hire', async () => {
    await known({ benefit_group: 'kontanthjaelp' })
    const far = form({ to: '31. december 2015' })
    expect((await caseworker.post(path(), { ...far, ...answers })).status).toBe(303)
    // the same or equivalent work is a rule from 2015
    const setting = { unit: { id: caseworker.actor.unitId! }, company: { id: boss.actor.companyId! } }
    const terms = { starts_on: '2015-01-05', ends_on: '2015-06-28' }
    const later = await aVacancy(app, setting, { category: 'jobrotation', ...terms })
    const id = await offered(app, later, seeker, boss, { from: terms.starts_on, to: terms.ends_on })
    expectOk(await accepted(app, id, seeker))
    expect(await statusOf(app, id)).toBe('awaiting_certificate')

    const page = await (await caseworker.get(path())).text()
    expect(page).toContain('Skal du lave det samme som medarbejderen på kursus')
    const former = /name="former" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const { despite: _, ...decision } = { ...far, former }
    const asked = { ...decision, ...answers, 'f-temp-same-function': 'ja' }
    expect((await caseworker.post(path(), asked)).status).toBe(303)
    expect(await statusOf(app, id)).toBe('hired')
  })

  test('what a caseworker answers for is carried to the hire; a rule that no source confirms can be answered for', async () => {
    await known({ benefit_group: 'kontanthjaelp' })
    await app.system((tx) =>
      tx
        .updateTable('hire')
        .set({ weekly_minutes: 540 })
        .where('application_id', '=', applicationId)
        .execute(),
    )
    const { despite: _, ...alone } = form()
    expect((await caseworker.post(path(), { ...alone, ...answers })).status).toBe(422)
    expect((await caseworker.post(path(), { ...form(), ...answers })).status).toBe(303)
    expect(await hireStatus()).toBe('active')
  })

  test('a certificate from before receipts were kept carries what is open, and no certain no', async () => {
    await known({ benefit_group: 'kontanthjaelp' })
    expect((await caseworker.post(path(), { ...form({ to: '31. december 2015' }), ...answers })).status).toBe(
      303,
    )
    await app.system((tx) => tx.updateTable('certificate').set({ receipt_id: null }).execute())
    const setting = { unit: { id: caseworker.actor.unitId! }, company: { id: boss.actor.companyId! } }
    for (const [starts_on, ends_on, status] of [
      ['2015-01-05', '2015-06-28', 'hired'],
      ['2015-07-06', '2016-01-31', 'awaiting_certificate'],
    ] as const) {
      const later = await aVacancy(app, setting, { category: 'jobrotation', starts_on, ends_on })
      const id = await offered(app, later, seeker, boss, { from: starts_on, to: ends_on })
      expectOk(await accepted(app, id, seeker))
      expect(await statusOf(app, id), ends_on).toBe(status)
    }
  })

  test.each([
    ['f-temp-usual-pay', 'måske', 'Vælg et af svarene'],
    ['f-prior-unemployment-weeks-aggregated', 'mange', 'Skriv et helt tal'],
    ['f-prior-unemployment-weeks-aggregated', '99999', 'Skriv højst'],
  ])('%s %s is refused beside its field and nothing is decided', async (field, value, sentence) => {
    await known({ benefit_group: 'dagpenge', unemployed_since: '2014-03-15' })
    const response = await caseworker.post(path(), { ...form(), [field]: value })
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain(sentence)
    expect(await certificates()).toEqual([])
  })
})
