import type { PropsWithChildren } from 'hono/jsx'
import { useTexts } from './lang.ts'

export type Message = { from: string; own?: boolean; when: string; at: string; text: string }

/** A thread of messages, oldest first. The form to answer goes in as children. */
export function Messages(p: PropsWithChildren<{ messages: readonly Message[]; label: string }>) {
  const t = useTexts()
  return (
    <div class="messages">
      {p.messages.length === 0 ? (
        <p class="muted">{t.noMessages}</p>
      ) : (
        <ol class="bare" aria-label={p.label}>
          {p.messages.map((m) => (
            <li class={m.own ? 'message message-own' : 'message'}>
              <p class="message-from">
                <strong>{m.own ? t.you : m.from}</strong> <time datetime={m.at}>{m.when}</time>
              </p>
              <p class="message-text">{m.text}</p>
            </li>
          ))}
        </ol>
      )}
      {p.children}
    </div>
  )
}
