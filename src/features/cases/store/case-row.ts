import type { Day } from '#core/calendar/day.ts'
import { caseStatus } from '#core/rotation/case-moves.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { isId } from '../model.ts'

/** A case as row-level security shows it to whoever asks, with the names its pages need. */
export type CaseRow = NonNullable<Awaited<ReturnType<typeof findCase>>>

/** Where a case stands, from the days of its row. */
export const caseStatusOf = (
  c: Pick<CaseRow, 'accepted_at' | 'declined_at' | 'started_at' | 'stopped_at' | 'ended_at' | 'archived_at'>,
) =>
  caseStatus({
    accepted: c.accepted_at,
    declined: c.declined_at,
    started: c.started_at,
    stopped: c.stopped_at,
    ended: c.ended_at,
    archived: c.archived_at,
  })

/** The case, or undefined when there is none that the actor takes part in: both look the same. */
export async function findCase(tx: Tx, id: string) {
  if (!isId(id)) return undefined
  const row = await tx
    .selectFrom('rotation_case as c')
    .innerJoin('unit as u', 'u.id', 'c.unit_id')
    .selectAll('c')
    .select(['u.name as unit_name'])
    .where('c.id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      ...row,
      wanted_from: row.wanted_from as Day | null,
      wanted_to: row.wanted_to as Day | null,
      delete_after: row.delete_after as Day | null,
    }
  )
}

/**
 * The same, held until the transaction ends, so that two people who act at once act one after the other. Held as the
 * system: those who may read a case and write only a part of it wait for each other too.
 */
export async function lockCase(tx: Tx, id: string): Promise<CaseRow | undefined> {
  const seen = await findCase(tx, id)
  if (!seen) return undefined
  await asSystem(tx, (s) =>
    s.selectFrom('rotation_case').select('id').where('id', '=', id).forUpdate().executeTakeFirst(),
  )
  return findCase(tx, id)
}
