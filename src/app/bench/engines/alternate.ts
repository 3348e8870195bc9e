import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** What one run of a measured program says of itself; times in milliseconds, of the clock and of the processor. */
export type RunFigures = {
  readonly build: number
  readonly solve: number
  readonly buildCpu: number
  readonly solveCpu: number
  readonly objective: number
  readonly gap?: number
  readonly memoryMb: number
}

export type Contestant = { readonly name: string; readonly command: string; readonly args: readonly string[] }

/** The medians of one contestant's runs, and its first, before anything was warm. */
export type Median = RunFigures & { readonly name: string; readonly first: number }

/**
 * Lets several programs, each in a process of its own, run in turn on the same thing, so that all meet the same load of the
 * machine. The first `warmUps` rounds are not counted. A program that ends early is left out.
 */
export async function alternate(
  contestants: readonly Contestant[],
  rounds: number,
  warmUps: number,
): Promise<Median[]> {
  const running = contestants.map(({ name, command, args }) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    child.stdin.on('error', () => undefined)
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
    return { name, child, lines, figures: [] as RunFigures[] }
  })
  const left = new Set(running)
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const one of left) {
      one.child.stdin.write('run\n')
      const line = await one.lines.next()
      if (line.done) left.delete(one)
      else one.figures.push(JSON.parse(line.value) as RunFigures)
    }
  }
  for (const { child } of running) child.stdin.end()
  return [...left].map(({ name, figures }) => {
    const counted = figures.slice(warmUps)
    const middle = (of: (figures: RunFigures) => number) => median(counted.map(of))
    return {
      name,
      build: middle(({ build }) => build),
      solve: middle(({ solve }) => solve),
      buildCpu: middle(({ buildCpu }) => buildCpu),
      solveCpu: middle(({ solveCpu }) => solveCpu),
      objective: counted[0]!.objective,
      gap: counted[0]!.gap,
      memoryMb: Math.max(...counted.map(({ memoryMb }) => memoryMb)),
      first: figures[0]!.build + figures[0]!.solve,
    }
  })
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
