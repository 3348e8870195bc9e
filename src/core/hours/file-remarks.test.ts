import { expect, it } from 'vitest'
import { type FileParts, hoursFile, learning, weekdaysFrom, working } from '#test/hours/hours-files.ts'
import { compileScheme } from '../law/compile-scheme.ts'
import { dkJobrotation } from '../law/schemes/dk-jobrotation/dk-jobrotation.ts'
import { claimsOfFile } from './claims-of-file.ts'
import { remarksOn } from './file-remarks.ts'
import { readHoursFile } from './read-hours-file.ts'

const compiled = compileScheme(dkJobrotation)
const dates = weekdaysFrom('2018-03-05', 5)
const proven = { evidence: 'mappe 1' }
/** Everything said, nothing odd. */
const whole: FileParts = {
  grant: { courseStart: '2018-03-05', given: '2018-02-20' },
  employees: [
    { id: 'm1', weeklyMinutes: 2220, days: learning(dates, 444).map((one) => ({ ...one, ...proven })) },
  ],
  temps: [
    {
      id: 'v1',
      from: '2018-03-05',
      to: '2018-03-11',
      days: working(dates, 444).map((one) => ({ ...one, ...proven })),
    },
  ],
}

function remarks(parts: FileParts): readonly [string, string][] {
  const read = readHoursFile(hoursFile({ ...whole, ...parts, grant: { ...whole.grant, ...parts.grant } }))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const made = claimsOfFile(read.file, compiled)
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return remarksOn(read.file, made.account, made.claims).map(({ path, says }) => [path, says.da])
}

it('says nothing where everything is said and nothing is odd', () => {
  expect(remarks({})).toEqual([])
})

it.each<[string, FileParts, string, RegExp]>([
  ['no first day of the course', { grant: { courseStart: null } }, 'grant.courseStart', /5\. marts 2018/],
  ['no day on which the grant was given', { grant: { given: null } }, 'grant.given', /5\. marts 2018/],
  [
    'no employment',
    { temps: [{ id: 'v1', days: working(dates, 444).map((one) => ({ ...one, ...proven })) }] },
    'temps',
    /for 1 \(v1\)/,
  ],
  [
    'a day outside the grant',
    { grant: { end: '2018-03-08' } },
    'employees[0].days[4].date',
    /9\. marts 2018 ligger uden for bevillingen/,
  ],
  [
    'no evidence',
    { temps: [{ id: 'v1', from: '2018-03-05', days: working(dates, 444) }] },
    '',
    /37 timer vikararbejde/,
  ],
])('%s', (_, parts, path, words) => {
  const found = remarks(parts).find(([place]) => place === path)
  expect(found?.[1]).toMatch(words)
})

it('more pay than agreed, and a vikar who began before the course', () => {
  const employees = [
    {
      id: 'm1',
      weeklyMinutes: 1200,
      days: learning(dates.slice(2), 444).map((one) => ({ ...one, ...proven })),
    },
  ]
  expect(remarks({ employees })).toEqual([
    ['employees[0].weeklyMinutes', expect.stringContaining('mere end de aftalte 20 timer i 1 uge')],
    [
      'temps[0]',
      expect.stringMatching(/14 timer og 48 minutter før den første uddannelsesdag, 7\. marts 2018/),
    ],
  ])
})

it('a rate that is not confirmed', () => {
  const later = weekdaysFrom('2023-03-06', 5)
  const parts = {
    grant: { start: '2023-03-06', end: '2023-12-31', courseStart: '2023-03-06', given: '2023-02-20' },
    employees: [{ id: 'm1', days: learning(later, 444).map((one) => ({ ...one, ...proven })) }],
    temps: [
      { id: 'v1', from: '2023-03-06', days: working(later, 444).map((one) => ({ ...one, ...proven })) },
    ],
    claims: [{ through: '2023-12-31' }],
  }
  expect(remarks(parts)).toEqual([['', expect.stringContaining('ikke er bekræftet')]])
})
