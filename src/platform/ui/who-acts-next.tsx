import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { useTexts } from './lang.ts'

type WhoActsNextProps = {
  /** `'you'`, the name of whoever must act, or `'none'` when the case is closed. */
  who: 'you' | 'none' | { name: string }
  /** What is expected of them. */
  what?: string
  /** As people read it: "fredag 16. maj". */
  deadline?: string
  overdue?: boolean
  action?: Child
}

/** The line every case carries: whose turn it is and until when. */
export function WhoActsNext(p: WhoActsNextProps) {
  const t = useTexts()
  const mine = p.who === 'you'
  const title = mine
    ? t.yourTurn
    : p.who === 'none'
      ? t.nothingMore
      : t.waitingFor((p.who as { name: string }).name)
  return (
    <div class={['next', mine && 'next-you', p.overdue && 'next-late'].filter(Boolean).join(' ')}>
      <Icon name={p.who === 'none' ? 'check' : mine ? 'person' : 'hourglass'} />
      <div class="next-text">
        <p>
          <strong>{title}</strong>
          {p.what && `: ${p.what}`}
        </p>
        {p.deadline && (
          <p class="next-deadline">
            {p.overdue ? `${t.overdue}: ${p.deadline}` : `${t.deadline} ${p.deadline}`}
          </p>
        )}
      </div>
      {p.action && <div class="next-action">{p.action}</div>}
    </div>
  )
}
