import { expect, test } from 'vitest'
import { safeReturn } from './return-to.ts'

test.each([
  '/',
  '/profil',
  '/en/vikariater?q=pedel&sort=afstand',
  '/vikariater?q=p%C3%A6dagog',
  '/invitation/a-b_c',
])('own page %s is kept', (path) => expect(safeReturn(path)).toBe(path))

test('an address is returned the way a browser reads it', () => {
  expect(safeReturn('/a/../profil')).toBe('/profil')
  expect(safeReturn('/vikariater?q=pædagog')).toBe('/vikariater?q=p%C3%A6dagog')
  expect(safeReturn('/profil#felt')).toBe('/profil')
})

test.each([
  '',
  'profil',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/\\/evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/%2e//evil.example',
  '/%2f%2fevil.example/..//evil.example',
  '/%2Fevil.example',
  '/%5cevil.example',
  'https:evil.example',
  'https://evil.example',
  'https:/evil.example',
  'http://xn--jobkrds-6za.example',
  'https://jobkreds.example@evil.example',
  'javascript:alert(1)',
  'data:text/html,hej',
  ' //evil.example',
  '\t//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/profil%0d%0aSet-Cookie:%20a=b',
  '/profil\r\nSet-Cookie: a=b',
  '/profil%00',
  '/%E0%A4%A',
  'jobkrеds.example',
  '//jоbkreds.example',
  '/log-ind?retur=/log-ind',
  '/en/log-ind',
  '/log-ind/retur?code=x',
  '/log-ud',
  `/${'a'.repeat(3000)}`,
])('%j goes to the start page', (path) => expect(safeReturn(path)).toBe('/'))

test('nothing asked for is the start page', () => {
  expect(safeReturn(null)).toBe('/')
  expect(safeReturn(undefined)).toBe('/')
})
