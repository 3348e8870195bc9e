import {
  BACKGROUNDS,
  type Background,
  DANISH_FAMILIES,
  DANISH_MEN,
  DANISH_WOMEN,
  MIDDLE_NAMES,
} from '../words/names.ts'
import type { Chance } from './seeded.ts'

export type Named = { given: string; family: string; woman: boolean; background: Background | undefined }

/** A name with the frequencies of real life: the first of a list is many times as common as the last. */
export function nameSomebody(
  random: Chance,
  bornIn: number,
  year: number,
  woman = random.happens(0.54),
): Named {
  const background = pickBackground(random, year)
  if (background) {
    const given = random.pick(woman ? background.women : background.men)
    const family = familyOf(random.pick(background.families), background, woman)
    return { given, family, woman, background }
  }
  const generation = bornIn < 1970 ? 'old' : bornIn < 1988 ? 'middle' : 'young'
  const given = oftenFirst(random, (woman ? DANISH_WOMEN : DANISH_MEN)[generation])
  return { given, family: danishFamily(random), woman, background: undefined }
}

/** A Danish family name, now and then with a middle name before it. */
export function danishFamily(random: Chance): string {
  const last = oftenFirst(random, DANISH_FAMILIES)
  const middle = random.happens(0.28) ? random.pick(MIDDLE_NAMES) : undefined
  return middle && middle !== last ? `${middle} ${last}` : last
}

function pickBackground(random: Chance, year: number): Background | undefined {
  const pairs = BACKGROUNDS.filter((one) => one.since === undefined || one.since <= year).map(
    (one) => [one, one.share] as const,
  )
  const shares = pairs.reduce((total, [, share]) => total + share, 0)
  return random.weighted<Background | undefined>([...pairs, [undefined, 1000 - shares]])
}

/** Polish family names end by sex. */
const familyOf = (name: string, background: Background, woman: boolean): string =>
  background.key !== 'pl' ? name : woman ? name.replace(/ski$/, 'ska') : name.replace(/ska$/, 'ski')

/** Zipf: the n-th name is about 1/n as common as the first. */
const oftenFirst = (random: Chance, list: readonly string[]): string =>
  random.weighted(list.map((name, index) => [name, 1 / (index + 3)] as const))
