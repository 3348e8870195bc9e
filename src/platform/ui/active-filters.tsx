import { Icon } from './icon.tsx'
import { useTexts } from './lang.ts'

/** Filters in use, each with a link that takes it away. */
export function ActiveFilters(p: {
  filters: readonly { label: string; removeHref: string }[]
  clearHref: string
}) {
  const t = useTexts()
  if (p.filters.length === 0) return null
  return (
    <ul class="bare active-filters">
      {p.filters.map((f) => (
        <li>
          <a
            class="chip chip-remove"
            href={f.removeHref}
            aria-label={`${f.label}: ${t.removeFilter(f.label)}`}
          >
            {f.label}
            <Icon name="close" />
          </a>
        </li>
      ))}
      <li>
        <a class="clear-filters" href={p.clearHref}>
          {t.clearFilters}
        </a>
      </li>
    </ul>
  )
}
