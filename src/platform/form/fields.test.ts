import { describe, expect, test } from 'vitest'
import { choice, choices, day, flag, form, hours, integer, needs, optionalText, text } from './fields.ts'
import { parseForm, parseValue, problem, problemText } from './parse.ts'

const schema = form({
  title: text({ max: 20 }),
  starts: day(),
  hours: hours({ min: 60, max: 37 * 60 }),
  openings: integer({ min: 1, max: 100 }),
  kind: choice(['a', 'b']),
  tags: choices(['x', 'y']),
  yes: flag(),
  note: optionalText({ max: 50, lines: true }),
})
const good = {
  title: ['Vikar'],
  starts: ['1. marts 2014'],
  hours: ['32,5'],
  openings: ['2'],
  kind: ['a'],
  tags: ['x', 'y'],
  yes: ['on'],
  note: ['a\r\nb'],
}

test('the least is counted in signs, as the database counts', () => {
  const why = text({ min: 5 })
  expect(parseValue(why, '📞📞📞').ok).toBe(false)
  expect(parseValue(why, '📞📞📞📞📞').ok).toBe(true)
})

describe('one schema for forms and programs', () => {
  test('reads what a person types', () => {
    expect(parseForm(schema, good)).toEqual({
      ok: true,
      value: {
        title: 'Vikar',
        starts: '2014-03-01',
        hours: 1950,
        openings: 2,
        kind: 'a',
        tags: ['x', 'y'],
        yes: true,
        note: 'a\nb',
      },
    })
  })
  test('reads what a program sends', () => {
    const json = {
      title: 'Vikar',
      starts: '2014-03-01',
      hours: 32.5,
      openings: 2,
      kind: 'a',
      tags: ['x'],
      yes: true,
      note: '',
    }
    expect(parseValue(schema, json)).toMatchObject({ ok: true, value: { hours: 1950, tags: ['x'] } })
  })
  test.each([
    ['title', [''], 'required'],
    ['title', ['x'.repeat(21)], 'tooLong'],
    ['title', ['a', 'b'], 'notAText'],
    ['title', ['a\u202Eb'], 'badCharacters'],
    ['title', ['a\nb'], 'badCharacters'],
    ['starts', ['i morgen'], 'notADay'],
    ['starts', ['31-02-2014'], 'noSuchDay'],
    ['starts', ['1. marts'], 'missingYear'],
    ['starts', ['01-03-14'], 'twoDigitYear'],
    ['starts', ['01-03-1014'], 'yearOutOfRange'],
    ['hours', ['0,5'], 'hoursTooFew'],
    ['hours', ['38'], 'hoursTooMany'],
    ['hours', ['mange'], 'notHours'],
    ['openings', ['1e3'], 'notANumber'],
    ['openings', ['0x10'], 'notANumber'],
    ['openings', ['-0'], 'notANumber'],
    ['openings', ['0'], 'numberTooSmall'],
    ['openings', ['9007199254740993'], 'notANumber'],
    ['kind', [''], 'choose'],
    ['kind', ['c'], 'notAChoice'],
    ['tags', ['z'], 'notAChoice'],
    ['yes', ['perhaps'], 'notAChoice'],
  ])('%s %j is refused as %s', (field, value, key) => {
    const result = parseForm(schema, { ...good, [field]: value })
    expect(result).toMatchObject({ ok: false, problems: [{ field, key }] })
    if (!result.ok) {
      for (const lang of ['da', 'en'] as const)
        expect(problemText(result.problems[0]!, lang)).toMatch(/\.$|\/$/)
    }
  })
  test('what is not sent at all is not filled in, and a needed field says so', () => {
    const { tags: _tags, yes: _yes, note: _note, ...rest } = good
    expect(parseForm(schema, rest)).toMatchObject({ ok: true, value: { tags: [], yes: false, note: '' } })
    const { title: _title, starts: _starts, kind: _kind, ...less } = good
    expect(parseForm(schema, less)).toMatchObject({
      ok: false,
      problems: [
        { field: 'title', key: 'required' },
        { field: 'starts', key: 'required' },
        { field: 'kind', key: 'choose' },
      ],
    })
  })
  test('a field that is not ours is refused, the platform’s own are left out', () => {
    expect(parseForm(schema, { ...good, status: ['published'] })).toMatchObject({
      ok: false,
      problems: [{ key: 'unknownField' }],
    })
    expect(parseForm(schema, { ...good, _once: ['abc'] }).ok).toBe(true)
  })
  test('prototype keys change nothing', () => {
    expect(parseForm(schema, { ...good, ['__proto__']: ['x'] }).ok).toBe(false)
    expect(({} as Record<string, unknown>).role).toBeUndefined()
  })
})

describe('a rule across fields', () => {
  const period = form({ title: text(), from: day(), to: day() }).superRefine(
    (v, ctx) => {
      if (v.to < v.from) ctx.addIssue({ ...problem('endBeforeStart'), path: ['to'] })
    },
    needs('from', 'to'),
  )
  const problems = (fields: Record<string, string[]>) => {
    const parsed = parseForm(period, fields)
    return parsed.ok ? [] : parsed.problems.map(({ field, key }) => `${field} ${key}`)
  }
  const back = { from: ['02-03-2014'], to: ['01-03-2014'] }

  test('is told together with what is wrong with other fields', () => {
    expect(problems({ title: [''], ...back })).toEqual(['title required', 'to endBeforeStart'])
    expect(problems({ title: ['Vikar'], ...back, more: ['x'] })).toEqual([
      ' unknownField',
      'to endBeforeStart',
    ])
    expect(problems({ title: ['Vikar'], ...back })).toEqual(['to endBeforeStart'])
  })
  test('waits until the fields it needs can be used', () => {
    expect(problems({ title: [''], from: ['x'], to: ['01-03-2014'] })).toEqual([
      'title required',
      'from notADay',
    ])
    expect(problems({ title: ['Vikar'], from: ['01-03-2014'], to: ['01-03-2014'] })).toEqual([])
    for (const value of [null, 'x', [1]]) expect(parseValue(period, value).ok).toBe(false)
  })
})
