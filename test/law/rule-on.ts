import { day } from '#core/calendar/day.ts'
import type { CompiledScheme } from '#core/law/compile-scheme.ts'
import { ABOUT, decide } from '#core/law/decide.ts'
import type { Facts, Outcome } from '#core/law/receipt.ts'
import type { Mark } from '#core/law/scheme.ts'
import { valueOn } from '#core/law/value-on.ts'

/** What a condition answers on a day, with the mark and the sources of the version that answered. */
export type Answer = {
  readonly outcome: Outcome
  readonly mark?: Mark
  readonly sources: readonly string[]
  readonly from?: string
  readonly missing: readonly string[]
}

export function answerOn(compiled: CompiledScheme, condition: string, on: string, facts: Facts): Answer {
  const { findings } = decide(compiled, { asks: ABOUT, day: day(on), facts })
  const finding = findings.find((found) => found.condition === condition)
  if (finding === undefined) throw new Error(`The scheme has no condition "${condition}"`)
  const versions = compiled.scheme.conditions.find(({ id }) => id === condition)!.versions
  const version = finding.version === undefined ? undefined : versions[finding.version]
  return {
    outcome: finding.outcome,
    sources: version?.sources ?? [],
    missing: finding.missing,
    ...(version === undefined ? {} : { mark: version.mark, from: version.from }),
  }
}

/** A value as one line, `26 confirmed lab-151`, `none` where there is none, `unknown sector` where a fact is missing. */
export function valueLine(compiled: CompiledScheme, value: string, on: string, facts: Facts = {}): string {
  const found = valueOn(compiled, value, day(on), facts)
  if (found.state === 'none') return 'none'
  if (found.state === 'unknown') return `unknown ${found.missing.join(' ')}`
  return `${found.value} ${found.mark} ${found.sources[0]}`
}
