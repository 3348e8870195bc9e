import { waitingForUnit } from '#features/applications/index.ts'
import type { StartPart } from '#platform/feature.ts'
import { Card, KeyFigures } from '#platform/ui/index.ts'
import { followUpHref } from './follow-up-query.ts'
import { dayText } from './pages/day-text.ts'
import { paths } from './paths.ts'
import { personListHref } from './person-query.ts'
import { companyFigures } from './store/companies.ts'
import { followUpCounts } from './store/follow-up.ts'
import { logStartViews } from './store/logs.ts'
import { countCitizens } from './store/person-list.ts'
import { startTexts } from './texts/start.ts'

/** How many of those who wait are named; the rest are a click away. */
const NAMED = 8

const all = { view: 'all', whose: 'all', name: '', page: 1 } as const

/** Caseworkers: the unit in figures, and everybody who waits for its decision. */
const unitToday: StartPart = {
  roles: ['caseworker'],
  weight: 10,
  async render({ tx, actor, lang, href }) {
    const t = startTexts(lang)
    const n = (value: number) => value.toLocaleString(lang)
    const counts = await countCitizens(tx, all, actor.accountId)
    const mine = await countCitizens(tx, { ...all, whose: 'mine' }, actor.accountId)
    const follow = await followUpCounts(tx, 'all', actor.accountId)
    const overdue = { kind: undefined, whose: 'all', overdue: true, page: 1 } as const
    return (
      <Card
        title={t.unitTitle}
        foot={
          <>
            <a href={href(paths.followUp)}>{t.followUp}</a> · <a href={href(paths.onBehalf)}>{t.onBehalf}</a>
          </>
        }
      >
        <KeyFigures
          figures={[
            { label: t.citizens, value: n(counts.all), href: href(paths.persons) },
            { label: t.mine, value: n(mine.all), href: href(personListHref({ ...all, whose: 'mine' })) },
            {
              label: t.certificates,
              value: n(counts.waiting),
              href: href(personListHref({ ...all, view: 'waiting' })),
            },
            { label: t.overdue, value: n(follow.overdue), href: href(followUpHref(overdue)) },
            {
              label: t.handovers,
              value: n(follow.byKind.get('handover-waits') ?? 0),
              href: href(paths.handovers),
            },
          ]}
        />
      </Card>
    )
  },
}

const awaitingCertificate: StartPart = {
  roles: ['caseworker'],
  weight: 20,
  async render({ tx, actor, lang, href }) {
    const t = startTexts(lang)
    const waiting = await waitingForUnit(tx, actor)
    const shown = waiting.slice(0, NAMED)
    await logStartViews(tx, actor, [...new Set(shown.map((a) => a.personId))])
    return (
      <Card
        title={t.waitingTitle}
        foot={
          waiting.length > NAMED ? (
            <a href={href(personListHref({ ...all, view: 'waiting' }))}>{t.waitingAll}</a>
          ) : undefined
        }
      >
        {shown.length === 0 ? (
          <p>{t.waitingNone}</p>
        ) : (
          <ul class="bare">
            {shown.map((a) => (
              <li>
                <p>
                  <a href={href(paths.certificate(a.personId))}>{a.personName}</a>
                  <br />
                  <span class="muted">
                    {t.waitingLine(
                      `${a.title}, ${a.companyName}`,
                      a.deadline ? dayText(a.deadline, lang) : '–',
                    )}
                  </span>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Card>
    )
  },
}

/** The secretariat: companies and vikariater, no people. */
const regionToday: StartPart = {
  roles: ['secretariat'],
  weight: 10,
  async render({ tx, lang, href }) {
    const t = startTexts(lang)
    const f = await companyFigures(tx)
    const n = (value: number) => value.toLocaleString(lang)
    return (
      <Card title={t.regionTitle} foot={<a href={href(paths.figures)}>{t.figures}</a>}>
        <KeyFigures
          figures={[
            { label: t.companies, value: n(f.companies), href: href(paths.allCompanies) },
            { label: t.sme, value: n(f.sme) },
            { label: t.vacancies, value: n(f.published), href: href(paths.allVacancies) },
          ]}
        />
      </Card>
    )
  },
}

export const startParts: StartPart[] = [unitToday, awaitingCertificate, regionToday]
