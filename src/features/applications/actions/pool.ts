import { limits } from '#core/exchange/limits.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { accountOfPerson, accountsOfUnit } from '#features/directory/index.ts'
import { unlessRefused } from '#platform/db/savepoint.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { notify } from '#platform/mail/index.ts'
import type { Env } from '../model.ts'
import { paths } from '../paths.ts'

export const POOL_MAIL = 'pool.asked'

/** `no-proposals`: the person has said no to being proposed, which is what a job centre's pool is for. */
export type AskRefusal = 'not-known' | 'already-there' | 'pool-full' | 'no-proposals'

/** Somebody a company has talked with or hired may be asked into its pool; the alias is the company's own. */
export async function isKnown(
  tx: Tx,
  companyId: string,
  aliasId: string,
): Promise<{ personId: string } | undefined> {
  const row = await tx
    .selectFrom('application as a')
    .select('a.person_id')
    .where('a.company_id', '=', companyId)
    .where('a.alias_id', '=', aliasId)
    .where('a.stage', '>=', 2)
    .executeTakeFirst()
  return row && { personId: row.person_id }
}

/** A company asks a known candidate whether it may keep in touch. Nothing is kept unless the person says yes. */
export async function askToCompanyPool(
  env: Env,
  input: { aliasId: string; note: string },
): Promise<Result<null, AskRefusal>> {
  const { tx, actor } = env
  const companyId = actor.companyId
  const known = companyId ? await isKnown(tx, companyId, input.aliasId) : undefined
  if (!companyId || !known) return refuse('not-known')
  const row = { company_id: companyId, person_id: known.personId, alias_id: input.aliasId }
  const size = await tx
    .selectFrom('pool_member')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('company_id', '=', companyId)
    .where('state', '<>', 'declined')
    .executeTakeFirstOrThrow()
  return ask(env, { ...row, unit_id: null, note: input.note }, size.n >= limits.companyPool)
}

/** A job centre asks one of its own job-seekers into its pool. */
export async function askToUnitPool(
  env: Env,
  input: { personId: string; note: string },
): Promise<Result<null, AskRefusal>> {
  const { tx, actor } = env
  const person = await tx
    .selectFrom('person')
    .select(['id', 'unit_id', 'no_proposals'])
    .where('id', '=', input.personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!actor.unitId || person?.unit_id !== actor.unitId) return refuse('not-known')
  if (person.no_proposals) return refuse('no-proposals')
  const size = await tx
    .selectFrom('pool_member')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('unit_id', '=', actor.unitId)
    .where('state', '<>', 'declined')
    .executeTakeFirstOrThrow()
  const row = { company_id: null, alias_id: null, unit_id: actor.unitId, person_id: person.id }
  return ask(env, { ...row, note: input.note }, size.n >= limits.unitPool)
}

type NewMember = {
  company_id: string | null
  unit_id: string | null
  alias_id: string | null
  person_id: string
  note: string
}

async function ask(env: Env, member: NewMember, full: boolean): Promise<Result<null, AskRefusal>> {
  if (full) return refuse('pool-full')
  // somebody who said no is not asked again: the row stays and refuses
  const written = await unlessRefused(env.tx, { 23505: 'already-there' as const }, () =>
    env.tx
      .insertInto('pool_member')
      .values({ ...member, added_by: env.actor.accountId })
      .execute(),
  )
  if (!written.ok) return written
  const account = await accountOfPerson(env.tx, member.person_id)
  if (account)
    await notify(env.tx, env.enqueue, {
      accountId: account.accountId,
      kind: 'pool.asked',
      link: paths.ownPool,
      data: { by: member.company_id ? 'company' : 'unit', name: env.actor.organisation },
      mailTemplate: POOL_MAIL,
    })
  return ok(null)
}

export type PoolAnswer = 'accept' | 'decline' | 'leave'

/** The person answers, or leaves later; leaving takes effect at once, and the one who asked is not told why. */
export async function answerPool(
  env: Env,
  input: { memberId: string; answer: PoolAnswer },
): Promise<Result<null, 'gone'>> {
  const { tx, actor } = env
  const member = await tx
    .selectFrom('pool_member')
    .select(['id', 'state', 'company_id', 'unit_id'])
    .where('id', '=', input.memberId)
    .where('person_id', '=', actor.personId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  // a no can become a yes later, when the person thinks better of it
  const from = { accept: ['asked', 'declined'], decline: ['asked'], leave: ['accepted'] }[input.answer]
  if (!member || !from.includes(member.state)) return refuse('gone')
  await tx
    .updateTable('pool_member')
    .set(input.answer === 'accept' ? { state: 'accepted' } : { state: 'declined', note: '' })
    .where('id', '=', member.id)
    .execute()
  if (input.answer === 'accept' && member.unit_id)
    for (const { accountId } of await accountsOfUnit(tx, member.unit_id))
      await notify(tx, env.enqueue, { accountId, kind: 'pool.accepted', link: paths.unitPool })
  return ok(null)
}

/** The company or the job centre lets go of somebody; they can be asked again later. */
export async function removeFromPool(
  env: Env,
  of: { aliasId: string } | { personId: string },
): Promise<Result<null, 'gone'>> {
  const { tx, actor } = env
  const removed = await tx
    .deleteFrom('pool_member')
    .where('state', '<>', 'declined')
    .$if('aliasId' in of, (q) =>
      q.where('company_id', '=', actor.companyId).where('alias_id', '=', (of as { aliasId: string }).aliasId),
    )
    .$if('personId' in of, (q) =>
      q.where('unit_id', '=', actor.unitId).where('person_id', '=', (of as { personId: string }).personId),
    )
    .returning('id')
    .execute()
  return removed.length > 0 ? ok(null) : refuse('gone')
}

/** Of these persons, those in the job centre's pool, as a company's list may count on it: never named as such. */
export const inUnitPool = (
  tx: Tx,
  unitId: string,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> =>
  asSystem(tx, async (s) => {
    if (personIds.length === 0) return new Set<string>()
    const rows = await s
      .selectFrom('pool_member')
      .select('person_id')
      .where('unit_id', '=', unitId)
      .where('state', '=', 'accepted')
      .where('person_id', 'in', personIds)
      .execute()
    return new Set(rows.map((row) => row.person_id))
  })
