import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { type Asked, apiCase, BASE } from '#test/harness/api-case.ts'
import { listed } from '#test/harness/listings.ts'
import { takeTurn } from '../import/take-turn.ts'
import { revokeKey } from './key-store.ts'
import * as schemas from './schemas.ts'

const { app, user, companyId, key, keyOf, otherKey, numbers, call, open, jsonOf, whole, countVacancies } =
  await apiCase()

describe('reading without a key', () => {
  test('lists what is published, exactly the public fields, the newest first', async () => {
    const response = await open('/vacancies')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const page = schemas.publicVacancies.parse(await response.json())
    const items = page.items as { number: number }[]
    expect(items.map((v) => v.number)).toEqual(numbers.slice(0, 4).toReversed())
    for (const item of items) expect(() => schemas.publicVacancy.strict().parse(item)).not.toThrow()
    expect(page.next).toBeNull()
  })

  test.each([
    ['q=kok', 2],
    ['q=kokk', 2],
    ['category=ordinary', 1],
    ['area=mad-og-hotel', 2],
    ['hours=0-14', 1],
    ['place=2750&km=5', 2],
    ['place=Ballerup&minutes=10', 2],
    ['from=2014-10-15', 1],
    ['to=2014-09-01', 3],
    ['q=%27%20OR%201%3D1--', 0],
    ['q=%25', 0],
  ])('filters as the pages do: %s', async (query, n) => {
    expect((await jsonOf(open(`/vacancies?${query}`))).items).toHaveLength(n)
  })

  test('goes through all pages without losing or repeating one, also while others are published', async () => {
    const seen: number[] = []
    let cursor: string | null = null
    for (let page = 0; page < 10; page++) {
      const body = await jsonOf(open(`/vacancies?limit=1${cursor ? `&cursor=${cursor}` : ''}`))
      seen.push(...body.items.map((v) => v.number))
      if (page === 1)
        await app.system((tx) => listed(tx, [{ occupation: 'tjener', published: '2014-04-05T08:00:00Z' }]))
      cursor = body.next
      if (!cursor) break
    }
    expect(seen).toEqual(numbers.slice(0, 4).toReversed())
  })

  test.each([
    ['fields=cpr', 400, 'fields'],
    ['sort=cpr', 400, 'sort'],
    ['include=notes', 400, 'include'],
    ['filter%5Bbenefit%5D=', 400, 'filter?benefit?'],
    ['a%5B__proto__%5D%5Brole%5D=admin', 400, 'a?__proto__??role?'],
    ['limit=1&limit=2', 400, 'limit'],
    ['limit=1000000', 422, 'limit'],
    ['limit=0', 422, 'limit'],
    ['limit=-1', 422, 'limit'],
    ['limit=1e1', 422, 'limit'],
    ['limit=0x10', 422, 'limit'],
    ['cursor=abc', 422, 'cursor'],
    [`cursor=${Buffer.from("2014-04-01 08:00:00+00|1' or 1").toString('base64url')}`, 422, 'cursor'],
    ['area=andet', 422, 'area'],
    ['hours=10', 422, 'hours'],
    ['from=1/5 2014', 422, 'from'],
    ['from=2014-02-30', 422, 'from'],
    ['place=Atlantis', 422, 'place'],
    ['km=10', 422, 'km'],
    ['place=2750&km=9999', 422, 'km'],
    [`q=${'x'.repeat(301)}`, 422, 'q'],
  ])('refuses %s', async (query, status, field) => {
    const response = await open(`/vacancies?${query}`)
    expect(response.status).toBe(status)
    const refused = schemas.problem.parse(await response.json())
    expect(refused.fields?.map((f) => f.field)).toContain(field)
  })

  test('one vikariat, as JSON and as JobPosting, with an ETag that saves sending it again', async () => {
    const path = `/vacancies/${numbers[0]}`
    const first = await open(path)
    schemas.publicVacancy.strict().parse(await first.json())
    const again = await open(path, { 'if-none-match': first.headers.get('etag')! })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const ld = await open(path, { accept: 'application/ld+json' })
    expect(ld.headers.get('content-type')).toBe('application/ld+json; charset=utf-8')
    expect(schemas.jobPostingLd.parse(await ld.json())).toMatchObject({ '@type': 'JobPosting' })
    const graph = await open('/vacancies?limit=2', { accept: 'application/ld+json' })
    expect(schemas.jobPostingGraph.parse(await graph.json())['@graph']).toHaveLength(2)
    expect(graph.headers.get('link')).toMatch(/^<http.*cursor=.*>; rel="next"$/)
  })

  test('closed, filled, draft and never known look alike', async () => {
    const draft = await jsonOf(call('POST', '/vacancies', { body: {} }))
    const answers = await Promise.all(
      [draft.number, 99999999, 'abc', '1e3', '-1', '%25'].map((n) => open(`/vacancies/${n}`)),
    )
    for (const answer of answers) expect(answer.status).toBe(404)
    const bodies = await Promise.all(answers.map((a) => a.text()))
    expect(new Set(bodies).size).toBe(1)
  })
})

