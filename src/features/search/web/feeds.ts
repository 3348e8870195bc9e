import { escapeMarkup } from '#core/text/escape-markup.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get } from '#platform/http/route.ts'
import { atomFeed } from '../atom.ts'
import { describeSearch } from '../describe.ts'
import { allListings } from '../listing.ts'
import { paths } from '../paths.ts'
import { EVERYTHING, kept, readSearch, searchPath } from '../query.ts'
import { understand } from '../run-search.ts'
import { newHits } from '../store.ts'
import { resultTexts } from '../texts/results.ts'
import { refuseQuery } from './refuse-query.tsx'

const ENTRIES = 50
/** Pages that are always there. */
const STANDING_PAGES = [
  '/',
  paths.search,
  '/kan-vi-bruge-jobrotation',
  '/kan-jeg-blive-vikar',
  '/beregner',
  '/satser-og-regler',
  '/kontakt',
  '/privatliv',
  '/tilgaengelighed',
  '/om-data',
]
/** What the protocol allows in one file is 50,000. */
const MOST_ADDRESSES = 45_000

export const feedRoutes = [
  get(paths.feed, feed, { publicCache: true }),
  get('/sitemap.xml', sitemap, { publicCache: true }),
  get('/robots.txt', robots, { publicCache: true }),
]

async function feed(ctx: Ctx): Promise<Response> {
  const read = readSearch(ctx.query)
  if (!read.ok) return refuseQuery(ctx)
  const asked = await understand(ctx.tx, kept(read.value), ctx.today)
  const { hits } = await newHits(ctx.tx, asked, { after: new Date(0), until: ctx.now }, ENTRIES)
  const t = resultTexts(ctx.lang)
  const what = describeSearch(asked.search, asked.place, ctx.lang)
  const xml = atomFeed({
    title: `Jobkreds: ${what === '' ? t.title : t.titleFor(what)}`,
    self: ctx.absolute(searchPath(asked.search, paths.feed)),
    page: ctx.absolute(searchPath(asked.search)),
    hits,
    now: ctx.now,
    lang: ctx.lang,
    absolute: ctx.absolute,
  })
  return ctx.reply(200, xml, { 'content-type': 'application/atom+xml; charset=utf-8' })
}

/** Front page, search, one page per area, and every vikariat. */
async function sitemap(ctx: Ctx): Promise<Response> {
  const listings = await allListings(ctx.tx, MOST_ADDRESSES)
  const { baseUrl } = ctx.config
  const areas = [...new Set(listings.map((one) => one.area))].sort()
  const address = (path: string, changed?: Date) =>
    `<url><loc>${escapeMarkup(baseUrl + path)}</loc>${changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ''}</url>\n`
  const xml = [
    '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
    ...STANDING_PAGES.map((path) => address(path)),
    ...areas.map((area) => address(searchPath({ ...EVERYTHING, areas: [area] }))),
    ...listings.map((one) => address(paths.vacancy(one.number), one.updated_at)),
    '</urlset>\n',
  ]
  return ctx.reply(200, xml.join(''), { 'content-type': 'application/xml; charset=utf-8' })
}

/** Nothing private is kept from robots by this file; it only spares them what is of no use to a search engine. */
function robots(ctx: Ctx): Response {
  const useless = [
    paths.saved,
    '/forslag/',
    '/log-ind',
    '/log-ud',
    '/api/',
    '/vikariater/*/ansoeg',
    '/*sortering=',
  ]
  // everybody in a demonstration is invented
  const lines = ctx.config.mode === 'demo' ? ['/'] : useless.flatMap((path) => [path, `/en${path}`])
  const text = [
    'User-agent: *',
    ...lines.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${ctx.config.baseUrl}/sitemap.xml`,
    '',
  ].join('\n')
  return ctx.reply(200, text, { 'content-type': 'text/plain; charset=utf-8' })
}
