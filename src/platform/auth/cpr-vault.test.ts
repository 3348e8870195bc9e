import { expect, test } from 'vitest'
import { parseCpr } from '#core/identity/cpr.ts'
import { expectOk } from '#core/result.ts'
import { makeCprVault } from './cpr-vault.ts'

const vault = makeCprVault({ cprKey: 'k'.repeat(32) })
const cpr = expectOk(parseCpr('610180-1234')).cpr
const other = expectOk(parseCpr('610180-1235')).cpr

test('a sealed number opens again and shows nothing of itself', () => {
  const sealed = vault.seal(cpr)
  expect(vault.open(sealed)).toBe(cpr)
  expect(sealed.toString('latin1')).not.toContain(cpr)
})

test('any altered byte is an error', () => {
  const sealed = vault.seal(cpr)
  for (let i = 0; i < sealed.length; i++) {
    const altered = Buffer.from(sealed)
    altered[i] = altered[i]! ^ 1
    expect(() => vault.open(altered), `byte ${i}`).toThrow()
  }
  expect(() => vault.open(sealed.subarray(0, sealed.length - 1))).toThrow()
  expect(() => vault.open(Buffer.alloc(0))).toThrow()
})

test('another key opens nothing and finds nothing', () => {
  const stranger = makeCprVault({ cprKey: 'x'.repeat(32) })
  expect(() => stranger.open(vault.seal(cpr))).toThrow()
  expect(stranger.lookup(cpr).equals(vault.lookup(cpr))).toBe(false)
})

test('the lookup is the same for the same number and another for another', () => {
  expect(vault.lookup(cpr).equals(vault.lookup(cpr))).toBe(true)
  expect(vault.lookup(cpr).equals(vault.lookup(other))).toBe(false)
  expect(vault.lookup(cpr)).toHaveLength(32)
})

test('no nonce is used twice in 100,000 seals', () => {
  const seen = new Set<string>()
  const rounds = 100_000
  for (let i = 0; i < rounds; i++) seen.add(vault.seal(cpr).toString('latin1', 1, 13))
  expect(seen.size).toBe(rounds)
})
