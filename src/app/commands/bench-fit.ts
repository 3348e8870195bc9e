import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { marketLists } from '../bench/fit/fit-market.ts'
import type { FitFigures } from '../bench/fit/measure-fit.ts'
import { CommandRefusal } from '../command.ts'

const FULL = { profiles: 100_000, vacancies: 10_000 }
const PARTS = [0.01, 0.1, 1]
const TSX = fileURLToPath(new URL('../../../node_modules/tsx/dist/loader.mjs', import.meta.url))
const PROCESS = fileURLToPath(new URL('../bench/fit/fit-process.ts', import.meta.url))
const MOST_OUTPUT = 1_000_000

const say = (line: string) => process.stdout.write(`${line}\n`)
const ms = (n: number) => (n >= 1000 ? `${(n / 1000).toFixed(2)} s` : `${n.toFixed(n < 10 ? 2 : 0)} ms`)
const count = (n: number) => n.toLocaleString('en')

/** Measures the fit of a whole market, from objects to proposals, at three sizes, each in a process of its own. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { seed: { type: 'string', default: '1' }, scale: { type: 'string', default: '1' } },
  })
  const [seed, scale] = [Number(values.seed), Number(values.scale)]
  if (!Number.isInteger(seed)) throw new CommandRefusal('--seed takes a whole number.')
  if (!(scale > 0 && scale <= 10)) throw new CommandRefusal('--scale takes a number up to 10.')
  const { municipalities, postcodes, occupations } = marketLists
  say(
    `Market by seed ${seed}: ${municipalities} municipalities, ${postcodes} postcodes, ${occupations} occupations`,
  )
  let first: FitFigures | undefined
  for (const part of PARTS) {
    const profiles = Math.round(FULL.profiles * part * scale)
    const vacancies = Math.max(1, Math.round(FULL.vacancies * part * scale))
    const figures = await measuredApart(profiles, vacancies, seed)
    report(profiles, vacancies, figures)
    if (first === undefined) first = figures
    else
      say(`  ${(figures.totalCpuMs / first.totalCpuMs).toFixed(0)} times the CPU time of the smallest market`)
  }
  return 0
}

async function measuredApart(profiles: number, vacancies: number, seed: number): Promise<FitFigures> {
  const args = ['--import', TSX, PROCESS, String(profiles), String(vacancies), String(seed)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: MOST_OUTPUT })
  return JSON.parse(stdout) as FitFigures
}

function report(profiles: number, vacancies: number, f: FitFigures): void {
  say(`${count(profiles)} profiles, ${count(vacancies)} vikariater, the best 100 of each`)
  say(`  index ${ms(f.indexMs)}, candidates ${ms(f.candidatesMs)} (${count(f.edges)} edges)`)
  say(
    `  assign with certificate ${ms(f.assignMs)}: ${count(f.filled)} places filled, objective ${count(f.objective)}, gap ${f.gap}`,
  )
  say(`  objects to proposals ${ms(f.totalMs)} (CPU ${ms(f.totalCpuMs)}), most memory ${f.memoryMb} MB`)
  say(
    `  one new vikariat p50 ${ms(f.newP50)}, p95 ${ms(f.newP95)}, worst ${ms(f.newWorst)} (CPU ${ms(f.newCpuMs)} on average)`,
  )
  say(
    `  the obvious full scan ${ms(f.scanMs)} a vikariat, the same list: ${f.scanRatio.toFixed(0)} times as long`,
  )
}
