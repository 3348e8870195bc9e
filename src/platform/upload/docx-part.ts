import { NotTaken } from './upload-refusal.ts'
import { attributeOf, withoutElements, type XmlTag, type XmlToken } from './xml-tokens.ts'

/** Parts a document is made of: XML, and pictures and fonts in their folders. */
const KNOWN =
  /^(?:\[Content_Types\]\.xml|(?:[\w.-]+\/)*(?:_rels\/[\w.-]*\.rels|[\w.-]+\.xml)|word\/media\/[\w. æøåÆØÅ-]+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)|word\/fonts\/[\w.-]+\.odttf|docProps\/thumbnail\.\w+|word\/printerSettings\/[\w.-]+)$/i

/** Refuses a part by its name: macros, controls, other files, and what we do not know. */
export function checkPart(name: string): void {
  if (/vba/i.test(name)) throw new NotTaken('macros')
  if (/activex|\bctrlprops\b/i.test(name)) throw new NotTaken('active-content')
  if (/embeddings?\/|oleobject|afchunk/i.test(name)) throw new NotTaken('embedded-files')
  if (!KNOWN.test(name)) throw new NotTaken('embedded-files')
}

/** Tracked changes and comments: what was deleted, how it looked before, and where a comment hangs. */
const DROPPED =
  /^(?:del|moveFrom|\w+Change|(?:moveFrom|moveTo|comment)Range(?:Start|End)|commentReference|annotationRef|customXml(?:Ins|Del|MoveFrom|MoveTo)Range(?:Start|End)|cell(?:Ins|Del|Merge)|rsids|docVars|attachedTemplate|mailMerge|trackRevisions|proofErr)$/
/** Inserted text stays, without the note of who put it in. */
const UNWRAPPED = new Set(['ins', 'moveTo'])
/** Numbers of editing sessions tie two documents to one computer. */
const ATTRIBUTE_DROPPED = /(?:^|:)(?:rsid\w*|author|initials)$/
/** Fields that fetch or run something. */
const FETCHING = /\b(?:DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DATABASE|RD|MACROBUTTON)\b/i

/** A part's XML without history and people; refuses what would fetch or run something when it is opened. */
export function cleanPart(tokens: XmlToken[]): XmlToken[] {
  refuseActive(tokens)
  return withoutElements(tokens, (local) => DROPPED.test(local)).flatMap((token): XmlToken[] => {
    if (token.kind === 'text') return [token]
    // an empty mark of an inserted paragraph has nothing in it to keep
    if (UNWRAPPED.has(token.local)) return []
    if (token.kind === 'close' || token.attributes.length === 0) return [token]
    return [{ ...token, attributes: token.attributes.filter(([name]) => !ATTRIBUTE_DROPPED.test(name)) }]
  })
}

function refuseActive(tokens: readonly XmlToken[]): void {
  let instruction = ''
  let inInstruction = false
  for (const token of tokens) {
    if (token.kind === 'text') {
      if (inInstruction) instruction += token.text
      continue
    }
    if (token.kind === 'open') refuseTag(token)
    // one field's words may be spread over several runs
    if (token.local === 'instrText') inInstruction = token.kind === 'open' && !token.alone
    if (token.local === 'fldSimple') instruction += ` ${attributeOf(token, 'instr') ?? ''} `
    if (token.local === 'fldChar') instruction += ' '
  }
  if (FETCHING.test(decoded(instruction))) throw new NotTaken('external-content')
}

function refuseTag(tag: XmlTag): void {
  if (/^(?:altChunk|object|control|OLEObject|subDoc)$/.test(tag.local)) throw new NotTaken('embedded-files')
  if (/^(?:script|foreignObject|macroName)$/.test(tag.local)) throw new NotTaken('active-content')
  for (const [name, value] of tag.attributes) {
    if (/^on[a-z]+$/i.test(name)) throw new NotTaken('active-content')
    // a reference with an address of its own, past the list of relationships
    if (
      /^(?:xlink:href|href|src)$/i.test(name) &&
      !/^(?:#|data:image\/)/.test(value) &&
      tag.local !== 'hyperlink'
    )
      throw new NotTaken('external-content')
  }
}

const decoded = (text: string): string =>
  text.replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, number: string) =>
    String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(number, hex ? 16 : 10))),
  )
