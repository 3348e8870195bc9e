import type { Day } from '#core/calendar/day.ts'
import type { Desk } from './application-desk.ts'
import { generateApplications } from './applications.ts'
import { generateCertificates, generateHandovers, generatePools } from './casework.ts'
import { generateEmployers } from './employers.ts'
import { grouped } from './grouped.ts'
import { placesOf } from './places.ts'
import { generateProfiles } from './profiles.ts'
import type { Region } from './region.ts'
import { withRetirement } from './retired-aliases.ts'
import { takeEmployees } from './rotation/employee-personas.ts'
import { generateRotation } from './rotation/generate-rotation.ts'
import { generateSeekers } from './seekers.ts'
import { generateStaff } from './staff.ts'
import { generateNotices, generateSavedSearches, generateViewLog, generateViews } from './traces.ts'
import { generateUnits } from './units.ts'
import { generateVacancies } from './vacancies.ts'

/**
 * A capital region to show the platform with: job centres, workplaces, job-seekers, vikariater and all that has happened
 * between them up to the day before `today`. Pure: the same seed and day give the same region, row by row.
 */
export function generateRegion({ seed, today }: { seed: number; today: Day }): Region {
  const unit = generateUnits(seed)
  const places = placesOf(unit)
  const employers = generateEmployers(seed, today, places)
  const seekers = generateSeekers(seed, today, places)
  const staff = generateStaff(seed, today, unit, employers, seekers)
  const profiles = generateProfiles(seed, today, seekers, employers)
  const posts = generateVacancies(seed, today, employers, staff)
  const desk: Desk = {
    seed,
    today,
    staff,
    profiles: new Map(profiles.profile.map((one) => [one.person_id, one])),
    jobs: grouped(profiles.profile_experience, (one) => one.person_id),
    written: {
      application: [],
      application_event: [],
      disclosure: [],
      message: [],
      hire: [],
      candidate_alias: [],
      certificate: [],
    },
    aliases: new Map(),
    slots: new Map(),
    openings: new Map(),
    certificates: new Map(),
  }
  generateApplications(desk, posts, seekers)
  const { written } = desk
  const names = new Map([...unit, ...employers.map((one) => one.row)].map((one) => [one.id, one.name]))
  const rotation = generateRotation(seed, today, { units: unit, posts, hires: written.hire, staff, seekers })
  takeEmployees(seed, staff, rotation, employers)
  return {
    ...rotation,
    unit,
    company: employers.map((one) => one.row),
    account: staff.account,
    person: seekers.map((one) => one.row),
    membership: staff.membership,
    invitation: staff.invitation,
    vacancy: posts.map((one) => one.row),
    opening: posts.flatMap(({ row }) =>
      Array.from({ length: row.openings }, (_, no) => ({ vacancy_id: row.id, no: no + 1 })),
    ),
    vacancy_views: generateViews(desk, posts),
    ...profiles,
    candidate_alias: withRetirement(written),
    certificate: generateCertificates(desk, seekers),
    application: written.application.toSorted((a, b) => (a.created_at < b.created_at ? -1 : 1)),
    application_event: written.application_event.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    disclosure: written.disclosure,
    message: written.message.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    hire: written.hire,
    pool_member: generatePools(desk, seekers),
    handover: generateHandovers(desk, unit, seekers, employers),
    saved_search: generateSavedSearches(desk, seekers, staff.account),
    notice: generateNotices(desk, posts, seekers),
    view_log: generateViewLog(desk, seekers, names),
  }
}
