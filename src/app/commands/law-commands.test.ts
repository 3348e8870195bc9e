import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import finnish from '#test/schemes/fi-job-alternation-leave.json' with { type: 'json' }
import { run as check } from './law-check.ts'
import { run as decide } from './law-decide.ts'
import { run as diff } from './law-diff.ts'
import { run as rates } from './law-rates.ts'
import { run as replay } from './law-replay.ts'
import { run as scheme } from './law-scheme.ts'

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'jobkreds-law-'))
afterAll(() => fs.rmSync(dir, { recursive: true }))

const written = { out: '', err: '' }
beforeEach(() => {
  written.out = ''
  written.err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.out += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.err += String(text)
    return true
  })
  return () => vi.restoreAllMocks()
})

function file(name: string, content: unknown): string {
  const at = path.join(dir, name)
  fs.writeFileSync(at, typeof content === 'string' ? content : JSON.stringify(content))
  return at
}

const finnishFile = file('fi.json', finnish)

async function told(command: typeof decide, ...args: string[]) {
  const code = await command(args)
  return { code, out: written.out, err: written.err }
}

describe('answers', () => {
  test('in brief it still says what rests on something nobody has confirmed', async () => {
    const facts = file('2026.json', { 'grant-day': '2026-03-01' })
    const { out } = await told(decide, '--on', '2026-03-01', '--facts', facts, '--asks', 'grant', '--brief')
    const open = JSON.parse(out).conditions.find(
      (one: { condition: string }) => one.condition === 'scheme-open',
    )
    expect(open).toMatchObject({
      outcome: 'not-met',
      relies: [{ value: 'last-grant-day', mark: 'unconfirmed' }],
    })
  })

  test('a case under a scheme from a file, and the same receipt again', async () => {
    const facts = file('facts.json', { 'leave-days': 180, 'work-history-years': 20 })
    const first = await told(decide, '--on', '2017-03-01', '--scheme', finnishFile, '--facts', facts)
    expect(first.code).toBe(0)
    const receipt = JSON.parse(first.out)
    expect(receipt).toMatchObject({ scheme: 'fi-job-alternation-leave', outcome: 'unknown' })
    written.out = ''
    const again = await told(replay, file('receipt.json', first.out), '--scheme', finnishFile)
    expect(JSON.parse(again.out)).toMatchObject({
      comparison: { same: true },
      receipt: { outcome: 'unknown' },
    })
    written.out = ''
    const args = [path.join(dir, 'receipt.json'), '--scheme', finnishFile, '--set', 'longest-leave=100']
    expect(JSON.parse((await told(replay, ...args)).out).comparison).toMatchObject({
      same: false,
      outcome: { before: 'unknown', after: 'not-met' },
    })
  })

  test('the day a scheme closes can be set, and the edition says so', async () => {
    const on = ['--on', '2026-05-01', '--value', 'last-grant-day']
    const rate = async (...more: string[]) => {
      written.out = ''
      return JSON.parse((await told(rates, ...on, ...more)).out)
    }
    expect((await rate()).rates[0]).toMatchObject({ amount: '2026-01-31', mark: 'unconfirmed' })
    const set = await rate('--set', 'last-grant-day=2026-06-30')
    expect(set.edition).toMatch(/\+last-grant-day=2026-06-30$/)
    expect(set.rates[0]).toMatchObject({ amount: '2026-06-30', mark: 'unconfirmed' })
  })

  test('the schemes there are, one of them, and what its facts may be', async () => {
    const listed = JSON.parse((await told(scheme)).out)
    expect(listed.map(({ id }: { id: string }) => id)).toContain('dk-jobrotation')
    written.out = ''
    expect(JSON.parse((await told(scheme, finnishFile)).out)).toEqual(finnish)
    written.out = ''
    const schema = JSON.parse((await told(scheme, finnishFile, '--facts-schema')).out)
    expect(Object.keys(schema.properties)).toEqual(Object.keys(finnish.facts))
  })

  test('a day before any rule is answered, and not with yes', async () => {
    expect(JSON.parse((await told(decide, '--on', '1890-01-01', '--brief')).out)).toMatchObject({
      outcome: 'not-in-force',
      summary: expect.stringContaining('Derfor kan svaret ikke være ja.'),
    })
  })
})

