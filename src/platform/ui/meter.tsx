/** One part of how well something fits. `share` is 0 to 1; `text` says the same in words. */
export type MeterPart = { label: string; share: number; text: string }

/** How well a person and a job fit, part by part, so that the sum can be understood. */
export function Meter(p: { parts: readonly MeterPart[]; title?: string }) {
  return (
    <div class="meter">
      {p.title && <p class="meter-title">{p.title}</p>}
      <dl>
        {p.parts.map((part) => (
          <div>
            <dt>{part.label}</dt>
            <dd>
              <svg class="bar bar-small" aria-hidden="true" focusable="false">
                <rect class="bar-track" width="100%" height="100%" rx="3" />
                <rect class="bar-fill" width={`${Math.round(100 * part.share)}%`} height="100%" rx="3" />
              </svg>
              <span>{part.text}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
