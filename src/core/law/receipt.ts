import type { Day } from '../calendar/day.ts'
import type { ConditionAbout, Mark, Sentence } from './scheme.ts'

/** What is known of a case, by the scheme's names for it. A fact that is left out is unknown. */
export type Facts = Readonly<Record<string, FactValue>>

/** Days are ISO text; choices are the option's id. */
export type FactValue = boolean | number | string

export type Outcome =
  | 'met'
  | 'not-met'
  /** At least one fact is missing. Never treated as met. */
  | 'unknown'
  /** No such rule, or no such scheme, on that day. */
  | 'not-in-force'

/** One condition's answer. Plain data with no texts, so that a hundred thousand can be made in a second. */
export type Finding = {
  readonly condition: string
  readonly outcome: Outcome
  /** The first day of the version that was used; undefined when none was in force. */
  readonly versionFrom?: Day
  /** Which of the condition's versions: its place in the list. */
  readonly version?: number
  /** The day that decided which version is in force, where it is not the receipt's. */
  readonly keyDay?: Day
  /** Facts that are missing. */
  readonly missing: readonly string[]
  /** Values the rule asks for that do not exist on the day: a hole in the scheme, which no fact can fill. */
  readonly absent?: readonly string[]
}

/**
 * An answer that can be repeated: the same scheme, edition, day and facts always give the same receipt.
 * It is stored with the case and never silently computed anew.
 */
export type Receipt = {
  readonly scheme: string
  readonly edition: string
  readonly asks: readonly ConditionAbout[]
  readonly day: Day
  /** The fact that named the governing day; undefined when it is the day asked about. */
  readonly dayFrom?: string
  readonly facts: Facts
  readonly outcome: Outcome
  readonly findings: readonly Finding[]
}

/** A receipt in words, for people and for the record: what a page, a letter and the command line show. */
export type ExplainedReceipt = Receipt & {
  readonly dayBecause: Sentence
  readonly summary: Sentence
  readonly explained: readonly ExplainedFinding[]
}

export type ExplainedFinding = Finding & {
  readonly about: ConditionAbout
  readonly weight: 'required' | 'advisory'
  readonly label: Sentence
  readonly says: Sentence
  readonly mark?: Mark
  readonly note?: Sentence
  readonly sources: readonly { readonly act: string; readonly text: string; readonly url?: string }[]
  /** Values the sentence relies on that are not confirmed. */
  readonly relies: readonly { readonly value: string; readonly mark: Mark }[]
}
