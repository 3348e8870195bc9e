import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readOrlib } from '#core/assignment/read-orlib.ts'
import { alternate, type Contestant, type Median } from './alternate.ts'
import { reportChanges } from './assign-changes.ts'
import { writeAssignFile } from './assign-file.ts'
import { type AssignInstance, assignInstance, assignRecipes, singlePlaces } from './assign-instances.ts'
import { assignPeers, ours } from './assign-peers.ts'
import type { EngineBench } from './engine-bench.ts'

/** Rounds before those that count, until the compilers underneath are done; the first is told by itself. */
const WARM_UPS = 12
const WARM_UPS_WHEN_LARGE = 1
const WARM_UPS_WHEN_TINY = 400
const TINY = 50_000
const LARGE = 5_000_000
/** SciPy needs seconds to minutes on these. */
const TOO_LARGE_FOR_SCIPY = 200_000
const CHANGES = 5_000

/** Measures *Assign* against LEMON and SciPy: generated markets, three goals, single changes, and the OR-Library's files. */
export const benchAssign: EngineBench = async ({ say, rounds, only, large, instances }) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jobkreds-bench-'))
  const wanted = (name: string) => only.length === 0 || only.includes(name)
  try {
    const peers = assignPeers(folder, say)
    for (const [name, recipe] of Object.entries(assignRecipes)) {
      if (!wanted(name) || (name === 'a1m' && !large && !only.includes(name))) continue
      const file = path.join(folder, name)
      const instance = assignInstance(recipe)
      writeAssignFile(file, instance, false)
      const small = instance.person.length < TOO_LARGE_FOR_SCIPY
      const rivals = [peers.lemon?.(file), small ? peers.scipy?.(file) : undefined]
      say(`${name}: ${recipe.persons} persons, ${recipe.openings} openings, ${instance.person.length} edges`)
      await report([ours(file), ...rivals], rounds, say, warmUpsFor(instance))
      if (recipe.severalPlaces) {
        const single = path.join(folder, `${name}-single`)
        writeAssignFile(single, singlePlaces(instance), false)
        say(`  each place as an opening of its own:`)
        await report([ours(single), ours(file)], rounds, say)
      }
      if (name === 'a100k1m') await report([ours(file), ours(file, 'three-goals')], rounds, say)
      if (name === 'a100k1m') reportChanges(instance, CHANGES, say)
    }
    for (const name of orlibFiles(instances)) {
      if (!wanted(name)) continue
      const instance = orlibInstance(path.join(instances!, 'orlib', `${name}.txt`))
      const file = path.join(folder, name)
      writeAssignFile(file, instance, true)
      say(`${name}: ${instance.persons} × ${instance.persons}, ${instance.person.length} edges`)
      const all = [ours(file), peers.lemon?.(file), peers.scipy?.(file)]
      await report(all, rounds, say, warmUpsFor(instance))
    }
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

function warmUpsFor({ person }: AssignInstance): number {
  if (person.length > LARGE) return WARM_UPS_WHEN_LARGE
  return person.length < TINY ? WARM_UPS_WHEN_TINY : WARM_UPS
}

function orlibFiles(instances: string | undefined): string[] {
  if (instances === undefined) return []
  return fs
    .readdirSync(path.join(instances, 'orlib'))
    .filter((name) => /^assignp?\d+\.txt$/.test(name))
    .map((name) => name.replace(/\.txt$/, ''))
    .sort((a, b) => a.length - b.length || a.localeCompare(b))
}

function orlibInstance(file: string): AssignInstance {
  let content: Buffer | undefined = fs.readFileSync(file)
  const read = readOrlib(() => {
    const chunk = content
    content = undefined
    return chunk
  })
  if (!read.ok) throw new Error(`${file}: ${read.problems[0]!.says.en}`)
  const { persons, capacity, edges } = read.value
  // by opening, as the drivers read them
  const order = Array.from(edges.person, (_, e) => e).sort((a, b) => edges.opening[a]! - edges.opening[b]!)
  return {
    persons,
    capacity,
    opening: Int32Array.from(order, (e) => edges.opening[e]!),
    person: Int32Array.from(order, (e) => edges.person[e]!),
    weight: Int32Array.from(order, (e) => edges.weight[e]!),
  }
}

async function report(
  contestants: readonly (Contestant | undefined)[],
  rounds: number,
  say: (line: string) => void,
  warmUps = WARM_UPS,
): Promise<void> {
  const medians = await alternate(
    contestants.filter((one) => one !== undefined),
    rounds,
    warmUps,
  )
  const own = medians.find(({ name }) => name === 'ours')!
  for (const one of medians) say(line(one, own))
}

function line(one: Median, own: Median): string {
  const ms = (n: number) => `${n.toFixed(n < 10 ? 2 : 0)} ms`
  const parts = [
    `  ${one.name.padEnd(16)} solve ${ms(one.solve).padStart(9)}, with build ${ms(one.build + one.solve).padStart(9)}`,
    `CPU ${ms(one.solveCpu)}, ${ms(one.buildCpu + one.solveCpu)}`,
    `first ${ms(one.first)}, ${one.memoryMb} MB, objective ${one.objective}`,
  ]
  if (one.gap !== undefined) parts.push(`gap ${one.gap}`)
  if (one !== own) {
    const ratio = (of: (figures: Median) => number) => (of(one) / of(own)).toFixed(2)
    parts.push(
      `ratio ${ratio(({ solve }) => solve)}, with build ${ratio(({ build, solve }) => build + solve)}`,
    )
    parts.push(
      `in CPU time ${ratio(({ solveCpu }) => solveCpu)}, with build ${ratio(({ buildCpu, solveCpu }) => buildCpu + solveCpu)}`,
    )
  }
  return parts.join(', ')
}
