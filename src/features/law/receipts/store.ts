import { createHash } from 'node:crypto'
import type { Facts, Outcome, Receipt } from '#core/law/receipt.ts'
import type { Scheme } from '#core/law/scheme.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

export type ReceiptPurpose = 'certificate' | 'hire' | 'wish' | 'grant' | 'agreement'

/** Whom or what a receipt is about: a person, or a rotation case. */
export type ReceiptSubject =
  | { personId: string; caseId?: undefined; companyId?: undefined }
  | { personId?: undefined; caseId: string; companyId: string }

export type StoredReceipt = {
  readonly id: string
  /** Null for the receipt of a rotation case. */
  readonly personId: string | null
  readonly purpose: ReceiptPurpose
  readonly outcome: Outcome
  readonly receipt: Receipt
  readonly madeAt: Date
  /** Null when nobody's hand made it, or whose account the reader may not see. */
  readonly madeBy: string | null
}

/**
 * Keeps a receipt with the edition that made it. Throws when that edition is already kept with another content: an
 * edition names one wording and no other.
 */
export async function keepReceipt(
  tx: Tx,
  scheme: Scheme,
  kept: {
    receipt: Receipt
    /** Of its facts those that somebody stated for it. */
    stated: Facts
    unitId: string
    purpose: ReceiptPurpose
    madeBy: string | null
  } & ReceiptSubject,
): Promise<string> {
  const { receipt } = kept
  await keepEdition(tx, scheme)
  return asSystem(tx, async (s) => {
    const row = await s
      .insertInto('law_receipt')
      .values({
        person_id: kept.personId ?? null,
        case_id: kept.caseId ?? null,
        company_id: kept.companyId ?? null,
        unit_id: kept.unitId,
        purpose: kept.purpose,
        scheme: receipt.scheme,
        edition: receipt.edition,
        day: receipt.day,
        outcome: receipt.outcome,
        receipt: JSON.stringify(receipt),
        stated: JSON.stringify(kept.stated),
        made_by: kept.madeBy,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  })
}

async function keepEdition(tx: Tx, scheme: Scheme): Promise<void> {
  const content = JSON.stringify(scheme)
  const sha256 = createHash('sha256').update(content).digest()
  const { id, edition } = scheme
  await tx
    .insertInto('law_edition')
    .values({ scheme: id, edition, content, sha256 })
    .onConflict((c) => c.doNothing())
    .execute()
  const row = await tx
    .selectFrom('law_edition')
    .select('sha256')
    .where('scheme', '=', id)
    .where('edition', '=', edition)
    .executeTakeFirstOrThrow()
  if (!row.sha256.equals(sha256))
    throw new Error(`The scheme ${id} was changed without a new edition (${edition}).`)
}

/** The scheme as it stood in an edition that has made a receipt. */
export async function keptEdition(tx: Tx, scheme: string, edition: string): Promise<Scheme | undefined> {
  const row = await tx
    .selectFrom('law_edition')
    .select('content')
    .where('scheme', '=', scheme)
    .where('edition', '=', edition)
    .executeTakeFirst()
  return row?.content as unknown as Scheme | undefined
}

/** A receipt the actor may see, or undefined. */
export async function findReceipt(tx: Tx, id: string): Promise<StoredReceipt | undefined> {
  const row = await tx
    .selectFrom('law_receipt as r')
    .leftJoin('account as a', 'a.id', 'r.made_by')
    .select(['r.id', 'r.person_id', 'r.purpose', 'r.outcome', 'r.receipt', 'r.made_at', 'a.name'])
    .where('r.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    personId: row.person_id,
    purpose: row.purpose as ReceiptPurpose,
    outcome: row.outcome as Outcome,
    receipt: row.receipt as unknown as Receipt,
    madeAt: row.made_at,
    madeBy: row.name,
  }
}

/** The last receipt of a rotation case for a purpose, as far as the actor may see it. */
export async function lastCaseReceipt(
  tx: Tx,
  caseId: string,
  purpose: ReceiptPurpose,
): Promise<{ stored: StoredReceipt; stated: Facts; scheme: Scheme } | undefined> {
  const row = await tx
    .selectFrom('law_receipt')
    .select(['id', 'stated'])
    .where('case_id', '=', caseId)
    .where('purpose', '=', purpose)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  const stored = row && (await findReceipt(tx, row.id))
  const scheme = stored && (await keptEdition(tx, stored.receipt.scheme, stored.receipt.edition))
  return row && stored && scheme && { stored, stated: row.stated as unknown as Facts, scheme }
}

/** What a caseworker last stated of somebody for a certificate, so that nobody says it twice. */
export async function lastStated(tx: Tx, personId: string): Promise<Facts> {
  const row = await tx
    .selectFrom('law_receipt')
    .select('stated')
    .where('person_id', '=', personId)
    .where('purpose', '=', 'certificate')
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.stated ?? {}) as unknown as Facts
}
