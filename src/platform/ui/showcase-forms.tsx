import { Checkbox, Checkboxes, Radios, Select } from './choice-fields.tsx'
import { bind, bindMany, errorList, Fieldset, Form, Submit, SubmitButton } from './form.tsx'
import { OccupationField, PlaceField } from './lookup-fields.tsx'
import { DayField, FileField, HoursField, TextArea, TextField } from './text-fields.tsx'

const days = [
  { value: 'man', label: 'Mandag' },
  { value: 'tir', label: 'Tirsdag' },
  { value: 'ons', label: 'Onsdag' },
]

/** Every field once, empty as a newcomer meets it. */
export function ShowcaseEmptyForm() {
  return (
    <Form action="/udvikling/komponenter" once="vis-1" label="Tom formular">
      <Fieldset legend="Hvad skal vikaren lave?" size="l" hint="Skriv, som du ville sige det til en kollega.">
        <OccupationField name="stilling" label="Stilling" suggestions={['Pedel', 'Pædagogmedhjælper']} />
        <TextArea name="opgaver" label="Opgaver" max={600} rows={4} />
        <TextField name="telefon" label="Telefon" type="tel" autocomplete="tel" width="s" optional />
      </Fieldset>
      <Fieldset legend="Tid og sted" columns>
        <DayField name="fra" label="Første dag" />
        <DayField name="til" label="Sidste dag" />
      </Fieldset>
      <HoursField name="timer" label="Timer" hint="Et almindeligt fuldtidsjob er 37 timer" />
      <PlaceField name="sted" label="Arbejdssted" autocomplete="postal-code" />
      <Select
        name="overenskomst"
        label="Overenskomst"
        options={[
          { value: 'foa', label: 'FOA og KL' },
          { group: 'Andre', options: [{ value: '3f', label: '3F og DI', count: 12 }] },
        ]}
      />
      <Radios
        name="slags"
        label="Hvad slags vikariat er det?"
        boxed
        options={[
          { value: 'rotation', label: 'Jobrotation', hint: 'En medarbejder er på kursus imens' },
          { value: 'almindeligt', label: 'Almindeligt vikariat', hint: 'Fx barsel eller sygdom' },
        ]}
      />
      <Checkboxes name="dage" label="Hvilke dage?" options={days} inline optional />
      <FileField name="cv" label="CV" accept=".pdf,.docx" kinds="PDF eller Word" maxMb={5} optional />
      <Checkbox
        name="synlig"
        label="Virksomheder må se min profil uden navn"
        hint="Du kan altid ændre det."
        optional
      />
      <Submit label="Fortsæt">
        <SubmitButton label="Gem kladde" kind="secondary" name="handling" value="kladde" />
      </Submit>
    </Form>
  )
}

/** The same kind of form after a refusal: what was typed is kept, and each error says how to fix it. */
export function ShowcaseRefusedForm() {
  const state = {
    values: {
      overskrift: 'Vikar søges',
      start: '31-02-2014',
      ugetimer: 'mange',
      opgave: 'Vi mangler en, der kan hjælpe med morgenmad, oprydning og tur på legepladsen.',
      lon: '',
      ugedage: ['man', 'ons'],
      aftale: 'mundtlig',
    },
    errors: {
      start: 'Den dag findes ikke i kalenderen. Tjek dag og måned.',
      ugetimer: 'Skriv timer som et tal, fx 32 eller 18,5.',
      opgave: 'Beskrivelsen er for lang. Skriv højst 60 tegn.',
      lon: 'Vælg en overenskomst.',
      ugedage: 'Vælg mindst tre dage.',
      aftale: 'En mundtlig aftale kan ikke bruges her.',
      bekraeft: 'Sæt kryds for at gå videre.',
    },
  }
  const field = bind(state)
  const many = bindMany(state)
  return (
    <Form action="/udvikling/komponenter" once="vis-2" errors={errorList(state)} label="Afvist formular">
      <TextField {...field('overskrift')} label="Overskrift" width="l" />
      <DayField {...field('start')} label="Første dag" />
      <HoursField {...field('ugetimer')} label="Timer" />
      <TextArea {...field('opgave')} label="Opgaver" max={60} rows={3} />
      <Select {...field('lon')} label="Løn efter" options={[{ value: 'foa', label: 'FOA og KL' }]} />
      <Checkboxes {...many('ugedage')} label="Dage" options={days} />
      <Radios
        {...field('aftale')}
        label="Aftale"
        options={[
          { value: 'skriftlig', label: 'Skriftlig' },
          { value: 'mundtlig', label: 'Mundtlig' },
          { value: 'ingen', label: 'Ikke muligt her', disabled: true },
        ]}
      />
      <Checkbox {...field('bekraeft')} label="Jeg bekræfter, at oplysningerne er rigtige" />
      <TextField
        name="last"
        label="Kan ikke ændres"
        value="CVR 12345678"
        readonly
        width="s"
        optional="quiet"
      />
      <Submit label="Send igen" />
    </Form>
  )
}
