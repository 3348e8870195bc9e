import { expect, test } from 'vitest'
import { Checkboxes, Radios } from './choice-fields.tsx'
import { bind, bindMany, errorList, Form, WithErrorSummary } from './form.tsx'
import { Page } from './layout.tsx'
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

test('the summary says which field each error is about, in the words of the page and without a list of its own', () => {
  const errors = [
    { field: 'job', text: 'Feltet skal udfyldes.' },
    { field: 'kind', text: 'Vælg en mulighed.' },
    { field: 'version', text: 'Hent siden igen.' },
    { field: '', text: 'Vælg mindst én.' },
  ]
  const html = String(
    <Form action="/x" once="token-1" errors={errors}>
      <div>
        <TextField name="job" label="Stilling <1>" error={errors[0]!.text} />
        <TextField name="job" id="felt-job-2" label="Stilling 2" />
      </div>
      <Radios name="kind" label="Hvad søger du?" options={[{ value: 'a', label: 'A' }]} />
    </Form>,
  )
  expect(html).toContain('<a href="#felt-job">Stilling &lt;1&gt;: Feltet skal udfyldes.</a>')
  expect(html).toContain('<a href="#felt-kind">Hvad søger du? Vælg en mulighed.</a>')
  // no field with that name is shown: nothing to go to
  expect(html).toContain('<li>Hent siden igen.</li><li>Vælg mindst én.</li>')
  expect(html.indexOf('error-summary')).toBeLessThan(html.indexOf('name="job"'))
  expect(html.match(/id="felt-job"/g)).toHaveLength(1)
})

test('the fields of a refused form speak the language of their page', async () => {
  const html = String(
    await (
      <Page title="Form" lang="en">
        <WithErrorSummary errors={[{ field: 'from', text: 'Fill in this field.' }]}>
          <DayField name="from" label="First day" optional />
        </WithErrorSummary>
      </Page>
    ),
  )
  expect(html).toContain('There is one thing to correct')
  expect(html).toContain('First day: Fill in this field.')
  expect(html).toContain('(optional)')
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
