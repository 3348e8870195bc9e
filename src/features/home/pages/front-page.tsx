import { day } from '#core/calendar/day.ts'
import { formatPeriod } from '#core/calendar/format-day.ts'
import { formatHoursNumber } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Band,
  ButtonLink,
  CardGrid,
  CardList,
  EmptyState,
  Hero,
  type IconName,
  LinkCard,
  SearchBox,
  VacancyCard,
} from '#platform/ui/index.ts'
import type { ListingRow } from '../store.ts'
import { homeTexts } from '../texts.ts'

/** What anybody may ask about the law and the money. */
const RULES: readonly (readonly [
  key: 'company' | 'temp' | 'calculator' | 'rates',
  path: string,
  icon: IconName,
])[] = [
  ['company', '/kan-vi-bruge-jobrotation', 'business'],
  ['temp', '/kan-jeg-blive-vikar', 'person'],
  ['calculator', '/beregner', 'payments'],
  ['rates', '/satser-og-regler', 'list-bulleted'],
]

type FrontPageProps = {
  lang: Lang
  href: (path: string) => string
  listings: readonly ListingRow[]
  total: number
}

/** What this is, the one thing to do, and the newest vikariater. */
export function FrontPage({ lang, href, listings, total }: FrontPageProps) {
  const t = homeTexts(lang)
  return (
    <>
      <Hero
        title={t.heroTitle}
        lead={t.heroLead}
        picture="triple-gain"
        eyebrow={total > 0 ? t.open(total) : undefined}
      >
        <SearchBox
          action={href('/vikariater')}
          label={t.searchLabel}
          submit={t.searchButton}
          hint={t.searchHint}
          place={{ name: 'sted', label: t.placeLabel }}
        />
      </Hero>
      <Band title={t.newest}>
        {listings.length === 0 ? (
          <EmptyState
            level={3}
            title={t.none}
            text={t.noneText}
            action={<ButtonLink href={href('/profil')} label={t.makeProfile} />}
          />
        ) : (
          <>
            <CardList label={t.newest}>
              {listings.map((l) => (
                <ListingCard listing={l} lang={lang} href={href} />
              ))}
            </CardList>
            <p>
              <ButtonLink href={href('/vikariater')} label={t.all} />
            </p>
          </>
        )}
      </Band>
      <Band title={t.howTitle} tone="sunken">
        <ol class="how">
          {t.how.map(([title, text]) => (
            <li>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </Band>
      <Band title={t.rulesTitle} intro={t.rulesIntro}>
        <CardGrid columns={4}>
          {RULES.map(([key, path, icon]) => (
            <LinkCard
              level={3}
              icon={icon}
              href={href(path)}
              title={t.rules[key].title}
              text={t.rules[key].text}
            />
          ))}
        </CardGrid>
      </Band>
      <Band title={t.forWhom} tone="sunken">
        <CardGrid columns={3}>
          <LinkCard
            level={3}
            icon="person"
            href={href('/profil')}
            title={t.seekerTitle}
            text={t.seekerText}
          />
          <LinkCard
            level={3}
            icon="business"
            href={href('/virksomhed/vikariater')}
            title={t.companyTitle}
            text={t.companyText}
          />
          <LinkCard level={3} icon="groups" href={href('/log-ind')} title={t.staffTitle} text={t.staffText} />
        </CardGrid>
      </Band>
    </>
  )
}

function ListingCard({
  listing: l,
  lang,
  href,
}: {
  listing: ListingRow
  lang: Lang
  href: (path: string) => string
}) {
  const t = homeTexts(lang)
  const from = formatHoursNumber(l.weekly_minutes_min, lang)
  const to = formatHoursNumber(l.weekly_minutes_max, lang)
  return (
    <VacancyCard
      href={href(`/vikariater/${l.number}`)}
      title={l.title}
      subtitle={l.company_name}
      facts={[
        {
          icon: 'calendar-month',
          label: t.starts,
          text: formatPeriod({ from: day(l.starts_on), to: day(l.ends_on) }, lang),
        },
        { icon: 'time', label: t.hours, text: t.hoursAWeek(from === to ? from : `${from}–${to}`) },
        { icon: 'location', label: t.place, text: `${l.postcode} ${l.town}` },
      ]}
    />
  )
}
