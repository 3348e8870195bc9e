import type { GapKey } from '#core/exchange/publish-gaps.ts'
import type { EditProblem } from '#core/exchange/vacancy-rules.ts'
import type { ProblemKey } from '#platform/form/texts.ts'
import type { TableRefusal } from '#platform/tabular/table.ts'
import type { TextEncoding } from '#platform/tabular/text-encoding.ts'
import type { ColumnKey } from '../vacancy-columns.ts'

/** One vikariat as a file holds it, not yet checked. Columns the file lacks are not there. */
export type ImportRecord = {
  /** Line of a text file, row of a sheet, number of a posting. */
  readonly line: number
  readonly values: Readonly<Partial<Record<ColumnKey, unknown>>>
  /** The cells as the file has them, for handing bad lines back. */
  readonly raw: Readonly<Partial<Record<ColumnKey, string>>>
  /** What could not even be taken apart. */
  readonly broken?: 'too-many-cells' | 'not-yours'
}

export type FileFormat = 'csv' | 'xlsx' | 'jsonld'

/** A file that can be gone through, as often as needed. */
export type ImportFile = {
  readonly format: FileFormat
  readonly columns: readonly ColumnKey[]
  /** Said to the person: the file was not UTF-8, so æ, ø and å deserve a look. */
  readonly encoding?: TextEncoding
  readonly records: () => AsyncIterable<ImportRecord>
}

/** Why a file is not gone through at all. */
export type FileProblem = {
  readonly key:
    | TableRefusal
    | 'unknown-columns'
    | 'column-twice'
    | 'no-id-column'
    | 'not-json'
    | 'key-twice'
    | 'no-postings'
    | 'company-dissolved'
  /** Headings as the file has them, or a line. */
  readonly names?: readonly string[]
  readonly line?: number
}

/** What is wrong with a line, without repeating what it says. */
export type LineProblem = {
  readonly line: number
  readonly column?: ColumnKey
} & (
  | { readonly kind: 'form'; readonly key: ProblemKey; readonly arg?: string | number }
  | { readonly kind: 'gap'; readonly key: GapKey }
  | { readonly kind: 'edit'; readonly key: EditProblem['key'] }
  | {
      readonly kind: 'line'
      readonly key:
        | 'id-missing'
        | 'id-twice'
        | 'number-unknown'
        | 'closed'
        | 'too-many-cells'
        | 'too-many-open'
        | 'not-yours'
        | 'meanwhile'
      readonly arg?: string | number
    }
)

/** A vikariat that stays a draft although it was to be published: what it lacks. */
export type DraftNote = {
  readonly line: number
  readonly gaps: readonly { readonly column: ColumnKey; readonly key: GapKey }[]
}
