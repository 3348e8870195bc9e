import { type FieldProps, FieldShell, wire } from './field.tsx'
import { useTexts } from './lang.ts'

/** How wide a field looks, as a promise of how much to write. */
export type FieldWidth = 'xs' | 's' | 'm' | 'l' | 'full'

type TextFieldProps = FieldProps & {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number'
  /** Token from WCAG 1.3.5, for the person's own data: `name`, `email`, `tel`, `postal-code` … */
  autocomplete?: string
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email'
  maxlength?: number
  width?: FieldWidth
  /** Short text after the field, such as a unit. */
  suffix?: string
  prefix?: string
  placeholder?: string
  spellcheck?: boolean
  readonly?: boolean
}

/** One line of text. */
export function TextField(p: TextFieldProps) {
  const { id, control } = wire(p, p.suffix !== undefined && 'enhed')
  const input = (
    <input
      {...control}
      class={`form-input field-${p.width ?? 'm'}`}
      type={p.type ?? 'text'}
      value={p.value}
      autocomplete={p.autocomplete}
      inputmode={p.inputmode}
      maxlength={p.maxlength}
      placeholder={p.placeholder}
      spellcheck={p.spellcheck}
      readonly={p.readonly}
    />
  )
  return (
    <FieldShell {...p}>
      {p.suffix || p.prefix ? (
        <div class={`form-input-wrapper form-input-wrapper--${p.prefix ? 'prefix' : 'suffix'}`}>
          {p.prefix && <div class="form-input-prefix">{p.prefix}</div>}
          {input}
          {p.suffix && (
            <div class="form-input-suffix" id={`${id}-enhed`}>
              {p.suffix}
            </div>
          )}
        </div>
      ) : (
        input
      )}
    </FieldShell>
  )
}

/** Several lines of text. `max` is told from the start and counted down while writing. */
export function TextArea(
  p: FieldProps & { value?: string | undefined; rows?: number; max?: number; placeholder?: string },
) {
  const t = useTexts()
  const { id, control } = wire(p, p.max !== undefined && 'max')
  return (
    <FieldShell {...p}>
      <textarea
        {...control}
        class="form-input field-full"
        rows={p.rows ?? 5}
        placeholder={p.placeholder}
        data-max={p.max ? String(p.max) : undefined}
        data-left={p.max ? t.charsLeft : undefined}
        data-over={p.max ? t.charsOver : undefined}
      >
        {p.value}
      </textarea>
      {p.max && (
        <span class="form-hint char-count" id={`${id}-max`}>
          {t.maxLength(p.max)}
        </span>
      )}
    </FieldShell>
  )
}

/** A day, typed as Danes write it. Shows an ISO day as `24-03-2014`; anything else is shown as it was typed. */
export function DayField(p: FieldProps & { value?: string | undefined; autocomplete?: string }) {
  const t = useTexts()
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(p.value ?? '')
  return (
    <TextField
      {...p}
      hint={p.hint ?? t.dayHint}
      value={iso ? `${iso[3]}-${iso[2]}-${iso[1]}` : p.value}
      inputmode="text"
      maxlength={30}
      width="s"
      spellcheck={false}
    />
  )
}

/** Hours a week, as typed: "37", "18,5" or "18:30". */
export function HoursField(p: FieldProps & { value?: string | undefined; suffix?: string }) {
  const t = useTexts()
  return <TextField {...p} inputmode="decimal" maxlength={10} width="xs" suffix={p.suffix ?? t.hoursSuffix} />
}

/** A file to hand in. `now` names the one already there. */
export function FileField(
  p: FieldProps & { accept: string; kinds: string; maxMb: number; now?: string; multiple?: boolean },
) {
  const t = useTexts()
  const hint = p.hint ?? t.fileLimits(p.kinds, p.maxMb)
  const { control } = wire({ ...p, hint })
  return (
    <FieldShell {...p} hint={hint}>
      {p.now && (
        <p class="file-now">
          {t.fileNow} <strong>{p.now}</strong>
        </p>
      )}
      <input {...control} class="form-file" type="file" accept={p.accept} multiple={p.multiple} />
    </FieldShell>
  )
}
