import type { GeoPoint } from './point.ts'
import { COPENHAGEN } from './postcode-rows/copenhagen.ts'
import { EAST_JUTLAND } from './postcode-rows/east-jutland.ts'
import { FUNEN } from './postcode-rows/funen.ts'
import { NORTH_JUTLAND } from './postcode-rows/north-jutland.ts'
import { NORTH_ZEALAND } from './postcode-rows/north-zealand.ts'
import { SOUTH_JUTLAND } from './postcode-rows/south-jutland.ts'
import { WEST_JUTLAND } from './postcode-rows/west-jutland.ts'
import { ZEALAND } from './postcode-rows/zealand.ts'

export type Postcode = {
  /** Four digits: `2100`. */
  readonly number: string
  readonly town: string
  /** The town, or the middle of the area where there is no one town: for distances, not for addresses. */
  readonly at: GeoPoint
  /** The municipality that most of the area lies in. An area can lie in several: not for decisions. */
  readonly municipality: string
}

/** Inner Copenhagen has a number for each street: whole ranges stand for one place here. */
type PostcodeRange = Postcode & { readonly last: string }

const RANGES: readonly PostcodeRange[] = [
  range('1000', '1399', 'København K', 55.681, 12.583, '0101'),
  // Christianshavn and Holmen
  range('1400', '1449', 'København K', 55.673, 12.594, '0101'),
  range('1450', '1499', 'København K', 55.677, 12.575, '0101'),
  range('1500', '1799', 'København V', 55.671, 12.556, '0101'),
  range('1800', '1999', 'Frederiksberg C', 55.677, 12.541, '0147'),
]

const ROWS = [
  COPENHAGEN,
  NORTH_ZEALAND,
  ZEALAND,
  FUNEN,
  SOUTH_JUTLAND,
  WEST_JUTLAND,
  EAST_JUTLAND,
  NORTH_JUTLAND,
]

/** Every delivery area from 2000 up, and the five ranges of inner Copenhagen by their first number; in order. */
export const POSTCODES: readonly Postcode[] = [
  ...RANGES.map(({ last: _, ...first }) => first),
  ...ROWS.flatMap((rows) => rows.trim().split('\n').map(readRow)),
]

const BY_NUMBER = new Map(POSTCODES.map((postcode) => [postcode.number, postcode]))

/**
 * The place of a postcode, or undefined where Denmark has none. Numbers of single firms and of post boxes
 * (`0900`, `2412`) are not delivery areas and not known here; nor are Greenland and the Faroe Islands.
 */
export function postcode(number: string): Postcode | undefined {
  const found = BY_NUMBER.get(number)
  if (found !== undefined || !/^1[0-9]{3}$/.test(number)) return found
  const within = RANGES.find((range) => range.number <= number && number <= range.last)
  if (within === undefined) return undefined
  const { last: _, ...first } = within
  return { ...first, number }
}

function readRow(row: string): Postcode {
  const [place = '', lat = '', lon = '', municipality = ''] = row.split('|')
  return {
    number: place.slice(0, 4),
    town: place.slice(5),
    at: { lat: Number(lat), lon: Number(lon) },
    municipality,
  }
}

function range(
  number: string,
  last: string,
  town: string,
  lat: number,
  lon: number,
  municipality: string,
): PostcodeRange {
  return { number, last, town, at: { lat, lon }, municipality }
}
