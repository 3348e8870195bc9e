import type { Fields, UploadedFile } from '../form/fields-of.ts'
import { hasDuplicateKeys } from './duplicate-keys.ts'

/** What came in with a request: typed fields, files or JSON. */
export type Body = { fields: Fields; files: Record<string, UploadedFile>; json: unknown; raw: Buffer }

export const NO_BODY: Body = { fields: {}, files: {}, json: undefined, raw: Buffer.alloc(0) }

/** A request we cannot read: answered before anything is opened. */
export class BadRequest extends Error {
  readonly status: 400 | 413 | 415
  constructor(status: 400 | 413 | 415) {
    super(`request refused with ${status}`)
    this.status = status
  }
}

const MAX_FIELDS = 300
const MAX_DEPTH = 20
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])
/** NUL and halves of a character: nobody types them, and PostgreSQL takes neither. */
const UNSTORABLE = /[\0\p{Surrogate}]/u

async function readBytes(request: Request, max: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > max) throw new BadRequest(413)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.byteLength
    if (size > max) throw new BadRequest(413)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function collect(entries: Iterable<[string, string]>, most: number): Fields {
  const fields: Record<string, string[]> = Object.create(null)
  let n = 0
  for (const [name, value] of entries) {
    if (++n > most || name.length > 100 || FORBIDDEN.has(name) || name.includes('['))
      throw new BadRequest(400)
    if (UNSTORABLE.test(name) || UNSTORABLE.test(value)) throw new BadRequest(400)
    const before = fields[name]
    if (before) before.push(value)
    else fields[name] = [value]
  }
  return fields
}

/** Refuses nesting beyond 20 levels before parsing (the parser itself would follow it down), prototype keys, and a key that stands twice. */
export function parseJson(text: string): unknown {
  let depth = 0
  let inText = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (inText) {
      if (c === '\\') i++
      else if (c === '"') inText = false
    } else if (c === '"') inText = true
    else if (c === '{' || c === '[') {
      if (++depth > MAX_DEPTH) throw new BadRequest(400)
    } else if (c === '}' || c === ']') depth--
  }
  let parsed: unknown
  try {
    parsed = JSON.parse(text, (key, value) => {
      if (FORBIDDEN.has(key) || UNSTORABLE.test(key)) throw new BadRequest(400)
      if (typeof value === 'string' && UNSTORABLE.test(value)) throw new BadRequest(400)
      return value
    })
  } catch {
    throw new BadRequest(400)
  }
  if (hasDuplicateKeys(text)) throw new BadRequest(400)
  return parsed
}

async function readMultipart(raw: Buffer, contentType: string, most: number): Promise<Body> {
  let data: FormData
  try {
    data = await new Response(new Uint8Array(raw), { headers: { 'content-type': contentType } }).formData()
  } catch {
    throw new BadRequest(400)
  }
  const texts: [string, string][] = []
  const files: Record<string, UploadedFile> = {}
  for (const [name, value] of data.entries()) {
    if (typeof value === 'string') texts.push([name, value])
    else if (value.size > 0 || value.name !== '') {
      if (FORBIDDEN.has(name) || files[name]) throw new BadRequest(400)
      files[name] = { name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) }
    }
  }
  return { fields: collect(texts, most), files, json: undefined, raw }
}

/** Reads a body of at most `max` bytes and `most` fields as the content type says. Throws `BadRequest` for what cannot be read. */
export async function readBody(request: Request, max: number, most = MAX_FIELDS): Promise<Body> {
  const contentType = request.headers.get('content-type') ?? ''
  const raw = await readBytes(request, max)
  const utf8 = () => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(raw)
    } catch {
      throw new BadRequest(400)
    }
  }
  if (raw.length === 0) return NO_BODY
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return { fields: collect(new URLSearchParams(utf8()), most), files: {}, json: undefined, raw }
  }
  if (contentType.startsWith('multipart/form-data')) return readMultipart(raw, contentType, most)
  if (/^application\/(json|ld\+json)\b/.test(contentType))
    return { fields: {}, files: {}, json: parseJson(utf8()), raw }
  throw new BadRequest(415)
}
