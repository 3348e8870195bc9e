import { replayReceipt } from '#core/law/compare-receipts.ts'
import { compileScheme } from '#core/law/compile-scheme.ts'
import { readReceipt } from '#core/law/read-receipt.ts'
import { jsonFile, lawCommand, notUnderstood, refuseAll, schemeOption } from './law-command.ts'

const USAGE = './jobkreds law replay RECEIPT-FILE [--scheme ID|FILE] [--set VALUE=AMOUNT] [--lang da|en]'

/** Decides a stored receipt anew, by its own scheme or the one given, and writes where the two differ. */
export function run(args: string[]): Promise<number> {
  return lawCommand(
    args,
    USAGE,
    { scheme: { type: 'string' }, set: { type: 'string', multiple: true } },
    async ({ positionals: [file, ...more], values }) => {
      if (file === undefined || more.length > 0) notUnderstood()
      const read = readReceipt(await jsonFile(file))
      if (!read.ok) return refuseAll(file, read.problems)
      const scheme = await schemeOption(values.scheme ?? read.receipt.scheme, values.set)
      return replayReceipt(compileScheme(scheme), read.receipt)
    },
  )
}
