import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { OutColumn } from './column.ts'
import { readXlsx, type Sheet, XLSX_LIMITS } from './read-xlsx.ts'
import type { TableRow } from './table.ts'
import { unzipWithin } from './vet-zip.ts'
import { writeXlsx } from './write-xlsx.ts'

type Row = { title: string; hours: number; from: string | null; yes: boolean; cvr: string }
const columns: OutColumn<Row>[] = [
  { header: 'titel', kind: 'text', value: (r) => r.title },
  { header: 'timer', kind: 'decimal', value: (r) => r.hours },
  { header: 'start', kind: 'day', value: (r) => r.from },
  { header: 'bevis', kind: 'flag', value: (r) => r.yes },
  { header: 'cvr', kind: 'text', value: (r) => r.cvr },
]
const ROWS: Row[] = [
  { title: 'Kok på Ærø "Søstjernen"', hours: 32.5, from: '2014-05-01', yes: true, cvr: '00000000' },
  { title: '=HYPERLINK("x")', hours: -5.5, from: null, yes: false, cvr: '12345678' },
  { title: 'to\nlinjer', hours: 0, from: '2000-02-29', yes: true, cvr: '' },
]
const rowsOf = async (sheet: Sheet) => {
  const rows: TableRow[] = []
  for await (const row of sheet.rows()) rows.push(row)
  return rows
}
const files = async () => {
  const found = unzipWithin(
    await writeXlsx(undefined, { name: 'Vikariater', columns, rows: ROWS }),
    () => true,
    { unpacked: 1e7, files: 100 },
  )
  if (!found.ok) throw new Error(found.reason)
  return Object.fromEntries(found.value)
}
const SHEET = 'xl/worksheets/sheet1.xml'
const changed = async (change: (xml: string) => string, name = SHEET) => {
  const all = await files()
  const xml = Buffer.from(all[name]!).toString()
  expect(change(xml)).not.toBe(xml)
  return zipSync({ ...all, [name]: strToU8(change(xml)) })
}

test('what is written is read back: texts, numbers, days, yes and no', async () => {
  const bytes = await writeXlsx(
    { name: 'Om filen', lines: [['Hentet af', '=Mette']] },
    { name: 'Vikariater', columns, rows: ROWS },
  )
  const result = await readXlsx(bytes)
  if (!result.ok) throw new Error(result.reason)
  expect(result.value.map((s) => s.name)).toEqual(['Om filen', 'Vikariater'])
  expect(result.value[0]!.header).toEqual(['Hentet af', '=Mette'])
  expect(result.value[1]!.header).toEqual(columns.map((c) => c.header))
  expect(await rowsOf(result.value[1]!)).toEqual([
    { line: 2, cells: ['Kok på Ærø "Søstjernen"', '32,5', '2014-05-01', 'ja', '00000000'] },
    { line: 3, cells: ['=HYPERLINK("x")', '-5,5', '', 'nej', '12345678'] },
    { line: 4, cells: ['to\nlinjer', '0', '2000-02-29', 'ja', ''] },
  ])
})

test('a text that looks like a formula stands with an apostrophe, a negative number stays a number', async () => {
  const all = await files()
  const xml = Object.values(all)
    .map((b) => Buffer.from(b).toString())
    .join('\n')
  expect(xml).toContain("<t>'=HYPERLINK")
  expect(xml).toContain('<v>-5.5</v>')
})

describe('an XLSX file made to do harm is refused before it is read', () => {
  test('one that unpacks to more than we read, by what it says itself', async () => {
    const bomb = zipSync({ ...(await files()), 'xl/media/a.xml': new Uint8Array(70 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await readXlsx(bomb)).toMatchObject({ ok: false, reason: 'too-large' })
  })
  test('one that says it is small and is not', async () => {
    const bomb = Buffer.from(zipSync({ ...(await files()), 'xl/a.xml': new Uint8Array(30 * 1024 * 1024) }))
    const said = Buffer.alloc(4)
    said.writeUInt32LE(30 * 1024 * 1024)
    for (let at = bomb.indexOf(said); at >= 0; at = bomb.indexOf(said, at + 1)) bomb.writeUInt32LE(10, at)
    expect(await readXlsx(bomb)).toMatchObject({ ok: false, reason: 'damaged' })
  })
  test('one with a document type or entities', async () => {
    const laughs = '<!DOCTYPE lolz [<!ENTITY lol "lol">]>'
    const bytes = await changed((xml) => xml.replace('?>', `?>${laughs}`))
    expect(await readXlsx(bytes)).toMatchObject({ ok: false, reason: 'damaged' })
  })
  test('one with a cell a billion rows or ten thousand columns away', async () => {
    for (const [from, to] of [
      [/<row r="4"/, '<row r="4000000"'],
      [/r="A2"/, 'r="ZZZ2"'],
      [/<row r="4"/, '<row r="1e12"'],
      [/<row r="4"/, '<row r="&#52;000000"'],
    ] as const) {
      const bytes = await changed((xml) => xml.replace(from, to))
      expect(await readXlsx(bytes)).toMatchObject({ ok: false })
    }
  })
  test('one with files lying over each other, cut short, encrypted, or no zip at all', async () => {
    const good = Buffer.from(zipSync(await files()))
    expect(await readXlsx(good.subarray(0, good.length - 40))).toMatchObject({ ok: false, reason: 'damaged' })
    expect(await readXlsx(Buffer.from('PK\x03\x04 not really'))).toMatchObject({ ok: false })
    expect(await readXlsx(new Uint8Array())).toMatchObject({ ok: false, reason: 'damaged' })
    const encrypted = Buffer.from(good)
    encrypted.writeUInt16LE(1, good.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 8)
    expect(await readXlsx(encrypted)).toMatchObject({ ok: false, reason: 'damaged' })
    expect(await readXlsx(new Uint8Array(XLSX_LIMITS.bytes + 1))).toMatchObject({
      ok: false,
      reason: 'too-large',
    })
  })
  test('one whose workbook is not one', async () => {
    expect(await readXlsx(zipSync({ 'a.xml': strToU8('<a/>') }))).toMatchObject({
      ok: false,
      reason: 'damaged',
    })
  })
})