describe('with a key', () => {
  test('a draft is made, read, replaced, published, closed; what was read can be sent back', async () => {
    const made = await call('POST', '/vacancies', { body: { occupation: 'kok', title: 'Kok' } })
    expect(made.status).toBe(201)
    const draft = schemas.ownVacancy.strict().parse(await made.json())
    expect(draft).toMatchObject({ status: 'draft', version: 1, source: null, vacancy: { title: 'Kok' } })
    expect(draft.missing.map((m) => m.field)).toContain('startsOn')
    expect(made.headers.get('location')).toBe(`${BASE}/api/v1/me/vacancies/${draft.number}`)

    const refused = await call('POST', `/vacancies/${draft.number}/publish`)
    expect(refused.status).toBe(422)
    expect((await jsonOf(refused)).fields.map((f) => f.field)).toContain('training')

    const replaced = await call('PUT', `/vacancies/${draft.number}`, { body: whole })
    expect(replaced.status).toBe(200)
    const now = schemas.ownVacancy.parse(await replaced.json())
    expect(now).toMatchObject({ version: 2, missing: [], vacancy: whole })

    const read = await call('GET', `/me/vacancies/${draft.number}`)
    const same = await call('PUT', `/vacancies/${draft.number}`, {
      body: schemas.ownVacancy.parse(await read.json()).vacancy,
    })
    expect(await jsonOf(same)).toMatchObject({ version: 2 })

    const published = await call('POST', `/vacancies/${draft.number}/publish`)
    expect(await jsonOf(published)).toMatchObject({
      status: 'published',
      url: `${BASE}/vikariater/${draft.number}`,
    })
    expect((await open(`/vacancies/${draft.number}`)).status).toBe(200)

    const emptied = await call('PUT', `/vacancies/${draft.number}`, { body: { ...whole, training: null } })
    expect([emptied.status, (await jsonOf(emptied)).error]).toEqual([422, 'must_stay_whole'])

    const wrong = await call('POST', `/vacancies/${draft.number}/close`, { body: { outcome: 'filled_here' } })
    expect([wrong.status, (await jsonOf(wrong)).error]).toEqual([409, 'nobody_hired'])
    const closed = await call('POST', `/vacancies/${draft.number}/close`, { body: { outcome: 'not_filled' } })
    expect(await jsonOf(closed)).toMatchObject({ status: 'closed', outcome: 'not_filled' })
    expect((await open(`/vacancies/${draft.number}`)).status).toBe(404)
    const late = await call('PUT', `/vacancies/${draft.number}`, { body: { ...whole, title: 'Ny' } })
    expect([late.status, (await jsonOf(late)).error]).toEqual([409, 'closed'])
    expect((await call('PUT', `/vacancies/${draft.number}`, { body: whole })).status).toBe(200)
  })

  test('by the id of the company’s own system: made once, replaced after, untouched when nothing is new', async () => {
    const path = `/vacancies/by-source/HR%20system/${encodeURIComponent('A/7 æ')}`
    const first = await call('PUT', path, { body: whole })
    expect(first.status).toBe(201)
    const made = await jsonOf(first)
    expect(made.source).toEqual({ name: 'HR system', id: 'A/7 æ' })
    const before = await countVacancies()
    const second = await call('PUT', path, { body: whole })
    expect([second.status, (await jsonOf(second)).version]).toEqual([200, 1])
    const third = await call('PUT', path, { body: { ...whole, title: 'Anden titel' } })
    expect(await jsonOf(third)).toMatchObject({
      number: made.number,
      version: 2,
      vacancy: { title: 'Anden titel' },
    })
    expect(await countVacancies()).toBe(before)
    const many = await Promise.all(
      Array.from({ length: 10 }, () => call('PUT', '/vacancies/by-source/HR/race', { body: whole })),
    )
    expect(many.map((r) => r.status).toSorted()).toEqual([...Array(9).fill(200), 201])
    expect(await countVacancies()).toBe(before + 1)
  })

  test('while a file of the company is brought in, a program is asked to wait', async () => {
    const response = await app.as(user.actor, async (tx) => {
      await takeTurn(tx, companyId)
      return call('PUT', '/vacancies/by-source/HR/later', { body: whole })
    })
    expect([response.status, (await jsonOf(response)).error]).toEqual([409, 'import_under_way'])
  })

  test('somebody who read an older version is told, and nothing is overwritten', async () => {
    const made = await call('POST', '/vacancies', { body: whole })
    const { number } = await jsonOf(made)
    const etag = made.headers.get('etag')!
    const change = (title: string, match: string) =>
      call('PUT', `/vacancies/${number}`, { body: { ...whole, title }, headers: { 'if-match': match } })
    expect((await change('En', etag)).status).toBe(200)
    const stale = await change('To', etag)
    expect([stale.status, (await jsonOf(stale)).error]).toEqual([412, 'changed'])
    expect((await change('Tre', '*')).status).toBe(400)
    expect(await jsonOf(call('GET', `/me/vacancies/${number}`))).toMatchObject({ vacancy: { title: 'En' } })
  })

  test('the same request sent twice with an Idempotency-Key has one effect', async () => {
    const before = await countVacancies()
    const asked = {
      body: { title: 'Én gang', occupation: 'kok' },
      headers: { 'idempotency-key': 'job-2014-04-08' },
    }
    const [one, two] = [await call('POST', '/vacancies', asked), await call('POST', '/vacancies', asked)]
    expect([one.status, two.status]).toEqual([201, 201])
    expect(await jsonOf(one)).toEqual(await two.json())
    expect(two.headers.get('idempotent-replay')).toBe('true')
    expect(await countVacancies()).toBe(before + 1)
    const other = await call('POST', '/vacancies', { ...asked, body: { title: 'To', occupation: 'kok' } })
    expect(other.status).toBe(409)
  })

  test('lists its own, drafts too, page by page and by state', async () => {
    const body = await jsonOf(call('GET', '/me/vacancies?status=draft&limit=2'))
    schemas.ownVacancies.parse(body)
    expect(body.items).toHaveLength(2)
    expect(body.items.every((v) => v.status === 'draft')).toBe(true)
    const next = await jsonOf(call('GET', `/me/vacancies?status=draft&limit=2&cursor=${body.next}`))
    expect(next.items[0]!.number).toBeLessThan(body.items[1]!.number)
    expect((await call('GET', '/me/vacancies?cursor=x')).status).toBe(422)
    expect((await call('GET', '/me/vacancies?company=1')).status).toBe(400)
  })

  test('another company’s vikariat is not there, whatever is asked', async () => {
    const { number } = await jsonOf(call('POST', '/vacancies', { body: whole }))
    const foreign = (method: string, path: string, body?: unknown) =>
      call(method, path, { key: otherKey, body })
    for (const [method, path, body] of [
      ['GET', `/me/vacancies/${number}`, undefined],
      ['PUT', `/vacancies/${number}`, whole],
      ['POST', `/vacancies/${number}/publish`, undefined],
      ['POST', `/vacancies/${number}/close`, { outcome: 'other' }],
    ] as const) {
      const theirs = await foreign(method, path, body)
      const nobodys = await foreign(method, path.replace(String(number), '99999999'), body)
      expect([method, path, theirs.status, await theirs.text()]).toEqual([
        method,
        path,
        404,
        await nobodys.text(),
      ])
    }
    expect((await jsonOf(foreign('GET', '/me/vacancies'))).items).toEqual([])
  })

  test('a key that is closed, unknown or missing opens nothing, in its next request', async () => {
    const fresh = (await keyOf(companyId))!
    expect((await call('GET', '/me/vacancies', { key: fresh })).status).toBe(200)
    const id = await app.system((tx) =>
      tx
        .selectFrom('api_key')
        .select(['id', 'last_used_at'])
        .where('key_hint', '=', fresh.slice(-4))
        .executeTakeFirstOrThrow(),
    )
    expect(id.last_used_at).not.toBeNull()
    await app.as(user.actor, (tx) => revokeKey(tx, companyId, id.id))
    for (const bad of [fresh, `${key}x`, 'jk_', null])
      for (const [method, path] of [
        ['GET', '/me/vacancies'],
        ['POST', '/vacancies'],
        ['PUT', '/vacancies/by-source/a/b'],
      ] as const) {
        const response = await call(method, path, { key: bad, ...(method === 'GET' ? {} : { body: {} }) })
        // without the header a write is no program's, and is refused as a form from elsewhere
        expect([401, 403]).toContain(response.status)
        schemas.problem.parse(await response.json())
      }
  })

  test('a session is no key', async () => {
    const response = await user.get('/api/v1/me/vacancies')
    expect(response.status).toBe(403)
  })
})

