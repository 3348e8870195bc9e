import { formatDay } from '#core/calendar/format-day.ts'
import type { ExplainedFinding, ExplainedReceipt, Outcome } from '#core/law/receipt.ts'
import type { Scheme } from '#core/law/scheme.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Card, StatusTag, type Tone } from '#platform/ui/index.ts'
import { FindingList } from '../pages/finding-list.tsx'
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
export function RulesCard(p: {
  receipt: ExplainedReceipt
  scheme: Scheme
  title: string
  lang: Lang
  level?: 2 | 3
}) {
  const { receipt, scheme, lang } = p
  const of = { scheme, lang }
  const t = receiptTexts(lang)
  const inForce = receipt.explained.filter(({ outcome }) => outcome !== 'not-in-force')
  const required = inForce.filter(({ weight }) => weight === 'required')
  const open = [
    ...required.filter(({ outcome }) => outcome === 'not-met'),
    ...required.filter(({ outcome }) => outcome === 'unknown'),
  ]
  return (
    <Card
      title={p.title}
      level={p.level}
      aside={<OutcomeTag outcome={receipt.outcome} lang={lang} />}
      tone="tint"
    >
      <p>{receipt.summary[lang]}</p>
      <p class="muted">
        {t.rulesOf(formatDay(receipt.day, lang))} {receipt.dayBecause[lang]}
      </p>
      {open.length > 0 && <FindingList findings={open} {...of} />}
      <Folded label={t.inOrder} findings={required.filter(({ outcome }) => outcome === 'met')} {...of} />
      <Folded label={t.advice} findings={inForce.filter(({ weight }) => weight === 'advisory')} {...of} />
    </Card>
  )
}

type FindingsProps = { findings: readonly ExplainedFinding[]; scheme: Scheme; lang: Lang }

function Folded({ label, ...p }: FindingsProps & { label: (n: number) => string }) {
  if (p.findings.length === 0) return null
  return (
    <details class="law-folded">
      <summary>{label(p.findings.length)}</summary>
      <FindingList {...p} />
    </details>
  )
}
