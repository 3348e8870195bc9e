import { sql } from 'kysely'
import type { Actor } from '#platform/auth/actor.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { purposes } from '../model.ts'

/** Notes that a caseworker searched among citizens: the kind of criterion, never what was typed. */
export const logSearch = (tx: Tx, actor: Actor, route: string, criterion: 'cpr' | 'name', hits: number) =>
  tx
    .insertInto('audit.search_log')
    .values({ account_id: actor.accountId, unit_id: actor.unitId, route, criterion, hits })
    .execute()

/** How many CPR numbers the account has looked for in vain within the hour. */
export const missesThisHour = (tx: Tx, accountId: string | null): Promise<number> =>
  asSystem(tx, async (s) => {
    const { n } = await s
      .selectFrom('audit.search_log')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('account_id', '=', accountId)
      .where('criterion', '=', 'cpr')
      .where('hits', '=', 0)
      .where('at', '>', sql<Date>`app.now() - interval '1 hour'`)
      .executeTakeFirstOrThrow()
    return n
  })

/** For a start page, whose parts are drawn without a request of their own: who was shown to whom. */
export async function logStartViews(tx: Tx, actor: Actor, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await tx
    .insertInto('audit.view_log')
    .values(
      personIds.map((person_id) => ({
        person_id,
        account_id: actor.accountId,
        unit_id: actor.unitId,
        organisation: actor.organisation || actor.name,
        purpose: purposes.start,
        route: 'GET /',
      })),
    )
    .execute()
}

/** How often this account has asked for this person's CPR number in the last minutes, and how often it was then shown. */
export async function cprLooks(
  tx: Tx,
  accountId: string | null,
  personId: string,
): Promise<{ asked: number; shown: number }> {
  const { rows } = await sql<{ asked: number; shown: number }>`
    select count(*) filter (where purpose = ${purposes.cprAsked})::int as asked,
      count(*) filter (where purpose = ${purposes.cprShown})::int as shown
    from audit.view_log where account_id = ${accountId} and person_id = ${personId} and purpose in (${purposes.cprAsked}, ${purposes.cprShown})
      and at > app.now() - interval '10 minutes'`.execute(tx)
  return rows[0]!
}
