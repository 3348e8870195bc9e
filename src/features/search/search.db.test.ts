import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { expectOk } from '#core/result.ts'
import { TEST_TODAY, type TestApp, testApp } from '#test/harness/app.ts'
import { listed } from '#test/harness/listings.ts'
import { type CorpusKey, SEARCH_CORPUS } from '#test/harness/search-corpus.ts'
import { readSearch } from './query.ts'
import { runSearch, type SearchResult } from './run-search.ts'

const app: TestApp = await testApp()
const keys = Object.keys(SEARCH_CORPUS) as CorpusKey[]
const keyOf = new Map<number, CorpusKey>()

beforeAll(async () => {
  const numbers = await app.system((tx) => listed(tx, Object.values(SEARCH_CORPUS)))
  for (const [i, number] of numbers.entries()) keyOf.set(number, keys[i]!)
})

const search = (query: string): Promise<SearchResult> =>
  app.system((tx) => runSearch(tx, expectOk(readSearch(new URLSearchParams(query))), day(TEST_TODAY)))

const found = async (query: string): Promise<(CorpusKey | undefined)[]> =>
  (await search(query)).hits.map((hit) => keyOf.get(hit.number))

describe('what people type finds what they mean', () => {
  it.each<[typed: string, first: CorpusKey | CorpusKey[]]>([
    // titles, everyday words and abbreviations
    ['sosu hjælper', 'sosuHelper'],
    ['sosu-hjælper', 'sosuHelper'],
    ["sosu'er", ['sosuHelper', 'sosuAssistant']],
    ['social og sundhedshjælper', 'sosuHelper'],
    ['SSA', 'sosuAssistant'],
    ['pedel', 'caretaker'],
    ['vicevært', 'viceHost'],
    ['stuepige', 'hotelCleaner'],
    ['chauffør', ['lorryDriver', 'busDriver', 'foodDelivery']],
    ['lærervikar', 'substituteTeacher'],
    ['madmor', 'nutrition'],
    ['sygeplejerske', 'nurse'],
    ['lægesekretær', 'medicalSecretary'],
    // parts of compounds, and compounds of parts
    ['rengøring', 'cleaner'],
    ['rengøringsassistent', 'cleaner'],
    ['truck', ['forklift', 'warehouse']],
    ['lager', ['warehouse', 'forklift']],
    ['køkken', ['kitchenHelper', 'cook', 'canteenCook']],
    ['vuggestue', 'nursery'],
    // inflection
    ['pædagoger', ['pedagogue', 'nursery']],
    ['sygeplejersker', 'nurse'],
    ['skoler', ['itSupport', 'caretaker', 'schoolSecretary']],
    ['murere', 'mason'],
    // typing errors, missing and foreign letters
    ['pædagogmedhælper', 'teacherHelper'],
    ['pedagogmedhjælper', 'teacherHelper'],
    ['paedagogmedhjaelper', 'teacherHelper'],
    ['rengøing', 'cleaner'],
    ['elektrikker', 'electrician'],
    ['sygepljerske', 'nurse'],
    ['bogholdr', 'bookkeeper'],
    ['automekanikker', 'mechanic'],
    // English words
    ['cleaner', 'cleaner'],
    ['nurse', 'nurse'],
    ['cook', 'cook'],
    ['carpenter', 'carpenter'],
    ['plumber', 'plumber'],
    // company, place, number and words of the description
    ['Kolonialgrossisten', ['warehouse', 'forklift']],
    ['sosu ballerup', 'sosuHelper'],
    ['2800', ['cleaner', 'librarian']],
    ['linje 150S', 'busDriver'],
    ['hjælper borgere ved skranken', 'office'],
    ['gladsaxe svømmehal', 'lifeguard'],
    ['PHP', 'webDeveloper'],
  ])('%s', async (typed, first) => {
    const hits = await found(new URLSearchParams({ q: typed }).toString())
    expect([first].flat()).toContain(hits[0])
  })

  it('finds neighbours too, after what was named, and says so', async () => {
    const { hits } = await search('q=pædagogmedhjælper')
    expect(keyOf.get(hits[0]!.number)).toBe('teacherHelper')
    expect(hits.find((hit) => keyOf.get(hit.number) === 'pedagogue')?.weight).toBeLessThan(50)
  })

  it('finds a word of a description also where it looks like a title', async () => {
    expect(await found('q=sprogpædagogik')).toContain('teacherHelper')
  })

  it('finds nothing where nothing fits, rather than everything', async () => {
    for (const q of ['astronaut xyz', 'blyantspidser', 'qqqq']) expect((await search(`q=${q}`)).total).toBe(0)
  })

  it('takes words that say nothing as no words', async () => {
    expect((await search('q=ledige vikariater')).total).toBe(keys.length)
    expect((await search('q=job')).total).toBe(keys.length)
  })

  it('does not look for beginnings of words in descriptions', async () => {
    // all descriptions say "kolleger", and one company is called Kolonialgrossisten
    expect((await found('q=kol')).sort()).toEqual(['forklift', 'warehouse'])
  })

  it('guesses once and says what it guessed', async () => {
    const { reading } = await search('q=pædagogmedhælper')
    expect(reading.corrected).toBe('pædagogmedhjælper')
    expect((await search('q=pædagogmedhjælper')).reading.corrected).toBeUndefined()
  })

  it('knows a place in the text, and offers to search around it', async () => {
    expect((await search('q=sosu ballerup')).reading.named).toMatchObject({
      place: { label: 'Ballerup Kommune' },
      rest: 'sosu',
    })
    expect((await search('q=kok i 2100')).reading.named).toMatchObject({
      place: { label: '2100 København Ø' },
      rest: 'kok',
    })
    expect((await search('q=give besked')).reading.named).toBeUndefined()
  })

  it('finds Aabenraa and Åbenrå alike', async () => {
    expect((await search('q=Tårnby')).hits.map((h) => keyOf.get(h.number))).toContain('socialWorker')
    expect((await search('q=Taarnby')).hits.map((h) => keyOf.get(h.number))).toContain('socialWorker')
  })
})

