import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { HOURS_VALUES } from '#core/hours/scheme-terms.ts'
import { hoursFile } from '#test/hours/hours-files.ts'
import { blocksOf } from './read-examples.ts'

const CLI = fileURLToPath(new URL('../../jobkreds.mjs', import.meta.url))
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'jobkreds-hours-'))
afterAll(() => fs.rmSync(dir, { recursive: true }))

const blocks = blocksOf('hours.md')
for (const { language, info, text } of blocks)
  if (language === 'json' && info.endsWith('.json')) fs.writeFileSync(path.join(dir, info), text)

const document = fs.readFileSync(new URL('../../docs/hours.md', import.meta.url), 'utf8')
const schemaOf = (name: string) =>
  z.fromJSONSchema(
    JSON.parse(fs.readFileSync(new URL(`../../docs/schemas/${name}.json`, import.meta.url), 'utf8')),
  )
const input = schemaOf('hours-claim-input')
const output = schemaOf('hours-claim-output')

const run = (...args: string[]) =>
  spawnSync(process.execPath, [CLI, ...args], { cwd: dir, encoding: 'utf8', env: { PATH: process.env.PATH } })

/** `"…"` is anything at all; of an object only what is shown is compared. Spaces that do not break are written as others. */
const expected = (value: unknown): unknown => {
  if (value === '…') return expect.anything()
  if (Array.isArray(value)) return value.map(expected)
  if (typeof value !== 'object' || value === null) return value
  return expect.objectContaining(
    Object.fromEntries(Object.entries(value).map(([key, one]) => [key, expected(one)])),
  )
}

const commands = blocks.flatMap((block, i) =>
  block.language === 'sh' ? [{ line: block.text.trim(), told: blocks[i + 1]! }] : [],
)

test.each(commands)('$line', ({ line, told }) => {
  const [program, ...args] = line.split(' ')
  expect(program).toBe('./jobkreds')
  const done = run(...args)
  expect([done.stderr.split('\n').length > 1, `exit ${done.status}`]).toEqual([
    told.language === 'text',
    told.info,
  ])
  if (told.language === 'text') expect(done.stderr).toBe(told.text)
  else {
    const answer = JSON.parse(done.stdout.replaceAll('\u00a0', ' '))
    expect(answer).toEqual(expected(JSON.parse(told.text)))
    expect(output.safeParse(answer).error).toBeUndefined()
  }
})

test('there are good and bad examples', () => {
  expect(commands.map(({ told }) => told.info).sort()).toEqual(['exit 0', 'exit 0', 'exit 1', 'exit 1'])
})

describe('the JSON Schemas', () => {
  const file = (name: string) => JSON.parse(fs.readFileSync(path.join(dir, name), 'utf8'))

  test('take the good files and refuse the bad ones', () => {
    for (const name of ['grant.json', 'corrected.json'])
      expect(input.safeParse(file(name)).error).toBeUndefined()
    for (const name of ['wrong.json', 'night.json']) expect(input.safeParse(file(name)).success).toBe(false)
  })

  test('describe all an answer can hold, and nothing it cannot', () => {
    const rich = {
      ...hoursFile({
        grant: {
          specialPool: true,
          given: '2018-02-01',
          courseStart: '2018-02-05',
          facts: { 'hours-overlap': true },
        },
        entries: [
          { kind: 'rate', from: '2018-03-06', rateOre: 19_000, because: 'Prøve', afterClaim: 1 },
          {
            kind: 'hours',
            employee: 'm9',
            date: '2018-03-20',
            educationMinutes: 60,
            paidMinutes: 60,
            afterClaim: 1,
          },
          { kind: 'hours', temp: 'v1', date: '2019-03-04', paidMinutes: 60 },
        ],
        claims: [{ through: '2018-03-06' }, { through: '2019-12-31' }],
      }),
      unknown: true,
    }
    expect(input.safeParse(rich).error).toBeUndefined()
    fs.writeFileSync(path.join(dir, 'rich.json'), JSON.stringify(rich))
    const answer = JSON.parse(run('hours', 'claim', 'rich.json').stdout)
    expect(output.safeParse(answer).error).toBeUndefined()
    expect(answer.claims[1].lines.map(({ rateOre }: { rateOre: number }) => rateOre)).toEqual([
      18_873, 19_000,
    ])
    const outside = answer.claims[1].notPayable.find(
      ({ reason }: { reason: string }) => reason === 'outside-grant',
    )
    expect(outside).toMatchObject({ path: 'temps[0]', mark: null, sources: [], minutes: 60 })
    expect(output.safeParse({ ...answer, more: 1 }).success).toBe(false)
  })
})

test('a file that is missing or no JSON, and a scheme nobody knows, are said in a sentence', () => {
  fs.writeFileSync(path.join(dir, 'broken.json'), '{ "scheme": ')
  fs.writeFileSync(path.join(dir, 'other.json'), JSON.stringify(hoursFile({ scheme: 'dk-jobrotatoin' })))
  const told = (...args: string[]) => {
    const { status, stdout, stderr } = run('hours', 'claim', ...args)
    expect([status, stdout]).toEqual([1, ''])
    return stderr
  }
  expect(told('nowhere.json')).toMatch(/^filen: Filen kan ikke læses \(ENOENT\)/)
  expect(told('broken.json')).toMatch(/^filen: Filen er ikke JSON/)
  fs.writeFileSync(path.join(dir, 'twice.json'), '{ "scheme": "a", "scheme": "b" }')
  expect(told('twice.json')).toMatch(/^filen: .* det samme felt to gange/)
  expect(told('other.json')).toMatch(
    /^scheme: Ordningen "dk-jobrotatoin" kendes ikke\. Her er: "dk-jobrotation"/,
  )
  expect(told('other.json', '--lang', 'en')).toMatch(/^scheme: There is no scheme "dk-jobrotatoin"/)
  expect(run('hours', 'claim').status).toBe(2)
})

test('the document names every reason for which hours are not paid', () => {
  const { $defs } = JSON.parse(
    fs.readFileSync(new URL('../../docs/schemas/hours-claim-output.json', import.meta.url), 'utf8'),
  )
  for (const reason of $defs.notPayable.properties.reason.enum) expect(document).toContain(`\`${reason}\``)
})

test('the document names every value of a scheme the account asks for', () => {
  for (const id of Object.values(HOURS_VALUES)) expect(document).toContain(`\`${id}\``)
})
