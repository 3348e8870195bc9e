import type { Chance } from './seeded.ts'

/** Eight digits in a series that has not been given out in Denmark (83, 84, 85 and 95 begin no number), so nobody can be called. */
export const unassignedPhone = (random: Chance, series: '84' | '95'): string =>
  `+45${series}${String(random.int(0, 999_999)).padStart(6, '0')}`

/** `Ayşe Bøgh` as `ayse.boegh`. */
export function mailName(name: string): string {
  return name
    .toLocaleLowerCase('da')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '')
}
