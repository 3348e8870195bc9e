import type { Day } from '#core/calendar/day.ts'
import type { Scheme, ValueDefinition } from '#core/law/scheme.ts'
import type { Lang } from '#platform/text/texts.ts'
import { rateChart } from '../rates/chart-model.ts'
import { ruleWords } from '../rates/rule-words.ts'
import { rulesOf } from '../rules-on.ts'
import { ratesTexts } from '../texts/rates.ts'
import { RateChart } from './rate-chart.tsx'
import { VersionTable } from './rule-table.tsx'
import { ValueWords } from './rules-on-day.tsx'

type HistoryProps = { scheme: Scheme; today: Day; lang: Lang }

/** The rates as pictures with their tables. */
export function RateHistory({ scheme, today, lang }: HistoryProps) {
  const rates = charted(scheme, today)
  if (rates.length === 0) return <p>{ratesTexts(lang).historyNone}</p>
  return (
    <>
      {rates.map(([, definition, chart]) => (
        <section class="law-rate-history">
          <h3>{definition.label[lang]}</h3>
          <RateChart chart={chart} lang={lang} />
          <ValueVersions definition={definition} scheme={scheme} lang={lang} />
        </section>
      ))}
    </>
  )
}

/** All other values, and the conditions, each folded away with its versions. */
export function RuleHistory({ scheme, today, lang }: HistoryProps) {
  const t = ratesTexts(lang)
  const drawn = new Set(charted(scheme, today).map(([id]) => id))
  return (
    <div class="law-history">
      {Object.entries(scheme.values)
        .filter(([id]) => !drawn.has(id))
        .map(([, definition]) => (
          <details>
            <summary>{definition.label[lang]}</summary>
            <ValueVersions definition={definition} scheme={scheme} lang={lang} />
          </details>
        ))}
      {scheme.conditions.map((condition) => (
        <details>
          <summary>
            {t.about[condition.about]}: {condition.label[lang]}
          </summary>
          <VersionTable
            caption={condition.label[lang]}
            lines={rulesOf(condition.versions).map((rule) => ({
              label: condition.label[lang],
              says: ruleWords(scheme, rule.version.says.met, rule.version, rule.version.from, lang),
              rule,
              advisory: condition.weight === 'advisory',
            }))}
            saysHead={t.metWhen}
            scheme={scheme}
            lang={lang}
          />
        </details>
      ))}
    </div>
  )
}

function charted(scheme: Scheme, today: Day) {
  return Object.entries(scheme.values).flatMap(([id, definition]) => {
    const chart = rateChart(definition, today)
    return chart === undefined ? [] : [[id, definition, chart] as const]
  })
}

type ValueVersionsProps = { definition: ValueDefinition; scheme: Scheme; lang: Lang }

function ValueVersions({ definition, scheme, lang }: ValueVersionsProps) {
  return (
    <VersionTable
      caption={definition.label[lang]}
      lines={rulesOf(definition.versions).map((rule) => ({
        label: definition.label[lang],
        says: <ValueWords scheme={scheme} value={rule.version.value} unit={definition.unit} lang={lang} />,
        rule,
      }))}
      scheme={scheme}
      lang={lang}
    />
  )
}
