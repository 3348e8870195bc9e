import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FEATURES } from '#app/features.ts'
import { policyGaps } from '#platform/http/policy.ts'
import { POLICY } from './policy.ts'
import { policyTable } from './policy-table.ts'

test('docs/policy.md says what the policy says; ./jobkreds docs writes it anew', () => {
  expect(readFileSync(new URL('../../docs/policy.md', import.meta.url), 'utf8')).toBe(policyTable(POLICY))
})

const routes = FEATURES.flatMap((f) => f.routes ?? [])

test('every route stands in the policy, and every entry is a route', () => {
  expect(policyGaps(routes, POLICY)).toEqual([])
})

test('a route without an entry, an entry without a route and a route twice are found', () => {
  const extra = { method: 'GET', path: '/glemt' }
  expect(policyGaps([...routes, extra], POLICY)).toEqual(['GET /glemt has no entry in the policy.'])
  expect(policyGaps(routes, { ...POLICY, 'GET /spoegelse': { may: 'everyone', audit: 'x' } })).toEqual([
    'GET /spoegelse stands in the policy but is no route.',
  ])
  expect(policyGaps([...routes, routes[0]!], POLICY)).toHaveLength(1)
})
