import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { isOwnPlace } from '../actions/own-place.ts'
import type { Agreement, Signer } from '../model.ts'
import { caseOfSigner, findAgreement, signersOfVersion } from './agreements.ts'

export type MyPlace = {
  readonly signer: Signer
  readonly agreement: Agreement
  readonly signers: readonly Signer[]
  readonly company: string
  /** The case still goes on. */
  readonly live: boolean
}

/** Most that is listed: what is out first, then what is in force. */
const MOST = 50

/** Places on agreements, out for signature or in force, that are the actor's own to sign. */
export async function myPlaces(
  tx: Tx,
  actor: Actor,
  { statuses = ['sent', 'signed'], most = MOST }: { statuses?: readonly string[]; most?: number } = {},
): Promise<readonly MyPlace[]> {
  const rows = await tx
    .selectFrom('agreement_signer as s')
    .innerJoin('agreement as a', 'a.id', 's.agreement_id')
    .select(['s.id', 's.agreement_id', 's.side', 's.employee_id', 's.person_id', 's.organisation_id'])
    .select(['s.unit_id', 'a.company_id', 'a.case_id'])
    .where('a.status', 'in', statuses)
    .where('s.side', '=', SIDE_OF[actor.role] ?? '')
    .$if(actor.role === 'caseworker', (q) => q.where('s.unit_id', '=', actor.unitId))
    .orderBy((e) => e.case().when('a.status', '=', 'sent').then(0).else(1).end())
    .orderBy('a.sent_at', 'desc')
    .limit(most)
    .execute()
  const own = rows.filter((r) =>
    isOwnPlace(
      actor,
      {
        side: r.side as Signer['side'],
        employeeId: r.employee_id,
        personId: r.person_id,
        organisationId: r.organisation_id,
        unitId: r.unit_id,
      },
      r.company_id,
    ),
  )
  const places: MyPlace[] = []
  for (const r of own) {
    const agreement = await findAgreement(tx, r.agreement_id)
    const signers = await signersOfVersion(tx, r.agreement_id)
    const signer = signers.find((s) => s.id === r.id)
    if (!agreement || !signer) continue
    places.push({ agreement, signer, signers, ...(await caseOfSigner(tx, r.case_id)) })
  }
  return places
}

const SIDE_OF: Readonly<Partial<Record<Actor['role'], Signer['side']>>> = {
  company: 'company',
  shop_steward: 'shop_steward',
  employee: 'employee',
  jobseeker: 'temp',
  training_provider: 'provider',
  akasse: 'organisation',
  caseworker: 'unit',
}
