import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { day } from '#core/calendar/day.ts'
import { parseCvr } from '#core/identity/cvr.ts'
import { findCompanyByCvr } from '#features/directory/index.ts'
import {
  companyList,
  type ExportDefinition,
  importerOf,
  makeExport,
  ownVacancies,
  publicListing,
} from '#features/exchange-io/index.ts'
import { type Actor, SYSTEM } from '#platform/auth/actor.ts'
import { makeClock } from '#platform/clock.ts'
import { loadConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db/pool.ts'
import { inTransaction, type Tx } from '#platform/db/transaction.ts'
import { CommandRefusal } from '../command.ts'
import { withMigratedDatabase } from '../with-database.ts'

/** Tables without persons: those leave only for somebody who is logged in, whose name then stands in the access log. */
const TABLES: Readonly<Record<'vacancies' | 'companies', ExportDefinition>> = {
  vacancies: publicListing,
  companies: companyList,
}

/** Writes a table as CSV or XLSX, by the ending of the file's name. */
export const exportTable = (name: keyof typeof TABLES) => ({
  async run(args: string[]): Promise<number> {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        company: { type: 'string' },
        lang: { type: 'string', default: 'da' },
      },
    })
    const format = extname(values.out ?? '')
      .slice(1)
      .toLowerCase()
    if (positionals.length > 0 || !values.out || (format !== 'csv' && format !== 'xlsx'))
      throw new CommandRefusal(`Say where to: ./jobkreds export ${name} --out FILE.csv (or FILE.xlsx)`)
    if (values.lang !== 'da' && values.lang !== 'en') throw new CommandRefusal('--lang is da or en.')
    if (values.company !== undefined && name !== 'vacancies')
      throw new CommandRefusal('--company goes with vacancies.')
    const { out, lang, company } = { ...values, out: values.out, lang: values.lang as 'da' | 'en' }
    return withMigratedDatabase(loadConfig(), async (config) => {
      const database = openDatabase(config.databaseUrl, 2)
      const clock = makeClock(config.today)
      const command = { command: `export.${name}`, now: clock.now() }
      try {
        const made = await inTransaction(database, SYSTEM, command, async (tx) => {
          const actor = company === undefined ? SYSTEM : await actorOf(tx, company)
          const definition = company === undefined ? TABLES[name] : ownVacancies
          const whom = { tx, actor, lang, today: day(clock.today()), baseUrl: config.baseUrl }
          return makeExport(definition, whom, format, clock.now())
        })
        if (!made.ok)
          throw new CommandRefusal(
            made.reason === 'cpr'
              ? `Not written: row ${made.row}, column ${made.column} holds something like a CPR number.`
              : 'The table is too long for a workbook: write it as .csv.',
          )
        await writeFile(out, made.bytes)
        process.stdout.write(`${out}: ${made.table.rows.length} rows\n`)
        return 0
      } finally {
        await database.close()
      }
    })
  },
})

async function actorOf(tx: Tx, text: string): Promise<Actor> {
  const cvr = parseCvr(text)
  const company = cvr.ok ? await findCompanyByCvr(tx, cvr.value) : undefined
  if (!company) throw new CommandRefusal(`No company with CVR number ${text} is registered.`)
  return { ...importerOf({ account_id: null, company_id: company.id }), organisation: company.name }
}
