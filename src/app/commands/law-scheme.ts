import { schemes } from '#core/law/schemes/index.ts'
import { lawCommand, notUnderstood, schemeOption } from './law-command.ts'

const USAGE = './jobkreds law scheme [ID|FILE] [--set VALUE=AMOUNT] [--lang da|en]'

/** Writes a whole scheme as the file it could have come from; without a name, which ones there are. */
export function run(args: string[]): Promise<number> {
  return lawCommand(
    args,
    USAGE,
    { set: { type: 'string', multiple: true } },
    async ({ positionals: [name, ...more], values }) => {
      if (more.length > 0) notUnderstood()
      if (name !== undefined) return schemeOption(name, values.set)
      return schemes.map(({ id, edition, name, about }) => ({ id, edition, name, about }))
    },
  )
}
