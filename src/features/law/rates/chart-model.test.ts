import { expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import type { ValueDefinition, ValueVersion } from '#core/law/scheme.ts'
import { rateChart } from './chart-model.ts'

const version = (from: string, value: number, more: Partial<ValueVersion> = {}): ValueVersion => ({
  from: day(from),
  value,
  sources: [],
  mark: 'confirmed',
  ...more,
})

const rate = (
  versions: readonly ValueVersion[],
  unit: ValueDefinition['unit'] = 'ore-per-hour',
): ValueDefinition => ({
  label: { da: 'Sats', en: 'Rate' },
  unit,
  versions,
})

const THREE = [
  version('2020-01-01', 10_000),
  version('2021-01-01', 12_000, { mark: 'unconfirmed' }),
  version('2022-01-01', 15_000, { until: day('2022-12-31') }),
]

test('steps from the first day to the last, the highest amount at the top', () => {
  const chart = rateChart(rate(THREE), day('2030-01-01'))!
  const [line] = chart.lines
  expect(line?.stretches.map(({ sure }) => sure)).toEqual([true, false, true])
  expect(line?.stretches[0]?.x1).toBe(0)
  expect(line?.stretches.at(-1)?.x2).toBe(100)
  expect(line?.stretches[0]?.y).toBe(100)
  expect(line?.stretches.at(-1)?.y).toBe(0)
  expect(chart.levels.map(({ value }) => value)).toEqual([10_000, 11_000, 12_000, 13_000, 14_000, 15_000])
  expect(chart.years.map(({ year }) => year)).toEqual([2020, 2021, 2022])
})

test('an exception is a line of its own', () => {
  const special = version('2020-06-01', 13_000, {
    until: day('2020-12-31'),
    when: { equals: [{ fact: 'sector' }, 'private'] },
  })
  expect(rateChart(rate([...THREE, special]), day('2030-01-01'))?.lines.map(({ id }) => id)).toEqual([
    'ordinary',
    'special',
  ])
})

test('what nothing ends is drawn to the day asked about', () => {
  const open = [...THREE.slice(0, 2), version('2022-01-01', 15_000)]
  expect(
    rateChart(rate(open), day('2026-01-01'))
      ?.years.map(({ year }) => year)
      .at(-1),
  ).toBe(2026)
  // a day before all of it ends no line before it began
  expect(rateChart(rate(open), day('1900-01-01'))?.lines[0]?.stretches.at(-1)?.x2).toBe(100)
})

test('a single amount, and what is no amount, has no chart', () => {
  expect(rateChart(rate([version('2020-01-01', 1)]), day('2026-01-01'))).toBeUndefined()
  expect(rateChart(rate(THREE, 'weeks'), day('2026-01-01'))).toBeUndefined()
})

test('amounts that never change still have a scale', () => {
  const flat = THREE.map((one) => ({ ...one, value: 7_812 }))
  const chart = rateChart(rate(flat), day('2026-01-01'))!
  expect(chart.levels.length).toBeGreaterThan(1)
  expect(chart.levels.every(({ y }) => Number.isFinite(y))).toBe(true)
})
