import { once } from 'node:events'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { startEmbedded } from '#platform/db/embedded.ts'

/*
 * A process of its own that uses the embedded server, for tests that kill it:
 * node --import tsx test/harness/embedded-process.ts DIR
 * It says "ready started" or "ready shared", then obeys the lines it reads: "write" inserts rows one by one and says
 * "row N" after each is acknowledged, "query" says "answer 1", "leave" stops and ends, "exit" ends without stopping.
 */
const [dir = ''] = process.argv.slice(2)
const server = await startEmbedded(dir, { say: () => {} })
const pool = new pg.Pool({ connectionString: server.adminUrl, max: 1 })
pool.on('error', () => {})
process.stdout.write(`ready ${server.shared ? 'shared' : 'started'}\n`)

async function write(): Promise<void> {
  await pool.query('create table if not exists kept (n serial primary key)')
  for (;;) {
    const { rows } = await pool.query<{ n: number }>('insert into kept default values returning n')
    if (!process.stdout.write(`row ${rows[0]?.n}\n`)) await once(process.stdout, 'drain')
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'write') void write()
  if (line === 'query') {
    const { rows } = await pool.query('select 1 as one')
    process.stdout.write(`answer ${rows[0]?.one}\n`)
  }
  if (line === 'exit') process.exit(0)
  if (line === 'leave') break
}
process.stdin.destroy()
await pool.end()
await server.stop()
