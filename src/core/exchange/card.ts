import { type Day, firstOfMonth } from '../calendar/day.ts'
import { baseForms, isFunctionWord, normalWords } from '../occupation/normal-form.ts'
import { isWorkWord, workWordParts } from '../occupation/occupation-words.ts'
import { isOrdinaryWord } from '../occupation/search-words.ts'
import type { GeoPoint } from '../place/point.ts'
import { cardAreasAt } from './card-area.ts'
import { isFreeOfContactDetails } from './contact-details.ts'
import type { DrivingLicence } from './driving-licences.ts'
import type { LanguageSkill } from './languages.ts'
import { limits } from './limits.ts'

/** How well somebody knows an occupation, the best first. */
export const experienceLevels = ['trained', 'experienced', 'some', 'wish'] as const
export type ExperienceLevel = (typeof experienceLevels)[number]

export type Sector = 'public' | 'private' | 'voluntary'

/** Everything a card is made from, and what must never come through: names, contact details and employers. */
export type CardSource = {
  readonly givenName: string
  readonly familyName: string
  readonly street: string | undefined
  readonly at: GeoPoint
  readonly occupations: ReadonlyArray<{ readonly code: string; readonly experience: ExperienceLevel }>
  readonly experiences: ReadonlyArray<{
    readonly title: string
    readonly occupationCode: string | undefined
    readonly employer: string
    readonly sector: Sector
    readonly fromYear: number
    readonly toYear: number | undefined
  }>
  readonly skills: readonly string[]
  readonly languages: readonly LanguageSkill[]
  readonly drivingLicences: readonly DrivingLicence[]
  readonly certificates: readonly string[]
  readonly availableFrom: Day | undefined
}

/** About how long, in four steps: exact years tell a CV apart. */
export const spans = ['under_1', '1_to_3', '3_to_10', 'over_10'] as const
export type Span = (typeof spans)[number]

/**
 * The anonymous card of stage 0. An occupation is a code of the vocabulary or, where few share it, something
 * broader (coarsen.ts); a job held is its kind, sector and length, never its employer or title.
 */
export type Card = {
  readonly occupations: ReadonlyArray<{ readonly code: string; readonly experience: ExperienceLevel }>
  readonly experience: ReadonlyArray<{
    readonly occupation?: string
    readonly sector: Sector
    readonly span: Span
  }>
  readonly skills: readonly string[]
  readonly languages: readonly LanguageSkill[]
  readonly drivingLicences: readonly DrivingLicence[]
  readonly certificates: readonly string[]
  /** Key of a card area (card-area.ts). */
  readonly area: string
  /** The first day of the month from which the person is free; this month for everybody who is free by now. */
  readonly availableMonth: Day
}

/** The card before `coarsen`: never shown as it is where few people share its occupation and area. */
export function buildCard(source: CardSource, today: Day): Card {
  const free =
    source.availableFrom !== undefined && source.availableFrom > today ? source.availableFrom : today
  return {
    occupations: source.occupations.map(({ code, experience }) => ({ code, experience })),
    experience: source.experiences.map(({ occupationCode, sector, fromYear, toYear }) => ({
      ...(occupationCode === undefined ? {} : { occupation: occupationCode }),
      sector,
      span: spanOf(fromYear, toYear, today),
    })),
    skills: source.skills.filter((skill) => isAnonymous(skill, source)),
    languages: source.languages.map(({ code, level }) => ({ code, level })),
    drivingLicences: [...source.drivingLicences],
    certificates: [...source.certificates],
    area: cardAreasAt(source.at)[0].key,
    availableMonth: firstOfMonth(free),
  }
}

/**
 * Whether a skill typed by hand may stand on a card: short, without contact details, and without a word of the
 * person's own name or street, or a word of an employer that names it ("kasse hos Irma"; "rengøring" in
 * "Jensens Rengøring" names nobody).
 */
export function isAnonymous(skill: string, source: CardSource): boolean {
  if (skill.length > limits.skillLength || !isFreeOfContactDetails(skill)) return false
  const own = normalWords(`${source.givenName} ${source.familyName} ${source.street ?? ''}`)
  const employers = source.experiences.flatMap((one) => normalWords(one.employer))
  const telling = new Set([...own, ...employers.filter((word) => !isOrdinary(word))].flatMap(withBaseForms))
  return !normalWords(skill)
    .flatMap(withBaseForms)
    .some((word) => telling.has(word))
}

/** `Nattergalens` also as `Nattergalen`. Words of one or two letters (an initial, `tv`) point at nobody. */
function withBaseForms(word: string): readonly string[] {
  return [word, ...baseForms(word)].filter((form) => form.length > 2)
}

function isOrdinary(word: string): boolean {
  return isOrdinaryWord(word) || isFunctionWord(word) || workWordParts(word).every(isWorkWord)
}

function spanOf(fromYear: number, toYear: number | undefined, today: Day): Span {
  const last = toYear ?? Number(today.slice(0, 4))
  const years = last - fromYear
  if (years < 1) return 'under_1'
  if (years < 3) return '1_to_3'
  return years < 10 ? '3_to_10' : 'over_10'
}
