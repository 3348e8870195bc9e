import { parseArgs } from 'node:util'
import { demoPeople, seedDemo } from '#features/demo/index.ts'
import { makeClock } from '#platform/clock.ts'
import { loadConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db/pool.ts'
import { CommandRefusal } from '../command.ts'
import { untilStopped } from '../until-stopped.ts'
import { withMigratedDatabase } from '../with-database.ts'

/** The day the demonstration stands on unless `JOBKREDS_TODAY` says otherwise: the scheme at its height, the founding project half way. */
export const DEMONSTRATION_DAY = '2014-04-08'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Everything from nothing: the embedded database, the demonstration region, a broker to log in with, web and worker in one process. */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args })
  const settings = {
    JOBKREDS_MODE: 'demo',
    JOBKREDS_TODAY: DEMONSTRATION_DAY,
    LOG_LEVEL: 'warn',
    ...process.env,
  }
  const [{ startWeb }, { startWorker }, { startDemoBroker }, { readDemoPeople }] = await Promise.all([
    import('../main-web.ts'),
    import('../main-worker.ts'),
    import('../demo-broker/start-demo-broker.tsx'),
    import('../demo-broker/read-demo-people.ts'),
  ])
  return withMigratedDatabase(loadConfig(settings), async (config) => {
    const stopped = untilStopped()
    const database = openDatabase(config.databaseUrl, 2)
    const started = performance.now()
    const clock = makeClock(config.today)
    say(
      'Looking for the demonstration region; the first time it is made, which takes a quarter of a minute …',
    )
    const seeded = await seedDemo(database, config, { today: clock.today() })
    if (seeded.today !== clock.today()) {
      say(
        `The region in this data folder was made for ${seeded.today}; the calendar stands on that day. Another JOBKREDS_DATA makes a new one.`,
      )
    }
    const standing = { ...config, today: seeded.today }
    const broker = await startDemoBroker({
      port: config.port === 0 ? 0 : config.port + 1,
      baseUrl: config.baseUrl,
      people: () => readDemoPeople(database, demoPeople),
    }).catch(portTaken(config.port + 1))
    const running = { ...standing, oidc: broker.oidc }
    const worker = await startWorker(running)
    const web = await startWeb(running).catch(portTaken(config.port))
    say(
      `\nJobkreds answers on ${config.port === 0 ? web.url : config.baseUrl}   (ready in ${((performance.now() - started) / 1000).toFixed(1)} s)\n`,
    )
    say('Choose "Log ind" and one of these people; nobody has a password:\n')
    for (const p of demoPeople) say(`  ${`${p.givenName} ${p.familyName}`.padEnd(26)} ${p.story.da}`)
    say('\nStop it with Ctrl-C. The next start takes seconds.')
    await stopped
    await web.stop()
    await worker.stop()
    await broker.stop()
    await database.close()
    return 0
  })
}

const portTaken = (port: number) => (fault: Error & { code?: string }) => {
  if (fault.code !== 'EADDRINUSE') throw fault
  throw new CommandRefusal(
    `Port ${port} is in use by another program. Choose another: PORT=${port + 10} ./jobkreds demo`,
  )
}
