import type { Lang } from '#platform/text/texts.ts'

/** Danish or English, whichever a program prefers by `Accept-Language`; Danish when it names neither. */
export function langOfRequest(request: Request): Lang {
  const wanted = (request.headers.get('accept-language') ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(/;\s*q=/)
      return { lang: tag.slice(0, 2).toLowerCase(), q: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ lang, q }) => (lang === 'da' || lang === 'en') && q > 0)
  const best = wanted.reduce<(typeof wanted)[number] | undefined>(
    (found, one) => (found && found.q >= one.q ? found : one),
    undefined,
  )
  return best?.lang === 'en' ? 'en' : 'da'
}
