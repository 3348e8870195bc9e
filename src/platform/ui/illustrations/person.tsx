type PersonProps = {
  /** Middle of the head. */
  x: number
  y: number
  /** Radius of the head; the body follows. */
  size?: number
  body: 'd-brand' | 'd-accent' | 'd-soft' | 'd-paper'
}

/** A person as in the mark: a round head over round shoulders. No skin, no age, no sex. */
export function Person(p: PersonProps) {
  const r = p.size ?? 20
  const w = r * 2
  const top = p.y + r * 1.25
  const foot = top + r * 2.3
  const body = `M${p.x - w} ${foot}v${-r * 0.45}c0 ${-r * 1.3} ${w * 0.42} ${-r * 1.85} ${w} ${-r * 1.85}s${w} ${r * 0.55} ${w} ${r * 1.85}v${r * 0.45}z`
  return (
    <>
      <path class={`${p.body} d-line`} d={body} />
      <circle class="d-paper d-line" cx={p.x} cy={p.y} r={r} />
    </>
  )
}
