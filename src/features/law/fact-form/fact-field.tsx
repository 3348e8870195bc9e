import type { FactValue } from '#core/law/receipt.ts'
import type { FactDefinition, Scheme } from '#core/law/scheme.ts'
import { formatHoursNumber } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import { DayField, type FormState, Radios, Select, TextField } from '#platform/ui/index.ts'
import { fieldOf, isInHours } from './read-facts.ts'
import { factFormTexts } from './texts.ts'

/** A fact as it stands in its field. */
export function factText(definition: FactDefinition, value: FactValue, lang: Lang): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  return typeof value === 'number' && isInHours(definition) ? formatHoursNumber(value, lang) : String(value)
}

/** Options that stand open, with "I do not know" as one more; longer lists are folded into a select. */
const MOST_RADIOS = 4

type FactFieldProps = {
  scheme: Scheme
  fact: string
  state: FormState
  lang: Lang
  /** Unless it is the one made from the fact. */
  name?: string
  hint?: string | undefined
}

/** The field for one fact, asked in the scheme's words. Everything may be left unknown. */
export function FactField(p: FactFieldProps) {
  const definition = p.scheme.facts[p.fact]
  if (definition === undefined) return null
  const t = factFormTexts(p.lang)
  const name = p.name ?? fieldOf(p.fact)
  const value = String(p.state.values[name] ?? '')
  const common = {
    name,
    label: definition.question[p.lang],
    error: p.state.errors[name],
    hint: p.hint,
    optional: 'quiet' as const,
  }
  switch (definition.kind) {
    case 'yes-no':
      return (
        <Radios
          {...common}
          inline
          value={value}
          options={[
            { value: 'ja', label: t.yes },
            { value: 'nej', label: t.no },
            { value: '', label: t.unknown },
          ]}
        />
      )
    case 'choice': {
      const options = (definition.options ?? []).map(({ id, label }) => ({ value: id, label: label[p.lang] }))
      return options.length > MOST_RADIOS ? (
        <Select {...common} value={value} empty={t.unknown} options={options} width="l" />
      ) : (
        <Radios {...common} value={value} options={[...options, { value: '', label: t.unknown }]} />
      )
    }
    case 'day':
      return <DayField {...common} value={value} />
    case 'number':
      return (
        <TextField
          {...common}
          value={value}
          width="xs"
          maxlength={10}
          inputmode={isInHours(definition) ? 'decimal' : 'numeric'}
          suffix={isInHours(definition) ? t.hours : unitWord(definition, p.lang)}
        />
      )
  }
}

function unitWord({ unit }: FactDefinition, lang: Lang): string | undefined {
  const t = factFormTexts(lang)
  return unit === 'weeks' ? t.weeks : unit === 'months' ? t.months : undefined
}
