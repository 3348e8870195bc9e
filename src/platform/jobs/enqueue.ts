import { sql } from 'kysely'
import type { Enqueue, JobHandler } from './job.ts'
import { jsonText } from './json-text.ts'

/** The queue itself: one statement in the caller's transaction. */
export const enqueue: Enqueue = async (tx, name, data, options = {}) => {
  await sql`select app.enqueue(${name}, ${jsonText(data)}::jsonb, ${options.singletonKey ?? null},
    ${options.startAfter?.toISOString() ?? null}::timestamptz)`.execute(tx)
}

/** The same for an application whose handlers are known: a misspelt queue is a fault at once, not work never done. */
export function enqueueFor(handlers: readonly JobHandler[]): Enqueue {
  const names = new Set(handlers.map(({ name }) => name))
  return async (tx, name, data, options) => {
    if (!names.has(name)) throw new Error(`No handler takes work from the queue ${name}.`)
    await enqueue(tx, name, data, options)
  }
}
