import { certificateByKey, certificates } from '#core/exchange/certificates.ts'
import { drivingLicenceNames } from '#core/exchange/driving-licences.ts'
import { languageLevelNames, languages } from '#core/exchange/languages.ts'
import { payAgreements } from '#core/exchange/pay-agreements.ts'
import { foldDanish } from '#core/text/danish-fold.ts'
import type { Lang } from '#core/text/lang.ts'

/**
 * Words of both languages for what the platform keeps as keys. A word that is not known stays as it is, and the form's own
 * check then refuses it with the sentence a person would get in the browser.
 */

type Words = ReadonlyMap<string, string>

const fold = (text: string): string =>
  foldDanish(text)
    .replace(/[^\p{L}\p{N}§+]+/gu, ' ')
    .trim()

const wordsOf = (pairs: Iterable<readonly [key: string, words: readonly string[]]>): Words => {
  const found = new Map<string, string>()
  for (const [key, words] of pairs) {
    for (const word of [key, ...words]) if (!found.has(fold(word))) found.set(fold(word), key)
  }
  return found
}

const known = (words: Words, text: string): string => words.get(fold(text)) ?? text.trim()

const CATEGORY = wordsOf([
  ['jobrotation', ['jobrotationsvikariat', 'rotation', 'job rotation']],
  ['ordinary', ['ordinært', 'ordinært vikariat', 'almindeligt', 'almindeligt vikariat']],
])
const PERSPECTIVE = wordsOf([
  ['possible_job', ['job', 'måske job', 'mulighed for job', 'possible job']],
  ['training', ['uddannelse', 'mulighed for uddannelse']],
  ['reference', ['udtalelse', 'anbefaling', 'erfaring']],
  ['unknown', ['ved ikke', 'ukendt', 'not known']],
])
const CERTIFICATE = wordsOf(certificates.map((c) => [c.key, [c.name.da, c.name.en, ...c.words]] as const))
const LICENCE = wordsOf(
  Object.entries(drivingLicenceNames).map(([key, n]) => [key, [n.da, n.en, `kørekort ${key}`]] as const),
)
const LANGUAGE = wordsOf(languages.map((l) => [l.code, [l.name.da, l.name.en]] as const))
const LEVEL = wordsOf(
  Object.entries(languageLevelNames).map(
    ([key, n]) => [key, [n.da, n.en, ...(key === 'fluent' ? ['flydende', 'modersmål'] : [])]] as const,
  ),
)
const AGREEMENT = wordsOf(payAgreements.map((a) => [a.key, [a.name.da, a.name.en]] as const))
const YES = new Set(['ja', 'yes', 'true', 'sand', 'x', '1'])
const NO = new Set(['nej', 'no', 'false', 'falsk', '0', ''])

export const readCategory = (text: string): string => known(CATEGORY, text)
export const readPerspective = (text: string): string => known(PERSPECTIVE, text)
export const readAgreement = (text: string): string => known(AGREEMENT, text)
export const readFlag = (text: string): boolean | string =>
  YES.has(fold(text)) ? true : NO.has(fold(text)) ? false : text

/** Several values in one cell: a bar, a semicolon or a line break between them. */
const parts = (text: string): string[] =>
  text
    .split(/[|;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

export const readCertificates = (text: string): string[] => parts(text).map((one) => known(CERTIFICATE, one))
export const readLicences = (text: string): string[] => parts(text).map((one) => known(LICENCE, one))

/** People write commas between them too, as in the form. */
export const readSkills = (text: string): string[] => parts(text.replaceAll(',', '|'))

/** `dansk: godt | engelsk: lidt`; a language by itself is wanted well enough to work in. */
export const readLanguages = (text: string): string[] =>
  parts(text).map((one) => {
    const [language = '', level = 'good'] = one.split(':')
    return `${known(LANGUAGE, language)}:${known(LEVEL, level)}`
  })

const CATEGORY_NAMES = {
  jobrotation: { da: 'jobrotation', en: 'jobrotation' },
  ordinary: { da: 'ordinært', en: 'ordinary' },
}
const PERSPECTIVE_NAMES = {
  possible_job: { da: 'mulighed for job', en: 'possible job' },
  training: { da: 'uddannelse', en: 'training' },
  reference: { da: 'udtalelse', en: 'reference' },
  unknown: { da: 'ved ikke', en: 'not known' },
}

export const categoryWord = (key: keyof typeof CATEGORY_NAMES, lang: Lang): string =>
  CATEGORY_NAMES[key][lang]
export const perspectiveWord = (key: keyof typeof PERSPECTIVE_NAMES, lang: Lang): string =>
  PERSPECTIVE_NAMES[key][lang]
export const certificateWords = (keys: readonly string[], lang: Lang): string =>
  keys.map((key) => certificateByKey(key)?.name[lang] ?? key).join(' | ')
export const languageWords = (
  skills: readonly { readonly code: string; readonly level: keyof typeof languageLevelNames }[],
  lang: Lang,
): string =>
  skills
    .map((s) => {
      const name = languages.find((l) => l.code === s.code)?.name[lang] ?? s.code
      return `${name}: ${languageLevelNames[s.level][lang]}`
    })
    .join(' | ')
