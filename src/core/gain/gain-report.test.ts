import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { schemes } from '../law/schemes/index.ts'
import { FIGURES } from './figures.ts'
import { gainReport } from './gain-report.ts'
import { lawRoomOf } from './law-room.ts'
import type { FormGain, GainForm, GainReport, Party } from './model.ts'
import { readGainRequest } from './read-request.ts'

const law = lawRoomOf(schemes)

const PROJECT = {
  day: '2014-04-08',
  sector: 'public',
  employees: 10,
  educationMinutes: 111 * 60,
  employeeWageOre: 24_000,
  tempWageOre: 19_000,
  courseFeeOre: 180_000,
}

function report(change: object = {}): GainReport {
  const read = readGainRequest({ ...PROJECT, ...change }, law)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return gainReport(read.request.project, law, read.request)
}

type Counted = Extract<FormGain, { status: 'counted' }>
function counted(of: GainReport, form: GainForm = 'dk-jobrotation'): Counted {
  const found = of.forms.find((one) => one.form === form)
  if (found?.status !== 'counted') throw new Error(`${form} is ${found?.status}`)
  return found
}
const allCounted = (of: GainReport) => of.forms.filter((form): form is Counted => form.status === 'counted')
const party = (of: Counted, name: Party) => of.parties.find((one) => one.party === name)!
const line = (of: Counted, name: Party, id: string) =>
  party(of, name).lines.find((one) => one.id === id)!.range.likely

const someProject = fc.record({
  day: fc.constantFrom('2012-05-01', '2014-04-08', '2015-01-01', '2018-03-01', '2021-06-01', '2024-08-12'),
  sector: fc.constantFrom('public', 'private'),
  employees: fc.integer({ min: 1, max: 400 }),
  educationMinutes: fc.integer({ min: 1, max: 60_000 }),
  employeeWageOre: fc.integer({ min: 15_000, max: 60_000 }),
  tempWageOre: fc.integer({ min: 15_000, max: 40_000 }),
  courseFeeOre: fc.integer({ min: 0, max: 2_000_000 }),
  tempMinutes: fc.option(fc.integer({ min: 0, max: 5_000_000 }), { nil: undefined }),
  employeeSupport: fc.constantFrom('veu', 'svu-basic', 'svu-school', 'svu-higher', 'none'),
  effect: fc.constantFrom('kora', 'cowi'),
})

describe('the published examples', () => {
  test.each([
    // STAR, questions and answers for employers
    [
      '300 hours in 2018',
      { day: '2018-03-01', employees: 1, educationMinutes: 300 * 60 },
      56_619_00,
      33_971_40,
    ],
    // STAR, 12-3-2018
    [
      '100 hours in 2018',
      { day: '2018-03-01', employees: 1, educationMinutes: 100 * 60 },
      18_873_00,
      11_323_80,
    ],
    // STAR, for employees: 20 paid hours a week of a course of 5 weeks, the vikar 37 hours a week
    [
      'a part-timer',
      { day: '2018-03-01', employees: 1, educationMinutes: 100 * 60, tempMinutes: 185 * 60 },
      18_873_00,
      11_323_80,
    ],
  ])('%s', (_, change, support, refund) => {
    const form = counted(report(change))
    expect(line(form, 'company', 'jobrotationsydelse')).toBe(support)
    expect(line(form, 'municipality', 'refund-received')).toBe(refund)
    expect(line(form, 'state', 'refund-paid')).toBe(-refund)
  })
})

