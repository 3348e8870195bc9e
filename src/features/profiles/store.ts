import { type Insertable, sql, type Updateable } from 'kysely'
import { day } from '#core/calendar/day.ts'
import { isDrivingLicence } from '#core/exchange/driving-licences.ts'
import type { Hope } from '#core/exchange/fit-model.ts'
import { readLanguages } from '#core/exchange/requirements.ts'
import type { Person, ProfileExperience, Profile as ProfileTable } from '#platform/db/schema.generated.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { Job, Profile } from './model.ts'

/** The profile of a person the actor may see as their own, or undefined. */
export async function findProfile(tx: Tx, personId: string): Promise<Profile | undefined> {
  const row = await tx
    .selectFrom('profile as f')
    .innerJoin('person as p', 'p.id', 'f.person_id')
    .leftJoin('profile_visibility as v', 'v.person_id', 'f.person_id')
    .selectAll('f')
    .select(['p.given_name', 'p.family_name', 'p.phone', 'p.email', 'p.postcode', 'p.town', 'p.lat', 'p.lon'])
    .select(['p.protected', 'p.no_proposals', 'v.visible', 'v.since'])
    .where('f.person_id', '=', personId)
    .where('p.erased_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const occupations = await tx
    .selectFrom('profile_occupation')
    .select(['occupation_code as code', 'experience'])
    .where('person_id', '=', personId)
    .orderBy(sql`array_position(array['trained', 'experienced', 'some', 'wish'], experience)`)
    .orderBy('occupation_code')
    .execute()
  const cv = await tx
    .selectFrom('document')
    .select(['id', 'file_name', 'mime', 'size', 'created_at'])
    .where('person_id', '=', personId)
    .where('kind', '=', 'cv')
    .executeTakeFirst()
  return {
    personId,
    givenName: row.given_name,
    familyName: row.family_name,
    phone: row.phone ?? undefined,
    email: row.email ?? undefined,
    postcode: row.postcode ?? undefined,
    town: row.town ?? undefined,
    hasPlace: row.lat !== null && row.lon !== null,
    isProtected: row.protected,
    noProposals: row.no_proposals,
    visible: row.visible ?? false,
    visibleSince: row.visible ? (row.since ?? undefined) : undefined,
    occupations: occupations as Profile['occupations'],
    jobs: await jobsOf(tx, personId),
    skills: row.skills,
    certificates: row.certificates,
    drivingLicences: row.driving_licences.filter(isDrivingLicence),
    languages: readLanguages(row.languages),
    availableFrom: row.available_from ? day(row.available_from) : undefined,
    availableTo: row.available_to ? day(row.available_to) : undefined,
    weeklyMinutesMin: row.weekly_minutes_min ?? undefined,
    weeklyMinutesMax: row.weekly_minutes_max ?? undefined,
    maxTravelMinutes: row.max_travel_minutes ?? undefined,
    hope: (row.perspective ?? undefined) as Hope | undefined,
    hopeNote: row.perspective_note,
    about: row.about,
    stepsDone: row.steps_done,
    cv: cv && {
      id: cv.id,
      fileName: cv.file_name,
      mime: cv.mime,
      size: cv.size,
      createdAt: cv.created_at,
    },
    updatedAt: row.updated_at,
    warnedAt: row.inactivity_warned_at ?? undefined,
  }
}

async function jobsOf(tx: Tx, personId: string): Promise<Job[]> {
  const rows = await tx
    .selectFrom('profile_experience')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy(sql`to_year desc nulls first`)
    .orderBy('from_year', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    occupationCode: row.occupation_code ?? undefined,
    employer: row.employer,
    sector: row.sector as Job['sector'],
    fromYear: row.from_year,
    toYear: row.to_year ?? undefined,
  }))
}

/** The same, held until the transaction ends: two windows save one after the other. */
export async function lockProfile(tx: Tx, personId: string): Promise<Profile | undefined> {
  // not 'for update': cards of others are written meanwhile, and their rows refer to this one
  await tx
    .selectFrom('profile')
    .select('person_id')
    .where('person_id', '=', personId)
    .forNoKeyUpdate()
    .execute()
  return findProfile(tx, personId)
}

/** Writes what was answered, and that these steps have been through. */
export async function writeProfile(
  tx: Tx,
  personId: string,
  columns: Updateable<ProfileTable>,
  stepsDone: readonly string[],
): Promise<void> {
  await tx
    .updateTable('profile')
    .set((e) => ({
      ...columns,
      steps_done: sql<
        string[]
      >`(select coalesce(array_agg(distinct s order by s), '{}') from unnest(steps_done || ${[...stepsDone]}::text[]) s)`,
      version: e('version', '+', 1),
      updated_at: sql<Date>`app.now()`,
    }))
    .where('person_id', '=', personId)
    .execute()
}

export async function writePerson(tx: Tx, personId: string, columns: Updateable<Person>): Promise<void> {
  await tx
    .updateTable('person')
    .set((e) => ({ ...columns, version: e('version', '+', 1) }))
    .where('id', '=', personId)
    .execute()
}

/** Makes the occupations these and no others. */
export async function writeOccupations(
  tx: Tx,
  personId: string,
  occupations: Profile['occupations'],
): Promise<void> {
  const codes = occupations.map((one) => one.code)
  await sql`delete from profile_occupation where person_id = ${personId} and occupation_code <> all (${codes}::text[])`.execute(
    tx,
  )
  if (occupations.length === 0) return
  await tx
    .insertInto('profile_occupation')
    .values(
      occupations.map(({ code, experience }) => ({ person_id: personId, occupation_code: code, experience })),
    )
    .onConflict((c) =>
      c
        .columns(['person_id', 'occupation_code'])
        .doUpdateSet((e) => ({ experience: e.ref('excluded.experience') }))
        .where(sql<boolean>`profile_occupation.experience <> excluded.experience`),
    )
    .execute()
}

type JobColumns = Omit<Insertable<ProfileExperience>, 'id' | 'person_id'>

export const insertJob = (tx: Tx, personId: string, job: JobColumns) =>
  tx
    .insertInto('profile_experience')
    .values({ person_id: personId, ...job })
    .execute()

export const updateJob = (tx: Tx, personId: string, id: string, job: JobColumns) =>
  tx
    .updateTable('profile_experience')
    .set(job)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .execute()

export const deleteJob = (tx: Tx, personId: string, id: string) =>
  tx.deleteFrom('profile_experience').where('person_id', '=', personId).where('id', '=', id).execute()

/** A sign of life without a change. */
export const touchProfile = (tx: Tx, personId: string) =>
  tx
    .updateTable('profile')
    .set({ updated_at: sql<Date>`app.now()`, inactivity_warned_at: null })
    .where('person_id', '=', personId)
    .execute()

export async function writeVisibility(tx: Tx, personId: string, visible: boolean): Promise<void> {
  const row = { visible, since: sql<Date>`app.now()` }
  await tx
    .insertInto('profile_visibility')
    .values({ person_id: personId, ...row })
    .onConflict((c) => c.column('person_id').doUpdateSet(row))
    .execute()
}
