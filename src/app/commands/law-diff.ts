import { schemeDifference } from '#core/law/difference.ts'
import { toldDifference } from '#core/law/told-difference.ts'
import { briefDifference } from './law-brief.ts'
import { dayOption, lawCommand, notUnderstood, schemeOption } from './law-command.ts'

const USAGE = './jobkreds law diff DAY DAY [--scheme ID|FILE] [--brief] [--set VALUE=AMOUNT] [--lang da|en]'

/** Writes which values and conditions are not the same on two days, and what happened between. */
export function run(args: string[]): Promise<number> {
  return lawCommand(
    args,
    USAGE,
    {
      scheme: { type: 'string' },
      brief: { type: 'boolean', default: false },
      set: { type: 'string', multiple: true },
    },
    async ({ positionals, values, lang }) => {
      if (positionals.length !== 2) notUnderstood()
      const [a, b] = positionals.map((text) => dayOption('DAY', text))
      const scheme = await schemeOption(values.scheme, values.set)
      const told = toldDifference(scheme, schemeDifference(scheme, a!, b!))
      return values.brief ? briefDifference(told, lang) : told
    },
  )
}
