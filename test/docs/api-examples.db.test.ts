import { beforeAll, expect, test } from 'vitest'
import { newToken } from '#platform/auth/session.ts'
import { testApp } from '#test/harness/app.ts'
import { listed } from '#test/harness/listings.ts'
import { aCompany, aUnit } from '#test/harness/people.ts'
import { blocksOf } from './read-examples.ts'

const app = await testApp()
const BASE = 'http://localhost:3000'
/** What stands in the document for what differs from run to run. */
const known: Record<string, string> = {}

beforeAll(async () => {
  const [first] = await app.system((tx) =>
    listed(tx, [{ occupation: 'kok' }, { occupation: 'kok', title: 'Kok' }]),
  )
  known['{number}'] = String(first)
  const company = await app.system(async (tx) => aCompany(tx, (await aUnit(tx)).id))
  const manager = await app.logIn('company', { companyId: company.id, manages: true })
  const made = await manager.post('/virksomhed/api-noegler', { name: 'HR', _once: newToken() })
  const key = /jobkreds_new_key=([^;]+)/.exec(made.headers.getSetCookie().join('\n'))?.[1]
  if (!key) throw new Error('no key was made')
  known['jk_…'] = key
})

const filled = (text: string): string =>
  Object.entries(known).reduce((done, [name, value]) => done.replaceAll(name, value), text)

/** A message as a document writes it: a line, headers, a blank line, a body. */
function parse(text: string): { line: string; headers: [string, string][]; body: string | undefined } {
  const [head = '', ...rest] = text.split('\n\n')
  const [line = '', ...headers] = head.trim().split('\n')
  const body = rest.join('\n\n').trim()
  return {
    line,
    headers: headers.map((h) => [h.slice(0, h.indexOf(':')), h.slice(h.indexOf(':') + 1).trim()]),
    body: body === '' ? undefined : body,
  }
}

async function ask(text: string): Promise<Response> {
  const { line, headers, body } = parse(filled(text))
  const [method = '', path = ''] = line.split(' ')
  return app.fetch(new Request(BASE + path, { method, headers, ...(body === undefined ? {} : { body }) }))
}

/** `"…"` in an expected answer is anything at all, as long as it is there. */
const expected = (value: unknown): unknown =>
  value === '…'
    ? expect.anything()
    : Array.isArray(value)
      ? value.map(expected)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, expected(inner)]))
        : value

const blocks = blocksOf('api.md')
const requests = blocks.flatMap((block, i) => {
  const answer = blocks[i + 1]
  return block.language === 'http' && !block.text.startsWith('HTTP/') && answer ? [{ block, answer }] : []
})

test('every http block is a request with its answer', () => {
  expect(requests.length).toBeGreaterThan(10)
  expect(blocks.filter((b) => b.language === 'http')).toHaveLength(requests.length * 2)
  for (const { answer } of requests) expect(answer.text).toMatch(/^HTTP\/1\.1 \d{3}\n/)
})

// one after the other: they tell a story
test.sequential.each(requests.map((r) => [r.block.text.split('\n', 1)[0]!, r] as const))(
  '%s',
  async (_, { block, answer }) => {
    const response = await ask(block.text)
    const told = parse(answer.text)
    expect(`HTTP/1.1 ${response.status}`).toBe(told.line)
    for (const [name, value] of told.headers)
      expect([name, response.headers.get(name)]).toEqual([name, value === '…' ? expect.any(String) : value])
    const body = (await response.json()) as { number?: number }
    if (told.body) expect(body).toMatchObject(expected(JSON.parse(told.body)) as object)
    if (response.status === 201) known['{own}'] = String(body.number)
    if (response.status === 201) known['{etag}'] = response.headers.get('etag') ?? ''
  },
)

test('the commands ask for addresses that answer', async () => {
  const commands = blocks.filter((b) => b.language === 'sh')
  expect(commands.length).toBeGreaterThan(0)
  for (const { text } of commands) {
    const url = /^curl -s '(http:\/\/localhost:3000[^']+)'$/.exec(text.trim())?.[1]
    expect([text, (await app.fetch(new Request(url!))).status]).toEqual([text, 200])
  }
})
