/** No Danish work word is longer, and it bounds the work done for pasted nonsense. */
const LONGEST_WORD = 60
const SHORTEST_PART = 3

type Split = { readonly parts: readonly string[]; readonly binding: number }

/**
 * Splits a Danish compound into words that `isWord` knows, with an optional binding -s- or -e- between them:
 * "rengøringsassistent" → rengøring, assistent; "børnehavepædagog" → børnehave, pædagog. A first part may have
 * lost its -e before the -s- ("arbejdsmand" → arbejde, mand).
 *
 * The fewest parts win, then the fewest binding letters, then the longest last part. A word that cannot be cut
 * into known words without rest comes back whole. `word` is expected in normal form; O(length²) look-ups.
 */
export function decompound(word: string, isWord: (part: string) => boolean): readonly string[] {
  if (word.length < 2 * SHORTEST_PART || word.length > LONGEST_WORD) return [word]
  const fromHere: Array<Split | undefined> = Array.from({ length: word.length })
  for (let start = word.length - SHORTEST_PART; start >= 0; start--) {
    const whole = word.slice(start)
    if (start > 0 && isWord(whole)) fromHere[start] = { parts: [whole], binding: 0 }
    for (let end = start + SHORTEST_PART; end <= word.length - SHORTEST_PART; end++) {
      const next = word[end]
      const binds = (next === 's' || next === 'e') && fromHere[end + 1] !== undefined
      if (fromHere[end] === undefined && !binds) continue
      const piece = word.slice(start, end)
      const options: Array<Split | undefined> = []
      if (isWord(piece)) {
        options.push(joined(piece, fromHere[end], 0))
        if (binds) options.push(joined(piece, fromHere[end + 1], 1))
      }
      if (binds && next === 's' && isWord(`${piece}e`))
        options.push(joined(`${piece}e`, fromHere[end + 1], 2))
      for (const option of options) fromHere[start] = better(fromHere[start], option)
    }
  }
  return fromHere[0]?.parts ?? [word]
}

const joined = (first: string, rest: Split | undefined, binding: number): Split | undefined =>
  rest && { parts: [first, ...rest.parts], binding: rest.binding + binding }

function better(a: Split | undefined, b: Split | undefined): Split | undefined {
  if (!a || !b) return a ?? b
  if (a.parts.length !== b.parts.length) return a.parts.length < b.parts.length ? a : b
  if (a.binding !== b.binding) return a.binding < b.binding ? a : b
  return (a.parts.at(-1)?.length ?? 0) >= (b.parts.at(-1)?.length ?? 0) ? a : b
}
