import { parseArgs } from 'node:util'
import { seedDemo } from '#features/demo/index.ts'
import { makeClock } from '#platform/clock.ts'
import { loadConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db/pool.ts'
import { CommandRefusal } from '../command.ts'
import { withMigratedDatabase } from '../with-database.ts'
import { DEMONSTRATION_DAY } from './demo.ts'

/** Writes the demonstration region into the database the settings name; never in production, and only once. */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args })
  const settings = { JOBKREDS_MODE: 'demo', JOBKREDS_TODAY: DEMONSTRATION_DAY, ...process.env }
  const wanted = loadConfig(settings)
  if (wanted.mode === 'production')
    throw new CommandRefusal('The demonstration region is never written into a production database.')
  return withMigratedDatabase(wanted, async (config) => {
    const database = openDatabase(config.databaseUrl, 2)
    try {
      const seeded = await seedDemo(database, config, {
        today: makeClock(config.today).today(),
      })
      process.stdout.write(
        seeded.done
          ? `${seeded.rows.toLocaleString('en')} rows written for ${seeded.today}.\n`
          : `The region is there already, made for ${seeded.today}.\n`,
      )
      return 0
    } finally {
      await database.close()
    }
  })
}