describe('filters', () => {
  it('area, category, hours and period each take away what does not fit', async () => {
    expect((await found('omraade=metal-el-og-auto')).sort()).toEqual(['mechanic', 'smith'])
    expect(await found('omraade=metal-el-og-auto&omraade=it')).toHaveLength(4)
    expect((await search('kategori=ordinaert')).hits.every((hit) => hit.category === 'ordinary')).toBe(true)
    expect((await found('timer=0-14')).sort()).toEqual(['checkout', 'dishwasher', 'lifeguard'])
    expect(await found('til=2014-04-20')).toEqual(['gardener'])
    expect((await search('fra=2020-01-01')).total).toBe(0)
  })

  it('a vikariat of 12 to 18 hours stands in both its bands', async () => {
    expect(await found('q=livredder&timer=0-14')).toEqual(['lifeguard'])
    expect(await found('q=livredder&timer=15-29')).toEqual(['lifeguard'])
    expect(await found('q=livredder&timer=30-36')).toEqual([])
  })

  it('kilometres, minutes, the place itself, and all of Denmark', async () => {
    expect((await found('sted=2750&km=her')).sort()).toEqual(['electrician', 'sosuHelper'])
    const near = await found('sted=2750&km=5&sortering=afstand')
    expect(near.slice(0, 2).sort()).toEqual(['electrician', 'sosuHelper'])
    expect(near).toContain('teacherHelper')
    expect(near).not.toContain('mechanic')
    expect(await found('q=tjener&sted=2100&minutter=90')).toEqual([])
    expect(await found('q=tjener&sted=3730&minutter=60')).toContain('waiter')
    expect((await search('sted=2750&km=alle')).total).toBe(keys.length)
  })

  it('a municipality holds all its postcodes', async () => {
    expect((await found('sted=Ballerup Kommune&km=her')).sort()).toEqual([
      'electrician',
      'sosuHelper',
      'teacherHelper',
    ])
  })

  it('one page after the other holds every vikariat once', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => found(`side=${page}`)))
    expect(pages.map((page) => page.length)).toEqual([20, 20, 20, 0])
    expect(new Set(pages.flat()).size).toBe(60)
  })

  it('what nobody can apply for any more is not found', async () => {
    const [number] = await app.system((tx) =>
      listed(tx, [{ occupation: 'bedemand', applyBy: day('2014-04-07') }]),
    )
    expect((await search('q=bedemand')).hits.map((hit) => hit.number)).not.toContain(number)
  })
})
