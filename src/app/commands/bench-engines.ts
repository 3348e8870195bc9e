import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { EngineBench } from '../bench/engines/engine-bench.ts'
import { CommandRefusal } from '../command.ts'

/** The engines' parts, each loaded when it is measured. */
const PARTS: Readonly<Record<string, () => Promise<EngineBench>>> = {
  assign: async () => (await import('../bench/engines/assign.ts')).benchAssign,
  rings: async () => (await import('../bench/engines/rings.ts')).benchRings,
  plan: async () => (await import('../bench/engines/plan.ts')).benchPlan,
  cover: async () => (await import('../bench/engines/cover.ts')).benchCover,
}

/** Where other people's instance files lie beside the project on some machines. */
const INSTANCES = new URL('../../../../shared/engineering/instances', import.meta.url).pathname

/** Measures the engines against their peers on this machine, in turn. Objective, proof, time, memory, and the ratio. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '7' },
      only: { type: 'string', multiple: true, default: [] },
      large: { type: 'boolean', default: false },
      instances: { type: 'string', default: INSTANCES },
    },
    allowPositionals: true,
  })
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 99) {
    throw new CommandRefusal('--rounds takes a whole number up to 99.')
  }
  const kinds = positionals.length === 0 ? Object.keys(PARTS) : positionals
  const unknown = kinds.find((kind) => PARTS[kind] === undefined)
  if (unknown !== undefined) {
    throw new CommandRefusal(`There is no engine "${unknown}". There are: ${Object.keys(PARTS).join(', ')}.`)
  }
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const instances = existsSync(values.instances) ? path.resolve(values.instances) : undefined
  if (instances === undefined)
    say('Published instances are not measured: their files are not here (--instances FOLDER).')
  for (const kind of kinds) {
    const bench = await PARTS[kind]!()
    await bench({ say, rounds, only: values.only, large: values.large, instances })
  }
  return 0
}
