import type { Actor } from '#platform/auth/actor.ts'
import type { Signer } from '../model.ts'

/** Whether a place on an agreement is the actor's own to sign. */
export function isOwnPlace(
  actor: Actor,
  signer: Pick<Signer, 'side' | 'employeeId' | 'personId' | 'organisationId' | 'unitId'>,
  companyId: string,
): boolean {
  const same = (own: string | null, its: string | null) => own !== null && own === its
  switch (signer.side) {
    case 'company':
      return actor.role === 'company' && same(actor.companyId, companyId)
    case 'shop_steward':
      return actor.role === 'shop_steward' && same(actor.companyId, companyId)
    case 'employee':
      return actor.role === 'employee' && same(actor.employeeId, signer.employeeId)
    case 'temp':
      return actor.role === 'jobseeker' && same(actor.personId, signer.personId)
    case 'provider':
      return actor.role === 'training_provider' && same(actor.organisationId, signer.organisationId)
    case 'organisation':
      return actor.role === 'akasse' && same(actor.organisationId, signer.organisationId)
    case 'unit':
      return actor.role === 'caseworker' && same(actor.unitId, signer.unitId)
  }
}
