import { formatMoment } from '#core/calendar/format-day.ts'
import type { AgreementSection } from '#core/rotation/agreement-content.ts'
import type { SectionDifference } from '#core/rotation/agreement-difference.ts'
import { hasSigned } from '#core/rotation/agreement-signing.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  bind,
  Card,
  Checkbox,
  errorList,
  FileLink,
  Form,
  type FormState,
  Submit,
  TextArea,
} from '#platform/ui/index.ts'
import { hashText } from '../content-hash.ts'
import type { Agreement, Signer } from '../model.ts'
import { paths } from '../paths.ts'
import { agreementTexts } from '../texts/agreement.ts'
import { AgreementText } from './agreement-text.tsx'
import { DifferenceList } from './difference-list.tsx'

export type SignPageProps = {
  lang: Lang
  href: (path: string) => string
  once: string
  state: FormState
  agreement: Agreement
  signer: Signer
  /** The reader's own place; otherwise the signature is registered for somebody else. */
  own: boolean
  myName: string
  sections: readonly AgreementSection[]
  changed: { revision: number; sections: readonly SectionDifference[] } | undefined
  /** Whose turn it is, when it is not this one's. */
  waitingFor: readonly string[]
  /** The case was stopped or has ended. */
  over: boolean
  open: boolean
}

/** What somebody is asked to sign: their own part, what has changed in it, and one button. */
export function SignPage(p: SignPageProps) {
  const t = agreementTexts(p.lang)
  return (
    <>
      <Notice {...p} />
      {p.changed && p.changed.sections.length > 0 && (
        <Card title={t.changedForYou} tone="accent">
          <p>{t.changedForYouText}</p>
          <DifferenceList sections={p.changed.sections} lang={p.lang} />
        </Card>
      )}
      <Card title={t.number(p.agreement.number, p.agreement.revision)}>
        {p.lang === 'en' && <p class="muted">{t.inDanish}</p>}
        <AgreementText sections={p.sections} />
        <p class="muted">
          {t.code}: <code class="agreement-code">{hashText(p.agreement.content_hash)}</code>
        </p>
        <p>
          <FileLink
            href={p.href(paths.signPdf(p.signer.id))}
            name={p.signer.scopes.includes('*') ? t.pdf : t.pdfMine}
            kind="pdf"
          />
        </p>
      </Card>
      {p.open && <SignForm {...p} />}
    </>
  )
}

function Notice(p: SignPageProps) {
  const t = agreementTexts(p.lang)
  const { agreement, signer } = p
  if (signer.carried && signer.carriedRevision !== null)
    return (
      <Alert kind="success" title={t.youSigned} level={2}>
        {t.youSignedBefore(signer.carriedRevision)}
      </Alert>
    )
  const last = signer.signed.at(-1)
  if (last && hasSigned(signer))
    return (
      <Alert kind="success" title={t.youSigned} level={2}>
        {t.youSignedText(t.signed(last.name, formatMoment(last.at, p.lang)))}
        {agreement.status === 'signed' && ` ${t.isSigned}`}
      </Alert>
    )
  if (agreement.status !== 'sent')
    return <Alert kind="info">{agreement.status === 'signed' ? t.isSigned : t.goneBy}</Alert>
  if (p.over) return <Alert kind="info">{t.caseOver}</Alert>
  if (p.waitingFor.length > 0) return <Alert kind="info">{t.notYourTurn(p.waitingFor.join(', '))}</Alert>
  return null
}

function SignForm(p: SignPageProps) {
  const t = agreementTexts(p.lang)
  const field = bind(p.state)
  return (
    <Card title={p.own ? t.signButton : t.signForWho(p.signer.shownName)} tone="tint">
      <Form action={p.href(paths.sign(p.signer.id))} once={p.once} errors={errorList(p.state)}>
        <input type="hidden" name="hash" value={hashText(p.agreement.content_hash)} />
        {!p.own && <TextArea {...field('reason')} label={t.reason} hint={t.reasonHint} rows={2} max={300} />}
        <Checkbox
          name="agree"
          label={p.own ? t.confirm : t.confirmFor(p.signer.shownName)}
          error={p.state.errors.agree}
          checked={p.state.values.agree !== undefined}
        />
        <p class="muted">{t.loginIs(p.myName)}</p>
        <Submit label={p.own ? t.signButton : t.signFor2} />
      </Form>
      {p.own && (
        <details class="agreement-fold">
          <summary>{t.notAgree}</summary>
          <p>{t.notAgreeText}</p>
        </details>
      )}
    </Card>
  )
}
