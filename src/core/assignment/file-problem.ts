import type { Lang } from '../text/lang.ts'

/** What is wrong with a file, where in it, and a sentence about it. */
export type FileProblem = {
  /** `edges[17] (l. 20)`, or empty for the file as a whole. */
  readonly where: string
  readonly rule: string
  readonly says: Readonly<Record<Lang, string>>
}

/** Ends the reading of a file; caught where the reading began. */
export class FileFault extends Error {
  readonly problem: FileProblem
  constructor(where: string, rule: string, da: string, en: string) {
    super(en)
    this.problem = { where, rule, says: { da, en } }
  }
}

export type ReadFile<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: FileProblem }

/** Runs a reader, with its fault as a value. */
export function readingFile<T>(read: () => T): ReadFile<T> {
  try {
    return { ok: true, value: read() }
  } catch (fault) {
    if (fault instanceof FileFault) return { ok: false, problem: fault.problem }
    throw fault
  }
}
