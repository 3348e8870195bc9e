import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/calendar/day.ts'
import {
  type ApplicationStatus,
  endStatuses,
  isLive,
  liveStatuses,
  mayMove,
  type Side,
} from '#core/exchange/application-status.ts'
import { smallestChoice } from '#core/exchange/disclosure.ts'
import { expectOk, type Result } from '#core/result.ts'
import { type Actor, SYSTEM } from '#platform/auth/actor.ts'
import { TEST_TODAY, testApp, type Visitor } from '#test/harness/app.ts'
import {
  accepted,
  applied,
  aSeeker,
  aSetting,
  aVacancy,
  ENDS,
  envFor,
  hired,
  offered,
  type Seeker,
  STARTS,
  statusOf,
  talking,
} from '#test/harness/exchange.ts'
import type { Env } from '../model.ts'
import { lockApplication } from '../store.ts'
import { acceptOffer } from './accept-offer.ts'
import { endApplications } from './after-hire.ts'
import { decideWaiting } from './decide-certificate.ts'
import { locked } from './locked.ts'
import { makeOffer, reopenOffer } from './make-offer.ts'
import { moveApplication } from './move-application.ts'
import { noStatus, sayNo } from './say-no.ts'
import { startTalking } from './start-talking.ts'

const app = await testApp()

type Case = { id: string; seeker: Seeker; boss: Visitor; unit: Visitor }

/** One application at each status, brought there by the actions themselves. */
const at = new Map<ApplicationStatus, Case>()

beforeAll(async () => {
  for (const status of [...liveStatuses, ...endStatuses]) {
    const setting = await aSetting(app)
    const unit = await app.logIn('caseworker', { unitId: setting.unit.id })
    const category = ['awaiting_certificate', 'not_certified'].includes(status) ? 'jobrotation' : 'ordinary'
    const v = await aVacancy(app, setting, { category, openings: 2 })
    const seeker = await aSeeker(app, setting.unit.id)
    const id = await brought(status, v, seeker, setting, unit)
    expect(await statusOf(app, id)).toBe(status)
    at.set(status, { id, seeker, boss: setting.boss, unit })
  }
})

type Setting = Awaited<ReturnType<typeof aSetting>>

async function brought(
  status: ApplicationStatus,
  v: { id: string; number: number },
  seeker: Seeker,
  setting: Setting,
  unit: Visitor,
): Promise<string> {
  const { boss } = setting
  const as = <T>(who: Visitor, work: (env: Env) => Promise<Result<T>>) =>
    app.as(who.actor, async (tx) => expectOk(await work(envFor(tx, who.actor))))
  switch (status) {
    case 'interest':
      return interest(v, seeker, setting)
    case 'sent':
      return applied(app, v, seeker)
    case 'talking':
      return talking(app, v, seeker, boss)
    case 'offered':
      return offered(app, v, seeker, boss)
    case 'awaiting_certificate': {
      const id = await offered(app, v, seeker, boss)
      expectOk(await accepted(app, id, seeker))
      return id
    }
    case 'hired':
      return hired(app, v, seeker, boss)
    case 'declined_by_company': {
      const id = await applied(app, v, seeker)
      await as(boss, (env) => sayNo(env, { id }, { reason: 'other_candidate' }))
      return id
    }
    case 'declined_by_person': {
      const id = await interest(v, seeker, setting)
      await as(seeker.visitor, (env) => sayNo(env, { id }, {}))
      return id
    }
    case 'withdrawn': {
      const id = await talking(app, v, seeker, boss)
      await as(seeker.visitor, (env) =>
        sayNo(env, { id }, { reason: 'no_contact', note: 'Jeg hørte ikke noget.' }),
      )
      return id
    }
    case 'expired': {
      const id = await applied(app, v, seeker)
      await app.as(SYSTEM, async (tx) => {
        const env = envFor(tx, SYSTEM)
        expectOk(await moveApplication(env, (await lockApplication(tx, id))!, 'system', { to: 'expired' }))
      })
      return id
    }
    case 'hired_elsewhere': {
      const id = await applied(app, v, seeker)
      const other = await aVacancy(app, setting)
      await hired(app, other, seeker, boss)
      return id
    }
    case 'vacancy_closed': {
      const id = await applied(app, v, seeker)
      await app.as(boss.actor, (tx) => endApplications(envFor(tx, boss.actor), v.id, 'training_cancelled'))
      return id
    }
    case 'not_certified': {
      const id = await offered(app, v, seeker, boss)
      expectOk(await accepted(app, id, seeker))
      await as(unit, (env) => decideWaiting(env, id, false))
      return id
    }
  }
}

