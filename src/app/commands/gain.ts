import { gainJson, gainSums } from '#core/gain/gain-json.ts'
import { gainReport } from '#core/gain/gain-report.ts'
import { lawRoomOf } from '#core/gain/law-room.ts'
import { readGainRequest } from '#core/gain/read-request.ts'
import { schemes } from '#core/law/schemes/index.ts'
import { jsonFile, lawCommand, notUnderstood, refuseAll } from './law-command.ts'

const USAGE = './jobkreds gain FILE [--sums] [--lang da|en]'

/** What a project costs and gives each party. See docs/gain.md. */
export function run(args: string[]): Promise<number> {
  return lawCommand(
    args,
    USAGE,
    { sums: { type: 'boolean', default: false } },
    async ({ positionals, values }) => {
      const [file, ...more] = positionals
      if (file === undefined || more.length > 0) notUnderstood()
      const law = lawRoomOf(schemes)
      const read = readGainRequest(await jsonFile(file), law)
      if (!read.ok) refuseAll(file, read.problems)
      const report = gainReport(read.request.project, law, read.request)
      return values.sums ? gainSums(report) : gainJson(report)
    },
  )
}
