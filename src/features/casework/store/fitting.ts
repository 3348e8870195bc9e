import type { Day } from '#core/calendar/day.ts'
import { compareFits, type Fit, fitOf } from '#core/exchange/fit.ts'
import type { FitConfig } from '#core/exchange/fit-config.ts'
import type { FitProfile, Hope } from '#core/exchange/fit-model.ts'
import { type Kinship, kinshipIn } from '#core/exchange/occupation-similarity.ts'
import { OCCUPATIONS } from '#core/occupation/occupations.ts'
import { journey } from '#core/place/distance.ts'
import {
  fitConfigInForce,
  type ProfileRow,
  profileOfRow,
  vacancyOfListed,
} from '#features/proposals/index.ts'
import type { Tx } from '#platform/db/transaction.ts'

/** A listed vikariat, as far as a suggestion needs it. */
export type ListedVacancy = {
  number: number
  title: string
  company_name: string
  town: string
  category: string
  occupation_code: string
  starts_on: string
  ends_on: string
  weekly_minutes_min: number
  weekly_minutes_max: number
  apply_by: string | null
  lat: number
  lon: number
  requirements: unknown
  skills: string[]
  perspective: string | null
}

export type Suggestion = { vacancy: ListedVacancy; fit: Fit }

const columns = [
  ...([
    'number',
    'title',
    'company_name',
    'town',
    'category',
    'occupation_code',
    'starts_on',
    'ends_on',
  ] as const),
  ...([
    'weekly_minutes_min',
    'weekly_minutes_max',
    'apply_by',
    'lat',
    'lon',
    'requirements',
    'skills',
    'perspective',
  ] as const),
]

/** A published vikariat by its public number. */
export const findListed = (tx: Tx, number: number): Promise<ListedVacancy | undefined> =>
  tx.selectFrom('vacancy_listing').select(columns).where('number', '=', number).executeTakeFirst()

/** How many listed vikariater are looked through: those of a person's occupations are rarely more. */
const LOOKED_THROUGH = 300

/** Near enough to be shown without being searched for. */
const NEAR: readonly Kinship[] = ['same', 'neighbour', 'related']

type Seeker = { fit: FitProfile; codes: string[]; at: { lat: number; lon: number } | undefined }

async function seeker(tx: Tx, personId: string, { related }: FitConfig): Promise<Seeker | undefined> {
  const row = await tx
    .selectFrom('profile as f')
    .innerJoin('person as p', 'p.id', 'f.person_id')
    .selectAll('f')
    .select(['p.lat', 'p.lon'])
    .where('f.person_id', '=', personId)
    // who has said no to being proposed is proposed to nobody, here neither
    .where('p.no_proposals', '=', false)
    .executeTakeFirst()
  if (!row) return undefined
  const occupations = await tx
    .selectFrom('profile_occupation')
    .select(['occupation_code as code', 'experience'])
    .where('person_id', '=', personId)
    .execute()
  const kinship = kinshipIn(related)
  const near = OCCUPATIONS.filter((one) =>
    occupations.some(({ code }) => NEAR.includes(kinship(code, one.code))),
  )
  return {
    codes: near.map(({ code }) => code),
    at: row.lat !== null && row.lon !== null ? { lat: row.lat, lon: row.lon } : undefined,
    fit: profileOfRow({
      ...row,
      perspective: row.perspective as Hope | null,
      occupations: occupations as ProfileRow['occupations'],
    }),
  }
}

function fitFor(person: Seeker, v: ListedVacancy, config: FitConfig): Fit {
  return fitOf(
    person.fit,
    vacancyOfListed(v),
    {
      journey: person.at && journey(person.at, { lat: v.lat, lon: v.lon }),
      known: undefined,
      kinship: kinshipIn(config.related),
    },
    config,
  )
}

/**
 * Listed vikariater in the person's occupations or close to them that they can take, the best fit first; none for
 * somebody who does not want to be proposed.
 */
export async function suggestionsFor(
  tx: Tx,
  personId: string,
  today: Day,
  limit: number,
): Promise<Suggestion[]> {
  const config = await fitConfigInForce(tx)
  const person = await seeker(tx, personId, config)
  if (!person || person.codes.length === 0) return []
  const listed = await tx
    .selectFrom('vacancy_listing')
    .select(columns)
    .where('occupation_code', 'in', person.codes)
    .where((e) => e.or([e('apply_by', 'is', null), e('apply_by', '>=', today)]))
    .where('vacancy_id', 'not in', (e) =>
      e
        .selectFrom('application')
        .select('vacancy_id')
        .where('person_id', '=', personId)
        .where('status', 'in', ['interest', 'sent', 'talking', 'offered', 'awaiting_certificate', 'hired']),
    )
    .orderBy('published_at', 'desc')
    .limit(LOOKED_THROUGH)
    .execute()
  return listed
    .map((vacancy) => ({ vacancy, fit: fitFor(person, vacancy, config) }))
    .filter(({ fit }) => fit.eligible || fit.nearMiss)
    .sort((a, b) => compareFits(a.fit, b.fit))
    .slice(0, limit)
}
