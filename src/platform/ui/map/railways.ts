import { postcode } from '#core/place/postcodes.ts'
import type { MapShape } from './map-base.ts'

/**
 * The railways as a string of towns each, by postcode: drawn straight from town to town. They show which places
 * hang together, not where the tracks lie.
 */
const LINES = [
  // S-trains, and the coast line to Helsingør
  '1500 2500 2610 2600 2620 2630 2640 4000',
  '1500 2720 2730 2740 2750 2760 3660 3650 3600',
  '1500 2400 2860 2880 3500 3520',
  '1000 2100 2900 2800 2830 2840 3460 3450 3400',
  '1500 2450 2650 2660 2665 2635 2670 2690 2680 4600',
  '1000 2100 2900 2920 2930 2950 2960 2980 2990 3050 3060 3070 3000',
  '1500 2300 2770',
  '3400 3480 3490 3000',
  '3400 3200 3220',
  '3400 3320 3300 3390',
  // Zealand, Lolland and Falster
  '4000 4130 4140 4100 4180 4200 4220 5800',
  '4000 4320 4340 4300 4450 4400',
  '4300 4520 4550 4500',
  '4100 4700 4750 4760 4840 4800 4990 4930 4900',
  '4000 4622 4600 4690 4700',
  // Funen and Jutland
  '5800 5550 5000 5560 5500 7000',
  '5000 5792 5750 5700',
  '7000 7100 8700 8660 8000 8370 8900 9500 9510 9530 9000 9400 9700 9800 9900',
  '9800 9850',
  '9900 9970 9990',
  '7000 6000 6640 6600 6650 6740 6700',
  '6640 6500 6230 6360 6330',
  '6360 6300 6400',
  '6700 6760 6780 6270',
  '6700 6800 6870 6880 6900 6950 6990 7500 7600 7760 7700',
  '7100 7300 7330 7400 7500',
  '6900 6933 7400 7430 8600 8680 8660',
  '8870 8850 8800 7850 7800 7830 7600 7620 7680',
  '8000 8520 8543 8550 8500',
] as const

export const RAILWAYS: MapShape = {
  kind: 'line',
  rings: LINES.map((line) =>
    line.split(' ').map((number) => {
      const place = postcode(number)
      if (place === undefined) throw new Error(`No postcode ${number}`)
      return [place.at.lon, place.at.lat]
    }),
  ),
}
