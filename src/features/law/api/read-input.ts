import type { z } from 'zod'
import type { Day } from '#core/calendar/day.ts'
import { parseDay } from '#core/calendar/parse-day.ts'
import { type FieldProblem, shownName } from '#platform/http/api-reply.ts'
import type { Lang } from '#platform/text/texts.ts'
import { apiTexts } from '../texts/api.ts'
import { decideBody } from './schemas.ts'

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: 400 | 422; readonly fields: readonly FieldProblem[] }

/** A question's types, exactly: what it asks about is looked at by the scheme. */
export function readQuestion(json: unknown, lang: Lang): Read<z.output<typeof decideBody>> {
  const typed = decideBody.safeParse(json)
  if (typed.success) return { ok: true, value: typed.data }
  return { ok: false, status: 422, fields: typed.error.issues.flatMap((issue) => problemsOf(issue, lang)) }
}

function problemsOf(issue: z.core.$ZodIssue, lang: Lang): FieldProblem[] {
  const t = apiTexts(lang)
  const field = shownName(issue.path.map(String).join('.'))
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ field: shownName(key), message: t.unknownField }))
  if (issue.path.length === 0) return [{ field, message: t.notAnObject }]
  switch (issue.path[0]) {
    case 'asks':
      return [{ field, message: t.asks }]
    case 'facts':
      return [{ field, message: t.facts }]
    default:
      return [{ field, message: t.text }]
  }
}

/** The day an address asks about, today where it asks about none; anything else in the query is refused. */
export function readOn(query: URLSearchParams, today: Day, lang: Lang): Read<Day> {
  const t = apiTexts(lang)
  const unknown = [...new Set(query.keys())].filter((key) => key !== 'on')
  if (unknown.length > 0)
    return {
      ok: false,
      status: 400,
      fields: unknown.map((key) => ({ field: shownName(key), message: t.unknownParameter })),
    }
  const [on, ...more] = query.getAll('on')
  if (more.length > 0) return { ok: false, status: 400, fields: [{ field: 'on', message: t.repeated }] }
  const day = on === undefined ? today : isoDay(on)
  return day === undefined
    ? { ok: false, status: 422, fields: [{ field: 'on', message: t.noDay }] }
    : { ok: true, value: day }
}

/** `2026-11-22` and nothing else. */
export function isoDay(text: string): Day | undefined {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDay(text) : undefined
  return parsed?.ok ? parsed.value : undefined
}
