import { type Day, isDay } from '../calendar/day.ts'
import { ok, type Result, refuse } from '../result.ts'
import { isWholeUnit, unitKind } from './expression-kind.ts'
import type { Mark, Scheme, ValueDefinition } from './scheme.ts'

/** A value set by whoever runs the platform: a rate nobody has published yet, the day a scheme closed. */
export type Setting = {
  readonly value: string
  readonly to: number | string
  /** The version that begins on this day; otherwise the last one that holds for everybody. */
  readonly from?: Day
  /** How far a source carries it: unconfirmed unless said otherwise. */
  readonly mark?: Mark
}

export type SettingRefusal = 'unknown-value' | 'no-such-version' | 'wrong-kind'

const NOTE = { da: 'Sat i denne installation.', en: 'Set in this installation.' }

/**
 * The scheme with some of its values set. Its edition names each of them (`2026-11-22+last-grant-day=2026-06-30`), so a
 * receipt says what it was decided upon.
 */
export function withValues(scheme: Scheme, settings: readonly Setting[]): Result<Scheme, SettingRefusal> {
  const values: Record<string, ValueDefinition> = { ...scheme.values }
  const names: string[] = []
  for (const setting of settings) {
    const definition = Object.hasOwn(values, setting.value) ? values[setting.value]! : undefined
    if (definition === undefined) return refuse('unknown-value', { value: setting.value })
    if (!fits(definition, setting.to)) return refuse('wrong-kind', { value: setting.value })
    const place = definition.versions.findLastIndex(
      ({ from, when, value }) =>
        when === undefined && value !== null && (setting.from === undefined || from === setting.from),
    )
    if (place < 0) return refuse('no-such-version', { value: setting.value, from: setting.from ?? '' })
    values[setting.value] = {
      ...definition,
      versions: definition.versions.map((version, i) =>
        i === place
          ? { ...version, value: setting.to, mark: setting.mark ?? 'unconfirmed', note: NOTE }
          : version,
      ),
    }
    names.push(`${setting.value}${setting.from === undefined ? '' : `@${setting.from}`}=${setting.to}`)
  }
  return ok({ ...scheme, values, edition: [scheme.edition, ...names].join('+') })
}

function fits({ unit }: ValueDefinition, to: number | string): boolean {
  const kind = unitKind(unit)
  if (kind === 'number')
    return (
      typeof to === 'number' &&
      to >= 0 &&
      (isWholeUnit(unit) ? Number.isSafeInteger(to) : Number.isFinite(to))
    )
  return typeof to === 'string' && to !== '' && (kind !== 'day' || isDay(to))
}
