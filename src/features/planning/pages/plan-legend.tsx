import type { Lang } from '#platform/text/texts.ts'
import { runTexts } from '../texts/run.ts'

/** What the colours of a plan's chart mean; said in words too, so colour is never alone. */
export function PlanLegend({ lang }: { lang: Lang }) {
  const t = runTexts(lang)
  return (
    <ul class="bare cover-legend">
      {(['hired', 'open', 'gap', 'beyond'] as const).map((kind) => (
        <li>
          <svg width="16" height="16" aria-hidden="true" focusable="false">
            <rect class={`cover-${kind}`} x="1" y="1" width="14" height="14" />
          </svg>{' '}
          {t.legend[kind]}
        </li>
      ))}
    </ul>
  )
}
