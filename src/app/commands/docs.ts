import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { withColumnTable } from '#features/exchange-io/index.ts'
import { openApiText } from '../openapi-text.ts'
import { POLICY } from '../policy.ts'
import { policyTable } from '../policy-table.ts'

const docs = (name: string) => fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url))

/** Writes the documents that are made from the code; the test run says when one is stale. */
export async function run(): Promise<number> {
  await writeFile(docs('policy.md'), policyTable(POLICY))
  await writeFile(docs('openapi.json'), openApiText())
  await writeFile(docs('import.md'), withColumnTable(await readFile(docs('import.md'), 'utf8')))
  process.stdout.write('docs/policy.md\ndocs/openapi.json\ndocs/import.md\n')
  return 0
}
