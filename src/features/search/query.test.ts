import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectOk } from '#core/result.ts'
import { isNarrowed, LAST_PAGE, MAX_TEXT, readSearch, searchPath, searchQuery, sortOf } from './query.ts'

const read = (query: string) => expectOk(readSearch(new URLSearchParams(query)))
const canonical = (query: string) => searchQuery(read(query))

describe('an address', () => {
  it.each([
    ['', ''],
    ['q=kok&side=1&sortering=bedst&kategori=&omraade=', 'q=kok'],
    ['sortering=nyeste', ''],
    ['q=kok&sortering=nyeste', 'q=kok&sortering=nyeste'],
    ['timer=37-48&timer=0-14&timer=0-14', 'timer=0-14&timer=37-48'],
    ['omraade=omsorg&omraade=it&omraade=findes-ikke', 'omraade=it&omraade=omsorg'],
    ['km=30', ''],
    ['sted=2750', 'sted=2750'],
    ['sted=2750&km=25', 'sted=2750'],
    ['sted=2750&inden=45min', 'sted=2750&minutter=45'],
    ['sted=2750&inden=her', 'sted=2750&km=her'],
    ['sted=2750&km=0', 'sted=2750&km=1'],
    ['sted=2750&km=99999', 'sted=2750&km=400'],
    ['sted=2750&km=abc', 'sted=2750'],
    ['fra=1.5.2014&til=01-06-2014', 'fra=2014-05-01&til=2014-06-01'],
    ['fra=2014-06-01&til=2014-05-01', 'fra=2014-06-01'],
    ['fra=i morgen', ''],
    ['side=7', 'side=7'],
    ['side=-1', ''],
    ['side=1e3', ''],
    ['side=999999', `side=${LAST_PAGE}`],
    ['side=99999999999999999999', ''],
    ['q=kok&q=tjener', 'q=kok'],
    ['utm_source=mail&fbclid=1&limit=1000000', ''],
    ['q=%00 kok%0D%0ABcc:%E2%80%AE', 'q=kok+Bcc%3A'],
    ['q=A%CC%8Aben', 'q=%C3%85ben'],
  ])('%s is %s', (query, expected) => {
    expect(canonical(query)).toBe(expected)
  })

  it.each([
    'sort=cpr',
    'fields=cpr',
    'include=notes',
    'filter[benefit]=x',
    'order=salary',
    'sortering=cpr',
    'sortering=nyeste;drop table',
    'a[__proto__][role]=admin',
    '__proto__=1',
    'q[]=kok',
  ])('%s is refused', (query) => {
    expect(readSearch(new URLSearchParams(query))).toEqual({ ok: false, reason: 'not-offered' })
  })

  it('says the same when it is read again, whatever was in it', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('kok', '2750', 'her', '45min', '37-48', 'omsorg', '2014-05-01', '3'),
    )
    const key = fc.constantFrom(
      'q',
      'omraade',
      'sted',
      'inden',
      'km',
      'minutter',
      'fra',
      'til',
      'timer',
      'kategori',
      'side',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 12 }), (pairs) => {
        const once = canonical(new URLSearchParams(pairs).toString())
        expect(canonical(once)).toBe(once)
      }),
    )
  })

  it('is never longer than the text may be', () => {
    expect([...read(`q=${'å'.repeat(50_000)}`).q]).toHaveLength(MAX_TEXT)
    expect(read(`q=${'😀'.repeat(400)}`).q).toBe('😀'.repeat(MAX_TEXT))
  })

  it('leads to the search without a question mark when nothing is asked', () => {
    expect(searchPath(read(''))).toBe('/vikariater')
    expect(isNarrowed(read('side=3&sortering=nyeste'))).toBe(false)
    expect(isNarrowed(read('q=kok'))).toBe(true)
  })
})

describe('the order', () => {
  it('is by best match for a text and by newest without one', () => {
    expect(sortOf(read('q=kok'), false, false)).toBe('best')
    expect(sortOf(read(''), false, false)).toBe('newest')
  })

  it('is by distance only from somewhere, and by fit only for somebody', () => {
    expect(sortOf(read('sortering=afstand'), false, false)).toBe('newest')
    expect(sortOf(read('sortering=afstand&sted=2750'), true, false)).toBe('distance')
    expect(sortOf(read('q=kok&sortering=pasform'), false, false)).toBe('best')
    expect(sortOf(read('q=kok&sortering=pasform'), false, true)).toBe('fit')
  })
})
