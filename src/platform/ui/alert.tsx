import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { useTexts } from './lang.ts'

export type AlertKind = 'info' | 'success' | 'warning' | 'error'

type AlertProps = PropsWithChildren<{
  kind: AlertKind
  title?: string
  /** Announce at once to screen readers; only for what the user must know right now. */
  live?: boolean
  /** Level of the title in the page's outline; leave out where the alert isn't a section of its own. */
  level?: 2 | 3
  action?: Child
}>

/** A message set apart from the text: colour, icon and word say the same thing. */
export function Alert(p: AlertProps) {
  const t = useTexts()
  const Title = p.level ? (`h${p.level}` as 'h2') : 'p'
  return (
    <div
      class={`alert alert-${p.kind}`}
      role={p.live ? (p.kind === 'error' ? 'alert' : 'status') : undefined}
    >
      <Icon name={p.kind} class="alert-icon" label={t[p.kind]} />
      <div class="alert-body">
        {p.title && <Title class="alert-heading">{p.title}</Title>}
        {p.children && <div class="alert-text">{p.children}</div>}
        {p.action && <div class="alert-action">{p.action}</div>}
      </div>
    </div>
  )
}
