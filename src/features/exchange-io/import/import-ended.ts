import type { Tx } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { notify } from '#platform/mail/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { paths } from '../paths.ts'
import { importTexts } from '../texts/import.ts'
import type { Run } from './import-store.ts'
import type { ImportReport } from './run-import.ts'

/** The notice to whoever handed in a file: it may have taken minutes, and the page may be long closed. */
export const IMPORT_ENDED = 'import.ended'

type Ended = Pick<ImportReport, 'created' | 'updated' | 'badLines'> & {
  status: ImportReport['status'] | 'failed'
}

/** Leaves the notice, in the transaction that ends the import. A trial run ends on the page that waits for it. */
export async function tellImportEnded(tx: Tx, run: Run, ended: Ended): Promise<void> {
  if (run.account_id === null || run.dry_run || ended.status === 'running') return
  const { status, created, updated, badLines } = ended
  await notify(tx, enqueue, {
    accountId: run.account_id,
    kind: IMPORT_ENDED,
    link: paths.importRun(run.id),
    data: { status, created, updated, badLines },
  })
}

/** The notice in words. */
export function sayImportEnded(kind: string, data: Record<string, unknown>, lang: Lang): string | undefined {
  if (kind !== IMPORT_ENDED) return undefined
  const t = importTexts(lang)
  if (data.status !== 'done') return t.noticeNothing
  return t.noticeDone(Number(data.created), Number(data.updated), Number(data.badLines))
}
