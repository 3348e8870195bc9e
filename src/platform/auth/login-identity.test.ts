import { expect, test } from 'vitest'
import { readIdentity } from './claims.ts'
import { openIdentity, sealIdentity } from './login-identity.ts'

const config = { secretKey: 's'.repeat(32) }
const claims = {
  sub: 'x',
  name: 'Mette Ærø',
  'dk.cpr': '610180-1234',
  loa: 'High',
  'nemlogin.cvr': '10150817',
}
const identity = readIdentity(claims, 'https://broker.example')

const token = (payload: object) => `h.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.s`
const keptToken = (payload: object) =>
  openIdentity(config, sealIdentity(config, identity, token(payload))).idToken

test('what a login told opens again, only with the key, and shows nothing of itself', () => {
  const sealed = sealIdentity(config, identity, token({ sub: 'x' }))
  expect(openIdentity(config, sealed)).toMatchObject({
    givenName: 'Mette',
    familyName: 'Ærø',
    birthDate: '1980-01-01',
    cpr: '6101801234',
    cvr: '10150817',
  })
  expect(sealed.toString('latin1')).not.toContain('6101801234')
  expect(() => openIdentity({ secretKey: 'x'.repeat(32) }, sealed)).toThrow()
})

test('a token that holds a CPR number is never kept for an address', () => {
  expect(keptToken({ sub: 'x', 'dk.cpr': '6101801234' })).toBe('')
  expect(keptToken({ sub: 'x', 'nemlogin.cpr': '610180-1234' })).toBe('')
  expect(keptToken({ sub: 'PID:610180-1234' })).toBe('')
})

test('a token without one is kept, moments and identifiers of ten digits included', () => {
  const harmless = { sub: 'x', iat: 1_801_011_234, 'nemlogin.cvr': '10150817', uuid: 'a6101801234b' }
  expect(keptToken(harmless)).toBe(token(harmless))
})
