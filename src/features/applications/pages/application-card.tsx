import type { Day } from '#core/calendar/day.ts'
import { formatPeriod } from '#core/calendar/format-day.ts'
import { isLive } from '#core/exchange/application-status.ts'
import { statusNames } from '#core/exchange/application-texts.ts'
import { hoursText } from '#features/vacancies/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { type Fact, StatusTag, Tag, VacancyCard, WhoActsNext } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { ApplicationLine } from '../read/lists.ts'
import { standingText, statusTones, whoActsNext } from '../status-words.ts'
import { applicationTexts } from '../texts/application.ts'

type CardProps = {
  line: ApplicationLine
  reader: 'person' | 'company'
  /** The candidate's released name, where the reader is the company and may know it. */
  name?: string | undefined
  lang: Lang
  today: Day
  href: (path: string) => string
}

/** One application in a list: what it is about, where it stands, whose turn it is and until when. */
export function ApplicationCard(p: CardProps) {
  const { line, reader, lang } = p
  const t = applicationTexts(lang)
  const candidate = p.name ?? t.candidate(line.aliasId.slice(0, 4).toUpperCase())
  const facts: Fact[] = [
    {
      icon: 'calendar-month',
      label: t.period,
      text: formatPeriod({ from: line.startsOn, to: line.endsOn }, lang),
    },
    { icon: 'time', label: t.hours, text: hoursText(line.minutesMin, line.minutesMax, lang) },
  ]
  const names = reader === 'person' ? { company: line.companyName } : { person: candidate }
  return (
    <VacancyCard
      href={p.href(paths.application(line.id))}
      title={reader === 'person' ? line.title : candidate}
      subtitle={reader === 'person' ? `${line.companyName}, ${line.town}` : line.title}
      tags={
        <>
          <StatusTag label={statusNames[line.status][lang]} tone={statusTones[line.status]} />
          {line.unread > 0 && <Tag label={t.unread(line.unread)} tone="brand" icon="chat" />}
          {line.onBehalf && reader === 'person' && <Tag label={t.onBehalf} />}
        </>
      }
      facts={facts}
      foot={
        isLive(line.status) ? (
          <WhoActsNext {...whoActsNext(line, reader, names, p.today, lang)} />
        ) : (
          <p class="muted">{standingText(line, reader, lang)}</p>
        )
      }
    />
  )
}
