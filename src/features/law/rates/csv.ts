import { formatValue } from '#core/law/format-value.ts'
import type { InForce, Scheme, Unit } from '#core/law/scheme.ts'
import type { OutColumn } from '#platform/tabular/column.ts'
import { writeCsv } from '#platform/tabular/write-csv.ts'
import type { Lang } from '#platform/text/texts.ts'
import { type Rule, rulesOf, sourcesOf } from '../rules-on.ts'
import { markTexts } from '../texts/marks.ts'
import { ratesTexts } from '../texts/rates.ts'
import { ruleWords } from './rule-words.ts'

type Line = {
  kind: 'value' | 'condition' | 'event'
  id: string
  label: string
  value: number | string | null
  unit: Unit | ''
  words: string
  rule: Rule<InForce>
}

/** Every version of every value and condition, and every event: one line each, as a Danish spreadsheet opens it. */
export const schemeCsv = (scheme: Scheme, lang: Lang): Buffer =>
  writeCsv(columnsFor(scheme, lang), linesOf(scheme, lang))

function linesOf(scheme: Scheme, lang: Lang): Line[] {
  const values = Object.entries(scheme.values).flatMap(([id, { label, unit, versions }]) =>
    rulesOf(versions).map((rule) => ({
      kind: 'value' as const,
      id,
      label: label[lang],
      value: rule.version.value,
      unit,
      words: rule.version.value === null ? '' : formatValue(scheme, rule.version.value, unit, lang),
      rule,
    })),
  )
  const conditions = scheme.conditions.flatMap(({ id, label, versions }) =>
    rulesOf(versions).map((rule) => ({
      kind: 'condition' as const,
      id,
      label: label[lang],
      value: null,
      unit: '' as const,
      words: ruleWords(scheme, rule.version.says.met, rule.version, rule.version.from, lang),
      rule,
    })),
  )
  const events = scheme.events.map((event) => ({
    kind: 'event' as const,
    id: '',
    label: '',
    value: null,
    unit: '' as const,
    words: event.says[lang],
    rule: { version: event, until: event.until, forSome: false },
  }))
  return [...values, ...conditions, ...events]
}

function columnsFor(scheme: Scheme, lang: Lang): OutColumn<Line>[] {
  const t = ratesTexts(lang)
  const head = t.csvColumns
  const sources = ({ rule }: Line) => sourcesOf(scheme, rule.version.sources)
  const text = (header: string, value: (line: Line) => string): OutColumn<Line> => ({
    header,
    kind: 'text',
    value,
  })
  return [
    text(head.kind, ({ kind }) => t.kinds[kind]),
    text(head.id, ({ id }) => id),
    text(head.label, ({ label }) => label),
    { header: head.value, kind: 'decimal', value: ({ value }) => value },
    text(head.unit, ({ unit }) => unit),
    text(head.words, ({ words }) => words),
    { header: head.from, kind: 'day', value: ({ rule }) => rule.version.from },
    { header: head.until, kind: 'day', value: ({ rule }) => rule.until ?? null },
    text(head.keyedBy, ({ rule: { version } }) =>
      version.keyedBy === undefined ? '' : (scheme.facts[version.keyedBy]?.label[lang] ?? version.keyedBy),
    ),
    { header: head.forSome, kind: 'flag', value: ({ rule }) => rule.forSome },
    text(head.mark, ({ rule }) => markTexts(lang).marks[rule.version.mark].toLowerCase()),
    text(head.sources, (line) =>
      sources(line)
        .map(({ act, text }) => `${act}: ${text}`)
        .join(' | '),
    ),
    text(head.links, (line) =>
      sources(line)
        .flatMap(({ url }) => url ?? [])
        .join(' '),
    ),
    text(head.note, ({ rule: { version } }) => version.note?.[lang] ?? ''),
  ]
}
