import { prepareVersion, seenOf } from '#features/agreements/actions/prepare-version.ts'
import { sendVersion } from '#features/agreements/actions/send-version.ts'
import { sign } from '#features/agreements/actions/sign.ts'
import { hashText } from '#features/agreements/content-hash.ts'
import { signersOfVersion, versionsOf } from '#features/agreements/store/agreements.ts'
import { acceptOffer } from '#features/applications/index.ts'
import { type Env, findCase } from '#features/cases/index.ts'
import { exportPayments } from '#features/hours/actions/export-payments.ts'
import { fillWeeks } from '#features/hours/actions/fill-weeks.ts'
import { makeClaim } from '#features/hours/actions/make-claim.ts'
import { DECLARATIONS, moveClaimOn, type PageMove } from '#features/hours/actions/move-claim.ts'
import { cancelSession, changeSession } from '#features/training/actions/change-session.ts'
import { giveUpSeats } from '#features/training/actions/give-up-seats.ts'
import { reserveSeats } from '#features/training/actions/reserve-seats.ts'
import { registerAttendance } from '#features/training/actions/run-session.ts'
import { settleChange } from '#features/training/actions/settle-change.ts'
import { daysOf, findSession } from '#features/training/store/sessions.ts'
import type { Visitor } from '#test/harness/app.ts'
import { AFTER, THROUGH, type World } from './random-world.ts'

export type Outcome = { ok: boolean; reason?: string; written?: number }

/** What somebody does: `kind` is the line the journal gets for it, and `inCase` whose journal; none where nobody's case is touched. */
export type Act = {
  who: Visitor
  kind: readonly string[]
  inCase?: string
  /** The code of the version that was shown to whoever signs. */
  shown?: string
  work: (env: Env) => Promise<Outcome>
}

type Make = (w: World, a: number, b: number) => Act
const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T
const gone: Outcome = { ok: false, reason: 'nothing-there' }

const inOwnCase =
  (
    kind: string[],
    work: (
      env: Env,
      row: NonNullable<Awaited<ReturnType<typeof findCase>>>,
      w: World,
      a: number,
      b: number,
    ) => Promise<Outcome>,
  ): Make =>
  (w, a, b) => {
    const c = of(w.cases, a)
    return {
      ...{ who: c.boss, kind, inCase: c.id },
      work: async (env) => work(env, (await findCase(env.tx, c.id))!, w, a, b),
    }
  }

const newest = async (env: Env, w: World) => (await versionsOf(env.tx, w.row.id))[0]

