import { addDays, type Day } from '#core/calendar/day.ts'
import { factorOf, gateFactors, gatePoints } from '#core/rotation/gates.ts'
import {
  DECLINE_REASONS,
  EVIDENCE,
  HALF_WAY_NOTES,
  MUST_NOT_STOP,
  PURPOSES,
  RETURN_PLANS,
  STOP_REASONS,
  TEMP_GOALS,
} from '../../words/rotation.ts'
import { inOfficeHours } from '../moments.ts'
import type { UnitRow } from '../region.ts'
import { chance, seededUuid } from '../seeded.ts'
import type { Seeker } from '../seekers.ts'
import type { Staff } from '../staff.ts'
import { momentsOf } from './case-moments.ts'
import { titleOf, workplaceOf, writeEmployees } from './case-people.ts'
import { type CasePlan, type CaseStage, periodOf } from './case-plan.ts'
import { type CourseClass, MINUTES } from './classes.ts'
import type { RotationRows } from './rows.ts'
import { writeTempHours } from './temp-hours.ts'

/** What every case is written with. */
export type CaseDesk = {
  units: readonly UnitRow[]
  seed: number
  today: Day
  rows: RotationRows
  staff: Staff
  everybody: readonly Seeker[]
  seekers: ReadonlyMap<string, Seeker>
  classes: readonly CourseClass[]
}

const KNOWS_COURSE: readonly CaseStage[] = ['planning', 'agreed', 'running', 'ended', 'archived']
const HAS_COVER: readonly CaseStage[] = ['planning', 'agreed', 'running', 'ended', 'archived']
const PREPARED: readonly CaseStage[] = ['agreed', 'running', 'ended', 'archived']
const OVER: readonly CaseStage[] = ['ended', 'archived']

