import { expect, test } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { generateRegion } from '../generate-region.ts'

const region = generateRegion({ seed: 2014, today: day('2014-04-08') })
const of = <T extends { case_id?: unknown }>(rows: readonly T[], id: unknown) =>
  rows.filter((r) => r.case_id === id)

test('there are about 120 cases, and some in every phase', () => {
  expect(region.rotation_case.length).toBeGreaterThanOrEqual(115)
  const stage = (c: (typeof region.rotation_case)[number]) =>
    c.archived_at
      ? 'archived'
      : c.ended_at
        ? 'ended'
        : c.stopped_at
          ? 'stopped'
          : c.declined_at
            ? 'declined'
            : c.started_at
              ? 'running'
              : c.planned_at
                ? 'planned'
                : c.accepted_at
                  ? 'accepted'
                  : 'wish'
  expect(new Set(region.rotation_case.map(stage)).size).toBe(8)
})

test.each([
  ['Diplomuddannelse for 27 pædagoger fra seks botilbud', 27, 27],
  ['Farmakologi for 22 social- og sundhedsassistenter', 22, 3],
  ['Ni ugers kursus for hjælpere: hold 1 med 25', 25, 0],
  ['Kompetenceløft i plejen: bølge 3 af 10', 275, 25],
])('%s has the people its source tells of', (title, people, temps) => {
  const it = region.rotation_case.find((c) => c.title === title)!
  expect(of(region.case_employee, it.id)).toHaveLength(people)
  expect(of(region.reservation, it.id)).toHaveLength(people)
  // a case that has not begun has nobody hired yet
  expect(of(region.case_temp, it.id)).toHaveLength(temps)
})

test('the six residences lie in more than one municipality', () => {
  const it = region.rotation_case.find((c) => c.title.includes('seks botilbud'))!
  expect(of(region.case_unit, it.id).length).toBeGreaterThan(1)
})

test('nothing is registered for today or later, and nobody works on a Sunday', () => {
  for (const h of region.work_hours) {
    expect(String(h.day) < '2014-04-08').toBe(true)
    expect(new Date(`${h.day}T12:00:00Z`).getUTCDay()).not.toBe(0)
  }
})
