import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '../calendar/day.ts'
import { type Absence, mondayBefore } from './absence.ts'
import { type CoverSource, coverDifference, coverLines, minutesInWeek, sumOf } from './cover-lines.ts'
import { proposeCover } from './propose-cover.ts'

const at = { functionTitle: 'SOSU-hjælper', workplaceId: 'a' }
const away = (who: string, on: string, minutes = 444): Absence => ({
  ...at,
  caseEmployeeId: who,
  day: day(on),
  minutes,
})
const vikar = (
  from: string,
  to: string,
  weeklyMinutes: number,
  kind: CoverSource['kind'] = 'hired',
): CoverSource => ({
  ...at,
  id: `${from}${kind}`,
  from: day(from),
  to: day(to),
  weeklyMinutes,
  kind,
})

describe('cover by weeks', () => {
  test('two on a course for three days, one vikar for the week: a hand calculation', () => {
    const days = ['2014-05-06', '2014-05-07', '2014-05-08']
    const absences = days.flatMap((d) => [away('x', d), away('y', d)])
    const [line] = coverLines(absences, [vikar('2014-05-05', '2014-05-09', 2220)])
    // 2 people x 3 days x 444 minutes = 2,664; a full week is 2,220; 444 are missing
    expect(line!.weeks).toEqual([
      {
        week: '2014-05-05',
        away: 2,
        needed: 2664,
        hired: 2220,
        open: 0,
        gap: 444,
        uncovered: 444,
        beyond: 0,
      },
    ])
  })

  test('a vikar who begins on a Wednesday is there three fifths of that week', () => {
    expect(minutesInWeek(vikar('2014-05-07', '2014-05-30', 2220), day('2014-05-05'))).toBe(1332)
    expect(minutesInWeek(vikar('2014-05-07', '2014-05-30', 2220), day('2014-05-12'))).toBe(2220)
    expect(minutesInWeek(vikar('2014-05-07', '2014-05-30', 2220), day('2014-06-02'))).toBe(0)
  })

  test('a vikariat nobody is hired for yet leaves the gap, and says that something is done about it', () => {
    const [line] = coverLines([away('x', '2014-05-06')], [vikar('2014-05-05', '2014-05-09', 2220, 'open')])
    expect(line!.weeks[0]).toMatchObject({ gap: 444, uncovered: 0, open: 2220, beyond: 0 })
  })

  test('another workplace and another function are other lines', () => {
    const lines = coverLines(
      [away('x', '2014-05-06'), { ...away('y', '2014-05-06'), workplaceId: 'b' }],
      [{ ...vikar('2014-05-05', '2014-05-09', 2220), functionTitle: 'Pedel' }],
    )
    expect(lines.map((l) => [l.functionTitle, l.workplaceId, sumOf([l]).gap])).toEqual([
      ['Pedel', 'a', 0],
      ['SOSU-hjælper', 'a', 444],
      ['SOSU-hjælper', 'b', 444],
    ])
  })

  test('what a change does is told before it is made', () => {
    const absences = [away('x', '2014-05-06'), away('x', '2014-05-13')]
    const before = coverLines(absences, [vikar('2014-05-05', '2014-05-09', 444)])
    const after = coverLines(absences, [vikar('2014-05-05', '2014-05-16', 444)])
    expect(coverDifference(before, after)).toEqual({
      needed: 0,
      hired: 444,
      open: 0,
      gap: -444,
      uncovered: -444,
      beyond: 0,
    })
  })
})

describe('proposals', () => {
  test('27 social educators away for 14 weeks at 37 hours are 27 full vikariater', () => {
    const absences = Array.from({ length: 27 }, (_, who) =>
      Array.from({ length: 14 * 5 }, (_, i) =>
        away(`p${who}`, addDays(day('2014-02-03'), Math.floor(i / 5) * 7 + (i % 5))),
      ),
    ).flat()
    const proposals = proposeCover(coverLines(absences, []), absences)
    expect(proposals).toHaveLength(27)
    expect(new Set(proposals.map((p) => `${p.from} ${p.to} ${p.weeklyMinutes} ${p.averageMinutes}`))).toEqual(
      new Set(['2014-02-03 2014-05-09 2220 2220']),
    )
  })

  test('one day a week in turn is one vikariat for all of them; a long pause makes two', () => {
    const turns = ['2014-05-05', '2014-05-13', '2014-05-21'].map((d, i) => away(`p${i}`, d))
    const later = away('p9', '2014-09-01')
    const all = [...turns, later]
    const proposals = proposeCover(coverLines(all, []), all)
    expect(proposals.map((p) => [p.from, p.to, p.weeklyMinutes, p.caseEmployeeIds])).toEqual([
      ['2014-05-05', '2014-05-23', 450, ['p0', 'p1', 'p2']],
      ['2014-09-01', '2014-09-05', 450, ['p9']],
    ])
  })

  const absence = fc.record({
    caseEmployeeId: fc.constantFrom('a', 'b', 'c', 'd'),
    functionTitle: fc.constantFrom('Kok', 'Pedel'),
    workplaceId: fc.constantFrom('x', 'y'),
    day: fc.integer({ min: 0, max: 120 }).map((n): Day => addDays(day('2014-03-03'), n)),
    minutes: fc.integer({ min: 30, max: 720 }),
  })
  const source = fc.record({
    id: fc.uuid(),
    functionTitle: fc.constantFrom('Kok', 'Pedel'),
    workplaceId: fc.constantFrom('x', 'y'),
    from: fc.integer({ min: 0, max: 100 }).map((n): Day => addDays(day('2014-03-03'), n)),
    to: fc.integer({ min: 0, max: 60 }),
    weeklyMinutes: fc.integer({ min: 60, max: 2220 }),
    kind: fc.constantFrom('hired' as const, 'open' as const),
  })

  test('once all of them are made, no week of any function is without', () => {
    fc.assert(
      fc.property(
        fc.array(absence, { maxLength: 40 }),
        fc.array(source, { maxLength: 4 }),
        (absences, drawn) => {
          const sources = drawn.map((s) => ({ ...s, to: addDays(s.from, s.to) }))
          const before = coverLines(absences, sources)
          const made = proposeCover(before, absences).map(
            (p, i): CoverSource => ({ ...p, id: `${i}`, kind: 'open' }),
          )
          const after = coverLines(absences, [...sources, ...made])
          expect(sumOf(after).uncovered).toBe(0)
          for (const p of made) expect(p.weeklyMinutes).toBeLessThanOrEqual(2220)
        },
      ),
      { numRuns: 600 },
    )
  })

  test('the sums agree with counting minute by minute', () => {
    fc.assert(
      fc.property(fc.array(absence, { maxLength: 30 }), (absences) => {
        const lines = coverLines(absences, [])
        expect(sumOf(lines).needed).toBe(absences.reduce((n, a) => n + a.minutes, 0))
        for (const line of lines)
          for (const w of line.weeks) {
            const own = absences.filter(
              (a) =>
                a.functionTitle === line.functionTitle &&
                a.workplaceId === line.workplaceId &&
                mondayBefore(a.day) === w.week,
            )
            expect([w.needed, w.away]).toEqual([
              own.reduce((n, a) => n + a.minutes, 0),
              new Set(own.map((a) => a.caseEmployeeId)).size,
            ])
          }
      }),
      { numRuns: 500 },
    )
  })
})
