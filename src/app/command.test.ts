import { expect, test } from 'vitest'
import { type Command, type CommandGroup, findCommand } from './command.ts'
import { commands } from './commands.ts'
import { helpText } from './help.ts'

const load = async () => ({ run: async () => 0 })
const plain: Command = { name: 'serve', summary: 'The web process', load }
const inner: Command = {
  name: 'vacancies',
  summary: 'Vacancies from a file',
  usage: 'FILE [--dry-run]',
  load,
}
const group: CommandGroup = { name: 'import', summary: 'Read files of others', commands: [inner] }
const list = [plain, group]

test('finds a command and a command of a group, with the arguments left over', () => {
  expect(findCommand(list, ['serve', '--port', '1'])).toEqual({
    command: plain,
    path: 'serve',
    args: ['--port', '1'],
  })
  expect(findCommand(list, ['import', 'vacancies', 'a.csv'])).toEqual({
    command: inner,
    path: 'import vacancies',
    args: ['a.csv'],
  })
})

test('finds nothing for an unknown word, a group alone or no word', () => {
  expect(findCommand(list, ['sreve'])).toBeUndefined()
  expect(findCommand(list, ['import'])).toBeUndefined()
  expect(findCommand(list, ['import', 'people'])).toBeUndefined()
  expect(findCommand(list, [])).toBeUndefined()
})

test('help lists every command with its usage, a group only its own, a command its one line', () => {
  expect(helpText(list, [])).toBe(
    './jobkreds COMMAND\n\n' +
      '  serve                     The web process\n' +
      '  import vacancies FILE [--dry-run]\n' +
      '                            Vacancies from a file\n' +
      '  help [COMMAND]            This list, or one command\n',
  )
  expect(helpText(list, ['import'])).toBe(
    './jobkreds import COMMAND\n\n  vacancies FILE [--dry-run]\n                            Vacancies from a file\n',
  )
  expect(helpText(list, ['import', 'vacancies'])).toBe(
    './jobkreds import vacancies FILE [--dry-run]\n  Vacancies from a file\n',
  )
  expect(helpText(list, ['nothing'])).toBeUndefined()
})

test('the help of every command fits in a terminal of 80 columns, and cuts no option in two', () => {
  const text = helpText(commands, []) ?? ''
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([])
  expect(text.split('\n').filter((line) => line.split('[').length !== line.split(']').length)).toEqual([])
})

// reads the whole program, which takes its time on a busy machine
test('every command that is listed can be loaded', { timeout: 120_000 }, async () => {
  const all = commands.flatMap((entry) => ('load' in entry ? [entry] : entry.commands))
  for (const command of all) expect(await command.load(), command.name).toHaveProperty('run')
})
