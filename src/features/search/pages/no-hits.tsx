import type { Lang } from '#platform/text/texts.ts'
import { Alert, ButtonLink, EmptyState } from '#platform/ui/index.ts'
import type { Loosening } from '../loosen.ts'
import { paths } from '../paths.ts'
import { isNarrowed, searchPath } from '../query.ts'
import type { SearchResult } from '../run-search.ts'
import { type ResultTexts, resultTexts } from '../texts/results.ts'

type NoHitsProps = {
  result: SearchResult
  loosenings: readonly Loosening[]
  lang: Lang
  href: (path: string) => string
  notifyHref: string | undefined
}

/** Nothing found: what to ask less of, with what each would give. Nothing at all: when to come back. */
export function NoHits({ result, loosenings, lang, href, notifyHref }: NoHitsProps) {
  const t = resultTexts(lang)
  const notify = notifyHref && <ButtonLink href={notifyHref} label={t.notify} icon="email" />
  if (result.reading.kind === 'nothing') {
    return <Alert kind="info" title={result.search.q.length < 2 ? t.tooShort : t.nothingToSearch} level={2} />
  }
  if (!isNarrowed(result.search)) {
    return <EmptyState picture="empty-search" title={t.noneAtAll} text={t.noneAtAllText} action={notify} />
  }
  if (loosenings.length === 0) {
    return (
      <EmptyState
        picture="empty-search"
        title={t.noneFound}
        text={t.noneFoundText}
        action={
          <>
            <ButtonLink href={href(paths.search)} label={t.seeAll} />
            {notify}
          </>
        }
      />
    )
  }
  return (
    <EmptyState
      picture="empty-search"
      title={t.noneTitle}
      text={t.noneText}
      action={
        <>
          <ul class="bare loosen">
            {loosenings.map((one) => (
              <li>
                <a href={href(searchPath(one.search))}>
                  <span>{labelOf(one, t)}</span>
                  <span class="loosen-count">{t.counted(one.count)}</span>
                </a>
              </li>
            ))}
          </ul>
          {notify}
        </>
      }
    />
  )
}

function labelOf({ what, search, word }: Loosening, t: ResultTexts): string {
  if (what === 'word') return t.loosenWord(word ?? '')
  if (what !== 'wider' && what !== 'reach') return t.loosen[what]
  const { reach } = search
  if (reach.kind === 'km') return t.loosenKm(reach.km)
  return reach.kind === 'minutes' ? t.loosenMinutes(reach.minutes) : t.loosenAnywhere
}