describe('the day decides', () => {
  const perHour = (day: string, sector: string) => {
    const form = counted(report({ day, sector, employees: 1, educationMinutes: 60 }))
    return line(form, 'company', 'jobrotationsydelse')
  }
  test('rates turn on 1 January, and private ones were higher from 2013 until July 2014', () => {
    expect(perHour('2013-12-31', 'public')).toBe(17_309)
    expect(perHour('2014-01-01', 'public')).toBe(17_620)
    expect(perHour('2013-06-01', 'private')).toBe(19_484)
    expect(perHour('2014-07-01', 'private')).toBe(17_620)
    expect(perHour('2024-08-12', 'private')).toBe(20_317)
  })
  test('the state refunded all until 2015 and 60 % since', () => {
    const kept = (day: string) => {
      const form = counted(report({ day, employees: 1, educationMinutes: 600 }))
      return (
        line(form, 'municipality', 'jobrotationsydelse-paid') + line(form, 'municipality', 'refund-received')
      )
    }
    expect(kept('2014-12-31')).toBe(0)
    expect(kept('2015-01-01')).toBe(-17_884 * 10 * 0.4)
  })
  test('the scheme is closed in 2026, and before it is known nothing is counted as nothing', () => {
    const statuses = (day: string) => report({ day }).forms.map(({ status }) => status)
    expect(statuses('2026-01-31')).toEqual(['counted', 'counted', 'counted'])
    expect(statuses('2026-02-01')).toEqual(['closed', 'counted', 'counted'])
    expect(statuses('2009-01-01')).toEqual(['unknown', 'unknown', 'counted'])
    const [closed, unknown] = [
      report({ day: '2026-02-01' }).forms[0]!,
      report({ day: '2009-01-01' }).forms[0]!,
    ]
    expect(closed.notices[0]!.da).toContain(
      'lukket for nye bevillinger efter 31. januar 2026 (datoen er ubekræftet)',
    )
    expect(unknown.notices[0]!.da).toContain('Jobrotationsydelse pr. time')
  })
  test('a figure of one’s own fills what is not known', () => {
    const own = { 'hourly-rate': 16_000, 'refund-share': 1000 }
    expect(report({ day: '2009-01-01', figures: own }).forms[0]!.status).toBe('counted')
  })
})

