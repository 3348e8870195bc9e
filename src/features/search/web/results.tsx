import type { Day } from '#core/calendar/day.ts'
import { parseDay } from '#core/calendar/parse-day.ts'
import { importedMapBase } from '#features/reference/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get } from '#platform/http/route.ts'
import { describeSearch } from '../describe.ts'
import { type FitHit, searchWithFit } from '../fit-hits.ts'
import { type Loosening, loosenings } from '../loosen.ts'
import { ResultsPage } from '../pages/results-page.tsx'
import { paths } from '../paths.ts'
import { placeKey } from '../place-names.ts'
import { changed, isNarrowed, kept, readSearch, type Search, searchPath, searchQuery } from '../query.ts'
import { runSearch, type SearchResult, understand } from '../run-search.ts'
import { countHits } from '../store.ts'
import { resultTexts } from '../texts/results.ts'
import { refuseQuery } from './refuse-query.tsx'

export const resultRoutes = [get(paths.search, showResults, { publicCache: true })]

async function showResults(ctx: Ctx): Promise<Response> {
  const read = readSearch(ctx.query)
  if (!read.ok) return refuseQuery(ctx)
  const t = resultTexts(ctx.lang)
  const fits =
    ctx.actor.role === 'jobseeker' && ctx.actor.personId
      ? await searchWithFit(ctx.tx, ctx.actor.personId, read.value, ctx.today)
      : undefined
  const result = fits?.result ?? (await runSearch(ctx.tx, read.value, ctx.today))
  const hits: readonly FitHit[] = fits?.hits ?? result.hits
  const { search } = result
  const what = describeSearch(search, result.place, ctx.lang)
  return ctx.page(
    {
      title: what === '' ? t.title : t.titleFor(what),
      ownHeading: true,
      wide: true,
      crumbs: what === '' ? [] : [{ label: t.title, href: ctx.href(paths.search) }],
      active: paths.search,
      description: t.description,
      styles: ['map.css', 'search.css'],
      scripts: ['occupation-field.js'],
      feedHref: searchPath(kept(search), paths.feed),
      canonical: ctx.absolute(searchPath({ ...search, sort: undefined })),
      // one page per area is worth finding; every mix of filters is not
      noindex: isNarrowed(search) && searchQuery(search) !== `omraade=${search.areas[0]}`,
    },
    <>
      <h1 id="overskrift" class="search-title" tabindex={-1}>
        {t.title}
      </h1>
      <ResultsPage
        result={result}
        hits={hits}
        loosenings={await offers(ctx, result)}
        aroundNamed={await aroundNamed(ctx, search, result)}
        unreadDays={unreadDays(ctx.query)}
        typed={{
          from: ctx.query.get('fra')?.slice(0, 40) ?? '',
          to: ctx.query.get('til')?.slice(0, 40) ?? '',
        }}
        mayFit={fits?.hasProfile ?? false}
        needsProfile={read.value.sort === 'fit' && fits?.hasProfile === false}
        fitted={fits?.fitted}
        base={await importedMapBase(ctx.tx)}
        today={ctx.today}
        lang={ctx.lang}
        href={ctx.href}
      />
    </>,
  )
}

async function offers(ctx: Ctx, result: SearchResult): Promise<Loosening[]> {
  if (result.total > 0 || result.reading.kind === 'nothing' || !isNarrowed(result.search)) return []
  return loosenings(ctx.tx, result, { ...result, today: ctx.today })
}

/** How many there are around a place that stands in the text, so that the offer is never an empty one. */
async function aroundNamed(ctx: Ctx, search: Search, { reading, place }: SearchResult): Promise<number> {
  if (!reading.named || place) return 0
  const other = changed(search, { q: reading.named.rest, place: placeKey(reading.named.place) })
  return countHits(ctx.tx, await understand(ctx.tx, other, ctx.today as Day))
}

function unreadDays(query: URLSearchParams): string[] {
  return ['fra', 'til'].flatMap((key) => {
    const text = query.get(key)?.trim().slice(0, 40) ?? ''
    return text !== '' && !parseDay(text).ok ? [text] : []
  })
}
