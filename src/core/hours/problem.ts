import type { Sentence } from '../law/scheme.ts'

/** What is wrong with a file of hours: where, which rule, and what to do about it. */
export type Problem = {
  /** A JSON path without the leading `$`: `employees[0].days[3].paidMinutes`. Empty for the file itself. */
  readonly path: string
  readonly rule: string
  readonly says: Sentence
}

/** What is worth knowing and stops nothing: something was assumed, or looks odd. */
export type Remark = { readonly path: string; readonly says: Sentence }

/** Longest piece of a file that is repeated in a sentence. */
const LONGEST_REPEATED = 40

/** Text from a file as it may stand in a sentence: short and on one line. */
export function quoted(text: string): string {
  const short = text.length > LONGEST_REPEATED ? `${text.slice(0, LONGEST_REPEATED)}…` : text
  return `"${short.replaceAll(/\p{C}/gu, ' ')}"`
}

export function both(da: string, en: string): Sentence {
  return { da, en }
}
