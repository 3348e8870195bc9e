import { describe, expect, it } from 'vitest'
import { day } from '#core/calendar/day.ts'
import type { AreaWords, Trade, Workplace } from '../words/area.ts'
import { AREAS } from '../words/areas/index.ts'
import type { Noun } from '../words/grammar.ts'
import { capitalised, counted, fill, inTown } from '../words/grammar.ts'
import { generateRegion } from './generate-region.ts'
import { fitting } from './sentences.ts'

const region = generateRegion({ seed: 2014, today: day('2014-04-08') })
const later = generateRegion({ seed: 7, today: day('2026-11-22') })

/** Everything that somebody reads as running text. */
const texts = [region, later]
  .flatMap((one) => [
    ...one.vacancy.flatMap((v) => [
      v.title,
      v.description,
      v.training,
      v.introduction,
      v.schedule,
      v.perspective_note,
      v.outcome_note,
    ]),
    ...one.profile.flatMap((p) => [p.about, p.perspective_note]),
    ...one.application.flatMap((a) => [a.why_i_fit, a.refusal_note, a.on_behalf_reason]),
    ...one.message.map((m) => m.body),
    ...one.certificate.map((c) => c.reason),
    ...one.handover.flatMap((h) => [h.reason, h.decision_note]),
    ...one.pool_member.map((p) => p.note),
  ])
  .filter((text): text is string => typeof text === 'string' && text !== '')

const nouns: readonly Noun[] = AREAS.flatMap((area) =>
  [...area.workplaces, ...area.trades].map((one) => one.noun),
)
/** Words that turn up everywhere, with their gender. */
const COMMON = {
  en: 'kollega uge måned dag time weekend plads makker samtale vagt aften formiddag chance afdeling erfaring udtalelse reference kunde borger',
  et: 'barn job kursus vikariat hold sted hus år team arbejde menneske forløb bevis kørekort timetal',
}

const mistakes = (pattern: RegExp) =>
  texts.filter((text) => pattern.test(text)).map((text) => pattern.exec(text)?.[0])