/** What can happen while a case is planned. */
export const planning: Record<string, Make> = {
  reserve: inOwnCase(['training.reserved'], (env, row, w, a, b) =>
    reserveSeats(env, row, {
      sessionId: of(w.sessions, b),
      who: b > 3 ? of(w.cases, a).members : [of(of(w.cases, a).members, b)],
      mayWait: b % 2 === 0,
    }),
  ),
  giveUp: inOwnCase(['training.given-up', 'training.left'], (env, row, w, _, b) =>
    giveUpSeats(env, row, { sessionId: of(w.sessions, b), who: 'all', reason: 'company' }),
  ),
  settle: inOwnCase(['training.settled'], async (env, row, _, __, b) => {
    const open = await env.tx
      .selectFrom('session_change_effect')
      .select('change_id')
      .where('case_id', '=', row.id)
      .orderBy('settled_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    return open ? settleChange(env, row, open.change_id, { how: b % 2 ? 'accept' : 'give-up' }) : gone
  }),
  change: (w, a, b) => ({
    ...{ who: w.school, kind: ['training.moved', 'training.capacity'] },
    work: async (env) => {
      const s = (await findSession(env.tx, of(w.sessions, a)))!
      const days = await daysOf(env.tx, s.id)
      const later = days.map((one, i) => ({ ...one, day: `2014-05-${20 + i + (b % 3)}` as typeof one.day }))
      return changeSession(env, s.id, {
        ...{ days: b > 4 ? later : days, place: s.place, street: s.street ?? '', postcode: s.postcode },
        ...{ town: s.town, municipality: s.municipality_code, lat: s.lat, lon: s.lon, minimum: s.minimum },
        ...{ capacity: 1 + (b % 3), priceOre: s.price_ore, reserveBy: s.reserve_by },
        ...{ version: s.version, reason: '' },
      })
    },
  }),
  cancel: (w, a, b) => ({
    ...{ who: w.school, kind: ['training.cancelled'] },
    work: async (env) => {
      const s = (await findSession(env.tx, of(w.sessions, 1 + (a % 2))))!
      return b === 0 ? cancelSession(env, s.id, { version: s.version, reason: 'Underviseren er syg' }) : gone
    },
  }),
  accept: (w, a) => ({
    ...{ who: w.seeker.visitor, kind: ['cover.hired'], inCase: of(w.cases, a).id },
    work: (env) => acceptOffer(env, { id: of(w.offers, a) }),
  }),
  prepare: (w, a) => ({
    ...{ who: a % 2 ? w.boss : w.worker, kind: ['agreement.made', 'agreement.revised'], inCase: w.row.id },
    work: async (env) =>
      prepareVersion(env, w.row.id, {
        ...{ templateId: null, stewardSigns: false, special: a > 4 ? `Punkt ${a}` : '', note: '' },
        seen: seenOf(await newest(env, w)),
      }),
  }),
  send: (w, a) => ({
    ...{ who: a % 2 ? w.boss : w.worker, kind: ['agreement.sent'], inCase: w.row.id },
    work: async (env) => sendVersion(env, w.row.id, { seen: seenOf(await newest(env, w)) }),
  }),
  sign: (w, a, b) => {
    const act: Act = {
      ...{
        who: of([w.boss, w.else_, w.ib, w.vikar, w.worker], a),
        kind: ['agreement.signed'],
        inCase: w.row.id,
      },
      work: async (env) => {
        const version = await newest(env, w)
        if (!version) return gone
        w.hashes.add(hashText(version.content_hash))
        // now and then somebody signs on a page that is old
        const hash = b > 4 ? hashText(version.content_hash) : of([...w.hashes], b)
        act.shown = hash
        const places = await signersOfVersion(env.tx, version.id)
        return places.length === 0 ? gone : sign(env, of(places, a).id, { hash, reason: '' })
      },
    }
    return act
  },
}

const move =
  (name: PageMove, by: (w: World, a: number) => Visitor, kind: string): Make =>
  (w, a) => ({
    ...{ who: by(w, a), kind: [kind], inCase: w.row.id },
    work: async (env) => {
      const claim = await env.tx
        .selectFrom('claim')
        .select(['id', 'version'])
        .where('case_id', '=', w.row.id)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst()
      if (!claim) return gone
      return moveClaimOn(env, {
        ...{ id: claim.id, version: claim.version, move: name, reason: 'Fordi det er sådan' },
        declared: [...DECLARATIONS],
      })
    },
  })
const unit = (w: World, a: number) => of([w.worker, w.decider], a)

/** What can happen once there are hours. */
export const running: Record<string, Make> = {
  attend: (w, a, b) => ({
    ...{ who: w.school, kind: ['training.attendance'] },
    work: async (env) => {
      const id = of(w.sessions, a)
      const days = await daysOf(env.tx, id)
      const seats = await env.tx
        .selectFrom('reservation')
        .select('id')
        .where('session_id', '=', id)
        .where('status', 'in', ['reserved', 'enrolled'])
        .execute()
      const present = seats.map((s) => ({ reservationId: s.id, minutes: 74 * (b % 7), absence: null }))
      return days.length === 0 ? gone : registerAttendance(env, id, of(days, b).day, present)
    },
  }),
  fill: (w) => ({
    ...{ who: w.boss, kind: ['hours.saved'], inCase: w.row.id },
    work: async (env) => fillWeeks({ ...env, today: AFTER }, w.row.id),
  }),
  claim: (w) => ({
    ...{ who: w.boss, kind: ['claim.made'], inCase: w.row.id },
    work: async (env) => makeClaim(env, w.grantId, THROUGH),
  }),
  submit: move('submit', (w) => w.boss, 'claim.submitted'),
  check: move('check', unit, 'claim.checked'),
  approve: move('approve', unit, 'claim.approved'),
  withdraw: move('withdraw', (w) => w.boss, 'claim.withdrawn'),
  renew: move('renew', (w) => w.boss, 'claim.renewed'),
  export: (w) => ({
    ...{ who: w.worker, kind: ['claim.exported'], inCase: w.row.id },
    work: async (env) => exportPayments(env),
  }),
}
