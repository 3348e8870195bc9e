import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import finnish from '#test/schemes/fi-job-alternation-leave.json' with { type: 'json' }
import { run } from './hours-claim.ts'

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'jobkreds-hours-'))
afterAll(() => fs.rmSync(dir, { recursive: true }))

const written = { out: '', err: '' }
beforeEach(() => {
  written.out = ''
  written.err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.out += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.err += String(text)
    return true
  })
  return () => vi.restoreAllMocks()
})

function file(name: string, content: unknown): string {
  const at = path.join(dir, name)
  fs.writeFileSync(at, JSON.stringify(content))
  return at
}

const text = { da: 'tekst', en: 'text' }
const rate = { from: '2016-01-01', value: 12_000, sources: [], mark: 'unconfirmed' }
const paying = {
  ...finnish,
  id: 'fi-paying',
  values: { ...finnish.values, 'hourly-rate': { label: text, unit: 'ore-per-hour', versions: [rate] } },
}
const day = { date: '2017-03-06', paidMinutes: 444 }
const grant = {
  scheme: 'fi-paying',
  grant: { start: '2017-03-06', end: '2017-03-10', employer: { sector: 'public' } },
  employees: [{ id: 'm1', days: [{ ...day, educationMinutes: 300 }] }],
  temps: [{ id: 'v1', days: [day] }],
  claims: [{ through: '2017-03-31' }],
}

test('hours are claimed under a scheme that somebody wrote', async () => {
  expect(await run([file('grant.json', grant), '--scheme', file('paying.json', paying)])).toBe(0)
  expect(JSON.parse(written.out)).toMatchObject({
    scheme: 'fi-paying',
    claims: [{ payableMinutes: 300, amountOre: 60_000 }],
  })
})

test.each([
  [
    'its file is of another id',
    { ...grant, scheme: 'dk-jobrotation' },
    paying,
    /^scheme: .*"fi-paying".*\[unknown-scheme\]$/m,
  ],
  ['it pays nothing by the hour', { ...grant, scheme: finnish.id }, finnish, /"hourly-rate"/],
  ['it is wrong', grant, { ...paying, edition: 'v1' }, /paying\.json \$\.edition: .*\[not-a-day\]$/m],
])('a scheme cannot be claimed under where %s', async (_, claims, scheme, said) => {
  expect(await run([file('grant.json', claims), '--scheme', file('paying.json', scheme)])).toBe(1)
  expect(written.err).toMatch(said)
})

test('a scheme file that is not there is named', async () => {
  expect(await run([file('grant.json', grant), '--scheme', path.join(dir, 'none.json')])).toBe(1)
  expect(written.err).toMatch(/none\.json: .*ENOENT/)
})
