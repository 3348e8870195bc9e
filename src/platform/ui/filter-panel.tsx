import type { Child, PropsWithChildren } from 'hono/jsx'
import { SubmitButton } from './form.tsx'
import { Icon } from './icon.tsx'
import { useTexts } from './lang.ts'

/**
 * The filters of a list, as a form that asks by GET. Beside the list on a wide screen; on a phone behind a
 * button that works without script (the panel follows the `details`, and is hidden while it is closed).
 */
export function FilterPanel(
  p: PropsWithChildren<{
    action: string
    active?: number
    clearHref?: string
    submitLabel?: string
    hidden?: Child
  }>,
) {
  const t = useTexts()
  const active = p.active ?? 0
  return (
    <div class="filters">
      <details class="filters-toggle">
        <summary class="button button-secondary">
          <Icon name="tune" />
          <span>
            {t.showFilters}
            {active > 0 && ` (${t.chosen(active)})`}
          </span>
        </summary>
      </details>
      <search class="filters-form" aria-label={t.filters}>
        <form method="get" action={p.action}>
          <div class="filters-head">
            <h2>{t.filters}</h2>
            {active > 0 && p.clearHref && <a href={p.clearHref}>{t.clearFilters}</a>}
          </div>
          {p.hidden}
          {p.children}
          <div class="filters-submit">
            <SubmitButton label={p.submitLabel ?? t.applyFilters} kind="secondary" />
          </div>
        </form>
      </search>
    </div>
  )
}

/** One group of filters that folds. Open when something in it is chosen. */
export function FilterGroup(p: PropsWithChildren<{ title: string; open?: boolean }>) {
  return (
    <details class="filter-group" open={p.open}>
      <summary>
        {p.title}
        <Icon name="chevron-down" />
      </summary>
      {p.children}
    </details>
  )
}

/** Filters left, list in the middle, map right; under each other on a phone (map between filters and list). */
export function SearchLayout(p: { filters: Child; list: Child; map?: Child }) {
  return (
    <div class={p.map ? 'search-layout' : 'search-layout search-layout-no-map'}>
      <div class="search-filters">{p.filters}</div>
      <div class="search-list">{p.list}</div>
      {p.map && <div class="search-map">{p.map}</div>}
    </div>
  )
}
