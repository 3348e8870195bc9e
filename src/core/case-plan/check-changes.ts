import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import type { PlanChanges } from './plan-changes.ts'
import type { FactSession, PlanFacts, Span } from './plan-facts.ts'

/** A promise that changes would break. */
export type ChangeBreach = {
  readonly rule:
    | 'seats'
    | 'overlap'
    | 'blocked'
    | 'twice'
    | 'lost'
    | 'too-many-weeks'
    | 'must'
    | 'temps'
    | 'staffing'
  readonly who?: string
  readonly sessionId?: string
  readonly place?: number
  readonly week?: Day
}

const FULL_WEEK = 5

/** Judges changes by what the case knows, day by day; nothing in it comes from what made them. Empty when all is kept. */
export function checkChanges(facts: PlanFacts, changes: PlanChanges): ChangeBreach[] {
  const breaches: ChangeBreach[] = []
  const sessions = new Map<string, FactSession & { course: number }>()
  facts.courses.forEach((course, c) => {
    for (const session of course.sessions) sessions.set(session.id, { ...session, course: c })
  })
  const given = new Set(changes.giveUp.flatMap(({ reservations }) => reservations))

  for (const { sessionId, who } of changes.reserve) {
    const returned = facts.people
      .flatMap(({ held }) => held)
      .filter((seat) => seat.seated && seat.sessionId === sessionId && given.has(seat.reservationId)).length
    if (who.length > (sessions.get(sessionId)?.free ?? 0) + returned)
      breaches.push({ rule: 'seats', sessionId })
  }

  const away = new Map<string, Span[]>()
  for (const person of facts.people) {
    const spans: (Span & { course?: number | undefined })[] = person.held.filter(
      (s) => !given.has(s.reservationId),
    )
    for (const { sessionId, who } of changes.reserve)
      for (const id of who) if (id === person.id) spans.push(sessions.get(sessionId)!)
    const who = person.id
    spans.forEach((a, i) => {
      if (isNew(a) && person.blocked.some((b) => b.from <= a.to && a.from <= b.to))
        breaches.push({ rule: 'blocked', who })
      for (const b of spans.slice(i + 1)) {
        if (a.from <= b.to && b.from <= a.to && (isNew(a) || isNew(b)))
          breaches.push({ rule: 'overlap', who })
        if (a.course !== undefined && a.course === b.course && (isNew(a) || isNew(b)))
          breaches.push({ rule: 'twice', who })
      }
    })
    for (const seat of person.held) {
      if (!given.has(seat.reservationId)) continue
      if (!seat.movable || (seat.seated && !spans.some(({ course }) => course === seat.course)))
        breaches.push({ rule: 'lost', who })
    }
    for (const wish of person.wishes)
      if (wish.kind === 'must' && !spans.some(({ course }) => course === wish.course))
        breaches.push({ rule: 'must', who })
    // who waits in a queue is at work until there is a seat
    const sitting = spans.filter((span) => !('seated' in span) || span.seated)
    if (
      spans.some(isNew) &&
      person.mostWeeks !== undefined &&
      weeksTouched(facts, sitting).size > person.mostWeeks
    )
      breaches.push({ rule: 'too-many-weeks', who })
    away.set(person.id, [...sitting, ...person.blocked.filter((b) => b.away)])
  }

  facts.functions.forEach((one, place) => {
    const own = facts.people.filter((person) => person.place === place)
    const made = changes.cover.filter((cover) => cover.place === place)
    if (made.length > one.mostTemps) breaches.push({ rule: 'temps', place })
    for (let week = mondayOf(facts.from); week <= facts.to; week = addDays(week, 7)) {
      const span = { from: week, to: addDays(week, 6) }
      const missing = own.filter(({ id }) =>
        away.get(id)!.some((s) => s.from <= span.to && span.from <= s.to),
      ).length
      const minutes = one.temps.reduce(
        (sum, t) => sum + Math.floor((t.weeklyMinutes * workDays(t, week)) / FULL_WEEK),
        0,
      )
      const helping = made.filter((cover) => workDays(cover, week) === FULL_WEEK).length
      const atWork =
        Math.max(one.staff, own.length) - missing + Math.floor(minutes / one.weeklyMinutes) + helping
      const asked = one.exceptions.findLast((other) => other.week === week)?.minimum ?? one.minimum
      if (atWork < asked) breaches.push({ rule: 'staffing', place, week })
    }
  })
  return breaches
}

/** What is reserved by the changes has a price in the facts; what is held has not. */
const isNew = (span: Span): boolean => 'priceOre' in span

function weeksTouched(facts: PlanFacts, spans: readonly Span[]): Set<Day> {
  const weeks = new Set<Day>()
  for (const { from, to } of spans)
    for (let week = mondayOf(from); week <= to; week = addDays(week, 7))
      if (week >= mondayOf(facts.from)) weeks.add(week)
  return weeks
}

/** Written anew: the checker asks nothing of the code it judges. 1970-01-05 was a Monday. */
function mondayOf(day: Day): Day {
  const since = daysBetween('1970-01-05' as Day, day)
  return addDays(day, -(((since % 7) + 7) % 7))
}

function workDays(span: Span, monday: Day): number {
  let days = 0
  for (let i = 0; i < FULL_WEEK; i++) {
    const day = addDays(monday, i)
    if (day >= span.from && day <= span.to) days += 1
  }
  return days
}
