import { formatPeriod } from '#core/calendar/format-day.ts'
import { hoursText } from '#features/vacancies/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Card, DefinitionList, Tag } from '#platform/ui/index.ts'
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
  return (
    <Card
      title={t.vacancy}
      aside={<Tag label={t.category[v.category]} tone={v.category === 'jobrotation' ? 'brand' : 'neutral'} />}
      foot={v.status === 'published' ? <a href={href(paths.vacancy(v.number))}>{t.seeVacancy}</a> : undefined}
    >
      <DefinitionList
        items={[
          { term: t.company, value: v.companyName },
          { term: t.period, value: formatPeriod({ from: v.startsOn, to: v.endsOn }, lang) },
          { term: t.hours, value: hoursText(v.minutesMin, v.minutesMax, lang) },
          {
            term: t.place,
            value: [v.street, `${v.postcode} ${v.town}`.trim()].filter(Boolean).join(', '),
          },
          { term: t.pay, value: payText(v.payAgreement, lang) },
          ...(withContact && contact.name
            ? [
                {
                  term: t.contactTitle,
                  value: [contact.name, contact.phone && phoneText(contact.phone), contact.email]
                    .filter(Boolean)
                    .join(', '),
                },
              ]
            : []),
        ]}
      />
    </Card>
  )
}
