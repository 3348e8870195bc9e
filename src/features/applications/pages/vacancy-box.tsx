import { formatPeriod } from '#core/calendar/format-day.ts'
import { hoursText } from '#features/vacancies/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Card, type Fact, Facts, Tag } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { VacancyFacts } from '../read/vacancy-facts.ts'
import { applicationTexts } from '../texts/application.ts'
import { phoneText } from './candidate-facts.tsx'
import { payText } from './words.ts'

type BoxProps = {
  v: VacancyFacts
  lang: Lang
  href: (path: string) => string
  /** The contact person is told to somebody who talks with the company. */
  withContact?: boolean
}

/** What a vikariat is about, beside an application for it. */
export function VacancyBox({ v, lang, href, withContact }: BoxProps) {
  const t = applicationTexts(lang)
  const { contact } = v
  const facts: Fact[] = [
    { icon: 'business', label: t.company, text: v.companyName },
    {
      icon: 'calendar-month',
      label: t.period,
      text: formatPeriod({ from: v.startsOn, to: v.endsOn }, lang),
    },
    { icon: 'time', label: t.hours, text: t.perWeek(hoursText(v.minutesMin, v.minutesMax, lang)) },
    {
      icon: 'location',
      label: t.place,
      text: [v.street, `${v.postcode} ${v.town}`.trim()].filter(Boolean).join(', '),
    },
    { icon: 'payments', label: t.pay, text: payText(v.payAgreement, lang) },
  ]
  if (withContact && contact.name)
    facts.push({
      icon: 'contact-card',
      label: t.contactTitle,
      text: [contact.name, contact.phone && phoneText(contact.phone), contact.email]
        .filter(Boolean)
        .join(', '),
    })
  return (
    <Card
      title={t.vacancy}
      aside={<Tag label={t.category[v.category]} tone={v.category === 'jobrotation' ? 'brand' : 'neutral'} />}
      foot={v.status === 'published' ? <a href={href(paths.vacancy(v.number))}>{t.seeVacancy}</a> : undefined}
    >
      <Facts facts={facts} />
    </Card>
  )
}
