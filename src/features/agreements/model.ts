import type { Selectable } from 'kysely'
import type { AgreementContent } from '#core/rotation/agreement-content.ts'
import type { AgreementStatus } from '#core/rotation/agreement-moves.ts'
import type { SignerState } from '#core/rotation/agreement-signing.ts'
import type { DB } from '#platform/db/schema.generated.ts'

/** A version of a case's agreement; the file itself is fetched apart. */
export type Agreement = Omit<Selectable<DB['agreement']>, 'content' | 'status' | 'pdf'> & {
  readonly content: AgreementContent
  readonly status: AgreementStatus
}

export type SignatureRow = {
  readonly signerId: string
  readonly name: string
  readonly at: Date
  readonly assurance: string
  readonly reason: string | null
}

/** A signer's place with what has come of it. */
export type Signer = SignerState & {
  readonly agreementId: string
  readonly shownName: string
  readonly accountId: string | null
  readonly employeeId: string | null
  readonly personId: string | null
  readonly organisationId: string | null
  readonly unitId: string | null
  readonly tempId: string | null
  readonly scopes: readonly string[]
  readonly carriedFrom: string | null
  readonly signed: readonly SignatureRow[]
  /** For a signature that was carried over: the version in which it was given, and the signatures there. */
  readonly carriedRevision: number | null
}

/** Styles of these pages. */
export const STYLES = ['agreements.css']
