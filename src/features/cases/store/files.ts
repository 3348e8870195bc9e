import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { isId } from '../model.ts'

const COLUMNS = ['id', 'title', 'file_name', 'mime', 'size', 'audience', 'created_at', 'uploaded_by'] as const

/** The files of a case that the actor may read, without their content. */
export async function filesOf(tx: Tx, caseId: string) {
  const rows = await tx
    .selectFrom('case_file')
    .select(COLUMNS)
    .where('case_id', '=', caseId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  const ids = [...new Set(rows.flatMap(({ uploaded_by }) => uploaded_by ?? []))]
  const names =
    ids.length === 0
      ? []
      : await asSystem(tx, (s) =>
          s.selectFrom('account').select(['id', 'name']).where('id', 'in', ids).execute(),
        )
  return rows.map((row) => ({ ...row, who: names.find(({ id }) => id === row.uploaded_by)?.name ?? null }))
}
export type FileRow = Awaited<ReturnType<typeof filesOf>>[number]

/** One file with its content. */
export const findFile = async (tx: Tx, caseId: string, id: string) =>
  isId(id)
    ? tx
        .selectFrom('case_file')
        .select([...COLUMNS, 'bytes'])
        .where('case_id', '=', caseId)
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined

/** How much a case holds already: count and bytes of all its files, also those the actor may not read. */
export const filesHeld = (tx: Tx, caseId: string): Promise<{ n: number; bytes: number }> =>
  asSystem(tx, async (s) => {
    const row = await s
      .selectFrom('case_file')
      .select((e) => [e.fn.countAll<number>().as('n'), e.fn.sum<string | null>('size').as('bytes')])
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow()
    return { n: row.n, bytes: Number(row.bytes ?? 0) }
  })
