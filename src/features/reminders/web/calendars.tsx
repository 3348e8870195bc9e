import { ownCookie } from '#platform/auth/cookie.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { choice, form } from '#platform/form/fields.ts'
import { parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { writeIcalendar } from '#platform/icalendar/write-icalendar.ts'
import { entriesOf } from '../calendar-entries.ts'
import { CalendarPage } from '../pages/calendar-page.tsx'
import { paths } from '../paths.ts'
import { calendarRows } from '../store/calendar-rows.ts'
import { feedOf, ownerOfFeed, renewFeed, stopFeed } from '../store/feeds.ts'
import { reminderTexts } from '../texts/reminders.ts'

const NEXT = 15
const ENDING = '.ics'
const TOKEN = /^[\w-]{40,50}$/
const asked = form({ do: choice(['make', 'stop'] as const) })

/** Seconds in which the page after making an address can show it; it lies in the browser of the one who made it and nowhere else. */
const SHOWN_SECONDS = 60
const newAddressCookie = (ctx: Ctx) => ownCookie(ctx.config, 'jobkreds_new_calendar', SHOWN_SECONDS)

async function page(ctx: Ctx): Promise<Response> {
  const t = reminderTexts(ctx.lang)
  const cookie = newAddressCookie(ctx)
  const fresh = cookie.read(ctx.request)
  const address = fresh && TOKEN.test(fresh) ? ctx.absolute(`${paths.feed(fresh)}${ENDING}`) : undefined
  const rows = (await calendarRows(ctx.tx, ctx.actor, ctx.today))
    .filter((r) => r.until >= ctx.today)
    .slice(0, NEXT)
  const response = await ctx.page(
    { title: t.title, lead: t.lead, crumbs: [], noindex: true },
    <CalendarPage
      lang={ctx.lang}
      href={ctx.href}
      once={ctx.once()}
      feed={await feedOf(ctx.tx, ctx.actor.membershipId ?? '')}
      {...(address ? { address } : {})}
      rows={rows}
    />,
  )
  if (fresh) response.headers.append('set-cookie', cookie.clear())
  return response
}

async function change(ctx: Ctx): Promise<Response> {
  const parsed = parseForm(asked, ctx.fields)
  const { membershipId, accountId } = ctx.actor
  if (!parsed.ok || !membershipId || !accountId) return page(ctx)
  if (parsed.value.do === 'stop') {
    await stopFeed(ctx.tx, membershipId)
    return ctx.redirect(paths.calendars, reminderTexts(ctx.lang).stopped)
  }
  const token = await renewFeed(ctx.tx, { membershipId, accountId })
  // the answer is kept for a form sent twice, and must not hold the address: it travels in a cookie of the one who asked
  const response = ctx.redirect(paths.calendars)
  response.headers.append('set-cookie', newAddressCookie(ctx).set(token))
  return response
}

/** What a calendar program fetches: no login, and nothing but what the role behind the secret address may see now. */
async function feed(ctx: Ctx): Promise<Response> {
  const asked = ctx.params.token ?? ''
  const token = asked.endsWith(ENDING) ? asked.slice(0, -ENDING.length) : asked
  const owner = await ownerOfFeed(ctx.tx, token)
  if (!owner) return ctx.notFound()
  const { actor, lang } = owner
  const rows = await inTransaction(ctx.database, actor, { command: 'calendar.fetch', now: ctx.now }, (tx) =>
    calendarRows(tx, actor, ctx.today),
  )
  const t = reminderTexts(lang)
  const text = writeIcalendar(
    t.calendarName(actor.name),
    entriesOf(rows, lang, { now: ctx.now, absolute: ctx.absolute }),
  )
  return ctx.reply(200, text, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="jobkreds.ics"',
    'cache-control': 'private, no-store',
  })
}

export const calendarRoutes: Route[] = [
  get(paths.calendars, (ctx) => page(ctx)),
  post(paths.calendars, change),
  get(paths.feed(':token'), feed),
]
