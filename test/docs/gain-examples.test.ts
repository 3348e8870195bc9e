import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { FIGURES } from '#core/gain/figures.ts'
import { LIMITS } from '#core/gain/limits.ts'
import { blocksOf } from './read-examples.ts'

const CLI = fileURLToPath(new URL('../../jobkreds.mjs', import.meta.url))
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'jobkreds-gain-'))
afterAll(() => fs.rmSync(dir, { recursive: true }))

const blocks = blocksOf('gain.md')
for (const { language, info, text } of blocks)
  if (language === 'json' && info.endsWith('.json')) fs.writeFileSync(path.join(dir, info), text)

const schemaFile = (name: string) =>
  JSON.parse(fs.readFileSync(new URL(`../../docs/schemas/${name}.json`, import.meta.url), 'utf8'))
const request = z.fromJSONSchema(schemaFile('gain-request'))
const report = z.fromJSONSchema(schemaFile('gain-report'))

const run = (...args: string[]) =>
  spawnSync(process.execPath, [CLI, ...args], { cwd: dir, encoding: 'utf8', env: { PATH: process.env.PATH } })

const commands = blocks.flatMap((block, i) =>
  block.language === 'sh' ? [{ block, told: blocks[i + 1] }] : [],
)

test.each(commands.map(({ block, told }) => [block.text.trim(), told] as const))('%s', (line, told) => {
  const [program, ...args] = line.split(' ')
  expect(program).toBe('./jobkreds')
  const done = run(...args)
  expect(`${done.stdout}exit ${done.status}`, done.stderr).toBe(`${told!.text}${told!.info}`)
  if (done.status !== 0) expect(done.stderr).toBe(blocks.find(({ info }) => info === 'stderr')!.text)
})

describe('the JSON Schemas', () => {
  test('take what the command takes and writes, and refuse what it refuses', () => {
    expect(commands).toHaveLength(2)
    const project = fs.readFileSync(path.join(dir, 'project.json'), 'utf8')
    expect(request.safeParse(JSON.parse(project)).error).toBeUndefined()
    expect(request.safeParse(JSON.parse(fs.readFileSync(path.join(dir, 'wrong.json'), 'utf8'))).success).toBe(
      false,
    )
    for (const day of ['2014-04-08', '2026-03-01', '2009-01-01']) {
      const { forms: _, ...all } = { ...JSON.parse(project), day }
      fs.writeFileSync(path.join(dir, 'any.json'), JSON.stringify(all))
      const written = JSON.parse(run('gain', 'any.json').stdout)
      expect(report.safeParse(written).error).toBeUndefined()
      expect(report.safeParse({ ...written, more: 1 }).success).toBe(false)
    }
  })
  test('name every figure and limit there is', () => {
    const { properties } = schemaFile('gain-request')
    expect(Object.keys(properties.figures.properties)).toEqual(FIGURES.map(({ id }) => id))
    for (const [field, { least, most }] of Object.entries(LIMITS))
      expect([field, properties[field].minimum, properties[field].maximum]).toEqual([field, least, most])
  })
  test('the document lists every figure', () => {
    const document = fs.readFileSync(new URL('../../docs/gain.md', import.meta.url), 'utf8')
    for (const { id, label } of FIGURES) expect(document).toContain(`| \`${id}\` | ${label.en} |`)
  })
})

test('a command line that is not understood says how it goes', () => {
  for (const args of [[], ['a.json', 'b.json'], ['a.json', '--wide'], ['a.json', '--lang', 'sv']]) {
    const done = run('gain', ...args)
    expect([done.status, done.stdout]).toEqual([2, ''])
    expect(done.stderr).toContain('./jobkreds gain FILE')
  }
})
