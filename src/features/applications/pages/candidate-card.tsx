import type { Day } from '#core/calendar/day.ts'
import { cardAreaByKey } from '#core/exchange/card-area.ts'
import { companyHelpFor, conditionForCompany } from '#core/exchange/condition-texts.ts'
import type { Fit } from '#core/exchange/fit.ts'
import { partForCompany } from '#core/exchange/fit-texts.ts'
import type { Lang } from '#platform/text/texts.ts'
import { type Fact, Tag, VacancyCard } from '#platform/ui/index.ts'
import type { Found } from '../candidates/find-candidates.ts'
import { candidateTexts } from '../texts/candidates.ts'
import { availableText, occupationText } from './candidate-facts.tsx'

/** A found candidate under the company's own alias. */
export type Listed = Found & { alias: string; aliasId: string; inContact: boolean }

/** An anonymous card in a list: what the person can do, where and when, and why they fit. */
export function CandidateCard(p: { c: Listed; href: string; lang: Lang; today: Day }) {
  const { c, lang } = p
  const t = candidateTexts(lang)
  const facts: Fact[] = [
    { icon: 'location', label: t.area, text: cardAreaByKey(c.card.area)?.name[lang] ?? c.card.area },
    {
      icon: 'calendar-month',
      label: t.available,
      text: availableText(c.card.availableMonth, p.today, lang),
    },
  ]
  const known = c.known && t.known[c.known]
  return (
    <VacancyCard
      href={p.href}
      title={t.open(c.alias)}
      subtitle={c.card.occupations.map((one) => occupationText(one, lang)).join(', ')}
      tags={
        known || c.inContact ? (
          <>
            {known && <Tag label={known} tone="brand" icon="star" />}
            {c.inContact && <Tag label={t.inContact} tone="info" icon="chat" />}
          </>
        ) : undefined
      }
      facts={facts}
      foot={c.fit && <Reasons fit={c.fit} lang={lang} />}
    />
  )
}

/** Why somebody fits, and the one thing that is missing; acquaintance has a tag of its own. */
export function Reasons({ fit, lang }: { fit: Fit; lang: Lang }) {
  const t = candidateTexts(lang)
  const reasons = fit.parts.flatMap((part) =>
    part.key === 'known' || part.score === 0 ? [] : (partForCompany(part, lang) ?? []),
  )
  return (
    <>
      {reasons.length > 0 && <p>{reasons.join(' · ')}</p>}
      {fit.missing.map((one) => (
        <p>
          <Tag label={t.missing} tone="warning" /> {conditionForCompany(one, lang)}
          {one.near && <span class="muted"> {companyHelpFor(one, lang)}</span>}
        </p>
      ))}
    </>
  )
}
