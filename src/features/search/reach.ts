import { LRUCache } from 'lru-cache'
import { journey } from '#core/place/distance.ts'
import type { Place } from '#core/place/find-place.ts'
import { type Postcode, postcode } from '#core/place/postcodes.ts'
import { straightKm } from '#core/place/straight-km.ts'
import type { Reach } from './query.ts'

export const KM_STEPS = [5, 10, 25, 50, 100] as const
export const MINUTE_STEPS = [15, 30, 45, 60, 90] as const

/** How far from a place, as far as any offered choice can tell. Undefined minutes: a ferry, or too far. */
type Ring = { readonly here: boolean; readonly km: number; readonly minutes: number | undefined }

/**
 * Every postcode seen from one place. A vikariat lies where its postcode lies, so distances are worked out here once and
 * the database only looks them up. Postcodes that no choice tells apart share a ring.
 */
export type ReachTable = {
  readonly rings: readonly Ring[]
  /** PostgreSQL array literals, the postcode 1000 first: number of the ring, and kilometres in a straight line, rounded. */
  readonly ringNumbers: string
  readonly km: string
}

export const FIRST_POSTCODE = 1000
const LAST_POSTCODE = 9999

const tables = new LRUCache<string, ReachTable>({ max: 200 })

/** The table for a place; a reach between the offered steps gets a ring of its own. About 8 ms, then kept. */
export function reachTable(place: Place, reach: Reach): ReachTable {
  const kmSteps = reach.kind === 'km' ? withStep(KM_STEPS, reach.km) : KM_STEPS
  const minuteSteps = reach.kind === 'minutes' ? withStep(MINUTE_STEPS, reach.minutes) : MINUTE_STEPS
  const key = `${place.label} ${kmSteps} ${minuteSteps}`
  const known = tables.get(key)
  if (known) return known
  const table = makeTable(place, kmSteps, minuteSteps)
  tables.set(key, table)
  return table
}

function makeTable(place: Place, kmSteps: readonly number[], minuteSteps: readonly number[]): ReachTable {
  const numbers = new Map<string, number>()
  const rings: Ring[] = []
  const ways = new Map<Postcode['at'], Way>()
  const ringNumbers: string[] = []
  const km: string[] = []
  for (let number = FIRST_POSTCODE; number <= LAST_POSTCODE; number++) {
    const area = postcode(String(number))
    if (!area) {
      // with nulls in it PostgreSQL would count through an array from its start
      ringNumbers.push('-1')
      km.push('9999')
      continue
    }
    // inner Copenhagen has a thousand numbers at five points
    const way = ways.get(area.at) ?? wayTo(place, area.at, kmSteps, minuteSteps)
    ways.set(area.at, way)
    const here = place.kind === 'postcode' ? way.km === 0 : area.municipality === place.municipality
    const key = `${here} ${way.kmStep} ${way.minuteStep}`
    const ring = numbers.get(key) ?? rings.push({ here, km: way.kmStep, minutes: way.minuteStep }) - 1
    numbers.set(key, ring)
    ringNumbers.push(String(ring))
    km.push(String(Math.round(way.km)))
  }
  return { rings, ringNumbers: `{${ringNumbers.join(',')}}`, km: `{${km.join(',')}}` }
}

type Way = { readonly km: number; readonly kmStep: number; readonly minuteStep: number | undefined }

function wayTo(
  place: Place,
  at: Postcode['at'],
  kmSteps: readonly number[],
  minuteSteps: readonly number[],
): Way {
  const km = straightKm(place.at, at)
  const { minutes, ferry } = journey(place.at, at)
  return {
    km,
    kmStep: stepFor(km, kmSteps) ?? Number.POSITIVE_INFINITY,
    minuteStep: ferry ? undefined : stepFor(minutes, minuteSteps),
  }
}

const stepFor = (value: number, steps: readonly number[]): number | undefined =>
  steps.find((step) => value <= step)

const withStep = (steps: readonly number[], step: number): number[] =>
  [...new Set([...steps, step])].sort((a, b) => a - b)

/** Whether a ring lies within reach. */
export function isWithin(ring: Ring, reach: Reach): boolean {
  if (reach.kind === 'all') return true
  if (reach.kind === 'here') return ring.here
  if (reach.kind === 'km') return ring.km <= reach.km
  return ring.minutes !== undefined && ring.minutes <= reach.minutes
}
