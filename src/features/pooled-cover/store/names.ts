import type { Tx } from '#platform/db/transaction.ts'

export type Named = { name: string; company: string; caseNumber: number; caseTitle: string }

/** What people of cases are called, as row-level security shows them to whoever asks, by their part in the case. */
export async function namesFor(tx: Tx, caseEmployeeIds: readonly string[]): Promise<Map<string, Named>> {
  if (caseEmployeeIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('case_employee as ce')
    .innerJoin('rotation_case as c', 'c.id', 'ce.case_id')
    .leftJoin('employee as e', 'e.id', 'ce.employee_id')
    .leftJoin('company as o', 'o.id', 'ce.company_id')
    .select(['ce.id', 'e.given_name', 'e.family_name', 'o.name as company', 'c.number', 'c.title'])
    .where('ce.id', 'in', [...new Set(caseEmployeeIds)])
    .execute()
  return new Map(
    rows.map((r) => [
      r.id,
      {
        name: `${r.given_name ?? ''} ${r.family_name ?? ''}`.trim(),
        company: r.company ?? '',
        caseNumber: r.number,
        caseTitle: r.title,
      },
    ]),
  )
}
