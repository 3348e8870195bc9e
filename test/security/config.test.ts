import { describe, expect, test } from 'vitest'
import { DEMO_ISSUER } from '#platform/auth/demo-accounts.ts'
import { ConfigError, loadConfig } from '#platform/config.ts'

const PRODUCTION = {
  JOBKREDS_MODE: 'production',
  DATABASE_URL: 'postgres://jobkreds@db.example/jobkreds',
  BASE_URL: 'https://jobkreds.example.dk',
  SECRET_KEY: 'k8sN2vQ7xL4tR9wE3yU6iO1pA5dF0gHj',
  CPR_KEY: 'Zm3cV8bN1qW6eR0tY5uI9oP2aS7dF4gK',
  OIDC_ISSUER: 'https://broker.example.dk/op',
  OIDC_CLIENT_ID: 'jobkreds',
  OIDC_CLIENT_SECRET: 'not-a-real-secret',
  SMTP_URL: 'smtps://mail.example.dk',
}

/** The sentences production refuses with; none when it starts. */
function refusals(changes: Record<string, string | undefined>): string[] {
  try {
    loadConfig({ ...PRODUCTION, ...changes })
    return []
  } catch (e) {
    if (e instanceof ConfigError) return e.sentences
    throw e
  }
}

describe('production settings', () => {
  test('that are whole and safe are taken', () => {
    expect(refusals({})).toEqual([])
  })

  test.each(Object.keys(PRODUCTION).filter((name) => name !== 'JOBKREDS_MODE'))(
    'without %s are refused with one sentence that names it',
    (name) => {
      const sentences = refusals({ [name]: undefined })
      expect(sentences).toHaveLength(1)
      expect(sentences[0]).toMatch(new RegExp(`^${name} is missing: .{10,}\\.$`))
    },
  )

  test('that are all missing are all named at once', () => {
    const nothing = Object.fromEntries(Object.keys(PRODUCTION).map((name) => [name, undefined]))
    expect(refusals({ ...nothing, JOBKREDS_MODE: 'production' })).toHaveLength(8)
  })

  test.each<[string, Record<string, string>]>([
    ['BASE_URL', { BASE_URL: 'http://jobkreds.example.dk' }],
    ['BASE_URL', { BASE_URL: 'http://jobkreds.example.dk', ALLOW_HTTP: '1' }],
    ['BASE_URL', { BASE_URL: 'http://localhost.evil.example', ALLOW_HTTP: '1' }],
    ['BASE_URL', { BASE_URL: 'jobkreds' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: 'http://broker.example.dk/op' }],
    ['OIDC_ISSUER_ALIAS', { OIDC_ISSUER_ALIAS: DEMO_ISSUER }],
    ['OIDC_ID_TOKEN_ALG', { OIDC_ID_TOKEN_ALG: 'none' }],
    ['OIDC_ID_TOKEN_ALG', { OIDC_ID_TOKEN_ALG: 'HS256' }],
    ['OIDC_CLAIMS', { OIDC_CLAIMS: '["cvr"]' }],
    ['JOBKREDS_TODAY', { JOBKREDS_TODAY: '2014-04-08' }],
    ['SECRET_KEY', { SECRET_KEY: 'short' }],
    ['SECRET_KEY', { SECRET_KEY: 'only-for-development-and-demonstration-0123456789' }],
    ['CPR_KEY', { CPR_KEY: 'only-for-development-and-demonstration-0123456789' }],
    ['SECRET_KEY', { SECRET_KEY: PRODUCTION.CPR_KEY }],
    ['RATE_LIMIT_FACTOR', { RATE_LIMIT_FACTOR: '0' }],
    ['RATE_LIMIT_FACTOR', { RATE_LIMIT_FACTOR: '-1' }],
    ['PORT', { PORT: '70000' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'everything' }],
  ])('with an unsafe or useless %s are refused with one sentence: %o', (name, change) => {
    const sentences = refusals(change)
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toContain(name)
    expect(sentences[0]).toMatch(/[.:]/)
  })

  test('no sentence repeats a secret', () => {
    const secret = 'kanarie-i-en-hemmelighed'
    const sentences = refusals({ SECRET_KEY: secret, CPR_KEY: secret, OIDC_CLIENT_SECRET: secret })
    expect(sentences.length).toBeGreaterThan(0)
    expect(sentences.join()).not.toContain(secret)
  })

  test('plain http is for a trial on loopback that says so', () => {
    const trial = { BASE_URL: 'http://localhost:3000', OIDC_ISSUER: 'http://127.0.0.1:4000' }
    expect(refusals(trial)).toHaveLength(2)
    expect(refusals({ ...trial, ALLOW_HTTP: '1' })).toEqual([])
  })
})
