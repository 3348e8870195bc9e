import { formatMoment } from '#core/calendar/format-day.ts'
import { hasSigned, turnNow } from '#core/rotation/agreement-signing.ts'
import type { Lang } from '#platform/text/texts.ts'
import { StatusTag, Table, type Tone } from '#platform/ui/index.ts'
import type { Signer } from '../model.ts'
import { paths } from '../paths.ts'
import { agreementTexts } from '../texts/agreement.ts'

export type SignerView = {
  readonly signer: Signer
  readonly own: boolean
  /** The reader may register the signature in their place. */
  readonly onBehalf: boolean
  readonly login: boolean
}

/** Everybody who signs, in order, with how far it has come. */
export function SignerList(p: {
  views: readonly SignerView[]
  /** The version is out for signature. */
  open: boolean
  lang: Lang
  href: (path: string) => string
}) {
  const t = agreementTexts(p.lang)
  const turn = p.open ? turnNow(p.views.map(({ signer }) => signer)) : undefined
  return (
    <Table<SignerView>
      caption={t.signersTitle}
      hideCaption
      rows={p.views}
      columns={[
        { label: t.turn, numeric: true, cell: ({ signer }) => String(signer.turn) },
        { label: t.who, rowHeader: true, cell: ({ signer }) => signer.shownName },
        { label: t.party, cell: ({ signer }) => t.sides[signer.side] },
        { label: t.state, cell: (view) => <State {...view} turn={turn} lang={p.lang} /> },
        { label: t.action, hideLabel: true, cell: (view) => <Action {...view} {...p} turn={turn} /> },
      ]}
    />
  )
}

function State({ signer, login, turn, lang }: SignerView & { turn: number | undefined; lang: Lang }) {
  const t = agreementTexts(lang)
  const done = hasSigned(signer)
  const [label, tone]: [string, Tone] = done
    ? [t.stateSigned, 'success']
    : signer.turn === turn
      ? [t.stateNow, 'warning']
      : [t.stateLater, 'neutral']
  return (
    <>
      <StatusTag label={label} tone={tone} />
      {signer.carried && signer.carriedRevision !== null && (
        <p class="muted">{t.carried(signer.carriedRevision)}</p>
      )}
      {!done && signer.required > 1 && <p class="muted">{t.signedOf(signer.signatures, signer.required)}</p>}
      {signer.signed.map((one) => (
        <p class="muted">
          {t.signed(one.name, formatMoment(one.at, lang))}
          {one.reason && (
            <>
              <br />
              {t.onBehalfOf(one.reason)}
            </>
          )}
        </p>
      ))}
      {!done && !login && <p class="muted">{t.noLogin}</p>}
    </>
  )
}

function Action(
  p: SignerView & { turn: number | undefined; open: boolean; lang: Lang; href: (path: string) => string },
) {
  const t = agreementTexts(p.lang)
  const { signer } = p
  if (!p.open || hasSigned(signer) || signer.turn !== p.turn) return null
  if (p.own) return <a href={p.href(paths.sign(signer.id))}>{t.signMine}</a>
  if (!p.onBehalf) return null
  return (
    <a href={p.href(paths.sign(signer.id))}>
      {t.signFor} <span class="sr-only">({signer.shownName})</span>
    </a>
  )
}
