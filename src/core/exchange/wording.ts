import type { Lang } from '../text/lang.ts'

/** A text in both languages. Core may not import the platform's `texts`; a missing language does not compile here either. */
export type Wording = Readonly<Record<Lang, string>>

/** A text with something to fill in. */
export type WordingWith<A> = { readonly [L in Lang]: (args: A, lang: L) => string }
