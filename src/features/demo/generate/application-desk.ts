import type { Day } from '#core/calendar/day.ts'
import type { Period } from '#core/calendar/period.ts'
import type { Step } from './application-path.ts'
import type { AliasRow, CertificateRow, ProfileRow, Region } from './region.ts'
import type { Seeker } from './seekers.ts'
import type { Staff } from './staff.ts'
import type { Post } from './vacancies.ts'

/** What one application is to become; everything else about it follows. */
export type Application = {
  key: string
  post: Post
  seeker: Seeker
  initiative: 'person' | 'company'
  steps: Step[]
  offer?: { period: Period; minutes: number }
}

export type Written = Pick<
  Region,
  'application' | 'application_event' | 'disclosure' | 'message' | 'hire' | 'candidate_alias' | 'certificate'
>

/** Where rows go, and what is shared by all of them. */
export type Desk = {
  seed: number
  today: Day
  staff: Staff
  profiles: ReadonlyMap<string, ProfileRow>
  jobs: ReadonlyMap<string, Region['profile_experience']>
  written: Written
  aliases: Map<string, AliasRow>
  slots: Map<string, number>
  openings: Map<string, number>
  certificates: Map<string, CertificateRow[]>
}
