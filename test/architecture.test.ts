import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { impuritiesOf } from './harness/impurities.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CRUISER = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

type Cruise = {
  modules: {
    source: string
    dependencies: { module: string; resolved: string; couldNotResolve: boolean }[]
  }[]
  summary: { violations: { from: string; rule: { name: string } }[] }
}

/** One file per way to break a rule; the rule that must answer stands first. */
const BREACHES: [rule: string, file: string, source: string][] = [
  ['core-is-pure', 'src/core/planted-node.ts', "import fs from 'node:fs'\nexport const a = fs.constants\n"],
  ['core-is-pure', 'src/core/planted-package.ts', "import { z } from 'zod'\nexport const a = z\n"],
  ['core-is-pure', 'src/core/planted-platform.ts', "export { migrate } from '#platform/db/migrate.ts'\n"],
  [
    'core-is-pure',
    'src/core/planted-type.ts',
    "import type { Tx } from '#platform/db/transaction.ts'\nexport type A = Tx\n",
  ],
  ['core-is-pure', 'src/core/planted-later.ts', "export const a = () => import('#platform/db/migrate.ts')\n"],
  [
    'platform-knows-no-feature',
    'src/platform/planted.ts',
    "export { inner } from '#features/planted-one/inner.ts'\n",
  ],
  [
    'platform-knows-no-feature',
    'src/platform/planted-app.tsx',
    "import { app } from '#app/planted.ts'\nexport const A = () => <p>{app}</p>\n",
  ],
  ['features-know-no-app', 'src/features/planted-two/app.ts', "export { app } from '#app/planted.ts'\n"],
  [
    'features-meet-at-the-door',
    'src/features/planted-two/past.ts',
    "export { inner } from '#features/planted-one/inner.ts'\n",
  ],
  [
    'features-meet-at-the-door',
    'src/features/planted-two/beside.ts',
    "export { inner } from '../planted-one/inner.ts'\n",
  ],
  [
    'no-circles',
    'src/platform/planted-left.ts',
    "import { right } from './planted-right.ts'\nexport const left = () => right\n",
  ],
  [
    'product-needs-no-test-code',
    'src/platform/planted-test.ts',
    "export { testDatabase } from '#test/harness/database.ts'\n",
  ],
  [
    'product-needs-no-development-package',
    'src/platform/planted-dev.ts',
    "import fc from 'fast-check'\nexport const a = fc\n",
  ],
  [
    'broker-of-the-demonstration-is-loaded-on-demand',
    'src/app/planted-broker.ts',
    "export * from './demo-broker/planted.ts'\n",
  ],
  ['nothing-unresolved', 'src/platform/planted-nowhere.ts', "export { a } from '#core/nowhere.ts'\n"],
  [
    'no-unlisted-package',
    'src/platform/planted-unlisted.ts',
    "import semver from 'semver'\nexport const a = semver\n",
  ],
]

/** What the planted files stand on; none of these is reported (a circle is, once, where it is entered). */
const GROUND: [file: string, source: string][] = [
  [
    'src/app/demo-broker/planted.ts',
    "import Provider from 'oidc-provider'\nexport const broker = Provider\n",
  ],
  ['src/app/planted-on-demand.ts', "export const broker = () => import('./demo-broker/planted.ts')\n"],
  ['src/app/planted.ts', "export const app = 'app'\n"],
  ['src/features/planted-one/inner.ts', "export const inner = 'inner'\n"],
  ['src/features/planted-one/index.ts', "export { inner } from './inner.ts'\n"],
  [
    'src/platform/planted-right.ts',
    "import { left } from './planted-left.ts'\nexport const right = () => left\n",
  ],
  ['src/features/planted-two/door.ts', "export { inner } from '#features/planted-one/index.ts'\n"],
]

