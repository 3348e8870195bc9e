import type { Actor } from '#platform/auth/actor.ts'

/**
 * Whether somebody who sees a case may also change it: the company, its job centres, and of the secretariat the
 * consultant who leads it. Row-level security holds the same.
 */
export const mayAct = (actor: Actor, c: { company_id: string; lead_id: string | null }): boolean =>
  actor.role === 'company'
    ? actor.companyId === c.company_id
    : actor.role === 'caseworker' || (actor.role === 'secretariat' && c.lead_id === actor.accountId)

/** A shop steward answers for the staff, and writes in the journal. */
export const mayWrite = (actor: Actor, c: { company_id: string; lead_id: string | null }): boolean =>
  mayAct(actor, c) || (actor.role === 'shop_steward' && actor.companyId === c.company_id)
