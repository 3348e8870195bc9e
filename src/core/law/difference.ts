import type { Day } from '../calendar/day.ts'
import { isInForce, lastDays, turningDays } from './in-force.ts'
import type {
  Condition,
  ConditionVersion,
  InForce,
  LegalEvent,
  Scheme,
  Sentence,
  Unit,
  ValueVersion,
} from './scheme.ts'

export type SchemeDifference = {
  readonly scheme: string
  readonly edition: string
  /** The earlier day. */
  readonly from: Day
  readonly to: Day
  readonly values: readonly ValueDifference[]
  readonly conditions: readonly ConditionDifference[]
  /** What began after the first day, and no later than the second. */
  readonly events: readonly LegalEvent[]
}

export type RuleDifference<V extends InForce> = {
  readonly id: string
  readonly label: Sentence
  readonly change:
    | 'new'
    | 'gone'
    | 'changed'
    /** The same again on the second day, with something else between. */
    | 'back'
  /** What may count on the first day, the strongest last; a version with a key for cases whose key is that day. */
  readonly before: readonly PlacedVersion<V>[]
  readonly after: readonly PlacedVersion<V>[]
  /** The days on which it changed. */
  readonly days: readonly Day[]
}

export type ValueDifference = RuleDifference<ValueVersion> & { readonly unit: Unit }
export type ConditionDifference = RuleDifference<ConditionVersion> & Pick<Condition, 'about' | 'weight'>

/** A version and its place in the scheme's list. */
export type PlacedVersion<V extends InForce> = { readonly place: number; readonly version: V }

/** Which rules are not the same on two days, and what happened between; whichever day is named first. */
export function schemeDifference(scheme: Scheme, a: Day, b: Day): SchemeDifference {
  const from = a < b ? a : b
  const to = a < b ? b : a
  return {
    scheme: scheme.id,
    edition: scheme.edition,
    from,
    to,
    values: Object.entries(scheme.values).flatMap(([id, { label, unit, versions }]) => {
      const found = ruleDifference(versions, from, to, ({ value }) => value !== null)
      return found === undefined ? [] : [{ id, label, unit, ...found }]
    }),
    conditions: scheme.conditions.flatMap(({ id, label, about, weight, versions }) => {
      const found = ruleDifference(versions, from, to, ({ test }) => test !== null)
      return found === undefined ? [] : [{ id, label, about, weight, ...found }]
    }),
    events: scheme.events.filter((event) => from < event.from && event.from <= to),
  }
}

/** What may count on a day: nothing that a rule below it sets aside for everybody. In the scheme's order. */
export function versionsOn<V extends InForce>(versions: readonly V[], day: Day): readonly PlacedVersion<V>[] {
  const last = lastDays(versions)
  const inForce = versions
    .map((version, place) => ({ version, place }))
    .filter(({ version, place }) => isInForce(version, last[place], day))
  return inForce.filter(
    ({ version, place }) =>
      !inForce.some(
        (other) =>
          other.place > place &&
          other.version.when === undefined &&
          (other.version.keyedBy === undefined || other.version.keyedBy === version.keyedBy),
      ),
  )
}

function ruleDifference<V extends InForce>(
  versions: readonly V[],
  from: Day,
  to: Day,
  isThere: (version: V) => boolean,
): Omit<RuleDifference<V>, 'id' | 'label'> | undefined {
  const before = versionsOn(versions, from)
  const after = versionsOn(versions, to)
  const days: Day[] = []
  let last = before
  for (const day of turningDays(versions).filter((turning) => from < turning && turning <= to)) {
    const now = versionsOn(versions, day)
    if (!samePlaces(last, now)) days.push(day)
    last = now
  }
  if (days.length === 0) return undefined
  const was = before.some(({ version }) => isThere(version))
  const is = after.some(({ version }) => isThere(version))
  const change = samePlaces(before, after) ? 'back' : was === is ? 'changed' : is ? 'new' : 'gone'
  return { change, before, after, days }
}

function samePlaces(a: readonly PlacedVersion<InForce>[], b: readonly PlacedVersion<InForce>[]): boolean {
  return a.length === b.length && a.every(({ place }, i) => place === b[i]!.place)
}
