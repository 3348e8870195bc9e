import type { Lang } from '../text/lang.ts'

/** What is wrong with a file an engine is asked with, where in it, and a sentence about it. */
export type FileProblem = {
  /** `edges[17] (l. 20)`, `arcs[5]` or `line 7`; empty for the file as a whole. */
  readonly place: string
  readonly rule: string
  readonly says: Readonly<Record<Lang, string>>
}

/** A file, read or refused with what is wrong, at least one thing. */
export type FileRead<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }
