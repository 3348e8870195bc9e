import { compileScheme } from '#core/law/compile-scheme.ts'
import { ABOUT, decide } from '#core/law/decide.ts'
import { explain } from '#core/law/explain.ts'
import type { ConditionAbout } from '#core/law/scheme.ts'
import { whatWouldHelp } from '#core/law/what-would-help.ts'
import { briefReceipt } from './law-brief.ts'
import { dayOption, factsOption, lawCommand, notUnderstood, schemeOption } from './law-command.ts'

const USAGE =
  './jobkreds law decide --on DAY [--scheme ID|FILE] [--facts FILE] [--asks temp,employee,training,grant] [--would-help] [--brief] [--set VALUE=AMOUNT] [--lang da|en]'

/** Decides a case and writes its receipt, explained. See docs/law.md. */
export function run(args: string[]): Promise<number> {
  return lawCommand(
    args,
    USAGE,
    {
      on: { type: 'string' },
      scheme: { type: 'string' },
      facts: { type: 'string' },
      asks: { type: 'string', default: ABOUT.join() },
      'would-help': { type: 'boolean', default: false },
      brief: { type: 'boolean', default: false },
      set: { type: 'string', multiple: true },
    },
    async ({ positionals, values, lang }) => {
      if (positionals.length > 0) notUnderstood()
      const day = dayOption('--on', values.on)
      const asks = String(values.asks).split(',')
      if (!asks.every(isAbout)) notUnderstood(`--asks: ${ABOUT.join(', ')}`)
      const scheme = await schemeOption(values.scheme, values.set)
      const compiled = compileScheme(scheme)
      const asked = { asks, day, facts: await factsOption(scheme, values.facts) }
      const explained = explain(compiled, decide(compiled, asked))
      const answer = values.brief ? briefReceipt(explained, lang) : explained
      return values['would-help'] ? { ...answer, wouldHelp: whatWouldHelp(compiled, asked) } : answer
    },
  )
}

function isAbout(word: string): word is ConditionAbout {
  return ABOUT.some((about) => about === word)
}
