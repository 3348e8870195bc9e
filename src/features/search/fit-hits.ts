import { sql } from 'kysely'
import { type Day, day } from '#core/calendar/day.ts'
import type { ExperienceLevel } from '#core/exchange/card.ts'
import { compareFits, type Fit, fitOf } from '#core/exchange/fit.ts'
import type { Acquaintance, FitProfile, Hope, Perspective } from '#core/exchange/fit-model.ts'
import { occupationKinship } from '#core/exchange/occupation-similarity.ts'
import {
  readCertificates,
  readDrivingLicences,
  readLanguages,
  readRequirements,
} from '#core/exchange/requirements.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import { journey } from '#core/place/distance.ts'
import type { GeoPoint } from '#core/place/point.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { Search } from './query.ts'
import { runSearch, type SearchResult } from './run-search.ts'
import { PAGE_SIZE, type RankedHit } from './store.ts'

export type FitHit = RankedHit & { readonly fit?: Fit | undefined }

export type FitResult = {
  readonly result: SearchResult
  readonly hits: readonly FitHit[]
  /** The person has told what they can do: then it may be sorted by. */
  readonly hasProfile: boolean
  /** How many were compared with the profile, when they are sorted by it. */
  readonly fitted: number | undefined
}

/** So many of the newest in the person's own areas of work are compared when sorting by fit. */
const CANDIDATES = 300

type Own = {
  readonly profile: FitProfile
  readonly at: GeoPoint | undefined
  readonly known: ReadonlyMap<string, Acquaintance>
}

/**
 * A search with the reasons why each hit fits the person who is looking, and, if they ask for it, sorted by them. Only
 * for the person's own eyes; nothing of it is kept.
 */
export async function searchWithFit(
  tx: Tx,
  personId: string,
  search: Search,
  today: Day,
): Promise<FitResult> {
  const own = await ownProfile(tx, personId)
  if (!own) {
    const result = await runSearch(tx, search, today)
    return { result, hits: result.hits, hasProfile: false, fitted: undefined }
  }
  if (search.sort !== 'fit') {
    const result = await runSearch(tx, search, today, { mayFit: true })
    return { result, hits: result.hits.map((hit) => withFit(hit, own)), hasProfile: true, fitted: undefined }
  }
  const areas = own.profile.occupations.flatMap(({ code }) => occupationByCode(code)?.area ?? [])
  const result = await runSearch(tx, search, today, {
    mayFit: true,
    candidates: { areas, limit: CANDIDATES },
  })
  const sorted = result.hits.map((hit) => withFit(hit, own)).sort((a, b) => compareFits(a.fit, b.fit))
  const from = (search.page - 1) * PAGE_SIZE
  return {
    result: { ...result, pages: Math.ceil(sorted.length / PAGE_SIZE) },
    hits: sorted.slice(from, from + PAGE_SIZE),
    hasProfile: true,
    fitted: sorted.length,
  }
}

function withFit(hit: RankedHit, own: Own): RankedHit & { fit: Fit } {
  const fit = fitOf(
    own.profile,
    {
      occupationCode: hit.occupation_code,
      period: { from: day(hit.starts_on), to: day(hit.ends_on) },
      weeklyMinutesMin: hit.weekly_minutes_min,
      weeklyMinutesMax: hit.weekly_minutes_max,
      requirements: readRequirements(hit.requirements),
      skills: [],
      perspective: (hit.perspective ?? undefined) as Perspective | undefined,
    },
    {
      journey: own.at && journey(own.at, hit),
      known: own.known.get(hit.company_id),
      kinship: occupationKinship,
    },
  )
  return { ...hit, fit }
}

type OwnRow = {
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
  lat: number | null
  lon: number | null
  hired_at: string[]
  pools: string[]
}

/** What the person has said of themselves; undefined until they have named an occupation. */
async function ownProfile(tx: Tx, personId: string): Promise<Own | undefined> {
  const { rows } = await sql<OwnRow>`
    select pr.skills, pr.languages, pr.driving_licences, pr.certificates, pr.available_from, pr.available_to,
      pr.weekly_minutes_min, pr.weekly_minutes_max, pr.max_travel_minutes, pr.perspective, p.lat, p.lon,
      (select coalesce(json_agg(json_build_object('code', o.occupation_code, 'experience', o.experience)), '[]')
        from profile_occupation o where o.person_id = p.id) as occupations,
      array(select h.company_id::text from hire h where h.person_id = p.id and h.status in ('active', 'ended')) as hired_at,
      array(select m.company_id::text from pool_member m where m.person_id = p.id and m.company_id is not null and m.state = 'accepted') as pools
    from person p join profile pr on pr.person_id = p.id where p.id = ${personId}`.execute(tx)
  const row = rows[0]
  if (!row || row.occupations.length === 0) return undefined
  return {
    profile: {
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
    },
    at: row.lat === null || row.lon === null ? undefined : { lat: row.lat, lon: row.lon },
    known: new Map([
      ...row.pools.map((id) => [id, 'company_pool'] as const),
      ...row.hired_at.map((id) => [id, 'hired_here'] as const),
    ]),
  }
}
