import { type Day, day, firstOfMonth } from '#core/calendar/day.ts'
import { buildCard, type Card, type CardSource } from '#core/exchange/card.ts'
import {
  type CardArea,
  cardAreaByKey,
  cardAreasAt,
  cardTowns,
  wholeCountry,
} from '#core/exchange/card-area.ts'
import { isDrivingLicence } from '#core/exchange/driving-licences.ts'
import type { MatchedOnly } from '#core/exchange/fit-model.ts'
import { readLanguages } from '#core/exchange/requirements.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

/** A card before it is made broad enough to be shown, with the areas that hold the person, the narrowest first. */
export type KnownCard = {
  personId: string
  card: Card
  areas: readonly string[]
  matched: MatchedOnly
}

/** The areas from the one a card names (by key or Danish name) outwards. */
export function areasFrom(named: string, at?: { lat: number; lon: number }): readonly string[] {
  const area = cardAreaByKey(named) ?? areaByName.get(named)
  if (!area) return at ? cardAreasAt(at).map((one) => one.key) : [wholeCountry.key]
  const town = cardTowns.find((one) => one.key === area.key)
  if (town) return [town.key, town.region, wholeCountry.key]
  return area.key === wholeCountry.key ? [area.key] : [area.key, wholeCountry.key]
}

const areaByName = new Map<string, CardArea>([...cardTowns, wholeCountry].map((area) => [area.name.da, area]))

export type CardRow = {
  person_id: string
  area_text: string
  lat: number
  lon: number
  occupations: unknown
  experience: unknown
  skills: string[]
  languages: unknown
  driving_licences: string[]
  certificates: string[]
  available_month: string
  available_from: string | null
  available_to: string | null
  weekly_minutes_min: number
  weekly_minutes_max: number
  max_travel_minutes: number
}

/** A published card, as it is kept while the person is visible. */
export function cardOfRow(row: CardRow, today: Day): KnownCard {
  const areas = areasFrom(row.area_text, row)
  const month = day(row.available_month.length === 7 ? `${row.available_month}-01` : row.available_month)
  const thisMonth = firstOfMonth(today)
  return {
    personId: row.person_id,
    areas,
    card: {
      occupations: row.occupations as Card['occupations'],
      experience: row.experience as Card['experience'],
      skills: row.skills,
      languages: readLanguages(row.languages),
      drivingLicences: row.driving_licences.filter(isDrivingLicence),
      certificates: row.certificates,
      area: areas[0] ?? wholeCountry.key,
      availableMonth: month < thisMonth ? thisMonth : month,
    },
    matched: {
      availableFrom: row.available_from ? day(row.available_from) : undefined,
      availableTo: row.available_to ? day(row.available_to) : undefined,
      weeklyMinutesMin: row.weekly_minutes_min,
      weeklyMinutesMax: row.weekly_minutes_max,
      maxTravelMinutes: row.max_travel_minutes,
    },
  }
}

/**
 * The card of somebody who has applied or been asked, made from the profile as it stands: they need not be visible to
 * others. Runs as the system; what a stage does not allow is taken away after it.
 */
export async function cardOfPerson(tx: Tx, personId: string, today: Day): Promise<KnownCard> {
  return asSystem(tx, async (s) => {
    const p = await s
      .selectFrom('person as p')
      .innerJoin('profile as f', 'f.person_id', 'p.id')
      .selectAll('f')
      .select(['p.given_name', 'p.family_name', 'p.street', 'p.lat', 'p.lon'])
      .where('p.id', '=', personId)
      .executeTakeFirstOrThrow()
    const occupations = await s
      .selectFrom('profile_occupation')
      .select(['occupation_code as code', 'experience'])
      .where('person_id', '=', personId)
      .orderBy('occupation_code')
      .execute()
    const jobs = await s
      .selectFrom('profile_experience')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('from_year', 'desc')
      .orderBy('id')
      .execute()
    const at = p.lat === null || p.lon === null ? undefined : { lat: p.lat, lon: p.lon }
    const source: CardSource = {
      givenName: p.given_name,
      familyName: p.family_name,
      street: p.street ?? undefined,
      at: at ?? wholeCountry.at,
      occupations: occupations as CardSource['occupations'],
      experiences: jobs.map((job) => ({
        title: job.title,
        occupationCode: job.occupation_code ?? undefined,
        employer: job.employer,
        sector: job.sector as CardSource['experiences'][number]['sector'],
        fromYear: job.from_year,
        toYear: job.to_year ?? undefined,
      })),
      skills: p.skills,
      languages: readLanguages(p.languages),
      drivingLicences: p.driving_licences.filter(isDrivingLicence),
      certificates: p.certificates,
      availableFrom: p.available_from ? day(p.available_from) : undefined,
    }
    const areas = at ? cardAreasAt(at).map((one) => one.key) : [wholeCountry.key]
    return {
      personId,
      areas,
      card: { ...buildCard(source, today), area: areas[0] ?? wholeCountry.key },
      matched: {
        availableFrom: source.availableFrom,
        availableTo: p.available_to ? day(p.available_to) : undefined,
        weeklyMinutesMin: p.weekly_minutes_min ?? undefined,
        weeklyMinutesMax: p.weekly_minutes_max ?? undefined,
        maxTravelMinutes: p.max_travel_minutes ?? undefined,
      },
    }
  })
}
