import { day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { publishGaps } from '#core/exchange/publish-gaps.ts'
import { asSystem } from '#platform/db/transaction.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { Alert, ButtonLink, Card } from '#platform/ui/index.ts'
import { publishVacancy } from '../actions/publish-vacancy.ts'
import { articleOf } from '../article.ts'
import { contentOf } from '../content.ts'
import { ReceiptPage } from '../pages/receipt-page.tsx'
import { ReviewPage } from '../pages/review-page.tsx'
import { VacancyArticle } from '../pages/vacancy-article.tsx'
import { paths } from '../paths.ts'
import { standingOf } from '../store.ts'
import { listTexts } from '../texts/list.ts'
import { reviewTexts } from '../texts/review.ts'
import { activeFor, crumbsTo, envOf, type Found, findOf } from './found.ts'
import { closedPage, notEditable } from './refusals.ts'
import { stepList } from './step-list.ts'

/** The last step: everything at once, and what is missing. */
export function showReview(
  ctx: Ctx,
  { v, company }: Found,
  shown: { status?: number; refused?: boolean },
): Promise<Response> {
  const t = reviewTexts(ctx.lang)
  const content = contentOf(v)
  const published = v.status === 'published'
  const title = published ? t.reviewTitlePublished : t.reviewTitle
  return ctx.page(
    {
      title,
      lead: published ? undefined : t.reviewLead,
      eyebrow: v.title || undefined,
      status: shown.status,
      crumbs: crumbsTo(ctx, company, [
        { label: v.title || listTexts(ctx.lang).untitled, href: paths.overview(v.id) },
      ]),
      active: activeFor(ctx),
      noindex: true,
    },
    <ReviewPage
      lang={ctx.lang}
      content={content}
      gaps={publishGaps(content, ctx.today)}
      refused={shown.refused ?? false}
      published={published}
      once={ctx.once()}
      publishAction={ctx.href(paths.publish(v.id))}
      previewHref={ctx.href(paths.preview(v.id))}
      removeHref={ctx.href(paths.remove(v.id))}
      stepHref={(step) => `${ctx.href(paths.step(v.id, step))}${published ? '' : '?til=gennemse'}`}
      steps={stepList({
        id: v.id,
        content,
        current: 'gennemse',
        today: ctx.today,
        lang: ctx.lang,
        href: ctx.href,
      })}
    />,
  )
}

/** The public page as it is or will be, with a word on which of the two. */
async function preview(ctx: Ctx): Promise<Response> {
  const found = await findOf(ctx)
  if (!found) return ctx.notFound()
  const { v, company } = found
  const t = reviewTexts(ctx.lang)
  const { hires } = await asSystem(ctx.tx, (s) => standingOf(s, v.id))
  const draft = v.status === 'draft'
  const back = draft
    ? { href: ctx.href(paths.step(v.id, 'gennemse')), label: t.backToReview }
    : { href: ctx.href(paths.overview(v.id)), label: t.back }
  return ctx.page(
    {
      title: t.previewTitle,
      ownHeading: true,
      crumbs: crumbsTo(ctx, company, [
        { label: v.title || listTexts(ctx.lang).untitled, href: paths.overview(v.id) },
      ]),
      active: activeFor(ctx),
      noindex: true,
    },
    <>
      <div class="page-heading">
        <Alert kind="info" action={<ButtonLink href={back.href} label={back.label} kind="secondary" />}>
          {draft ? t.previewDraft : v.status === 'closed' ? t.previewClosed : t.previewPublished}
        </Alert>
      </div>
      <VacancyArticle
        lang={ctx.lang}
        v={articleOf(v, company.name, v.openings - hires.length)}
        aside={
          <Card title={t.previewApply} tone="accent">
            <p>{t.previewApplyText}</p>
            {v.apply_by && <p>{t.previewApplyBy(formatDay(day(v.apply_by), ctx.lang))}</p>}
          </Card>
        }
      />
    </>,
  )
}

/** Once published, this address is the receipt. */
async function receipt(ctx: Ctx): Promise<Response> {
  const found = await findOf(ctx)
  if (!found) return ctx.notFound()
  const { v, company } = found
  if (v.status === 'draft') return ctx.redirect(paths.step(v.id, 'gennemse'))
  if (v.status === 'closed') return ctx.redirect(paths.overview(v.id))
  const t = reviewTexts(ctx.lang)
  return ctx.page(
    {
      title: t.receipt,
      eyebrow: v.title,
      crumbs: crumbsTo(ctx, company, [{ label: v.title, href: paths.overview(v.id) }]),
      active: activeFor(ctx),
      noindex: true,
    },
    <ReceiptPage
      lang={ctx.lang}
      number={v.number}
      publicAddress={ctx.absolute(paths.public(v.number))}
      publicHref={ctx.href(paths.public(v.number))}
      candidatesHref={ctx.actor.role === 'company' ? ctx.href(paths.candidates(v.id)) : undefined}
      overviewHref={ctx.href(paths.overview(v.id))}
    />,
  )
}

async function publish(ctx: Ctx): Promise<Response> {
  const found = await findOf(ctx)
  if (!found) return ctx.notFound()
  const published = await publishVacancy(envOf(ctx), found.v.id)
  if (published.ok) return ctx.redirect(paths.publish(found.v.id))
  switch (published.reason) {
    case 'gone':
      return ctx.notFound()
    case 'not-yours-to-edit':
      return notEditable(ctx, found.v) ?? ctx.notFound()
    case 'closed':
      return closedPage(ctx, found.v.id)
    case 'gaps':
      return showReview(ctx, found, { status: 422, refused: true })
  }
}

export const reviewRoutes: Route[] = [
  get('/virksomhed/vikariater/:id/vis', preview),
  get('/virksomhed/vikariater/:id/udgiv', receipt),
  post('/virksomhed/vikariater/:id/udgiv', publish),
]
