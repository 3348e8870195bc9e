import { formatDay } from '../calendar/format-day.ts'
import { formatHours, formatHoursNumber } from '../text/hours.ts'
import type { Account } from './account.ts'
import type { Claim } from './claim.ts'
import type { HoursFile } from './hours-file.ts'
import { both, type Remark } from './problem.ts'
import { sundayOf } from './working-week.ts'

/** So many people are named in one remark. */
const MOST_NAMED = 5

/** What was assumed for a file, and what somebody should look at before paying by it. None of it decides anything. */
export function remarksOn(file: HoursFile, account: Account, claims: readonly Claim[]): readonly Remark[] {
  return [
    ...assumedDays(file),
    ...assumedPeriods(file),
    ...paidBeyondAgreed(file, account),
    ...outsideGrant(file),
    ...beforeEducation(file, account),
    ...withoutEvidence(claims),
    ...unconfirmed(claims),
  ]
}

function assumedDays({ grant, assumed }: HoursFile): readonly Remark[] {
  const first = { da: formatDay(grant.start, 'da'), en: formatDay(grant.start, 'en') }
  return [
    ...(assumed.courseStart
      ? [
          {
            path: 'grant.courseStart',
            says: both(
              `Ikke oplyst: forløbet er regnet fra bevillingens første dag, ${first.da}. Dagen afgør overgange og forsøg.`,
              `Not given: the course of events is taken to begin on the grant's first day, ${first.en}. That day decides transitions and trials.`,
            ),
          },
        ]
      : []),
    ...(assumed.given
      ? [
          {
            path: 'grant.given',
            says: both(
              `Ikke oplyst: bevillingen er regnet som givet på sin første dag, ${first.da}.`,
              `Not given: the grant is taken to have been given on its first day, ${first.en}.`,
            ),
          },
        ]
      : []),
  ]
}

function assumedPeriods({ periodsAssumed }: HoursFile): readonly Remark[] {
  if (periodsAssumed.length === 0) return []
  const named = periodsAssumed.slice(0, MOST_NAMED).join(', ')
  const more = periodsAssumed.length > MOST_NAMED ? ', …' : ''
  return [
    {
      path: 'temps',
      says: both(
        `Ansættelsesperioden ("from" og "to") er ikke oplyst for ${periodsAssumed.length} (${named}${more}): de er regnet som ansat fra første til sidste lønnede dag. Gennemsnittet om ugen regnes over den periode.`,
        `The period of employment ("from" and "to") is not given for ${periodsAssumed.length} (${named}${more}): they are taken to be employed from their first to their last paid day. The weekly average is over that period.`,
      ),
    },
  ]
}

/** More pay than agreed may be right (extra hours) or a slip; it is paid either way, since wages are what counts. */
function paidBeyondAgreed({ employees }: HoursFile, account: Account): readonly Remark[] {
  return employees.flatMap(({ id, path, weeklyMinutes }) => {
    const entered = account.employees.get(id)
    if (weeklyMinutes === undefined || entered === undefined) return []
    const weeks = new Map<string, number>()
    entered.days.forEach((day, i) => {
      const week = sundayOf(day)
      weeks.set(week, (weeks.get(week) ?? 0) + entered.hours[i]!.paid)
    })
    const above = [...weeks.values()].filter((minutes) => minutes > weeklyMinutes).length
    if (above === 0) return []
    return [
      {
        path: `${path}.weeklyMinutes`,
        says: both(
          `Medarbejder ${id} har løn for mere end de aftalte ${formatHoursNumber(weeklyMinutes, 'da')} timer i ${above} ${above === 1 ? 'uge' : 'uger'}. Timerne tæller, fordi der er betalt løn; se efter, at det passer.`,
          `Employee ${id} is paid for more than the agreed ${formatHoursNumber(weeklyMinutes, 'en')} hours in ${above} ${above === 1 ? 'week' : 'weeks'}. The hours count, since wages were paid; check that this is right.`,
        ),
      },
    ]
  })
}

/** Named where the first of them stands, once for each person. */
function outsideGrant({ steps, grant }: HoursFile): readonly Remark[] {
  const first = new Map<string, Remark>()
  for (const { path, ...step } of steps) {
    if (!('entry' in step) || (step.entry.kind !== 'education' && step.entry.kind !== 'temp')) continue
    const { day } = step.entry
    const id = step.entry.kind === 'temp' ? step.entry.temp : step.entry.employee
    const key = `${step.entry.kind} ${id}`
    if ((grant.start <= day && day <= grant.end) || first.has(key)) continue
    first.set(key, {
      path: `${path}.date`,
      says: both(
        `${formatDay(day, 'da')} ligger uden for bevillingen (${grant.start}–${grant.end}). Timerne for ${id} uden for perioden kan ikke udbetales.`,
        `${formatDay(day, 'en')} is outside the grant (${grant.start}–${grant.end}). The hours of ${id} outside the period cannot be paid.`,
      ),
    })
  }
  return [...first.values()]
}

/** A vikar may begin early to learn the job; such hours are not meant to be paid, though sums may let them count. */
function beforeEducation({ tempPaths }: HoursFile, account: Account): readonly Remark[] {
  const first = [...account.employees.values()]
    .flatMap(({ days, hours }) => days.find((_, i) => hours[i]!.attended > 0) ?? [])
    .sort()[0]
  if (first === undefined) return []
  return [...tempPaths].flatMap(([id, path]) => {
    const entered = account.temps.get(id)
    const early =
      entered?.days.reduce((sum, day, i) => (day < first ? sum + entered.hours[i]!.paid : sum), 0) ?? 0
    if (early === 0) return []
    return [
      {
        path,
        says: both(
          `Vikar ${id} har ${formatHours(early, 'da')} før den første uddannelsesdag, ${formatDay(first, 'da')}. Oplæring før kurset er ikke tænkt betalt; timerne tæller kun med, hvis der senere mangler vikartimer.`,
          `Vikar ${id} has ${formatHours(early, 'en')} before the first day of education, ${formatDay(first, 'en')}. Learning the job before the course is not meant to be paid; the hours count only if vikar hours are missing later.`,
        ),
      },
    ]
  })
}

function withoutEvidence(claims: readonly Claim[]): readonly Remark[] {
  const last = claims.at(-1)
  if (last === undefined) return []
  const { education, temp } = last.toDate.withoutEvidence
  if (education + temp === 0) return []
  return [
    {
      path: '',
      says: both(
        `Uden henvisning til bilag ("evidence"): ${formatHours(education, 'da')} uddannelse og ${formatHours(temp, 'da')} vikararbejde. Kommunen skal kunne kontrollere hver time.`,
        `Without a reference to evidence: ${formatHours(education, 'en')} of education and ${formatHours(temp, 'en')} of vikar work. The municipality must be able to check each hour.`,
      ),
    },
  ]
}

function unconfirmed(claims: readonly Claim[]): readonly Remark[] {
  const weak = claims.some(({ lines }) => lines.some(({ price }) => price.rateMark === 'unconfirmed'))
  if (!weak) return []
  return [
    {
      path: '',
      says: both(
        'Mindst én linje er regnet med en sats, der ikke er bekræftet. Find den rigtige, før der udbetales.',
        'At least one line uses a rate that is not confirmed. Find the right one before anything is paid.',
      ),
    },
  ]
}
