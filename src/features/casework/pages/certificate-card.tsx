import type { Lang } from '#platform/text/texts.ts'
import { ButtonLink, Card, DefinitionList, StatusTag } from '#platform/ui/index.ts'
import type { CertificateRow } from '../store/certificates.ts'
import { personTexts } from '../texts/person.ts'
import { wordTexts } from '../texts/words.ts'
import { momentText, periodText } from './day-text.ts'

export type CertificateState = 'none' | 'eligible' | 'not_eligible' | 'ended'

/** How the decision in force stands today. */
export const certificateState = (
  c: Pick<CertificateRow, 'decision' | 'valid_to'> | undefined,
  today: string,
): CertificateState => {
  if (!c) return 'none'
  if (c.valid_to < today) return 'ended'
  return c.decision
}

export function CertificateTag({ lang, state }: { lang: Lang; state: CertificateState }) {
  const t = personTexts(lang)
  if (state === 'none') return null
  if (state === 'ended') return <StatusTag label={t.ended} tone="warning" />
  return state === 'eligible' ? (
    <StatusTag label={t.eligible} tone="success" />
  ) : (
    <StatusTag label={t.notEligible} tone="neutral" />
  )
}

/** The decision in force, with its grounds and who made it. */
export function CertificateCard(p: {
  lang: Lang
  today: string
  certificate: CertificateRow | undefined
  decideHref: string
}) {
  const t = personTexts(p.lang)
  const w = wordTexts(p.lang)
  const c = p.certificate
  return (
    <Card
      title={t.certificate}
      aside={<CertificateTag lang={p.lang} state={certificateState(c, p.today)} />}
      foot={<ButtonLink href={p.decideHref} label={t.decide} />}
    >
      {c ? (
        <DefinitionList
          items={[
            { term: t.period, value: periodText(c.valid_from, c.valid_to, p.lang) },
            { term: t.reason, value: c.reason },
            {
              term: t.decidedBy,
              value: t.decidedByWhom(momentText(c.decided_at, p.lang), c.decided_by ?? w.formerColleague),
            },
          ]}
        />
      ) : (
        <p>{t.noCertificate}</p>
      )}
    </Card>
  )
}
