import { type Day, dayParts } from '#core/calendar/day.ts'
import type { Trade, Workplace } from '../words/area.ts'
import { AREAS } from '../words/areas/index.ts'
import { capitalised, fill } from '../words/grammar.ts'
import { NAME_ENDS, NAME_STARTS } from '../words/invented-names.ts'
import type { Employer } from './employers.ts'
import { grouped } from './grouped.ts'
import type { Region } from './region.ts'
import { type Chance, chance, seededUuid } from './seeded.ts'
import type { Seeker } from './seekers.ts'

type Job = Region['profile_experience'][number]

/** The region's own workplaces by their kind: where some of the people have worked before. */
export type FormerPlaces = ReadonlyMap<string, readonly Employer[]>

export const formerPlaces = (employers: readonly Employer[]): FormerPlaces =>
  grouped(employers, (one) => one.workplace.key)

/** Youngest age of a job that is worth mentioning. */
const FIRST_JOB_AGE = 17

/**
 * What somebody has done before, the latest first: their years in the trade in one to three jobs that end when
 * unemployment began, then perhaps something else, and now and then voluntary work. The first jobs of newcomers lie abroad.
 */
export function workHistory(seed: number, today: Day, seeker: Seeker, places: FormerPlaces): Job[] {
  const random = chance(seed, 'history', seeker.index)
  const stopped = dayParts(seeker.row.unemployed_since as Day).year
  const earliest = dayParts(seeker.row.birth_date as Day).year + FIRST_JOB_AGE
  const jobs: Job[] = []
  let to = stopped
  const add = (trade: Trade, workplaces: readonly Workplace[], years: number) => {
    const from = Math.max(earliest, to - years)
    jobs.push(job(seed, today, random, seeker, jobs.length, { trade, workplaces, from, to }, places))
    to = from - (random.happens(0.3) ? 1 : 0)
  }
  for (const years of partsOf(random, seeker.years)) {
    if (to > earliest || jobs.length === 0) add(seeker.trade, seeker.area.workplaces, years)
  }
  for (let n = random.int(0, 2); n > 0 && to > earliest; n--) {
    const area = random.pick(AREAS)
    const trades = area.trades.filter((one) => !one.needs.education && !one.needs.certificates)
    if (trades.length > 0) add(random.pick(trades), area.workplaces, random.int(1, 4))
  }
  return random.happens(0.12) ? [...jobs, voluntary(seed, random, seeker, stopped)] : jobs
}

/** Some years as one to three parts of at least one year each. */
function partsOf(random: Chance, years: number): number[] {
  const parts: number[] = []
  let left = years
  for (let n = random.int(0, 2); n > 0 && left > 2; n--) {
    const part = random.int(1, left - 1)
    parts.push(part)
    left -= part
  }
  return [...parts, left]
}

type Held = { trade: Trade; workplaces: readonly Workplace[]; from: number; to: number }

function job(
  seed: number,
  today: Day,
  random: Chance,
  seeker: Seeker,
  index: number,
  { trade, workplaces, from, to }: Held,
  places: FormerPlaces,
): Job {
  const arrived = seeker.newcomer ? dayParts(today).year - seeker.newcomer.yearsHere : 0
  const abroad = from < arrived
  const kind = random.pick(workplaces.filter((one) => trade.at.includes(one.key)))
  const known = random.happens(0.5) ? places.get(kind.key) : undefined
  const stem = random.pick(NAME_STARTS) + random.pick(NAME_ENDS)
  return {
    id: seededUuid(seed, 'experience', seeker.index, index),
    person_id: seeker.row.id,
    title: capitalised(trade.noun.one),
    occupation_code: trade.occupation,
    employer: abroad
      ? `Arbejdsplads i ${seeker.named.background?.country ?? 'udlandet'}`
      : known
        ? random.pick(known).row.name
        : fill(random.pick(kind.called), { stamme: stem }),
    sector: abroad ? 'private' : kind.sector,
    from_year: from,
    to_year: abroad && to > arrived ? arrived : to,
  }
}

function voluntary(seed: number, random: Chance, seeker: Seeker, stopped: number): Job {
  const [title, employer] = random.pick(VOLUNTARY)
  return {
    id: seededUuid(seed, 'experience', seeker.index, 'voluntary'),
    person_id: seeker.row.id,
    title,
    occupation_code: null,
    employer,
    sector: 'voluntary',
    from_year: stopped - random.int(0, 4),
    to_year: random.happens(0.5) ? null : stopped,
  }
}

const VOLUNTARY = [
  ['Frivillig i genbrugsbutik', 'Genbrugsbutikken på torvet'],
  ['Frivillig træner', 'Idrætsforeningen'],
  ['Besøgsven', 'Besøgstjenesten'],
  ['Frivillig i lektiecafé', 'Biblioteket'],
  ['Kasserer i beboerforening', 'Beboerforeningen'],
] as const
