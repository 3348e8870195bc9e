/** What may stand next. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORDS = ['true', 'false', 'null']
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

/**
 * Where a text stops being JSON: the offset of the first character that cannot stand where it does, the text's length where it
 * ends too early, undefined where nothing is wrong. The language's own parser tells the place of some faults only. O(length).
 */
export function jsonFaultAt(text: string): number | undefined {
  const open: string[] = []
  let expected: Expected = 'value'
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'comma-or-end')
  for (let at = 0; at < text.length; ) {
    const letter = text[at]!
    if (letter === ' ' || letter === '\n' || letter === '\r' || letter === '\t') {
      at++
      continue
    }
    if (expected === 'nothing') return at
    if (expected === 'colon' || expected === 'comma-or-end') {
      if (letter === (expected === 'colon' ? ':' : ',')) {
        expected = expected === 'comma-or-end' && open.at(-1) === '{' ? 'key' : 'value'
      } else if (expected === 'comma-or-end' && letter === CLOSING[open.at(-1)!]) {
        open.pop()
        expected = afterValue()
      } else return at
      at++
      continue
    }
    if (letter === (expected === 'key-or-end' ? '}' : ']') && expected.endsWith('-or-end')) {
      open.pop()
      expected = afterValue()
      at++
      continue
    }
    const isKey: boolean = expected === 'key' || expected === 'key-or-end'
    if (letter === '"') {
      const end = textEnd(text, at)
      if (text[end] !== '"') return end
      expected = isKey ? 'colon' : afterValue()
      at = end + 1
    } else if (isKey) return at
    else if (letter === '{' || letter === '[') {
      open.push(letter)
      expected = letter === '{' ? 'key-or-end' : 'value-or-end'
      at++
    } else {
      NUMBER.lastIndex = at
      const word = NUMBER.exec(text)?.[0] ?? WORDS.find((one) => text.startsWith(one, at))
      if (word === undefined) return at
      expected = afterValue()
      at += word.length
    }
  }
  return expected === 'nothing' ? undefined : text.length
}

/** The closing quote of the text that begins here, or the first character that cannot stand in one. */
function textEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const letter = text[at]!
    if (letter === '"' || letter < ' ') return at
    if (letter !== '\\') continue
    const code = text.slice(at + 1, at + 6)
    if (/^u[0-9a-fA-F]{4}$/.test(code)) at += 5
    else if (/^["\\/bfnrt]/.test(code)) at += 1
    else return at
  }
  return text.length
}
