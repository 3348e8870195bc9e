import type { Range } from '#core/gain/corners.ts'
import type { Swing } from '#core/gain/model.ts'
import type { BarScale } from '../bar-scale.ts'

/** A result as a bar from nothing to the likely amount, and a line from the lowest to the highest. The numbers stand beside it. */
export function RangeBar({ range, scale }: { range: Range; scale: BarScale }) {
  const zero = scale(0)
  const likely = scale(range.likely)
  const [low, high] = [scale(range.low), scale(range.high)]
  return (
    <svg class="gain-bar" aria-hidden="true" focusable="false">
      <rect class="gain-track" width="100%" height="100%" rx="4" />
      <rect
        class={range.likely < 0 ? 'gain-cost' : 'gain-gain'}
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
export function SwingBar({ swing, likely, scale }: { swing: Swing; likely: number; scale: BarScale }) {
  const from = scale(Math.min(swing.atLow, swing.atHigh))
  const to = scale(Math.max(swing.atLow, swing.atHigh))
  const middle = scale(likely)
  return (
    <svg class="gain-bar" aria-hidden="true" focusable="false">
      <rect class="gain-track" width="100%" height="100%" rx="4" />
      <rect class="gain-swing" x={`${from}%`} width={`${Math.max(0.4, to - from)}%`} y="20%" height="60%" />
      <line class="gain-zero" x1={`${middle}%`} x2={`${middle}%`} y1="0" y2="100%" />
    </svg>
  )
}
