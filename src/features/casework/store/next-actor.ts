import { sql } from 'kysely'
import { liveStatuses, type Side, waiting } from '#core/exchange/application-status.ts'

/** The statuses in which it is this side's turn. */
const turnOf = (side: Side) => liveStatuses.filter((status) => waiting[status].nextActor === side)

export const LIVE = sql.join(liveStatuses.map((status) => sql.lit(status)))
const UNITS_TURN = sql.join(turnOf('unit').map((status) => sql.lit(status)))
const PERSONS_TURN = sql.join(turnOf('person').map((status) => sql.lit(status)))

/**
 * Whether the job centre must see to an application (`a`, of person `p`): it is the unit's own turn, or the turn of
 * somebody who does not log in and whom nobody else will remind.
 */
export const OURS = sql<boolean>`(a.status in (${UNITS_TURN}) or (a.status in (${PERSONS_TURN}) and p.account_id is null))`
