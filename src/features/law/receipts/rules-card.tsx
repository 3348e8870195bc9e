import { formatDay } from '#core/calendar/format-day.ts'
import type { ExplainedFinding, ExplainedReceipt, Outcome } from '#core/law/receipt.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Card, StatusTag, Tag, type Tone } from '#platform/ui/index.ts'
import { receiptTexts } from './texts.ts'

const TONES: Readonly<Record<Outcome, Tone>> = {
  met: 'success',
  'not-met': 'error',
  unknown: 'warning',
  'not-in-force': 'neutral',
}

/** What is wrong or missing first, then what is in order, and last what does not apply. */
const ORDER: readonly Outcome[] = ['not-met', 'unknown', 'met', 'not-in-force']

export function OutcomeTag({ outcome, lang }: { outcome: Outcome; lang: Lang }) {
  return <StatusTag label={receiptTexts(lang).outcomes[outcome]} tone={TONES[outcome]} />
}

/** What the rules of the day say, condition by condition, each with where it is written. */
export function RulesCard(p: { receipt: ExplainedReceipt; title: string; lang: Lang; heading?: 2 | 3 }) {
  const { receipt, lang } = p
  const t = receiptTexts(lang)
  const sorted = [...receipt.explained]
    .filter(({ outcome }) => outcome !== 'not-in-force')
    .sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome))
  return (
    <Card title={p.title} aside={<OutcomeTag outcome={receipt.outcome} lang={lang} />} tone="tint">
      <p>{receipt.summary[lang]}</p>
      <p class="muted">
        {t.rulesOf(formatDay(receipt.day, lang))} {receipt.dayBecause[lang]}
      </p>
      <ul class="law-findings">
        {sorted.map((finding) => (
          <FindingLine finding={finding} lang={lang} />
        ))}
      </ul>
    </Card>
  )
}

function FindingLine({ finding, lang }: { finding: ExplainedFinding; lang: Lang }) {
  const t = receiptTexts(lang)
  const doubts = [
    ...(finding.mark !== undefined && finding.mark !== 'confirmed' ? [finding.mark] : []),
    ...finding.relies.map(({ mark }) => mark),
  ]
  return (
    <li>
      <p class="law-finding-head">
        <OutcomeTag outcome={finding.outcome} lang={lang} /> <strong>{finding.label[lang]}</strong>
        {finding.weight === 'advisory' && <Tag label={t.advisory} />}
        {[...new Set(doubts)].map((mark) => (
          <Tag label={t.marks[mark as 'inferred' | 'unconfirmed']} tone="warning" />
        ))}
      </p>
      <p>{finding.says[lang]}</p>
      {finding.note && <p class="muted">{finding.note[lang]}</p>}
      {finding.sources.length > 0 && (
        <p class="muted law-sources">
          {finding.sources.map((source, i) => (
            <>
              {i > 0 && ' · '}
              {source.act}: {source.url ? <a href={source.url}>{source.text}</a> : source.text}
            </>
          ))}
        </p>
      )}
    </li>
  )
}
