import { asSystem, type Tx } from '#platform/db/transaction.ts'

/**
 * Holds a case's agreements until the transaction ends. One lock for signing and for new versions, so that a signature is
 * either on the version before or is asked for again, never between. Taken as the system: a signer may not write the case.
 */
export const holdAgreements = (tx: Tx, caseId: string): Promise<void> =>
  asSystem(tx, async (s) => {
    await s.selectFrom('rotation_case').select('id').where('id', '=', caseId).forUpdate().executeTakeFirst()
  })
