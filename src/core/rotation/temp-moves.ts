import { type MoveTable, organisers } from './move-table.ts'

/** Of a vikar of the case; it follows the hire. */
export type TempStatus = 'reserved' | 'active' | 'ended' | 'cancelled'

export type TempMove =
  /** Introduction plan, named colleague, goal. */
  | 'introduce'
  /** The day of the talk half way, and that it was held. */
  | 'half_way'
  /** What comes after: job, training, apprenticeship. */
  | 'perspective'

/** What is written about a vikar's way changes no status; these say when each part may be written and by whom. */
export const tempMoves: MoveTable<TempStatus, TempMove> = {
  by: {
    introduce: organisers,
    half_way: [...organisers, 'temp'],
    perspective: [...organisers, 'temp'],
  },
  next: {
    reserved: { introduce: 'reserved', half_way: 'reserved', perspective: 'reserved' },
    active: { introduce: 'active', half_way: 'active', perspective: 'active' },
    ended: { perspective: 'ended' },
    cancelled: {},
  },
}
