import { NotTaken } from './upload-refusal.ts'

export type XmlTag = {
  readonly kind: 'open' | 'close'
  /** As written, with its prefix. */
  readonly name: string
  /** Without the prefix: what a checker goes by, since prefixes are free. */
  readonly local: string
  /** As written, values still escaped. */
  readonly attributes: ReadonlyArray<readonly [name: string, value: string]>
  /** `<a/>`: there is no closing tag. */
  readonly alone: boolean
}
export type XmlToken = XmlTag | { readonly kind: 'text'; readonly text: string }

const TAG =
  /<(\/?)([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const ATTRIBUTE = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g
const MOST_DEPTH = 300
/** Without a DTD there are no other entities. */
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)/

/**
 * An XML file as tags and texts; comments and processing instructions are left out. Not for validating: it refuses what
 * an office program never writes, above all a DTD and with it every entity, so there is nothing to expand or fetch.
 */
export function xmlTokens(bytes: Uint8Array): XmlToken[] {
  const source = utf8(bytes)
  const tokens: XmlToken[] = []
  let depth = 0
  for (let at = 0; at < source.length; ) {
    const open = source.indexOf('<', at)
    const text = source.slice(at, open < 0 ? undefined : open)
    if (text !== '') {
      if (ENTITY.test(text)) throw new NotTaken('unreadable')
      tokens.push({ kind: 'text', text })
    }
    if (open < 0) break
    if (source.startsWith('<?', open)) at = after(source, '?>', open)
    else if (source.startsWith('<!--', open)) at = after(source, '-->', open)
    else if (source.startsWith('<![CDATA[', open)) {
      at = after(source, ']]>', open)
      tokens.push({ kind: 'text', text: escaped(source.slice(open + 9, at - 3)) })
    } else {
      TAG.lastIndex = open
      const match = TAG.exec(source)
      if (!match) throw new NotTaken('unreadable')
      at = TAG.lastIndex
      const tag = tagOf(match)
      tokens.push(tag)
      depth += tag.kind === 'close' ? -1 : tag.alone ? 0 : 1
      if (depth < 0 || depth > MOST_DEPTH) throw new NotTaken('unreadable')
    }
  }
  if (depth !== 0) throw new NotTaken('unreadable')
  return tokens
}

/** The tokens as a file again. */
export function xmlBytes(tokens: readonly XmlToken[]): Uint8Array {
  const parts = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n']
  for (const token of tokens) {
    if (token.kind === 'text') parts.push(token.text)
    else if (token.kind === 'close') parts.push(`</${token.name}>`)
    else {
      const attributes = token.attributes.map(([name, value]) => ` ${name}="${value}"`).join('')
      parts.push(`<${token.name}${attributes}${token.alone ? '/' : ''}>`)
    }
  }
  return new TextEncoder().encode(parts.join(''))
}

export const attributeOf = (tag: XmlTag, local: string): string | undefined =>
  tag.attributes.find(([name]) => name === local || name.endsWith(`:${local}`))?.[1]

/** Without the elements of these local names and everything within them. */
export function withoutElements(
  tokens: readonly XmlToken[],
  isDropped: (local: string) => boolean,
): XmlToken[] {
  const kept: XmlToken[] = []
  let inside = 0
  for (const token of tokens) {
    if (inside > 0) {
      if (token.kind === 'close') inside -= 1
      else if (token.kind === 'open' && !token.alone) inside += 1
    } else if (token.kind === 'open' && isDropped(token.local)) inside = token.alone ? 0 : 1
    else kept.push(token)
  }
  return kept
}

function tagOf(match: RegExpExecArray): XmlTag {
  const [, closing, name = '', written = '', alone] = match
  const attributes = [...written.matchAll(ATTRIBUTE)].map(([, key = '', double, single]) => {
    const value = double ?? (single ?? '').replaceAll('"', '&quot;')
    if (ENTITY.test(value)) throw new NotTaken('unreadable')
    return [key, value] as const
  })
  return {
    kind: closing ? 'close' : 'open',
    name,
    local: name.slice(name.indexOf(':') + 1),
    attributes,
    alone: alone === '/',
  }
}

function utf8(bytes: Uint8Array): string {
  let source: string
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new NotTaken('unreadable')
  }
  const declared = /^<\?xml[^>]*encoding\s*=\s*["']([^"']*)["']/.exec(source)?.[1] ?? 'utf-8'
  if (declared.toLowerCase() !== 'utf-8') throw new NotTaken('unreadable')
  return source
}

function after(source: string, end: string, from: number): number {
  const at = source.indexOf(end, from)
  if (at < 0) throw new NotTaken('unreadable')
  return at + end.length
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
