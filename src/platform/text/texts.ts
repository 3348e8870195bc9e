/** The two languages of the interface. Danish comes first everywhere. */
export type Lang = 'da' | 'en'

export const langs: readonly Lang[] = ['da', 'en']

/**
 * What the English texts must look like, given the Danish ones: same keys, same arguments.
 * Plain strings may differ; functions keep their arguments and may not ask for more.
 */
export type Shape<D> = D extends string
  ? string
  : D extends (...args: infer A) => infer R
    ? (...args: A) => Shape<R>
    : D extends readonly (infer T)[]
      ? readonly Shape<T>[]
      : D extends object
        ? { readonly [K in keyof D]: Shape<D[K]> }
        : D

/**
 * Texts of one feature in both languages. Danish defines the shape; a key, an argument or a nested text
 * that is missing (or one too many) in English does not compile.
 *
 * @example
 * const t = texts({
 *   da: { found: (n: number) => `${n} vikariater` },
 *   en: { found: (n) => `${n} temporary jobs` },
 * })
 * t(lang).found(3)
 */
export function texts<D extends object>(both: { da: D; en: NoInfer<Shape<D>> }): (lang: Lang) => Shape<D> {
  const byLang: Record<Lang, Shape<D>> = { da: both.da as Shape<D>, en: both.en }
  return (lang) => byLang[lang]
}

/** The language asked for, or Danish when it is none of ours. */
export function langFrom(value: string | null | undefined): Lang {
  return value === 'en' ? 'en' : 'da'
}
