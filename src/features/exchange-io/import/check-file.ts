import { interpretRecord } from './interpret-record.ts'
import type { ImportFile, LineProblem } from './record.ts'

/** What the first look at a file finds, before the database is asked. */
export type Checked = {
  readonly total: number
  readonly badLines: number
  /** Lines that cannot be used. */
  readonly bad: ReadonlySet<number>
  readonly problems: readonly LineProblem[]
}

/** Problems kept; the rest are counted. */
const MOST = 1000

/**
 * Checks every line by itself, and that no two are about the same vikariat. Throws `UnreadableTable` where the file stops
 * making sense.
 */
export async function checkFile(file: ImportFile, signal?: AbortSignal): Promise<Checked> {
  const bad = new Set<number>()
  const problems: LineProblem[] = []
  const seen = new Map<string, number>()
  let total = 0
  for await (const record of file.records()) {
    if (++total % 1000 === 0) signal?.throwIfAborted()
    const found = interpretRecord(record)
    const wrong = found.ok ? sameAs(seen, found.value) : found.problems
    if (wrong.length === 0) continue
    bad.add(record.line)
    if (problems.length < MOST) problems.push(...wrong)
  }
  return { total, badLines: bad.size, bad, problems }
}

function sameAs(
  seen: Map<string, number>,
  { line, number, id }: { line: number; number: number | undefined; id: string | undefined },
): LineProblem[] {
  const key = number === undefined ? `id ${id}` : `number ${number}`
  const before = seen.get(key)
  if (before === undefined) {
    seen.set(key, line)
    return []
  }
  return [
    { line, column: number === undefined ? 'id' : 'number', kind: 'line', key: 'id-twice', arg: before },
  ]
}
