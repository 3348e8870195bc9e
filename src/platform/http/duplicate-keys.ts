/**
 * Whether an object of a valid JSON text names a key twice, however it is written (`"a"` and `"\u0061"` are one). Parsers
 * disagree on which value counts, so such a text means one thing to a proxy and another to us: it is refused.
 */
export function hasDuplicateKeys(json: string): boolean {
  // one entry for each open object or array: the keys so far, or none in an array
  const open: (Set<string> | undefined)[] = []
  let expectsKey = false
  for (let i = 0; i < json.length; i++) {
    switch (json[i]) {
      case '{':
        open.push(new Set())
        expectsKey = true
        break
      case '[':
        open.push(undefined)
        expectsKey = false
        break
      case '}':
      case ']':
        open.pop()
        expectsKey = false
        break
      case ',':
        expectsKey = open.at(-1) !== undefined
        break
      case '"': {
        const end = endOfText(json, i)
        if (expectsKey) {
          const keys = open.at(-1)!
          const key = JSON.parse(json.slice(i, end + 1)) as string
          if (keys.has(key)) return true
          keys.add(key)
          expectsKey = false
        }
        i = end
        break
      }
      default:
    }
  }
  return false
}

function endOfText(json: string, start: number): number {
  let at = start + 1
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at
}
