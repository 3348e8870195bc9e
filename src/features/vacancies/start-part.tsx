import { sql } from 'kysely'
import type { Tx } from '#platform/db/transaction.ts'
import type { StartPart } from '#platform/feature.ts'
import { ButtonLink, Card, WhoActsNext } from '#platform/ui/index.ts'
import { countsOf } from './lists.ts'
import { paths } from './paths.ts'
import { listTexts } from './texts/list.ts'

const waitingOf = async (tx: Tx, companyId: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from application
    where company_id = ${companyId} and status = 'sent'`.execute(tx)
  return rows[0]!.n
}

/** The company's start page: who waits for an answer, what was begun, and the way to post. */
export const companyStart: StartPart = {
  roles: ['company'],
  weight: 10,
  async render({ tx, actor, lang, href }) {
    const companyId = actor.companyId ?? ''
    const t = listTexts(lang)
    const counts = await countsOf(tx, companyId)
    const waiting = await waitingOf(tx, companyId)
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
        {waiting > 0 && (
          <WhoActsNext
            who="you"
            what={t.waitingFor(waiting)}
            action={<ButtonLink href={href(paths.allApplications)} label={t.answer} />}
          />
        )}
        {none ? (
          <p>
            <strong>{t.startNone}.</strong> {t.startNoneText}
          </p>
        ) : (
          <ul>
            <li>{counts.published > 0 ? t.startLive(counts.published) : t.empty.published}</li>
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
