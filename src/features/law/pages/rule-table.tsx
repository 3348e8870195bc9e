import type { Child } from 'hono/jsx'
import { formatDayShort } from '#core/calendar/format-day.ts'
import type { InForce, Scheme } from '#core/law/scheme.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Table, Tag } from '#platform/ui/index.ts'
import { type Rule, sourcesOf } from '../rules-on.ts'
import { ratesTexts } from '../texts/rates.ts'
import { MarkTag, Sources } from './mark-tag.tsx'

/** A line of the table: what it is about, what it says, and the rule it stands for. */
export type RuleLine = {
  readonly label: string
  readonly says: Child
  readonly rule: Rule<InForce>
  readonly advisory?: boolean
}

type RuleTableProps = {
  caption: string
  lines: readonly RuleLine[]
  scheme: Scheme
  lang: Lang
  /** What heads the column of what is said, where it is not "in force". */
  saysHead?: string
}

/** Rules of a day: what each is about, what it says, since when, and where it is written. */
export function RuleTable({ caption, lines, scheme, lang, saysHead }: RuleTableProps) {
  const t = ratesTexts(lang)
  return (
    <div class="law-table">
      <Table
        caption={caption}
        rows={lines}
        columns={[
          { label: t.what, rowHeader: true, cell: (line) => line.label },
          { label: saysHead ?? t.holds, cell: (line) => <Says line={line} lang={lang} /> },
          { label: t.since, cell: ({ rule }) => <Since rule={rule} lang={lang} /> },
          {
            label: t.source,
            cell: ({ rule }) => (
              <Sources sources={sourcesOf(scheme, rule.version.sources)} lang={lang} bare />
            ),
          },
        ]}
      />
    </div>
  )
}

/** The versions of one rule through the years, the period first. */
export function VersionTable({ caption, lines, scheme, lang, saysHead }: RuleTableProps) {
  const t = ratesTexts(lang)
  return (
    <div class="law-table">
      <Table
        caption={caption}
        hideCaption
        rows={lines}
        columns={[
          { label: t.period, rowHeader: true, cell: ({ rule }) => <Period rule={rule} lang={lang} /> },
          { label: saysHead ?? t.holds, cell: (line) => <Says line={line} lang={lang} /> },
          {
            label: t.source,
            cell: ({ rule }) => (
              <Sources sources={sourcesOf(scheme, rule.version.sources)} lang={lang} bare />
            ),
          },
        ]}
      />
    </div>
  )
}

function Says({ line: { says, rule, advisory }, lang }: { line: RuleLine; lang: Lang }) {
  const t = ratesTexts(lang)
  return (
    <>
      <span class="law-says">{says}</span>{' '}
      <span class="tags">
        <MarkTag mark={rule.version.mark} lang={lang} />
        {rule.forSome && <Tag label={t.forSome} />}
        {advisory && <Tag label={t.advisory} />}
      </span>
      {rule.version.note && <span class="law-note">{rule.version.note[lang]}</span>}
    </>
  )
}

type OneRule = { rule: Rule<InForce>; lang: Lang }

const Since = ({ rule, lang }: OneRule) => (
  <time datetime={rule.version.from}>{formatDayShort(rule.version.from, lang)}</time>
)

/** A whole year is named by its number. */
function Period({ rule: { version, until }, lang }: OneRule) {
  const year = version.from.slice(0, 4)
  if (version.from === `${year}-01-01` && until === `${year}-12-31`) return <>{year}</>
  const from = formatDayShort(version.from, lang)
  return <>{until === undefined ? ratesTexts(lang).from(from) : `${from}–${formatDayShort(until, lang)}`}</>
}
