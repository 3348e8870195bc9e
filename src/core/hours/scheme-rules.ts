import type { Day } from '../calendar/day.ts'
import type { CompiledScheme } from '../law/compiled.ts'
import type { InForce } from '../law/scheme.ts'
import type { NotPayableReason, Side } from './not-payable.ts'
import type { Carried } from './terms.ts'

/** The values and conditions of a scheme's file that say a rule of the account in words. */
const RULES: Readonly<Record<Side, Partial<Record<NotPayableReason, readonly string[]>>>> = {
  education: {
    'not-paid': ['payable-hours-part-time'],
    'supported-otherwise': ['employee-no-veu-or-svu', 'employee-no-other-public-support'],
    'no-overlap': ['overlap-and-pauses'],
    'no-temp-hours': ['payable-hour', 'payable-hours-in-all'],
  },
  temp: {
    'supported-otherwise': ['temp-no-wage-subsidy'],
    'no-overlap': ['overlap-and-pauses'],
    'no-education-hours': ['payable-hour', 'payable-hours-in-all'],
  },
}

/** What carries a rule on a day: the sources of all that say it, and the weakest of their marks. */
export function carriedRule(
  { scheme }: CompiledScheme,
  day: Day,
  side: Side,
  reason: NotPayableReason,
): Carried | undefined {
  const saying = (RULES[side][reason] ?? []).flatMap((id) => {
    const versions: readonly InForce[] =
      scheme.values[id]?.versions ??
      scheme.conditions.find((condition) => condition.id === id)?.versions ??
      []
    return versions.findLast((version) => holdsOn(version, day)) ?? []
  })
  if (saying.length === 0) return undefined
  const marks = saying.map(({ mark }) => mark)
  const keys = new Set(saying.flatMap(({ sources }) => sources))
  return {
    mark: (['unconfirmed', 'inferred'] as const).find((mark) => marks.includes(mark)) ?? 'confirmed',
    sources: [...keys].flatMap((key) => scheme.sources[key] ?? []),
  }
}

/** Exceptions for some cases are left out: the rule itself is what is named. */
function holdsOn({ from, until, when, keyedBy }: InForce, day: Day): boolean {
  return when === undefined && keyedBy === undefined && from <= day && (until === undefined || day <= until)
}
