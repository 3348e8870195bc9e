import { sql } from 'kysely'
import { deadlineFor } from '#core/exchange/application-status.ts'
import { limits } from '#core/exchange/limits.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { unlessRefused } from '#platform/db/savepoint.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { Env } from '../model.ts'
import { isHiredIn } from '../store.ts'
import { tell } from '../tell.ts'

export type InterestRefusal =
  | 'candidate-gone'
  | 'vacancy-gone'
  | 'already-applied'
  | 'not-free'
  | 'too-many-today'
  | 'too-many-open'

/**
 * A company shows interest in an anonymous candidate for one of its vikariater; the person answers and releases what they
 * choose. The daily cap is counted with the company locked, so that twenty colleagues at once do not pass it.
 */
export async function showInterest(
  env: Env,
  input: { aliasId: string; vacancyId: string },
): Promise<Result<{ id: string }, InterestRefusal>> {
  const { tx, actor, today } = env
  const companyId = actor.companyId
  if (!companyId) return refuse('candidate-gone')
  await tx.selectFrom('company').select('id').where('id', '=', companyId).forNoKeyUpdate().execute()
  const alias = await tx
    .selectFrom('candidate_alias as c')
    .innerJoin('profile_card as p', 'p.person_id', 'c.person_id')
    .select(['c.id', 'c.person_id'])
    .where('c.id', '=', input.aliasId)
    .where('c.retired_at', 'is', null)
    .executeTakeFirst()
  if (!alias) return refuse('candidate-gone')
  // held, so that a colleague who closes it meanwhile comes before or after, and never between
  await tx
    .selectFrom('vacancy')
    .select('id')
    .where('id', '=', input.vacancyId)
    .where('company_id', '=', companyId)
    .forNoKeyUpdate()
    .execute()
  const vacancy = await tx
    .selectFrom('vacancy as v')
    .innerJoin('vacancy_listing as l', 'l.vacancy_id', 'v.id')
    .select(['v.id', 'v.openings', 'l.starts_on', 'l.ends_on'])
    .where('v.id', '=', input.vacancyId)
    .where('v.company_id', '=', companyId)
    .executeTakeFirst()
  if (!vacancy) return refuse('vacancy-gone')
  if (await isHiredIn(tx, alias.person_id, vacancy.starts_on, vacancy.ends_on)) return refuse('not-free')
  const counts = await interestsOf(tx, companyId, vacancy.id)
  if (counts.today >= limits.interestsPerCompanyPerDay) return refuse('too-many-today')
  if (counts.open >= limits.openInterestsPerOpening * vacancy.openings) return refuse('too-many-open')
  const written = await unlessRefused(tx, { 23505: 'already-applied' as const }, () =>
    asSystem(tx, async (s) => {
      const person = await s
        .selectFrom('person')
        .select('unit_id')
        .where('id', '=', alias.person_id)
        .executeTakeFirstOrThrow()
      const row = await s
        .insertInto('application')
        .values({
          vacancy_id: vacancy.id,
          company_id: companyId,
          person_id: alias.person_id,
          unit_id: person.unit_id,
          alias_id: alias.id,
          initiative: 'company',
          status: 'interest',
          deadline: deadlineFor('interest', today) ?? null,
        })
        .returningAll()
        .executeTakeFirstOrThrow()
      await s
        .insertInto('application_event')
        .values({ application_id: row.id, actor_side: 'company', from_status: null, to_status: 'interest' })
        .execute()
      return row
    }),
  )
  if (!written.ok) return written
  await tell(env, written.value, 'person', 'interest')
  return ok({ id: written.value.id })
}

/** What a company has sent today (Copenhagen), and what is unanswered for one vikariat. */
export async function interestsOf(
  tx: Tx,
  companyId: string,
  vacancyId?: string,
): Promise<{ today: number; open: number }> {
  return tx
    .selectFrom('application')
    .select((e) => [
      e.fn
        .countAll<number>()
        .filterWhere(sql<boolean>`created_at >= app.today()::timestamp at time zone 'Europe/Copenhagen'`)
        .as('today'),
      e.fn
        .countAll<number>()
        .filterWhere('vacancy_id', '=', vacancyId ?? null)
        .filterWhere('status', '=', 'interest')
        .as('open'),
    ])
    .where('company_id', '=', companyId)
    .where('initiative', '=', 'company')
    .executeTakeFirstOrThrow()
}
