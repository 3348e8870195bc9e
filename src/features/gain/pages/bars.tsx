import type { RangeBar, SwingBar } from '../bars.ts'

/** A result as a bar, and a line from the lowest to the highest. The numbers stand beside it. */
export function DrawnRange({ bar: { zero, likely, low, high } }: { bar: RangeBar }) {
  return (
    <svg class="gain-bar" aria-hidden="true" focusable="false">
      <rect class="gain-track" width="100%" height="100%" rx="4" />
      <rect
        class={likely < zero ? 'gain-cost' : 'gain-gain'}
        x={`${Math.min(zero, likely)}%`}
        width={`${Math.max(0.4, Math.abs(likely - zero))}%`}
        y="25%"
        height="50%"
      />
      <line class="gain-span" x1={`${low}%`} x2={`${high}%`} y1="50%" y2="50%" />
      <line class="gain-span" x1={`${low}%`} x2={`${low}%`} y1="25%" y2="75%" />
      <line class="gain-span" x1={`${high}%`} x2={`${high}%`} y1="25%" y2="75%" />
      <line class="gain-zero" x1={`${zero}%`} x2={`${zero}%`} y1="0" y2="100%" />
    </svg>
  )
}

/** How far one figure moves a sum, around its likely amount. */
export function DrawnSwing({ bar: { from, to, likely } }: { bar: SwingBar }) {
  return (
    <svg class="gain-bar" aria-hidden="true" focusable="false">
      <rect class="gain-track" width="100%" height="100%" rx="4" />
      <rect class="gain-swing" x={`${from}%`} width={`${Math.max(0.4, to - from)}%`} y="20%" height="60%" />
      <line class="gain-zero" x1={`${likely}%`} x2={`${likely}%`} y1="0" y2="100%" />
    </svg>
  )
}
