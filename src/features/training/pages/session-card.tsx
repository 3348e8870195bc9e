import type { Child } from 'hono/jsx'
import { formatTime } from '#core/calendar/copenhagen-time.ts'
import { formatDay, formatPeriod } from '#core/calendar/format-day.ts'
import { formatMoney } from '#core/text/money.ts'
import type { SessionDay } from '#core/training/session-days.ts'
import { missingToOpen } from '#core/training/session-moves.ts'
import type { Lang } from '#platform/text/texts.ts'
import { type Fact, StatusTag, Tag, VacancyCard } from '#platform/ui/index.ts'
import { freeOf, type SessionRow } from '../model.ts'
import { wordTexts } from '../texts/words.ts'

const TONES = { planned: 'info', confirmed: 'success', cancelled: 'error', held: 'neutral' } as const

export const SessionStatusTag = (p: { s: Pick<SessionRow, 'status'>; lang: Lang }) => (
  <StatusTag label={wordTexts(p.lang).session[p.s.status]} tone={TONES[p.s.status]} />
)

/** What a session costs a participant. */
export const priceText = (ore: number, lang: Lang): string => {
  const t = wordTexts(lang)
  return ore === 0 ? t.free : t.perPerson(formatMoney(ore, lang))
}

/** Where: the place's name, street and town, as far as they are said. */
export const whereText = (s: {
  place: string
  street: string | null
  postcode: string
  town: string
}): string => [s.place, s.street, `${s.postcode} ${s.town}`.trim()].filter((p) => p).join(', ')

/** Free seats, or how many wait for one. */
export const seatsText = (s: SessionRow, lang: Lang): string => {
  const t = wordTexts(lang)
  const seats = t.seatsFree(freeOf(s), s.capacity)
  return s.waiting > 0 ? `${seats} · ${t.waiting(s.waiting)}` : seats
}

/** A small class that is still short of its minimum says by how much: that is what others can help with. */
export const missingText = (s: SessionRow, lang: Lang): string | undefined => {
  const missing = s.status === 'planned' ? missingToOpen(s) : 0
  return missing > 0 ? wordTexts(lang).missing(missing) : undefined
}

export const sessionFacts = (s: SessionRow, lang: Lang): Fact[] => {
  const t = wordTexts(lang)
  return [
    {
      icon: 'calendar-month',
      label: t.period,
      text: formatPeriod({ from: s.starts_on, to: s.ends_on }, lang),
    },
    { icon: 'location', label: t.place, text: whereText(s) },
    { icon: 'groups', label: t.seats, text: seatsText(s, lang) },
  ]
}

/** A session in a list; the whole card leads to `href`. */
export function SessionCard(p: {
  s: SessionRow
  lang: Lang
  href: string
  title?: string
  level?: 2 | 3
  foot?: Child
  aside?: Child
}) {
  const { s, lang } = p
  const t = wordTexts(lang)
  const missing = missingText(s, lang)
  return (
    <VacancyCard
      href={p.href}
      level={p.level ?? 3}
      title={p.title ?? s.title}
      subtitle={`${s.provider_name} · ${priceText(s.price_ore, lang)}`}
      tags={
        <>
          <SessionStatusTag s={s} lang={lang} />
          {s.amu_number && <Tag label={t.amu(s.amu_number)} tone="neutral" />}
          {missing && <Tag label={missing} tone="warning" />}
        </>
      }
      facts={sessionFacts(s, lang)}
      aside={p.aside}
      foot={p.foot}
    />
  )
}

/** Days one by one with their times; many in a row are folded. */
export function DayList(p: { days: readonly SessionDay[]; lang: Lang }) {
  const t = wordTexts(p.lang)
  const list = (
    <ul class="bare training-days">
      {p.days.map((d) => (
        <li>
          {formatDay(d.day, p.lang)}, {t.timeOfDay(formatTime(d.from), formatTime(d.to))}
        </li>
      ))}
    </ul>
  )
  return p.days.length <= 6 ? (
    list
  ) : (
    <details class="training-fold">
      <summary>{t.days(p.days.length)}</summary>
      {list}
    </details>
  )
}
