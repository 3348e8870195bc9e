import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { assetFile } from '#platform/ui/asset.ts'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}
const TEXT = new Set(['.css', '.js', '.svg', '.json', '.txt'])

type Kept = { bytes: Buffer; brotli?: Buffer; gzip?: Buffer; type: string; etag: string }
const kept = new Map<string, Kept | undefined>()

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

async function load(path: string): Promise<Kept | undefined> {
  const type = TYPES[extname(path)]
  // plain names only: no way up, no hidden files
  if (!type || !/^[\w-]+(\/[\w-]+)*(\.[\w-]+)+$/.test(path)) return undefined
  try {
    const bytes = await readFile(assetFile(path))
    const compressed = TEXT.has(extname(path)) && bytes.length > 1000
    return {
      bytes,
      type,
      brotli: compressed ? await brotli(bytes) : undefined,
      gzip: compressed ? await zip(bytes) : undefined,
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    }
  } catch {
    return undefined
  }
}

/** Files under `public/` and the design system's own, read and compressed once; addresses with `?v=` are kept a year. */
export async function serveStatic(request: Request): Promise<Response> {
  const url = new URL(request.url)
  const path = url.pathname.slice('/static/'.length)
  if (!kept.has(path)) {
    const file = await load(path)
    // unknown names are not remembered: they would fill the memory
    if (file) kept.set(path, file)
  }
  const file = kept.get(path)
  if (!file)
    return new Response('Ikke fundet\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  const headers: Record<string, string> = {
    'content-type': file.type,
    etag: file.etag,
    vary: 'accept-encoding',
    'cache-control': url.searchParams.has('v')
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=3600',
  }
  if (request.headers.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers })
  const accepts = request.headers.get('accept-encoding') ?? ''
  const [body, encoding] =
    file.brotli && accepts.includes('br')
      ? [file.brotli, 'br']
      : file.gzip && accepts.includes('gzip')
        ? [file.gzip, 'gzip']
        : [file.bytes, '']
  if (encoding) headers['content-encoding'] = encoding
  return new Response(new Uint8Array(body), { headers })
}
