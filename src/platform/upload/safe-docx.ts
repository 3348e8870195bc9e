import { zipSync } from 'fflate'
import { checkPart, cleanPart } from './docx-part.ts'
import { cleanRelationships, isRelationships } from './docx-relationships.ts'
import { withoutPictureMetadata } from './picture-metadata.ts'
import { NotTaken } from './upload-refusal.ts'
import { attributeOf, type XmlTag, type XmlToken, xmlBytes, xmlTokens } from './xml-tokens.ts'
import { zipParts } from './zip-parts.ts'

const CONTENT_TYPES = '[Content_Types].xml'
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** Comments, their authors, what Word and others keep for themselves: not part of what a reader is meant to see. */
const LEFT_OUT =
  /^(?:docProps\/(?!core\.xml$|app\.xml$)|customXml\/|word\/(?:comments\w*|people)\.xml$|word\/glossary\/|word\/printerSettings\/|word\/_rels\/(?:comments\w*|people)\.xml\.rels$)/

const CORE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
const APP =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'

/** The earliest day a zip can tell: when the document was written is nobody's business. */
const EPOCH = new Date(1980, 0, 1)

/**
 * A Word document written anew from parts we know: text, styles, pictures. Refuses macros, embedded files and whatever is
 * fetched from elsewhere; leaves out comments, tracked changes, deleted text, authors, dates and picture metadata.
 */
export function safeDocx(bytes: Uint8Array): Uint8Array {
  const parts = zipParts(bytes)
  const types = parts.get(CONTENT_TYPES)
  if (!types) throw new NotTaken('wrong-content')
  for (const name of parts.keys()) checkPart(name)
  const kept = [...parts].filter(([name]) => !LEFT_OUT.test(name))
  const names = new Set(kept.map(([name]) => name))
  const safe: Record<string, Uint8Array> = {
    [CONTENT_TYPES]: xmlBytes(contentTypes(xmlTokens(types), names)),
  }
  for (const [name, part] of kept) {
    if (name !== CONTENT_TYPES) safe[name] = safePart(name, part, names)
  }
  return zipSync(safe, { level: 6, mtime: EPOCH })
}

function safePart(name: string, part: Uint8Array, names: ReadonlySet<string>): Uint8Array {
  if (name === 'docProps/core.xml') return new TextEncoder().encode(CORE)
  if (name === 'docProps/app.xml') return new TextEncoder().encode(APP)
  if (isRelationships(name)) return xmlBytes(cleanRelationships(name, xmlTokens(part), names))
  if (/\.(?:xml|svg)$/.test(name)) return xmlBytes(cleanPart(xmlTokens(part)))
  return withoutPictureMetadata(part)
}

/** The list of what each part is: macros betray themselves here, and nothing is listed that was left out. */
function contentTypes(tokens: XmlToken[], names: ReadonlySet<string>): XmlToken[] {
  const tags = tokens.filter((token): token is XmlTag => token.kind === 'open')
  if (tags.some((tag) => /macroEnabled|vbaProject|activeX/i.test(attributeOf(tag, 'ContentType') ?? '')))
    throw new NotTaken('macros')
  if (!tags.some((tag) => attributeOf(tag, 'ContentType') === MAIN_TYPE)) throw new NotTaken('wrong-content')
  const gone = new Set(
    tags.filter((tag) => {
      const part = attributeOf(tag, 'PartName')
      return part !== undefined && !names.has(part.replace(/^\//, ''))
    }),
  )
  if ([...gone].some((tag) => !tag.alone)) throw new NotTaken('unreadable')
  return tokens.filter((token) => token.kind === 'text' || !gone.has(token))
}
