import { parseArgs } from 'node:util'
import { runTests } from '../test-run.ts'

/** Format, lint, types and structure. */
export function run(args: string[]): Promise<number> {
  parseArgs({ args })
  return runTests(['check'])
}
