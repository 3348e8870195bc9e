import { day } from '#core/calendar/day.ts'
import { isLive } from '#core/exchange/application-status.ts'
import { limits } from '#core/exchange/limits.ts'
import type { StartPart } from '#platform/feature.ts'
import { ButtonLink, Card, CardList } from '#platform/ui/index.ts'
import { ApplicationCard } from './pages/application-card.tsx'
import { showOf } from './pages/company-applications.tsx'
import { slotsUsed } from './pages/my-applications.tsx'
import { paths } from './paths.ts'
import { linesOfCompany, linesOfPerson } from './read/lists.ts'
import { isYours } from './status-words.ts'
import { applicationTexts } from './texts/application.ts'

const SHOWN = 3

/** What waits for somebody, at the top of their start page; a candidate has no name here. */
export const startParts: StartPart[] = [
  {
    roles: ['jobseeker'],
    weight: 10,
    async render({ tx, actor, lang, today, href }) {
      const t = applicationTexts(lang)
      const lines = await linesOfPerson(tx, actor.personId ?? '')
      const yours = lines.filter((line) => isYours(line.status, 'person'))
      const live = lines.filter((line) => isLive(line.status))
      return (
        <Card
          title={yours.length > 0 ? t.startYours(yours.length) : t.mine}
          foot={lines.length > 0 && <a href={href(paths.applications)}>{t.seeAll}</a>}
        >
          {lines.length === 0 ? (
            <>
              <p>{t.startNone}</p>
              <ButtonLink href={href('/vikariater')} label={t.findJobs} icon="search" />
            </>
          ) : (
            <p>{t.slots(slotsUsed(lines), limits.liveApplications)}</p>
          )}
          {live.length > 0 && (
            <CardList>
              {[...yours, ...live.filter((line) => !yours.includes(line))].slice(0, SHOWN).map((line) => (
                <ApplicationCard line={line} reader="person" lang={lang} today={day(today)} href={href} />
              ))}
            </CardList>
          )}
        </Card>
      )
    },
  },
  {
    roles: ['company'],
    weight: 10,
    async render({ tx, actor, lang, today, href }) {
      const t = applicationTexts(lang)
      const lines = await linesOfCompany(tx, actor.companyId ?? '')
      const yours = lines.filter((line) => showOf(line) === 'jer')
      const first = yours.slice(0, SHOWN)
      return (
        <Card
          title={yours.length > 0 ? t.startYoursCompany(yours.length) : t.theirs}
          foot={<a href={href(paths.companyApplications)}>{t.seeAll}</a>}
        >
          {yours.length === 0 && <p>{t.startNoneCompany}</p>}
          {first.length > 0 && (
            <CardList>
              {first.map((line) => (
                <ApplicationCard line={line} reader="company" lang={lang} today={day(today)} href={href} />
              ))}
            </CardList>
          )}
        </Card>
      )
    },
  },
]
