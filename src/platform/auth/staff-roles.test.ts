import { expect, test } from 'vitest'
import { readStaffRoles } from './staff-roles.ts'

test('texts, a list in one text and objects', () => {
  const expected = [
    { role: 'caseworker', unit: 'koebenhavn' },
    { role: 'akasse', organisation: 'Fagligt Fælles' },
    { role: 'admin' },
  ]
  expect(readStaffRoles(['caseworker@koebenhavn', 'akasse@Fagligt Fælles', 'admin'], {})).toEqual(expected)
  expect(readStaffRoles('caseworker@koebenhavn, akasse@Fagligt Fælles, admin', {})).toEqual(expected)
  const objects = [
    { role: 'caseworker', unit: 'koebenhavn' },
    { role: 'akasse', organisation: 'Fagligt Fælles' },
    { role: 'admin' },
  ]
  expect(readStaffRoles(objects, {})).toEqual(expected)
})

test("a municipality's own name for a role is translated by the settings", () => {
  const names = { 'role:http://kommune.dk/roles/jobrotation/1': 'caseworker' }
  expect(readStaffRoles(['http://kommune.dk/roles/jobrotation/1@0101'], names)).toEqual([
    { role: 'caseworker', unit: '0101' },
  ])
})

test('roles that a login may not give, and what nobody knows, are left out', () => {
  const claim = [
    'jobseeker',
    'company@1',
    'shop_steward',
    'system',
    'anonymous',
    'caseworker',
    'boss',
    7,
    null,
    {},
  ]
  expect(readStaffRoles(claim, {})).toEqual([])
})

test('saying nothing of roles is something else than giving none', () => {
  expect(readStaffRoles(undefined, {})).toBeUndefined()
  expect(readStaffRoles(null, {})).toBeUndefined()
  expect(readStaffRoles([], {})).toEqual([])
})
