import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { erasureLines, replayErasures } from '#features/profiles/index.ts'
import { makeClock } from '#platform/clock.ts'
import { loadConfig } from '#platform/config.ts'
import { type Database, openDatabase } from '#platform/db/pool.ts'
import { inSystemTransaction } from '#platform/db/transaction.ts'
import { type CommandModule, CommandRefusal } from '../command.ts'
import { type ReadyConfig, withMigratedDatabase } from '../with-database.ts'

const withPool = (work: (database: Database, config: ReadyConfig) => Promise<void>): Promise<number> =>
  withMigratedDatabase(loadConfig(), async (config) => {
    const database = openDatabase(config.databaseUrl, 2)
    try {
      await work(database, config)
      return 0
    } finally {
      await database.close()
    }
  })

/** Writes who was erased, as hashes, to a file that is kept outside the database with its backups. */
export const listErasures: CommandModule = {
  async run(args) {
    const { values } = parseArgs({ args, options: { out: { type: 'string' } } })
    const { out } = values
    if (!out) throw new CommandRefusal('Say where to: ./jobkreds erasures list --out FILE')
    return withPool(async (database) => {
      const lines = await inSystemTransaction(database, { command: 'erasures.list' }, erasureLines)
      await writeFile(out, lines.map((line) => `${line}\n`).join(''))
      process.stdout.write(`${lines.length} erasures written to ${out}\n`)
    })
  },
}

/** Erases again, after a restore, everybody on the list who came back with the backup. */
export const replayErasureList: CommandModule = {
  async run(args) {
    const [file] = parseArgs({ args, allowPositionals: true }).positionals
    if (!file) throw new CommandRefusal('Say which list: ./jobkreds erasures replay FILE')
    const text = await readFile(file, 'utf8').catch(() => {
      throw new CommandRefusal(`The list ${file} cannot be read.`)
    })
    return withPool(async (database, config) => {
      const erased = await replayErasures(database, makeClock(config.today), text.split('\n')).catch(
        (fault) => {
          if (fault instanceof Error && fault.message.startsWith('A line of the list'))
            throw new CommandRefusal(fault.message)
          throw fault
        },
      )
      process.stdout.write(erased === 0 ? 'Nobody on the list had come back.\n' : `${erased} erased again.\n`)
    })
  },
}
