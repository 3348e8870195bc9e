import { ok, type Result, refuse } from '#core/result.ts'
import type { Env } from '#features/cases/index.ts'
import { unlessRefused } from '#platform/db/savepoint.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { SCHEME } from '../model.ts'
import { caseworkersOf, mayDecide } from '../store/grants.ts'

/** What the unit sets aside for a year. `version` 0 means that there was no amount when the form was made. */
export async function setBudget(
  { tx, actor }: Pick<Env, 'tx' | 'actor'>,
  input: { year: number; amountOre: number; version: number },
): Promise<Result<null, 'gone' | 'changed-meanwhile'>> {
  const { unitId } = actor
  if (!unitId) return refuse('gone')
  if (input.version === 0) {
    const made = await unlessRefused(tx, { 23505: 'changed-meanwhile' }, () =>
      tx
        .insertInto('grant_budget')
        .values({ unit_id: unitId, scheme: SCHEME, year: input.year, amount_ore: input.amountOre })
        .execute(),
    )
    return made.ok ? ok(null) : refuse(made.reason)
  }
  const row = await tx
    .updateTable('grant_budget')
    .set((e) => ({ amount_ore: input.amountOre, version: e('version', '+', 1) }))
    .where('unit_id', '=', unitId)
    .where('scheme', '=', SCHEME)
    .where('year', '=', input.year)
    .where('version', '=', input.version)
    .returning('id')
    .executeTakeFirst()
  return row ? ok(null) : refuse('changed-meanwhile')
}

/** Names who of the unit's caseworkers may decide; only somebody who may decide can. */
export async function nameDecider(
  { tx, actor }: Pick<Env, 'tx' | 'actor'>,
  membershipId: string,
  decides: boolean,
): Promise<Result<null, 'gone' | 'not-a-decider'>> {
  if (!actor.unitId || !(await mayDecide(tx, actor.membershipId))) return refuse('not-a-decider')
  const own = (await caseworkersOf(tx, actor.unitId)).find(({ id }) => id === membershipId)
  if (!own) return refuse('gone')
  await asSystem(tx, (s) =>
    s.updateTable('membership').set({ decides }).where('id', '=', membershipId).execute(),
  )
  return ok(null)
}
