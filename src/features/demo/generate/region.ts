import type { Insertable } from 'kysely'
import type { Cpr } from '#core/identity/cpr.ts'
import type {
  Account,
  Application,
  ApplicationEvent,
  AuditViewLog,
  CandidateAlias,
  Certificate,
  Company,
  Disclosure,
  Handover,
  Hire,
  Invitation,
  Membership,
  Message,
  Notice,
  Opening,
  Person,
  PoolMember,
  Profile,
  ProfileExperience,
  ProfileOccupation,
  ProfileVisibility,
  SavedSearch,
  Unit,
  Vacancy,
  VacancyViews,
} from '#platform/db/schema.generated.ts'
import type { RotationRows } from './rotation/rows.ts'

/** A row with the columns a generator always gives, although the table could fill them in. */
type Row<T, Given extends keyof Insertable<T> = never> = Insertable<T> & {
  [K in Given]-?: NonNullable<Insertable<T>[K]>
}

export type UnitRow = Row<Unit, 'id'>
export type CompanyRow = Row<Company, 'id' | 'employees' | 'sector' | 'street' | 'phone'>
export type AccountRow = Row<Account, 'id' | 'name'> & { created_at: string }
/** With the number in the clear: whoever writes the row seals it. */
export type PersonRow = Row<Person, 'id' | 'birth_date' | 'postcode' | 'unemployed_since'> & {
  cpr: Cpr
  created_at: string
}
export type MembershipRow = Row<Membership, 'id'>
export type VacancyRow = Row<Vacancy, 'id' | 'status' | 'category' | 'openings'> & { created_at: string }
export type ProfileRow = Insertable<Profile>
export type ApplicationRow = Row<Application, 'id' | 'stage'> & { created_at: string; status_at: string }
export type EventRow = Insertable<ApplicationEvent> & { at: string }
export type MessageRow = Row<Message, 'id'> & { at: string }
export type HireRow = Row<Hire, 'id'> & { hired_at: string }
export type CertificateRow = Row<Certificate, 'id'> & { decided_at: string }
export type AliasRow = Row<CandidateAlias, 'id'> & { created_at: string }

/** Everything the demonstration holds, by table, in an order that can be written. */
export type Region = RotationRows & {
  unit: UnitRow[]
  company: CompanyRow[]
  account: AccountRow[]
  person: PersonRow[]
  membership: MembershipRow[]
  invitation: Row<Invitation, 'id'>[]
  vacancy: VacancyRow[]
  opening: Insertable<Opening>[]
  vacancy_views: Insertable<VacancyViews>[]
  profile: ProfileRow[]
  profile_visibility: Insertable<ProfileVisibility>[]
  profile_occupation: Insertable<ProfileOccupation>[]
  profile_experience: Insertable<ProfileExperience>[]
  candidate_alias: AliasRow[]
  certificate: CertificateRow[]
  application: ApplicationRow[]
  application_event: EventRow[]
  disclosure: Insertable<Disclosure>[]
  message: MessageRow[]
  hire: HireRow[]
  pool_member: Row<PoolMember, 'id'>[]
  handover: Row<Handover, 'id'>[]
  saved_search: Row<SavedSearch, 'id'>[]
  notice: Row<Notice, 'id'>[]
  view_log: (Insertable<AuditViewLog> & { at: string })[]
}
