import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { type Account, EmbeddedRefusal, type Place } from './embedded-place.ts'

const LOG_LIMIT_BYTES = 5_000_000

/** The files of one cluster; `folder` appears by one rename, so a killed initdb leaves no half cluster. */
export type Cluster = { readonly data: string; readonly password: string; readonly portFile: string }

/** The port now: on Windows it changes when another program has taken it between two starts. */
export function portOf(cluster: Cluster): number {
  return Number(fs.readFileSync(cluster.portFile, 'utf8'))
}

/** Makes the cluster below `place.home` unless it is there, and reads its password and port. */
export async function openCluster(place: Place): Promise<Cluster> {
  const folder = path.join(place.home, 'cluster')
  if (!fs.existsSync(folder)) await makeCluster(place, folder)
  const data = path.join(folder, 'data')
  try {
    const major = fs.readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim()
    if (major !== place.major)
      throw new EmbeddedRefusal(`${data} holds PostgreSQL ${major}, and this version runs ${place.major}.`)
    const password = fs.readFileSync(path.join(folder, 'password'), 'utf8').trim()
    return { data, password, portFile: path.join(folder, 'port') }
  } catch (fault) {
    const { code, path: file } = fault as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM')
      throw new EmbeddedRefusal(`${file} belongs to another user: start as that user.`)
    if (code === 'ENOENT')
      throw new EmbeddedRefusal(`${file} is missing: put it back, or move ${folder} away to start empty.`)
    throw fault
  }
}

async function makeCluster(place: Place, folder: string): Promise<void> {
  for (const name of fs.readdirSync(place.home)) {
    if (name.startsWith('cluster.')) fs.rmSync(path.join(place.home, name), { recursive: true })
  }
  const unfinished = fs.mkdtempSync(`${folder}.`)
  fs.chmodSync(unfinished, 0o755)
  const data = path.join(unfinished, 'data')
  const handover = path.join(unfinished, 'handover')
  const password = randomBytes(24).toString('base64url')
  fs.mkdirSync(data, { mode: 0o700 })
  fs.writeFileSync(handover, password, { mode: 0o600 })
  if (place.user) {
    for (const file of [data, handover]) fs.chownSync(file, place.user.uid, place.user.gid)
  }
  const made = spawnSync(
    place.program('initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${handover}`, '-E', 'UTF8'].concat([
      '--locale-provider=icu',
      '--icu-locale=da',
      '--locale=C',
      '--no-instructions',
    ]),
    { ...place.user, env: environment(), encoding: 'utf8', windowsHide: true },
  )
  if (made.status !== 0) {
    throw new EmbeddedRefusal(
      `The embedded PostgreSQL could not be set up: ${made.error?.message ?? made.stderr.trim()}`,
    )
  }
  fs.rmSync(handover)
  fs.writeFileSync(path.join(unfinished, 'password'), password, { mode: 0o600 })
  fs.writeFileSync(path.join(unfinished, 'port'), String(place.socketFolder ? 5432 : await freePort()))
  fs.renameSync(unfinished, folder)
}

/** Chooses another port where the server listens on TCP: the one it had may be taken. */
export async function changePort(place: Place, cluster: Cluster): Promise<void> {
  if (place.socketFolder === undefined) fs.writeFileSync(cluster.portFile, String(await freePort()))
}

/** Starts the server process; it outlives us when we are killed, and the next start finds it. */
export function launch(place: Place, cluster: Cluster, settings: readonly string[]): ChildProcess {
  forgetDeadServer(place, cluster)
  const log = openLog(path.join(place.home, 'log'), place.user)
  const where = place.socketFolder
    ? ['-k', place.socketFolder, '-c', 'listen_addresses=', '-c', 'unix_socket_permissions=0700']
    : ['-c', 'listen_addresses=127.0.0.1']
  // rejected values stand in error messages, details and statements: none of them reaches the log
  const quiet = ['log_min_messages=log', 'log_error_verbosity=terse', 'log_min_error_statement=panic']
  const args = ['-D', cluster.data, '-p', String(portOf(cluster)), ...where]
  for (const setting of [...quiet, ...settings]) args.push('-c', setting)
  try {
    // a group of its own: Ctrl-C is for us, who close our work before the server goes
    const options = { ...place.user, env: environment(), detached: true, windowsHide: true } as const
    const child = spawn(place.program('postgres'), args, { ...options, stdio: ['ignore', log, log] })
    child.on('error', () => {})
    child.unref()
    return child
  } finally {
    fs.closeSync(log)
  }
}

