import fs from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readRingsJson } from '#core/rings/read-json.ts'
import { readRankedWishes } from '#core/rings/read-ranked.ts'
import { blocksOf } from './read-examples.ts'

const schema = z.fromJSONSchema(
  JSON.parse(fs.readFileSync(new URL('../../docs/schemas/solve-rings.json', import.meta.url), 'utf8')),
)
const example = (name: string) => JSON.parse(blocksOf('engines.md').find(({ info }) => info === name)!.text)

test('the JSON Schema takes the examples that the command takes', () => {
  for (const name of ['swap.json', 'refused.json']) {
    expect(schema.safeParse(example(name)).error).toBeUndefined()
    expect(readRingsJson(example(name))).toMatchObject({ ok: true })
  }
  expect(schema.safeParse(example('ranked.json')).error).toBeUndefined()
  expect(readRankedWishes(example('ranked.json'))).toMatchObject({ ok: true })
})

test.each([
  { nodes: -1 },
  { nodes: 5_000_001 },
  { starts: [6, 6] },
  { arcs: [[0, 1]] },
  { arcs: [[0, 1, -1]] },
  { arcs: [[0, 1.5, 1]] },
  { maxRing: 9 },
  { maxChain: 21 },
  { refusal: 2 },
  { keep: { rings: [[0, 0]] } },
  { broken: [[0]] },
  { more: 1 },
])('both refuse %j', (change) => {
  const wrong = { ...example('swap.json'), ...change }
  expect(schema.safeParse(wrong).success).toBe(false)
  expect(readRingsJson(wrong).ok).toBe(false)
})
