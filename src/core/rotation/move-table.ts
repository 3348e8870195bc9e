import { ok, type Result, refuse } from '../result.ts'
import type { CaseSide } from './side.ts'

/** From which side somebody acts; `system` is background work. */
export type Mover = CaseSide | 'system'

export type MoveRefusal =
  /** The move is never this side's. */
  | 'not-your-part'
  /** The side's, but not as things stand. */
  | 'not-now'

/** The statuses of a thing, its moves, and who may make them. */
export type MoveTable<S extends string, M extends string> = {
  readonly by: Readonly<Record<M, readonly Mover[]>>
  /** The status after each move that is possible; a move that is not named is refused. */
  readonly next: Readonly<Record<S, Readonly<Partial<Record<M, S>>>>>
}

/** The status after a move, or why there is none. */
export function moveIn<S extends string, M extends string>(
  table: MoveTable<S, M>,
  status: S,
  move: M,
  side: Mover,
): Result<S, MoveRefusal> {
  if (!table.by[move].includes(side)) return refuse('not-your-part')
  const next = table.next[status][move]
  return next === undefined ? refuse('not-now') : ok(next)
}
