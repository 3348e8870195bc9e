import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import { liveStatuses } from '#core/exchange/application-status.ts'
import { compareFits, type Fit } from '#core/exchange/fit.ts'
import type { FitConfig } from '#core/exchange/fit-config.ts'
import { kinshipIn } from '#core/exchange/occupation-similarity.ts'
import { OCCUPATIONS } from '#core/occupation/occupations.ts'
import { boxAround } from '#core/place/box-around.ts'
import { farthestKm } from '#core/place/distance.ts'
import { fitConfigInForce, type Seeker, seekerOf } from '#features/proposals/index.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { withFit } from './fit-hits.ts'
import { isOpen } from './hits.ts'
import { type Hit, hitColumns } from './listing-row.ts'

export type Proposed = Hit & { readonly fit: Fit }

export type OwnProposals =
  /** `no-profile` until an occupation is named; `objects` when the person has said no to being proposed. */
  | { readonly state: 'no-profile' }
  | { readonly state: 'objects' }
  | {
      readonly state: 'ready'
      /** What the person can take, best first. */
      readonly fitting: readonly Proposed[]
      /** What lacks one thing that can be talked about or obtained. */
      readonly near: readonly Proposed[]
    }

/** Never so many for one person; a bound for the worst. */
const MOST_READ = 5000

/**
 * Vikariater that are proposed to the person: every open one of a related occupation that the hard conditions do not rule
 * out, each weighed. What they have applied for already is left out. For the person's own eyes, and their caseworker's.
 */
export async function ownProposals(tx: Tx, personId: string, today: Day): Promise<OwnProposals> {
  const own = await seekerOf(tx, personId)
  if (!own) return { state: 'no-profile' }
  if (own.noProposals) return { state: 'objects' }
  const config = await fitConfigInForce(tx)
  const weighed = (await withinReason(tx, personId, own, config, today))
    .map((hit) => withFit(hit, own, config))
    .sort((a, b) => compareFits(a.fit, b.fit))
  return {
    state: 'ready',
    fitting: weighed.filter(({ fit }) => fit.eligible),
    near: weighed.filter(({ fit }) => fit.nearMiss),
  }
}

/** The occupations of any kinship with the person's own: what is quite another trade is found by searching. */
export function kinOf(own: Seeker, { related }: FitConfig): readonly string[] {
  const kinship = kinshipIn(related)
  return OCCUPATIONS.filter(({ code }) =>
    own.profile.occupations.some((one) => kinship(one.code, code) !== 'none'),
  ).map(({ code }) => code)
}

async function withinReason(
  tx: Tx,
  personId: string,
  own: Seeker,
  config: FitConfig,
  today: Day,
): Promise<readonly Hit[]> {
  const { profile, at } = own
  const conditions = [isOpen(today), sql<boolean>`l.occupation_code = any(${kinOf(own, config)}::text[])`]
  if (profile.availableFrom) conditions.push(sql`l.ends_on >= ${profile.availableFrom}::date`)
  if (profile.availableTo) conditions.push(sql`l.starts_on <= ${profile.availableTo}::date`)
  if (profile.weeklyMinutesMin !== undefined)
    conditions.push(sql`l.weekly_minutes_max >= ${profile.weeklyMinutesMin - config.nearMinutes}::int`)
  if (profile.weeklyMinutesMax !== undefined)
    conditions.push(sql`l.weekly_minutes_min <= ${profile.weeklyMinutesMax + config.nearMinutes}::int`)
  if (at && profile.maxTravelMinutes !== undefined) {
    const km = farthestKm(profile.maxTravelMinutes * (1 + config.nearTravelShare))
    const { lat, lon } = boxAround(at, km)
    conditions.push(sql`l.lat between ${lat[0]} and ${lat[1]} and l.lon between ${lon[0]} and ${lon[1]}`)
  }
  const { rows } = await sql<Hit>`
    select ${hitColumns} from vacancy_listing l where ${sql.join(conditions, sql` and `)}
      and not exists (select from application a where a.vacancy_id = l.vacancy_id and a.person_id = ${personId}
        and a.status = any(${[...liveStatuses]}::text[]))
    order by l.published_at desc, l.number desc limit ${MOST_READ}`.execute(tx)
  return rows
}
