import { Icon } from './icon.tsx'
import { useTexts } from './lang.ts'

export type Step = { label: string; state: 'done' | 'current' | 'todo' | 'error'; href?: string }

/** How far one has come in a form of several pages. Finished steps can be opened again. */
export function Steps(p: { steps: readonly Step[]; label?: string }) {
  const t = useTexts()
  const now = p.steps.findIndex((s) => s.state === 'current')
  const spoken = { done: t.stepDone, current: t.stepCurrent, todo: '', error: t.stepError }
  return (
    <nav class="steps" aria-label={p.label ?? t.steps}>
      {now >= 0 && (
        <p class="steps-now">
          {t.step(now + 1, p.steps.length)}: <strong>{p.steps[now]?.label}</strong>
        </p>
      )}
      <ol class="bare">
        {p.steps.map((s, i) => {
          const inside = (
            <>
              <span class="step-dot" aria-hidden="true">
                {s.state === 'done' ? <Icon name="check" /> : s.state === 'error' ? '!' : i + 1}
              </span>
              <span class="step-label">{s.label}</span>
              {spoken[s.state] && <span class="sr-only"> ({spoken[s.state]})</span>}
            </>
          )
          const current = s.state === 'current' ? ('step' as const) : undefined
          return (
            <li class={`step-${s.state}`}>
              {s.href && s.state !== 'current' ? (
                <a href={s.href}>{inside}</a>
              ) : (
                <span class="step-still" aria-current={current}>
                  {inside}
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
