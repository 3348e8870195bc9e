import { type Child, createContext, type PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'
import { useTexts } from './lang.ts'

/** Something to correct: `field` is the field's name, or `''` when it concerns the whole form. */
export type FieldError = { field: string; text: string }

/** What the fields inside a `WithErrorSummary` are called on the page, by name: the first with the name is the one. */
export const FieldLabels = createContext<Map<string, { label: string; id: string }> | undefined>(undefined)

/** What was typed and what is wrong with it, by field name. */
export type FormState = {
  values: Readonly<Record<string, string | readonly string[] | undefined>>
  errors: Readonly<Record<string, string | undefined>>
}

/**
 * Name, typed value and error of a field in one go.
 *
 * @example
 * const field = bind(state)
 * <TextField {...field('title')} label="Overskrift" />
 */
export function bind(state: FormState) {
  return (name: string) => {
    const value = state.values[name]
    return { name, value: typeof value === 'string' ? value : value?.[0], error: state.errors[name] }
  }
}

/** As `bind`, for fields that hold several values (`Checkboxes`). */
export function bindMany(state: FormState) {
  return (name: string) => {
    const value = state.values[name]
    return { name, values: typeof value === 'string' ? [value] : (value ?? []), error: state.errors[name] }
  }
}

/** The errors of a form state as the list `Form` and `ErrorSummary` show. */
export function errorList(state: FormState): FieldError[] {
  return Object.entries(state.errors).flatMap(([field, text]) => (text ? [{ field, text }] : []))
}

type FormProps = PropsWithChildren<{
  action: string
  /** Token that makes sending twice harmless. */
  once: string
  errors?: readonly FieldError[]
  /** Set when the form has a `FileField`. */
  files?: boolean
  id?: string
  class?: string
  label?: string
}>

/** A form that changes something. Checked by us, not by the browser, so that errors are in Danish. */
export function Form(p: FormProps) {
  return (
    <form
      method="post"
      action={p.action}
      id={p.id}
      class={p.class ? `form ${p.class}` : 'form'}
      enctype={p.files ? 'multipart/form-data' : undefined}
      novalidate
      aria-label={p.label}
      data-submit-once
    >
      <input type="hidden" name="_once" value={p.once} />
      <WithErrorSummary errors={p.errors ?? []}>{p.children}</WithErrorSummary>
    </form>
  )
}

/**
 * What must be corrected in the fields inside, above them: "Stilling: Feltet skal udfyldes." The fields are drawn first, so
 * that each error can say what its field is called. `Form` has one already.
 */
export function WithErrorSummary(p: PropsWithChildren<{ errors: readonly FieldError[] }>) {
  if (p.errors.length === 0) return <>{p.children}</>
  const labels = new Map<string, { label: string; id: string }>()
  const fields = FieldLabels.Provider({ value: labels, children: p.children })
  return (
    <>
      <ErrorSummary
        errors={p.errors.map((e) => {
          const { label, id } = labels.get(e.field) ?? {}
          return { text: label ? sayOf(label, e.text) : e.text, id }
        })}
      />
      {fields}
    </>
  )
}

/** "Sidste dag: Feltet skal udfyldes."; a question needs no colon. */
const sayOf = (label: string, text: string) =>
  /[?!.:]$/.test(label) ? `${label} ${text}` : `${label}: ${text}`

/** Everything that must be corrected, each with a link to its field. Takes focus when the page opens. */
export function ErrorSummary(p: { errors: readonly { text: string; id?: string | undefined }[] }) {
  const t = useTexts()
  return (
    <div class="alert alert-error error-summary" role="alert" aria-labelledby="fejl-titel" tabindex={-1}>
      <Icon name="error" class="alert-icon" label={t.error} />
      <div class="alert-body">
        <h2 class="alert-heading" id="fejl-titel">
          {t.errorTitle(p.errors.length)}
        </h2>
        <ul class="bare alert-text">
          {p.errors.map((e) => (
            <li>{e.id ? <a href={`#${e.id}`}>{e.text}</a> : e.text}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The id a field gets from its name, so that the error summary can point at it. */
export const fieldId = (name: string) => `felt-${name.replaceAll(/[^\w-]+/g, '-')}`

/** Fields that belong together, under one legend. */
export function Fieldset(
  p: PropsWithChildren<{
    legend: string
    hint?: string
    size?: 'm' | 'l'
    columns?: boolean
    class?: string
  }>,
) {
  return (
    <fieldset class={['fieldset', p.size === 'l' && 'fieldset-l', p.class].filter(Boolean).join(' ')}>
      <legend>{p.legend}</legend>
      {p.hint && <p class="form-hint">{p.hint}</p>}
      <div class={p.columns ? 'field-columns' : undefined}>{p.children}</div>
    </fieldset>
  )
}

type SubmitProps = {
  label: string
  /** What the button does to the page's one main task. */
  kind?: 'primary' | 'secondary' | 'tertiary' | 'warning'
  name?: string
  value?: string
  icon?: IconName
  /** Links or buttons beside it. */
  children?: Child
}

/** The button that sends the form, with what stands beside it. */
export function Submit(p: SubmitProps) {
  return (
    <div class="submit">
      <SubmitButton {...p} />
      {p.children}
    </div>
  )
}

/** Only the button, for a second way to send the same form ("Gem kladde"). */
export function SubmitButton(p: SubmitProps) {
  return (
    <button type="submit" class={`button button-${p.kind ?? 'primary'}`} name={p.name} value={p.value}>
      {p.icon && <Icon name={p.icon} />}
      <span>{p.label}</span>
    </button>
  )
}

/** A link that looks like a button because it starts something. */
export function ButtonLink(p: {
  href: string
  label: string
  kind?: 'primary' | 'secondary' | 'tertiary'
  icon?: IconName
  download?: boolean
}) {
  return (
    <a href={p.href} class={`button button-${p.kind ?? 'secondary'}`} download={p.download ? '' : undefined}>
      {p.icon && <Icon name={p.icon} />}
      <span>{p.label}</span>
    </a>
  )
}
