import { deadlineFor } from '#core/exchange/application-status.ts'
import { findContactDetails } from '#core/exchange/contact-details.ts'
import type { ReleaseChoice, ReleaseRefusal } from '#core/exchange/disclosure.ts'
import { limits } from '#core/exchange/limits.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import { unlessRefused } from '#platform/db/savepoint.ts'
import { actOnBehalf, asSystem, type Tx } from '#platform/db/transaction.ts'
import { aliasFor } from '../aliases.ts'
import type { Env } from '../model.ts'
import { releasedFields } from '../release-fields.ts'
import { freeSlot, isHiredIn, lockPerson, lockVacancy } from '../store.ts'
import { tell } from '../tell.ts'

export type ApplyInput = {
  personId: string
  vacancyNumber: number
  whyIFit: string
  choice: ReleaseChoice
}

export type ApplyRefusal =
  | 'vacancy-gone'
  | 'apply-by-passed'
  | 'already-applied'
  | 'already-hired-then'
  | 'too-many-applications'
  | 'contact-in-text'
  | 'profile-empty'
  | ReleaseRefusal

/**
 * A person applies for a published vikariat, or a caseworker for them (`env.onBehalfReason`).
 * - the vikariat is listed, has places left and its last day for applications is not past
 * - the person has no live application for it, is not hired in its period, and has one of ten places for applications free
 * - "why I fit" holds no contact details: those are released later, by the person's choice
 */
export async function apply(env: Env, input: ApplyInput): Promise<Result<{ id: string }, ApplyRefusal>> {
  const { tx, actor, today } = env
  if (findContactDetails(input.whyIFit).length > 0) return refuse('contact-in-text')
  const seen = await listed(tx, input.vacancyNumber)
  if (!seen) return refuse('vacancy-gone')
  await lockPerson(tx, input.personId)
  // whoever closes, fills or changes it holds it too: what is read after this stays so until the application is there
  await lockVacancy(tx, seen.vacancy_id)
  const listing = await listed(tx, input.vacancyNumber)
  if (!listing) return refuse('vacancy-gone')
  if (listing.apply_by && listing.apply_by < today) return refuse('apply-by-passed')
  const person = await tx
    .selectFrom('person')
    .select(['id', 'unit_id'])
    .where('id', '=', input.personId)
    .executeTakeFirst()
  if (!person) return refuse('profile-empty')
  const occupations = await tx
    .selectFrom('profile_occupation')
    .select('occupation_code')
    .where('person_id', '=', person.id)
    .limit(1)
    .execute()
  if (occupations.length === 0) return refuse('profile-empty')
  const fields = await releasedFields(tx, person.id, input.choice, 2)
  if (!fields.ok) return fields
  if (await isHiredIn(tx, person.id, listing.starts_on, listing.ends_on)) return refuse('already-hired-then')
  const slot = await freeSlot(tx, person.id, limits.liveApplications)
  if (slot === undefined) return refuse('too-many-applications')
  if (env.onBehalfReason) await actOnBehalf(tx, person.id, env.onBehalfReason)

  const alias = await aliasFor(tx, listing.company_id, person.id)
  const written = await unlessRefused(tx, { 23505: 'already-applied' as const }, () =>
    asSystem(tx, async (s) => {
      const row = await s
        .insertInto('application')
        .values({
          vacancy_id: listing.vacancy_id,
          company_id: listing.company_id,
          person_id: person.id,
          unit_id: person.unit_id,
          alias_id: alias,
          initiative: 'person',
          status: 'sent',
          deadline: deadlineFor('sent', today) ?? null,
          slot,
          why_i_fit: input.whyIFit,
          on_behalf_by: env.onBehalfReason ? actor.accountId : null,
          on_behalf_reason: env.onBehalfReason ?? null,
        })
        .returningAll()
        .executeTakeFirstOrThrow()
      await s
        .insertInto('application_event')
        .values({ application_id: row.id, actor_side: 'person', from_status: null, to_status: 'sent' })
        .execute()
      // the choice is kept now and filled in when the company wants to talk: until then there is nothing to read
      await s
        .insertInto('disclosure')
        .values({
          application_id: row.id,
          company_id: row.company_id,
          person_id: row.person_id,
          choice: JSON.stringify(input.choice),
          fields: '{}',
        })
        .execute()
      return row
    }),
  )
  if (!written.ok) return written
  await tell(env, written.value, 'company', 'sent')
  return ok({ id: written.value.id })
}

/** A vikariat that can be applied for: published, with a place left. */
const listed = (tx: Tx, number: number) =>
  tx.selectFrom('vacancy_listing').selectAll().where('number', '=', number).executeTakeFirst()
