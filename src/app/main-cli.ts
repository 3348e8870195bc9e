import { findCommand } from './command.ts'
import { commands } from './commands.ts'
import { helpText } from './help.ts'
import { endOnSignals } from './until-stopped.ts'

/** Runs one command line and returns its exit code: 0 done, 1 refused or failed, 2 not understood. */
async function main(words: string[]): Promise<number> {
  const asksForHelp = words.some((word) => word === '--help' || word === '-h')
  const asked = words.filter((word) => !asksForHelp || !word.startsWith('-'))
  if (asked.length === 0 || asked[0] === 'help' || asksForHelp) {
    const text = helpText(commands, asked[0] === 'help' ? asked.slice(1) : asked)
    if (text === undefined) return notUnderstood(asked)
    process.stdout.write(text)
    return 0
  }
  const found = findCommand(commands, words)
  if (found === undefined) return notUnderstood(words)
  const { run } = await found.command.load()
  return run(found.args)
}

function notUnderstood(words: string[]): number {
  const text = helpText(commands, words.slice(0, 1)) ?? helpText(commands, [])
  process.stderr.write(`There is no command "${words.join(' ')}".\n\n${text}`)
  return 2
}

/** Faults that are sentences for a person; by name, since loading their modules would slow down every command. */
const EXPLAINED = new Set(['CommandRefusal', 'ConfigError', 'EmbeddedRefusal', 'MigrationRefusal'])
/** What may still be open after a command has ended; longer than that it is forgotten, not busy. */
const GRACE_MS = 5_000

function explain(fault: Error & { code?: string }): string {
  const explained = EXPLAINED.has(fault.constructor.name) || fault.code?.startsWith('ERR_PARSE_ARGS')
  return explained ? fault.message : (fault.stack ?? fault.message)
}

endOnSignals()
try {
  process.exitCode = await main(process.argv.slice(2))
} catch (fault) {
  process.stderr.write(`${explain(fault as Error)}\n`)
  process.exitCode = 1
}
setTimeout(() => process.exit(), GRACE_MS).unref()
