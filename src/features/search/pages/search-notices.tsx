import type { Lang } from '#platform/text/texts.ts'
import { Alert } from '#platform/ui/index.ts'
import { placeKey, placeName } from '../place-names.ts'
import { changed, searchPath } from '../query.ts'
import type { SearchResult } from '../run-search.ts'
import { resultTexts } from '../texts/results.ts'

type NoticesProps = {
  result: SearchResult
  /** How many there are around the place named in the text. */
  aroundNamed: number
  unreadDays: readonly string[]
  lang: Lang
  href: (path: string) => string
}

/** What we understood otherwise than it was typed, each with a way to say it better. */
export function SearchNotices({ result, aroundNamed, unreadDays, lang, href }: NoticesProps) {
  const t = resultTexts(lang)
  const { search, reading, place, otherPlaces } = result
  const { named } = reading
  return (
    <div class="search-notices">
      {reading.corrected && (
        <p class="did-you-mean">
          {t.didYouMean}{' '}
          <a href={href(searchPath(changed(search, { q: reading.corrected })))}>
            <strong>{reading.corrected}</strong>
          </a>
          ? {result.total > 0 && t.guessed}
        </p>
      )}
      {named && !place && aroundNamed > 0 && (
        <p class="did-you-mean">
          <a href={href(searchPath(changed(search, { q: named.rest, place: placeKey(named.place) })))}>
            {t.placeNamed(placeName(named.place), aroundNamed)}
          </a>
          . {t.placeNamedText}
        </p>
      )}
      {search.place !== '' && !place && (
        <Alert kind="warning" title={t.unknownPlace(search.place)} level={2}>
          {t.unknownPlaceText}
        </Alert>
      )}
      {place && otherPlaces.length > 0 && (
        <p class="did-you-mean">
          {t.otherPlaces(place.label)}{' '}
          {otherPlaces.map((other, i) => (
            <>
              {i > 0 && ', '}
              <a href={href(searchPath(changed(search, { place: placeKey(other) })))}>{other.label}</a>
            </>
          ))}
          ?
        </p>
      )}
      {unreadDays.map((text) => (
        <Alert kind="warning" title={t.unreadDay(text)} level={2} />
      ))}
    </div>
  )
}
