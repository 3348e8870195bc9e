import type { Lang } from '../text/lang.ts'

/** A text in both languages. Core may not import the platform's `texts`; a missing language does not compile here either. */
export type Wording = Readonly<Record<Lang, string>>

/** For each kind of thing, a text in both languages that fills in from the thing. */
export type WordingOf<T extends { readonly key: string }> = {
  readonly [K in T['key']]: Readonly<Record<Lang, (thing: Extract<T, { readonly key: K }>) => string>>
}

/** The text for one thing. */
export function word<T extends { readonly key: string }>(table: WordingOf<T>, thing: T, lang: Lang): string {
  // the key picks the entry made for exactly this kind, which the compiler cannot follow
  const entry = table[thing.key as T['key']] as Readonly<Record<Lang, (one: T) => string>>
  return entry[lang](thing)
}
