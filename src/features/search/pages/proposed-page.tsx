import type { Day } from '#core/calendar/day.ts'
import { helpFor } from '#core/exchange/condition-texts.ts'
import type { Lang } from '#platform/text/texts.ts'
import { ButtonLink, Card, CardList, EmptyState, Form, Pagination, SubmitButton } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { OwnProposals, Proposed } from '../proposed.ts'
import { proposedTexts } from '../texts/proposed.ts'
import { HitCard } from './hit-card.tsx'

/** Which of the lists is looked at, and how far down it. */
export type ProposedView = { readonly list: 'fitting' | 'near'; readonly page: number }

type ProposedPageProps = {
  readonly proposals: OwnProposals
  readonly view: ProposedView
  readonly once: string
  readonly today: Day
  readonly lang: Lang
  readonly href: (path: string) => string
}

/** So many on a page; the others are a page away. */
export const A_PAGE = 10
/** So many that nearly fit stand under the best. */
const FIRST_NEAR = 3

/** The address of a page of one of the lists. */
export function proposedHref({ list, page }: ProposedView): string {
  const query = new URLSearchParams()
  if (list === 'near') query.set('vis', 'naesten')
  if (page > 1) query.set('side', String(page))
  return query.size > 0 ? `${paths.proposed}?${query}` : paths.proposed
}

/** What is proposed to a job-seeker, what nearly fits, the way to everything else, and how to object. */
export function ProposedPage(p: ProposedPageProps) {
  const { proposals, lang, href } = p
  const t = proposedTexts(lang)
  if (proposals.state === 'no-profile')
    return (
      <EmptyState
        title={t.noProfile}
        text={t.noProfileText}
        action={<ButtonLink href={href('/profil')} label={t.toProfile} kind="primary" />}
      />
    )
  if (proposals.state === 'objects')
    return (
      <Card title={t.objectsTitle}>
        <p>{t.objectsText}</p>
        <Form action={href(paths.proposed)} once={p.once}>
          <div class="buttons">
            <SubmitButton name="do" value="undo" label={t.undo} kind="primary" />
            <ButtonLink href={href(paths.search)} label={t.all} kind="secondary" />
          </div>
        </Form>
      </Card>
    )
  const { fitting, near } = proposals
  return (
    <>
      {p.view.list === 'near' ? (
        <NearList {...p} near={near} />
      ) : (
        <>
          <p class="muted">{t.how}</p>
          <FittingList {...p} fitting={fitting} />
          {p.view.page === 1 && near.length > 0 && <FirstNear {...p} near={near} />}
        </>
      )}
      <div class="buttons">
        {p.view.list === 'near' && <ButtonLink href={href(paths.proposed)} label={t.toFitting} />}
        <ButtonLink href={href(paths.search)} label={t.all} kind="secondary" />
        <ButtonLink href={href('/profil')} label={t.profile} kind="tertiary" />
      </div>
      <Card title={t.objectTitle}>
        <p>{t.objectText}</p>
        <Form action={href(paths.proposed)} once={p.once}>
          <SubmitButton name="do" value="object" label={t.object} kind="secondary" />
        </Form>
      </Card>
    </>
  )
}

/** One page of a list: those on it, which they are, and the ways to the others. */
function pageOf(p: ProposedPageProps, all: readonly Proposed[]) {
  const t = proposedTexts(p.lang)
  const pages = Math.max(1, Math.ceil(all.length / A_PAGE))
  const page = Math.min(p.view.page, pages)
  const from = (page - 1) * A_PAGE
  const shown = all.slice(from, from + A_PAGE)
  return {
    shown,
    which: pages > 1 && <p>{t.fromTo(from + 1, from + shown.length, all.length)}</p>,
    others: (
      <Pagination
        current={page}
        total={pages}
        href={(to) => p.href(proposedHref({ list: p.view.list, page: to }))}
      />
    ),
  }
}

function FittingList(p: ProposedPageProps & { fitting: readonly Proposed[] }) {
  const { fitting, lang, href } = p
  const t = proposedTexts(lang)
  if (fitting.length === 0) return <EmptyState picture="empty-search" title={t.none} text={t.noneText} />
  const { shown, which, others } = pageOf(p, fitting)
  return (
    <section>
      <h2>{t.found(fitting.length)}</h2>
      {which}
      <CardList label={t.found(fitting.length)}>
        {shown.map((hit) => (
          <HitCard hit={hit} fit={hit.fit} today={p.today} lang={lang} href={href} level={3} />
        ))}
      </CardList>
      {others}
    </section>
  )
}

function FirstNear(p: ProposedPageProps & { near: readonly Proposed[] }) {
  const t = proposedTexts(p.lang)
  return (
    <section>
      <h2>{t.near}</h2>
      <p>{t.nearText}</p>
      <NearCards {...p} near={p.near.slice(0, FIRST_NEAR)} />
      {p.near.length > FIRST_NEAR && (
        <p>
          <a href={p.href(proposedHref({ list: 'near', page: 1 }))}>{t.allNear(p.near.length)}</a>
        </p>
      )}
    </section>
  )
}

function NearList(p: ProposedPageProps & { near: readonly Proposed[] }) {
  const t = proposedTexts(p.lang)
  const { shown, which, others } = pageOf(p, p.near)
  return (
    <section>
      <h2>{t.nearTitle(p.near.length)}</h2>
      <p>{t.nearText}</p>
      {which}
      <NearCards {...p} near={shown} />
      {others}
    </section>
  )
}

function NearCards({ near, today, lang, href }: ProposedPageProps & { near: readonly Proposed[] }) {
  const t = proposedTexts(lang)
  return (
    <>
      {near.map((hit) => (
        <div class="proposed-near">
          <HitCard hit={hit} fit={hit.fit} today={today} lang={lang} href={href} level={3} />
          {hit.fit.missing.map((one) => (
            <p class="muted">
              {t.help}: {helpFor(one, lang)}
            </p>
          ))}
        </div>
      ))}
    </>
  )
}
