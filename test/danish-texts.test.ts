import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { applicationTexts } from '#features/applications/texts/application.ts'
import { candidateTexts } from '#features/applications/texts/candidates.ts'
import { wordTexts } from '#features/casework/texts/words.ts'
import { resultTexts } from '#features/search/texts/results.ts'
import { articleTexts } from '#features/vacancies/texts/article.ts'
import { formTexts } from '#features/vacancies/texts/form.ts'

const SRC = fileURLToPath(new URL('../src/', import.meta.url))

/** The Danish half of every file of texts. */
const DANISH = fs
  .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)texts(\.ts$|\/[^/]+\.ts$)/.test(file) && !file.endsWith('.test.ts'))
  .flatMap((file) => {
    const half = /\n {2}da: \{\n([\s\S]*?)\n {2}\},\n {2}en: \{\n/.exec(
      fs.readFileSync(SRC + file, 'utf8'),
    )?.[1]
    return half === undefined ? [] : [{ file, half }]
  })

test('Danish texts quote in one way: »…«', () => {
  expect(DANISH.length).toBeGreaterThan(40)
  const others = DANISH.flatMap(({ file, half }) =>
    half
      .split('\n')
      .filter((line) => /[“”„]/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(others).toEqual([])
})

test.each(['da', 'en'] as const)('a vikariat that is no jobrotation has one name everywhere: %s', (lang) => {
  const names = [
    articleTexts(lang).category.ordinary,
    applicationTexts(lang).category.ordinary,
    resultTexts(lang).categories.ordinary,
    formTexts(lang).ordinary,
    wordTexts(lang).ordinary,
  ]
  expect(new Set(names).size, names.join(', ')).toBe(1)
})

test('thousands have a point in Danish and a comma in English', () => {
  expect(candidateTexts('da').found(1108)).toBe('1.108 kandidater')
  expect(candidateTexts('da').foundFor(2000, 'Kok')).toBe('2.000 kandidater passer til »Kok«')
  expect(candidateTexts('en').found(1108)).toBe('1,108 candidates')
})

test('the lead of a company’s vikarbank holds for those who have not answered too', () => {
  for (const lang of ['da', 'en'] as const) {
    expect(candidateTexts(lang).poolLead).not.toMatch(/sagt ja|agreed/)
    expect(candidateTexts(lang).poolLead).toMatch(/bestemmer selv|decide themselves/)
  }
})
