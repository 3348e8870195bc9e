import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../../../', import.meta.url)
const known = new Map<string, string>()

/** Where a static file lies on disk: `dkfds/…` is the design system's package, everything else is `public/`. */
export function assetFile(path: string): string {
  const inside = path.startsWith('dkfds/') ? `node_modules/dkfds/dist/${path.slice(6)}` : `public/${path}`
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
