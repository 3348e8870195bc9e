/** Roles a person can act in. One is active in a session; rights of two roles are never added up. */
export const ROLES = [
  'jobseeker',
  'company',
  'shop_steward',
  'employee',
  'caseworker',
  'secretariat',
  'training_provider',
  'akasse',
  'steering',
  'admin',
] as const
export type Role = (typeof ROLES)[number]
export type ActorRole = Role | 'anonymous' | 'system'

/** Who acts in a transaction. The database's row-level security reads the same facts. */
export type Actor = {
  role: ActorRole
  accountId: string | null
  membershipId: string | null
  unitId: string | null
  companyId: string | null
  personId: string | null
  /** School, a-kasse or union. */
  organisationId: string | null
  /** The row of an employee who takes part in a rotation case. */
  employeeId: string | null
  name: string
  /** What the person acts for, as shown on screen and in the access log: a company, a job centre … */
  organisation: string
  assurance: 'low' | 'substantial' | 'high' | 'none'
  via: 'session' | 'api-key' | 'none'
}

const nobody = {
  accountId: null,
  membershipId: null,
  unitId: null,
  companyId: null,
  personId: null,
  organisationId: null,
  employeeId: null,
  organisation: '',
} as const

export const ANONYMOUS: Actor = { ...nobody, role: 'anonymous', name: '', assurance: 'none', via: 'none' }
/** Background work and the few lookups that must see across compartments. */
export const SYSTEM: Actor = {
  ...nobody,
  role: 'system',
  name: 'Jobkreds',
  organisation: 'Jobkreds',
  assurance: 'none',
  via: 'none',
}
