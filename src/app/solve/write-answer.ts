import fs from 'node:fs'
import path from 'node:path'
import { refuseSolve } from './solve-kind.ts'

/** Refuses at once what could not be written after a long search, and a name that would overwrite the file asked about. */
export function checkOut(out: string, file: string): void {
  const why = whyUnwritable(out)
  if (why !== undefined) refuseOut(out, why)
  if (!fs.existsSync(out) || file === '-' || !fs.existsSync(file)) return
  if (fs.realpathSync(out) !== fs.realpathSync(file)) return
  refuseSolve(
    `--out ${out}`,
    'out-is-the-file',
    'Svaret ville blive skrevet oven i filen, der spørges med. Giv det et andet navn.',
    'The answer would be written over the file that asks. Give it another name.',
  )
}

function whyUnwritable(out: string): string | undefined {
  if (out === '') return 'ENOENT'
  try {
    const there = fs.statSync(out, { throwIfNoEntry: false })
    if (there?.isDirectory()) return 'EISDIR'
    fs.accessSync(there === undefined ? path.dirname(path.resolve(out)) : out, fs.constants.W_OK)
    return undefined
  } catch (fault) {
    return codeOf(fault)
  }
}

/** Writes a file whole or not at all; a device or a pipe is written to as it is. */
export function writeAnswer(out: string, text: string): void {
  try {
    const there = fs.statSync(out, { throwIfNoEntry: false })
    // also standard output by its name, whatever it is led into
    const isDevice = /^\/(dev|proc)\//.test(path.resolve(out)) || (there !== undefined && !there.isFile())
    if (isDevice) fs.writeFileSync(out, text)
    else replaceFile(there === undefined ? out : fs.realpathSync(out), text, there?.mode)
  } catch (fault) {
    refuseOut(out, codeOf(fault))
  }
}

function replaceFile(out: string, text: string, mode: number | undefined): void {
  const beside = `${out}.${process.pid}.part`
  try {
    fs.writeFileSync(beside, text, { mode })
    fs.renameSync(beside, out)
  } catch (fault) {
    fs.rmSync(beside, { force: true })
    // a file that may be written to, in a folder that may not
    if (mode === undefined || codeOf(fault) !== 'EACCES') throw fault
    fs.writeFileSync(out, text)
  }
}

const codeOf = (fault: unknown): string => (fault as NodeJS.ErrnoException).code ?? 'unknown'

function refuseOut(out: string, code: string): never {
  return refuseSolve(
    `--out ${out}`,
    'unwritable',
    `Svaret kan ikke skrives (${code}). Findes mappen, og må du skrive i den?`,
    `The answer cannot be written (${code}). Does the folder exist, and may you write there?`,
  )
}
