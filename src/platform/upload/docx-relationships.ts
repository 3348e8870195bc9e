import path from 'node:path/posix'
import { NotTaken } from './upload-refusal.ts'
import { attributeOf, type XmlTag, type XmlToken } from './xml-tokens.ts'

export const isRelationships = (name: string): boolean => /(?:^|\/)_rels\/[^/]*\.rels$/.test(name)

/** A link a reader may follow by a click of their own. */
const LINK = /^(?:https?:\/\/|mailto:|tel:|#)/i
/** A template on the writer's own computer: it cannot be fetched from anywhere and only tells the writer's user name. */
const OWN_TEMPLATE = /^(?:file:\/\/\/[a-z]:|[a-z]:\\|[\w .æøåÆØÅ-]+\.dot[xm]?$)/i

/**
 * What a part points to, without what was left out. Refuses whatever is fetched from elsewhere when the document is
 * opened (a template, a picture, a frame); links that are only followed by a click may stay.
 */
export function cleanRelationships(
  name: string,
  tokens: readonly XmlToken[],
  names: ReadonlySet<string>,
): XmlToken[] {
  let dropped = 0
  return tokens.filter((token) => {
    if (token.kind === 'text' || token.local !== 'Relationship') return true
    if (token.kind === 'close') {
      if (dropped === 0) return true
      dropped -= 1
      return false
    }
    const keep = isKept(name, token, names)
    if (!keep && !token.alone) dropped += 1
    return keep
  })
}

function isKept(name: string, tag: XmlTag, names: ReadonlySet<string>): boolean {
  const type = attributeOf(tag, 'Type') ?? ''
  const target = (attributeOf(tag, 'Target') ?? '').replaceAll('&amp;', '&').trim()
  if (/vbaProject|\/control$|activeX/i.test(type)) throw new NotTaken('macros')
  if (/aFChunk|oleObject|\/package$|subDocument/i.test(type)) throw new NotTaken('embedded-files')
  const outside =
    attributeOf(tag, 'TargetMode') === 'External' || /^[a-z][\w+.-]*:|^\/\/|^\\\\|&#/i.test(target)
  if (!outside) return names.has(resolved(name, target))
  if (type.endsWith('/hyperlink') && LINK.test(target)) return true
  if (type.endsWith('/attachedTemplate') && OWN_TEMPLATE.test(target)) return false
  throw new NotTaken('external-content')
}

/** `word/_rels/document.xml.rels` speaks of what lies beside `word/document.xml`. */
function resolved(name: string, target: string): string {
  const folder = path.dirname(path.dirname(name))
  const [file = ''] = target.split('#')
  return file.startsWith('/') ? file.slice(1) : path.normalize(path.join(folder, file))
}
