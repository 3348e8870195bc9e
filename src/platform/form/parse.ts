import type { z } from 'zod'
import type { Lang } from '../text/texts.ts'
import type { FieldError, FormState } from '../ui/form.tsx'
import type { Fields } from './fields-of.ts'
import { formTexts, type ProblemKey } from './texts.ts'

/** What is wrong with a field: a key of the form texts and what its sentence needs. `field` is '' for the whole form. */
export type Problem = { field: string; key: ProblemKey; arg?: string | number }

export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

/** A zod issue with a sentence of ours: `problem(ctx, 'tooLong', 120)`. */
export const problem = (key: ProblemKey, arg?: string | number) => ({
  code: 'custom' as const,
  message: key,
  params: { arg },
})

const problemOf = (issue: z.core.$ZodIssue): Problem[] => {
  const field = String(issue.path[0] ?? '')
  if (issue.code === 'custom') {
    const params = (issue as { params?: { arg?: string | number } }).params
    return [{ field, key: issue.message as ProblemKey, arg: params?.arg }]
  }
  if (issue.code === 'unrecognized_keys') return [{ field: '', key: 'unknownField' }]
  return [{ field, key: issue.code === 'invalid_type' ? 'required' : 'notAChoice' }]
}

/** Checks JSON or an import line against the same schema as a form. */
export function parseValue<S extends z.ZodType>(schema: S, value: unknown): Parsed<z.output<S>> {
  const result = schema.safeParse(value)
  if (result.success) return { ok: true, value: result.data }
  const problems = result.error.issues.flatMap(problemOf)
  // the first problem of a field is the one to put right
  return {
    ok: false,
    problems: problems.filter((p, i) => problems.findIndex((q) => q.field === p.field) === i),
  }
}

/** Checks typed fields. A field that came once is a text, one that came more often a list; `_` fields are left out. */
export function parseForm<S extends z.ZodType>(schema: S, fields: Fields): Parsed<z.output<S>> {
  const value: Record<string, unknown> = Object.create(null)
  for (const [name, texts] of Object.entries(fields)) {
    if (!name.startsWith('_') || name.startsWith('__')) value[name] = texts.length === 1 ? texts[0] : texts
  }
  return parseValue(schema, { ...value })
}

/** The sentence for a problem in the reader's language. */
export function problemText(p: Problem, lang: Lang): string {
  const text = formTexts(lang)[p.key] as string | ((arg: string | number) => string)
  return typeof text === 'function' ? text(p.arg ?? '') : text
}

export const problemErrors = (problems: readonly Problem[], lang: Lang): FieldError[] =>
  problems.map((p) => ({ field: p.field, text: problemText(p, lang) }))

/** Typed values and sentences for showing the form again, everything kept. */
export function formState(fields: Fields, problems: readonly Problem[], lang: Lang): FormState {
  return {
    values: Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, v.length === 1 ? v[0] : v])),
    errors: Object.fromEntries(problems.map((p) => [p.field, problemText(p, lang)])),
  }
}

/** The form as it stands before anything is typed. */
export const emptyForm = (values: FormState['values'] = {}): FormState => ({ values, errors: {} })
