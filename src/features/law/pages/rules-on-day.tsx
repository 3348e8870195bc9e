import type { Day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { formatValue } from '#core/law/format-value.ts'
import type { Scheme, Unit } from '#core/law/scheme.ts'
import type { Lang } from '#platform/text/texts.ts'
import { ruleWords } from '../rates/rule-words.ts'
import { conditionsOn, type ValueRules, valuesOn } from '../rules-on.ts'
import { ratesTexts } from '../texts/rates.ts'
import { type RuleLine, RuleTable } from './rule-table.tsx'

const ABOUT = ['temp', 'employee', 'training', 'grant'] as const

type RulesOnDayProps = { scheme: Scheme; day: Day; lang: Lang }

/** Everything in force on a day, value by value and condition by condition. */
export function RulesOnDay({ scheme, day, lang }: RulesOnDayProps) {
  const t = ratesTexts(lang)
  const values = valuesOn(scheme, day).filter(({ rules }) => rules.length > 0)
  const [words, figures] = [values.filter(inWords), values.filter((one) => !inWords(one))]
  const conditions = conditionsOn(scheme, day).filter(({ rules }) => rules.length > 0)
  return (
    <>
      <h3>{t.onHeading(formatDay(day, lang))}</h3>
      {figures.length === 0 ? (
        <p>{t.figuresNone}</p>
      ) : (
        <RuleTable
          caption={t.figures}
          lines={valueLines(scheme, figures, lang)}
          scheme={scheme}
          lang={lang}
        />
      )}
      {conditions.length === 0 && <p>{t.conditionsNone}</p>}
      {ABOUT.map((about) => {
        const lines = conditions
          .filter(({ condition }) => condition.about === about)
          .flatMap(({ condition, rules }) =>
            rules.map(
              (rule): RuleLine => ({
                label: condition.label[lang],
                says: ruleWords(scheme, rule.version.says.met, rule.version, day, lang),
                rule,
                advisory: condition.weight === 'advisory',
              }),
            ),
          )
        if (lines.length === 0) return null
        return (
          <RuleTable
            caption={`${t.conditions}: ${t.about[about]}`}
            lines={lines}
            saysHead={t.metWhen}
            scheme={scheme}
            lang={lang}
          />
        )
      })}
      {words.length > 0 && (
        <details class="law-more">
          <summary>{t.words}</summary>
          <RuleTable caption={t.words} lines={valueLines(scheme, words, lang)} scheme={scheme} lang={lang} />
        </details>
      )}
    </>
  )
}

const inWords = ({ definition: { unit } }: Pick<ValueRules, 'definition'>): boolean => unit === 'text'

function valueLines(scheme: Scheme, values: readonly ValueRules[], lang: Lang): RuleLine[] {
  return values.flatMap(({ definition: { label, unit }, rules }) =>
    rules.map((rule) => ({
      label: label[lang],
      says: <ValueWords scheme={scheme} value={rule.version.value} unit={unit} lang={lang} />,
      rule,
    })),
  )
}

type ValueWordsProps = { scheme: Scheme; value: number | string | null; unit: Unit; lang: Lang }

/** A value as people read it; words of the law stay Danish. */
export function ValueWords({ scheme, value, unit, lang }: ValueWordsProps) {
  if (value === null) return <>{ratesTexts(lang).noValue}</>
  const words = formatValue(scheme, value, unit, lang)
  return unit === 'text' ? <span lang="da">{words}</span> : <strong>{words}</strong>
}
