import fs from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Other people's instances stand beside the project only on some machines. */
export const INSTANCES = fileURLToPath(new URL('../../../shared/engineering/instances/', import.meta.url))

export type Published = { file: string; name: string; maxRing: number; maxChain: number; optimum: number }

/** Published optima of PrefLib 00036 for which the instance is here. */
export function publishedOptima(): Published[] {
  const table = `${INSTANCES}preflib_published_optima.csv`
  if (!fs.existsSync(table)) return []
  const rows = fs.readFileSync(table, 'utf8').trim().split('\n').slice(1)
  return rows.flatMap((row) => {
    const [name = '', , , maxRing, maxChain, optimum, proved] = row.split(',')
    const file = `${INSTANCES}preflib/${String(Number(name.slice(-8))).padStart(3, '0')}.txt`
    if (!fs.existsSync(file) || proved !== '1') return []
    return [{ file, name, maxRing: Number(maxRing), maxChain: Number(maxChain), optimum: Number(optimum) }]
  })
}

export function kidneyFile(name: string): string {
  return `${INSTANCES}kidney_solver/${name}`
}