/** Asks the server of this cluster to end its sessions and stop; returns before it has. */
export function signalStop(place: Place, cluster: Cluster): void {
  const pid = serverPid(cluster)
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync(place.program('pg_ctl'), ['stop', '-D', cluster.data, '-m', 'fast', '-W'], {
      windowsHide: true,
    })
    return
  }
  try {
    process.kill(pid, 'SIGINT')
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault
  }
}

/** Process id of the cluster's living server, undefined when none lives. */
export function serverPid(cluster: Cluster): number | undefined {
  const pid = pidIn(pidFile(cluster))
  return pid !== undefined && mayBeServer(pid) ? pid : undefined
}

/** The last lines the server wrote, for the fault that says it did not start. */
export function lastWords(place: Place): string {
  const log = path.join(place.home, 'log')
  return fs.existsSync(log) ? fs.readFileSync(log, 'utf8').slice(-600).trim() : 'it wrote no log'
}

/**
 * Lets a new server take over from one that was killed. PostgreSQL does that by itself when the old process
 * id is free; here it is a zombie nobody has collected, or has been given to another program. The id in the
 * file is replaced by ours, which our child counts as dead, instead of removing the file: the rest of it
 * lets PostgreSQL wait for sessions of the old server that are still writing.
 */
function forgetDeadServer(place: Place, cluster: Cluster): void {
  const file = pidFile(cluster)
  const pid = pidIn(file)
  if (pid !== undefined && !mayBeServer(pid)) {
    const lines = fs.readFileSync(file, 'utf8').split('\n')
    fs.writeFileSync(file, [process.pid, ...lines.slice(1)].join('\n'))
  }
  if (place.socketFolder === undefined) return
  const lock = path.join(place.socketFolder, `.s.PGSQL.${portOf(cluster)}.lock`)
  const holder = pidIn(lock)
  if (holder !== undefined && !mayBeServer(holder)) fs.rmSync(lock)
}

function pidFile(cluster: Cluster): string {
  return path.join(cluster.data, 'postmaster.pid')
}

function pidIn(file: string): number | undefined {
  try {
    const pid = Number.parseInt(fs.readFileSync(file, 'utf8'), 10)
    return pid > 0 ? pid : undefined
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw fault
  }
}

/** Whether a process id can be a living PostgreSQL: it exists, is no zombie and no other program. */
function mayBeServer(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
  if (process.platform === 'linux') {
    try {
      // "<pid> (<program>) <state> …"
      const [, program, state] = /\((.*)\) (\S)/.exec(fs.readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
      return program === 'postgres' && state !== 'Z'
    } catch {
      return false
    }
  }
  if (process.platform === 'darwin') {
    const [state = '', program = ''] = spawnSync('ps', ['-o', 'stat=,comm=', '-p', String(pid)], {
      encoding: 'utf8',
    })
      .stdout.trim()
      .split(/\s+/, 2)
    return program.endsWith('postgres') && !state.startsWith('Z')
  }
  return true
}

function openLog(file: string, user: Account | undefined): number {
  if (fs.existsSync(file) && fs.statSync(file).size > LOG_LIMIT_BYTES) fs.renameSync(file, `${file}.1`)
  const log = fs.openSync(file, 'a', 0o600)
  // the user whose cluster root starts this once must be able to write on
  if (user) fs.fchownSync(log, user.uid, user.gid)
  return log
}

/** Our environment without the variables that would steer PostgreSQL's programs elsewhere. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !name.startsWith('LC_'),
  )
  return { ...Object.fromEntries(kept), LC_ALL: 'C', LANG: 'C', TZ: 'UTC' }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })
}
