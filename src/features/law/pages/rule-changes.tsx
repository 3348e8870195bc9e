import type { Child } from 'hono/jsx'
import type { Day } from '#core/calendar/day.ts'
import { formatDay, formatDayShort } from '#core/calendar/format-day.ts'
import {
  type PlacedVersion,
  type RuleDifference,
  type SchemeDifference,
  schemeDifference,
} from '#core/law/difference.ts'
import type { InForce, Scheme } from '#core/law/scheme.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Table, Tag, type Tone } from '#platform/ui/index.ts'
import { ruleWords } from '../rates/rule-words.ts'
import { sourcesOf } from '../rules-on.ts'
import { ratesTexts } from '../texts/rates.ts'
import { EventList } from './event-list.tsx'
import { MarkTag, Sources } from './mark-tag.tsx'
import { ValueWords } from './rules-on-day.tsx'

const TONES: Readonly<Record<RuleDifference<InForce>['change'], Tone>> = {
  new: 'success',
  gone: 'error',
  changed: 'brand',
  back: 'neutral',
}

type Line = {
  id: string
  label: string
  change: RuleDifference<InForce>['change']
  before: Child
  after: Child
  days: readonly Day[]
  sources: readonly string[]
}

type RuleChangesProps = { scheme: Scheme; from: Day; to: Day; lang: Lang }

/** What is not the same on two days: before, after, the day it changed, and where that is written. */
export function RuleChanges({ scheme, from, to, lang }: RuleChangesProps) {
  const t = ratesTexts(lang)
  const difference = schemeDifference(scheme, from, to)
  const heading = t.diffHeading(formatDay(difference.from, lang), formatDay(difference.to, lang))
  const lines = linesOf(scheme, difference, lang)
  return (
    <>
      <h3>{heading}</h3>
      {lines.length === 0 ? (
        <p>{t.diffNone}</p>
      ) : (
        <div class="law-table">
          <Table
            caption={heading}
            hideCaption
            rows={lines}
            columns={[
              {
                label: t.what,
                rowHeader: true,
                cell: ({ label, change }) => (
                  <>
                    {label} <Tag label={t.changes[change]} tone={TONES[change]} />
                  </>
                ),
              },
              { label: t.before, cell: ({ before }) => before },
              { label: t.after, cell: ({ after }) => after },
              {
                label: t.changedOn,
                cell: ({ days }) => days.map((day) => formatDayShort(day, lang)).join(', '),
              },
              {
                label: t.source,
                cell: ({ sources }) => <Sources sources={sourcesOf(scheme, sources)} lang={lang} bare />,
              },
            ]}
          />
        </div>
      )}
      <EventList scheme={scheme} events={difference.events} lang={lang} />
    </>
  )
}

function linesOf(scheme: Scheme, { from, to, values, conditions }: SchemeDifference, lang: Lang): Line[] {
  const line = <V extends InForce>(
    found: RuleDifference<V>,
    words: (version: V, day: Day) => Child,
  ): Line => ({
    id: found.id,
    label: found.label[lang],
    change: found.change,
    before: <Versions versions={found.before} day={from} words={words} lang={lang} />,
    after: <Versions versions={found.after} day={to} words={words} lang={lang} />,
    days: found.days,
    sources: [
      ...new Set(
        (found.after.length > 0 ? found.after : found.before).flatMap(({ version }) => version.sources),
      ),
    ],
  })
  return [
    ...values.map((found) =>
      line(found, ({ value }) => <ValueWords scheme={scheme} value={value} unit={found.unit} lang={lang} />),
    ),
    ...conditions.map((found) =>
      line(found, (version, day) => ruleWords(scheme, version.says.met, version, day, lang)),
    ),
  ]
}

type VersionsProps<V extends InForce> = {
  versions: readonly PlacedVersion<V>[]
  day: Day
  words: (version: V, day: Day) => Child
  lang: Lang
}

function Versions<V extends InForce>({ versions, day, words, lang }: VersionsProps<V>) {
  const t = ratesTexts(lang)
  if (versions.length === 0) return <>{t.nothing}</>
  return (
    <>
      {versions.map(({ version }) => (
        <span class="law-version">
          {words(version, day)} <MarkTag mark={version.mark} lang={lang} />
          {(version.when !== undefined || version.keyedBy !== undefined) && <Tag label={t.forSome} />}
          {version.note && <span class="law-note">{version.note[lang]}</span>}
        </span>
      ))}
    </>
  )
}
