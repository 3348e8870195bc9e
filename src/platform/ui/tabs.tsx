import { useLang } from './lang.ts'

export type Tab = { href: string; label: string; count?: number; current?: boolean }

/** Parts of one subject, each with an address of its own. */
export function Tabs(p: { tabs: readonly Tab[]; label: string }) {
  const lang = useLang()
  return (
    <nav class="tab-links" aria-label={p.label}>
      <ul class="bare">
        {p.tabs.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span class="tab-count">{tab.count.toLocaleString(lang)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A choice between ways to see the same thing: sorting, or list and map. */
export function ViewLinks(p: { links: readonly Tab[]; label: string }) {
  return (
    <nav class="view-links" aria-label={p.label}>
      <span aria-hidden="true">{p.label}</span>
      <ul class="bare">
        {p.links.map((link) => (
          <li>
            <a href={link.href} aria-current={link.current ? 'true' : undefined}>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
