import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { POLICY } from '../policy.ts'
import { policyTable } from '../policy-table.ts'

const docs = (name: string) => fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url))

/** Writes the documents that are made from the code; the test run says when one is stale. */
export async function run(): Promise<number> {
  await writeFile(docs('policy.md'), policyTable(POLICY))
  process.stdout.write('docs/policy.md\n')
  return 0
}
