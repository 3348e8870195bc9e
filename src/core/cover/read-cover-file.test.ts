import { expect, test } from 'vitest'
import { readCoverFile } from './read-cover-file.ts'

test('rules that no vikariat can keep are refused where they stand', () => {
  const rules = { longestDays: 28, shortestDays: 29 }
  const read = readCoverFile({ rules, firms: [], absences: [] })
  expect(read).toMatchObject({ ok: false, problems: [{ place: 'rules.shortestDays' }] })
  expect(readCoverFile({ rules: { ...rules, shortestDays: 28 }, firms: [], absences: [] }).ok).toBe(true)
})
