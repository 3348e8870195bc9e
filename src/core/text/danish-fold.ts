/** Lower case, `å` as `aa`, `æ` as `ae`, `ø` as `oe`, other accents dropped: `Århus` and `Aarhus` become one. */
export function foldDanish(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/å/g, 'aa')
    .replace(/[æä]/g, 'ae')
    .replace(/[øö]/g, 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}

/**
 * As `foldDanish`, and also for people without Danish keys: `København`, `Koebenhavn` and `Kobenhavn` become
 * one, as do `Ærø`, `Aeroe` and `Aro`. Coarse: compare candidates by it, never store it.
 */
export function looseDanish(text: string): string {
  return foldDanish(text).replace(/aa|ae/g, 'a').replace(/oe/g, 'o')
}
