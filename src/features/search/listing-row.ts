import { sql } from 'kysely'

/** What a list shows of a vikariat: public facts only. */
export type Hit = {
  readonly number: number
  readonly title: string
  readonly company_id: string
  readonly company_name: string
  readonly category: string
  readonly area: string
  readonly occupation_code: string
  readonly postcode: string
  readonly town: string
  readonly lat: number
  readonly lon: number
  readonly starts_on: string
  readonly ends_on: string
  readonly weekly_minutes_min: number
  readonly weekly_minutes_max: number
  readonly openings_left: number
  readonly apply_by: string | null
  readonly published_at: string
  readonly updated_at: string
  readonly requirements: unknown
  readonly skills: readonly string[]
  readonly perspective: string | null
}

export const hitColumns = sql.raw(
  [
    'number title company_id company_name category area occupation_code postcode town lat lon starts_on ends_on weekly_minutes_min',
    'weekly_minutes_max openings_left apply_by published_at updated_at requirements skills perspective',
  ]
    .join(' ')
    .split(' ')
    .map((column) => `l.${column}`)
    .join(', '),
)
