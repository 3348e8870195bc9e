import type { Day } from '#core/calendar/day.ts'
import type { Figures } from '#core/unit-proposal/figures.ts'
import type { Answer, GoalSums, Keep, Principle, Stability } from '#core/unit-proposal/solve-market.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { Enqueue } from '#platform/jobs/job.ts'

/** What an action needs besides its input. */
export type Env = { tx: Tx; actor: Actor; today: Day; enqueue: Enqueue }

export type Scope = 'unit' | 'region'
export type RunStatus = 'waiting' | 'running' | 'done' | 'stopped' | 'failed'
export type RunPhase = 'reading' | 'fitting' | 'solving' | 'writing'
export type ProposalState = 'proposed' | 'locked' | 'refused' | 'sent'
export type RunFailure = 'fault' | 'too-slow' | 'too-large'

/** The orders of goals one can choose between, by name. */
export const goalOrders = {
  waiting: ['filled', 'waiting', 'fit'],
  fit: ['filled', 'fit', 'waiting'],
  'waiting-first': ['waiting', 'filled', 'fit'],
} as const
export type GoalOrder = keyof typeof goalOrders
export const goalOrderNames = Object.keys(goalOrders) as GoalOrder[]

/** The name of an order of goals as a run keeps it. */
export const goalOrderOf = (goals: readonly string[]): GoalOrder =>
  goalOrderNames.find((name) => goalOrders[name].join() === goals.join()) ?? 'waiting'

/** How much of what was proposed is kept when proposals are made again and nobody chooses otherwise. */
export const USUAL_KEEP: Keep = 'gentle'

type Outcome = { readonly figures: Figures; readonly goals: GoalSums; readonly blocking: Answer['blocking'] }

/** What a run keeps of its answer beside the proposals: numbers only. */
export type RunResult = {
  readonly chosen: Outcome
  readonly other: Outcome
  readonly proven: boolean
  readonly mostFilled: number | null
  readonly stability: Stability | null
  /** Locked pairs that were not possible any more. */
  readonly lost: number
  /** Pairs left out because they were refused. */
  readonly excluded: number
  /** People of the unit who were not looked at, by why. */
  readonly leftOut: LeftOut
}

/** Objection, protection of name and address, and profiles that name no occupation. */
export type LeftOut = { readonly objection: number; readonly protected: number; readonly empty: number }

export type Run = {
  readonly id: string
  readonly scope: Scope
  readonly unit_id: string | null
  readonly based_on: string | null
  readonly principle: Principle
  readonly goals: string[]
  readonly keep: Keep
  readonly seed: number
  readonly status: RunStatus
  readonly phase: RunPhase
  readonly done: number
  readonly total: number
  readonly stop_asked_at: Date | null
  readonly failure: RunFailure | null
  readonly result: RunResult | null
  readonly asked_by: string | null
  readonly asked_at: Date
  readonly started_at: Date | null
  readonly finished_at: Date | null
}

export const isUnderWay = ({ status }: Pick<Run, 'status'>): boolean =>
  status === 'waiting' || status === 'running'

/** Whether a part of an address can be an id at all; everything else is not there. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** Why somebody's data was on a screen, as the access log keeps it and as that somebody reads it. */
export const purposes = {
  list: 'Så forslag til vikariater for jobcentrets borgere',
  proposal: 'Så et forslag til et vikariat til dig',
  whyNot: 'Så, hvorfor du ikke var foreslået til et vikariat',
} as const

export const STYLES: readonly string[] = ['unit-proposals.css']
