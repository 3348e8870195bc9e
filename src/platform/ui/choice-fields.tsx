import {
  type FieldProps,
  FieldShell,
  groupClass,
  HintAndError,
  labelClass,
  OptionalMark,
  wire,
} from './field.tsx'
import { useLang, useTexts } from './lang.ts'

/** One thing to choose. `count` shows how many results it would give. */
export type Option = { value: string; label: string; hint?: string; count?: number; disabled?: boolean }

/** Options under a common heading, for long lists. */
export type OptionGroup = { group: string; options: readonly Option[] }

/** One of many, folded away. Use `Radios` for five or fewer. */
export function Select(
  p: FieldProps & {
    options: readonly (Option | OptionGroup)[]
    value?: string | undefined
    /** First, empty choice; `false` when one is always chosen. */
    empty?: string | false
    width?: 's' | 'm' | 'l' | 'full'
    autocomplete?: string
  },
) {
  const t = useTexts()
  const { control } = wire(p)
  return (
    <FieldShell {...p}>
      <select {...control} class={`form-select field-${p.width ?? 'm'}`} autocomplete={p.autocomplete}>
        {p.empty !== false && <option value="">{p.empty ?? t.choose}</option>}
        {p.options.map((o) =>
          'group' in o ? (
            <optgroup label={o.group}>
              {o.options.map((inner) => (
                <OptionTag option={inner} chosen={p.value} />
              ))}
            </optgroup>
          ) : (
            <OptionTag option={o} chosen={p.value} />
          ),
        )}
      </select>
    </FieldShell>
  )
}

function OptionTag(p: { option: Option; chosen: string | undefined }) {
  const lang = useLang()
  const { value, label, count, disabled } = p.option
  return (
    <option value={value} selected={value === p.chosen} disabled={disabled}>
      {count === undefined ? label : `${label} (${count.toLocaleString(lang)})`}
    </option>
  )
}

type GroupProps = FieldProps & {
  options: readonly Option[]
  /** Side by side where there is room, for short labels. */
  inline?: boolean
  /** Each choice in a box of its own, for choices that need a hint. */
  boxed?: boolean
}

/** One of a few. The first choice has the field's id, so the error summary lands there. */
export function Radios(p: GroupProps & { value?: string | undefined }) {
  return <Choices {...p} kind="radio" chosen={p.value === undefined ? [] : [p.value]} />
}

/** Any number of a few. All boxes share the name; read them as a list. */
export function Checkboxes(p: GroupProps & { values?: readonly string[] }) {
  return <Choices {...p} kind="checkbox" chosen={p.values ?? []} />
}

/** One box to tick, e.g. a consent. */
export function Checkbox(p: FieldProps & { checked?: boolean; value?: string }) {
  const { id, control } = wire(p)
  return (
    <div class={groupClass(p.error)}>
      {p.error && <HintAndError id={id} hint={undefined} error={p.error} />}
      <div class="form-group-checkbox">
        <input
          {...control}
          type="checkbox"
          class="form-checkbox"
          value={p.value ?? 'ja'}
          checked={p.checked}
        />
        <label for={id}>
          {p.label}
          <OptionalMark optional={p.optional} />
        </label>
        <HintAndError id={id} hint={p.hint} error={undefined} />
      </div>
    </div>
  )
}

function Choices(p: GroupProps & { kind: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  const { id, control } = wire(p)
  const lang = useLang()
  const layout = ['choices', p.inline && 'choices-inline', p.boxed && 'choices-boxed']
    .filter(Boolean)
    .join(' ')
  return (
    <fieldset class={groupClass(p.error)} aria-describedby={control['aria-describedby']}>
      <legend class={labelClass(p.hideLabel)}>
        {p.label}
        <OptionalMark optional={p.optional} />
      </legend>
      <HintAndError id={id} hint={p.hint} error={p.error} />
      <div class={layout}>
        {p.options.map((o, i) => {
          const own = i === 0 ? id : `${id}-${i + 1}`
          return (
            <div class={`form-group-${p.kind}`}>
              <input
                type={p.kind}
                class={`form-${p.kind}`}
                id={own}
                name={p.name}
                value={o.value}
                checked={p.chosen.includes(o.value)}
                disabled={o.disabled}
                aria-describedby={o.hint ? `${own}-om` : undefined}
                aria-invalid={p.error ? 'true' : undefined}
              />
              <label for={own}>
                {o.label}
                {o.count !== undefined && <span class="option-count"> {o.count.toLocaleString(lang)}</span>}
              </label>
              {o.hint && (
                <span class="form-hint" id={`${own}-om`}>
                  {o.hint}
                </span>
              )}
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
