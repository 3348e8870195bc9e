import { createHash } from 'node:crypto'
import { day } from '#core/calendar/day.ts'
import { inSystemTransaction, type Tx } from '#platform/db/transaction.ts'
import { enqueue, type JobContext, type JobHandler } from '#platform/jobs/index.ts'
import { queueMail } from '#platform/mail/index.ts'
import { langFrom } from '#platform/text/texts.ts'
import { paths } from './paths.ts'
import { changed, readSearch, searchPath } from './query.ts'
import { understand } from './run-search.ts'
import { NEWS_MAIL, type SearchNews } from './saved-mails.ts'
import { dueAddresses, forgetUnconfirmed, lockDue, type SavedRow } from './saved-store.ts'
import { newHits } from './store.ts'
import { savedToken } from './token.ts'

export const DAILY = 'saved-search.daily'

const TITLES = 5
/** A vikariat published by a transaction that has not ended yet is told the next day rather than never. */
const MARGIN_MS = 2 * 60_000

/** Each morning: what is new in people's saved searches, in one mail to each address. */
export const searchJobs: JobHandler[] = [
  { name: DAILY, cron: '30 6 * * *', handle: (_, ctx) => sendNews(ctx) },
]

async function sendNews(ctx: JobContext): Promise<void> {
  const { database, clock, stopping } = ctx
  const command = { command: DAILY, now: clock.now() }
  await inSystemTransaction(database, command, forgetUnconfirmed)
  const addresses = await inSystemTransaction(database, command, dueAddresses)
  // each address by itself: a fault or a stop half-way leaves the others told, and nobody twice
  for (const address of addresses) {
    stopping.throwIfAborted()
    await inSystemTransaction(database, command, (tx) => sendTo(tx, ctx, address))
  }
}

/** One mail for all that is new in an address's searches; the searches move on in the same transaction. */
async function sendTo(tx: Tx, ctx: JobContext, address: string): Promise<void> {
  const until = new Date(ctx.clock.now().getTime() - MARGIN_MS)
  const today = day(ctx.clock.today())
  const searches: SearchNews[] = []
  const rows = await lockDue(tx, address)
  for (const row of rows) {
    const news = await newsOf(tx, ctx, row, until)
    if (news) searches.push(news)
    await tx
      .updateTable('saved_search')
      .set({ seen_until: until, ...(news ? { last_sent_on: today } : {}) })
      .where('id', '=', row.id)
      .execute()
  }
  if (searches.length === 0) return
  await queueMail(tx, enqueue, {
    to: address,
    lang: langFrom(rows[0]?.lang),
    template: NEWS_MAIL,
    data: { searches },
    dedupeKey: `${DAILY}:${createHash('sha256').update(address).digest('base64url').slice(0, 22)}:${today}`,
  })
}

async function newsOf(tx: Tx, ctx: JobContext, row: SavedRow, until: Date): Promise<SearchNews | undefined> {
  const read = readSearch(new URLSearchParams(row.query))
  if (!read.ok || until <= row.seen_until) return undefined
  const asked = await understand(tx, read.value, day(ctx.clock.today()))
  const { total, hits } = await newHits(tx, asked, { after: row.seen_until, until }, TITLES)
  if (total === 0) return undefined
  return {
    title: row.title,
    count: total,
    path: searchPath(changed(asked.search, { sort: 'newest' }), paths.search),
    token: savedToken(ctx.config.secretKey, row.id),
    hits: hits.map(({ number, title, town }) => ({ number, title, town })),
  }
}
