import { sql } from 'kysely'
import { day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { StartPart } from '#platform/feature.ts'
import { ButtonLink, Card } from '#platform/ui/index.ts'
import { countsOf } from './lists.ts'
import { paths } from './paths.ts'
import { listTexts } from './texts/list.ts'

/** How long before its first day a vikariat without enough vikarer is worth a word. */
const SOON_DAYS = 21

type Soon = { id: string; title: string; starts_on: string; missing: number }

/** What begins soon and still lacks somebody, the most urgent first. */
async function beginningSoon(tx: Tx, companyId: string): Promise<Soon[]> {
  const { rows } = await sql<Soon>`select v.id, v.title, v.starts_on, v.openings - h.taken as missing
    from vacancy v, lateral (select count(*)::int as taken from hire
      where vacancy_id = v.id and status in ('reserved', 'active', 'ended')) h
    where v.company_id = ${companyId} and v.status = 'published' and h.taken < v.openings
      and v.starts_on between app.today() and app.today() + ${SOON_DAYS}::int
    order by v.starts_on, v.number limit 3`.execute(tx)
  return rows
}

/** The company's start page: what is out there, what begins soon without enough vikarer, what was begun, and the way to post. */
export const companyStart: StartPart = {
  roles: ['company'],
  weight: 10,
  async render({ tx, actor, lang, href }) {
    const companyId = actor.companyId ?? ''
    const t = listTexts(lang)
    const counts = await countsOf(tx, companyId)
    const soon = await beginningSoon(tx, companyId)
    const none = counts.published + counts.draft + counts.closed === 0
    return (
      <Card
        title={t.startTitle}
        foot={
          <div class="buttons">
            <ButtonLink href={href(paths.new)} label={t.post} kind="primary" icon="plus" />
            {!none && <ButtonLink href={href(paths.list)} label={t.seeAll} />}
          </div>
        }
      >
        {none ? (
          <p>
            <strong>{t.startNone}.</strong> {t.startNoneText}
          </p>
        ) : (
          <ul>
            <li>{counts.published > 0 ? t.startLive(counts.published) : t.empty.published}</li>
            {soon.map((v) => (
              <li>
                <a href={href(paths.overview(v.id))}>{v.title}</a>{' '}
                {t.startSoon(formatDay(day(v.starts_on), lang), v.missing)}{' '}
                <a href={href(paths.candidates(v.id))}>{t.findCandidates}</a>
              </li>
            ))}
            {counts.draft > 0 && (
              <li>
                <a href={`${href(paths.list)}?status=kladder`}>{t.startDrafts(counts.draft)}</a>
              </li>
            )}
          </ul>
        )}
      </Card>
    )
  },
}

/** The shop steward's: a way to what the company has posted. */
export const stewardStart: StartPart = {
  roles: ['shop_steward'],
  weight: 10,
  async render({ tx, actor, lang, href }) {
    const t = listTexts(lang)
    const { published } = await countsOf(tx, actor.companyId ?? '')
    return (
      <Card title={t.listTitleSteward}>
        <p>{published > 0 ? t.startLive(published) : t.emptySteward}</p>
        <ButtonLink href={href(paths.list)} label={t.startSteward} />
      </Card>
    )
  },
}
