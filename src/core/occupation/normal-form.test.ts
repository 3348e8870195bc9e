import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseForms, isFunctionWord, normalWords, queryKeys, termKey } from './normal-form.ts'

describe('normal words', () => {
  it.each([
    ['Pædagogmedhjælper', ['pædagogmedhjælper']],
    ['PAEDAGOG', ['pædagog']],
    ['pa\u0308dagog', ['pædagog']],
    ['A\u030arsvikar', ['årsvikar']],
    ['Aarsvikar', ['årsvikar']],
    ['köksassistent', ['køksassistent']],
    ["sosu'er", ['sosuer']],
    ['sosu’er', ['sosuer']],
    ['social- og sundhedshjælper', ['social', 'og', 'sundhedshjælper']],
    ['it-supporter', ['it', 'supporter']],
    ['café', ['cafe']],
    ['cand.jur.', ['cand', 'jur']],
    ['C#/C++ udvikler', ['c#', 'c++', 'udvikler']],
    [' … ', []],
  ])('of %j are %j', (text, words) => {
    expect(normalWords(text)).toEqual(words)
  })

  it('are the same again when read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normalWords(text)
        expect(normalWords(once.join(' '))).toEqual(once)
      }),
    )
  })
})

describe('keys', () => {
  it('close up and leave joining words out', () => {
    const keys = ['sosu hjælper', 'sosu-hjælper', 'SOSUhjælper'].map((text) => termKey(normalWords(text)))
    expect(new Set(keys)).toEqual(new Set(['sosuhjælper']))
    expect(termKey(normalWords('kok i kantine'))).toBe('kokkantine')
    expect(isFunctionWord('og')).toBe(true)
    expect(termKey(['i', 'og'])).toBe('iog')
  })

  it.each([
    ['assistenter', 'assistent'],
    ['assistenten', 'assistent'],
    ['assistenterne', 'assistent'],
    ['assistenternes', 'assistent'],
    ['sygeplejersker', 'sygeplejerske'],
    ['sygeplejerskerne', 'sygeplejerske'],
    ['lærere', 'lærer'],
    ['læreren', 'lærer'],
    ['lærerne', 'lærer'],
    ['kokke', 'kok'],
    ['kokken', 'kok'],
    ['butikken', 'butik'],
    ['læger', 'læge'],
    ['brandmænd', 'brandmand'],
    ['brandmændene', 'brandmand'],
    ['lageret', 'lager'],
    ['piger', 'pige'],
    ['pedels', 'pedel'],
  ])('%s may be an inflection of %s', (inflected, form) => {
    expect(baseForms(inflected)).toContain(form)
  })

  it('never takes a word for its own inflection, nor leaves a stump', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zæøå]{1,12}$/), (word) => {
        const forms = baseForms(word)
        expect(forms).not.toContain(word)
        for (const form of forms) expect(form.length).toBeGreaterThanOrEqual(3)
      }),
    )
  })

  it('begin with the text as typed, then its dictionary forms', () => {
    expect(queryKeys(['pædagogiske', 'assistenter'])[0]).toBe('pædagogiskeassistenter')
    expect(queryKeys(['pædagogiske', 'assistenter'])).toContain('pædagogiskassistent')
    expect(queryKeys([])).toEqual([])
  })
})
