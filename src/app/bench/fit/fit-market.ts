import { addDays, type Day, day } from '#core/calendar/day.ts'
import type { ExperienceLevel } from '#core/exchange/card.ts'
import type { DrivingLicence } from '#core/exchange/driving-licences.ts'
import type { Hope, Perspective } from '#core/exchange/fit-model.ts'
import type { IndexedProfile } from '#core/fit-index/profile-index.ts'
import type { IndexedVacancy } from '#core/fit-index/rank-profiles.ts'
import { OCCUPATIONS, occupationByCode } from '#core/occupation/occupations.ts'
import { MUNICIPALITIES } from '#core/place/municipalities.ts'
import type { GeoPoint } from '#core/place/point.ts'
import { POSTCODES } from '#core/place/postcodes.ts'
import { pick, seeded, shuffle } from '#core/solver/seeded.ts'

export type FitMarket = {
  readonly profiles: readonly IndexedProfile[]
  readonly vacancies: readonly IndexedVacancy[]
}

/** The days vikariater start on and people are free from. */
const FIRST = day('2014-04-08')
const SPREAD_DAYS = 300

const SKILLS = [
  'kasse',
  'kundeservice',
  'Excel',
  'Word',
  'rengøring',
  'dokumentation',
  'medicinhåndtering',
  'demens',
  'truck',
  'lager',
  'pakning',
  'varmt køkken',
  'smørrebrød',
  'opvask',
  'borgerkontakt',
  'bogføring',
  'løn',
  'telefonpasning',
  'natarbejde',
  'planlægning',
  'svejsning',
  'montage',
  'beskæring',
  'vedligehold',
  'undervisning',
  'pædagogik',
  'kørsel',
  'førstehjælp',
  'engelsk tale',
  'teamledelse',
] as const
const LICENCES: readonly (readonly DrivingLicence[])[] = [['B'], ['B'], ['B'], ['BE'], ['C', 'B']]
const CERTIFICATES = [
  'food_hygiene',
  'truck_b',
  'first_aid',
  'medicine_handling',
  'patient_moving',
  'adr',
] as const
const LANGUAGES = ['en', 'de', 'ar', 'pl', 'tr', 'uk'] as const
const WEEKLY_HOURS = [15, 20, 25, 28, 30, 32, 37] as const

/**
 * A market by seed in all of Denmark, from the exchange's own lists: towns and occupations of very unequal size, homes
 * scattered around the towns (hardly two alike), and everything that a profile or a vikariat may leave unsaid left out for
 * some. The order in which chance is drawn is part of the recipe.
 */
export function fitMarket(profiles: number, vacancies: number, seed = 1): FitMarket {
  const chance = seeded(seed)
  const towns = unequal(chance, POSTCODES)
  const supply = unequal(chance, OCCUPATIONS)
  const demand = unequal(chance, OCCUPATIONS)
  return {
    profiles: Array.from({ length: profiles }, () => aProfile(chance, towns, supply)),
    vacancies: Array.from({ length: vacancies }, () => aVacancy(chance, towns, demand)),
  }
}

type Chance = () => number
type Draw<T> = () => T

