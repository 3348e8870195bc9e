import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const onUnix = process.platform !== 'win32'

/** A copy of the launcher beside a lock of one package, with an `npm` that only writes down how it was called. */
let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'launcher-'))
  fs.copyFileSync(path.join(ROOT, 'jobkreds.mjs'), path.join(folder, 'jobkreds.mjs'))
  writeLock('package-lock.json', {
    'node_modules/a': { version: '1.0.1' },
    'node_modules/other-system': { version: '1.0.0', optional: true },
  })
  fs.mkdirSync(path.join(folder, 'bin'))
  fs.writeFileSync(path.join(folder, 'bin/npm'), `#!/bin/sh\necho "$@" > "${folder}/called"\nexit 1\n`, {
    mode: 0o755,
  })
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

function writeLock(file: string, packages: object): void {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  fs.writeFileSync(path.join(folder, file), JSON.stringify({ packages }))
}

function launch(...nodeOptions: string[]): {
  status: number | null
  stderr: string
  called: string | undefined
} {
  const env = { ...process.env, PATH: `${folder}/bin${path.delimiter}${process.env.PATH}` }
  const { status, stderr } = spawnSync(process.execPath, [...nodeOptions, 'jobkreds.mjs', 'help'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  const called = path.join(folder, 'called')
  return {
    status,
    stderr,
    called: fs.existsSync(called) ? fs.readFileSync(called, 'utf8').trim() : undefined,
  }
}

test('an old Node is told in Danish and English what is needed, before anything is installed', () => {
  const pretend = "Object.defineProperty(process, 'versions', { value: { node: '18.20.4' } })"
  const { status, stderr, called } = launch('--import', `data:text/javascript,${encodeURIComponent(pretend)}`)
  expect({ status, called }).toEqual({ status: 1, called: undefined })
  expect(stderr).toContain('Jobkreds kræver Node.js 20.19 eller nyere, og dette er 18.20.4')
  expect(stderr).toContain('Jobkreds needs Node.js 20.19 or newer, and this is 18.20.4')
})

test.runIf(onUnix)(
  'packages are installed when there are none, and a failure is explained in both languages',
  () => {
    const { status, stderr, called } = launch()
    expect({ status, called }).toEqual({ status: 1, called: 'ci --no-audit --no-fund --loglevel=error' })
    expect(stderr).toContain('Pakkerne kunne ikke installeres')
    expect(stderr).toContain('The packages could not be installed')
  },
)

test.runIf(onUnix)('packages are installed when the lock asks for another version, and only then', () => {
  writeLock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } })
  expect(launch().called).toBe('ci --no-audit --no-fund --loglevel=error')
  fs.rmSync(path.join(folder, 'called'))
  writeLock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.1' } })
  expect(launch().called).toBeUndefined()
})

test('works from any folder', () => {
  const { status, stdout } = spawnSync(process.execPath, [path.join(ROOT, 'jobkreds.mjs'), 'help'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(status).toBe(0)
  expect(stdout).toMatch(/^\.\/jobkreds COMMAND\n\n {2}demo /)
})

test('a command nobody knows ends with code 2 and the list', () => {
  const { status, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'jobkreds.mjs'), 'demmo'], {
    encoding: 'utf8',
  })
  expect(status).toBe(2)
  expect(stderr).toContain('There is no command "demmo".')
  expect(stderr).toContain('./jobkreds COMMAND')
})

test.runIf(onUnix)('without Node the shell says where to get it', () => {
  const { status, stderr } = spawnSync('/bin/sh', [path.join(ROOT, 'jobkreds'), 'help'], {
    env: { PATH: '/nowhere' },
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toContain('Jobkreds kræver Node.js 20.19 eller nyere')
})
