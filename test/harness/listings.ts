import { addDays, type Day, day } from '#core/calendar/day.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import { postcode } from '#core/place/postcodes.ts'
import { refreshListings } from '#features/vacancies/index.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { aCompany, aUnit } from './people.ts'

/** What a test says of a vikariat; the rest is ordinary. */
export type ListingSpec = {
  occupation: string
  title?: string
  description?: string
  postcode?: string
  street?: string
  from?: Day
  to?: Day
  /** Minutes a week, lowest and highest. */
  minutes?: readonly [number, number]
  category?: 'jobrotation' | 'ordinary'
  company?: string
  published?: string
  openings?: number
  applyBy?: Day
  requirements?: object
}

export const FIRST_DAY = day('2014-05-01')

/** Published vikariater with their public listing, as the platform itself writes them; their numbers, in order. */
export async function listed(tx: Tx, specs: readonly ListingSpec[]): Promise<number[]> {
  const unit = await aUnit(tx)
  const companies = new Map<string, string>()
  for (const name of new Set(specs.map((s) => s.company ?? 'Prøvefirma ApS'))) {
    companies.set(name, (await aCompany(tx, unit.id, name)).id)
  }
  const numbers: number[] = []
  for (let at = 0; at < specs.length; at += 500) {
    const rows = await tx
      .insertInto('vacancy')
      .values(specs.slice(at, at + 500).map((spec, i) => rowOf(spec, at + i, unit.id, companies)))
      .returning(['id', 'number'])
      .execute()
    await refreshListings(
      tx,
      rows.map((row) => row.id),
    )
    numbers.push(...rows.map((row) => row.number))
  }
  return numbers
}

function rowOf(s: ListingSpec, serial: number, unitId: string, companies: ReadonlyMap<string, string>) {
  const occupation = occupationByCode(s.occupation)
  if (!occupation) throw new Error(`no occupation ${s.occupation}`)
  const place = postcode(s.postcode ?? '2750')
  if (!place) throw new Error(`no postcode ${s.postcode}`)
  const from = s.from ?? FIRST_DAY
  return {
    company_id: companies.get(s.company ?? 'Prøvefirma ApS')!,
    unit_id: unitId,
    status: 'published',
    category: s.category ?? 'jobrotation',
    title: s.title ?? capitalised(occupation.title),
    occupation_code: s.occupation,
    description: s.description ?? 'Du får gode kolleger og en grundig introduktion.',
    starts_on: from,
    ends_on: s.to ?? addDays(from, 120),
    weekly_minutes_min: s.minutes?.[0] ?? 37 * 60,
    weekly_minutes_max: s.minutes?.[1] ?? 37 * 60,
    openings: s.openings ?? 1,
    street: s.street ?? null,
    postcode: place.number,
    town: place.town,
    municipality_code: place.municipality,
    lat: place.at.lat,
    lon: place.at.lon,
    requirements: JSON.stringify(s.requirements ?? {}),
    perspective: 'possible_job',
    apply_by: s.applyBy ?? null,
    published_at: new Date(Date.parse(s.published ?? '2014-04-01T08:00:00Z') + serial * 60_000),
  }
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
