import { sql } from 'kysely'
import { type Day, day } from '#core/calendar/day.ts'
import type { CardSource, ExperienceLevel, Sector } from '#core/exchange/card.ts'
import { wholeCountry } from '#core/exchange/card-area.ts'
import { isDrivingLicence } from '#core/exchange/driving-licences.ts'
import { completenessOf } from '#core/exchange/profile-completeness.ts'
import { readLanguages } from '#core/exchange/requirements.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** What a card is made from, and whether the person has one today. */
export type Carded = {
  readonly personId: string
  readonly source: CardSource
  readonly shown: boolean
  readonly availableTo: Day | undefined
  readonly weeklyMinutesMin: number
  readonly weeklyMinutesMax: number
  readonly maxTravelMinutes: number
}

type PersonRow = {
  person_id: string
  given_name: string
  family_name: string
  street: string | null
  lat: number | null
  lon: number | null
  protected: boolean
  hidden: boolean
  skills: string[]
  languages: unknown
  driving_licences: string[]
  certificates: string[]
  available_from: string | null
  available_to: string | null
  weekly_minutes_min: number | null
  weekly_minutes_max: number | null
  max_travel_minutes: number | null
  steps_done: string[]
}

/**
 * The people behind these ids, as the system sees them. Somebody has a card who
 * - has said yes to being seen, and not said no to being proposed
 * - has filled in what a card needs, and is not protected by name and address
 * - is not erased
 * - is not hired, or reserved for a hire, past the day they say they are free
 */
export async function cardSources(tx: Tx, ids: readonly string[], today: Day): Promise<Carded[]> {
  const among = sql`any(${[...ids]}::uuid[])`
  const people = await sql<PersonRow>`
    select f.person_id, p.given_name, p.family_name, p.street, p.lat, p.lon, p.protected,
      not coalesce(v.visible, false) or p.no_proposals or p.erased_at is not null or exists (
        select 1 from hire h where h.person_id = p.id and h.status in ('reserved', 'active')
          and upper(h.period) > greatest(coalesce(f.available_from, ${today}::date), ${today}::date)) as hidden,
      f.skills, f.languages, f.driving_licences, f.certificates, f.available_from, f.available_to,
      f.weekly_minutes_min, f.weekly_minutes_max, f.max_travel_minutes, f.steps_done
    from profile f join person p on p.id = f.person_id left join profile_visibility v on v.person_id = p.id
    where f.person_id = ${among} order by f.person_id`.execute(tx)
  const occupations = await sql<{ person_id: string; code: string; experience: ExperienceLevel }>`
    select person_id, occupation_code as code, experience from profile_occupation
    where person_id = ${among} order by person_id, occupation_code`.execute(tx)
  const jobs = await sql<JobRow>`
    select person_id, title, occupation_code, employer, sector, from_year, to_year from profile_experience
    where person_id = ${among} order by person_id, from_year desc, id`.execute(tx)
  const occupationsOf = grouped(occupations.rows)
  const jobsOf = grouped(jobs.rows)
  return people.rows.map((row) =>
    carded(row, occupationsOf.get(row.person_id) ?? [], jobsOf.get(row.person_id) ?? []),
  )
}

type JobRow = {
  person_id: string
  title: string
  occupation_code: string | null
  employer: string
  sector: Sector
  from_year: number
  to_year: number | null
}

function carded(
  row: PersonRow,
  occupations: readonly { code: string; experience: ExperienceLevel }[],
  jobs: readonly JobRow[],
): Carded {
  const languages = readLanguages(row.languages)
  const hasPlace = row.lat !== null && row.lon !== null
  const { mayBeShown } = completenessOf({
    occupations: occupations.length,
    availableFrom: row.available_from ?? undefined,
    weeklyMinutesMin: row.weekly_minutes_min ?? undefined,
    weeklyMinutesMax: row.weekly_minutes_max ?? undefined,
    maxTravelMinutes: row.max_travel_minutes ?? undefined,
    languages: languages.length,
    experiences: jobs.length,
    skills: row.skills.length,
    certificates: row.certificates.length + row.driving_licences.length,
    hope: undefined,
    about: '',
    hasCv: false,
    stepsDone: row.steps_done,
    hasPlace,
    isProtected: row.protected,
  })
  return {
    personId: row.person_id,
    shown: mayBeShown && !row.hidden,
    source: {
      givenName: row.given_name,
      familyName: row.family_name,
      street: row.street ?? undefined,
      at: row.lat === null || row.lon === null ? wholeCountry.at : { lat: row.lat, lon: row.lon },
      occupations: occupations.map(({ code, experience }) => ({ code, experience })),
      experiences: jobs.map((job) => ({
        title: job.title,
        occupationCode: job.occupation_code ?? undefined,
        employer: job.employer,
        sector: job.sector,
        fromYear: job.from_year,
        toYear: job.to_year ?? undefined,
      })),
      skills: row.skills,
      languages,
      drivingLicences: row.driving_licences.filter(isDrivingLicence),
      certificates: row.certificates,
      availableFrom: row.available_from ? day(row.available_from) : undefined,
    },
    availableTo: row.available_to ? day(row.available_to) : undefined,
    weeklyMinutesMin: row.weekly_minutes_min ?? 0,
    weeklyMinutesMax: row.weekly_minutes_max ?? 0,
    maxTravelMinutes: row.max_travel_minutes ?? 0,
  }
}

function grouped<T extends { person_id: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.person_id)
    if (group) group.push(row)
    else groups.set(row.person_id, [row])
  }
  return groups
}
