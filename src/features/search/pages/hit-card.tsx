import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { type Day, day, daysBetween } from '#core/calendar/day.ts'
import { formatDay, formatPeriod } from '#core/calendar/format-day.ts'
import { conditionForPerson } from '#core/exchange/condition-texts.ts'
import type { Fit } from '#core/exchange/fit.ts'
import { partForPerson } from '#core/exchange/fit-texts.ts'
import { journey } from '#core/place/distance.ts'
import type { Place } from '#core/place/find-place.ts'
import { straightKm } from '#core/place/straight-km.ts'
import { hoursText } from '#features/vacancies/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { type Fact, Tag, VacancyCard } from '#platform/ui/index.ts'
import type { Hit } from '../listing-row.ts'
import { paths } from '../paths.ts'
import { resultTexts } from '../texts/results.ts'

const NEW_DAYS = 2
const REASONS = 2

type HitCardProps = {
  hit: Hit
  lang: Lang
  today: Day
  href: (path: string) => string
  /** Where distances are counted from. */
  from?: Place | undefined
  /** Its occupation only resembles what was looked for. */
  related?: boolean
  fit?: Fit | undefined
  level?: 2 | 3
}

/** A vikariat in a list: who, where, when, how much; and for a job-seeker why it fits. */
export function HitCard({ hit, lang, today, href, from, related, fit, level }: HitCardProps) {
  const t = resultTexts(lang)
  const isNew = daysBetween(danishDayAt(Date.parse(hit.published_at)), today) <= NEW_DAYS
  return (
    <VacancyCard
      href={href(paths.vacancy(hit.number))}
      title={hit.title}
      level={level}
      subtitle={`${hit.company_name}, ${hit.town}`}
      tags={
        <>
          {hit.category === 'jobrotation' ? (
            <Tag label={t.categories.jobrotation} tone="brand" />
          ) : (
            <Tag label={t.categories.ordinary} />
          )}
          {isNew && <Tag label={t.isNew} tone="success" />}
          {related && <Tag label={t.related} />}
        </>
      }
      facts={factsOf(hit, lang, from)}
      foot={fit && <FitReasons fit={fit} lang={lang} />}
    />
  )
}

function factsOf(hit: Hit, lang: Lang, from: Place | undefined): Fact[] {
  const t = resultTexts(lang)
  const period = formatPeriod({ from: day(hit.starts_on), to: day(hit.ends_on) }, lang)
  const hours = t.perWeek(hoursText(hit.weekly_minutes_min, hit.weekly_minutes_max, lang))
  const place = `${hit.postcode} ${hit.town}`
  const facts: Fact[] = [
    { icon: 'calendar-month', label: t.period_, text: period },
    { icon: 'time', label: t.hoursLabel, text: hours },
    { icon: 'location', label: t.place, text: from ? `${place} · ${distanceText(hit, from, lang)}` : place },
  ]
  if (hit.openings_left > 1)
    facts.push({ icon: 'persons', label: t.openings, text: t.openingsLeft(hit.openings_left) })
  if (hit.apply_by)
    facts.push({
      icon: 'hourglass',
      label: t.applyBy,
      text: t.applyByDay(formatDay(day(hit.apply_by), lang)),
    })
  return facts
}

/** Kilometres in a straight line, as the filter counts them, and the estimated drive. */
function distanceText(hit: Hit, from: Place, lang: Lang): string {
  const t = resultTexts(lang)
  const km = Math.round(straightKm(from.at, hit))
  const { minutes, ferry } = journey(from.at, hit)
  if (ferry) return t.ferry(km)
  return km === 0 ? t.awayNear(minutes) : t.away(km, minutes)
}

/** The best reasons, and what is missing if anything is. */
function FitReasons({ fit, lang }: { fit: Fit; lang: Lang }) {
  const t = resultTexts(lang)
  const reasons = fit.parts
    .filter((part) => part.score >= 50)
    .toSorted((a, b) => b.weight * b.score - a.weight * a.score)
    .slice(0, REASONS)
    .map((part) => partForPerson(part, lang))
  const missing = fit.missing.slice(0, REASONS).map((one) => conditionForPerson(one, lang))
  if (reasons.length + missing.length === 0) return null
  return (
    <dl class="fit-reasons">
      {reasons.length > 0 && (
        <div>
          <dt>{t.fitGood}</dt>
          <dd>{reasons.join(' · ')}</dd>
        </div>
      )}
      {missing.length > 0 && (
        <div class="fit-missing">
          <dt>{t.fitMissing}</dt>
          <dd>{missing.join(' · ')}</dd>
        </div>
      )}
    </dl>
  )
}
