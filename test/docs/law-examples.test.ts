import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { addDays, day } from '#core/calendar/day.ts'
import { compileScheme } from '#core/law/compile-scheme.ts'
import { ABOUT, decide } from '#core/law/decide.ts'
import { explain } from '#core/law/explain.ts'
import { LISTS, PAIRS } from '#core/law/expression-shape.ts'
import { factsSchema } from '#core/law/facts-schema.ts'
import { readScheme } from '#core/law/read-scheme.ts'
import type { Facts } from '#core/law/receipt.ts'
import { UNITS } from '#core/law/scheme-shape.ts'
import { schemes } from '#core/law/schemes/index.ts'
import { whatWouldHelp } from '#core/law/what-would-help.ts'
import finnish from '#test/schemes/fi-job-alternation-leave.json' with { type: 'json' }
import { blocksOf } from './read-examples.ts'

const CLI = fileURLToPath(new URL('../../jobkreds.mjs', import.meta.url))
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'jobkreds-law-'))
afterAll(() => fs.rmSync(dir, { recursive: true }))

const blocks = blocksOf('law.md')
const files = blocks.filter(({ language, info }) => language === 'json' && info.endsWith('.json'))
for (const { info, text } of files) fs.writeFileSync(path.join(dir, info), text)
const fileOf = (name: string) => JSON.parse(files.find(({ info }) => info === name)!.text)

const document = fs.readFileSync(new URL('../../docs/law.md', import.meta.url), 'utf8')
const schemaFile = (name: string) =>
  JSON.parse(fs.readFileSync(new URL(`../../docs/schemas/${name}.schema.json`, import.meta.url), 'utf8'))
const schemeSchema = z.fromJSONSchema(schemaFile('scheme'))
const factsFile = z.fromJSONSchema(schemaFile('facts'))
const receiptSchema = z.fromJSONSchema(schemaFile('receipt'))
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

const commands = blocks.flatMap((block, i) =>
  block.language === 'sh' ? [[block.text.trim(), blocks[i + 1]!, blocks[i + 2]] as const] : [],
)

test.each(commands)('%s', (line, told, next) => {
  const [program, ...args] = line.split(' ')
  expect(program).toBe('./jobkreds')
  const done = spawnSync(process.execPath, [CLI, ...args], {
    cwd: dir,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  })
  expect(`${done.stdout}exit ${done.status}`, done.stderr).toBe(`${told.text}${told.info}`)
  if (done.status !== 0) expect([done.stderr, 'stderr']).toEqual([next?.text, next?.info])
})

test('there are as many examples as the page promises', () => {
  expect(commands.length).toBe(7)
  expect(files.map(({ info }) => info)).toEqual(['private.json', 'mentor.json', 'case.json', 'wrong.json'])
})

describe('the JSON Schemas', () => {
  const all = [...schemes, finnish, fileOf('mentor.json')].map((scheme) => plain(scheme))

  test.each(all.map((scheme) => [scheme.id, scheme] as const))('take the scheme %s', (_, scheme) => {
    expect(schemeSchema.safeParse(scheme).error).toBeUndefined()
    expect(readScheme(scheme)).toMatchObject({ ok: true })
  })

  test.each<[string, (scheme: typeof finnish) => unknown]>([
    ['a key nobody knows', (scheme) => ({ ...scheme, more: 1 })],
    ['a later format', (scheme) => ({ ...scheme, format: 2 })],
    ['an edition that is no day', (scheme) => ({ ...scheme, edition: '1.0' })],
    ['a name with capitals', (scheme) => ({ ...scheme, id: 'Finsk' })],
    ['text in one language', (scheme) => ({ ...scheme, name: { da: 'Kun dansk' } })],
    [
      'a unit nobody has',
      (scheme) => ({ ...scheme, values: { a: { ...scheme.values['longest-leave'], unit: 'fortnights' } } }),
    ],
    [
      'a value without versions',
      (scheme) => ({ ...scheme, values: { a: { ...scheme.values['longest-leave'], versions: [] } } }),
    ],
    [
      'a link that runs something',
      (scheme) => ({ ...scheme, sources: { act: { act: 'a', text: 'b', url: 'javascript:alert(1)' } } }),
    ],
    [
      'an operation nobody has',
      (scheme) => ({ ...scheme, contradictions: [{ when: { exec: 'rm' }, says: scheme.name }] }),
    ],
    [
      'half a comparison',
      (scheme) => ({ ...scheme, contradictions: [{ when: { atLeast: [1] }, says: scheme.name }] }),
    ],
    [
      'two operations in one',
      (scheme) => ({
        ...scheme,
        contradictions: [{ when: { all: [true], any: [true] }, says: scheme.name }],
      }),
    ],
  ])('refuse, as the command does, %s', (_, change) => {
    const scheme = plain(change(finnish))
    expect(schemeSchema.safeParse(scheme).success).toBe(false)
    expect(readScheme(scheme).ok).toBe(false)
  })

  test('take every receipt, with what would help', () => {
    for (const scheme of schemes) {
      const compiled = compileScheme(scheme)
      for (const on of ['1990-01-01', '2014-04-08', '2018-03-01', '2021-06-01', '2026-11-22']) {
        const asked = { asks: ABOUT, day: addDays(day(on), 1), facts: {} as Facts }
        const receipt = {
          ...explain(compiled, decide(compiled, asked)),
          wouldHelp: whatWouldHelp(compiled, asked),
        }
        expect(receiptSchema.safeParse(plain(receipt)).error).toBeUndefined()
        expect(receiptSchema.safeParse(plain({ ...receipt, more: 1 })).success).toBe(false)
      }
    }
  })

  test('take facts, in general and for one scheme', () => {
    const mentor = z.fromJSONSchema(plain(factsSchema(fileOf('mentor.json'))))
    for (const one of [factsFile, mentor]) {
      expect(one.safeParse(fileOf('case.json')).error).toBeUndefined()
      expect(one.safeParse({ 'weekly-minutes': null }).success).toBe(true)
      expect(one.safeParse({ 'weekly-minutes': [90] }).success).toBe(false)
    }
    expect(mentor.safeParse(fileOf('wrong.json')).success).toBe(false)
    expect(mentor.safeParse({ 'weekly-minutes': 2221 }).success).toBe(false)
    expect(mentor.safeParse({ 'start-day': '2025-02-29' }).success).toBe(false)
    expect(mentor.safeParse({ size: 'small', 'mentor-trained': true }).success).toBe(true)
  })
})

describe('the reference on the page', () => {
  const operations = [...PAIRS, ...LISTS, 'fact', 'value', 'not', 'oneOf', 'if', 'then', 'else']

  test.each([...operations, ...UNITS])('names %s', (word) => {
    expect(document).toMatch(new RegExp(`\`[^\`]*\\b${word}\\b[^\`]*\``))
  })

  test('names every key there is', () => {
    const keys = new Set<string>()
    const collect = (part: unknown): void => {
      if (typeof part !== 'object' || part === null) return
      const { properties } = part as { properties?: object }
      for (const key of Object.keys(properties ?? {})) keys.add(key)
      for (const inner of Object.values(part)) collect(inner)
    }
    collect(schemaFile('scheme'))
    expect([...keys].filter((key) => !new RegExp(`\`[^\`]*\\b${key}\\b[^\`]*\``).test(document))).toEqual([])
    expect(keys.size).toBeGreaterThan(50)
  })
})
