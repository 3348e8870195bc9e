/** A noun with what Danish needs to use it: gender, definite form and plurals. */
export type Noun = {
  gender: 'en' | 'et'
  /** plejehjem */
  one: string
  /** plejehjemmet */
  theOne: string
  /** plejehjem */
  many: string
  /** plejehjemmene */
  theMany: string
}

export const en = (one: string, theOne: string, many: string, theMany: string): Noun => ({
  gender: 'en',
  one,
  theOne,
  many,
  theMany,
})
export const et = (one: string, theOne: string, many: string, theMany: string): Noun => ({
  gender: 'et',
  one,
  theOne,
  many,
  theMany,
})

/** `et plejehjem`. */
export const withArticle = (noun: Noun): string => `${noun.gender} ${noun.one}`

/** `to pedeller`, `en pedel`. */
export const counted = (noun: Noun, count: number): string =>
  count === 1 ? withArticle(noun) : `${numberWord(count)} ${noun.many}`

const WORDS = ['nul', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv']

/** Words up to twelve, figures after that: `fem`, `14`. One is said in common gender unless a noun's is given. */
export const numberWord = (count: number, gender: 'en' | 'et' = 'en'): string =>
  count === 1 ? gender : (WORDS[count] ?? String(count))

/** `måned` is common gender and has an e in the plural. */
export const months = (count: number): string => `${numberWord(count)} ${count === 1 ? 'måned' : 'måneder'}`

export const capitalised = (text: string): string => {
  const first = [...text][0] ?? ''
  return first.toLocaleUpperCase('da') + text.slice(first.length)
}

/** Islands and a few town districts take `på`, other places `i`. */
export const inTown = (town: string): string =>
  /^(Frederiksberg|Amager|Bornholm|Nørrebro|Østerbro|Vesterbro|Christianshavn)/.test(town)
    ? `på ${town}`
    : `i ${town}`

/**
 * Puts words in the holes of a sentence: `{stedet}` takes `stedet`, `{Stedet}` the same with a capital. A hole
 * nobody fills is a mistake in the word lists and throws.
 */
export function fill(sentence: string, words: Readonly<Record<string, string | undefined>>): string {
  return sentence.replace(/\{([^}]+)\}/g, (_, hole: string) => {
    const asIs = words[hole]
    if (asIs !== undefined) return asIs
    const small = hole.charAt(0).toLocaleLowerCase('da') + hole.slice(1)
    const found = small === hole ? undefined : words[small]
    if (found === undefined) throw new Error(`Nothing for {${hole}} in: ${sentence}`)
    return capitalised(found)
  })
}
