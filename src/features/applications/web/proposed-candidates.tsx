import type { Ctx } from '#platform/http/context.ts'
import { CardList } from '#platform/ui/index.ts'
import { aliasesFor } from '../aliases.ts'
import { QUERY } from '../candidates/filter.ts'
import { type Found, ownListing, weighCandidates } from '../candidates/find-candidates.ts'
import { withinViewCap } from '../candidates/view-cap.ts'
import { CandidateCard } from '../pages/candidate-card.tsx'
import { paths } from '../paths.ts'
import { UUID } from '../read/application-view.ts'
import { aliasName } from '../read/candidate-at-stage.ts'
import { candidateTexts } from '../texts/candidates.ts'
import { envOf } from './open-application.ts'

const FITTING = 3
const NEAR = 2

/**
 * On a company's page of one of its vikariater: the anonymous cards that fit best, those that lack one thing, and the way to
 * everybody. Undefined where nothing is listed or somebody else reads.
 */
export async function proposedCandidates(ctx: Ctx, vacancyId: string) {
  const companyId = ctx.actor.companyId
  if (ctx.actor.role !== 'company' || !companyId || !UUID.test(vacancyId)) return undefined
  const listing = await ownListing(ctx.tx, companyId, vacancyId)
  if (!listing) return undefined
  const { lang, today, href } = ctx
  const t = candidateTexts(lang)
  const all = await weighCandidates(ctx.tx, companyId, { page: 1 }, listing, today)
  const fitting = all.filter(({ fit }) => fit.eligible)
  const best = fitting.slice(0, FITTING)
  const near = all.filter(({ fit }) => fit.nearMiss).slice(0, NEAR)
  const allowed = await withinViewCap(
    envOf(ctx),
    companyId,
    [...best, ...near].map((one) => one.personId),
  )
  await ctx.logView([...allowed], candidateTexts('da').purposeList)
  const aliases = await aliasesFor(ctx.tx, companyId, [...allowed])
  const query = `?${QUERY.vacancy}=${encodeURIComponent(vacancyId)}`
  const list = (some: readonly Found[]) => (
    <CardList label={t.proposed}>
      {some
        .filter((one) => allowed.has(one.personId))
        .map((one) => {
          const aliasId = aliases.get(one.personId) ?? ''
          const c = { ...one, aliasId, alias: aliasName(aliasId), inContact: false }
          return (
            <CandidateCard c={c} href={href(paths.candidate(aliasId)) + query} lang={lang} today={today} />
          )
        })}
    </CardList>
  )
  return (
    <section>
      <h2>{t.proposed}</h2>
      <p class="muted">{t.proposedHow}</p>
      {best.length === 0 ? <p>{t.proposedNone}</p> : list(best)}
      {near.length > 0 && (
        <>
          <h3>{t.near}</h3>
          <p>{t.nearText}</p>
          {list(near)}
        </>
      )}
      <p>
        <a href={href(paths.candidates) + query}>{t.proposedAll(fitting.length, all.length)}</a>
        {' · '}
        <a href={href(paths.candidates)}>{t.proposedEverybody}</a>
      </p>
    </section>
  )
}
