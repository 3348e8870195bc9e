import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import { type Erasure, erasureOf } from '#core/exchange/erasure.ts'
import { tellOfLeaving } from '#features/applications/index.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { refreshCards } from '../cards/refresh-cards.ts'
import type { Env } from '../model.ts'
import { eraseAccount, eraseTraces } from './erase-account.ts'
import { eraseCases, keptApplications } from './erase-cases.ts'
import { erasureFacts } from './erasure-facts.ts'

/** What would happen if the person asked now. */
export const plannedErasure = (tx: Tx, personId: string, today: Day): Promise<Erasure> =>
  asSystem(tx, async (s) => erasureOf(await erasureFacts(s, personId), today))

/** The trail of these tables is the case itself and is kept with it. */
const KEPT_TRAIL = ['hire', 'certificate', 'law_receipt', 'handover']

/**
 * Deletes what the person decides over, at once and everywhere: profile, CV, card, what companies read, messages, searches,
 * mails, logins, and the content of the audit trail. What belongs to a case stays, with who it was about. The chain of the
 * trail holds, and an entry tells that something was erased. The database remembers only a hash, to do it again after a
 * backup is restored. Companies that had a live application are told that the applicant has stepped back.
 */
export async function erasePerson(env: Env, personId: string, why: string): Promise<Erasure> {
  const { today } = env
  return asSystem(env.tx, async (s) => {
    const person = await s
      .selectFrom('person')
      .select(['id', 'account_id', 'email', 'given_name', 'family_name'])
      .where('id', '=', personId)
      .forUpdate()
      .executeTakeFirst()
    const erasure = erasureOf(await erasureFacts(s, personId), today)
    if (!person || erasure.outcome === 'refused') return erasure
    const whole = erasure.outcome === 'deleted'
    // the card first, so that those who shared something with the person are counted anew
    await s.deleteFrom('profile_visibility').where('person_id', '=', personId).execute()
    await refreshCards(s, [personId])
    const kept = whole ? [] : await keptApplications(s, personId, today)
    await tellOfLeaving(env, personId, kept)
    await eraseCases(s, personId, { kept, whole, today })
    await eraseTraces(s, person)
    const rows = await eraseAccount(s, person, whole)
    if (whole) await s.deleteFrom('person').where('id', '=', personId).execute()
    else await emptyPerson(s, personId)
    // last, since every change above left its own content in the trail
    if (whole) await sql`select audit.erase_person(${personId}, ${why})`.execute(s)
    else await sql`select audit.erase_person(${personId}, ${why}, ${KEPT_TRAIL}::text[])`.execute(s)
    if (rows.length > 0) await sql`select audit.erase_rows(${rows}::text[], ${why})`.execute(s)
    await s
      .insertInto('erasure')
      .values({ subject_hash: subjectHash(personId), scope: whole ? 'deleted' : 'partly' })
      .onConflict((c) =>
        c
          .column('subject_hash')
          .doUpdateSet({ scope: whole ? 'deleted' : 'partly', erased_at: sql<Date>`app.now()` }),
      )
      .execute()
    return erasure
  })
}

/** An id is 122 random bits, so its hash tells nothing to who has not the id. */
export const subjectHash = (personId: string): Buffer => createHash('sha256').update(personId).digest()

/** The case needs to know who it was about, and nothing of what the person had written. */
async function emptyPerson(tx: Tx, personId: string): Promise<void> {
  for (const table of [
    'profile_occupation',
    'profile_experience',
    'document',
    'unit_proposal_person',
  ] as const)
    await tx.deleteFrom(table).where('person_id', '=', personId).execute()
  await tx
    .updateTable('profile')
    .set((e) => ({
      about: '',
      perspective: null,
      perspective_note: '',
      weekly_minutes_min: null,
      weekly_minutes_max: null,
      available_from: null,
      available_to: null,
      max_travel_minutes: null,
      languages: '[]',
      driving_licences: [],
      certificates: [],
      skills: [],
      steps_done: [],
      version: e('version', '+', 1),
      updated_at: sql<Date>`app.now()`,
    }))
    .where('person_id', '=', personId)
    .execute()
  await tx
    .updateTable('person')
    .set((e) => ({
      email: null,
      phone: null,
      street: null,
      postcode: null,
      town: null,
      lat: null,
      lon: null,
      version: e('version', '+', 1),
    }))
    .where('id', '=', personId)
    .execute()
}
