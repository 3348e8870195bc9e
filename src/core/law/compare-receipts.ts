import type { Day } from '../calendar/day.ts'
import type { CompiledScheme } from './compiled.ts'
import { decide } from './decide.ts'
import type { Finding, Outcome, Receipt } from './receipt.ts'

export type ReceiptComparison = {
  /** The same answer for the same reasons. */
  readonly same: boolean
  readonly editions: Changed<string>
  readonly day: Changed<Day>
  readonly outcome: Changed<Outcome>
  /** Those that are not the same, in the order of the later receipt. */
  readonly findings: readonly FindingComparison[]
  /** Facts of the earlier receipt that the later one does not have: its edition knows them no more. */
  readonly lost: readonly string[]
}

export type Changed<T> = { readonly before: T; readonly after: T }

/** A side is left out where that receipt has no such condition. */
export type FindingComparison = {
  readonly condition: string
  readonly before?: Finding
  readonly after?: Finding
}

/** Decides a stored receipt anew, with its own facts, day and questions, by the edition given. The receipt stays as it is. */
export function replayReceipt(
  compiled: CompiledScheme,
  receipt: Receipt,
): { readonly receipt: Receipt; readonly comparison: ReceiptComparison } {
  const again = decide(compiled, { asks: receipt.asks, day: receipt.day, facts: receipt.facts })
  return { receipt: again, comparison: compareReceipts(receipt, again) }
}

/** Where two receipts of one case differ. Which version counted is told by its first day, as places move when a file grows. */
export function compareReceipts(before: Receipt, after: Receipt): ReceiptComparison {
  const earlier = new Map(before.findings.map((finding) => [finding.condition, finding]))
  const later = new Set(after.findings.map(({ condition }) => condition))
  const findings: FindingComparison[] = [
    ...after.findings.flatMap((finding) => {
      const was = earlier.get(finding.condition)
      if (was === undefined) return [{ condition: finding.condition, after: finding }]
      return sameFinding(was, finding) ? [] : [{ condition: finding.condition, before: was, after: finding }]
    }),
    ...before.findings
      .filter(({ condition }) => !later.has(condition))
      .map((finding) => ({ condition: finding.condition, before: finding })),
  ]
  const lost = Object.keys(before.facts).filter((id) => !Object.hasOwn(after.facts, id))
  const sameCase = before.scheme === after.scheme && before.day === after.day && lost.length === 0
  return {
    same: sameCase && before.outcome === after.outcome && findings.length === 0,
    editions: { before: before.edition, after: after.edition },
    day: { before: before.day, after: after.day },
    outcome: { before: before.outcome, after: after.outcome },
    findings,
    lost,
  }
}

function sameFinding(a: Finding, b: Finding): boolean {
  return (
    a.outcome === b.outcome &&
    a.versionFrom === b.versionFrom &&
    a.keyDay === b.keyDay &&
    [...a.missing].sort().join() === [...b.missing].sort().join()
  )
}
