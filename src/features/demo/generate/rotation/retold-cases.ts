import { addDays, type Day, day } from '#core/calendar/day.ts'
import { MUST_NOT_STOP, RETURN_PLANS, TEMP_GOALS } from '../../words/rotation.ts'
import type { Employer } from '../employers.ts'
import { inOfficeHours } from '../moments.ts'
import { nameSomebody } from '../naming.ts'
import { chance, seededUuid } from '../seeded.ts'
import type { Post } from '../vacancies.ts'
import { anotherWorkplace, type StaffPlace, titleOf, workplaceOf, writeEmployees } from './case-people.ts'
import { type CaseDesk, writeGates } from './case-rows.ts'
import { MINUTES, organisationId, workingDaysFrom, writeClass } from './classes.ts'
import { writeTempHours } from './temp-hours.ts'

/**
 * Published cases of Danish jobrotation, told again: numbers, trade and length are those of the source, the workplaces and
 * people are invented.
 */
type Retold = {
  key: string
  area: string
  title: string
  purpose: string
  course: string
  occupation: string
  people: number
  temps: number
  /** Working days away for each, all at once or one class after another. */
  days: number
  classes: number
  starts: Day
  school: string
  level: string
  places?: readonly { key: string; name: string; postcode: string; town: string; municipality: string }[]
  /** Not told again but invented: the case of a workplace whose people log in, with one of them as its vikar. */
  featured?: { employer: string; temp: string }
}

const RETOLD: readonly Retold[] = [
  {
    key: 'demens-paa-skift',
    area: 'elder-care',
    title: 'Demens på skift for ni hjælpere',
    purpose:
      'Vi får flere borgere med demens. Tre ad gangen tager kurset, så alle grupper har nogen, der kan det.',
    course: 'Personer med demens, sygdomskendskab',
    occupation: 'social-og-sundhedshjaelper',
    people: 9,
    temps: 3,
    days: 15,
    classes: 3,
    starts: day('2014-03-03'),
    school: 'oeresund',
    level: 'skilled',
    featured: { employer: 'large', temp: 'demo-ahmed' },
  },
  // UC Sjælland and six botilbud, spring 2014: 27 social educators, diploma, 14 weeks
  {
    key: 'seks-botilbud',
    area: 'social-care',
    title: 'Diplomuddannelse for 27 pædagoger fra seks botilbud',
    purpose:
      'Pædagogerne læser diplom i 14 uger, mens vikarer er på botilbuddene. Kompetencefonden betaler kurset.',
    course: 'Diplommodul i socialpædagogik',
    occupation: 'paedagog',
    people: 27,
    temps: 27,
    days: 66,
    classes: 1,
    starts: day('2014-02-03'),
    school: 'tinghoej',
    level: 'medium',
    places: [
      { key: 'b', name: 'Botilbuddet Egeleddet', postcode: '2740', town: 'Skovlunde', municipality: '0151' },
      { key: 'c', name: 'Botilbuddet Lindesvinget', postcode: '2610', town: 'Rødovre', municipality: '0175' },
    ],
  },
  // a hospital's 22 health assistants on a course in pharmacology
  {
    key: 'farmakologi',
    area: 'hospital',
    title: 'Farmakologi for 22 social- og sundhedsassistenter',
    purpose: 'Assistenterne skal kunne give medicin på flere afsnit.',
    course: 'Farmakologi for social- og sundhedsassistenter',
    occupation: 'social-og-sundhedsassistent',
    people: 22,
    temps: 3,
    days: 10,
    classes: 2,
    starts: day('2014-03-10'),
    school: 'sundbakken',
    level: 'skilled',
  },
  // a municipality's helpers in cohorts of 25 on a course of nine weeks, over years
  {
    key: 'hold-af-25',
    area: 'elder-care',
    title: 'Ni ugers kursus for hjælpere: hold 1 med 25',
    purpose: 'Alle hjælpere kommer af sted i hold af 25 over tre år. Dette er det første hold.',
    course: 'Ni ugers kursus for social- og sundhedshjælpere',
    occupation: 'social-og-sundhedshjaelper',
    people: 25,
    temps: 25,
    days: 42,
    classes: 1,
    starts: day('2014-05-05'),
    school: 'sundbakken',
    level: 'skilled',
  },
  // 250 vikarer for 2,750 employees, eleven for each vikar: one wave of ten
  {
    key: 'elleve-til-en',
    area: 'elder-care',
    title: 'Kompetenceløft i plejen: bølge 3 af 10',
    purpose:
      '250 vikarer afløser 2.750 medarbejdere i ti bølger. I denne bølge er det 25 vikarer og 275 medarbejdere.',
    course: 'Tidlig opsporing og rehabilitering',
    occupation: 'social-og-sundhedshjaelper',
    people: 275,
    temps: 25,
    days: 5,
    classes: 11,
    starts: day('2013-10-07'),
    school: 'sundbakken',
    level: 'skilled',
  },
]

