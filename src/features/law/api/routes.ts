import type { z } from 'zod'
import type { Day } from '#core/calendar/day.ts'
import { checkFacts } from '#core/law/check-facts.ts'
import { ABOUT, decide } from '#core/law/decide.ts'
import { explain } from '#core/law/explain.ts'
import { formatValue } from '#core/law/format-value.ts'
import type { Scheme } from '#core/law/scheme.ts'
import { type FieldProblem, readReply, refusal, shownName } from '#platform/http/api-reply.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { compiledScheme, schemesInUse } from '../compiled-schemes.ts'
import { paths } from '../paths.ts'
import { sourcesOf, valuesOn } from '../rules-on.ts'
import { apiTexts } from '../texts/api.ts'
import { isoDay, readOn, readQuestion } from './read-input.ts'
import { decideBody, explainedReceipt, onQuery, schemeList, schemeValues, wholeScheme } from './schemas.ts'

/** Problems told of one body; who has more knows by then that something is wrong. */
const MOST_PROBLEMS = 50

const invalid = (ctx: Ctx, fields: readonly FieldProblem[], status = 422): Response =>
  refusal(status, 'invalid', apiTexts(ctx.lang).invalid, fields.slice(0, MOST_PROBLEMS))

const noScheme = (ctx: Ctx): string =>
  apiTexts(ctx.lang).noScheme(
    schemesInUse()
      .map(({ id }) => id)
      .join(', '),
  )

const notFound = (ctx: Ctx): Response => refusal(404, 'not_found', noScheme(ctx))

function list(ctx: Ctx): Response {
  const items = schemesInUse().map(({ id, edition, name, about }) => ({ id, edition, name, about }))
  return readReply(ctx, { items } satisfies z.input<typeof schemeList>)
}

function read(ctx: Ctx): Response {
  const found = compiledScheme(ctx.params.id ?? '')
  return found === undefined ? notFound(ctx) : readReply(ctx, found.scheme)
}

function values(ctx: Ctx): Response {
  const found = compiledScheme(ctx.params.id ?? '')
  if (found === undefined) return notFound(ctx)
  const on = readOn(ctx.query, ctx.today, ctx.lang)
  if (!on.ok) return invalid(ctx, on.fields, on.status)
  return readReply(ctx, valuesJson(found.scheme, on.value))
}

function valuesJson(scheme: Scheme, on: Day): z.input<typeof schemeValues> {
  return {
    scheme: scheme.id,
    edition: scheme.edition,
    on,
    values: valuesOn(scheme, on).map(({ id, definition: { label, unit }, rules }) => ({
      id,
      label,
      unit,
      rules: rules.map(({ version, until, forSome }) => ({
        value: version.value,
        words:
          version.value === null
            ? null
            : {
                da: formatValue(scheme, version.value, unit, 'da'),
                en: formatValue(scheme, version.value, unit, 'en'),
              },
        from: version.from,
        until: until ?? null,
        forSome,
        mark: version.mark,
        note: version.note ?? null,
        sources: [...sourcesOf(scheme, version.sources)],
      })),
    })),
  }
}

/** Decides and forgets: nothing of what is sent is kept. */
function answer(ctx: Ctx): Response {
  const t = apiTexts(ctx.lang)
  const body = readQuestion(ctx.json, ctx.lang)
  if (!body.ok) return invalid(ctx, body.fields)
  const { scheme: id, on, asks = ABOUT, facts } = body.value
  const found = compiledScheme(id)
  const day = isoDay(on)
  const problems: FieldProblem[] = []
  if (found === undefined) problems.push({ field: 'scheme', message: noScheme(ctx) })
  if (day === undefined) problems.push({ field: 'on', message: t.noDay })
  const checked = found && checkFacts(found.scheme, facts)
  if (checked && !checked.ok)
    for (const { facts: about, says } of checked.problems)
      problems.push({
        field: about.length === 1 ? `facts.${shownName(about[0]!)}` : 'facts',
        message: says[ctx.lang],
      })
  if (found === undefined || day === undefined || !checked?.ok) return invalid(ctx, problems)
  const receipt = explain(found, decide(found, { asks, day, facts: checked.facts }))
  return Response.json(receipt, { headers: { 'cache-control': 'no-store' } })
}

const NOT_MODIFIED = { description: 'Unchanged since the ETag of If-None-Match' }
const NOT_FOUND = { description: 'No such scheme' }
const params = { id: 'The scheme: `dk-jobrotation`, `dk-veu-wage-subsidy` or `self-financed`' }

export const apiRoutes: Route[] = [
  get(paths.apiSchemes, list, {
    api: {
      id: 'listSchemes',
      tag: 'Law',
      summary: 'The schemes whose rules are known',
      key: false,
      responses: { 200: { description: 'All of them', schema: schemeList }, 304: NOT_MODIFIED },
    },
  }),
  get(paths.apiScheme, read, {
    api: {
      id: 'readScheme',
      tag: 'Law',
      summary: 'One scheme with every rate, threshold and condition, from which day, and its source',
      key: false,
      params,
      responses: {
        200: { description: 'The scheme', schema: wholeScheme },
        304: NOT_MODIFIED,
        404: NOT_FOUND,
      },
    },
  }),
  get(paths.apiValues, values, {
    api: {
      id: 'readSchemeValues',
      tag: 'Law',
      summary: 'Rates and thresholds as they stand on a day',
      key: false,
      params,
      query: onQuery,
      responses: {
        200: { description: 'Every value of the scheme', schema: schemeValues },
        304: NOT_MODIFIED,
        400: { description: 'A parameter that does not exist, or stands twice' },
        404: NOT_FOUND,
        422: { description: 'Refused: no such day' },
      },
    },
  }),
  post(paths.apiDecide, answer, {
    changesNothing: true,
    api: {
      id: 'decide',
      tag: 'Law',
      summary:
        'What the rules of a day say of a case, condition by condition, with source and what is missing',
      key: false,
      body: decideBody,
      responses: {
        200: { description: 'The decision, explained', schema: explainedReceipt },
        422: {
          description: 'Refused: each problem names its field and what it must be',
        },
      },
    },
  }),
]
