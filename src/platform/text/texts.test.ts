import { expect, test } from 'vitest'
import { langFrom, texts } from './texts.ts'

const t = texts({
  da: { hello: 'Hej', found: (n: number) => `${n} vikariater`, deep: { list: ['a', 'b'] } },
  en: { hello: 'Hello', found: (n) => `${n} temporary jobs`, deep: { list: ['a', 'b', 'c'] } },
})

test('each language gives its own texts', () => {
  expect(t('da').hello).toBe('Hej')
  expect(t('en').found(3)).toBe('3 temporary jobs')
  expect(t('en').deep.list).toHaveLength(3)
})

test('a missing, superfluous or differently shaped English text does not compile', () => {
  // @ts-expect-error the English key is missing
  texts({ da: { a: 'x', b: 'y' }, en: { a: 'x' } })
  // @ts-expect-error English has a key that Danish has not
  texts({ da: { a: 'x' }, en: { a: 'x', b: 'y' } })
  // @ts-expect-error the English text asks for an argument of another type
  texts({ da: { a: (n: number) => `${n}` }, en: { a: (s: string) => s } })
  // @ts-expect-error a nested key is missing
  texts({ da: { a: { b: 'x', c: 'y' } }, en: { a: { b: 'x' } } })
  expect(t('da').found(1)).toBe('1 vikariater')
})

test('an unknown language is Danish', () => {
  expect(langFrom('en')).toBe('en')
  expect(langFrom('de')).toBe('da')
  expect(langFrom(undefined)).toBe('da')
})
