/** Words that carry no meaning in a job title: "kok i kantine" and "kok kantine" are looked up as the same. */
const FUNCTION_WORDS = new Set(
  'af at de den det en et for fra hos i med og om på som til ved and in of or the with'.split(' '),
)

/**
 * The words of a text as the vocabulary compares them: lower case, NFC, `ae oe aa` and `ä ö` as `æ ø å`,
 * other accents dropped, apostrophes closed up ("sosu'er" → "sosuer"), hyphens and signs as gaps.
 * `c#` and `c++` keep their signs.
 */
export function normalWords(text: string): string[] {
  return normalText(text).match(/[a-zæøå0-9][a-zæøå0-9#+]*/g) ?? []
}

function normalText(text: string): string {
  const lower = text.normalize('NFC').toLowerCase()
  const danish = lower.replace(/ä|ae/g, 'æ').replace(/ö|oe/g, 'ø').replace(/aa/g, 'å')
  const plain = danish.normalize('NFD').replace(/(?!(?<=a)\u030a)\p{M}/gu, '')
  return plain.normalize('NFC').replace(/[’'´`]/g, '')
}

/** Whether a word only joins others ("og", "i", "til"). */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word)

/** The words that mean something; all of them when there is nothing else. */
export function meaningfulWords(words: readonly string[]): readonly string[] {
  const meaningful = words.filter((word) => !FUNCTION_WORDS.has(word))
  return meaningful.length > 0 ? meaningful : words
}

/** What two spellings of one term share: the meaningful words written together ("sosu hjælper" = "sosu-hjælper"). */
export const termKey = (words: readonly string[]): string => meaningfulWords(words).join('')

/** Ending → what stands instead in the dictionary form. Longer endings first: the likeliest form comes first. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['mændene', 'mand'],
  ['mænd', 'mand'],
  ['erne', ''],
  ['erne', 'er'],
  ['erne', 'e'],
  ['eren', 'er'],
  ['ere', 'er'],
  ['ene', ''],
  ['ne', ''],
  ['er', ''],
  ['er', 'e'],
  ['en', ''],
  ['en', 'e'],
  ['et', ''],
  ['et', 'e'],
  ['e', ''],
  ['s', ''],
]

/**
 * Dictionary forms a Danish word may be an inflection of, likeliest first and never the word itself:
 * "assistenterne" → assistent, …; "sygeplejersker" → …, sygeplejerske; "kokke" → kokk, kok.
 * Only candidates: the caller keeps those it knows.
 */
export function baseForms(word: string): string[] {
  const forms = new Set<string>()
  for (const [ending, instead] of ENDINGS) {
    if (!word.endsWith(ending)) continue
    const form = word.slice(0, -ending.length) + instead
    if (form.length < 3) continue
    forms.add(form)
    if (instead === '' && form.length > 3 && form.at(-1) === form.at(-2)) forms.add(form.slice(0, -1))
  }
  if (word.endsWith('s')) for (const form of baseForms(word.slice(0, -1))) forms.add(form)
  forms.delete(word)
  return [...forms]
}

/**
 * The key of a query and, after it, the keys it may have meant with its last word in dictionary form;
 * adjectives before it lose their plural ("pædagogiske assistenter" → "pædagogiskassistent").
 */
export function queryKeys(words: readonly string[]): string[] {
  const meaningful = meaningfulWords(words)
  const last = meaningful.at(-1)
  if (last === undefined) return []
  const before = meaningful.slice(0, -1)
  const singular = before.map((word) => (word.endsWith('ske') ? word.slice(0, -1) : word))
  const keys = [last, ...baseForms(last)].flatMap((form) => [
    [...before, form].join(''),
    [...singular, form].join(''),
  ])
  return [...new Set(keys)]
}
