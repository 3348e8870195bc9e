import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { type CertificateRow, certificatesOf } from './certificates.ts'
import { deedsForPerson } from './on-behalf-log.ts'

export type OwnUnit = {
  unit: { name: string; phone: string | null; email: string | null }
  caseworker: string | undefined
  certificate: CertificateRow | undefined
  deeds: Awaited<ReturnType<typeof deedsForPerson>>
}

/**
 * What a citizen may know of their own case at the job centre: who to ask, what has been decided and why, and what was done
 * on their behalf. Read as the system, since staff and audit trail are not a citizen's to look through.
 */
export const ownUnitOf = (tx: Tx, personId: string): Promise<OwnUnit | undefined> =>
  asSystem(tx, async (s) => {
    const row = await s
      .selectFrom('person as p')
      .innerJoin('unit as u', 'u.id', 'p.unit_id')
      .leftJoin('account as w', 'w.id', 'p.caseworker_id')
      .select(['u.name', 'u.phone', 'u.email', 'w.name as caseworker'])
      .where('p.id', '=', personId)
      .executeTakeFirst()
    if (!row) return undefined
    const { caseworker, ...unit } = row
    const certificates = await certificatesOf(s, personId)
    return {
      unit,
      caseworker: caseworker ?? undefined,
      certificate: certificates.find((c) => !c.superseded_at),
      deeds: await deedsForPerson(s, personId),
    }
  })
