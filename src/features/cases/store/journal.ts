import type { Mover } from '#core/rotation/move-table.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { Audience } from '../model.ts'

export const EVENTS_PER_PAGE = 30

export type EventRow = {
  readonly id: string
  readonly at: Date
  readonly side: Mover
  readonly kind: string
  readonly audience: Audience
  readonly data: Record<string, unknown>
  readonly note: string | null
  readonly who: string | null
}

/** One page of the entries the actor may read, the newest first. Who wrote them is known to every reader. */
export async function eventsOf(
  tx: Tx,
  caseId: string,
  q: { page: number; notesOnly: boolean; perPage?: number },
): Promise<{ events: EventRow[]; total: number }> {
  const perPage = q.perPage ?? EVENTS_PER_PAGE
  let all = tx.selectFrom('case_event').where('case_id', '=', caseId)
  if (q.notesOnly) all = all.where('note', 'is not', null)
  const { total } = await all.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await all
    .select(['id', 'at', 'side', 'kind', 'audience', 'data', 'note', 'account_id'])
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(perPage)
    .offset((q.page - 1) * perPage)
    .execute()
  const ids = [...new Set(rows.flatMap(({ account_id }) => account_id ?? []))]
  const names =
    ids.length === 0
      ? []
      : await asSystem(tx, (s) =>
          s.selectFrom('account').select(['id', 'name']).where('id', 'in', ids).execute(),
        )
  const events = rows.map(({ account_id, ...row }) => ({
    ...row,
    side: row.side as Mover,
    audience: row.audience as Audience,
    data: row.data as unknown as Record<string, unknown>,
    who: names.find(({ id }) => id === account_id)?.name ?? null,
  }))
  return { events, total }
}

/** The answers on the rules that were last kept in the case, as an address. */
export async function lastAsked(tx: Tx, caseId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('case_event')
    .select('data')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'case.funding')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const asked = (row?.data as unknown as { asked?: unknown } | undefined)?.asked
  return typeof asked === 'string' && asked !== '' ? asked : undefined
}
