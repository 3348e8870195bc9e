/** The mark: three people walking round in a ring, each about to take the next one's place. */
export function Mark(p: { class?: string; title?: string }) {
  return (
    <svg
      class={p.class ? `mark ${p.class}` : 'mark'}
      viewBox="2 0 44 44"
      focusable="false"
      role={p.title ? 'img' : undefined}
      aria-label={p.title}
      aria-hidden={p.title ? undefined : 'true'}
    >
      <g fill="none" stroke-width="7" stroke-linecap="round">
        <path class="mark-a" d={walk(0)} />
        <path class="mark-a" d={walk(120)} />
        <path class="mark-b" d={walk(240)} />
      </g>
      <circle class="mark-a" {...head(0)} />
      <circle class="mark-a" {...head(120)} />
      <circle class="mark-b" {...head(240)} />
    </svg>
  )
}

const point = (degrees: number) => {
  const a = ((degrees - 90) * Math.PI) / 180
  return { cx: (24 + 16.5 * Math.cos(a)).toFixed(2), cy: (24 + 16.5 * Math.sin(a)).toFixed(2) }
}

const head = (turn: number) => ({ ...point(turn), r: '6' })

const walk = (turn: number) => {
  const from = point(turn + 37)
  const to = point(turn + 83)
  return `M${from.cx} ${from.cy}A16.5 16.5 0 0 1 ${to.cx} ${to.cy}`
}