export function retellCases(desk: CaseDesk, posts: readonly Post[]): void {
  const employers = [...new Map(posts.map((p) => [p.employer.index, p.employer])).values()]
  const taken = new Set(desk.rows.rotation_case.map((c) => c.company_id))
  for (const retold of RETOLD) {
    const { featured } = retold
    const employer = featured
      ? employers.find((e) => e.featured === featured.employer)
      : employers
          .filter((e) => e.area.key === retold.area && !taken.has(e.row.id) && !e.featured)
          .toSorted((a, b) => b.row.employees - a.row.employees)[0]
    if (!employer) continue
    taken.add(employer.row.id)
    retell(desk, retold, employer)
  }
}

function retell(desk: CaseDesk, r: Retold, employer: Employer): void {
  const { seed, today, rows } = desk
  const random = chance(seed, 'retold', r.key)
  const id = seededUuid(seed, 'case', r.key)
  const own = { case_id: id, company_id: employer.row.id }
  const places = [
    workplaceOf(seed, rows, employer),
    ...(r.places ?? []).map((p) => placeIn(desk, employer, p)),
  ]
  const providerId = organisationId(seed, r.school)
  const users = desk.staff.ofCompany.get(employer.row.id) ?? []
  const started = r.starts < today
  const courseId = seededUuid(seed, 'course', r.key)
  rows.course.push({
    id: courseId,
    provider_id: providerId,
    kind: r.level === 'medium' ? 'diploma' : 'amu',
    title: r.course,
    goals: '',
    days: r.days,
    minutes_per_day: MINUTES,
    price_ore: 18_000 * r.days,
    minimum: 10,
    capacity: 30,
    source_id: r.key,
  })
  const length = Math.ceil(r.days / 5) * 7
  const classes = Array.from({ length: r.classes }, (_, n) =>
    writeClass(seed, rows, today, {
      key: `${r.key}-${n}`,
      courseId,
      providerId,
      area: r.area,
      days: workingDaysFrom(addDays(r.starts, n * (length + (r.classes > 5 ? 7 : 0))), r.days),
      capacity: Math.min(30, Math.ceil(r.people / r.classes)),
      minimum: Math.min(10, Math.ceil(r.people / r.classes)),
      price: 18_000 * r.days,
      postcode: '2730',
    }),
  )
  const ends = classes.at(-1)!.days.at(-1)!
  const created = addDays(r.starts < today ? r.starts : today, -70)
  const planned = inOfficeHours(random, addDays(created, 25))
  rows.rotation_case.push({
    id,
    ...{ company_id: employer.row.id, unit_id: employer.row.unit_id },
    contact_id: users[0]?.id ?? null,
    title: r.title,
    subject: r.course,
    purpose: r.purpose,
    must_not_stop: random.pick(MUST_NOT_STOP),
    people_estimate: r.people,
    wanted_from: r.starts,
    wanted_to: ends,
    origin: 'company',
    funding: 'scheme',
    scheme: 'dk-jobrotation',
    steward_signs: true,
    created_by: users[0]?.id ?? null,
    created_at: inOfficeHours(random, created),
    accepted_at: inOfficeHours(random, addDays(created, 3)),
    planned_at: planned,
    started_at: started ? inOfficeHours(random, r.starts) : null,
  })
  for (const unitId of new Set(places.map((p) => p.unitId)))
    rows.case_unit.push({
      ...own,
      unit_id: unitId,
      caseworker_id: desk.staff.ofUnit.get(unitId)?.[0]?.id ?? null,
    })
  rows.case_event.push({ ...own, at: inOfficeHours(random, created), kind: 'case.wished', side: 'company' })
  writeGates(desk, own, planned, false, users[0]?.id)
  const covers = places.map((place, n) => {
    const coverId = seededUuid(seed, 'cover', r.key, n)
    rows.case_cover.push({
      id: coverId,
      ...own,
      function_title: titleOf(r.occupation),
      occupation_code: r.occupation,
      workplace_id: place.id,
      starts_on: r.starts,
      ends_on: ends,
      weekly_minutes: 2220,
      introduction_days: 3,
    })
    return coverId
  })
  for (const [n, place] of places.entries()) {
    const share = shareOf(r.people, places.length, n)
    const people = writeEmployees(seed, today, rows, {
      key: `${r.key}-${n}`,
      place,
      occupation: r.occupation,
      count: share,
      domain: employer.domain,
      level: r.level,
    })
    for (const [i, one] of people.entries()) {
      const ceId = seededUuid(seed, 'case-employee', r.key, n, i)
      rows.case_employee.push({
        id: ceId,
        ...own,
        employee_id: one.id,
        unit_id: place.unitId,
        informed_at: planned,
        agreed_at: planned,
        return_plan: random.pick(RETURN_PLANS),
      })
      rows.cover_for.push({ cover_id: covers[n]!, ...own, case_employee_id: ceId })
      takeSeat(desk, r, own, place, ceId, one.name, classes)
    }
    if (started) writeTemps(desk, r, own, place, covers[n]!, shareOf(r.temps, places.length, n), ends, n)
  }
}

