import { type Child, type PropsWithChildren, useContext } from 'hono/jsx'
import { FieldLabels, fieldId } from './form.tsx'
import { useTexts } from './lang.ts'

/** What every field takes. */
export type FieldProps = {
  name: string
  label: string
  hint?: Child
  error?: string | undefined
  /** `true` marks it "(valgfrit)"; `'quiet'` is optional without saying so, e.g. in a filter. */
  optional?: boolean | 'quiet'
  /** Only for screen readers, where a heading or summary right above says the same. */
  hideLabel?: boolean
  /** Overrides the id made from the name, when the same name occurs twice on a page. */
  id?: string
}

/**
 * The ids of a field's parts and the attributes that tie them to the control, told to the error summary. `extra` names one more
 * describing part, e.g. `'enhed'` for the element with id `<id>-enhed`.
 */
export function wire(p: FieldProps, extra?: string | false) {
  const id = p.id ?? fieldId(p.name)
  const labels = useContext(FieldLabels)
  if (labels && !labels.has(p.name)) labels.set(p.name, { label: p.label, id })
  const described = [p.hint && `${id}-hint`, p.error && `${id}-fejl`, extra && `${id}-${extra}`]
    .filter(Boolean)
    .join(' ')
  return {
    id,
    control: {
      id,
      name: p.name,
      required: p.optional ? undefined : true,
      'aria-describedby': described || undefined,
      'aria-invalid': p.error ? ('true' as const) : undefined,
    },
  }
}

/** Label, hint, error and control in the order they are read. */
export function FieldShell(p: PropsWithChildren<FieldProps & { class?: string }>) {
  const { id } = wire(p)
  return (
    <div class={groupClass(p.error, p.class)}>
      <label class={labelClass(p.hideLabel)} for={id}>
        {p.label}
        <OptionalMark optional={p.optional} />
      </label>
      <HintAndError id={id} hint={p.hint} error={p.error} />
      {p.children}
    </div>
  )
}

export const labelClass = (hide: boolean | undefined) => (hide ? 'form-label sr-only' : 'form-label')

export const groupClass = (error: string | undefined, more?: string) =>
  ['form-group', error && 'form-error', more].filter(Boolean).join(' ')

export function OptionalMark(p: { optional: FieldProps['optional'] }) {
  const t = useTexts()
  return p.optional === true ? <span class="weight-normal"> {t.optional}</span> : null
}

export function HintAndError(p: { id: string; hint: Child; error: string | undefined }) {
  const t = useTexts()
  return (
    <>
      {p.hint && (
        <span class="form-hint" id={`${p.id}-hint`}>
          {p.hint}
        </span>
      )}
      {p.error && (
        <span class="form-error-message" id={`${p.id}-fejl`}>
          <span class="sr-only">{t.errorPrefix}</span>
          {p.error}
        </span>
      )}
    </>
  )
}
