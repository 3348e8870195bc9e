import fc from 'fast-check'
import { expect, it } from 'vitest'
import { escapeMarkup } from './escape-markup.ts'

it('leaves text as text', () => {
  expect(escapeMarkup('Køkken & café <b>"5\' >')).toBe('Køkken &amp; café &lt;b&gt;&quot;5&#39; &gt;')
  expect(escapeMarkup('a\u0000\u0008b\u{FFFF}😀')).toBe('ab😀')
})

it('holds no sign with a meaning, whatever comes in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeMarkup(text)).toMatch(/^(?:[^&<>"']|&(?:amp|lt|gt|quot|#39);)*$/u)
    }),
  )
})
