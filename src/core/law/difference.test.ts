import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDay, randomScheme } from '#test/law/random-scheme.ts'
import finnish from '#test/schemes/fi-job-alternation-leave.json' with { type: 'json' }
import { addDays, day } from '../calendar/day.ts'
import { schemeDifference, versionsOn } from './difference.ts'
import type { InForce, Scheme } from './scheme.ts'

const between = (a: string, b: string) => schemeDifference(finnish as unknown as Scheme, day(a), day(b))

describe('what changed between two days', () => {
  test('values and events, with the day of the change and both versions', () => {
    const found = between('2015-12-31', '2016-01-01')
    expect(found).toMatchObject({ scheme: 'fi-job-alternation-leave', from: '2015-12-31', to: '2016-01-01' })
    expect(found.values.map(({ id, change, days }) => [id, change, days])).toEqual([
      ['min-work-history', 'changed', ['2016-01-01']],
      ['longest-leave', 'changed', ['2016-01-01']],
      ['compensation-share', 'changed', ['2016-01-01']],
    ])
    expect(found.values[1]).toMatchObject({
      unit: 'days',
      before: [{ place: 1, version: { value: 360 } }],
      after: [{ place: 2, version: { value: 180, sources: ['reform'] } }],
    })
    // the exception of before has gone, the rule stays
    expect(found.values[2]!.before.map(({ version }) => version.value)).toEqual([700, 800])
    expect(found.values[2]!.after.map(({ version }) => version.value)).toEqual([700])
    expect(found.conditions).toEqual([])
    expect(found.events.map(({ says }) => says.en)).toEqual(['The scheme is tightened.'])
  })

  test('the same whichever day is named first', () => {
    expect(between('2016-01-01', '2015-12-31')).toEqual(between('2015-12-31', '2016-01-01'))
  })

  test('what is new and what is gone', () => {
    expect(between('2002-12-31', '2003-01-01').conditions.map(({ id, change }) => [id, change])).toEqual([
      ['work-history', 'new'],
      ['leave-length', 'new'],
      ['temp-unemployment', 'new'],
      ['temp-full-time', 'new'],
    ])
    const end = between('2024-07-31', '2024-08-01')
    expect(new Set([...end.conditions, ...end.values].map(({ change }) => change))).toEqual(new Set(['gone']))
    expect(end.events).toHaveLength(1)
  })

  test('nothing within a day, or between days of the same rules', () => {
    for (const [a, b] of [
      ['2016-01-01', '2016-01-01'],
      ['2016-01-01', '2024-07-31'],
      ['1990-01-01', '2002-12-31'],
    ] as const) {
      expect(between(a, b)).toMatchObject({ values: [], conditions: [], events: [] })
    }
  })

  test('what came and went again', () => {
    const scheme = structuredClone(finnish) as unknown as { values: Record<string, { versions: InForce[] }> }
    const trial = {
      from: '2017-01-01',
      until: '2017-12-31',
      when: true,
      value: 365,
      sources: [],
      mark: 'unconfirmed',
    }
    scheme.values['longest-leave']!.versions.push(trial as never)
    expect(schemeDifference(scheme as never, day('2016-06-01'), day('2018-06-01')).values).toMatchObject([
      { id: 'longest-leave', change: 'back', days: ['2017-01-01', '2018-01-01'] },
    ])
  })
})

test('in any scheme: nothing changes but on the days that are named', () => {
  fc.assert(
    fc.property(randomScheme, anyDay, anyDay, (scheme, a, b) => {
      const { from, to, conditions } = schemeDifference(scheme, a, b)
      for (const { id, versions } of scheme.conditions) {
        const named = conditions.find((one) => one.id === id)?.days ?? []
        const changes: string[] = []
        for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) {
          const places = (on: typeof at) =>
            versionsOn(versions, on)
              .map(({ place }) => place)
              .join()
          if (places(at) !== places(addDays(at, -1))) changes.push(at)
        }
        expect(named).toEqual(changes)
      }
    }),
    { numRuns: 200 },
  )
})
