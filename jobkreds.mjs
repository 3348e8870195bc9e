// Everything starts here: `./jobkreds COMMAND`, under Windows `node jobkreds.mjs COMMAND`.
// Plain JavaScript that also old versions of Node can read, so that they can say what is missing.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.dirname(fileURLToPath(import.meta.url))

function refuseOldNode() {
  const version = process.versions.node
  const parts = version.split('.').map(Number)
  if (parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19)) return
  console.error(
    `Jobkreds kræver Node.js 20.19 eller nyere, og dette er ${version}: hent det på https://nodejs.org.`,
  )
  console.error(
    `Jobkreds needs Node.js 20.19 or newer, and this is ${version}: get it at https://nodejs.org.`,
  )
  process.exit(1)
}

/** Whether node_modules holds what package-lock.json asks for; npm records there what it has installed. */
function isInstalled() {
  const record = path.join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  const found = JSON.parse(readFileSync(record, 'utf8')).packages
  const production = process.env.NODE_ENV === 'production'
  return Object.keys(wanted).every((name) => {
    const entry = wanted[name]
    if (name === '' || (production && entry.dev)) return true
    // optional packages are those of other systems, apart from what was installed for this one
    if (!found[name]) return Boolean(entry.optional || entry.peer || entry.devOptional)
    return found[name].version === entry.version && found[name].integrity === entry.integrity
  })
}

function install() {
  console.error(
    'Installerer pakker (omkring et halvt minut, kun første gang) … / Installing packages (once) …',
  )
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const done = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status === 0) return
  console.error('Pakkerne kunne ikke installeres: kør "npm ci" og se fejlen.')
  console.error('The packages could not be installed: run "npm ci" and read its error.')
  process.exit(1)
}

refuseOldNode()
if (!isInstalled()) install()
// the data lies in the project, from whichever folder the command is given
if (!process.env.JOBKREDS_DATA) process.env.JOBKREDS_DATA = path.join(root, 'data')
import(pathToFileURL(path.join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href)
  .then(() => import('./src/app/main-cli.ts'))
  .catch((fault) => {
    console.error(fault)
    process.exit(1)
  })
