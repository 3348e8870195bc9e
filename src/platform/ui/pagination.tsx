import { Icon } from './icon.tsx'
import { useTexts } from './lang.ts'

/** Which page numbers to show: the first, the last and those around the current one; `null` is a gap. */
export function pagesToShow(current: number, total: number): (number | null)[] {
  const near = [1, current - 1, current, current + 1, total].filter((n) => n >= 1 && n <= total)
  const shown = [...new Set(near)].sort((a, b) => a - b)
  return shown.flatMap((n, i) => {
    const before = shown[i - 1] ?? n - 1
    if (n - before === 2) return [n - 1, n]
    return n - before > 2 ? [null, n] : [n]
  })
}

/** Ways to the other pages of a list. Nothing when there is only one. */
export function Pagination(p: {
  current: number
  total: number
  href: (page: number) => string
  label?: string
}) {
  const t = useTexts()
  if (p.total <= 1) return null
  return (
    <nav class="pages" aria-label={p.label ?? t.pages}>
      {p.current > 1 && (
        <a class="pages-move" href={p.href(p.current - 1)} rel="prev">
          <Icon name="chevron-left" />
          {t.previous}
        </a>
      )}
      <span class="pages-of">{t.pageOf(p.current, p.total)}</span>
      <ol class="bare">
        {pagesToShow(p.current, p.total).map((n) => (
          <li>
            {n === null ? (
              <span class="pages-gap">
                <span aria-hidden="true">…</span>
                <span class="sr-only">{t.pagesSkipped}</span>
              </span>
            ) : (
              <a
                class="pages-number"
                href={p.href(n)}
                aria-label={t.pageNo(n)}
                aria-current={n === p.current ? 'page' : undefined}
              >
                {n}
              </a>
            )}
          </li>
        ))}
      </ol>
      {p.current < p.total && (
        <a class="pages-move" href={p.href(p.current + 1)} rel="next">
          {t.next}
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  )
}
