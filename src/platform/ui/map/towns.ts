import { postcode } from '#core/place/postcodes.ts'
import type { MapLabel } from './map-base.ts'

/** Main towns by how soon they are named, as postcodes: the cities, then towns a stranger orients by, then smaller ones. */
const RANKED: readonly (readonly [rank: number, names: string])[] = [
  [1, '1000 5000 6700 8000 9000'],
  [2, '2800 2750 2600 2630 3000 3400 3700 4000 4600 4700 4800 6000 6400 7000 7100 7400 8700 8800 8900 9900'],
  [
    3,
    '2610 2650 2730 2860 2900 2620 2660 2770 2791 2840 2970 3460 3500 3520 3450 3600 3300 4100 4200 4300 4400 ' +
      '5500 5700 6100 6200 6270 6800 7200 7500 7600 7700 7800 8300 8400 8500 8600 8660 9500 9800 9990',
  ],
  [
    4,
    '2500 2635 2640 2665 2670 2680 2700 2830 2880 2920 2930 2950 2980 3050 3060 3100 3200 3230 3250 3390 3480 ' +
      '3550 3650 3660 3720 3730 3760 3770 4180 4220 4230 4500 4640 4690 4720 4760 4780 4900 4930 5300 5400 5450 ' +
      '5600 5610 5750 5800 5900 5970 6240 6330 6500 6600 6760 6840 6900 6950 6960 7190 7330 7430 7620 7680 7730 ' +
      '7900 8305 8370 8450 8680 9300 9370 9400 9440 9560 9600 9640 9670 9690 9700 9850 9940',
  ],
]

/** What a postcode's town is called on a map, where that is another name. */
const PLAIN: Readonly<Record<string, string>> = {
  '1000': 'København',
  '5000': 'Odense',
  '8000': 'Aarhus',
  '8900': 'Randers',
  '2800': 'Lyngby',
  '4500': 'Nykøbing Sj.',
  '4800': 'Nykøbing F.',
  '7900': 'Nykøbing M.',
  '8305': 'Samsø',
  '9940': 'Læsø',
}

/** Waters, where a name helps to see what is land. */
const WATERS: readonly MapLabel[] = [
  { text: 'Kattegat', lat: 56.95, lon: 11.55, kind: 'water', rank: 5, from: 0 },
  { text: 'Skagerrak', lat: 57.5, lon: 8.75, kind: 'water', rank: 5, from: 0 },
  { text: 'Østersøen', lat: 54.68, lon: 12.42, kind: 'water', rank: 5, from: 0 },
  { text: 'Øresund', lat: 55.86, lon: 12.66, kind: 'water', rank: 5, from: 5 },
  { text: 'Køge Bugt', lat: 55.565, lon: 12.42, kind: 'water', rank: 5, from: 5 },
  { text: 'Isefjord', lat: 55.83, lon: 11.81, kind: 'water', rank: 5, from: 5 },
]

/** Our own labels: towns at their postcode's place, and some waters. */
export const TOWN_LABELS: readonly MapLabel[] = [
  ...RANKED.flatMap(([rank, names]) => names.split(' ').map((number) => townLabel(number, rank))),
  ...WATERS,
]

function townLabel(number: string, rank: number): MapLabel {
  const place = postcode(number)
  if (place === undefined) throw new Error(`No postcode ${number}`)
  return { text: PLAIN[number] ?? place.town, lat: place.at.lat, lon: place.at.lon, kind: 'town', rank }
}
