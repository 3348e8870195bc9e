import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

type CardProps = PropsWithChildren<{
  title?: string
  level?: 2 | 3
  /** Right of the title. */
  aside?: Child
  /** Under a line at the bottom. */
  foot?: Child
  tone?: 'plain' | 'tint' | 'accent'
  class?: string
}>

/** A surface that holds one subject. */
export function Card(p: CardProps) {
  const Title = `h${p.level ?? 2}` as 'h2'
  return (
    <section class={['box', `box-${p.tone ?? 'plain'}`, p.class].filter(Boolean).join(' ')}>
      {(p.title || p.aside) && (
        <div class="box-head">
          {p.title && <Title>{p.title}</Title>}
          {p.aside}
        </div>
      )}
      {p.children}
      {p.foot && <div class="box-foot">{p.foot}</div>}
    </section>
  )
}

/** Cards under each other, as a list that tells how many there are. */
export function CardList(p: { label?: string; children: Child | readonly Child[] }) {
  return (
    <ul class="bare card-list" aria-label={p.label}>
      {[p.children].flat().map((card) => (
        <li>{card}</li>
      ))}
    </ul>
  )
}

/** A way into a part of the site: picture, name and one sentence. */
export function LinkCard(p: { href: string; title: string; text: string; icon?: IconName; level?: 2 | 3 }) {
  const Title = `h${p.level ?? 2}` as 'h2'
  return (
    <div class="link-card">
      {p.icon && <Icon name={p.icon} />}
      <Title>
        <a href={p.href}>{p.title}</a>
      </Title>
      <p>{p.text}</p>
      <Icon name="arrow-forward" class="link-card-arrow" />
    </div>
  )
}

/** Cards side by side where there is room. */
export function CardGrid(p: PropsWithChildren<{ columns?: 2 | 3 | 4 }>) {
  return <div class={`card-grid card-grid-${p.columns ?? 3}`}>{p.children}</div>
}
