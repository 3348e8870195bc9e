import { factsSchema } from '#core/law/facts-schema.ts'
import { schemes } from '#core/law/schemes/index.ts'
import { lawCommand, notUnderstood, schemeOption } from './law-command.ts'

const USAGE = './jobkreds law scheme [ID|FILE] [--facts-schema] [--set VALUE=AMOUNT] [--lang da|en]'

/** Writes a whole scheme as the file it could have come from; without a name, which ones there are; or the JSON Schema of its facts. */
export function run(args: string[]): Promise<number> {
  return lawCommand(
    args,
    USAGE,
    { 'facts-schema': { type: 'boolean', default: false }, set: { type: 'string', multiple: true } },
    async ({ positionals: [name, ...more], values }) => {
      if (more.length > 0) notUnderstood()
      if (name !== undefined) {
        const scheme = await schemeOption(name, values.set)
        return values['facts-schema'] ? factsSchema(scheme) : scheme
      }
      return schemes.map(({ id, edition, name, about }) => ({ id, edition, name, about }))
    },
  )
}
