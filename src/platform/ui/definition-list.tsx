import type { Child } from 'hono/jsx'
import { useTexts } from './lang.ts'

export type Definition = {
  term: string
  /** Left out or empty: shown as "Ikke udfyldt". */
  value?: Child
  /** A link to correct it. */
  changeHref?: string
}

/** What was answered or is known, term by term, with a way back to correct each. */
export function DefinitionList(p: { items: readonly Definition[] }) {
  const t = useTexts()
  return (
    <dl class="definitions">
      {p.items.map((item) => (
        <div>
          <dt>{item.term}</dt>
          <dd>
            {item.value === undefined || item.value === null || item.value === '' ? (
              <span class="muted">{t.notGiven}</span>
            ) : (
              item.value
            )}
          </dd>
          {item.changeHref && (
            <dd class="definitions-change">
              <a href={item.changeHref}>
                {t.change}
                <span class="sr-only"> {item.term}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
