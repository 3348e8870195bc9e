import { addDays, addMonths, type Day, firstOfMonth } from '#core/calendar/day.ts'
import { profileSteps } from '#core/exchange/profile-completeness.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import { AREAS } from '../words/areas/index.ts'
import { HOPES } from '../words/person-sentences.ts'
import type { Employer } from './employers.ts'
import { dayBetween, dayOfMoment, inSpareTime } from './moments.ts'
import { aboutText } from './profile-texts.ts'
import type { ProfileRow, Region } from './region.ts'
import { type Chance, chance } from './seeded.ts'
import type { Seeker } from './seekers.ts'
import { formerPlaces, workHistory } from './work-history.ts'

type Profiles = Pick<Region, 'profile' | 'profile_visibility' | 'profile_occupation' | 'profile_experience'>

const FRESH_DAYS = 125

/** A full profile has been through every step but the CV, sorted as the profile's own pages keep them. */
const WRITTEN_STEPS = profileSteps.filter((step) => step !== 'cv').toSorted()

/** Hours a week as people want them, least and most. */
const HOURS: readonly (readonly [readonly [number, number], number])[] = [
  [[30, 37], 40],
  [[37, 37], 16],
  [[25, 37], 16],
  [[20, 30], 12],
  [[15, 37], 10],
  [[10, 20], 6],
]

export function generateProfiles(
  seed: number,
  today: Day,
  seekers: readonly Seeker[],
  employers: readonly Employer[],
): Profiles {
  const all: Profiles = {
    profile: [],
    profile_visibility: [],
    profile_occupation: [],
    profile_experience: [],
  }
  const places = formerPlaces(employers)
  for (const seeker of seekers) {
    const random = chance(seed, 'profile', seeker.index)
    const { visible, ...row } = profileRow(random, today, seeker)
    all.profile.push(row)
    if (visible) all.profile_visibility.push({ person_id: row.person_id, visible, since: row.updated_at })
    if (seeker.profile === 'empty') continue
    all.profile_occupation.push(...occupations(random, seeker))
    if (seeker.profile === 'full' || random.happens(0.4))
      all.profile_experience.push(...workHistory(seed, today, seeker, places))
  }
  return all
}

function profileRow(random: Chance, today: Day, seeker: Seeker): ProfileRow & { visible: boolean } {
  const created = seeker.row.created_at
  const base = {
    person_id: seeker.row.id,
    unit_id: seeker.row.unit_id,
    visible: false,
    created_at: created,
    updated_at: created,
  }
  if (seeker.profile === 'empty') return base
  // a profile nobody touches for five months is warned about
  const lately = addDays(today, -FRESH_DAYS)
  const registered = addDays(dayOfMoment(created), 1)
  const updated = inSpareTime(
    random,
    dayBetween(random, registered > lately ? registered : lately, addDays(today, -1)),
  )
  const languages = languagesOf(random, seeker)
  if (seeker.profile === 'half')
    return {
      ...base,
      updated_at: updated,
      languages: languages,
      skills: random.some(seeker.trade.skills, random.int(0, 2)),
      about: random.happens(0.3) ? aboutText(random, seeker) : '',
      steps_done: ['languages', 'occupations', 'skills'],
    }
  const [least, most] = random.weighted(HOURS)
  const hope = random.weighted([
    ['job', 56],
    ['training', 16],
    ['apprenticeship', seeker.trade.needs.education ? 0 : seeker.age < 40 ? 14 : 3],
    ['unsure', 14],
  ] as const)
  const free = random.happens(0.7) ? today : firstOfMonth(addMonths(today, random.int(1, 3)))
  const protectedPerson = seeker.row.protected === true
  const visible =
    !protectedPerson && !seeker.row.no_proposals && (seeker.persona !== undefined || random.happens(0.74))
  return {
    ...base,
    about: aboutText(random, seeker),
    perspective: hope,
    perspective_note: random.happens(0.6) ? random.pick<string>(HOPES[hope]) : '',
    weekly_minutes_min: least * 60,
    weekly_minutes_max: most * 60,
    available_from: free,
    available_to: random.happens(0.08) ? addMonths(free, random.int(4, 10)) : null,
    max_travel_minutes: random.weighted([
      [20, 8],
      [30, 30],
      [45, 34],
      [60, 22],
      [90, 6],
    ] as const),
    languages: languages,
    driving_licences: licencesOf(random, seeker),
    certificates: certificatesOf(random, seeker),
    skills: random.some(seeker.trade.skills, random.int(2, seeker.trade.skills.length)),
    steps_done: WRITTEN_STEPS,
    visible,
    updated_at: updated,
  }
}

function occupations(random: Chance, seeker: Seeker): Profiles['profile_occupation'] {
  const { trade, area, row } = seeker
  const level = trade.needs.education
    ? 'trained'
    : random.weighted([
        ['trained', 24],
        ['experienced', seeker.years >= 3 ? 48 : 12],
        ['some', 26],
      ] as const)
  const found = new Map([[trade.occupation, level as string]])
  const near = occupationByCode(trade.occupation)?.neighbours ?? []
  const ownArea = area.trades
    .filter((one) => !one.needs.education && one !== trade)
    .map((one) => one.occupation)
  for (const code of random.some([...new Set([...ownArea, ...near.slice(0, 3)])], random.int(0, 2)))
    found.set(code, random.pick(['some', 'experienced', 'wish']))
  if (random.happens(0.3)) {
    const other = random.pick(
      random.pick(AREAS).trades.filter((one) => !one.needs.education && !one.needs.certificates),
    )
    if (other && !found.has(other.occupation)) found.set(other.occupation, 'wish')
  }
  return [...found].map(([occupation_code, experience]) => ({
    person_id: row.id,
    occupation_code,
    experience,
  }))
}

function languagesOf(random: Chance, seeker: Seeker): { code: string; level: string }[] {
  const own = seeker.named.background?.language
  const found = new Map<string, string>([['da', seeker.danish]])
  if (own && own !== 'da') found.set(own, random.happens(0.9) ? 'fluent' : 'good')
  if (!found.has('en') && random.happens(seeker.age < 45 ? 0.75 : 0.45))
    found.set('en', random.pick(['some', 'good', 'good']))
  if (!found.has('de') && random.happens(0.12)) found.set('de', 'some')
  if (!found.has('sv') && random.happens(0.05)) found.set('sv', 'some')
  return [...found].map(([code, level]) => ({ code, level }))
}

function licencesOf(random: Chance, { trade, newcomer, age }: Seeker): string[] {
  const needed = trade.needs.licence
  if (needed && random.happens(0.9)) return needed === 'B' ? ['B'] : ['B', needed]
  if (!random.happens(newcomer ? 0.35 : age < 25 ? 0.45 : 0.62)) return []
  return random.happens(0.06) ? ['B', 'BE'] : ['B']
}

function certificatesOf(random: Chance, { trade }: Seeker): string[] {
  const always = (trade.needs.certificates ?? []).filter(() => random.happens(0.85))
  const sometimes = (trade.needs.sometimes ?? []).filter(() => random.happens(0.4))
  const others = random.happens(0.2) ? ['first_aid'] : []
  return [...new Set([...always, ...sometimes, ...others])]
}