/** Interest as a company shows it, without a card: this is about moves. */
const interest = (v: { id: string }, seeker: Seeker, { company, unit }: Setting): Promise<string> =>
  app.system(async (tx) => {
    const alias = await tx
      .insertInto('candidate_alias')
      .values({ company_id: company.id, person_id: seeker.person.id })
      .returning('id')
      .executeTakeFirstOrThrow()
    const row = await tx
      .insertInto('application')
      .values({
        vacancy_id: v.id,
        company_id: company.id,
        person_id: seeker.person.id,
        unit_id: unit.id,
        alias_id: alias.id,
        initiative: 'company',
        status: 'interest',
        deadline: addDays(day(TEST_TODAY), 7),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  })

class Undone extends Error {
  readonly result: Result<unknown>
  constructor(result: Result<unknown>) {
    super('undone')
    this.result = result
  }
}

/** What an action answers; its effect is undone, so that the next attempt meets the same application. */
async function tried(actor: Actor, work: (env: Env) => Promise<Result<unknown>>): Promise<Result<unknown>> {
  try {
    await app.as(actor, async (tx) => {
      throw new Undone(await work(envFor(tx, actor)))
    })
  } catch (e) {
    if (e instanceof Undone) return e.result
    throw e
  }
  throw new Error('nothing was tried')
}

const WHOLE = { period: { from: STARTS as Day, to: ENDS as Day }, weeklyMinutes: 2220 }

/** The actions somebody may try, each with the status it leads to. */
const attempts: {
  name: string
  to: (status: ApplicationStatus, side: Side) => ApplicationStatus
  act: (env: Env, id: string, side: Side) => Promise<Result<unknown>>
}[] = [
  {
    name: 'talk',
    to: () => 'talking',
    act: async (env, id) => startTalking(env, { id }, smallestChoice),
  },
  { name: 'offer', to: () => 'offered', act: (env, id) => makeOffer(env, { id }, WHOLE) },
  {
    name: 'reopen the offer',
    to: () => 'talking',
    act: (env, id) => reopenOffer(env, { id }),
  },
  { name: 'accept', to: () => 'hired', act: (env, id) => acceptOffer(env, { id }) },
  {
    name: 'say no',
    to: noStatus,
    act: (env, id) => sayNo(env, { id }, { reason: 'hours_do_not_fit' }),
  },
  { name: 'certify', to: () => 'hired', act: (env, id) => decideWaiting(env, id, true) },
  { name: 'refuse to certify', to: () => 'not_certified', act: (env, id) => decideWaiting(env, id, false) },
]

/** What the table says of an attempt; two actions lead to `talking`, and each has its own starting points. */
function allowed(name: string, status: ApplicationStatus, to: ApplicationStatus, side: Side): boolean {
  if (!isLive(status)) return false
  if (name === 'talk' && status === 'offered') return mayMove(status, to, side)
  if (name === 'reopen the offer') return status === 'offered' && mayMove(status, to, side)
  if (name === 'accept') return status === 'offered' && side === 'person'
  if (name.includes('certify')) return status === 'awaiting_certificate' && side === 'unit'
  return mayMove(status, to, side)
}

describe.each([...liveStatuses, ...endStatuses])('an application that is %s', (status) => {
  test.each(['person', 'company', 'unit'] as const)(
    'moves for the %s exactly as the table says',
    async (side) => {
      const { id, seeker, boss, unit } = at.get(status)!
      const actor = { person: seeker.visitor, company: boss, unit }[side].actor
      // an interest that nobody has said yes to is between the two
      const unseen = side === 'unit' && (status === 'interest' || status === 'declined_by_person')
      for (const { name, to, act } of attempts) {
        const result = await tried(actor, (env) => act(env, id, side))
        const wanted = allowed(name, status, to(status, side), side)
        expect({ name, ok: result.ok, why: result.ok || result.reason }).toMatchObject({ name, ok: wanted })
        const reasons = unseen ? ['gone'] : ['ended', 'not-from-here', 'not-your-move']
        if (!result.ok) expect(reasons).toContain(result.reason)
      }
      expect(await statusOf(app, id)).toBe(status)
    },
  )

  test('is not there for another company, person or job centre', async () => {
    const { id } = at.get(status)!
    const other = at.get(status === 'sent' ? 'talking' : 'sent')!
    for (const { actor } of [other.seeker.visitor, other.boss, other.unit])
      for (const { act } of attempts)
        expect(await tried(actor, (env) => act(env, id, 'person'))).toMatchObject({
          ok: false,
          reason: 'gone',
        })
  })
})

test('a reason that is missing or not on the list moves nothing, and a note with a telephone number neither', async () => {
  const { id, boss } = at.get('sent')!
  const no = (reason: string | undefined, note?: string) =>
    tried(boss.actor, (env) => sayNo(env, { id }, { reason, note }))
  expect(await no(undefined)).toMatchObject({ reason: 'reason-missing' })
  expect(await no('private_reasons')).toMatchObject({ reason: 'reason-not-allowed' })
  expect(await no('too_old')).toMatchObject({ reason: 'reason-not-allowed' })
  expect(await no('other', 'Ring på 31 41 59 26')).toMatchObject({ reason: 'contact-in-text' })
})

test('an answer to an older version is refused, whoever gives it', async () => {
  const { id, boss } = at.get('talking')!
  expect(await tried(boss.actor, (env) => makeOffer(env, { id, version: 1 }, WHOLE))).toMatchObject({
    reason: 'stale',
  })
  expect(await tried(boss.actor, (env) => makeOffer(env, { id, version: 2 }, WHOLE))).toMatchObject({
    ok: true,
  })
})

test('a caseworker answers for the person with a reason, and the trail says so', async () => {
  const { id, unit, seeker } = at.get('offered')!
  await app.as(unit.actor, async (tx) => {
    const env = { ...envFor(tx, unit.actor), onBehalfReason: 'Borgeren har ikke MitID endnu' }
    const found = expectOk(await locked(env, { id }))
    expect(found.side).toBe('person')
    expectOk(await acceptOffer(env, { id }))
  })
  expect(await statusOf(app, id)).toBe('hired')
  const trail = await app.system((tx) =>
    tx
      .selectFrom('audit.entry')
      .select(['on_behalf_of', 'reason', 'account_id'])
      .where('table_name', '=', 'hire')
      .where('person_id', '=', seeker.person.id)
      .executeTakeFirstOrThrow(),
  )
  expect(trail).toEqual({
    on_behalf_of: seeker.person.id,
    reason: 'Borgeren har ikke MitID endnu',
    account_id: unit.actor.accountId,
  })
})
