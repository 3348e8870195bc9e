import { lawCommand, notUnderstood, schemeFile } from './law-command.ts'

const USAGE = './jobkreds law check FILE [--lang da|en]'

/** Reads a scheme file and says what is wrong with it and where, or what is in it. */
export function run(args: string[]): Promise<number> {
  return lawCommand(args, USAGE, {}, async ({ positionals: [file, ...more] }) => {
    if (file === undefined || more.length > 0) notUnderstood()
    const scheme = await schemeFile(file)
    return {
      scheme: scheme.id,
      edition: scheme.edition,
      facts: Object.keys(scheme.facts).length,
      values: Object.keys(scheme.values).length,
      conditions: scheme.conditions.length,
      events: scheme.events.length,
    }
  })
}
