import type { FileProblem, FileRead } from '../solver/file-read.ts'

/** Ends the reading of a file; caught where the reading began. */
export class FileFault extends Error {
  readonly problem: FileProblem
  constructor(place: string, rule: string, da: string, en: string) {
    super(en)
    this.problem = { place, rule, says: { da, en } }
  }
}

/** Runs a reader, with its fault as a value. */
export function readingFile<T>(read: () => T): FileRead<T> {
  try {
    return { ok: true, value: read() }
  } catch (fault) {
    if (fault instanceof FileFault) return { ok: false, problems: [fault.problem] }
    throw fault
  }
}
