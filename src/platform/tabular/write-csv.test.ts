import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OutColumn } from './column.ts'
import { readCsv } from './read-csv.ts'
import { bytesSource } from './table.ts'
import { writeCsv } from './write-csv.ts'

type Row = { text: string; number: number | null; from: string | null; yes: boolean }
const columns: OutColumn<Row>[] = [
  { header: '=titel', kind: 'text', value: (r) => r.text },
  { header: 'tal', kind: 'decimal', value: (r) => r.number },
  { header: 'start', kind: 'day', value: (r) => r.from },
  { header: 'ja', kind: 'flag', value: (r) => r.yes },
]

async function readBack(rows: Row[]): Promise<string[][]> {
  const table = await readCsv(bytesSource(writeCsv(columns, rows)))
  if (!table.ok) throw new Error(table.reason)
  const cells: string[][] = []
  for await (const row of table.value.rows()) cells.push([...row.cells])
  return cells
}

test('a file opens in Danish Excel: mark, semicolons, decimal comma, Danish days, guarded formulas', () => {
  const rows: Row[] = [
    { text: '@SUM(A1;B1)', number: -5.5, from: '2014-05-01', yes: true },
    { text: 'Kok "Ærø"', number: null, from: null, yes: false },
  ]
  expect(writeCsv(columns, rows).toString()).toBe(
    '\uFEFF"\'=titel";tal;start;ja\r\n"\'@SUM(A1;B1)";-5,5;01-05-2014;ja\r\n"Kok ""Ærø""";;;nej\r\n',
  )
})

test('whatever is written is read back', async () => {
  const letter = fc.constantFrom('=', '-', '+', '@', "'", '"', ';', ',', '\n', '\t', ' ', 'a', 'ø', '7', '\0')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: letter, maxLength: 8 }), { maxLength: 6 }), async (texts) => {
      const rows = texts.map((text) => ({ text, number: 1, from: '2014-05-01', yes: true }))
      // a zero byte is no text and is left out
      const kept = texts.map((text) => [text.replaceAll('\0', ''), '1', '01-05-2014', 'ja'])
      expect(await readBack(rows)).toEqual(kept)
    }),
    { numRuns: 60 },
  )
})