let copy: string
beforeAll(() => {
  copy = fs.mkdtempSync(path.join(os.tmpdir(), 'architecture-'))
  for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs', 'src', 'test']) {
    fs.cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true })
  }
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction')
  for (const [file, source] of [...GROUND, ...BREACHES.map(([, ...rest]) => rest)]) {
    fs.mkdirSync(path.dirname(path.join(copy, file)), { recursive: true })
    fs.writeFileSync(path.join(copy, file), source)
  }
})
afterAll(() => fs.rmSync(copy, { recursive: true }))

function cruise(root: string): Cruise {
  const args = [CRUISER, 'src', 'test', '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (!stdout.startsWith('{')) throw new Error(stderr)
  return JSON.parse(stdout)
}

const violations = (result: Cruise) =>
  result.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)

function sourcesBelow(folder: string): string[] {
  return fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))
}

const read = (file: string) => fs.readFileSync(path.join(ROOT, file), 'utf8')

/** Two thousand files are read and resolved; on a busy machine that takes a while. */
const LOOKING_MS = 120_000

test(
  'the tree breaks no rule, and every import in it was seen and resolved',
  () => {
    const result = cruise(ROOT)
    expect(violations(result)).toEqual([])
    const seen = result.modules.flatMap(({ source, dependencies }) =>
      dependencies
        .filter((d) => d.module.startsWith('#') && /^(src|test)\//.test(d.resolved))
        .map((d) => `${source} ${d.module}`),
    )
    const written = [...sourcesBelow('src'), ...sourcesBelow('test')]
      // this file's own imports stand in strings it plants
      .filter((file) => file !== 'test/architecture.test.ts')
      .flatMap((file) =>
        [...read(file).matchAll(/^(?:import|export|} from|.*\bimport\()[^'\n]*'(#[^']+)'/gm)].map(
          (match) => `${file} ${match[1]}`,
        ),
      )
    expect(written.length).toBeGreaterThan(20)
    expect(written.filter((edge) => !seen.includes(edge))).toEqual([])
  },
  LOOKING_MS,
)

test(
  'a planted breach of each rule is caught, and what is allowed is not',
  () => {
    const found = violations(cruise(copy)).filter((line) => line.includes('planted'))
    const expected = BREACHES.map(([rule, file]) => `${rule}: ${file}`)
    expect(expected.filter((line) => !found.includes(line))).toEqual([])
    expect(found.filter((line) => GROUND.some(([file]) => line.endsWith(` ${file}`)))).toEqual([])
  },
  LOOKING_MS,
)

test('the core has no clock, chance or process', () => {
  const files = sourcesBelow('src/core').filter((file) => !/\.(test|bench)\./.test(file))
  expect(files.length).toBeGreaterThan(3)
  expect(
    files.flatMap((file) => impuritiesOf(path.join(ROOT, file)).map((what) => `${file}: ${what}`)),
  ).toEqual([])
})

test('each impurity is recognised, and words that only look like one are not', () => {
  const file = path.join(copy, 'impure.ts')
  const impure = (source: string) => {
    fs.writeFileSync(file, source)
    return impuritiesOf(file)
  }
  expect(impure('export const a = Date.now()')).toEqual(['Date.now'])
  expect(impure('export const a = () => new Date()')).toEqual(['new Date()'])
  expect(impure('export const a = Date()')).toEqual(['Date()'])
  expect(impure('export const a = [1].map(() => Math.random())')).toEqual(['Math.random'])
  expect(impure('export const a = process.env.HOME ?? 1')).toEqual(['process.env'])
  expect(impure('const { env } = process')).toEqual(['process'])
  expect(impure('export const a = crypto.randomUUID()')).toEqual(['crypto.randomUUID'])
  expect(
    impure("// process\nexport const a = { process: 'crypto' }; new Date(0); a.process; Math.max(1)"),
  ).toEqual([])
})

test('no file is longer than 400 lines', () => {
  const files = [...sourcesBelow('src'), ...sourcesBelow('test')].filter(
    (file) => !file.includes('.generated.'),
  )
  expect(files.filter((file) => read(file).split('\n').length > 401)).toEqual([])
})
