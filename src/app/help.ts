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

/** Columns of a terminal nobody has widened. */
const WIDTH = 80
/** Where what a command does begins: after its call where that is short, else on the next line. */
const SUMMARY_AT = 28

function listText(entries: readonly (Command | CommandGroup)[], before: string): string {
  const lines = entries.flatMap((entry) => {
    if ('load' in entry) return [[`${entry.name} ${entry.usage ?? ''}`.trimEnd(), entry.summary]]
    return entry.commands.map((inner) => [
      `${entry.name} ${inner.name} ${inner.usage ?? ''}`.trimEnd(),
      inner.summary,
    ])
  })
  const help: string[][] = before === './jobkreds' ? [['help [COMMAND]', 'This list, or one command']] : []
  const text = [...lines, ...help].map(([call = '', summary = '']) => entryText(call, summary)).join('')
  return `${before} COMMAND\n\n${text}`
}

function entryText(call: string, summary: string): string {
  const calls = wrapped(call, WIDTH - 6).map((line, i) => (i === 0 ? '  ' : '      ') + line)
  const says = wrapped(summary, WIDTH - SUMMARY_AT).map((line) => ' '.repeat(SUMMARY_AT) + line)
  const short = calls[0]!.length + 2 <= SUMMARY_AT
  const lines = short ? [calls[0]! + says[0]!.slice(calls[0]!.length), ...says.slice(1)] : [...calls, ...says]
  return lines.map((line) => `${line}\n`).join('')
}

/** Lines of at most so many characters; `[--option VALUE]` stays in one piece. */
function wrapped(text: string, width: number): string[] {
  const lines = ['']
  for (const word of text.match(/\[[^\]]*\]|\S+/g) ?? []) {
    const longer = `${lines.at(-1)} ${word}`.trimStart()
    if (longer.length <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
