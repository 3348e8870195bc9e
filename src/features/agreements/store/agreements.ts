import type { AgreementContent } from '#core/rotation/agreement-content.ts'
import type { AgreementStatus } from '#core/rotation/agreement-moves.ts'
import type { SigningSide } from '#core/rotation/agreement-signing.ts'
import { isLive } from '#core/rotation/case-moves.ts'
import { caseStatusOf } from '#features/cases/index.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import type { Agreement, SignatureRow, Signer } from '../model.ts'

const COLUMNS = [
  'id',
  'case_id',
  'company_id',
  'number',
  'revision',
  'status',
  'template_id',
  'content',
  'content_hash',
  'receipt_id',
  'change_note',
  'pdf_sha256',
  'created_by',
  'created_at',
  'sent_at',
  'signed_at',
  'version',
] as const

const agreements = (tx: Tx) => tx.selectFrom('agreement').select(COLUMNS)
type Row = Awaited<ReturnType<ReturnType<typeof agreements>['executeTakeFirstOrThrow']>>

const typed = (row: Row): Agreement => ({
  ...row,
  content: row.content as unknown as AgreementContent,
  status: row.status as AgreementStatus,
})

/** All versions the actor may see, the newest first. */
export async function versionsOf(tx: Tx, caseId: string): Promise<readonly Agreement[]> {
  const rows = await agreements(tx).where('case_id', '=', caseId).orderBy('revision', 'desc').execute()
  return rows.map(typed)
}

export async function findVersion(tx: Tx, caseId: string, revision: number): Promise<Agreement | undefined> {
  const row = await agreements(tx)
    .where('case_id', '=', caseId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return row && typed(row)
}

export async function findAgreement(tx: Tx, id: string): Promise<Agreement | undefined> {
  const row = await agreements(tx).where('id', '=', id).executeTakeFirst()
  return row && typed(row)
}

/** The version before another that somebody was asked to sign. */
export async function sentBefore(tx: Tx, caseId: string, revision: number): Promise<Agreement | undefined> {
  const row = await agreements(tx)
    .where('case_id', '=', caseId)
    .where('revision', '<', revision)
    .where('sent_at', 'is not', null)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && typed(row)
}

/** The signed file, when it is made. */
export async function storedPdf(tx: Tx, id: string): Promise<Buffer | undefined> {
  const row = await tx.selectFrom('agreement').select('pdf').where('id', '=', id).executeTakeFirst()
  return row?.pdf ?? undefined
}

/**
 * Everybody who signs a version, in order, with what they have signed. Read past the compartments, since a signer must
 * know how far it has come; pages show others than the own side no more than that.
 */
export const signersOfVersion = (tx: Tx, agreementId: string): Promise<readonly Signer[]> =>
  asSystem(tx, async (s) => {
    const rows = await s
      .selectFrom('agreement_signer as g')
      .leftJoin('agreement_signer as c', 'c.id', 'g.carried_from')
      .leftJoin('agreement as ca', 'ca.id', 'c.agreement_id')
      .selectAll('g')
      .select('ca.revision as carried_revision')
      .where('g.agreement_id', '=', agreementId)
      .orderBy('g.turn')
      .orderBy('g.shown_name')
      .orderBy('g.id')
      .execute()
    const places = rows.flatMap((r) => (r.carried_from ? [r.id, r.carried_from] : [r.id]))
    const signed = places.length === 0 ? [] : await signaturesAt(s, places)
    return rows.map((r) => ({
      id: r.id,
      agreementId: r.agreement_id,
      side: r.side as SigningSide,
      turn: r.turn,
      required: r.required,
      shownName: r.shown_name,
      accountId: r.account_id,
      employeeId: r.employee_id,
      personId: r.person_id,
      organisationId: r.organisation_id,
      unitId: r.unit_id,
      tempId: r.temp_id,
      scopes: r.sections,
      carriedFrom: r.carried_from,
      carriedRevision: r.carried_revision,
      carried: r.carried_from !== null,
      signatures: signed.filter(({ signerId }) => signerId === r.id).length,
      signed: signed.filter(({ signerId }) => signerId === (r.carried_from ?? r.id)),
    }))
  })

async function signaturesAt(tx: Tx, signerIds: readonly string[]): Promise<readonly SignatureRow[]> {
  const rows = await tx
    .selectFrom('signature')
    .select(['signer_id', 'signed_name', 'signed_at', 'assurance', 'on_behalf_reason'])
    .where('signer_id', 'in', signerIds)
    .orderBy('signed_at')
    .execute()
  return rows.map((r) => ({
    signerId: r.signer_id,
    name: r.signed_name,
    at: r.signed_at,
    assurance: r.assurance,
    reason: r.on_behalf_reason,
  }))
}

/** Who is a signer's place, when the actor may see it. */
export async function findSigner(tx: Tx, id: string) {
  return tx
    .selectFrom('agreement_signer')
    .select(['id', 'agreement_id', 'case_id', 'company_id', 'side'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** What a signer needs to know of the case: its company, and whether it still goes on. */
export const caseOfSigner = (tx: Tx, caseId: string): Promise<{ company: string; live: boolean }> =>
  asSystem(tx, async (s) => {
    const row = await s
      .selectFrom('rotation_case as c')
      .innerJoin('company as co', 'co.id', 'c.company_id')
      .select(['co.name as company', 'c.accepted_at', 'c.declined_at', 'c.started_at', 'c.stopped_at'])
      .select(['c.ended_at', 'c.archived_at'])
      .where('c.id', '=', caseId)
      .executeTakeFirstOrThrow()
    return { company: row.company, live: isLive(caseStatusOf(row)) }
  })
