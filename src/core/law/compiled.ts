import type { Day } from '../calendar/day.ts'
import type { Expression } from './expression.ts'
import type { FactValue } from './receipt.ts'
import type { ConditionAbout, ConditionVersion, InForce, Scheme, ValueVersion } from './scheme.ts'

/** A scheme made ready for deciding many cases: expressions are functions, and what is in force is looked up, not searched. */
export type CompiledScheme = {
  readonly scheme: Scheme
  readonly factIds: readonly string[]
  /** In the order of `factIds`. */
  readonly readers: readonly FactReader[]
  /** Places of the facts that may name the governing day; the first known one counts. */
  readonly governing: readonly number[]
  readonly valueIndex: ReadonlyMap<string, number>
  readonly conditionIndex: ReadonlyMap<string, number>
  /** The rules as they stand on a day. */
  readonly segmentOn: (day: Day) => CompiledSegment
  /** First days of the segments: between two of them no rule changes. In order. */
  readonly turningDays: readonly Day[]
  /** An expression over the scheme's facts and values. Throws for a name it does not have. */
  readonly compile: (expression: Expression) => CompiledExpression
}

/** The rules between two turning days. */
export type CompiledSegment = {
  /** Those about what is asked, in the scheme's order. */
  readonly conditionsAbout: (asks: readonly ConditionAbout[]) => readonly CompiledCondition[]
  readonly values: readonly CompiledRule<ValueVersion>[]
}

/** What may count, the strongest first. The last one is certain when it has neither key nor `when`. */
export type CompiledRule<V extends InForce> = {
  readonly id: string
  readonly versions: readonly CompiledVersion<V>[]
}

export type CompiledCondition = CompiledRule<ConditionVersion> & {
  readonly about: ConditionAbout
  readonly required: boolean
}

export type CompiledVersion<V extends InForce> = {
  readonly version: V
  /** Its place in the scheme's list. */
  readonly index: number
  readonly until: Day | undefined
  /** Place of the fact that is its key; -1 for the governing day. */
  readonly key: number
  /** Only where its key is a fact that may govern: whether it is in force on the governing day, which stands in for it. */
  readonly standsIn?: boolean
  readonly when: CompiledExpression | undefined
  readonly test: CompiledExpression | undefined
}

/** An expression as a function: `undefined` is unknown. What is missing is only looked for when somebody asks. */
export type CompiledExpression = {
  readonly of: (c: Case) => FactValue | undefined
  /**
   * What it may be where it is not known, if that is a few things only: the value of a rule and that of its exception.
   * A comparison that comes out the same with all of them is known. Undefined: it may be anything.
   */
  readonly possible?: (c: Case) => readonly FactValue[] | undefined
  readonly missing: (c: Case, into: Missing) => void
}

/** A case being decided: what is known, each fact at its place in the scheme, and the rules of the governing day. */
export type Case = {
  /** `undefined` is unknown. */
  readonly facts: readonly (FactValue | undefined)[]
  readonly segment: CompiledSegment
}

/** Why something is unknown, each name once. */
export type Missing = {
  readonly facts: string[]
  /** Values the rule asks for that do not exist on the day. */
  readonly values: string[]
}

/** What is stated, or undefined where it is nothing the fact can be. */
export type FactReader = (stated: unknown) => FactValue | undefined
