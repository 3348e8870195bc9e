import type { Child } from 'hono/jsx'
import { day } from '#core/calendar/day.ts'
import { formatDay, formatDayShort, formatPeriod } from '#core/calendar/format-day.ts'
import { formatHours } from '#core/text/hours.ts'
import { formatMoney } from '#core/text/money.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Card, type Definition, DefinitionList } from '#platform/ui/index.ts'
import type { ChangeOfCase } from '../store/changes.ts'
import { caseTexts } from '../texts/case.ts'
import { whereText } from './session-card.tsx'

const daysText = (days: readonly { day: string }[], lang: Lang): string => {
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) return caseTexts(lang).noDays
  return formatPeriod({ from: day(first.day), to: day(last.day) }, lang)
}

const list = (days: readonly string[], lang: Lang): string =>
  days.map((d) => formatDayShort(day(d), lang)).join(', ')

/** What a change of a session is and what it does to the case: days, cover, grant and money. */
export function ChangeCard(p: { change: ChangeOfCase; lang: Lang; level?: 2 | 3; children?: Child }) {
  const { change: c, lang } = p
  const t = caseTexts(lang)
  const { effect, before, after } = c
  const arrow = (a: string, b: string) => (a === b ? a : t.fromTo(a, b))
  const moved = c.kind === 'moved' || c.kind === 'cancelled'
  const items: Definition[] = [
    ...(c.reason ? [{ term: t.reason, value: c.reason }] : []),
    { term: t.before, value: `${daysText(before.days, lang)}, ${whereText(before)}` },
    {
      term: t.after,
      value: c.kind === 'cancelled' ? t.noDays : `${daysText(after.days, lang)}, ${whereText(after)}`,
    },
    { term: t.people, value: String(effect.people) },
    ...(moved
      ? [
          {
            term: t.hours,
            value: arrow(formatHours(effect.minutesBefore, lang), formatHours(effect.minutesAfter, lang)),
          },
        ]
      : []),
    ...(effect.uncovered.length > 0
      ? [
          {
            term: t.uncovered,
            value: effect.uncovered
              .map((u) => t.uncoveredDay(formatDayShort(u.day, lang), u.people))
              .join(', '),
          },
        ]
      : effect.daysAdded.length > 0
        ? [{ term: t.uncovered, value: t.allCovered }]
        : []),
    ...(effect.coverNotNeeded.length > 0
      ? [{ term: t.coverNotNeeded, value: list(effect.coverNotNeeded, lang) }]
      : []),
    ...(effect.outsideGrant.length > 0
      ? [{ term: t.outsideGrant, value: list(effect.outsideGrant, lang) }]
      : []),
    ...(moved && effect.supportBefore !== undefined && effect.supportAfter !== undefined
      ? [
          {
            term: t.support,
            value: arrow(formatMoney(effect.supportBefore, lang), formatMoney(effect.supportAfter, lang)),
          },
        ]
      : []),
    ...(effect.feeBefore !== effect.feeAfter
      ? [
          {
            term: t.fee,
            value: arrow(formatMoney(effect.feeBefore, lang), formatMoney(effect.feeAfter, lang)),
          },
        ]
      : []),
  ]
  return (
    <Card
      title={t.changeHeading[c.kind](c.title)}
      level={p.level ?? 3}
      tone={c.settled_at ? 'plain' : 'accent'}
      {...(c.settled_at
        ? { foot: t.settledOn(formatDay(day(c.settled_at.toISOString().slice(0, 10)), lang)) }
        : {})}
    >
      <DefinitionList items={items} />
      {p.children}
    </Card>
  )
}
