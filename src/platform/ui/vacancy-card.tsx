import type { Child } from 'hono/jsx'
import { type Fact, Facts } from './facts.tsx'

type VacancyCardProps = {
  href: string
  title: string
  /** Under the title: who offers it and where. */
  subtitle?: Child
  facts: readonly Fact[]
  /** Tags at the top. */
  tags?: Child
  /** Right column on a wide screen: fit, distance, status. */
  aside?: Child
  /** Under the facts: next step, deadline, buttons. */
  foot?: Child
  level?: 2 | 3
  /** Ties the card to its point on the map. */
  id?: string
}

/** One thing in a list that can be opened: a vikariat, an application, a profile. The whole card is the link. */
export function VacancyCard(p: VacancyCardProps) {
  const Title = `h${p.level ?? 3}` as 'h3'
  return (
    <article class="vacancy" id={p.id}>
      <div class="vacancy-main">
        {p.tags && <div class="tags">{p.tags}</div>}
        <Title class="vacancy-title">
          <a href={p.href}>{p.title}</a>
        </Title>
        {p.subtitle && <p class="vacancy-sub">{p.subtitle}</p>}
        <Facts facts={p.facts} />
        {p.foot && <div class="vacancy-foot">{p.foot}</div>}
      </div>
      {p.aside && <div class="vacancy-aside">{p.aside}</div>}
    </article>
  )
}
