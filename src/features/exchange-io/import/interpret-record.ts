import { hasHiddenCharacters } from '#core/text/hidden-characters.ts'
import {
  type VacancyField,
  type VacancyInput,
  vacancyFields,
  vacancySchema,
} from '#features/vacancies/index.ts'
import { parseValue } from '#platform/form/parse.ts'
import type { ColumnKey } from '../vacancy-columns.ts'
import type { ImportRecord, LineProblem } from './record.ts'

/** A line that can be written: which vikariat it is, and what it says about it. */
export type ReadyLine = {
  readonly line: number
  readonly number: number | undefined
  readonly id: string | undefined
  readonly input: Partial<VacancyInput>
}

export type Interpreted =
  | { readonly ok: true; readonly value: ReadyLine }
  | { readonly ok: false; readonly problems: readonly LineProblem[] }

export const MAX_ID = 100
/** What a vikariat is unless the file says otherwise. */
const DEFAULT_CATEGORY = 'jobrotation'

/**
 * Checks a line against the same schema as the browser's form. Fields the file has no column for stay as they are; an empty
 * category says nothing about a vikariat that is there already.
 */
export function interpretRecord(record: ImportRecord): Interpreted {
  const { line, values } = record
  const problems: LineProblem[] = []
  const add = (key: Extract<LineProblem, { kind: 'line' }>['key'], column?: ColumnKey) =>
    problems.push({ line, kind: 'line', key, ...(column ? { column } : {}) })
  if (record.broken) add(record.broken)
  const id = textOf(values.id)
  const numberText = textOf(values.number)
  const number = /^\d{1,12}$/.test(numberText) ? Number(numberText) : undefined
  if (numberText !== '' && number === undefined)
    problems.push({ line, column: 'number', kind: 'form', key: 'notANumber' })
  else if (number === undefined && id === '') add('id-missing', 'id')
  if (id.length > MAX_ID) problems.push({ line, column: 'id', kind: 'form', key: 'tooLong', arg: MAX_ID })
  else if (hasHiddenCharacters(id) || /\p{Cc}/u.test(id))
    problems.push({ line, column: 'id', kind: 'form', key: 'badCharacters' })

  const given = fieldsIn(values)
  const named = textOf(values.category) !== ''
  const parsed = parseValue(vacancySchema, named ? given : { ...given, category: DEFAULT_CATEGORY })
  if (!parsed.ok)
    problems.push(
      ...parsed.problems.map((p): LineProblem => {
        const column = p.field as ColumnKey
        return { line, column, kind: 'form', key: p.key, ...(p.arg === undefined ? {} : { arg: p.arg }) }
      }),
    )
  if (!parsed.ok || problems.length > 0) return { ok: false, problems }
  const input = Object.fromEntries(
    Object.entries(parsed.value).filter(([name]) => name in given && (name !== 'category' || named)),
  ) as Partial<VacancyInput>
  return { ok: true, value: { line, number, id: id === '' ? undefined : id, input } }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim().normalize('NFC') : '')

const FIELDS = Object.keys(vacancyFields) as VacancyField[]

function fieldsIn(values: ImportRecord['values']): Partial<Record<VacancyField, unknown>> {
  const given = Object.fromEntries(
    FIELDS.filter((name) => name in values).map((name) => [name, values[name]]),
  )
  return 'occupation' in given ? { ...given, occupation: occupationOf(given.occupation) } : given
}

/** The same few occupations stand in every line of a file, and finding one among all names takes longest. */
const known = new Map<string, unknown>()
const MOST_KNOWN = 5000

function occupationOf(text: unknown): unknown {
  if (typeof text !== 'string') return text
  let code = known.get(text)
  if (code === undefined) {
    const found = vacancyFields.occupation.safeParse(text)
    code = found.success && found.data !== null ? found.data : text
    if (known.size < MOST_KNOWN) known.set(text, code)
  }
  return code
}
