import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type ImportRefusal, importFile } from '#features/reference/index.ts'
import { SYSTEM } from '#platform/auth/actor.ts'
import { loadConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db/pool.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { CommandRefusal } from '../command.ts'
import { withMigratedDatabase } from '../with-database.ts'

const SENTENCES: Record<string, string> = {
  'not-a-table': 'The file is not a table: expected CSV with a header row.',
  'no-rows': 'The file has the right columns but no row that can be used; nothing was changed.',
  'not-a-map': 'The file is neither GeoJSON (a FeatureCollection) nor TopoJSON.',
}

function sentenceFor(reason: ImportRefusal, details: Readonly<Record<string, unknown>>): string {
  switch (reason) {
    case 'missing-columns':
      return `The file lacks these columns: ${details.columns}.`
    case 'wrong-value':
      return `Row ${details.row} of the file has something in the column ${details.column} that is none of ${details.allowed}; nothing was changed.`
    case 'needs-lists':
      return `Load these lists first: ${details.lists}.`
    default:
      return SENTENCES[reason] ?? reason
  }
}

/** Loads one official list. `--version` names the edition; without it the file's date is kept. */
export const importList = (code: string) => ({
  async run(args: string[]): Promise<number> {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { version: { type: 'string' } },
    })
    const file = positionals[0]
    if (!file || positionals.length > 1)
      throw new CommandRefusal(`Say which file: ./jobkreds import ${code} FILE [--version EDITION]`)
    const bytes = await readFile(file).catch(() => {
      throw new CommandRefusal(`The file ${file} cannot be read.`)
    })
    const version = values.version ?? (await stat(file)).mtime.toISOString().slice(0, 10)
    return withMigratedDatabase(loadConfig(), async (config) => {
      const database = openDatabase(config.databaseUrl, 2)
      try {
        const result = await inTransaction(
          database,
          SYSTEM,
          { command: `reference.import.${code}` },
          (tx) => importFile(tx, code, bytes, version),
          // a list is emptied before it is seen that no row of the new one can be used
          ({ ok }) => ok,
        )
        if (!result.ok) {
          throw new CommandRefusal(sentenceFor(result.reason, result.details ?? {}))
        }
        const { rows, unchanged } = result.value
        process.stdout.write(
          unchanged
            ? `${code}: the same file is loaded already (${rows} rows).\n`
            : `${code}: ${rows} rows loaded, edition ${version}.\n`,
        )
        return 0
      } finally {
        await database.close()
      }
    })
  },
})
