import { describe, expect, it } from 'vitest'
import { type Day, day } from '../calendar/day.ts'
import { tempDeviations, trainingDeviations } from './hours-deviations.ts'

const TODAY = day('2014-04-16')
const kinds = (list: readonly { kind: string; day: string }[]) => list.map((one) => `${one.kind} ${one.day}`)

describe('training: planned, attended, registered', () => {
  const one = (at: string, planned?: number, attended?: number, registered?: number) =>
    kinds(trainingDeviations('e', [{ day: day(at), planned, attended, registered }], TODAY)).map((text) =>
      text.replace(` ${at}`, ''),
    )
  it.each([
    ['all the same', 444, 444, 444, []],
    ['attended as planned, not registered yet', 444, 444, undefined, []],
    ['attended less', 444, 300, undefined, ['attended-differs']],
    ['the company says more than the list', 444, 300, 444, ['attended-differs', 'registered-differs']],
    ['no list, registered less', 444, undefined, 400, ['registered-differs']],
    ['no list, nothing registered', 444, undefined, undefined, ['not-registered']],
    ['attended without a plan', undefined, 444, undefined, ['not-planned']],
    ['registered without a plan', undefined, undefined, 444, ['not-planned']],
    ['a zero without a plan', undefined, undefined, 0, []],
  ])('%s', (_, planned, attended, registered, expected) => {
    expect(one('2014-04-08', planned, attended, registered)).toEqual(expected)
  })
  it('nothing is missing before the day has passed', () => {
    expect(one('2014-04-16', 444)).toEqual([])
    expect(one('2014-04-15', 444)).toEqual(['not-registered'])
  })
  it('training on a Sunday is odd, unless it was planned', () => {
    expect(one('2014-04-13', undefined, undefined, 444)).toEqual(['not-a-working-day', 'not-planned'])
    expect(one('2014-04-13', 444, undefined, 444)).toEqual([])
  })
})

describe('a vikar', () => {
  const employment = { from: day('2014-04-01'), to: day('2014-04-30'), weeklyMinutes: 2220 }
  const full = ['2014-04-07', '2014-04-08', '2014-04-09', '2014-04-10', '2014-04-11']
  const temp = (days: readonly (readonly [string, number])[], answered?: object) =>
    kinds(
      tempDeviations(
        {
          id: 'v',
          employment,
          days: days.map(([at, minutes]) => ({ day: at as Day, minutes })),
          answers: new Map(
            answered ? [[day('2014-04-07'), { state: 'confirmed', seen: {}, ...answered } as never]] : [],
          ),
        },
        TODAY,
      ),
    )
  const as = (minutes: number) => full.map((at) => [at, minutes] as const)

  it('a confirmed full week is fine', () => {
    expect(temp(as(444), { seen: Object.fromEntries(as(444)) })).toEqual([])
  })
  it('nobody has confirmed', () => {
    expect(temp(as(444))).toEqual(['not-confirmed 2014-04-07'])
  })
  it('the week that goes on is not asked about yet', () => {
    expect(temp([['2014-04-14', 444]])).toEqual([])
  })
  it('a no, and a change after a yes', () => {
    expect(temp(as(444), { state: 'disputed', seen: Object.fromEntries(as(444)) })).toEqual([
      'disputed 2014-04-07',
    ])
    expect(temp(as(444), { seen: Object.fromEntries(as(400)) })).toEqual([
      'changed-since-confirmed 2014-04-07',
    ])
  })
  it('over full time, Saturdays, public holidays, absence, outside the employment', () => {
    expect(temp(as(445))).toEqual(['over-full-time 2014-04-07', 'not-confirmed 2014-04-07'])
    expect(temp([['2014-04-12', 60]])[0]).toBe('not-a-working-day 2014-04-12')
    expect(temp([['2014-04-17', 60]])[0]).toBe('not-a-working-day 2014-04-17')
    expect(temp([['2014-04-15', 0]])).toEqual(['temp-absent 2014-04-15'])
    expect(temp([['2014-03-31', 60]])[0]).toBe('outside-employment 2014-03-31')
  })
})
