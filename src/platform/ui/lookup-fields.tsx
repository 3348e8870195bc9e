import { type FieldProps, FieldShell, wire } from './field.tsx'
import { useTexts } from './lang.ts'
import type { FieldWidth } from './text-fields.tsx'

type LookupProps = FieldProps & {
  /** What was typed. */
  value?: string | undefined
  /** The code of the suggestion chosen, if one was. Sent as `<name>Code`. */
  code?: string | undefined
  /** Suggestions that work without script, as a `datalist`. */
  suggestions?: readonly string[]
  /** Where suggestions come from: answers `[{code, title, hint}]` to `?q=`. */
  source?: string
  width?: FieldWidth
  autocomplete?: string
}

/**
 * A job title in the person's own words. A plain text field to begin with; `occupation-field.js` turns it into
 * a combobox. Sends `name` (the text) and `nameCode` (the suggestion chosen, or empty): the server decides.
 */
export function OccupationField(p: LookupProps) {
  const t = useTexts()
  return (
    <LookupField
      {...p}
      hint={p.hint ?? t.occupationHint}
      source={p.source ?? '/forslag/stillinger'}
      width={p.width ?? 'l'}
    />
  )
}

/** A town or postcode. Works like `OccupationField`. */
export function PlaceField(p: LookupProps) {
  const t = useTexts()
  return <LookupField {...p} hint={p.hint ?? t.placeHint} source={p.source ?? '/forslag/steder'} />
}

function LookupField(p: LookupProps) {
  const t = useTexts()
  const { id, control } = wire(p)
  const list = p.suggestions && p.suggestions.length > 0 ? `${id}-liste` : undefined
  return (
    <FieldShell {...p} class="lookup">
      <input
        {...control}
        class={`form-input field-${p.width ?? 'm'}`}
        type="text"
        value={p.value}
        list={list}
        autocomplete={p.autocomplete ?? 'off'}
        autocapitalize="none"
        spellcheck={false}
        maxlength={120}
        data-suggest={p.source}
        data-label={t.suggestions}
        data-found={t.suggestionsFound}
        data-none={t.suggestionsNone}
      />
      <input type="hidden" name={`${p.name}Code`} value={p.code ?? ''} />
      {list && (
        <datalist id={list}>
          {p.suggestions?.map((s) => (
            <option value={s} />
          ))}
        </datalist>
      )}
    </FieldShell>
  )
}
