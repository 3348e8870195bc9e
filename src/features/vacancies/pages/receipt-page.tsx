import { waiting } from '#core/exchange/application-status.ts'
import type { Lang } from '#platform/text/texts.ts'
import { ButtonLink, Receipt } from '#platform/ui/index.ts'
import { reviewTexts } from '../texts/review.ts'

/** The vikariat is posted: where it is found, and what happens from here. */
export function ReceiptPage(p: {
  lang: Lang
  number: number
  /** The whole public address, to be passed on. */
  publicAddress: string
  publicHref: string
  candidatesHref: string | undefined
  overviewHref: string
}) {
  const t = reviewTexts(p.lang)
  return (
    <Receipt
      title={t.receiptTitle}
      text={
        <>
          {t.receiptText} <a href={p.publicHref}>{p.publicAddress}</a>
        </>
      }
      number={String(p.number)}
      next={t.receiptNext(waiting.sent.days)}
      actions={
        <>
          {p.candidatesHref && <ButtonLink href={p.candidatesHref} label={t.seeCandidates} kind="primary" />}
          <ButtonLink href={p.overviewHref} label={t.seeVacancy} />
        </>
      }
    />
  )
}
