import { useLang } from './lang.ts'

export type Bar = { label: string; value: number; href?: string; highlight?: boolean }

type BarChartProps = {
  title: string
  bars: readonly Bar[]
  /** Heads the columns: what is compared, and what is counted. */
  labelHead: string
  valueHead: string
  format?: (value: number) => string
  hideTitle?: boolean
}

/** Amounts side by side. The table is the chart: each row draws its bar, so nothing is said twice. */
export function BarChart(p: BarChartProps) {
  const lang = useLang()
  const most = Math.max(1, ...p.bars.map((b) => b.value))
  const format = p.format ?? ((value: number) => value.toLocaleString(lang))
  return (
    <table class="bar-chart">
      <caption class={p.hideTitle ? 'sr-only' : undefined}>{p.title}</caption>
      <thead class="sr-only">
        <tr>
          <th scope="col">{p.labelHead}</th>
          <th scope="col">{p.valueHead}</th>
        </tr>
      </thead>
      <tbody>
        {p.bars.map((b) => (
          <tr class={b.highlight ? 'bar-highlight' : undefined}>
            <th scope="row">{b.href ? <a href={b.href}>{b.label}</a> : b.label}</th>
            <td>
              <span class="bar-value">{format(b.value)}</span>
              <svg class="bar" aria-hidden="true" focusable="false">
                <rect class="bar-track" width="100%" height="100%" rx="4" />
                <rect class="bar-fill" width={`${(100 * b.value) / most}%`} height="100%" rx="4" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
