import { languageName } from '#core/exchange/languages.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import { formatHours, formatHoursNumber } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import { ButtonLink, Card, DefinitionList } from '#platform/ui/index.ts'
import type { ProfileFacts } from '../store/profiles.ts'
import { personTexts } from '../texts/person.ts'
import { dayText } from './day-text.ts'

/** What the citizen can and wants to do, as far as a match needs it. */
export function ProfileCard(p: { lang: Lang; profile: ProfileFacts; helpHref: string }) {
  const { lang, profile } = p
  const t = personTexts(lang)
  return (
    <Card title={t.profile} foot={<ButtonLink href={p.helpHref} label={t.help} />}>
      {profile.occupations.length === 0 ? (
        <p>{t.profileEmpty}</p>
      ) : (
        <DefinitionList
          items={[
            {
              term: t.occupations,
              value: profile.occupations.map((o) => occupationText(o, lang)).join(', '),
            },
            { term: t.hours, value: hoursOf(profile, lang) },
            {
              term: t.available,
              value: profile.availableFrom && t.availableFrom(dayText(profile.availableFrom, lang)),
            },
            { term: t.travel, value: profile.maxTravelMinutes && t.travelMinutes(profile.maxTravelMinutes) },
            {
              term: t.languages,
              value: profile.languages.map((l) => languageName(l.code)?.[lang]).join(', '),
            },
          ]}
        />
      )}
      <p class="muted">{t.profileNote}</p>
    </Card>
  )
}

/** An occupation and how well it is known: `pedel (har erfaring)`. */
function occupationText(o: ProfileFacts['occupations'][number], lang: Lang): string {
  const occupation = occupationByCode(o.code)
  const name = occupation ? (lang === 'da' ? occupation.title : occupation.english) : o.code
  return `${name} (${personTexts(lang).experiences[o.experience].toLowerCase()})`
}

function hoursOf({ weeklyMinutesMin, weeklyMinutesMax }: ProfileFacts, lang: Lang): string | undefined {
  if (weeklyMinutesMin === null || weeklyMinutesMax === null) return undefined
  const most = formatHours(weeklyMinutesMax, lang)
  return weeklyMinutesMin === weeklyMinutesMax ? most : `${formatHoursNumber(weeklyMinutesMin, lang)}–${most}`
}
