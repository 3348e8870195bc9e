import { describe, expect, test } from 'vitest'
import { readCsv } from './read-csv.ts'
import { bytesSource, type TableRow, UnreadableTable } from './table.ts'

const read = async (bytes: Uint8Array) => {
  const table = await readCsv(bytesSource(bytes))
  if (!table.ok) return table
  const rows: TableRow[] = []
  for await (const row of table.value.rows()) rows.push(row)
  return { ...table.value, rows }
}
const utf8 = (text: string) => Buffer.from(text)
const cellsOf = (result: Awaited<ReturnType<typeof read>>) =>
  'rows' in result ? result.rows.map((r) => r.cells) : result

describe('a CSV file', () => {
  test.each([
    [';', 'a;b\n1;2\n'],
    [',', 'a,b\n1,2\n'],
    ['tab', 'a\tb\n1\t2\n'],
    ['Windows line breaks', 'a;b\r\n1;2\r\n'],
    ['old Macintosh line breaks', 'a;b\r1;2'],
    ['byte order mark', '\uFEFFa;b\n1;2'],
    ['quoted names with the other separator', '"a";b\n1;2'],
  ])('is read with %s', async (_, text) => {
    const result = await read(utf8(text))
    expect(result).toMatchObject({ header: ['a', 'b'], encoding: 'utf-8' })
    expect(cellsOf(result)).toEqual([['1', '2']])
  })

  test('a comma inside a quoted name is no separator', async () => {
    expect(await read(utf8('"a, b, c, d";e\n1;2'))).toMatchObject({ header: ['a, b, c, d', 'e'] })
  })

  test('æøå arrive from UTF-8, from older Excel and from "Unicode text"', async () => {
    const text = 'titel\nSmørrebrødsjomfru på Ærø'
    for (const [bytes, encoding] of [
      [utf8(text), 'utf-8'],
      [Buffer.from(text, 'latin1'), 'windows-1252'],
      [Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le'],
    ] as const) {
      const result = await read(bytes)
      expect(result).toMatchObject({ header: ['titel'], encoding })
      expect(cellsOf(result)).toEqual([['Smørrebrødsjomfru på Ærø']])
    }
  })

  test('lines are numbered as an editor does, past blank lines and line breaks in cells', async () => {
    const result = await read(utf8('a;b\n1;2\n\n;;\n"x\r\ny\n";3\n4;5\n'))
    expect('rows' in result && result.rows).toEqual([
      { line: 2, cells: ['1', '2'] },
      { line: 5, cells: ['x\ny\n', '3'] },
      { line: 8, cells: ['4', '5'] },
    ])
  })

  test('a line break cut in two between chunks is one', async () => {
    const source = async function* () {
      for (const part of ['a;b\r', '\n1;2\r', '\n3;4']) yield Buffer.from(part)
    }
    const table = await readCsv(source)
    const rows: TableRow[] = []
    if (table.ok) for await (const row of table.value.rows()) rows.push(row)
    expect(rows).toEqual([
      { line: 2, cells: ['1', '2'] },
      { line: 3, cells: ['3', '4'] },
    ])
  })

  test('an inch mark in a text harms nobody, and a guarded formula is itself again', async () => {
    expect(cellsOf(await read(utf8('a;b\n5" skruer;\'=SUM(A1)\n')))).toEqual([['5" skruer', '=SUM(A1)']])
  })

  test('what is no table is refused with a reason, late ones with their line', async () => {
    expect(await read(utf8(''))).toMatchObject({ ok: false, reason: 'empty' })
    expect(await read(utf8('\n;;\n'))).toMatchObject({ ok: false, reason: 'empty' })
    expect(await read(Buffer.from([0x89, 0x50, 0, 0, 1]))).toMatchObject({ ok: false, reason: 'not-a-table' })
    expect(await read(utf8(`${'x'.repeat(200_000)}\n`))).toMatchObject({ ok: false, reason: 'line-too-long' })
    const fault = await read(utf8(`a;b\n${'1;2\n'.repeat(50_000)}3;"4\n5;6\n`)).catch((e: unknown) => e)
    expect(fault).toBeInstanceOf(UnreadableTable)
    expect(fault).toMatchObject({ reason: 'quote-not-closed' })
  })

  test('a reader who has seen enough may stop', async () => {
    const table = await readCsv(bytesSource(utf8(`a\n${'1\n'.repeat(100_000)}`)))
    if (!table.ok) throw new Error(table.reason)
    for await (const row of table.value.rows()) {
      expect(row).toEqual({ line: 2, cells: ['1'] })
      break
    }
  })
})
