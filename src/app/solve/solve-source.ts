import fs from 'node:fs'
import { hasDuplicateKeys } from '#platform/http/duplicate-keys.ts'
import { jsonFaultAt } from './json-fault.ts'
import { refuseSolve, type SolveKind, type SolveSource } from './solve-kind.ts'

const CHUNK = 1 << 20
/** A text longer than this is not held in one piece. */
const LONGEST_TEXT = 200_000_000

/** The file behind a name, `-` for stdin, read piece by piece as it is asked for. */
export function solveSource(
  kind: SolveKind,
  name: string,
  format: string | undefined,
): SolveSource & { close: () => void } {
  const known = kind.formats.map((one) => one.name)
  if (format !== undefined && !known.includes(format)) {
    refuseSolve(
      '--format',
      'unknown-format',
      `Formatet kendes ikke. Her er: ${known.join(', ')}.`,
      `There is no such format. There are: ${known.join(', ')}.`,
    )
  }
  const byEnding = kind.formats.find(({ endings }) => endings.some((ending) => ending.test(name)))
  const file = opened(name)
  const chunk = Buffer.allocUnsafe(CHUNK)
  const nextChunk = () => {
    const length = readSome(name, file, chunk)
    return length === 0 ? undefined : chunk.subarray(0, length)
  }
  const text = () => wholeText(name, nextChunk)
  return {
    name,
    format: format ?? byEnding?.name ?? known[0]!,
    nextChunk,
    text,
    json: () => parsed(name, text()),
    close: () => {
      if (file !== 0) fs.closeSync(file)
    },
  }
}

function opened(name: string): number {
  if (name === '-') return 0
  try {
    return fs.openSync(name, 'r')
  } catch (fault) {
    return unreadable(name, fault)
  }
}

/** The text of a file that may stand beside the one asked about; undefined when there is none. */
export function textBeside(name: string): string | undefined {
  if (!fs.existsSync(name)) return undefined
  const file = opened(name)
  const chunk = Buffer.allocUnsafe(CHUNK)
  const text = wholeText(name, () => {
    const length = readSome(name, file, chunk)
    return length === 0 ? undefined : chunk.subarray(0, length)
  })
  fs.closeSync(file)
  return text
}

function readSome(name: string, file: number, into: Buffer): number {
  for (;;) {
    try {
      return fs.readSync(file, into)
    } catch (fault) {
      const { code } = fault as NodeJS.ErrnoException
      if (code === 'EOF') return 0
      // stdin that has nothing yet
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
      else unreadable(name, fault)
    }
  }
}

function unreadable(name: string, fault: unknown): never {
  const { code = 'unknown' } = fault as NodeJS.ErrnoException
  return refuseSolve(
    name,
    'unreadable',
    `Filen kan ikke læses (${code}). Er navnet og stedet rigtigt?`,
    `The file cannot be read (${code}). Are its name and place right?`,
  )
}

function wholeText(name: string, nextChunk: () => Uint8Array | undefined): string {
  const decoder = new TextDecoder()
  let text = ''
  for (let chunk = nextChunk(); chunk !== undefined; chunk = nextChunk()) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > LONGEST_TEXT)
      refuseSolve(name, 'too-big', 'Filen er alt for stor.', 'The file is far too big.')
  }
  return text + decoder.decode()
}

function parsed(name: string, text: string): unknown {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    const before = text.slice(0, jsonFaultAt(text)).split('\n')
    const [line, column] = [before.length, (before.at(-1) ?? '').length + 1]
    refuseSolve(
      name,
      'not-json',
      `Filen er ikke JSON. Noget er galt ved linje ${line}, tegn ${column}.`,
      `The file is not JSON. Something is wrong at line ${line}, column ${column}.`,
    )
  }
  if (!hasDuplicateKeys(text)) return json
  return refuseSolve(
    name,
    'twice-the-same',
    'Et sted i filen står det samme felt to gange, og de to kan sige hver sit. Lad ét af dem stå.',
    'Somewhere in the file the same field stands twice, and the two may say different things. Leave one of them.',
  )
}
