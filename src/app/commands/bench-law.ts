import { parseArgs } from 'node:util'
import { reportClaims } from '../bench/law-claims.ts'
import { reportDecisions, reportGrowth } from '../bench/law-decisions.ts'
import { CommandRefusal } from '../command.ts'

/** What is measured, in order. */
const PARTS: readonly ((say: (line: string) => void, seconds: number) => void)[] = [
  reportDecisions,
  reportGrowth,
  reportClaims,
]

/** Measures the law on one core: no database, nothing kept between two cases. Goal: 100,000 decisions a second. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { seconds: { type: 'string', default: '2' } } })
  const seconds = Number(values.seconds)
  if (!(seconds > 0 && seconds <= 60)) throw new CommandRefusal('--seconds takes a number up to 60.')
  const say = (line: string) => process.stdout.write(`${line}\n`)
  for (const part of PARTS) {
    part(say, seconds)
    say('')
  }
  return 0
}
