import { addDays, type Day, weekday } from '../calendar/day.ts'
import { type Absence, type FunctionPlace, mondayBefore, placeKey } from './absence.ts'

/** Somebody who stands in, or a vikariat for which nobody is found yet. */
export type CoverSource = FunctionPlace & {
  readonly id: string
  readonly from: Day
  readonly to: Day
  readonly weeklyMinutes: number
  readonly kind: 'hired' | 'open'
}

/** One week of one function: minutes missed, minutes there is somebody for, and what is left. */
export type CoverWeek = {
  readonly week: Day
  readonly away: number
  readonly needed: number
  readonly hired: number
  readonly open: number
  /** Needed and nobody hired for it. */
  readonly gap: number
  /** Of the gap, what no vikariat is even made for. */
  readonly uncovered: number
  /** Hired beyond what is missed: paid work without training hours against it. */
  readonly beyond: number
}

export type CoverLine = FunctionPlace & { readonly key: string; readonly weeks: readonly CoverWeek[] }

const WORK_DAYS = 5

/** Monday to Friday that a source is there in the week that begins on `week`. */
function workDaysIn(week: Day, friday: Day, source: Pick<CoverSource, 'from' | 'to'>): number {
  if (source.to < week || source.from > friday) return 0
  // most weeks are whole ones
  if (source.from <= week && source.to >= friday) return WORK_DAYS
  let days = 0
  for (let i = 0; i < WORK_DAYS; i++) {
    const day = addDays(week, i)
    if (day >= source.from && day <= source.to) days += 1
  }
  return days
}

/** Minutes a source works in a week: its weekly hours by the share of Monday to Friday it is there, rounded down. */
export const minutesInWeek = (source: CoverSource, week: Day, friday = fridayOf(week)): number =>
  Math.floor((source.weeklyMinutes * workDaysIn(week, friday, source)) / WORK_DAYS)

const fridayOf = (week: Day): Day => addDays(week, WORK_DAYS - 1)

/**
 * Absence and cover for each function and place, week by week (Monday first), from the first to the last week in which
 * anybody is away or there. Every week between stands, also when nothing happens in it. Grows with absences plus
 * sources times weeks.
 */
export function coverLines(absences: readonly Absence[], sources: readonly CoverSource[]): CoverLine[] {
  // hundreds of people are away on the same days
  const weekOfDay = new Map<Day, Day>()
  for (const { day } of absences) if (!weekOfDay.has(day)) weekOfDay.set(day, mondayBefore(day))
  const mondays = [
    ...new Set(weekOfDay.values()),
    ...sources.flatMap((s) => [mondayBefore(s.from), mondayBefore(lastWorkDay(s.to))]),
  ].sort()
  const first = mondays[0]
  const last = mondays.at(-1)
  if (first === undefined || last === undefined) return []
  const weeks: Day[] = []
  for (let week = first; week <= last; week = addDays(week, 7)) weeks.push(week)
  const lines = new Map<string, { at: FunctionPlace; need: Map<Day, Need>; sources: CoverSource[] }>()
  const lineOf = (at: FunctionPlace) => {
    const key = placeKey(at)
    const known = lines.get(key) ?? { at, need: new Map<Day, Need>(), sources: [] }
    lines.set(key, known)
    return known
  }
  for (const a of absences) {
    const { need } = lineOf(a)
    const week = weekOfDay.get(a.day)!
    const sum = need.get(week) ?? { minutes: 0, who: new Set<string>() }
    sum.minutes += a.minutes
    sum.who.add(a.caseEmployeeId)
    need.set(week, sum)
  }
  for (const s of sources) lineOf(s).sources.push(s)
  return [...lines]
    .map(([key, { at, need, sources: own }]) => ({
      key,
      functionTitle: at.functionTitle,
      workplaceId: at.workplaceId,
      weeks: weeks.map((week) => weekOf(week, need.get(week), own)),
    }))
    .sort((a, b) =>
      a.functionTitle < b.functionTitle ? -1 : a.functionTitle > b.functionTitle ? 1 : a.key < b.key ? -1 : 1,
    )
}

type Need = { minutes: number; who: Set<string> }

/** A period that ends on a Saturday or Sunday has its last work in the week before that Monday anyway. */
const lastWorkDay = (to: Day): Day => (weekday(to) > WORK_DAYS ? addDays(to, WORK_DAYS - weekday(to)) : to)

function weekOf(week: Day, need: Need | undefined, sources: readonly CoverSource[]): CoverWeek {
  const needed = need?.minutes ?? 0
  const there = { hired: 0, open: 0 }
  const friday = fridayOf(week)
  for (const s of sources) there[s.kind] += minutesInWeek(s, week, friday)
  const { hired, open } = there
  return {
    week,
    away: need?.who.size ?? 0,
    needed,
    hired,
    open,
    gap: Math.max(0, needed - hired),
    uncovered: Math.max(0, needed - hired - open),
    beyond: Math.max(0, hired - needed),
  }
}

/** Minutes over all weeks of one or more lines. */
export type CoverSum = {
  needed: number
  hired: number
  open: number
  gap: number
  uncovered: number
  beyond: number
}

export function sumOf(lines: readonly CoverLine[]): CoverSum {
  const sum: CoverSum = { needed: 0, hired: 0, open: 0, gap: 0, uncovered: 0, beyond: 0 }
  for (const { weeks } of lines)
    for (const week of weeks)
      for (const what of Object.keys(sum) as (keyof CoverSum)[]) sum[what] += week[what]
  return sum
}

/** What a change does, before it is made: sums after less sums before. */
export function coverDifference(before: readonly CoverLine[], after: readonly CoverLine[]): CoverSum {
  const a = sumOf(before)
  const b = sumOf(after)
  return {
    needed: b.needed - a.needed,
    hired: b.hired - a.hired,
    open: b.open - a.open,
    gap: b.gap - a.gap,
    uncovered: b.uncovered - a.uncovered,
    beyond: b.beyond - a.beyond,
  }
}
