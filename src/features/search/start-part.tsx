import { day } from '#core/calendar/day.ts'
import type { StartPart } from '#platform/feature.ts'
import { Card, CardList } from '#platform/ui/index.ts'
import { HitCard } from './pages/hit-card.tsx'
import { paths } from './paths.ts'
import { ownProposals } from './proposed.ts'
import { proposedTexts } from './texts/proposed.ts'

const SHOWN = 3

/** The best proposals on a job-seeker's start page; nothing for somebody who objects or has no profile yet. */
export const proposedStart: StartPart = {
  roles: ['jobseeker'],
  weight: 20,
  async render({ tx, actor, lang, today, href }) {
    const proposals = await ownProposals(tx, actor.personId ?? '', day(today))
    if (proposals.state !== 'ready') return null
    const t = proposedTexts(lang)
    const shown = proposals.fitting.slice(0, SHOWN)
    return (
      <Card title={t.title} foot={<a href={href(paths.proposed)}>{t.seeAll}</a>}>
        {shown.length === 0 ? (
          <p>{t.startNone}</p>
        ) : (
          <CardList label={t.title}>
            {shown.map((hit) => (
              <HitCard hit={hit} fit={hit.fit} today={day(today)} lang={lang} href={href} level={3} />
            ))}
          </CardList>
        )}
      </Card>
    )
  },
}
