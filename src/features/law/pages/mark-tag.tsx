import type { Mark, Source } from '#core/law/scheme.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Tag } from '#platform/ui/index.ts'
import { markTexts } from '../texts/marks.ts'

/** What is not confirmed says so wherever it is relied on. */
export function MarkTag({ mark, lang }: { mark: Mark | undefined; lang: Lang }) {
  if (mark === undefined || mark === 'confirmed') return null
  return <Tag label={markTexts(lang).marks[mark]} tone={mark === 'unconfirmed' ? 'warning' : 'info'} />
}

type SourcesProps = {
  sources: readonly Source[]
  lang: Lang
  /** Without the word, under a heading that says it. */
  bare?: boolean
}

/** Where it is written: acts and paragraphs, each with its link. Their names stay Danish. */
export function Sources({ sources, lang, bare }: SourcesProps) {
  if (sources.length === 0) return null
  return (
    <span class="law-sources">
      {!bare && `${markTexts(lang).sources} `}
      {sources.map(({ act, url }, i) => (
        <>
          {i > 0 && ' · '}
          {url === undefined ? (
            <span lang="da">{act}</span>
          ) : (
            <a lang="da" href={url}>
              {act}
            </a>
          )}
        </>
      ))}
    </span>
  )
}

/** What the tags mean, folded away. */
export function MarkLegend({ lang }: { lang: Lang }) {
  const t = markTexts(lang)
  return (
    <details class="law-legend">
      <summary>{t.legend}</summary>
      <dl>
        {(['confirmed', 'inferred', 'unconfirmed'] as const).map((mark) => (
          <div>
            <dt>{mark === 'confirmed' ? t.marks.confirmed : <MarkTag mark={mark} lang={lang} />}</dt>
            <dd>{t.explain[mark]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
