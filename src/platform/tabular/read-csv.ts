import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { ok, type Result, refuse } from '#core/result.ts'
import { unguardFormula } from './formula-guard.ts'
import { type ByteSource, isBlankRow, type Table, type TableRefusal, UnreadableTable } from './table.ts'
import { makeTextProbe, type TextEncoding } from './text-encoding.ts'

/** Longest line in characters: four times the longest vikariat. */
const MAX_LINE = 100_000
/** Enough for a header of all our columns many times over. */
const HEAD_CHARS = 64 * 1024
const DELIMITERS = [';', ',', '\t'] as const

export type CsvTable = Table & { readonly encoding: TextEncoding }

/**
 * Reads a CSV file as Danish and other programs write it: semicolon, comma or tab, with or without byte order mark, UTF-8 or
 * Windows-1252, quoted line breaks. The bytes are gone through once to tell the encoding; rows are streamed.
 */
export async function readCsv(source: ByteSource): Promise<Result<CsvTable, TableRefusal>> {
  const probe = makeTextProbe()
  for await (const chunk of source()) probe.see(chunk)
  const encoding = probe.result()
  if (!encoding.ok) return refuse('not-a-table')
  const text = () => decoded(source, encoding.value)
  const delimiter = delimiterOf(await headOf(text()))
  try {
    const first = await records(text(), delimiter).next()
    if (first.done) return refuse('empty')
    const header = first.value.cells
    return ok({
      encoding: encoding.value,
      header,
      rows: async function* () {
        let isHeader = true
        for await (const row of records(text(), delimiter)) {
          if (!isHeader) yield { line: row.line, cells: row.cells.map(unguardFormula) }
          isHeader = false
        }
      },
    })
  } catch (e) {
    if (e instanceof UnreadableTable) return refuse(e.reason, e.line === undefined ? {} : { line: e.line })
    throw e
  }
}

/** The text of the file with line breaks as `\n`, so that one parser counts the lines of all systems alike. */
async function* decoded(source: ByteSource, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let held = ''
  for await (const chunk of source()) {
    const text = held + decoder.decode(chunk, { stream: true })
    // the second half of a line break may be in the next chunk
    held = text.endsWith('\r') ? '\r' : ''
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n')
  }
  yield (held + decoder.decode()).replace(/\r\n?/g, '\n')
}

async function headOf(text: AsyncIterable<string>): Promise<string> {
  let head = ''
  for await (const part of text) {
    head += part
    if (head.length >= HEAD_CHARS) break
  }
  return head.trimStart().split('\n', 1)[0]!.slice(0, HEAD_CHARS)
}

/** What stands most often between the names of the columns. */
function delimiterOf(line: string): string {
  const bare = line.replace(/"[^"]*"/g, '')
  const count = (delimiter: string) => bare.split(delimiter).length
  return DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best))
}

async function* records(
  text: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<{ line: number; cells: string[] }> {
  const parser = parse({
    delimiter,
    record_delimiter: '\n',
    bom: true,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_LINE,
  })
  const input = Readable.from(text)
  input.on('error', (e) => parser.destroy(e))
  input.pipe(parser)
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      if (isBlankRow(record)) continue
      const breaks = record.reduce((n, cell) => n + cell.split('\n').length - 1, 0)
      yield { line: info.lines - breaks, cells: record }
    }
  } catch (e) {
    const { code, lines } = e as { code?: string; lines?: number }
    if (code === 'CSV_QUOTE_NOT_CLOSED') throw new UnreadableTable('quote-not-closed', lines)
    if (code === 'CSV_MAX_RECORD_SIZE') throw new UnreadableTable('line-too-long', lines)
    throw e
  } finally {
    input.destroy()
    parser.destroy()
  }
}
