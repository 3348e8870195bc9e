import { compileScheme } from '#core/law/compile-scheme.ts'
import { ratesOn } from '#core/law/rates-on.ts'
import { briefRates } from './law-brief.ts'
import { dayOption, factsOption, lawCommand, notUnderstood, refuse, schemeOption } from './law-command.ts'

const USAGE =
  './jobkreds law rates --on DAY [--scheme ID|FILE] [--facts FILE] [--value VALUE] [--brief] [--set VALUE=AMOUNT] [--lang da|en]'

/** Writes every value of a scheme as it stands on a day, with source and mark. */
export function run(args: string[]): Promise<number> {
  return lawCommand(
    args,
    USAGE,
    {
      on: { type: 'string' },
      scheme: { type: 'string' },
      facts: { type: 'string' },
      value: { type: 'string' },
      brief: { type: 'boolean', default: false },
      set: { type: 'string', multiple: true },
    },
    async ({ positionals, values, lang }) => {
      if (positionals.length > 0) notUnderstood()
      const day = dayOption('--on', values.on)
      const scheme = await schemeOption(values.scheme, values.set)
      const facts = await factsOption(scheme, values.facts)
      const { value } = values
      if (typeof value === 'string' && !Object.hasOwn(scheme.values, value)) {
        const ids = Object.keys(scheme.values).join(', ')
        refuse('--value', 'unknown-value', `Ordningen har disse: ${ids}.`, `The scheme has these: ${ids}.`)
      }
      const all = ratesOn(compileScheme(scheme), day, facts)
      const rates = all.filter((rate) => value === undefined || rate.value === value)
      if (values.brief) return { day, rates: briefRates(rates, lang) }
      return { scheme: scheme.id, edition: scheme.edition, day, facts, rates }
    },
  )
}
