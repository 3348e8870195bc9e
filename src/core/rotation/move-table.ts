import { ok, type Result, refuse } from '../result.ts'
import type { CaseSide } from './side.ts'

/** From which side somebody acts; `system` is background work. */
export type Mover = CaseSide | 'system'

/** Those who run a case: the company, its job centres, and the consultant who leads it. */
export const organisers: readonly Mover[] = ['company', 'unit', 'secretariat']

export type MoveRefusal =
  /** Not as things stand, whoever asks; the details name the status. */
  | 'not-from-here'
  /** Possible now, but not for this side. */
  | 'not-your-move'

/** The statuses of a thing, its moves, and who may make them. `New` is how a thing stands before it is there. */
export type MoveTable<S extends string, M extends string, New extends string = never> = {
  readonly by: Readonly<Record<M, readonly Mover[]>>
  /** The status after each move that is possible; a move that is not named is refused. */
  readonly next: Readonly<Record<S | New, Readonly<Partial<Record<M, S>>>>>
}

/** The status after a move, or why there is none. */
export function moveIn<S extends string, M extends string, New extends string = never>(
  table: MoveTable<S, M, New>,
  status: S | New,
  move: M,
  side: Mover,
): Result<S, MoveRefusal> {
  const next = table.next[status][move]
  if (next === undefined) return refuse('not-from-here', { status })
  return table.by[move].includes(side) ? ok(next) : refuse('not-your-move')
}

/** The moves a side has from a status, whatever else stands in the way: the buttons to show. */
export const movesIn = <S extends string, M extends string, New extends string = never>(
  table: MoveTable<S, M, New>,
  status: S | New,
  side: Mover,
): readonly M[] => (Object.keys(table.by) as M[]).filter((move) => moveIn(table, status, move, side).ok)
