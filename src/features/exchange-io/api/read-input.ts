import type { z } from 'zod'
import type { VacancyContentField } from '#core/exchange/vacancy-model.ts'
import { ok, type Result } from '#core/result.ts'
import { type VacancyInput, vacancySchema } from '#features/vacancies/index.ts'
import { parseValue, problemText } from '#platform/form/parse.ts'
import { shownName } from '#platform/http/api-reply.ts'
import type { Lang } from '#platform/text/texts.ts'
import { apiTexts } from '../texts/api.ts'
import type { FieldProblem } from './reply.ts'
import { vacancyInput } from './schemas.ts'

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fields: FieldProblem[] }

function problemsOf(issue: z.core.$ZodIssue, lang: Lang): FieldProblem[] {
  const t = apiTexts(lang)
  const field = shownName(issue.path.map(String).join('.'))
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ field: shownName(key), message: t.unknownField }))
    case 'invalid_type': {
      const expected = issue.expected as keyof typeof t.types
      return [
        { field, message: issue.path.length === 0 ? t.notAnObject : (t.types[expected] ?? t.types.string) },
      ]
    }
    case 'invalid_format':
      return [{ field, message: t.types.date }]
    case 'too_big':
      return [{ field, message: problemText({ field, key: 'tooMany', arg: Number(issue.maximum) }, lang) }]
    default:
      return [{ field, message: t.types.choice }]
  }
}

/** Checks the types of a body, exactly: a text is no number and `"true"` is not true. */
export function readBody<S extends z.ZodType>(schema: S, json: unknown, lang: Lang): Read<z.output<S>> {
  const typed = schema.safeParse(json)
  if (typed.success) return ok(typed.data)
  return { ok: false, fields: typed.error.issues.flatMap((issue) => problemsOf(issue, lang)) }
}

/** A whole vikariat as it was sent: what is not said is empty. Types first, then the same schema as the browser's form. */
export function readVacancy(json: unknown, lang: Lang): Read<VacancyInput> {
  const typed = readBody(vacancyInput, json, lang)
  if (!typed.ok) return typed
  const parsed = parseValue(vacancySchema, {
    ...typed.value,
    category: typed.value.category ?? 'jobrotation',
  })
  if (parsed.ok) return ok(parsed.value)
  return {
    ok: false,
    fields: parsed.problems.map((p) => ({ field: p.field, message: problemText(p, lang) })),
  }
}

/** The API's name for a part of a vikariat's content. */
export const fieldName = (field: VacancyContentField): string =>
  field === 'requirements' ? 'certificates' : field

/** The query of a request: every parameter known and given once. */
export function readQuery<S extends z.ZodType>(
  schema: S,
  query: URLSearchParams,
  lang: Lang,
): Result<z.output<S>> | { ok: false; status: 400 | 422; fields: FieldProblem[] } {
  const t = apiTexts(lang)
  const keys = [...query.keys()]
  const repeated = keys.filter((key, i) => keys.indexOf(key) !== i)
  if (repeated.length > 0)
    return {
      ok: false,
      status: 400,
      fields: repeated.map((key) => ({ field: shownName(key), message: t.repeated })),
    }
  const parsed = schema.safeParse(Object.fromEntries(query))
  if (parsed.success) return ok(parsed.data)
  const unknown = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ field: shownName(key), message: t.unknownParameter }))
      : [],
  )
  // asking for a column or an order of one's own could tell what is not shown
  if (unknown.length > 0) return { ok: false, status: 400, fields: unknown }
  return {
    ok: false,
    status: 422,
    fields: parsed.error.issues.map((issue) => ({
      field: shownName(String(issue.path[0] ?? '')),
      message: issue.path[0] === 'limit' ? t.limit : t.types.choice,
    })),
  }
}
