import { formatDay } from '#core/calendar/format-day.ts'
import type { ExplainedFinding } from '#core/law/receipt.ts'
import type { Scheme } from '#core/law/scheme.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Icon, type IconName } from '#platform/ui/index.ts'
import { markTexts } from '../texts/marks.ts'
import { MarkTag, Sources } from './mark-tag.tsx'

const ICONS: Readonly<Record<ExplainedFinding['outcome'], IconName>> = {
  met: 'check',
  'not-met': 'close',
  unknown: 'help',
  'not-in-force': 'minus',
}

type FindingListProps = { findings: readonly ExplainedFinding[]; scheme: Scheme; lang: Lang }

/** Conditions one by one: what is said of each, since when, and where it is written. */
export function FindingList({ findings, scheme, lang }: FindingListProps) {
  return (
    <ul class="bare law-rules">
      {findings.map((finding) => (
        <li class={`law-rule law-${finding.outcome}`}>
          <Icon name={ICONS[finding.outcome]} class="law-rule-icon" />
          <div>
            <p class="law-rule-label">
              <strong>{finding.label[lang]}</strong> <MarkTag mark={finding.mark} lang={lang} />
            </p>
            <Said finding={finding} scheme={scheme} lang={lang} />
            <Footing finding={finding} scheme={scheme} lang={lang} />
          </div>
        </li>
      ))}
    </ul>
  )
}

type OneFinding = { finding: ExplainedFinding; scheme: Scheme; lang: Lang }

/** What is missing is asked as one asks a person. */
function Said({ finding, scheme, lang }: OneFinding) {
  const questions = finding.outcome === 'unknown' ? finding.missing : []
  if (questions.length === 0) return <p>{finding.says[lang]}</p>
  return questions.map((fact) => <p>{scheme.facts[fact]?.question[lang] ?? fact}</p>)
}

/** From which day, by which source, and on what it rests that nobody has confirmed. */
export function Footing({ finding, scheme, lang }: OneFinding) {
  const t = markTexts(lang)
  const relied = (mark: 'inferred' | 'unconfirmed') =>
    finding.relies
      .filter((one) => one.mark === mark)
      .map(({ value }) => scheme.values[value]?.label[lang] ?? value)
      .join('; ')
  const unconfirmed = relied('unconfirmed')
  const inferred = relied('inferred')
  return (
    <>
      {finding.note && <p class="law-note">{finding.note[lang]}</p>}
      {unconfirmed && (
        <p class="law-note">
          <MarkTag mark="unconfirmed" lang={lang} /> {t.reliesUnconfirmed(unconfirmed)}
        </p>
      )}
      {inferred && (
        <p class="law-note">
          <MarkTag mark="inferred" lang={lang} /> {t.reliesInferred(inferred)}
        </p>
      )}
      {finding.versionFrom && (
        <p class="law-footing">
          {t.from(formatDay(finding.versionFrom, lang))}. <Sources sources={finding.sources} lang={lang} />
        </p>
      )}
    </>
  )
}
