import type { ApplicationStatus } from '#core/exchange/application-status.ts'
import { statusNames } from '#core/exchange/application-texts.ts'
import { companyReasonTexts, personReasonTexts } from '#core/exchange/refusal-texts.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Timeline, type TimelineEvent } from '#platform/ui/index.ts'
import { type EndReason, endReasonNames } from '../hire-end-reasons.ts'
import type { Event } from '../read/application-view.ts'
import { statusTones } from '../status-words.ts'
import { applicationTexts } from '../texts/application.ts'
import { momentOf } from './words.ts'

/** What has happened to an application, oldest first; both sides read the same, but for what is said of themselves. */
export function History(p: { events: readonly Event[]; reader: 'person' | 'company'; lang: Lang }) {
  const t = applicationTexts(p.lang)
  const events = p.events.map(
    (event): TimelineEvent => ({
      title: titleOf(event, p.lang),
      ...momentOf(event.at, p.lang),
      who: event.side === p.reader ? t.bySelf[p.reader] : t.by[event.side as keyof typeof t.by],
      ...reasonOf(event, p.reader, p.lang),
      tone: statusTones[event.to as ApplicationStatus] ?? 'neutral',
    }),
  )
  return <Timeline events={events} label={t.history} />
}

function titleOf(event: Event, lang: Lang): string {
  const t = applicationTexts(lang)
  if (event.to === 'ended') return t.eventEnded
  if (event.to === 'cancelled') return t.eventCancelled
  if (event.to === 'interest' || event.to === 'sent') return t.eventNew[event.to]
  if (event.to === 'talking' && event.from === 'offered') return t.eventBack
  return statusNames[event.to as ApplicationStatus][lang]
}

/** The chooser reads the reason as chosen; the other side has it in the kind words at the top of the page. */
function reasonOf(event: Event, reader: string, lang: Lang): { text?: string } {
  if (!event.reason) return {}
  const t = applicationTexts(lang)
  const say = (text: string | undefined) => (text ? { text: `${t.reason}: ${text}` } : {})
  if (event.to === 'ended' || event.to === 'cancelled')
    return say(endReasonNames[event.reason as EndReason]?.[lang])
  if (event.side !== reader) return {}
  const texts = event.side === 'company' ? companyReasonTexts : personReasonTexts
  return say((texts as Record<string, { choice: { da: string; en: string } }>)[event.reason]?.choice[lang])
}
