import { spawnSync } from 'node:child_process'

let updated = false

/** Whether this machine lets us install packages of the system: root with apt-get. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
}

/** Installs a Debian or Ubuntu package and says so; true when it worked. Ask `mayInstall` first. */
export function install(name: string): boolean {
  process.stdout.write(`Installing ${name} with apt-get …\n`)
  if (!updated) aptGet(['update', '-qq'])
  updated = true
  return aptGet(['install', '-y', '-qq', '--no-install-recommends', name])
}

function aptGet(args: string[]): boolean {
  const done = spawnSync('apt-get', args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000,
  })
  if (done.status !== 0) process.stdout.write(`${(done.stderr || String(done.error)).trim().slice(-800)}\n`)
  return done.status === 0
}