function aProfile(
  chance: Chance,
  towns: Draw<(typeof POSTCODES)[number]>,
  supply: Draw<(typeof OCCUPATIONS)[number]>,
): IndexedProfile {
  const said = <T>(share: number, value: () => T): T | undefined => (chance() < share ? value() : undefined)
  const first = supply()
  const near = first.neighbours.length > 0 && chance() < 0.6 ? pick(chance, first.neighbours) : supply().code
  const others = chance() < 0.4 ? [] : chance() < 0.7 ? [near] : [near, supply().code]
  const codes = [...new Set([first.code, ...others])].filter((code) => occupationByCode(code) !== undefined)
  const levels: readonly ExperienceLevel[] = ['trained', 'experienced', 'experienced', 'some', 'some', 'wish']
  const hours = 60 * (10 + Math.floor(chance() * 15))
  const spoken = [{ code: 'da', level: pick(chance, ['some', 'good', 'fluent', 'fluent'] as const) }]
  if (chance() < 0.6) {
    spoken.push({ code: pick(chance, LANGUAGES), level: pick(chance, ['some', 'good', 'fluent'] as const) })
  }
  return {
    at: said(0.97, () => scattered(chance, towns().at)),
    profile: {
      occupations: codes.map((code) => ({ code, experience: pick(chance, levels) })),
      skills: some(chance, SKILLS, 6),
      languages: spoken,
      drivingLicences: chance() < 0.7 ? pick(chance, LICENCES) : [],
      certificates: some(chance, CERTIFICATES, 2),
      availableFrom: said(0.8, () => anyDay(chance)),
      availableTo: said(0.15, () => addDays(anyDay(chance), 200)),
      weeklyMinutesMin: said(0.8, () => hours),
      weeklyMinutesMax: said(0.8, () => Math.min(37 * 60, hours + 60 * Math.floor(chance() * 25))),
      maxTravelMinutes: said(0.85, () => pick(chance, [20, 30, 30, 45, 45, 60, 60, 90])),
      hope: said(0.7, () => pick<Hope>(chance, ['job', 'job', 'training', 'apprenticeship', 'unsure'])),
    },
  }
}

function aVacancy(
  chance: Chance,
  towns: Draw<(typeof POSTCODES)[number]>,
  demand: Draw<(typeof OCCUPATIONS)[number]>,
): IndexedVacancy {
  const from = anyDay(chance)
  const minutes = 60 * pick(chance, WEEKLY_HOURS)
  const perspectives: readonly Perspective[] = ['possible_job', 'training', 'reference', 'unknown']
  return {
    at: scattered(chance, towns().at),
    vacancy: {
      occupationCode: demand().code,
      period: { from, to: addDays(from, 30 + Math.floor(chance() * 300)) },
      weeklyMinutesMin: chance() < 0.7 ? minutes : minutes - 300,
      weeklyMinutesMax: minutes,
      requirements: {
        certificates: chance() < 0.15 ? [pick(chance, CERTIFICATES)] : [],
        drivingLicences: chance() < 0.2 ? ['B'] : [],
        languages: chance() < 0.3 ? [{ code: 'da', level: 'good' }] : [],
        childrenCertificate: false,
        note: '',
      },
      skills: chance() < 0.5 ? some(chance, SKILLS, 4) : [],
      perspective: chance() < 0.8 ? pick(chance, perspectives) : undefined,
    },
  }
}

const anyDay = (chance: Chance): Day => addDays(FIRST, Math.floor(chance() * SPREAD_DAYS))

/** Up to so many of a list, each once. */
function some<T>(chance: Chance, list: readonly T[], most: number): T[] {
  return shuffle(chance, [...list]).slice(0, Math.floor(chance() * (most + 1)))
}

/** Some two kilometres around a town, as homes are. */
function scattered(chance: Chance, { lat, lon }: GeoPoint): GeoPoint {
  return { lat: lat + (chance() - 0.5) * 0.04, lon: lon + (chance() - 0.5) * 0.07 }
}

/** Draws from a list whose entries, in an order of chance, count 1, 1/2^0.7, 1/3^0.7, … */
function unequal<T>(chance: Chance, list: readonly T[]): Draw<T> {
  const order = shuffle(chance, [...list])
  let total = 0
  const upTo = order.map((_, i) => {
    total += (i + 1) ** -0.7
    return total
  })
  return () => {
    const wanted = chance() * total
    let [low, high] = [0, order.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (upTo[middle]! > wanted) high = middle
      else low = middle + 1
    }
    return order[low]!
  }
}

/** How many towns and occupations there are to draw from, for the report. */
export const marketLists = {
  municipalities: MUNICIPALITIES.length,
  postcodes: POSTCODES.length,
  occupations: OCCUPATIONS.length,
}
