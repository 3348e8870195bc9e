import type { ParseArgsConfig } from 'node:util'
import type { Sentence } from '#core/law/scheme.ts'
import type { FileRead } from '#core/solver/file-read.ts'

/** What is wrong, where (file, or file and place in it), and a sentence about it. */
export type SolveProblem = { readonly where: string; readonly rule: string; readonly says: Sentence }

/** Thrown by a kind when a person can put it right; told on stderr with exit code 1. */
export class SolveRefusal extends Error {
  readonly problems: readonly SolveProblem[]
  constructor(problems: readonly SolveProblem[]) {
    super(problems[0]?.says.en ?? 'refused')
    this.problems = problems
  }
}

export function refuseSolve(where: string, rule: string, da: string, en: string): never {
  throw new SolveRefusal([{ where, rule, says: { da, en } }])
}

/** What was read from the source, or the refusal with what is wrong in it. */
export function readOrRefuse<T>({ name }: SolveSource, read: FileRead<T>): T {
  if (read.ok) return read.value
  throw new SolveRefusal(
    read.problems.map(({ place, rule, says }) => ({ where: `${name} ${place}`.trimEnd(), rule, says })),
  )
}

/** The file to be solved, as named on the command line (`-` is stdin). */
export type SolveSource = {
  readonly name: string
  /** One of the kind's formats: by `--format`, else by the file's ending, else the first. */
  readonly format: string
  /** The next piece of the file, undefined at its end; the piece is valid until the next is asked for. */
  readonly nextChunk: () => Uint8Array | undefined
  /** All of it as text, without a byte order mark. Refused above 200 MB. */
  readonly text: () => string
  /** All of it as JSON; refused with line and column when it is none, or when an object names a key twice. */
  readonly json: () => unknown
}

export type SolveRun = {
  /** Always a whole number from 0; the same number gives the same answer. */
  readonly seed: number
  /** Seconds given with `--time-limit`, counted from the start of reading. */
  readonly timeLimit: number | undefined
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number
  /** Whether the time is up or the person has asked to stop: answer with the best so far. Cheap enough to ask often. */
  readonly shouldStop: () => boolean
  /** Shown with `--progress`: a line at most ten times a second. */
  readonly progress: (state: SolveProgress) => void
  /** The kind's own options as given. */
  readonly values: Readonly<Record<string, unknown>>
}

export type SolveProgress = {
  readonly done?: number
  readonly total?: number
  readonly objective?: number
  readonly bound?: number
  readonly phase?: string
}

/** What a kind of problem brings to `./jobkreds solve`. */
export type SolveKind = {
  /** The names of the formats it reads with their endings; the first is taken when nothing else fits. */
  readonly formats: readonly { readonly name: string; readonly endings: readonly RegExp[] }[]
  /** Options beside those every kind has. */
  readonly options?: NonNullable<ParseArgsConfig['options']>
  /** Reads and solves; what it returns is written as JSON, each key of the outermost object on its line. */
  readonly answer: (source: SolveSource, run: SolveRun) => unknown
}
