import { expect, test } from 'vitest'
import { Page } from './layout.tsx'
import { TextField } from './text-fields.tsx'

test('a page is a whole document in its language, and the fields on it speak that language', () => {
  const html = String(
    <Page title="Profile" lang="en">
      <TextField name="a" label="Name" optional />
    </Page>,
  )
  expect(html.startsWith('<!doctype html><html lang="en">')).toBe(true)
  expect(html).toContain('(optional)')
  expect(html).toContain('<title>Profile – Jobkreds</title>')
})

test('two pages in different languages do not mix', () => {
  const page = (lang: 'da' | 'en') => (
    <Page title="x" lang={lang}>
      <TextField name="a" label="x" optional />
    </Page>
  )
  expect(String(page('en'))).not.toContain('valgfrit')
  expect(String(page('da'))).toContain('(valgfrit)')
})

test('structured data cannot end its script element', () => {
  const html = String(<Page title="x" lang="da" jsonLd={JSON.stringify({ a: '</script><b>' })} />)
  expect(html).toContain('\\u003c/script>\\u003cb>')
  expect(html).not.toContain('<b>')
})