describe('what is wrong is said with place and rule, and nothing is answered', () => {
  const bad = file('bad.json', '{\n  "a": 1,\n  oops\n}')
  const facts = file('bad-facts.json', { sector: 'x' })
  const list = file('list.json', [])
  const twice = file('twice.json', '{ "sector": "public", "sector": "private" }')
  const broken = file('broken.json', {
    ...finnish,
    governing: { byFacts: [{ fact: 'x', because: finnish.name }], otherwise: finnish.name },
  })
  test.each<[string, typeof decide, string[], RegExp]>([
    [
      '29 February',
      decide,
      ['--on', '2021-02-29'],
      /^--on: Skriv en dag, der findes i kalenderen.*\[not-a-day\]$/m,
    ],
    [
      'week 53',
      decide,
      ['--on', '2021-W53', '--lang', 'en'],
      /^--on: Write a day that exists.*\[not-a-day\]$/m,
    ],
    [
      'an unknown scheme',
      decide,
      ['--on', '2021-01-01', '--scheme', 'se-friar'],
      /^se-friar: .*dk-jobrotation.*\[unknown-scheme\]$/m,
    ],
    [
      'no such file',
      decide,
      ['--on', '2021-01-01', '--facts', 'nothing.json'],
      /^nothing.json: .*ENOENT.*\[unreadable\]$/m,
    ],
    ['a folder', decide, ['--on', '2021-01-01', '--facts', dir], /EISDIR.*\[unreadable\]$/m],
    [
      'no JSON',
      decide,
      ['--on', '2021-01-01', '--facts', bad, '--lang=en'],
      /line 3, column 3\. \[not-json\]$/m,
    ],
    [
      'a fact stated twice',
      decide,
      ['--on', '2021-01-01', '--facts', twice],
      /twice\.json: .*to gange.*\[twice-the-same\]$/m,
    ],
    ['facts that are a list', decide, ['--on', '2021-01-01', '--facts', list], /\[no-facts\]$/m],
    [
      'facts that cannot be',
      decide,
      ['--on', '2021-01-01', '--facts', facts],
      /sector .*private, public.*\[no-such-option\]$/m,
    ],
    [
      'a scheme file with a hole',
      check,
      [broken],
      /broken\.json \$\.governing\.byFacts\[0\]\.fact: .*\[unknown-fact\]$/m,
    ],
    [
      'a scheme that is a list',
      rates,
      ['--on', '2021-01-01', '--scheme', list],
      /list\.json \$: .*\[not-an-object\]$/m,
    ],
    [
      'a value nobody has',
      rates,
      ['--on', '2021-01-01', '--value', 'x'],
      /^--value: .*hourly-rate.*\[unknown-value\]$/m,
    ],
    [
      'a setting nobody has',
      rates,
      ['--on', '2021-01-01', '--set', 'x=1'],
      /^--set x: .*\[unknown-value\]$/m,
    ],
    [
      'a setting of another kind',
      rates,
      ['--on', '2021-01-01', '--set', 'hourly-rate=much'],
      /\[wrong-kind\]$/m,
    ],
    ['a day that is none, of two', diff, ['2014-12-31', '2015-00-01'], /^DAY: .*\[not-a-day\]$/m],
    ['a receipt that is none', replay, [list], /list\.json \$: .*\[not-an-object\]$/m],
    [
      'a receipt with an odd outcome',
      replay,
      [file('odd.json', { outcome: 'perhaps' })],
      /\$\.outcome: .*\[not-one-of\]$/m,
    ],
  ])('%s', async (_, command, args, expected) => {
    const { code, out, err } = await told(command, ...args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(expected)
  })
})

describe('a command line that is not understood', () => {
  test.each<[typeof decide, string[]]>([
    [decide, []],
    [decide, ['--on', '2021-01-01', '--wide']],
    [decide, ['--on', '2021-01-01', 'more']],
    [decide, ['--on', '2021-01-01', '--asks', 'boss']],
    [decide, ['--on', '2021-01-01', '--lang', 'sv']],
    [decide, ['--on', '2021-01-01', '--set', 'nothing']],
    [rates, []],
    [diff, ['2014-12-31']],
    [scheme, ['a', 'b']],
    [check, []],
    [replay, []],
  ])('%o %j', async (command, args) => {
    const { code, out, err } = await told(command, ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('./jobkreds law ')
  })
})
