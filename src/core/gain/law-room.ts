import type { Day } from '../calendar/day.ts'
import { type CompiledScheme, compileScheme } from '../law/compile-scheme.ts'
import type { Facts } from '../law/receipt.ts'
import type { Mark, Scheme, Sentence, Source } from '../law/scheme.ts'
import { valueOn } from '../law/value-on.ts'

/** A value of a scheme as it stood on a day, with where it is written. */
export type LawValue = {
  readonly value: number
  readonly mark: Mark
  readonly sources: readonly Source[]
  readonly note?: Sentence
}

/** What the calculation asks of the law. */
export type LawRoom = {
  /** Undefined where the scheme has no such number on that day, or not enough is known to say which. */
  readonly number: (scheme: string, valueId: string, day: Day, facts: Facts) => LawValue | undefined
  readonly day: (scheme: string, valueId: string, day: Day) => { day: Day; mark: Mark } | undefined
  readonly name: (scheme: string) => Sentence
}

/** The law as these schemes say it, each made ready when it is first asked. */
export function lawRoomOf(schemes: readonly Scheme[]): LawRoom {
  const ready = new Map<string, CompiledScheme>()
  return lawRoom((id) => {
    const known = ready.get(id)
    if (known !== undefined) return known
    const scheme = schemes.find((one) => one.id === id)
    if (scheme === undefined) throw new RangeError(`There is no scheme ${id}`)
    const made = compileScheme(scheme)
    ready.set(id, made)
    return made
  })
}

/** The law as schemes say it that are made ready elsewhere. */
export function lawRoom(compiled: (id: string) => CompiledScheme): LawRoom {
  return {
    number(id, valueId, day, facts) {
      const scheme = compiled(id)
      const found = valueOn(scheme, valueId, day, facts)
      if (found.state !== 'known' || typeof found.value !== 'number') return undefined
      const sources = found.sources.flatMap((key) => scheme.scheme.sources[key] ?? [])
      return { value: found.value, mark: found.mark, sources, ...(found.note && { note: found.note }) }
    },
    day(id, valueId, day) {
      const found = valueOn(compiled(id), valueId, day)
      if (found.state !== 'known' || typeof found.value !== 'string') return undefined
      return { day: found.value as Day, mark: found.mark }
    },
    name: (id) => compiled(id).scheme.name,
  }
}
