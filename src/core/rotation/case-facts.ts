import type { Day } from '../calendar/day.ts'
import type { CaseDays } from './case-moves.ts'
import type { GatePoint } from './gates.ts'
import type { CaseSide } from './side.ts'

type MaybeDay = Day | null

/**
 * What is known of a case without naming anybody: counts and days, from all its parts. Phases, steps and tasks follow
 * from it and from nothing else.
 */
export type CaseFacts = CaseDays & {
  readonly createdOn: Day
  readonly accepted: MaybeDay
  readonly declined: MaybeDay
  readonly started: MaybeDay
  readonly stopped: MaybeDay
  readonly ended: MaybeDay
  readonly archived: MaybeDay
  readonly funding: 'undecided' | 'scheme' | 'none'
  readonly wantedFrom: MaybeDay
  readonly wantedTo: MaybeDay
  readonly units: { readonly all: number; readonly withCaseworker: number; readonly hasContact: boolean }
  readonly gates: { readonly answered: readonly GatePoint[]; readonly lookedAgain: number }
  /** Employees who are in the case. */
  readonly people: {
    readonly all: number
    readonly agreed: number
    readonly declined: number
    /** Without a place or a waiting place on any session. */
    readonly withoutTraining: number
    readonly covered: number
    /** Whose last session is over, and those of them who have had a talk on coming back. */
    readonly back: number
    readonly talked: number
    readonly lastBack: MaybeDay
  }
  /** Of sessions in which somebody of the case holds or waits for a place. */
  readonly training: {
    readonly first: MaybeDay
    readonly last: MaybeDay
    readonly seats: number
    readonly waiting: number
    readonly unconfirmed: number
    /** Days of training that are over and lie after the last for which somebody has said who was there. */
    readonly daysUnregistered: number
    readonly unregisteredSince: MaybeDay
  }
  /** Changes of sessions that nobody has settled in this case. */
  readonly changes: { readonly open: number; readonly since: MaybeDay }
  readonly covers: { readonly all: number; readonly open: number; readonly firstOpen: MaybeDay }
  /** Vikarer, those who were cancelled left out. */
  readonly temps: {
    readonly all: number
    readonly unprepared: number
    readonly first: MaybeDay
    readonly last: MaybeDay
    readonly halfWayOpen: number
    readonly halfWayOn: MaybeDay
    readonly withoutPerspective: number
  }
  readonly confirmations: {
    readonly missing: number
    readonly since: MaybeDay
    readonly disputed: number
  }
  readonly agreement: {
    readonly status: 'none' | 'draft' | 'sent' | 'signed'
    readonly on: MaybeDay
    /** Whose turn it is to sign. */
    readonly turn: readonly CaseSide[]
  }
  /** Grants under the scheme, one for each unit of the case. */
  readonly grants: {
    readonly toApply: number
    readonly toPrepare: number
    readonly toDecide: number
    readonly granted: number
    readonly refused: number
    readonly since: MaybeDay
  }
  readonly hours: {
    readonly any: boolean
    /** Weeks that are over, with training in them and no hours. */
    readonly weeksMissing: number
    readonly since: MaybeDay
  }
  readonly claims: {
    /** Months that are over, with hours in them and no claim that reaches so far. */
    readonly monthsOpen: number
    readonly firstMonthEnd: MaybeDay
    readonly toDecide: number
    readonly toDecideSince: MaybeDay
    readonly toPay: number
    readonly toPaySince: MaybeDay
    /** Not yet paid, refused or withdrawn. */
    readonly open: number
    readonly paid: number
  }
  readonly evaluated: readonly CaseSide[]
  readonly followUps: { readonly open: number; readonly due: number; readonly since: MaybeDay }
}

/** A case that was just wished for: what tests and empty parts begin from. */
export const newCaseFacts = (createdOn: Day): CaseFacts => ({
  createdOn,
  accepted: null,
  declined: null,
  started: null,
  stopped: null,
  ended: null,
  archived: null,
  funding: 'undecided',
  wantedFrom: null,
  wantedTo: null,
  units: { all: 1, withCaseworker: 0, hasContact: false },
  gates: { answered: [], lookedAgain: 0 },
  people: {
    all: 0,
    agreed: 0,
    declined: 0,
    withoutTraining: 0,
    covered: 0,
    back: 0,
    talked: 0,
    lastBack: null,
  },
  training: {
    first: null,
    last: null,
    seats: 0,
    waiting: 0,
    unconfirmed: 0,
    daysUnregistered: 0,
    unregisteredSince: null,
  },
  changes: { open: 0, since: null },
  covers: { all: 0, open: 0, firstOpen: null },
  temps: {
    all: 0,
    unprepared: 0,
    first: null,
    last: null,
    halfWayOpen: 0,
    halfWayOn: null,
    withoutPerspective: 0,
  },
  confirmations: { missing: 0, since: null, disputed: 0 },
  agreement: { status: 'none', on: null, turn: [] },
  grants: { toApply: 0, toPrepare: 0, toDecide: 0, granted: 0, refused: 0, since: null },
  hours: { any: false, weeksMissing: 0, since: null },
  claims: {
    monthsOpen: 0,
    firstMonthEnd: null,
    toDecide: 0,
    toDecideSince: null,
    toPay: 0,
    toPaySince: null,
    open: 0,
    paid: 0,
  },
  evaluated: [],
  followUps: { open: 0, due: 0, since: null },
})