describe('what is promised of every report', () => {
  test('sums add up, and low ≤ likely ≤ high', () => {
    fc.assert(
      fc.property(someProject, (project) => {
        for (const form of allCounted(report(project))) {
          for (const { lines, sum } of form.parties) {
            const add = (of: (l: (typeof lines)[number]) => number) =>
              lines.reduce((all, l) => all + of(l), 0)
            expect([add((l) => l.inSum.low), add((l) => l.range.likely), add((l) => l.inSum.high)]).toEqual([
              sum.low,
              sum.likely,
              sum.high,
            ])
            for (const range of [sum, ...lines.map((l) => l.range)]) {
              expect(range.low).toBeLessThanOrEqual(range.likely)
              expect(range.likely).toBeLessThanOrEqual(range.high)
            }
            for (const { range, inSum } of lines) {
              for (const end of [inSum.low, inSum.high]) {
                expect(end).toBeGreaterThanOrEqual(range.low)
                expect(end).toBeLessThanOrEqual(range.high)
              }
            }
          }
          const all = form.parties.reduce((sum, one) => sum + one.sum.likely, 0)
          expect(form.together.sum.likely).toBe(all)
          expect(form.together.sum.low).toBeLessThanOrEqual(all)
          expect(form.together.sum.high).toBeGreaterThanOrEqual(all)
        }
      }),
      { numRuns: 40 },
    )
  })
  test('what one party pays another gets', () => {
    fc.assert(
      fc.property(someProject, (project) => {
        // wage subsidy is known from 2014
        const given = report({ ...project, day: project.day < '2014' ? '2014-01-01' : project.day })
        const rotation = counted(given)
        const model2 = counted(given, 'dk-veu-wage-subsidy')
        const nothing = (a: number, b: number) => expect(a + b).toBe(0)
        nothing(
          line(rotation, 'company', 'jobrotationsydelse'),
          line(rotation, 'municipality', 'jobrotationsydelse-paid'),
        )
        nothing(line(rotation, 'municipality', 'refund-received'), line(rotation, 'state', 'refund-paid'))
        nothing(
          line(model2, 'company', 'employee-support-received'),
          line(model2, 'state', 'employee-support-paid'),
        )
        nothing(
          line(model2, 'company', 'wage-subsidy-received'),
          line(model2, 'municipality', 'wage-subsidy-paid'),
        )
        nothing(line(model2, 'municipality', 'refund-received'), line(model2, 'state', 'refund-paid'))
      }),
      { numRuns: 20 },
    )
  })
  test('a sum’s range is the true one: judged by every corner of six figures at a time', () => {
    const chosen = fc.shuffledSubarray(
      FIGURES.map(({ id }) => id),
      { minLength: 6, maxLength: 6 },
    )
    fc.assert(
      fc.property(someProject, chosen, (project, ids) => {
        const free = report(project).figures.filter(({ id }) => ids.includes(id))
        const fixed = report(project).figures.filter(({ id }) => !ids.includes(id))
        const point = Object.fromEntries(fixed.map(({ id, likely }) => [id, likely]))
        const wide = report({ ...project, figures: point })
        const corners = Array.from({ length: 2 ** free.length }, (_, bits) =>
          report({
            ...project,
            figures: {
              ...point,
              ...Object.fromEntries(free.map(({ id, low, high }, i) => [id, (bits >> i) & 1 ? high : low])),
            },
          }),
        )
        for (const { form, parties, together } of allCounted(wide)) {
          for (const name of [...parties.map((one) => one.party), undefined]) {
            const sumIn = (of: Counted) => (name === undefined ? of.together : party(of, name)).sum
            const reached = corners.map((corner) => sumIn(counted(corner, form)).likely)
            const { low, high } = name === undefined ? together.sum : party(counted(wide, form), name).sum
            // each line is rounded by itself: corners that are equal to the øre may differ by a few
            expect(Math.abs(low - Math.min(...reached))).toBeLessThanOrEqual(4)
            expect(Math.abs(high - Math.max(...reached))).toBeLessThanOrEqual(4)
          }
        }
      }),
      { numRuns: 6 },
    )
  })
  test('the tornado says what each figure does alone, the largest first', () => {
    const given = report()
    const { tornado, sum } = party(counted(given), 'company')
    const widths = tornado.map(({ atLow, atHigh }) => Math.abs(atHigh - atLow))
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
    for (const { figure, atLow, atHigh } of tornado) {
      const { low, high } = given.figures.find(({ id }) => id === figure)!
      const fixedAt = (value: number) =>
        party(counted(report({ figures: { [figure]: value } })), 'company').sum.likely
      expect([fixedAt(low), fixedAt(high)]).toEqual([atLow, atHigh])
      for (const end of [atLow, atHigh]) {
        expect(end).toBeGreaterThanOrEqual(sum.low)
        expect(end).toBeLessThanOrEqual(sum.high)
      }
    }
    expect(tornado[0]!.figure).toBe('temp-work')
  })
  test('every line’s figures are in the report with their sources, and its mark is the weakest of theirs', () => {
    const given = report()
    const byId = new Map(given.figures.map((figure) => [figure.id, figure]))
    for (const form of allCounted(given)) {
      for (const { lines } of form.parties) {
        for (const { figures, mark } of lines) {
          const marks = figures.map((id) => byId.get(id)!.mark)
          expect(mark === 'own' ? marks : marks.includes(mark)).toEqual(mark === 'own' ? [] : true)
          if (marks.includes('unconfirmed')) expect(mark).toBe('unconfirmed')
        }
      }
    }
    for (const { sources, mark } of given.figures) expect(mark === 'own' || sources.length > 0).toBe(true)
    expect(byId.get('refund-share')!.mark).toBe('confirmed')
  })
})

