import { describe, expect, it } from 'vitest'
import { initials, parsePersonName } from './person-name.ts'

describe('names', () => {
  it.each([
    "O'=1",
    'Null',
    'undefined',
    'X',
    'Åse-Marie Ærø Ødegård',
    "D'Angelo",
    'Anne‐Grethe',
    'Nguyễn Thị Ánh',
    'محمد',
    'علی\u200cرضا',
    '李明',
    'J. R. von der Løgstør 3.',
    'Robert"); DROP TABLE person;--',
    '<b>Ib</b>',
    '{{7*7}}',
    'Ib 🌻',
    'a'.repeat(100),
  ])('%j is accepted unchanged', (name) => {
    expect(parsePersonName(name)).toEqual({ ok: true, value: name })
  })

  it('has one form of å and single spaces', () => {
    expect(parsePersonName('  A\u030ase \u00a0 Holm ')).toEqual({ ok: true, value: 'Åse Holm' })
  })

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['a'.repeat(201), 'too-long'],
    ['a'.repeat(50_000), 'too-long'],
    ['Ib\u202eneslO', 'hidden-characters'],
    ['Me\u200btte', 'hidden-characters'],
    ['Me\u200ctte', 'hidden-characters'],
    ['Ib\u2066Olsen', 'hidden-characters'],
    ['Ib\u0000Olsen', 'hidden-characters'],
    ['Ib\nOlsen', 'hidden-characters'],
    ['Ib\ufeffOlsen', 'hidden-characters'],
    ['Ib\ud800', 'hidden-characters'],
  ])('%# is refused: %s', (text, reason) => {
    expect(parsePersonName(text)).toMatchObject({ ok: false, reason })
  })

  it('becomes initials', () => {
    const name = parsePersonName('Mette øst Sørensen')
    expect(name.ok && initials(name.value)).toBe('M.Ø.S.')
  })
})
