import { type Day, day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { occupationAreaByCode } from '#core/occupation/areas.ts'
import { articleOfListing, VacancyArticle } from '#features/vacancies/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { ButtonLink, Card, CardList, EmptyState, Icon, PrintButton } from '#platform/ui/index.ts'
import type { MapBase } from '#platform/ui/map/map-base.ts'
import { PlaceMap } from '#platform/ui/map/place-map.tsx'
import type { Listing } from '../listing.ts'
import type { Hit } from '../listing-row.ts'
import { paths } from '../paths.ts'
import { EVERYTHING, searchPath } from '../query.ts'
import { vacancyTexts } from '../texts/vacancy.ts'
import type { Why } from '../why.ts'
import { HitCard } from './hit-card.tsx'
import { WhyForMe } from './why-for-me.tsx'

type VacancyPageProps = {
  v: Listing
  similar: readonly Hit[]
  /** For a job-seeker: how it fits them and why it is proposed or not. */
  why: Why | undefined
  /** The page's full address, for sharing. */
  url: string
  /** Only job-seekers apply; everybody who is not logged in may become one. */
  mayApply: boolean
  loggedIn: boolean
  base: MapBase | undefined
  today: Day
  lang: Lang
  href: (path: string) => string
}

/** A vikariat as everybody reads it, how to apply, where it is, and others like it. */
export function VacancyPage(p: VacancyPageProps) {
  const { v, lang, href } = p
  const t = vacancyTexts(lang)
  const area = occupationAreaByCode(v.area)
  return (
    <VacancyArticle v={articleOfListing(v)} lang={lang} aside={<HowToApply {...p} />}>
      {p.why && <WhyForMe why={p.why} lang={lang} href={href} />}
      <section class="vacancy-where">
        <h2>{t.where}</h2>
        <p class="muted no-print">{t.whereHint(`${v.postcode} ${v.town}`)}</p>
        <div class="vacancy-map">
          <PlaceMap
            title={`${v.postcode} ${v.town}`}
            points={[{ lat: v.lat, lon: v.lon, label: v.town }]}
            counted={() => v.title}
            extent={surroundings(v)}
            base={p.base}
          />
        </div>
      </section>
      {p.similar.length > 0 && (
        <section class="similar no-print">
          <h2>{t.similar}</h2>
          <CardList label={t.similar}>
            {p.similar.map((hit) => (
              <HitCard hit={hit} today={p.today} lang={lang} href={href} level={3} />
            ))}
          </CardList>
          {area && (
            <p>
              <a href={href(searchPath({ ...EVERYTHING, areas: [area.code] }))}>{t.nearby(area[lang])}</a>
            </p>
          )}
        </section>
      )}
      {p.mayApply && (
        <div class="apply-bar no-print">
          <ButtonLink href={href(paths.apply(v.number))} label={t.apply} kind="primary" />
        </div>
      )}
    </VacancyArticle>
  )
}

/** About 35 km across and 27 from top to bottom: wide enough for the next towns. */
const surroundings = ({ lat, lon }: Listing) => ({
  south: lat - 0.12,
  north: lat + 0.12,
  west: lon - 0.28,
  east: lon + 0.28,
})

function HowToApply({ v, url, mayApply, loggedIn, lang, href }: VacancyPageProps) {
  const t = vacancyTexts(lang)
  const mail = `mailto:?subject=${encodeURIComponent(t.shareSubject(v.title))}&body=${encodeURIComponent(t.shareBody(v.title, url))}`
  return (
    <>
      {mayApply && (
        <Card title={t.applyTitle} class="apply-box no-print">
          <p>{t.applyText}</p>
          <p>{v.apply_by ? t.deadline(formatDay(day(v.apply_by), lang)) : t.noDeadline}</p>
          <ButtonLink href={href(paths.apply(v.number))} label={t.apply} kind="primary" />
          {!loggedIn && <p class="muted apply-login">{t.applyLogin}</p>}
        </Card>
      )}
      <div class="share no-print">
        <a href={mail}>
          <Icon name="email" />
          {t.shareMail}
        </a>
        <PrintButton />
      </div>
    </>
  )
}

/** For a number that leads nowhere: the same whatever the reason, with others to look at. */
export function ClosedPage(p: {
  newest: readonly Hit[]
  today: Day
  lang: Lang
  href: (path: string) => string
}) {
  const t = vacancyTexts(p.lang)
  return (
    <>
      <EmptyState
        picture="lost"
        title={t.closedHeading}
        text={t.closedText}
        action={<ButtonLink href={p.href(paths.search)} label={t.closedSearch} kind="primary" />}
      />
      {p.newest.length > 0 && (
        <section>
          <h2>{t.newest}</h2>
          <CardList label={t.newest}>
            {p.newest.map((hit) => (
              <HitCard hit={hit} today={p.today} lang={p.lang} href={p.href} level={3} />
            ))}
          </CardList>
        </section>
      )}
    </>
  )
}
