import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** How many things to try are known. */
const ATTACKS = 106
const NOT_BUILT = /^not built here yet: \S/

type Row = { id: number; cells: string[]; shownBy: string }
type Named = { file: string; title: string }

/** The rows of all tables of the document: those that begin with a number. */
function rowsOf(markdown: string): Row[] {
  return markdown
    .split('\n')
    .filter((line) => /^\| \d+ \|/.test(line))
    .map((line) => {
      const cells = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      return { id: Number(cells[0]), cells, shownBy: cells.at(-1) ?? '' }
    })
}

const namedIn = (shownBy: string): Named[] =>
  [...shownBy.matchAll(/`([^`]+)` “([^”]+)”/g)].map(([, file = '', title = '']) => ({ file, title }))

/** Whether a file has a test, or a group of tests, of this name: the name is the first argument of a call. */
function hasTest(source: string, title: string): boolean {
  const closed = source.replaceAll(/\s+/g, ' ').replaceAll(/\(\s+/g, '(')
  return [`'`, '"', '`'].some((mark) => closed.includes(`(${mark}${title}${mark}`))
}

const rows = rowsOf(read('docs/attacks.md'))

test('every attack stands there once, with what is tried, what should happen and where it is shown', () => {
  expect(rows.map((row) => row.id)).toEqual(Array.from({ length: ATTACKS }, (_, i) => i + 1))
  for (const row of rows) {
    expect(row.cells, `${row.id}`).toHaveLength(4)
    expect(row.cells.every((cell) => cell.length > 0)).toBe(true)
  }
})

describe('what is named as shown', () => {
  test.each(rows.map((row) => [row.id, row] as const))('%i', (_, { shownBy }) => {
    if (NOT_BUILT.test(shownBy)) return expect(namedIn(shownBy)).toEqual([])
    const named = namedIn(shownBy)
    // whatever stands there besides tests would not be checked
    expect(named.map(({ file, title }) => `\`${file}\` “${title}”`).join('; ')).toBe(shownBy)
    expect(named.length).toBeGreaterThan(0)
    for (const { file, title } of named) {
      expect(file).toMatch(/\.(test|e2e)\.tsx?$/)
      expect(existsSync(join(root, file)), file).toBe(true)
      expect(hasTest(read(file), title), `${file} has no test “${title}”`).toBe(true)
    }
  })
})

test('a test that is not there would be seen', () => {
  const source = "test.each([1])(\n  'one %i',\n  () => {})\ndescribe('a group', () => {})"
  expect(hasTest(source, 'one %i')).toBe(true)
  expect(hasTest(source, 'a group')).toBe(true)
  expect(hasTest(source, 'one')).toBe(false)
  expect(hasTest('// a group', 'a group')).toBe(false)
})
