import { compileScheme } from '#core/law/compile-scheme.ts'
import { ratesOn } from '#core/law/rates-on.ts'
import { dayOption, factsOption, lawCommand, notUnderstood, schemeOption } from './law-command.ts'

const USAGE =
  './jobkreds law rates --on DAY [--scheme ID|FILE] [--facts FILE] [--set VALUE=AMOUNT] [--lang da|en]'

/** Writes every value of a scheme as it stands on a day, with source and mark. */
export function run(args: string[]): Promise<number> {
  return lawCommand(
    args,
    USAGE,
    {
      on: { type: 'string' },
      scheme: { type: 'string' },
      facts: { type: 'string' },
      set: { type: 'string', multiple: true },
    },
    async ({ positionals, values }) => {
      if (positionals.length > 0) notUnderstood()
      const day = dayOption('--on', values.on)
      const scheme = await schemeOption(values.scheme, values.set)
      const facts = await factsOption(scheme, values.facts)
      const rates = ratesOn(compileScheme(scheme), day, facts)
      return { scheme: scheme.id, edition: scheme.edition, day, facts, rates }
    },
  )
}