describe('the Danish of the demonstration', () => {
  it.each([
    ['a hole nobody filled', /[{}]/],
    ['a value that is not there', /undefined|null|NaN|\[object/],
    ['two spaces', / {2}/],
    ['a space before a comma or full stop', / [,.;:!?]/],
    ['two full stops', /\.\.(?!\.)/],
    ['a comma before a full stop', /,\./],
    ['a sentence that begins small', /[a-zæøå]{2}\. [a-zæøå]/],
    ['a word twice', /(?<![\p{L}])(\p{L}{2,}) \1(?![\p{L}])/u],
    ['hun or han about nobody', /\bhan\/hun\b/],
    ['a line that ends with a space', / \n/],
  ])('has no text with %s', (_, pattern) => {
    expect(mistakes(pattern)).toEqual([])
  })

  it('gives nouns the right article', () => {
    const small = (word: string) =>
      word
        .split(' ')
        .map((w) => w.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
        .join(' ')
    const wrong = [
      ...nouns.map((noun) => `${noun.gender === 'en' ? 'et' : 'en'} ${small(noun.one)}`),
      ...COMMON.en.split(' ').map((word) => `et ${word}`),
      ...COMMON.et.split(' ').map((word) => `en ${word}`),
    ]
    const pattern = new RegExp(`(?<![\\p{L}])(?:${wrong.join('|')})(?![\\p{L}-])`, 'iu')
    expect(mistakes(pattern)).toEqual([])
    expect('Vi mangler et kok').toMatch(pattern)
    expect('en barn').toMatch(pattern)
  })

  it('ends every sentence of an ad', () => {
    for (const { description } of region.vacancy) {
      for (const paragraph of (description ?? '').split('\n\n').filter((one) => one !== '')) {
        const last = paragraph.split('\n').at(-1)!
        if (!last.startsWith('- ')) expect(last).toMatch(/[.!?]$/)
      }
    }
  })

  it('has the four parts of a Danish ad', () => {
    for (const { description } of region.vacancy) {
      if (!description) continue
      expect(description).toMatch(/^(Om jobbet|Jobbet|Om vikariatet)$/m)
      expect(description).toMatch(/^(Om os|Hvem er vi\?|Om arbejdspladsen)$/m)
      expect(description).toMatch(
        /^(Vi forventer|Vi forventer, at du|Vi lægger vægt på, at du|Vi håber, at du)$/m,
      )
      expect(description).toMatch(/^(Vi tilbyder|Du får|Hos os får du)$/m)
    }
  })
})

describe('variety', () => {
  const ads = region.vacancy.filter((one) => one.description !== '')
  const areaOf = new Map(
    AREAS.flatMap((area) => area.trades.map((trade) => [trade.occupation, area.key] as const)),
  )

  it('hardly an ad is like another', () => {
    expect(new Set(ads.map((one) => one.description)).size / ads.length).toBeGreaterThanOrEqual(0.95)
    const about = region.profile.flatMap((one) => (one.about ? [one.about] : []))
    expect(new Set(about).size / about.length).toBeGreaterThan(0.95)
  })

  it('no sentence stands in more than 8 % of the ads of other areas', () => {
    const headings =
      /^(Om |Jobbet|Hvem er vi|Dine opgaver|Det skal du lave|Opgaverne|Du kommer til at$|Vi forventer|Vi lægger vægt på, at du$|Vi håber, at du$|Vi tilbyder$|Du får$|Hos os får du$|Løn og vilkår|Praktisk)/
    const seen = new Map<string, string[]>()
    for (const ad of ads) {
      const area = areaOf.get(ad.occupation_code ?? '')!
      const sentences = new Set(
        ad.description!.split(/\n|(?<=[a-zæøå]{2}[.!?]) /).filter((one) => one !== '' && !headings.test(one)),
      )
      for (const sentence of sentences) seen.set(sentence, [...(seen.get(sentence) ?? []), area])
    }
    const perArea = new Map(
      AREAS.map((area) => [
        area.key,
        ads.filter((one) => areaOf.get(one.occupation_code ?? '') === area.key).length,
      ]),
    )
    for (const [sentence, areas] of seen) {
      for (const area of new Set(areas)) {
        const elsewhere = areas.filter((one) => one !== area).length
        expect(elsewhere / (ads.length - perArea.get(area)!), sentence).toBeLessThanOrEqual(0.08)
      }
    }
  })

  const cases = AREAS.flatMap((area) =>
    area.workplaces.flatMap((workplace) =>
      area.trades
        .filter((trade) => trade.at.includes(workplace.key))
        .map((trade) => [workplace.key, trade.occupation, area, workplace, trade] as const),
    ),
  )
  it.each(cases)(
    '%s has eight ways to say each thing about a %s',
    (_key, _code, area: AreaWords, workplace: Workplace, trade: Trade) => {
      const tags = [workplace.key, workplace.sector, trade.occupation, 'one', 'agreement']
      for (const slot of ['rotation', 'ordinary', 'day', 'us', 'expect', 'offer', 'introduction'] as const) {
        const held = fitting(area[slot], [...tags, slot === 'ordinary' ? 'ordinary' : 'rotation'])
        expect(held.length, slot).toBeGreaterThanOrEqual(8)
      }
      expect(fitting(trade.tasks, tags).length).toBeGreaterThanOrEqual(8)
      expect(
        fitting(
          area.ordinary,
          tags.filter((tag) => tag !== 'one'),
        ).length,
      ).toBeGreaterThanOrEqual(3)
    },
  )
})

describe('grammar', () => {
  const kok: Noun = { gender: 'en', one: 'kok', theOne: 'kokken', many: 'kokke', theMany: 'kokkene' }

  it('counts and knows where things lie', () => {
    expect(counted(kok, 1)).toBe('en kok')
    expect(counted(kok, 3)).toBe('tre kokke')
    expect(counted(kok, 14)).toBe('14 kokke')
    expect(inTown('Frederiksberg C')).toBe('på Frederiksberg C')
    expect(inTown('Valby')).toBe('i Valby')
    expect(capitalised('årligt')).toBe('Årligt')
  })

  it('fills holes, with a capital where the hole has one, and refuses an unknown one', () => {
    expect(fill('{Hvem} er på {kursus}.', { hvem: 'to kolleger', kursus: 'et kursus' })).toBe(
      'To kolleger er på et kursus.',
    )
    expect(() => fill('{stedet}', {})).toThrow('Nothing for {stedet}')
  })
})
