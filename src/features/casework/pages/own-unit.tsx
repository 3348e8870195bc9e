import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { formatPhone, type Phone } from '#core/identity/phone.ts'
import { receiptPath } from '#features/law/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Card, DefinitionList, StatusTag, Timeline } from '#platform/ui/index.ts'
import { onBehalfText } from '../on-behalf.ts'
import type { OwnUnit } from '../store/own-unit.ts'
import { ownUnitTexts } from '../texts/own-unit.ts'
import { deedName, wordTexts } from '../texts/words.ts'
import { certificateState } from './certificate-card.tsx'
import { momentText, periodText } from './day-text.ts'

type OwnUnitProps = { lang: Lang; today: string; own: OwnUnit; href: (path: string) => string }

/** A citizen's own view of the job centre. */
export function OwnUnitPage(p: OwnUnitProps) {
  const { lang, own } = p
  const t = ownUnitTexts(lang)
  return (
    <div class="two-columns">
      <div class="case-main">
        <DecisionCard {...p} />
        <Card title={t.deeds}>
          {own.deeds.length === 0 ? (
            <p>{t.noDeeds}</p>
          ) : (
            <Timeline
              label={t.deeds}
              events={own.deeds.map((d) => ({
                title: deedName(d.command, wordTexts(lang)),
                when: momentText(d.at, lang),
                at: danishDayAt(d.at.getTime()),
                who: t.who,
                text: onBehalfText(d.reason, lang),
              }))}
            />
          )}
        </Card>
      </div>
      <div class="case-side">
        <Card title={t.unit} tone="tint">
          <p>
            <strong>{own.unit.name}</strong>
          </p>
          <DefinitionList
            items={[
              { term: t.phone, value: own.unit.phone && formatPhone(own.unit.phone as Phone) },
              {
                term: t.email,
                value: own.unit.email && <a href={`mailto:${own.unit.email}`}>{own.unit.email}</a>,
              },
              { term: t.caseworker, value: own.caseworker ?? t.nobody },
            ]}
          />
        </Card>
      </div>
    </div>
  )
}

function DecisionCard({ lang, today, own, href }: OwnUnitProps) {
  const t = ownUnitTexts(lang)
  const c = own.certificate
  const state = certificateState(c, today)
  const tags = {
    none: undefined,
    ended: <StatusTag label={t.ended} tone="warning" />,
    eligible: <StatusTag label={t.eligible} tone="success" />,
    not_eligible: <StatusTag label={t.notEligible} tone="neutral" />,
  }
  return (
    <Card title={t.certificate} aside={tags[state]}>
      {c ? (
        <>
          <DefinitionList
            items={[
              { term: t.period, value: periodText(c.valid_from, c.valid_to, lang) },
              { term: t.reason, value: c.reason },
            ]}
          />
          {c.receipt_id && (
            <p>
              <a href={href(receiptPath(c.receipt_id))}>{t.rules}</a>
            </p>
          )}
          {state === 'not_eligible' && <p>{t.stillOrdinary}</p>}
          <p class="muted">{t.disagree}</p>
        </>
      ) : (
        <p>{t.none}</p>
      )}
    </Card>
  )
}
