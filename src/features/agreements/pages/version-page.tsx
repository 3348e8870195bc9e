import type { AgreementSection } from '#core/rotation/agreement-content.ts'
import type { SectionDifference } from '#core/rotation/agreement-difference.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Card, StatusTag } from '#platform/ui/index.ts'
import type { Agreement } from '../model.ts'
import { agreementTexts } from '../texts/agreement.ts'
import { AgreementText } from './agreement-text.tsx'
import { CodeLines, STATUS_TONES } from './case-agreement.tsx'
import { DifferenceList } from './difference-list.tsx'
import { SignerList, type SignerView } from './signer-list.tsx'

/** One version as it was, with its signatures and what it changed. */
export function VersionPage(p: {
  lang: Lang
  href: (path: string) => string
  caseId: string
  agreement: Agreement
  views: readonly SignerView[]
  sections: readonly AgreementSection[]
  part: boolean
  before: { revision: number; sections: readonly SectionDifference[] } | undefined
}) {
  const t = agreementTexts(p.lang)
  const { agreement } = p
  return (
    <>
      <Card
        title={t.number(agreement.number, agreement.revision)}
        aside={<StatusTag label={t.statuses[agreement.status]} tone={STATUS_TONES[agreement.status]} />}
        tone="tint"
      >
        {agreement.change_note && <p>{agreement.change_note}</p>}
        <CodeLines {...p} />
      </Card>
      {p.before && (
        <Card title={t.differenceTo(p.before.revision)}>
          <DifferenceList sections={p.before.sections} lang={p.lang} />
        </Card>
      )}
      {p.views.length > 0 && (
        <Card title={t.signersTitle}>
          <SignerList views={p.views} open={agreement.status === 'sent'} lang={p.lang} href={p.href} />
        </Card>
      )}
      <Card title={t.content}>
        {p.lang === 'en' && <p class="muted">{t.inDanish}</p>}
        {p.part && <p class="muted">{t.partOnly}</p>}
        <AgreementText sections={p.sections} />
      </Card>
    </>
  )
}
