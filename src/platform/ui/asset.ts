import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../../../', import.meta.url)
const known = new Map<string, string>()

/** Packages whose files are served as they are, by the first part of the address. */
const PACKAGES: Readonly<Record<string, string>> = {
  dkfds: 'node_modules/dkfds/dist/',
  swagger: 'node_modules/swagger-ui-dist/',
}

/** Where a static file lies on disk: in the package that `dkfds/…` or `swagger/…` names, everything else in `public/`. */
export function assetFile(path: string): string {
  const [first = '', ...rest] = path.split('/')
  const inside = Object.hasOwn(PACKAGES, first) ? PACKAGES[first] + rest.join('/') : `public/${path}`
  return fileURLToPath(new URL(inside, root))
}

/**
 * The address of a static file with a version made of its content, so that it can be cached for a year.
 * Each file is read and hashed once per process. Throws when the file isn't there: a page that points at
 * nothing is our fault.
 *
 * @example asset('app.css') // '/static/app.css?v=3f9a0c1d2b'
 */
export function asset(path: string): string {
  let href = known.get(path)
  if (href === undefined) {
    const version = createHash('sha256')
      .update(readFileSync(assetFile(path)))
      .digest('hex')
      .slice(0, 10)
    href = `/static/${path}?v=${version}`
    known.set(path, href)
  }
  return href
}