const shareOf = (count: number, parts: number, n: number): number =>
  Math.floor(count / parts) + (n < count % parts ? 1 : 0)

function placeIn(desk: CaseDesk, employer: Employer, p: NonNullable<Retold['places']>[number]): StaffPlace {
  const unit = desk.units.find((u) => (u.municipality_codes as string[]).includes(p.municipality))!
  return anotherWorkplace(desk.seed, desk.rows, employer, { ...p, unitId: unit.id })
}

type Own = { case_id: string; company_id: string }
type Classes = ReturnType<typeof writeClass>[]

function takeSeat(
  { seed, today, rows }: CaseDesk,
  r: Retold,
  own: Own,
  place: StaffPlace,
  ceId: string,
  name: string,
  classes: Classes,
): void {
  const course = classes.find((c) => c.taken < c.capacity)
  if (!course) return
  course.taken += 1
  const reservation = seededUuid(seed, 'reservation', r.key, ceId)
  const last = course.days.at(-1)!
  rows.reservation.push({
    id: reservation,
    ...own,
    course_id: course.courseId,
    session_id: course.id,
    provider_id: course.providerId,
    case_employee_id: ceId,
    participant_name: name,
    status: last < today ? 'completed' : course.days[0]! <= today ? 'enrolled' : 'reserved',
    seat_no: course.taken,
  })
  for (const d of course.days.filter((one) => one < today)) {
    const minutes = chance(seed, 'ill', reservation, d).happens(0.02) ? 0 : MINUTES
    rows.attendance.push({
      reservation_id: reservation,
      day: d,
      ...own,
      provider_id: course.providerId,
      present_minutes: minutes,
      absence: minutes === 0 ? 'ill' : null,
    })
    if (minutes > 0)
      rows.work_hours.push({
        ...own,
        unit_id: place.unitId,
        case_employee_id: ceId,
        day: d,
        minutes,
        source: 'attendance',
      })
  }
}

/** Vikarer who were found before the case came here: they have a name and hours, and no profile. */
function writeTemps(
  { seed, today, rows, everybody: seekers }: CaseDesk,
  r: Retold,
  own: Own,
  place: StaffPlace,
  coverId: string,
  count: number,
  ends: Day,
  part: number,
): void {
  for (let n = 0; n < count; n++) {
    const random = chance(seed, 'retold-temp', r.key, part, n)
    const year = Number(today.slice(0, 4))
    const { given, family } = nameSomebody(random, year - random.int(23, 58), year)
    const id = seededUuid(seed, 'temp', r.key, part, n)
    const subject = n === 0 ? r.featured?.temp : undefined
    const named = subject && seekers.find((s) => s.persona?.subject === subject)?.row
    rows.case_temp.push({
      id,
      ...own,
      unit_id: place.unitId,
      cover_id: coverId,
      person_id: named ? named.id : null,
      shown_name: named ? `${named.given_name} ${named.family_name}` : `${given} ${family}`,
      function_title: titleOf(r.occupation),
      period: `[${r.starts},${addDays(ends, 1)})`,
      weekly_minutes: 2220,
      status: ends < today ? 'ended' : 'active',
      goal: random.pick(TEMP_GOALS),
      introduction: 'Tre dage som føl, og en fast kollega de første to uger.',
      colleague: random.pick(['Gruppelederen', 'Den faste makker', 'Teamkoordinatoren']),
      perspective: random.pick(['job', 'training', 'apprenticeship', 'unsure'] as const),
    })
    writeTempHours(rows, today, {
      own,
      unitId: place.unitId,
      tempId: id,
      from: r.starts,
      to: ends,
      minutesADay: MINUTES,
      answersAfter: 11,
    })
  }
}
