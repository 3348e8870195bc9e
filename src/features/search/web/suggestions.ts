import { findOccupations } from '#core/occupation/find-occupations.ts'
import { areaOf } from '#core/occupation/occupations.ts'
import { parsePlace } from '#core/place/find-place.ts'
import { authorityName, municipality } from '#core/place/municipalities.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get } from '#platform/http/route.ts'
import { officialIndex } from '../official-index.ts'

/** What a field can offer while one types. */
type Suggestion = { code: string; title: string; hint: string }

const LIMIT = 8
const MAX_LENGTH = 80
/** Lists of our own change with a release, imported ones once a year. */
const KEEP = 'public, max-age=3600'

export const suggestionRoutes = [
  get('/forslag/stillinger', async (ctx) => answer(ctx, await occupations(ctx))),
  get('/forslag/steder', (ctx) => answer(ctx, places(typed(ctx)))),
]

const typed = (ctx: Ctx): string => (ctx.query.get('q') ?? '').trim().slice(0, MAX_LENGTH)

const answer = (ctx: Ctx, suggestions: Suggestion[]): Response =>
  ctx.reply(200, suggestions, { 'cache-control': KEEP })

/** Titles, each with the word that was recognised when it is another, or else with its area. */
async function occupations(ctx: Ctx): Promise<Suggestion[]> {
  const q = typed(ctx)
  if (q.length < 2) return []
  const index = await officialIndex(ctx.tx)
  return findOccupations(q, { limit: LIMIT, index }).map(({ occupation, term }) => ({
    code: occupation.code,
    title: occupation.title,
    hint: term === occupation.title ? areaOf(occupation)[ctx.lang] : term,
  }))
}

function places(q: string): Suggestion[] {
  const found = q.length < 2 ? undefined : parsePlace(q)
  if (!found?.ok) return []
  return found.value.slice(0, LIMIT).map((place) => {
    const authority = municipality(place.municipality)
    return {
      code: place.postcode ?? place.municipality,
      title: place.label,
      hint: place.kind === 'postcode' && authority ? authorityName(authority) : '',
    }
  })
}
