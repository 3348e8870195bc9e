import { type Cron, latestDue, parseCron } from './cron.ts'
import type { JobHandler } from './job.ts'
import type { QueueSession } from './queue-session.ts'

export type Schedule = { readonly queue: string; readonly cron: Cron }

/** The handlers that work on a schedule. Throws on an expression that cannot be read. */
export const schedulesOf = (handlers: readonly JobHandler[]): Schedule[] =>
  handlers.flatMap(({ name, cron }) => (cron === undefined ? [] : [{ queue: name, cron: parseCron(cron) }]))

/**
 * Queues each schedule's latest due moment unless that was done, however many workers ask. Moments passed while no
 * worker ran are made up for by one job. A schedule seen for the first time starts with its next moment.
 */
export async function queueDue(
  session: QueueSession,
  schedules: readonly Schedule[],
  now: Date,
): Promise<void> {
  for (const { queue, cron } of schedules) {
    const slot = latestDue(cron, now)
    await session.query(
      `with moved as (
         insert into job_schedule as s (queue, slot) values ($1, $2)
         on conflict (queue) do update set slot = excluded.slot where s.slot < excluded.slot
         returning xmax = 0 as is_new)
       select app.enqueue($1, $3, 'schedule', null) from moved where not is_new`,
      [queue, slot.toISOString(), JSON.stringify({ planned: slot.toISOString() })],
    )
  }
}
