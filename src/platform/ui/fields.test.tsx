import { expect, test } from 'vitest'
import { Checkboxes } from './choice-fields.tsx'
import { bind, bindMany, errorList, Form } from './form.tsx'
import { DayField, TextArea, TextField } from './text-fields.tsx'

const state = {
  values: { from: '2027-03-24', to: '31. februar', title: 'Vikar "nu" <b>', days: ['mon', 'wed'] },
  errors: { to: 'Den dag findes ikke.', title: undefined },
}
const field = bind(state)

test('an ISO day is shown as Danes write it, and what is no day stays as it was typed', () => {
  expect(String(<DayField {...field('from')} label="Fra" />)).toContain('value="24-03-2027"')
  expect(String(<DayField {...field('to')} label="Til" />)).toContain('value="31. februar"')
})

test('a field with an error says so in text and points at it, and the summary points at the field', () => {
  const html = String(
    <Form action="/x" once="token-1" errors={errorList(state)}>
      <DayField {...field('to')} label="Til" />
    </Form>,
  )
  expect(html).toContain('aria-describedby="felt-to-hint felt-to-fejl"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('href="#felt-to"')
  expect(html).toContain('name="_once" value="token-1"')
  expect(html.match(/Den dag findes ikke\./g)).toHaveLength(2)
})

test('what was typed comes back as text, never as markup', () => {
  const html = String(<TextField {...field('title')} label="Titel" />)
  expect(html).toContain('value="Vikar &quot;nu&quot; &lt;b&gt;"')
  expect(String(<TextArea name="t" label="t" value={'</textarea><b>'} />)).not.toContain('<b>')
})

test('every chosen box comes back ticked, and the first has the id the summary points at', () => {
  const options = ['mon', 'tue', 'wed'].map((value) => ({ value, label: value }))
  const html = String(<Checkboxes {...bindMany(state)('days')} label="Dage" options={options} />)
  expect(html.match(/checked=""/g)).toHaveLength(2)
  expect(html).toContain('id="felt-days"')
})
