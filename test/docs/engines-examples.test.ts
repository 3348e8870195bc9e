import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { blocksOf } from './read-examples.ts'

const CLI = fileURLToPath(new URL('../../jobkreds.mjs', import.meta.url))
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'jobkreds-engines-'))
afterAll(() => fs.rmSync(dir, { recursive: true }))

const blocks = blocksOf('engines.md')
const files = blocks.filter(({ info }) => /\.\w+$/.test(info))
for (const { info, text } of files) fs.writeFileSync(path.join(dir, info), text)

const commands = blocks.flatMap((block, i) =>
  block.language === 'sh' ? [[block.text.trim(), blocks[i + 1]!, blocks[i + 2]] as const] : [],
)
/** What is not the same twice. */
const withoutSeconds = (text: string) => text.replace(/"seconds": \{[^}]*\}/, '"seconds": {}')

test.each(commands)('%s', { timeout: 60_000 }, (line, told, next) => {
  const [program, ...args] = line.split(' ')
  expect(program).toBe('./jobkreds')
  const done = spawnSync(process.execPath, [CLI, ...args], {
    cwd: dir,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  })
  expect(withoutSeconds(`${done.stdout}exit ${done.status}`), done.stderr).toBe(
    withoutSeconds(`${told.text}${told.info}`),
  )
  if (done.status !== 0) expect([done.stderr, 'stderr']).toEqual([next?.text, next?.info])
})

test('the JSON Schema takes the examples that the command takes, and not the wrong ones', () => {
  const schema = z.fromJSONSchema(
    JSON.parse(fs.readFileSync(new URL('../../docs/schemas/solve-assign.json', import.meta.url), 'utf8')),
  )
  const example = (name: string) => JSON.parse(files.find(({ info }) => info === name)!.text)
  for (const name of ['market.json', 'waiting.json', 'later.json', 'stable.json']) {
    expect(schema.safeParse(example(name)).error).toBeUndefined()
  }
  const market = example('market.json')
  for (const change of [
    { openings: [] },
    { persons: [{ name: 'p1' }] },
    { edges: [[0, 0]] },
    { edges: [[0, 0, 0]] },
    { edges: [[0, 0, 1.5]] },
    { edges: [[0, 0, 1, 1, 1]] },
    { goals: ['happy'] },
    { locks: [[0]] },
    { keep: -1 },
    { more: 1 },
  ]) {
    expect(schema.safeParse({ ...market, ...change }).success).toBe(false)
  }
})
