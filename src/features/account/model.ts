import type { Role } from '#platform/auth/actor.ts'

/** A role somebody has now, and what they have it for. */
export type Membership = {
  id: string
  role: Role
  organisation: string
  manages: boolean
}

/** A login of the person's own, as shown in the list. */
export type OwnSession = {
  /** The key in hexadecimal: what a form names when it ends one. */
  id: string
  createdAt: Date
  seenAt: Date
  userAgent: string
  role: Role | null
  organisation: string
}

/** Somebody who acts for the same company. */
export type Colleague = {
  membershipId: string
  accountId: string
  name: string
  email: string | null
  role: 'company' | 'shop_steward'
  manages: boolean
  startedAt: Date
}

export type OpenInvitation = {
  id: string
  email: string
  role: 'company' | 'shop_steward'
  createdAt: Date
  expiresAt: Date
}
