/** One thing `./jobkreds` can do; its module is loaded only when it is asked for. */
export type Command = {
  readonly name: string
  /** One line for `./jobkreds help`. */
  readonly summary: string
  /** What follows the name on the command line. */
  readonly usage?: string
  readonly load: () => Promise<CommandModule>
}

/** A word that only opens further commands: `import vacancies FILE`. */
export type CommandGroup = {
  readonly name: string
  readonly summary: string
  readonly commands: readonly Command[]
}

export type CommandModule = {
  /** Does the work and returns the exit code. Throws `CommandRefusal` when a person can put it right. */
  run(args: string[]): Promise<number>
}

/** Says in a sentence or more what the person must change; shown without a stack. */
export class CommandRefusal extends Error {}

/** The command a command line asks for with the arguments left over, or undefined when there is none. */
export function findCommand(
  entries: readonly (Command | CommandGroup)[],
  words: readonly string[],
): { command: Command; path: string; args: string[] } | undefined {
  const [first, ...rest] = words
  const entry = entries.find(({ name }) => name === first)
  if (entry === undefined) return undefined
  if ('load' in entry) return { command: entry, path: entry.name, args: rest }
  const inner = findCommand(entry.commands, rest)
  return inner && { ...inner, path: `${entry.name} ${inner.path}` }
}
