import type { Day } from '#core/calendar/day.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  ActiveFilters,
  ButtonLink,
  CardList,
  Icon,
  Pagination,
  SearchBox,
  SearchLayout,
  ViewLinks,
} from '#platform/ui/index.ts'
import type { MapBase } from '#platform/ui/map/map-base.ts'
import { searchParts } from '../describe.ts'
import type { FitHit } from '../fit-hits.ts'
import type { Loosening } from '../loosen.ts'
import { paths } from '../paths.ts'
import { changed, EVERYTHING, kept, LAST_PAGE, type Sort, searchPath } from '../query.ts'
import type { SearchResult } from '../run-search.ts'
import { PAGE_SIZE } from '../store.ts'
import { resultTexts } from '../texts/results.ts'
import { HiddenSearch } from './hidden-search.tsx'
import { HitCard } from './hit-card.tsx'
import { NoHits } from './no-hits.tsx'
import { ResultsMap } from './results-map.tsx'
import { SearchFilters } from './search-filters.tsx'
import { SearchNotices } from './search-notices.tsx'

export type ResultsProps = {
  result: SearchResult
  /** The hits of this page, with fits for a job-seeker. */
  hits: readonly FitHit[]
  loosenings: readonly Loosening[]
  aroundNamed: number
  unreadDays: readonly string[]
  typed: { from: string; to: string }
  /** A job-seeker may sort by what fits; how many were looked at, when it is done. */
  mayFit: boolean
  fitted: number | undefined
  /** Asked to sort by a profile that says nothing yet. */
  needsProfile: boolean
  base: MapBase | undefined
  today: Day
  lang: Lang
  href: (path: string) => string
}

/** Weights below this are of neighbouring occupations. */
const RELATED_BELOW = 50

/** Search field, what we understood, then filters, list and map. */
export function ResultsPage(p: ResultsProps) {
  const { result, lang, href } = p
  const t = resultTexts(lang)
  const { search, place } = result
  return (
    <>
      <SearchBox
        action={href(paths.search)}
        label={t.searchLabel}
        submit={t.submit}
        value={search.q}
        hint={search.q === '' ? t.searchHint : undefined}
        place={{ name: 'sted', label: t.placeLabel, value: place?.label ?? search.place }}
        hidden={
          <HiddenSearch
            search={search}
            only={['omraade', 'km', 'minutter', 'fra', 'til', 'timer', 'kategori', 'sortering']}
          />
        }
      />
      <SearchNotices
        result={result}
        aroundNamed={p.aroundNamed}
        unreadDays={p.unreadDays}
        lang={lang}
        href={href}
      />
      <SearchLayout
        filters={<SearchFilters result={result} lang={lang} href={href} typed={p.typed} />}
        list={<ResultList {...p} />}
        map={
          <div id="kort" tabindex={-1}>
            <ResultsMap result={result} lang={lang} href={href} base={p.base} />
          </div>
        }
      />
    </>
  )
}

function ResultList(p: ResultsProps) {
  const { result, lang, href } = p
  const t = resultTexts(lang)
  const { search, place, total, pages } = result
  const parts = searchParts(search, place, lang)
  const notifyHref = href(searchPath(kept(search), paths.save))
  const pageText = pages > 1 ? `, ${t.page(search.page, pages)}` : ''
  return (
    <section aria-labelledby="resultater">
      <div class="results-head">
        <h2 id="resultater">
          {t.countedHeading(total)}
          {pageText && <span class="muted weight-normal">{pageText}</span>}
        </h2>
        {total > 0 && (
          <a class="to-map" href="#kort">
            <Icon name="map" />
            {t.toMap}
          </a>
        )}
        <SortLinks {...p} />
      </div>
      <ActiveFilters
        filters={parts.map((part) => ({ label: part.label, removeHref: href(searchPath(part.without)) }))}
        clearHref={href(searchPath(EVERYTHING))}
      />
      {p.needsProfile && (
        <p class="fit-note">
          {t.fitNoProfile} <a href={href('/profil')}>{t.toProfile}</a>
        </p>
      )}
      {p.fitted !== undefined && (
        <p class="muted fit-note">
          {t.fitNote} {p.fitted < total && t.fitNoteSome(p.fitted)}
        </p>
      )}
      {total === 0 ? (
        <NoHits result={result} loosenings={p.loosenings} lang={lang} href={href} notifyHref={notifyHref} />
      ) : (
        <>
          <CardList label={t.list}>
            {p.hits.map((hit) => (
              <HitCard
                hit={hit}
                fit={hit.fit}
                from={place}
                related={search.q !== '' && !hit.named && hit.weight > 0 && hit.weight < RELATED_BELOW}
                today={p.today}
                lang={lang}
                href={href}
              />
            ))}
          </CardList>
          <Pagination
            current={search.page}
            total={pages}
            href={(page) => href(searchPath({ ...search, page }))}
          />
          {total > LAST_PAGE * PAGE_SIZE && <p class="muted">{t.onlyFirst(LAST_PAGE * PAGE_SIZE)}</p>}
          <div class="follow no-print">
            <div>
              <p>{t.notifyText}</p>
              <ButtonLink href={notifyHref} label={t.notify} icon="email" />
            </div>
            <a class="follow-feed" href={searchPath(kept(search), paths.feed)}>
              <Icon name="notifications" />
              {t.feed}
            </a>
            <a class="follow-feed" href="/vikariater.csv" download>
              <Icon name="download" />
              {t.asCsv}
            </a>
          </div>
        </>
      )}
    </section>
  )
}

function SortLinks({ result, mayFit, lang, href }: ResultsProps) {
  const t = resultTexts(lang)
  const { search, place, sort, total } = result
  if (total < 2) return null
  const offered: Sort[] = [
    ...(search.q === '' ? [] : ['best' as const]),
    'newest',
    ...(place ? ['distance' as const] : []),
    ...(mayFit ? ['fit' as const] : []),
  ]
  if (offered.length < 2) return null
  return (
    <ViewLinks
      label={t.sortLabel}
      links={offered.map((one) => ({
        label: t.sort[one],
        href: href(searchPath(changed(search, { sort: one }))),
        current: one === sort,
      }))}
    />
  )
}
