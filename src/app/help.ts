import type { Command, CommandGroup } from './command.ts'

/** The list of commands, or what one of them does; undefined when `words` name none. */
export function helpText(
  entries: readonly (Command | CommandGroup)[],
  words: readonly string[],
  before = './jobkreds',
): string | undefined {
  const [first, ...rest] = words
  if (first === undefined) return listText(entries, before)
  const entry = entries.find(({ name }) => name === first)
  if (entry === undefined) return undefined
  const path = `${before} ${entry.name}`
  if ('commands' in entry) return helpText(entry.commands, rest, path)
  return `${path} ${entry.usage ?? ''}`.trimEnd().concat(`\n  ${entry.summary}\n`)
}

function listText(entries: readonly (Command | CommandGroup)[], before: string): string {
  const lines = entries.flatMap((entry) => {
    if ('load' in entry) return [[`${entry.name} ${entry.usage ?? ''}`.trimEnd(), entry.summary]]
    return entry.commands.map((inner) => [
      `${entry.name} ${inner.name} ${inner.usage ?? ''}`.trimEnd(),
      inner.summary,
    ])
  })
  const help: string[][] = before === './jobkreds' ? [['help [COMMAND]', 'This list, or one command']] : []
  const all = [...lines, ...help]
  const width = Math.max(...all.map(([call = '']) => call.length)) + 2
  const text = all.map(([call = '', summary = '']) => `  ${call.padEnd(width)}${summary}`).join('\n')
  return `${before} COMMAND\n\n${text}\n`
}
