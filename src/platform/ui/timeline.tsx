import type { Child } from 'hono/jsx'
import type { Tone } from './tag.tsx'

export type TimelineEvent = {
  title: string
  /** As people read it: "12. maj 2014 kl. 9.30". */
  when: string
  /** Machine-readable: `2014-05-12` or `2014-05-12T09:30`. */
  at: string
  who?: string
  text?: Child
  tone?: Tone
}

/** What has happened, in order. The newest first or last is the caller's choice. */
export function Timeline(p: { events: readonly TimelineEvent[]; label?: string }) {
  return (
    <ol class="bare timeline" aria-label={p.label}>
      {p.events.map((e) => (
        <li class={`timeline-${e.tone ?? 'neutral'}`}>
          <p class="timeline-title">{e.title}</p>
          <p class="timeline-when">
            <time datetime={e.at}>{e.when}</time>
            {e.who && `, ${e.who}`}
          </p>
          {e.text && <div class="timeline-text">{e.text}</div>}
        </li>
      ))}
    </ol>
  )
}
