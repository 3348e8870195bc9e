import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

/** A fact with its picture. `label` says to screen readers what the picture shows. */
export type Fact = { icon: IconName; label: string; text: Child }

/** Facts side by side, readable at a glance. */
export function Facts(p: { facts: readonly Fact[]; big?: boolean }) {
  return (
    <ul class={p.big ? 'bare facts facts-big' : 'bare facts'}>
      {p.facts.map((f) => (
        <li>
          <Icon name={f.icon} />
          <span class={p.big ? 'fact-label' : 'sr-only'}>
            {f.label}
            {p.big ? '' : ': '}
          </span>
          <span class="fact-text">{f.text}</span>
        </li>
      ))}
    </ul>
  )
}
