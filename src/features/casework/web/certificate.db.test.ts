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
    ['from', { from: '31. februar 2014' }, 'Skriv en dato'],
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
