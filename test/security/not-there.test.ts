import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseCpr } from '#core/identity/cpr.ts'

/*
 * What the platform does not have cannot leak: data it must not keep, calls it must not make, numbers of real people.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
  .split('\0')
  .filter((file) => /\.(ts|tsx|js|mjs|sql|md|json|yml|csv|txt|html|svg)$/.test(file))
const read = (file: string): string => {
  try {
    return readFileSync(ROOT + file, 'utf8')
  } catch {
    // deleted here and not yet committed
    return ''
  }
}
const isTest = (file: string) => /(^|\/)test\/|\.test\.tsx?$|\.e2e\.ts$/.test(file)
const product = tracked.filter((file) => file.startsWith('src/') && !isTest(file))

describe('no table has', () => {
  const columns = tracked
    .filter((file) => file.startsWith('migrations/'))
    .flatMap((file) => read(file).split('\n'))
    .map((line) => /^\s+(?:add column )?(\w+) (?:text|boolean|jsonb|date|integer|uuid|bytea)/.exec(line)?.[1])
    .filter((name) => name !== undefined)

  test.each([
    ['membership of a union', /union|fagforening/],
    ['membership of an unemployment fund', /akasse|a_kasse|unemployment_fund/],
    ['health, sickness or disability', /health|helbred|sick|syg|disab|handicap|pregnan|gravid/],
    ['origin, faith, politics or orientation', /ethnic|etnisk|national|religi|politi|sexual|gender|koen/],
    ['a password', /password|kodeord|passw/],
    ['a criminal record', /crimin|straf|boerneattest_/],
  ])('%s', (_, words) => {
    expect(columns.length).toBeGreaterThan(150)
    expect(columns.filter((name) => words.test(name))).toEqual([])
  })
})

describe('the service calls nobody', () => {
  /** Who may: login asks the broker, mail goes to its server, a check of our own health. */
  const MAY = [
    /^src\/platform\/auth\/oidc\.ts$/,
    /^src\/platform\/mail\//,
    /^src\/app\/(bench|demo-broker|commands)\//,
  ]

  test('at an address somebody typed: no code of ours fetches', () => {
    const calls =
      /(?<![.\w])fetch\(|\bhttps?\.(request|get)\(|from 'undici'|from 'node:(http2|https|net|tls|dgram)'|XMLHttpRequest/
    const callers = product.filter((file) => calls.test(read(file)) && !MAY.some((m) => m.test(file)))
    // the embedded database looks for a free port of this machine, and its starters wait for one another there
    expect(
      callers.filter((file) => !/^src\/platform\/db\/(embedded-process|start-lock)\.ts$/.test(file)),
    ).toEqual([])
  })

  test('and runs no program with anybody’s words', () => {
    const runs = /from 'node:(child_process|vm|worker_threads)'|\beval\(|new Function\(/
    expect(
      product.filter(
        (file) =>
          runs.test(read(file)) && !/^src\/(app|platform\/(db|upload|pdf|thread|solver))\//.test(file),
      ),
    ).toEqual([])
  })
})

describe('no real CPR number stands in the project', () => {
  /** Numbers with a birthday in them; replacement numbers (day + 60) are nobody's. */
  const numbersIn = (text: string) =>
    [...text.matchAll(/(?<![\w.-])(\d{6})-?(\d{4})(?![\w-])/g)]
      .map((m) => m[0])
      .filter((n) => {
        const cpr = parseCpr(n)
        return cpr.ok && !cpr.value.replacement
      })

  test('in code, documents, migrations and pages', () => {
    const found = tracked
      .filter((file) => !isTest(file) && file !== 'package-lock.json')
      .flatMap((file) => numbersIn(read(file)).map((n) => `${file}: ${n}`))
    expect(found).toEqual([])
  })

  test('and those of tests are few, and made up in the test that uses them', () => {
    const files = tracked.filter((file) => isTest(file) && numbersIn(read(file)).length > 0)
    expect(files.filter((file) => !/\.(test|db\.test|e2e)\.tsx?$|^test\//.test(file))).toEqual([])
    expect(numbersIn('010203-4567 og 610203-4567').length).toBe(1)
  })
})

describe('nothing of one machine', () => {
  test('no path, no key and no token stands in the project', () => {
    const secret =
      /-----BEGIN [A-Z ]*PRIVATE KEY-----|AKIA[0-9A-Z]{16}|ghp_[A-Za-z0-9]{30,}|\/home\/\w+\/|\/Users\/\w+\//
    expect(
      tracked.filter((file) => file !== 'test/security/not-there.test.ts' && secret.test(read(file))),
    ).toEqual([])
  })
})
