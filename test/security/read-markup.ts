/** An element's beginning as a browser would read it. */
export type Tag = { name: string; attributes: ReadonlyMap<string, string>; inner: string }

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!)

const TAG = /<([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/y
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** The tags of a page in order, by the rules of HTML as far as our pages use them: comments and the text of scripts are no tags. */
export function readMarkup(html: string): Tag[] {
  const tags: Tag[] = []
  let at = 0
  for (;;) {
    at = html.indexOf('<', at)
    if (at < 0) return tags
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at)
      at = end < 0 ? html.length : end + 3
      continue
    }
    TAG.lastIndex = at
    const match = TAG.exec(html)
    if (!match) {
      at++
      continue
    }
    const name = match[1]!.toLowerCase()
    const attributes = new Map<string, string>()
    for (const [, key, double, single, bare] of match[2]!.matchAll(ATTRIBUTE))
      attributes.set(key!.toLowerCase(), decoded(double ?? single ?? bare ?? ''))
    at = TAG.lastIndex
    let inner = ''
    if (['script', 'style', 'textarea', 'title'].includes(name)) {
      const end = html.toLowerCase().indexOf(`</${name}`, at)
      inner = html.slice(at, end < 0 ? undefined : end)
      at = end < 0 ? html.length : end
    }
    tags.push({ name, attributes, inner })
  }
}

const NEVER = new Set(['base', 'iframe', 'frame', 'object', 'embed', 'applet', 'style', 'math'])
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'poster', 'srcset']

/** What stands on a page of ours that never may, whoever wrote what: script of its own, handlers, foreign frames and addresses. */
export function foreignMarkup(html: string): string[] {
  const found: string[] = []
  for (const { name, attributes, inner } of readMarkup(html)) {
    const say = (what: string) => found.push(`<${name}> ${what}`.slice(0, 300))
    if (NEVER.has(name)) say('stands on the page')
    // a page that waits for something may load itself again, and nothing else
    if (attributes.has('http-equiv') && !/^\d+$/.test(attributes.get('content') ?? '')) say('http-equiv')
    if (name === 'script') {
      const isData = attributes.get('type') === 'application/ld+json'
      if (isData) JSON.parse(inner)
      else if (inner.trim() !== '' || !attributes.get('src')?.startsWith('/static/')) say(`script ${inner}`)
    }
    for (const [key, value] of attributes) {
      if (/^on/.test(key) || key === 'style' || key === 'srcdoc') say(`${key}="${value}"`)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them in a scheme
      const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value.replace(/[\u0000-\u0020]/g, ''))?.[1]
      if (
        ADDRESSES.includes(key) &&
        scheme &&
        !['https', 'http', 'mailto', 'tel'].includes(scheme.toLowerCase())
      )
        if (!(name === 'img' && scheme === 'data')) say(`${key}="${value}"`)
      if (key === 'action' && !value.startsWith('/')) say(`action="${value}"`)
    }
  }
  return found
}
