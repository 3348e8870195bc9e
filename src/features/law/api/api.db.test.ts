import { describe, expect, it } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { explainedReceipt, schemeList, schemeValues, wholeScheme } from './schemas.ts'

const app = await testApp()

const get = (path: string, headers: Record<string, string> = {}) => app.anonymous.get(path, headers)

/** As a program sends it: nothing of a browser's. */
const ask = (body: unknown, headers: Record<string, string> = {}) =>
  app.fetch(
    new Request('http://localhost:3000/api/v1/law/decide', {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    }),
  )

const TEMP = {
  'benefit-group': 'dagpenge',
  'prior-unemployment-weeks-aggregated': 20,
  'temp-weekly-minutes': 2220,
  'temp-duration-weeks': 20,
}

describe('schemes', () => {
  it('are listed and read as they are described', async () => {
    const list = schemeList.parse(await (await get('/api/v1/law/schemes')).json())
    expect(list.items.map(({ id }) => id)).toEqual(['dk-jobrotation', 'dk-veu-wage-subsidy', 'self-financed'])
    for (const { id } of list.items) wholeScheme.parse(await (await get(`/api/v1/law/schemes/${id}`)).json())
  })

  it('are sent once to whoever has them already', async () => {
    const etag = (await get('/api/v1/law/schemes/dk-jobrotation')).headers.get('etag')!
    expect((await get('/api/v1/law/schemes/dk-jobrotation', { 'if-none-match': etag })).status).toBe(304)
  })

  it('that nobody knows are named as such, in the language asked for', async () => {
    const response = await get('/api/v1/law/schemes/dk-ukendt', { 'accept-language': 'en' })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ message: expect.stringContaining('dk-jobrotation') })
  })
})

describe('values', () => {
  const rate = async (on: string) => {
    const body = await (await get(`/api/v1/law/schemes/dk-jobrotation/values?on=${on}`)).json()
    return schemeValues.parse(body).values.find(({ id }) => id === 'hourly-rate')!.rules
  }

  it('of a day stand with source, mark and exceptions', async () => {
    expect(await rate('2013-06-01')).toMatchObject([
      {
        value: 17_309,
        forSome: false,
        mark: 'confirmed',
        words: { da: expect.stringMatching(/^173,09\skr\. i timen$/) },
      },
      { value: 19_484, forSome: true, mark: 'confirmed', from: '2013-01-01', until: '2013-12-31' },
    ])
    expect((await rate('2016-02-29'))[0]).toMatchObject({ value: 18_134, mark: 'unconfirmed' })
    expect(await rate('1999-01-01')).toEqual([])
  })

  it('are those of today unless a day is named', async () => {
    const body = schemeValues.parse(await (await get('/api/v1/law/schemes/dk-jobrotation/values')).json())
    expect(body.on).toBe('2014-04-08')
  })

  it.each([
    ['on=2015-02-29', 422, 'on'],
    ['on=2015-W53', 422, 'on'],
    ['on=1.5.2015', 422, 'on'],
    ['on=', 422, 'on'],
    ['on=2015-01-01&on=2016-01-01', 400, 'on'],
    ['day=2015-01-01', 400, 'day'],
  ])('%s is refused with %i', async (query, status, field) => {
    const response = await get(`/api/v1/law/schemes/dk-jobrotation/values?${query}`)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ error: 'invalid', fields: [{ field }] })
  })
})

describe('decide', () => {
  it('answers anybody with the explained receipt, the same for the same', async () => {
    const body = { scheme: 'dk-jobrotation', on: '2014-12-31', asks: ['temp'], facts: TEMP }
    const first = await ask(body)
    expect(first.status).toBe(200)
    expect(first.headers.get('cache-control')).toBe('no-store')
    const text = await first.text()
    expect(
      await (await ask(body, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).text(),
    ).toBe(text)
    const receipt = explainedReceipt.parse(JSON.parse(text))
    expect(receipt.findings.find(({ condition }) => condition === 'temp-prior-unemployment')).toMatchObject({
      outcome: 'met',
    })
    const later = explainedReceipt.parse(await (await ask({ ...body, on: '2015-01-01' })).json())
    expect(later.explained.find(({ condition }) => condition === 'temp-prior-unemployment')).toMatchObject({
      outcome: 'not-met',
      sources: expect.arrayContaining([expect.objectContaining({ act: 'Lov nr. 1486 af 23-12-2014' })]),
    })
  })

  it('asks everything unless told otherwise, and takes nothing unknown for met', async () => {
    const receipt = explainedReceipt.parse(
      await (await ask({ scheme: 'dk-jobrotation', on: '2024-01-01', facts: {} })).json(),
    )
    expect(receipt.asks).toEqual(['temp', 'employee', 'training', 'grant'])
    expect(receipt.outcome).toBe('unknown')
  })

  it.each([
    ['{}', 422, ['scheme', 'on', 'facts']],
    ['[]', 422, ['']],
    ['{"scheme":"x","on":"2015-02-29","facts":{}}', 422, ['scheme', 'on']],
    ['{"scheme":"dk-jobrotation","on":"2015-01-01","asks":[],"facts":{}}', 422, ['asks']],
    ['{"scheme":"dk-jobrotation","on":"2015-01-01","asks":["cpr"],"facts":{}}', 422, ['asks.0']],
    ['{"scheme":"dk-jobrotation","on":"2015-01-01","facts":[]}', 422, ['facts']],
    ['{"scheme":"dk-jobrotation","on":"2015-01-01","facts":{},"cpr":"1"}', 422, ['cpr']],
    [
      '{"scheme":"dk-jobrotation","on":"2015-01-01","facts":{"temp-weekly-minutes":-1}}',
      422,
      ['facts.temp-weekly-minutes'],
    ],
    [
      '{"scheme":"dk-jobrotation","on":"2015-01-01","facts":{"temp-weekly-minutes":"37"}}',
      422,
      ['facts.temp-weekly-minutes'],
    ],
    [
      '{"scheme":"dk-jobrotation","on":"2015-01-01","facts":{"benefit-grup":"dagpenge"}}',
      422,
      ['facts.benefit-grup'],
    ],
    [
      '{"scheme":"dk-jobrotation","on":"2015-01-01","facts":{"temp-start-day":"2015-W53"}}',
      422,
      ['facts.temp-start-day'],
    ],
    [
      '{"scheme":"dk-jobrotation","on":"2015-01-01","facts":{"employee-education-level":"none","employee-education-unused-five-years":true}}',
      422,
      ['facts'],
    ],
  ])('%s is refused with %i, naming %j', async (body, status, fields) => {
    const response = await ask(body)
    expect(response.status).toBe(status)
    const problem = (await response.json()) as { fields?: { field: string; message: string }[] }
    expect(problem.fields?.map(({ field }) => field)).toEqual(fields)
    for (const { message } of problem.fields ?? []) expect(message.length).toBeGreaterThan(10)
  })

  it.each([
    ['{"scheme":', 400],
    ['{"facts":{"__proto__":1}}', 400],
    ['{"scheme":"a","scheme":"b"}', 400],
    [`{"facts":"${'x'.repeat(70_000)}"}`, 413],
  ])('%.40s is refused with %i', async (body, status) => {
    expect((await ask(body)).status).toBe(status)
  })

  it('tells of a thousand unknown facts without a thousand sentences', async () => {
    const facts = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`benefit-grop-${i}`, 1]))
    const response = await ask({ scheme: 'dk-jobrotation', on: '2015-01-01', facts })
    expect(response.status).toBe(422)
    expect(((await response.json()) as { fields: unknown[] }).fields).toHaveLength(50)
  })
})
