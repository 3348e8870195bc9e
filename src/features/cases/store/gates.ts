import type { Gate, GatePoint, SecondLook } from '#core/rotation/gates.ts'
import type { Tx } from '#platform/db/transaction.ts'

export type GateRow = Gate & {
  readonly note: string | null
  readonly version: number
  readonly answeredAt: Date | null
}

/** The points of a case that somebody has answered or looked at again. */
export async function gatesOf(tx: Tx, caseId: string): Promise<GateRow[]> {
  const rows = await tx.selectFrom('case_gate').selectAll().where('case_id', '=', caseId).execute()
  return rows.map((row) => ({
    point: row.point as GatePoint,
    evidence: row.evidence,
    waivedReason: row.waived_reason,
    lookedAgain: row.looked_again as SecondLook | null,
    note: row.looked_again_note,
    version: row.version,
    answeredAt: row.answered_at,
  }))
}
