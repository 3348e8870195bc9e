import type { Day } from '../calendar/day.ts'
import type { Lang } from '../text/lang.ts'
import type { Expression } from './expression.ts'

/**
 * A support scheme as data: what counts as a fact, which values and conditions hold from which day, and where
 * each is written. Nothing here is code, so a scheme can come from a JSON file and stays readable to a lawyer.
 */
export type Scheme = {
  readonly format: 1
  /** Lower case with hyphens, country first: `dk-jobrotation`. */
  readonly id: string
  /** Which wording of the file this is: the day it was last changed. A receipt names it. */
  readonly edition: string
  readonly name: Sentence
  readonly about: Sentence
  readonly facts: Readonly<Record<string, FactDefinition>>
  readonly sources: Readonly<Record<string, Source>>
  readonly values: Readonly<Record<string, ValueDefinition>>
  readonly conditions: readonly Condition[]
  readonly governing: Governing
  /** What happened when, for the time line. */
  readonly events: readonly LegalEvent[]
  /** Facts that cannot stand together; they are refused before anything is decided. */
  readonly contradictions?: readonly Contradiction[]
}

/** `when` is over facts alone; where it is met the facts are refused with `says`, which may name `{fact:…}`. */
export type Contradiction = { readonly when: Expression; readonly says: Sentence }

/**
 * A sentence in both languages. `{fact:prior-weeks}` and `{value:min-weekly-minutes}` stand for what is known of
 * the case and for the scheme's value on the governing day, written with their unit.
 */
export type Sentence = Readonly<Record<Lang, string>>

/** How far a source carries a statement. Only `confirmed` may be shown without a remark. */
export type Mark =
  /** A source read says so. */
  | 'confirmed'
  /** Each part is sourced, their combination is concluded. */
  | 'inferred'
  /** Arithmetic or general knowledge: a default, shown as unconfirmed wherever somebody relies on it. */
  | 'unconfirmed'

export type Source = {
  /** Act and paragraph, circular, or who says it: `LAB § 151, stk. 1`. */
  readonly act: string
  /** What a link to it says, in its own language. */
  readonly text: string
  readonly url?: string
}

export type FactDefinition = {
  readonly kind: 'yes-no' | 'number' | 'day' | 'choice'
  readonly label: Sentence
  /** How one asks a person for it. */
  readonly question: Sentence
  readonly unit?: Unit
  readonly least?: number
  readonly most?: number
  readonly options?: readonly FactOption[]
  /** Whether a party can do something about it: only such facts are proposed as changes. */
  readonly canChange?: boolean
  /** A count of time that grows by itself (weeks unemployed, months employed): waiting is proposed where it helps. */
  readonly grows?: boolean
}

export type FactOption = { readonly id: string; readonly label: Sentence }

export type Unit =
  | 'ore-per-hour'
  | 'ore-per-week'
  | 'ore'
  /** Thousandths: 600 is 60 %. */
  | 'per-mille'
  | 'minutes-per-week'
  | 'minutes'
  | 'days'
  | 'weeks'
  | 'months'
  | 'years'
  | 'day'
  | 'level'
  | 'text'

export type ValueDefinition = {
  readonly label: Sentence
  readonly unit: Unit
  readonly versions: readonly ValueVersion[]
}

/**
 * From which day something holds, and for whom. Of the versions in force on a day, the **last in the list** whose
 * `when` is met counts, so exceptions (trials, transitions) stand below the rule they except from.
 */
export type InForce = {
  readonly from: Day
  /** The last day; without it, until the next version without a `when` that goes by the same day (`keyedBy`). */
  readonly until?: Day
  /**
   * The fact, a day, that decides whether this version is in force; without it the day that governs. Where the fact is
   * not stated, but is one of those that may name the governing day, the governing day stands in for it.
   */
  readonly keyedBy?: string
  /** Only for cases in which this is met. */
  readonly when?: Expression
  /** Keys of `sources`. */
  readonly sources: readonly string[]
  readonly mark: Mark
  readonly note?: Sentence
}

/** `null`: from that day there is no such value. */
export type ValueVersion = InForce & { readonly value: number | string | null }

export type ConditionAbout = 'temp' | 'employee' | 'training' | 'grant'

export type Condition = {
  readonly id: string
  readonly about: ConditionAbout
  readonly label: Sentence
  /** `advisory`: shown and never decisive (a local custom, a practice no source demands). */
  readonly weight: 'required' | 'advisory'
  readonly versions: readonly ConditionVersion[]
}

/** `test: null`: from that day the condition is gone. */
export type ConditionVersion = InForce & {
  readonly test: Expression | null
  /** Said to the person concerned, in plain words. `unknown` is made from what is missing when it is not given. */
  readonly says: { readonly met: Sentence; readonly notMet: Sentence; readonly unknown?: Sentence }
}

/** Which day's rules a case follows: the first of these facts that is known, otherwise the day asked about. */
export type Governing = {
  readonly byFacts: readonly { readonly fact: string; readonly because: Sentence }[]
  readonly otherwise: Sentence
}

export type LegalEvent = {
  readonly from: Day
  readonly until?: Day
  /** How exact the day is known. */
  readonly precision: 'day' | 'month' | 'year'
  readonly says: Sentence
  readonly sources: readonly string[]
  readonly mark: Mark
}
