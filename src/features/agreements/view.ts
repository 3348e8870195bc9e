import { EVERYTHING, partFor, type Scope } from '#core/rotation/agreement-content.ts'
import { hasSigned, maySignOnBehalf, turnNow } from '#core/rotation/agreement-signing.ts'
import { type CaseRow, sideOf } from '#features/cases/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { isOwnPlace } from './actions/own-place.ts'
import type { Agreement, Signer } from './model.ts'
import type { SignerView } from './pages/signer-list.tsx'
import { scopesOfUnit } from './signers.ts'
import { signersOfVersion } from './store/agreements.ts'
import { withLogin } from './tell.ts'

/** Which part of a case's agreement somebody sees: a municipality that is not the case's own only its people and places. */
export const scopesFor = (actor: Actor, row: Pick<CaseRow, 'unit_id'>): readonly Scope[] =>
  actor.role === 'caseworker' && actor.unitId !== row.unit_id ? scopesOfUnit(actor.unitId ?? '') : EVERYTHING

/** Signers with what the reader may do about each; who is none of a reader's business is left out. */
export async function signerViews(
  tx: Tx,
  actor: Actor,
  agreement: Agreement,
  scopes: readonly Scope[],
): Promise<readonly SignerView[]> {
  const all = await signersOfVersion(tx, agreement.id)
  const login = await withLogin(tx, agreement, all)
  const side = sideOf(actor)
  const part = new Set(partFor(agreement.content, scopes).flatMap(({ items }) => items.map(({ id }) => id)))
  return all
    .filter((s) => scopes.includes('*') || !isPerson(s) || part.has(s.employeeId ?? s.tempId ?? ''))
    .map((signer) => {
      const own = isOwnPlace(actor, signer, agreement.company_id)
      return {
        signer,
        own,
        onBehalf: !own && side !== 'system' && maySignOnBehalf(side, signer.side),
        login: login.has(signer.id),
      }
    })
}

const isPerson = ({ side }: Signer): boolean => side === 'employee' || side === 'temp'

/** Names of those whose turn it is. */
export function waitingFor(signers: readonly Signer[]): readonly string[] {
  const turn = turnNow(signers)
  return signers.filter((s) => s.turn === turn && !hasSigned(s)).map(({ shownName }) => shownName)
}

/** A shop steward reads the agreement, but no receipt: those are between company and job centre. */
export const forReader = (actor: Actor, agreement: Agreement): Agreement =>
  actor.role === 'shop_steward' ? { ...agreement, receipt_id: null } : agreement
