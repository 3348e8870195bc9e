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

export function OutcomeTag({ outcome, lang }: { outcome: Outcome; lang: Lang }) {
  return <StatusTag label={receiptTexts(lang).outcomes[outcome]} tone={TONES[outcome]} />
}

/** What the rules of the day say: what is wrong or missing in full, the rest folded away, each with where it is written. */
export function RulesCard(p: { receipt: ExplainedReceipt; title: string; lang: Lang }) {
  const { receipt, lang } = p
  const t = receiptTexts(lang)
  const inForce = receipt.explained.filter(({ outcome }) => outcome !== 'not-in-force')
  const required = inForce.filter(({ weight }) => weight === 'required')
  const open = [
    ...required.filter(({ outcome }) => outcome === 'not-met'),
    ...required.filter(({ outcome }) => outcome === 'unknown'),
  ]
  return (
    <Card title={p.title} aside={<OutcomeTag outcome={receipt.outcome} lang={lang} />} tone="tint">
      <p>{receipt.summary[lang]}</p>
      <p class="muted">
        {t.rulesOf(formatDay(receipt.day, lang))} {receipt.dayBecause[lang]}
      </p>
      <Findings findings={open} lang={lang} />
      <Folded label={t.inOrder} findings={required.filter(({ outcome }) => outcome === 'met')} lang={lang} />
      <Folded label={t.advice} findings={inForce.filter(({ weight }) => weight === 'advisory')} lang={lang} />
    </Card>
  )
}

type FindingsProps = { findings: readonly ExplainedFinding[]; lang: Lang }

function Findings({ findings, lang }: FindingsProps) {
  if (findings.length === 0) return null
  return (
    <ul class="law-findings">
      {findings.map((finding) => (
        <FindingLine finding={finding} lang={lang} />
      ))}
    </ul>
  )
}

function Folded({ label, findings, lang }: FindingsProps & { label: (n: number) => string }) {
  if (findings.length === 0) return null
  return (
    <details class="law-folded">
      <summary>{label(findings.length)}</summary>
      <Findings findings={findings} lang={lang} />
    </details>
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