describe('monotone where it must be', () => {
  const company = (change: object) => party(counted(report(change)), 'company').sum
  test.each(['courseFeeOre', 'tempWageOre'])('a higher %s costs the company more', (field) => {
    fc.assert(
      fc.property(someProject, fc.integer({ min: 1, max: 50_000 }), (project, more) => {
        const dearer = { ...project, [field]: (project[field as 'tempWageOre'] as number) + more }
        const [before, after] = [company(project), company(dearer)]
        expect(after.low).toBeLessThanOrEqual(before.low)
        expect(after.likely).toBeLessThanOrEqual(before.likely)
        expect(after.high).toBeLessThanOrEqual(before.high)
      }),
      { numRuns: 25 },
    )
  })
  test('more hours of education with a vikar never give less jobrotationsydelse; vikar hours above them give no more', () => {
    fc.assert(
      fc.property(someProject, fc.integer({ min: 1, max: 5000 }), (project, more) => {
        const { tempMinutes: _, ...covered } = project
        const support = (change: object) => line(counted(report(change)), 'company', 'jobrotationsydelse')
        expect(
          support({ ...covered, educationMinutes: covered.educationMinutes + more }),
        ).toBeGreaterThanOrEqual(support(covered))
        const exactly = covered.employees * covered.educationMinutes
        expect(support({ ...covered, tempMinutes: exactly + more })).toBe(support(covered))
      }),
      { numRuns: 25 },
    )
  })
  test('a higher rate helps the company, a higher refund the municipality at the state’s cost', () => {
    const sums = (figures: object) => {
      const form = counted(report({ figures }))
      return {
        company: party(form, 'company').sum,
        municipality: party(form, 'municipality').sum,
        state: party(form, 'state').sum,
      }
    }
    const [low, high] = [sums({ 'hourly-rate': 17_000 }), sums({ 'hourly-rate': 18_000 })]
    expect(high.company.low).toBeGreaterThan(low.company.low)
    const [less, more] = [sums({ 'refund-share': 600 }), sums({ 'refund-share': 700 })]
    expect(more.municipality.high).toBeGreaterThan(less.municipality.high)
    expect(more.state.high).toBeLessThan(less.state.high)
    expect(more.company).toEqual(less.company)
  })
  test('a wider range of a figure never makes a sum’s range narrower', () => {
    const wide = party(
      counted(report({ figures: { benefit: { low: 100, likely: 3667_17, high: 900_000 } } })),
      'temp',
    )
    const narrow = party(counted(report({ figures: { benefit: 3667_17 } })), 'temp')
    expect(wide.sum.low).toBeLessThan(narrow.sum.low)
    expect(wide.sum.high).toBeGreaterThan(narrow.sum.high)
    expect(wide.sum.likely).toBe(narrow.sum.likely)
  })
})

describe('what the one who asks should know', () => {
  const notices = (change: object) => counted(report(change)).notices.map(({ da }) => da)
  test('hours without a vikar, and vikar hours without a course', () => {
    expect(notices({ tempMinutes: 1000 * 60 })).toEqual(['110 timer af kurset er uden vikar.'])
    expect(notices({ tempMinutes: 1200 * 60, temps: 2 })[0]).toContain(
      '90 timer af vikarernes tid giver ingen',
    )
    expect(notices({})).toEqual([])
  })
  test('more than one vikar can do in the time allowed is counted without support', () => {
    const change = { day: '2018-03-01', temps: 1 }
    expect(notices(change)[0]).toContain('Én vikar kan højst dække 962 timer. I skal bruge mindst 2 vikarer')
    expect(counted(report(change)).payableMinutes).toBe(962 * 60)
    expect(counted(report({ day: '2018-03-01' })).payableMinutes).toBe(1110 * 60)
    expect(report({ day: '2018-03-01' }).project.temps).toBe(2)
  })
})

describe('hostile figures', () => {
  let widest: Record<string, { low: number; likely: number; high: number }>
  beforeAll(() => {
    widest = Object.fromEntries(
      FIGURES.map(({ id, most }) => {
        const high = id.includes('tax') ? 500 : id === 'wage-subsidy' ? 19_000 : most
        return [id, { low: 0, likely: Math.floor(high / 2), high }]
      }),
    )
  })
  test('every figure as wide as it goes is answered in time, and in whole øre', () => {
    const begun = performance.now()
    const given = report({ employees: 10_000, educationMinutes: 230_880, temps: 10_000, figures: widest })
    expect(performance.now() - begun).toBeLessThan(2000)
    for (const form of allCounted(given)) {
      for (const { sum } of form.parties) {
        for (const end of [sum.low, sum.likely, sum.high]) expect(Number.isSafeInteger(end)).toBe(true)
      }
    }
  })
})
