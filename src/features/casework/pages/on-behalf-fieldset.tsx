import { bind, Fieldset, type FormState, Radios, TextArea, useLang } from '#platform/ui/index.ts'
import { NOTE_MAX } from '../forms/on-behalf-fields.ts'
import { onBehalfReasonName, onBehalfReasons } from '../on-behalf.ts'
import { wordTexts } from '../texts/words.ts'

/** Why something is done on somebody's behalf: a reason to choose, and room for a word more. */
export function OnBehalfFieldset(p: { state: FormState; hint?: string }) {
  const lang = useLang()
  const t = wordTexts(lang)
  const field = bind(p.state)
  return (
    <Fieldset legend={t.behalfTitle} hint={p.hint ?? t.behalfHint}>
      <Radios
        {...field('behalf')}
        label={t.behalf}
        options={onBehalfReasons.map((value) => ({ value, label: onBehalfReasonName(value, lang) }))}
      />
      <TextArea
        {...field('behalfNote')}
        label={t.behalfNote}
        hint={t.behalfNoteHint}
        optional
        rows={2}
        max={NOTE_MAX}
      />
    </Fieldset>
  )
}
