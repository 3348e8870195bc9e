import { describe, expect, test } from 'vitest'
import { form } from './fields.ts'
import { parseForm, parseValue } from './parse.ts'
import { wordList } from './word-list.ts'

const schema = form({ words: wordList({ most: 3, length: 8 }) })

describe('a list of short texts', () => {
  test.each([
    [' kasse\r\nlift ; lift,\n\n', ['kasse', 'lift']],
    ['', []],
    [undefined, []],
    [null, []],
    ['kasse | lift', ['kasse', 'lift']],
    [
      [' kasse\n', 'Word'],
      ['kasse', 'Word'],
    ],
    ['kasse,\u200b,\u00ad \u2060\n\u3164,\u2800', ['kasse']],
    [['\u200b', 'kasse'], ['kasse']],
    ['\u200b', []],
    [[], []],
  ])('%j is %j', (words, read) => {
    expect(parseValue(schema, { words })).toEqual({ ok: true, value: { words: read } })
  })

  test.each([
    ['a,b,c,d', 'tooManyItems', 3],
    ['niogtyve!', 'itemTooLong', 8],
    ['x'.repeat(100), 'tooLong', 30],
    [7, 'notAChoice', undefined],
    [['kasse', 7], 'notAText', undefined],
    [['kasse', 'IT, Word'], 'oneThingEach', undefined],
    [['kasse', 'IT | Word'], 'oneThingEach', undefined],
    [['IT; Word'], 'oneThingEach', undefined],
    [['IT\r\nWord'], 'oneThingEach', undefined],
    ['ka\u0007sse', 'badCharacters', undefined],
  ])('%j is refused: %s', (words, key, arg) => {
    expect(parseValue(schema, { words })).toEqual({ ok: false, problems: [{ field: 'words', key, arg }] })
  })

  test('a form’s lines are read as a program’s array', () => {
    expect(parseForm(schema, { words: ['kasse\nlift'] })).toEqual(
      parseValue(schema, { words: ['kasse', 'lift'] }),
    )
  })
})
