import type { Day } from '#core/calendar/day.ts'
import { isLive } from '#core/exchange/application-status.ts'
import { limits } from '#core/exchange/limits.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, ButtonLink, CardList, EmptyState } from '#platform/ui/index.ts'
import type { ApplicationLine } from '../read/lists.ts'
import { isYours } from '../status-words.ts'
import { applicationTexts } from '../texts/application.ts'
import { ApplicationCard } from './application-card.tsx'

type ListProps = {
  lines: readonly ApplicationLine[]
  lang: Lang
  today: Day
  href: (path: string) => string
}

/** How many of the ten places for applications are in use: what the person has sent and is still open. */
export const slotsUsed = (lines: readonly ApplicationLine[]): number =>
  lines.filter((line) => line.initiative === 'person' && isLive(line.status)).length

/** A job-seeker's applications: what waits for them, what waits for others, what came of the rest. */
export function MyApplications(p: ListProps) {
  const { lines, lang } = p
  const t = applicationTexts(lang)
  if (lines.length === 0)
    return (
      <EmptyState
        title={t.noneTitle}
        text={t.noneText}
        action={<ButtonLink href={p.href('/vikariater')} label={t.findJobs} kind="primary" icon="search" />}
      />
    )
  const yours = lines.filter((line) => isYours(line.status, 'person'))
  const others = lines.filter((line) => isLive(line.status) && !yours.includes(line))
  const hires = lines.filter((line) => line.status === 'hired')
  const ended = lines.filter((line) => !isLive(line.status) && line.status !== 'hired')
  const used = slotsUsed(lines)
  return (
    <>
      <Alert
        kind={used >= limits.liveApplications ? 'warning' : 'info'}
        title={t.slots(used, limits.liveApplications)}
      >
        {used >= limits.liveApplications ? t.slotsFull : t.slotsWhy}
      </Alert>
      <Group {...p} title={t.yours} lines={yours} empty={t.nobodyWaits} />
      <Group {...p} title={t.others} lines={others} />
      <Group {...p} title={t.hires} lines={hires} />
      <Group {...p} title={t.ended} lines={ended} />
    </>
  )
}

function Group(p: ListProps & { title: string; empty?: string }) {
  if (p.lines.length === 0 && !p.empty) return null
  return (
    <section>
      <h2>{p.title}</h2>
      {p.lines.length === 0 ? (
        <p class="muted">{p.empty}</p>
      ) : (
        <CardList label={p.title}>
          {p.lines.map((line) => (
            <ApplicationCard line={line} reader="person" lang={p.lang} today={p.today} href={p.href} />
          ))}
        </CardList>
      )}
    </section>
  )
}
