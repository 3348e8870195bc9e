import { formatMoment } from '#core/calendar/format-day.ts'
import { hasSigned, signRefusal } from '#core/rotation/agreement-signing.ts'
import type { StartPart } from '#platform/feature.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { Card, EmptyState, StatusTag, Table } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import { type MyPlace, myPlaces } from '../store/my-places.ts'
import { agreementTexts } from '../texts/agreement.ts'

/** It is the reader's turn. */
const waits = ({ agreement, signers, signer, live }: MyPlace): boolean =>
  live && agreement.status === 'sent' && signRefusal(signers, signer.id) === undefined

async function list(ctx: Ctx): Promise<Response> {
  const t = agreementTexts(ctx.lang)
  const places = await myPlaces(ctx.tx, ctx.actor)
  return ctx.page(
    { title: t.mine, lead: t.mineLead, crumbs: [], noindex: true },
    places.length === 0 ? (
      <EmptyState title={t.mineNone} text={t.mineNoneText} />
    ) : (
      <Table<MyPlace>
        caption={t.mine}
        hideCaption
        rows={places}
        columns={[
          {
            label: t.content,
            rowHeader: true,
            cell: ({ signer, agreement }) => (
              <a href={ctx.href(paths.sign(signer.id))}>{t.number(agreement.number, agreement.revision)}</a>
            ),
          },
          { label: t.sides.company, cell: ({ company }) => company },
          {
            label: t.state,
            cell: (place) =>
              waits(place) ? (
                <StatusTag label={t.waitsForYou} tone="warning" />
              ) : hasSigned(place.signer) ? (
                <StatusTag label={t.stateSigned} tone="success" />
              ) : (
                <StatusTag label={place.live ? t.notYetYou : t.over} tone="neutral" />
              ),
          },
          {
            label: t.sent,
            cell: ({ agreement }) =>
              agreement.sent_at ? formatMoment(agreement.sent_at, ctx.lang) : t.nothing,
          },
        ]}
      />
    ),
  )
}

/** Enough to begin with; the rest is a click away. */
const MOST_ON_START = 8

/** What waits for a signature, on the start page of everybody who can be asked for one. */
export const startParts: StartPart[] = [
  {
    roles: ['company', 'shop_steward', 'employee', 'jobseeker', 'training_provider', 'akasse', 'caseworker'],
    weight: 5,
    async render({ tx, actor, lang, href }) {
      const waiting = (await myPlaces(tx, actor, { statuses: ['sent'], most: MOST_ON_START })).filter(waits)
      if (waiting.length === 0) return null
      const t = agreementTexts(lang)
      return (
        <Card title={t.start} tone="accent" foot={<a href={href(paths.mySignatures)}>{t.toAll}</a>}>
          <ul class="bare">
            {waiting.map(({ signer, agreement, company }) => (
              <li>
                <p>
                  <a href={href(paths.sign(signer.id))}>{t.number(agreement.number, agreement.revision)}</a>
                  <br />
                  <span class="muted">{company}</span>
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )
    },
  },
]

export const mySignatureRoutes: Route[] = [get(paths.mySignatures, list)]
