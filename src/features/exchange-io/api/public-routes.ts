import type { z } from 'zod'
import { parseDay } from '#core/calendar/parse-day.ts'
import {
  EVERYTHING,
  findListing,
  jobPosting,
  listingsAfter,
  readPlace,
  type Search,
} from '#features/search/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { apiTexts } from '../texts/api.ts'
import { cursorOf, listingPlace } from './cursor.ts'
import { readQuery } from './read-input.ts'
import { type FieldProblem, readReply, refusal, wantsLd } from './reply.ts'
import {
  jobPostingGraph,
  jobPostingLd,
  problem,
  publicQuery,
  publicVacancies,
  publicVacancy,
} from './schemas.ts'
import { publicJson } from './vacancy-json.ts'

const LD = 'application/ld+json'
const DEFAULT_LIMIT = 50
export const MOST = 100

/** 1 to 100; anything else is refused, never quietly capped. */
export function limitOf(text: string | undefined): number | undefined {
  const limit = text === undefined ? DEFAULT_LIMIT : Number(text)
  return limit >= 1 && limit <= MOST ? limit : undefined
}

type Query = z.output<typeof publicQuery>

/** The search of the address, as the pages know it; a filter that cannot be used is named. */
function searchOf(query: Query, ctx: Ctx): { search: Search; fields: FieldProblem[] } {
  const t = apiTexts(ctx.lang)
  const fields: FieldProblem[] = []
  const wrong = (field: string, message: string) => fields.push({ field, message })
  const dayOf = (name: 'from' | 'to') => {
    const text = query[name]
    if (text === undefined) return undefined
    const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDay(text) : undefined
    if (parsed?.ok) return parsed.value
    wrong(name, t.types.date)
    return undefined
  }
  const within = (name: 'km' | 'minutes', min: number, max: number) => {
    const n = query[name] === undefined ? undefined : Number(query[name])
    if (n !== undefined && (n < min || n > max)) wrong(name, t.range(min, max))
    if (n !== undefined && query.place === undefined) wrong(name, t.placeNeeded)
    return n
  }
  const km = within('km', 1, 400)
  const minutes = within('minutes', 5, 360)
  if (query.place !== undefined && (query.place.length > 80 || !readPlace(query.place).place))
    wrong('place', t.place)
  if ((query.q ?? '').length > 300) wrong('q', t.tooLong(300))
  return {
    fields,
    search: {
      ...EVERYTHING,
      q: query.q?.trim() ?? '',
      areas: query.area ? [query.area] : [],
      category: query.category,
      bands: query.hours ? [query.hours] : [],
      place: query.place ?? '',
      reach: minutes !== undefined ? { kind: 'minutes', minutes } : { kind: 'km', km: km ?? 25 },
      from: dayOf('from'),
      to: dayOf('to'),
    },
  }
}

async function list(ctx: Ctx): Promise<Response> {
  const t = apiTexts(ctx.lang)
  const query = readQuery(publicQuery, ctx.query, ctx.lang)
  if (!query.ok)
    return 'status' in query ? refusal(query.status, 'invalid', t.invalid, query.fields) : ctx.notFound()
  const limit = limitOf(query.value.limit)
  const after = query.value.cursor === undefined ? undefined : listingPlace(query.value.cursor)
  const { search, fields } = searchOf(query.value, ctx)
  if (limit === undefined) fields.push({ field: 'limit', message: t.limit })
  if (query.value.cursor !== undefined && after === undefined)
    fields.push({ field: 'cursor', message: t.cursor })
  if (fields.length > 0 || limit === undefined) return refusal(422, 'invalid', t.invalid, fields)
  const found = await listingsAfter(ctx.tx, search, ctx.today, after, limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const next = found.length > limit && last ? cursorOf(last.place_at, last.number) : null
  const { baseUrl } = ctx.config
  if (!wantsLd(ctx)) return readReply(ctx, { items: page.map((v) => publicJson(v, baseUrl)), next })
  const graph = {
    '@context': 'https://schema.org/',
    '@graph': page.map((v) => jobPosting(v, `${baseUrl}/vikariater/${v.number}`)),
  }
  const more = new URLSearchParams([...ctx.query].filter(([key]) => key !== 'cursor'))
  if (next) more.set('cursor', next)
  return readReply(ctx, graph, {
    contentType: LD,
    ...(next ? { link: `<${baseUrl}/api/v1/vacancies?${more}>; rel="next"` } : {}),
  })
}

async function read(ctx: Ctx): Promise<Response> {
  const v = await findListing(ctx.tx, ctx.params.number ?? '')
  if (!v) return refusal(404, 'not_found', apiTexts(ctx.lang).notFound)
  const { baseUrl } = ctx.config
  return wantsLd(ctx)
    ? readReply(ctx, jobPosting(v, `${baseUrl}/vikariater/${v.number}`), { contentType: LD })
    : readReply(ctx, publicJson(v, baseUrl))
}

const REFUSED = { description: 'Refused: what was asked cannot be used', schema: problem }

export const publicRoutes: Route[] = [
  get('/api/v1/vacancies', list, {
    api: {
      id: 'listVacancies',
      tag: 'Public',
      summary: 'Published vikariater, the newest first',
      query: publicQuery,
      key: false,
      responses: {
        200: { description: 'A page', schema: publicVacancies, ld: jobPostingGraph },
        304: { description: 'Unchanged since the ETag of If-None-Match' },
        400: { description: 'A parameter that does not exist, or stands twice', schema: problem },
        422: REFUSED,
      },
    },
  }),
  get('/api/v1/vacancies/:number', read, {
    api: {
      id: 'readVacancy',
      tag: 'Public',
      summary: 'One published vikariat',
      key: false,
      responses: {
        200: { description: 'The vikariat', schema: publicVacancy, ld: jobPostingLd },
        304: { description: 'Unchanged since the ETag of If-None-Match' },
        404: { description: 'Not published: closed, filled or never known', schema: problem },
      },
    },
  }),
]
