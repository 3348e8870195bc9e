import { parseArgs } from 'node:util'
import type { Lang } from '#core/text/lang.ts'
import type { CommandModule } from '../command.ts'
import { solveApart } from '../solve/solve-apart.ts'
import type { SolveProblem, SolveProgress } from '../solve/solve-kind.ts'
import { type SolveKindName, solveKinds } from '../solve/solve-kinds.ts'

/** What follows the kind on the command line of every kind. */
const SOLVE_USAGE =
  'FILE [--out FILE] [--format NAME] [--time-limit S] [--seed N] [--progress] [--lang da|en]'

const OPTIONS = {
  out: { type: 'string' },
  format: { type: 'string' },
  'time-limit': { type: 'string' },
  seed: { type: 'string', default: '1' },
  progress: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'da' },
} as const
/** More would not help anybody. */
const MOST_PROBLEMS = 50
/** What a timer can count to. */
const LONGEST_SECONDS = 1_000_000

/**
 * Solves a problem of a kind and writes its answer as JSON to stdout or `--out`. Exit code 0: answered (also when stopped
 * with the best so far); 1: refused, each problem on stderr with its place; 2: the command line was not understood.
 */
export function solveCommand(name: SolveKindName): CommandModule {
  return {
    async run(args) {
      const kind = await solveKinds[name]()
      const options = { ...kind.options, ...OPTIONS }
      const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
      const { out, format, progress, lang } = values
      const [file, ...more] = positionals
      if (file === undefined || more.length > 0 || (lang !== 'da' && lang !== 'en')) {
        process.stderr.write(`./jobkreds solve ${name} ${SOLVE_USAGE}\n`)
        return 2
      }
      const problems = limitProblems(values['time-limit'], values.seed)
      const timeLimit = values['time-limit'] === undefined ? undefined : Number(values['time-limit'])
      const question = {
        kind: name,
        file,
        format,
        out,
        seed: Number(values.seed),
        timeLimit,
        progress,
        values,
      }
      const end = problems.length > 0 ? { problems } : await solveApart(question, showProgress)
      if ('text' in end) {
        await written(end.text)
        return 0
      }
      process.stderr.write(problemText(end.problems, lang))
      return 1
    },
  }
}

function limitProblems(timeLimit: string | undefined, seed: string): SolveProblem[] {
  const problems: SolveProblem[] = []
  if (timeLimit !== undefined && !(Number(timeLimit) > 0 && Number(timeLimit) <= LONGEST_SECONDS)) {
    const says = {
      da: 'Tidsgrænsen skal være et antal sekunder over 0, for eksempel 10 eller 0.5.',
      en: 'The time limit must be a number of seconds above 0, for example 10 or 0.5.',
    }
    problems.push({ where: '--time-limit', rule: 'time-limit', says })
  }
  if (!/^\d{1,9}$/.test(seed)) {
    const says = {
      da: 'Frøet skal være et helt tal fra 0, for eksempel 1.',
      en: 'The seed must be a whole number from 0, for example 1.',
    }
    problems.push({ where: '--seed', rule: 'seed', says })
  }
  return problems
}

/** A long answer is on its way before the process ends. */
function written(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()))
}

function showProgress({ phase, done, total, objective, bound }: SolveProgress): void {
  const parts = [
    phase,
    done !== undefined && (total === undefined ? `${done}` : `${done} / ${total}`),
    objective !== undefined && `objective ${objective}`,
    bound !== undefined && `bound ${bound}`,
  ]
  process.stderr.write(`${parts.filter((part) => typeof part === 'string').join(', ')}\n`)
}

function problemText(problems: readonly SolveProblem[], lang: Lang): string {
  const lines = problems
    .slice(0, MOST_PROBLEMS)
    .map(({ where, rule, says }) => `${where}: ${says[lang]} [${rule}]`)
  const left = problems.length - lines.length
  if (left > 0) lines.push(lang === 'da' ? `… og ${left} til.` : `… and ${left} more.`)
  return `${lines.join('\n')}\n`
}
