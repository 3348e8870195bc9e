import type { Child } from 'hono/jsx'
import type { StartPart } from '#platform/feature.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { Card, EmptyState, Form, Submit } from '#platform/ui/index.ts'
import { FrontPage } from './pages/front-page.tsx'
import { NoticeList, type NoticeWords } from './pages/notice-list.tsx'
import { markAllRead, newestListings, noticesOf } from './store.ts'
import { homeTexts } from './texts.ts'

const NEWEST = 6
const SHOWN = 5

/** Routes of the front page and the start pages, which are put together from the features' parts. */
export function homeRoutes(parts: readonly StartPart[], words: NoticeWords): Route[] {
  const inOrder = [...parts].sort((a, b) => a.weight - b.weight)

  const front = async (ctx: Ctx) => {
    const { listings, total } = await newestListings(ctx.tx, NEWEST)
    return ctx.page(
      {
        title: homeTexts(ctx.lang).title,
        description: homeTexts(ctx.lang).heroLead,
        ownHeading: true,
        bleed: true,
        styles: ['home.css'],
      },
      <FrontPage lang={ctx.lang} href={ctx.href} listings={listings} total={total} />,
    )
  }

  const start = async (ctx: Ctx) => {
    const t = homeTexts(ctx.lang)
    const accountId = ctx.actor.accountId ?? ''
    const rendered: Child[] = []
    for (const part of inOrder.filter((p) => (p.roles as readonly string[]).includes(ctx.actor.role))) {
      const { tx, actor, lang, today, href } = ctx
      const drawn = await part.render({ tx, actor, lang, today, href })
      // a part with nothing to say today draws nothing
      if (drawn !== null && drawn !== undefined && drawn !== false) rendered.push(drawn)
    }
    const notices = await noticesOf(ctx.tx, accountId, SHOWN, true)
    const honest = (t.honest as Record<string, string>)[ctx.actor.role]
    return ctx.page(
      {
        title: t.start(ctx.actor.name.split(' ')[0] ?? ''),
        lead: ctx.actor.organisation || t.startLead,
        noindex: true,
        styles: ['home.css'],
      },
      <div class="start">
        {notices.length > 0 && (
          <Card title={t.notices} foot={<a href={ctx.href('/beskeder')}>{t.allNotices}</a>}>
            <NoticeList notices={notices} words={words} lang={ctx.lang} href={ctx.href} />
          </Card>
        )}
        {honest && (
          <Card title={t.honestTitle} tone="tint">
            <p>{honest}</p>
          </Card>
        )}
        {rendered}
        {rendered.length === 0 && notices.length === 0 && !honest && (
          <EmptyState title={t.nothing} text={t.nothingText} />
        )}
      </div>,
    )
  }

  return [
    get('/', (ctx) => (ctx.actor.role === 'anonymous' ? front(ctx) : start(ctx)), { publicCache: true }),
    get('/beskeder', async (ctx) => {
      const t = homeTexts(ctx.lang)
      const notices = await noticesOf(ctx.tx, ctx.actor.accountId ?? '', 100)
      return ctx.page(
        { title: t.notices, crumbs: [], noindex: true, styles: ['home.css'] },
        notices.length === 0 ? (
          <EmptyState title={t.noNotices} text={t.noNoticesText} />
        ) : (
          <>
            <NoticeList notices={notices} words={words} lang={ctx.lang} href={ctx.href} />
            {notices.some((n) => !n.read_at) && (
              <Form action={ctx.href('/beskeder')} once={ctx.once()}>
                <Submit label={t.markRead} kind="secondary" />
              </Form>
            )}
          </>
        ),
      )
    }),
    post('/beskeder', async (ctx) => {
      await markAllRead(ctx.tx, ctx.actor.accountId ?? '')
      return ctx.redirect('/beskeder', homeTexts(ctx.lang).marked)
    }),
  ]
}
