import type { Child } from 'hono/jsx'
import { Illustration, type IllustrationName } from './illustration.tsx'

type EmptyStateProps = {
  picture?: IllustrationName
  title: string
  text?: Child
  action?: Child
  level?: 2 | 3
}

/** Nothing here yet, said kindly, with what one can do about it. */
export function EmptyState(p: EmptyStateProps) {
  const Title = `h${p.level ?? 2}` as 'h2'
  return (
    <div class="empty">
      <Illustration name={p.picture ?? 'empty-list'} />
      <Title>{p.title}</Title>
      {p.text && <p>{p.text}</p>}
      {p.action && <div class="empty-action">{p.action}</div>}
    </div>
  )
}
