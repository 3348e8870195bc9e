import { sql } from 'kysely'
import { addDays, day } from '#core/calendar/day.ts'
import { automaticClosing, isLive, reminderOn, waiting } from '#core/exchange/application-status.ts'
import { limits } from '#core/exchange/limits.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import { inSystemTransaction, type Tx } from '#platform/db/transaction.ts'
import { enqueue, type JobContext, type JobHandler } from '#platform/jobs/index.ts'
import { locked } from './actions/locked.ts'
import { moveApplication } from './actions/move-application.ts'
import { retireOldAliases } from './aliases.ts'
import type { Env } from './model.ts'
import { closeDisclosure, lockApplication } from './store.ts'
import { tell } from './tell.ts'

/** Each application is its own transaction: one that cannot be handled stops no other, and a worker that dies loses nothing. */
export const jobs: JobHandler[] = [
  { name: 'application.expire', cron: '0 2 * * *', handle: (_data, ctx) => expireApplications(ctx) },
  { name: 'hire.end', cron: '15 2 * * *', handle: (_data, ctx) => endHires(ctx) },
  { name: 'alias.retire', cron: '30 3 * * *', handle: (_data, ctx) => retireOld(ctx) },
  { name: 'application.remind', cron: '0 7 * * *', handle: (_data, ctx) => remindWaiting(ctx) },
]

const envOf = (tx: Tx, ctx: JobContext): Env => ({
  tx,
  actor: SYSTEM,
  today: day(ctx.clock.today()),
  enqueue,
})

const command = (ctx: JobContext, name: string) => ({ command: name, now: ctx.clock.now() })

/** Does `work` for each id; asked to stop, it leaves between two of them. */
async function each(
  ctx: JobContext,
  name: string,
  find: (tx: Tx) => Promise<string[]>,
  work: (env: Env, id: string) => Promise<void>,
): Promise<void> {
  const ids = await inSystemTransaction(ctx.database, command(ctx, name), find)
  for (const id of ids) {
    ctx.stopping.throwIfAborted()
    await inSystemTransaction(ctx.database, command(ctx, name), (tx) => work(envOf(tx, ctx), id))
  }
}

/** Closes applications whose last day to answer is past. */
export const expireApplications = (ctx: JobContext): Promise<void> =>
  each(
    ctx,
    'application.expire',
    async (tx) => (await overdue(tx, ctx.clock.today())).map((row) => row.id),
    async (env, id) => {
      const found = await locked(env, { id })
      if (!found.ok) return
      const { application: a } = found.value
      // another worker, or an answer at the last minute, may have been faster
      const to = automaticClosing(a.status, a.deadline ?? undefined, env.today)
      if (to) await moveApplication(env, a, 'system', { to })
    },
  )

/** Gives candidates new names where it is time. */
export const retireOld = (ctx: JobContext): Promise<void> =>
  inSystemTransaction(ctx.database, command(ctx, 'alias.retire'), retireOldAliases)

const overdue = (tx: Tx, today: string) =>
  tx
    .selectFrom('application')
    .select('id')
    .where('deadline', '<', today)
    .where('status', 'in', Object.keys(waiting))
    .orderBy('id')
    .execute()

/** Reminds whoever's turn it is, once for each deadline. */
export const remindWaiting = (ctx: JobContext): Promise<void> =>
  each(
    ctx,
    'application.remind',
    async (tx) => {
      const last = addDays(day(ctx.clock.today()), LONGEST_LEAD)
      const rows = await tx
        .selectFrom('application')
        .select('id')
        .where('deadline', '>=', ctx.clock.today())
        .where('deadline', '<=', last)
        .where('reminded_at', 'is', null)
        .where('status', 'in', Object.keys(waiting))
        .orderBy('id')
        .execute()
      return rows.map((row) => row.id)
    },
    async (env, id) => {
      const a = await lockApplication(env.tx, id)
      if (!a || a.reminded_at || !a.deadline || !isLive(a.status)) return
      if (reminderOn(a.status, a.deadline) > env.today || a.deadline < env.today) return
      await env.tx
        .updateTable('application')
        .set({ reminded_at: sql<Date>`app.now()` })
        .where('id', '=', id)
        .execute()
      await tell(env, a, waiting[a.status].nextActor, 'reminder')
    },
  )

const LONGEST_LEAD = Math.max(...Object.values(waiting).map((one) => one.reminderLead))

/** Ends hires whose last day is past, and a month later leaves the employer the name only. */
export async function endHires(ctx: JobContext): Promise<void> {
  await each(
    ctx,
    'hire.end',
    async (tx) => {
      const { rows } = await sql<{ id: string }>`select application_id as id from hire
        where status = 'active' and upper(period) <= ${ctx.clock.today()}::date order by id`.execute(tx)
      return rows.map((row) => row.id)
    },
    async (env, id) => {
      const a = await lockApplication(env.tx, id)
      const { rows } = await sql`update hire set status = 'ended', ended_on = upper(period) - 1
        where application_id = ${id} and status = 'active' and upper(period) <= ${env.today}::date returning 1`.execute(
        env.tx,
      )
      if (!a || rows.length === 0) return
      await env.tx
        .insertInto('application_event')
        .values({ application_id: id, actor_side: 'system', from_status: 'hired', to_status: 'ended' })
        .execute()
      await tell(env, a, 'person', 'ended')
      await tell(env, a, 'company', 'ended')
    },
  )
  await each(
    ctx,
    'hire.end',
    async (tx) => {
      const rows = await tx
        .selectFrom('hire as h')
        .innerJoin('disclosure as d', 'd.application_id', 'h.application_id')
        .select('h.application_id as id')
        .where('h.status', '=', 'ended')
        .where('h.ended_on', '<', addDays(day(ctx.clock.today()), -limits.daysUntilNameOnly))
        .where('d.withdrawn_at', 'is', null)
        .where(sql<boolean>`d.fields - 'name' <> '{}'::jsonb`)
        .orderBy('h.id')
        .execute()
      return rows.map((row) => row.id)
    },
    async (env, id) => {
      const kept = await env.tx
        .selectFrom('disclosure')
        .select('fields')
        .where('application_id', '=', id)
        .where('withdrawn_at', 'is', null)
        .forNoKeyUpdate()
        .executeTakeFirst()
      const name = (kept?.fields as { name?: string } | undefined)?.name
      if (!name) return void (await closeDisclosure(env.tx, id))
      await env.tx
        .updateTable('disclosure')
        .set((e) => ({
          fields: JSON.stringify({ name }),
          document_id: null,
          version: e('version', '+', 1),
        }))
        .where('application_id', '=', id)
        .execute()
    },
  )
}