describe('bad bodies', () => {
  const put = (asked: Asked) => call('PUT', '/vacancies/by-source/bad/1', asked)

  test.each([
    ['an unknown field', { ...whole, colour: 'red' }, ['colour']],
    [
      'fields that are not the company’s to set',
      { ...whole, status: 'published', verified: true, company_id: 'x', created_at: '2014' },
      ['status', 'verified', 'company_id', 'created_at'],
    ],
    ['a text for a number', { ...whole, openings: '2' }, ['openings']],
    ['a text for true', { ...whole, childrenCertificate: 'true' }, ['childrenCertificate']],
    ['a number for a text', { ...whole, title: 7 }, ['title']],
    ['an object for a text', { ...whole, title: { a: 1 } }, ['title']],
    ['a list for a text', { ...whole, title: ['a'] }, ['title']],
    ['a text for a list', { ...whole, languages: 'da:good' }, ['languages']],
    ['nine wishes', { ...whole, skills: [...'abcdefghi'] }, ['skills']],
    ['a wish that is a story', { ...whole, skills: ['x'.repeat(61)] }, ['skills']],
    ['two wishes in one', { ...whole, skills: ['IT, Word'] }, ['skills']],
    ['a bar in a wish', { ...whole, skills: ['IT | Word'] }, ['skills']],
    ['a CPR number as a wish', { ...whole, skills: ['010190-1234'] }, ['skills']],
    ['a day as people write it', { ...whole, startsOn: '1. maj 2014' }, ['startsOn']],
    ['a day that does not exist', { ...whole, startsOn: '2014-02-30' }, ['startsOn']],
    ['half an opening', { ...whole, openings: 1.5 }, ['openings']],
    ['minus nothing', { ...whole, openings: -0.0 }, null],
    [
      'too many hours',
      { ...whole, weeklyHoursMin: 48.01, weeklyHoursMax: 1e300 },
      ['weeklyHoursMin', 'weeklyHoursMax'],
    ],
    ['an end before the start', { ...whole, endsOn: '2014-04-30' }, ['endsOn']],
    ['an unknown choice', { ...whole, category: 'weekend' }, ['category']],
    ['an unknown occupation', { ...whole, occupation: 'drageholder' }, ['occupation']],
    ['a CPR number', { ...whole, description: 'Ring til 010190-1234 om jobbet' }, ['description']],
    ['too long a text', { ...whole, title: 'x'.repeat(121) }, ['title']],
    ['characters one cannot see', { ...whole, title: 'Kok\u202E' }, ['title']],
    ['a list', [whole], ['']],
    ['a text', 'whole', ['']],
    ['nothing', null, ['']],
  ])('%s', async (_, body, fields) => {
    const before = await countVacancies()
    const response = await put({ body })
    if (fields === null) {
      // JSON.stringify has no minus zero, so this one arrives as 0
      expect(response.status).toBe(422)
      return
    }
    expect(response.status).toBe(422)
    const refused = schemas.problem.parse(await response.json())
    expect(refused.fields?.map((f) => f.field)).toEqual(fields)
    expect(await countVacancies()).toBe(before)
  })

  test.each([
    ['-0', '{"openings":-0}', 422],
    ['an exponent beyond all', '{"openings":1e999}', 422],
    ['a number no double holds', '{"openings":9007199254740993}', 422],
    ['hexadecimal', '{"openings":0x10}', 400],
    ['NaN', '{"openings":NaN}', 400],
    ['cut short', '{"title":"a"', 400],
    ['a key twice', '{"title":"a","title":"b"}', 400],
    ['a key twice, once in disguise', '{"title":"a","t\\u0069tle":"b"}', 400],
    ['a prototype', '{"__proto__":{"role":"admin"}}', 400],
    ['a constructor', '{"constructor":{"prototype":{"role":"admin"}}}', 400],
    ['100,000 levels', '['.repeat(30_000), 400],
    ['larger than 64 kB', `{"description":"${'x'.repeat(70_000)}"}`, 413],
  ])('%s', async (_, raw, status) => {
    const response = await put({ raw })
    expect(response.status).toBe(status)
    schemas.problem.parse(await response.json())
    expect(({} as Record<string, unknown>).role).toBeUndefined()
  })

  test('another content type', async () => {
    expect((await put({ raw: 'a=b', headers: { 'content-type': 'text/plain' } })).status).toBe(415)
  })

  test('a source or id that cannot be used', async () => {
    for (const path of [
      `/vacancies/by-source/${'s'.repeat(61)}/1`,
      '/vacancies/by-source/s/%20',
      '/vacancies/by-source/s/%E2%80%AE',
    ])
      expect((await call('PUT', path, { body: whole })).status).toBe(422)
  })

  test('messages are Danish, or English for who asks for it', async () => {
    const danish = await jsonOf(put({ body: { title: 7 } }))
    const english = await jsonOf(put({ body: { title: 7 }, headers: { 'accept-language': 'en-GB' } }))
    expect(danish).toMatchObject({
      error: 'invalid',
      fields: [{ field: 'title', message: 'Skal være en tekst.' }],
    })
    expect(english).toMatchObject({
      error: 'invalid',
      fields: [{ field: 'title', message: 'Must be a text.' }],
    })
    const [da, en] = await Promise.all(
      ['da', 'en'].map((lang) =>
        jsonOf(call('GET', '/me/vacancies', { key: 'x'.repeat(30), headers: { 'accept-language': lang } })),
      ),
    )
    expect(da!.message).toContain('gyldig nøgle')
    expect(en!.message).toContain('valid key')
  })
})

test('the document is valid OpenAPI 3.1', async () => {
  const response = await open('/openapi.json')
  expect(response.status).toBe(200)
  expect(await new Validator().validate((await response.json()) as never)).toEqual({ valid: true })
})
