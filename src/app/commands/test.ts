import { parseArgs } from 'node:util'
import { CommandRefusal } from '../command.ts'
import { runTests } from '../test-run.ts'

const PARTS = ['unit', 'db', 'e2e']

/** The whole test run, or one part of it, of that only the files whose path contains the pattern. */
export async function run(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  const [part] = positionals
  if (positionals.length > 2 || (part !== undefined && !PARTS.includes(part))) {
    throw new CommandRefusal(`Name one of ${PARTS.join(', ')} and then a part of a file's path, or nothing.`)
  }
  return runTests(positionals)
}