/** One case behind a vikariat, with its people, seats, cover and hours up to yesterday. */
export function writeCase(desk: CaseDesk, plan: CasePlan): void {
  const { seed, today, rows } = desk
  const random = chance(seed, 'case', plan.key)
  const { post } = plan
  const { employer, row: vacancy } = post
  const place = workplaceOf(seed, rows, employer)
  const id = seededUuid(seed, 'case', plan.key)
  const moments = momentsOf(seed, today, plan)
  const own = { case_id: id, company_id: place.companyId }
  const users = desk.staff.ofCompany.get(place.companyId) ?? []
  const caseworkers = desk.staff.ofUnit.get(place.unitId) ?? []
  const origin = users.length === 0 ? 'consultant' : random.happens(0.12) ? 'consultant' : 'company'
  const classes = desk.classes.filter((c) => c.area === employer.area.key)
  // the ad names its course in quotation marks
  const courseTitle = /»([^»«]+)«/.exec(post.ad.training)?.[1] ?? titleOf(post.trade.occupation)
  rows.rotation_case.push({
    id,
    company_id: place.companyId,
    unit_id: place.unitId,
    contact_id: users[0]?.id ?? null,
    title: shortened(courseTitle, 80),
    subject: shortened(courseTitle, 400),
    purpose: random.pick(PURPOSES),
    must_not_stop: random.pick(MUST_NOT_STOP),
    people_estimate: plan.people,
    wanted_from: plan.from,
    wanted_to: plan.to,
    origin,
    funding: plan.stage === 'wish' || plan.stage === 'declined' ? 'undecided' : 'scheme',
    scheme: plan.stage === 'wish' || plan.stage === 'declined' ? null : 'dk-jobrotation',
    created_by: origin === 'consultant' ? (caseworkers[0]?.id ?? null) : (users[0]?.id ?? null),
    created_at: moments.created,
    accepted_at: moments.accepted,
    declined_at: moments.declined,
    decline_reason: moments.declined ? random.pick(DECLINE_REASONS) : null,
    planned_at: moments.planned,
    started_at: moments.started,
    stopped_at: moments.stopped,
    stop_reason: moments.stopped ? random.pick(STOP_REASONS) : null,
    ended_at: moments.ended,
    archived_at: moments.archived,
    delete_after: moments.archived ? addDays(today, 5 * 365 + 1) : null,
  })
  rows.case_unit.push({
    ...own,
    unit_id: place.unitId,
    caseworker_id: moments.accepted ? (caseworkers[0]?.id ?? null) : null,
  })
  writeEvents(desk, own, moments)
  if (plan.stage === 'wish' || plan.stage === 'declined') return
  const people = writeEmployees(seed, today, rows, {
    key: plan.key,
    place,
    occupation: post.trade.occupation,
    count: plan.people,
    domain: employer.domain,
  })
  const taking = people.map((one, n) => {
    const ceId = seededUuid(seed, 'case-employee', plan.key, n)
    const started = moments.started !== null
    const agreed = PREPARED.includes(plan.stage) ? moments.planned : null
    rows.case_employee.push({
      id: ceId,
      ...own,
      employee_id: one.id,
      unit_id: place.unitId,
      informed_at: moments.accepted,
      agreed_at: agreed,
      return_plan: started ? random.pick(RETURN_PLANS) : '',
    })
    return { id: ceId, name: one.name }
  })
  if (PREPARED.includes(plan.stage))
    writeGates(desk, own, moments.planned!, OVER.includes(plan.stage), users[0]?.id)
  const seats = KNOWS_COURSE.includes(plan.stage) ? reserve(desk, plan, own, taking, classes) : []
  if (!HAS_COVER.includes(plan.stage)) return
  const coverId = seededUuid(seed, 'cover', plan.key)
  rows.case_cover.push({
    id: coverId,
    ...own,
    vacancy_id: vacancy.id,
    function_title: titleOf(post.trade.occupation),
    occupation_code: post.trade.occupation,
    workplace_id: place.id,
    starts_on: vacancy.starts_on!,
    ends_on: vacancy.ends_on!,
    weekly_minutes: vacancy.weekly_minutes_max!,
    introduction_days: 2,
  })
  for (const one of taking) rows.cover_for.push({ cover_id: coverId, ...own, case_employee_id: one.id })
  writeTemps(desk, plan, own, coverId, place.unitId)
  writeTrainingHours(desk, own, seats, place.unitId)
}

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/, '')} …`

type Own = { case_id: string; company_id: string }

function writeEvents({ rows }: CaseDesk, own: Own, m: ReturnType<typeof momentsOf>): void {
  const events: [string | null, string, string][] = [
    [m.created, 'case.wished', 'company'],
    [m.accepted, 'case.accepted', 'unit'],
    [m.declined, 'case.declined', 'unit'],
    [m.started, 'case.started', 'company'],
    [m.stopped, 'case.stopped', 'company'],
    [m.ended, 'case.ended', 'company'],
    [m.archived, 'case.archived', 'unit'],
  ]
  for (const [at, kind, side] of events) if (at) rows.case_event.push({ ...own, at, kind, side })
}

export function writeGates(
  { seed, rows }: CaseDesk,
  own: Own,
  at: string,
  again: boolean,
  by: string | undefined,
): void {
  for (const factor of gateFactors)
    for (const point of gatePoints[factor]) {
      const random = chance(seed, 'gate', own.case_id, point)
      const waived = random.happens(0.04)
      rows.case_gate.push({
        ...own,
        factor: factorOf(point),
        point,
        evidence: waived ? null : random.pick(EVIDENCE[point]!),
        waived_reason: waived ? 'Det er aftalt mundtligt og bliver skrevet ned den første uge.' : null,
        answered_by: by ?? null,
        answered_at: at,
        looked_again: again ? random.pick(['held', 'held', 'held', 'partly'] as const) : null,
        looked_again_at: again ? at : null,
      })
    }
}

type Seat = { taking: string; reservation: string; course: CourseClass }

/** Seats in open classes within the case's time, one class each; who finds none is on the waiting list of the next. */
function reserve(
  { seed, today, rows }: CaseDesk,
  plan: CasePlan,
  own: Own,
  taking: readonly { id: string; name: string }[],
  classes: readonly CourseClass[],
): Seat[] {
  const inTime = classes.filter((c) => c.days[0]! >= plan.from && c.days.at(-1)! <= plan.to)
  return taking.flatMap((one, n): Seat[] => {
    const course = inTime.length > 0 ? inTime[n % inTime.length]! : undefined
    if (!course) return []
    const free = course.taken < course.capacity
    const over = course.days.at(-1)! < today
    if (!free && over) return []
    if (free) course.taken += 1
    const id = seededUuid(seed, 'reservation', plan.key, n)
    rows.reservation.push({
      id,
      ...own,
      course_id: course.courseId,
      session_id: course.id,
      provider_id: course.providerId,
      case_employee_id: one.id,
      participant_name: one.name,
      status: !free ? 'waiting' : over ? 'completed' : course.days[0]! <= today ? 'enrolled' : 'reserved',
      seat_no: free ? course.taken : null,
      queued_at: inOfficeHours(chance(seed, 'queued', plan.key, n), addDays(today, -40)),
    })
    return free ? [{ taking: one.id, reservation: id, course }] : []
  })
}

/** What the school registered, and the hours that follow from it; tomorrow's stand nowhere yet. */
function writeTrainingHours(
  { seed, today, rows }: CaseDesk,
  own: Own,
  seats: readonly Seat[],
  unitId: string,
): void {
  for (const { taking, reservation, course } of seats)
    for (const day of course.days.filter((d) => d < today)) {
      const ill = chance(seed, 'ill', reservation, day).happens(0.02)
      const minutes = ill ? 0 : MINUTES
      rows.attendance.push({
        reservation_id: reservation,
        day,
        ...own,
        provider_id: course.providerId,
        present_minutes: minutes,
        absence: ill ? 'ill' : null,
      })
      if (minutes > 0)
        rows.work_hours.push({
          ...own,
          unit_id: unitId,
          case_employee_id: taking,
          day,
          minutes,
          source: 'attendance',
        })
    }
}

/** Vikarer of the hires, with their hours to yesterday and the weeks they have looked at. */
function writeTemps(desk: CaseDesk, plan: CasePlan, own: Own, coverId: string, unitId: string): void {
  const { seed, today, rows } = desk
  for (const hire of plan.hires) {
    const random = chance(seed, 'temp', hire.id)
    const { from, to } = periodOf(hire)
    const seeker = desk.seekers.get(hire.person_id as string)!
    const id = seededUuid(seed, 'temp', hire.id)
    const begun = from < today
    const half = addDays(from, Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000 / 2))
    const over = hire.status === 'ended'
    const last = (hire.ended_on as Day | null) ?? to
    rows.case_temp.push({
      id,
      ...own,
      unit_id: unitId,
      cover_id: coverId,
      hire_id: hire.id,
      person_id: hire.person_id,
      shown_name: `${seeker.row.given_name} ${seeker.row.family_name}`.trim(),
      function_title: titleOf(plan.post.trade.occupation),
      period: hire.period,
      weekly_minutes: hire.weekly_minutes,
      status: hire.status,
      goal: begun ? random.pick(TEMP_GOALS) : '',
      introduction: begun ? 'To dage som føl. Rundvisning, nøgler, system og aftaler den første dag.' : '',
      colleague: begun ? (rows.employee.find((e) => e.company_id === own.company_id)?.given_name ?? '') : '',
      half_way_on: half,
      half_way_held_on: half < today && random.happens(0.85) ? half : null,
      half_way_note: half < today ? random.pick(HALF_WAY_NOTES) : '',
      perspective: begun
        ? random.pick(['job', 'job', 'training', 'apprenticeship', 'unsure'] as const)
        : null,
      ended_on: hire.ended_on ?? null,
    })
    writeTempHours(rows, today, {
      own,
      unitId,
      tempId: id,
      from,
      to: last,
      minutesADay: Math.round(hire.weekly_minutes / 5),
      answersAfter: over ? 7 : 18,
    })
  }
}
