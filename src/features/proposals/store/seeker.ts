import { sql } from 'kysely'
import { day } from '#core/calendar/day.ts'
import type { ExperienceLevel } from '#core/exchange/card.ts'
import type { Acquaintance, FitProfile, Hope } from '#core/exchange/fit-model.ts'
import { readCertificates, readDrivingLicences, readLanguages } from '#core/exchange/requirements.ts'
import type { GeoPoint } from '#core/place/point.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** A person as the fit reads them, for their own eyes and their caseworker's. */
export type Seeker = {
  readonly profile: FitProfile
  readonly at: GeoPoint | undefined
  /** By company: where the person has worked or is in the pool. */
  readonly known: ReadonlyMap<string, Acquaintance>
  /** The person has objected to being proposed. */
  readonly noProposals: boolean
}

export type ProfileRow = {
  occupations: { code: string; experience: ExperienceLevel }[]
  skills: string[]
  languages: unknown
  driving_licences: string[]
  certificates: string[]
  available_from: string | null
  available_to: string | null
  weekly_minutes_min: number | null
  weekly_minutes_max: number | null
  max_travel_minutes: number | null
  perspective: Hope | null
}

type SeekerRow = ProfileRow & {
  lat: number | null
  lon: number | null
  no_proposals: boolean
  hired_at: string[]
  pools: string[]
}

/** What the person has said of themselves; undefined until they have named an occupation. */
export async function seekerOf(tx: Tx, personId: string): Promise<Seeker | undefined> {
  const { rows } = await sql<SeekerRow>`
    select ${profileColumns}, p.lat, p.lon, p.no_proposals,
      array(select h.company_id::text from hire h where h.person_id = p.id and h.status in ('active', 'ended')) as hired_at,
      array(select m.company_id::text from pool_member m where m.person_id = p.id and m.company_id is not null and m.state = 'accepted') as pools
    from person p join profile pr on pr.person_id = p.id where p.id = ${personId}`.execute(tx)
  const row = rows[0]
  if (!row || row.occupations.length === 0) return undefined
  return {
    profile: profileOfRow(row),
    at: row.lat === null || row.lon === null ? undefined : { lat: row.lat, lon: row.lon },
    known: new Map([
      ...row.pools.map((id) => [id, 'company_pool'] as const),
      ...row.hired_at.map((id) => [id, 'hired_here'] as const),
    ]),
    noProposals: row.no_proposals,
  }
}

/** The columns of `ProfileRow`, of `profile pr` and `person p`. */
export const profileColumns = sql`pr.skills, pr.languages, pr.driving_licences, pr.certificates, pr.available_from,
  pr.available_to, pr.weekly_minutes_min, pr.weekly_minutes_max, pr.max_travel_minutes, pr.perspective,
  (select coalesce(json_agg(json_build_object('code', o.occupation_code, 'experience', o.experience) order by o.occupation_code), '[]')
    from profile_occupation o where o.person_id = p.id) as occupations`

export function profileOfRow(row: ProfileRow): FitProfile {
  return {
    occupations: row.occupations,
    skills: row.skills,
    languages: readLanguages(row.languages),
    drivingLicences: readDrivingLicences(row.driving_licences),
    certificates: readCertificates(row.certificates),
    availableFrom: row.available_from === null ? undefined : day(row.available_from),
    availableTo: row.available_to === null ? undefined : day(row.available_to),
    weeklyMinutesMin: row.weekly_minutes_min ?? undefined,
    weeklyMinutesMax: row.weekly_minutes_max ?? undefined,
    maxTravelMinutes: row.max_travel_minutes ?? undefined,
    hope: row.perspective ?? undefined,
  }
}
