import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decompound } from './compound.ts'
import { COMPOUND_WORDS } from './compound-words.ts'
import { normalWords } from './normal-form.ts'
import { isWorkWord, workWordParts } from './occupation-words.ts'

describe('compounds', () => {
  it.each([
    ['pædagogmedhjælper', 'pædagog medhjælper'],
    ['rengøringsassistent', 'rengøring assistent'],
    ['rengøringassistent', 'rengøring assistent'],
    ['folkeskolelærervikar', 'folkeskole lærer vikar'],
    ['børnehavepædagog', 'børnehave pædagog'],
    ['hospitalsserviceassistent', 'hospital service assistent'],
    ['lastbilchauffør', 'lastbil chauffør'],
    ['arbejdsmand', 'arbejde mand'],
    ['barnepige', 'barn pige'],
    ['svinepasser', 'svin passer'],
    ['sundhedshjælper', 'sundhed hjælper'],
    ['plejehjemsleder', 'plejehjem leder'],
    ['kirkegårdsgartner', 'kirkegård gartner'],
    ['ejendomsservicetekniker', 'ejendom service tekniker'],
    ['skolerengøring', 'skole rengøring'],
    ['køkkenmedhjælpere', 'køkken medhjælper'],
    ['butiksassistenterne', 'butik assistent'],
    ['brandmænd', 'brand mand'],
    ['timelønnen', 'time løn'],
    ['aftenvagter', 'aften vagt'],
  ])('%s → %s', (word, parts) => {
    expect(workWordParts(word)).toEqual(parts.split(' '))
  })

  it.each(
    `assistent medarbejder personale kommunikation operatør organist matros restaurant sekretær kandidat bedemand
    mandag bilag tilbage varetage foretage deltage dagsorden madras dyrke kundskab interessant fantastisk
    forventning kompetence motivation ansøgning fleksibel badminton pilotprojekt sygeplejerske mester
    landsby forhandler behandler samtale betale kollega ledelse serviet jordbær kassere butler hotdog restauratør
    vikarierende skolet kokos klubber tagger`.split(/\s+/),
  )('%s is not cut to pieces', (word) => {
    expect(workWordParts(word)).toHaveLength(1)
  })

  it('keeps short, very long and unknown words whole', () => {
    for (const word of ['kok', '', 'xyzzyplugh', 'rengøring'.repeat(20)]) {
      expect(decompound(word, isWorkWord)).toEqual([word])
    }
  })

  it('has its hand-picked words in normal form, each once, at least 300', () => {
    expect(COMPOUND_WORDS.length).toBeGreaterThanOrEqual(300)
    expect(COMPOUND_WORDS.filter((word, at) => COMPOUND_WORDS.indexOf(word) !== at)).toEqual([])
    for (const word of COMPOUND_WORDS) expect(normalWords(word)).toEqual([word])
  })

  it('finds the fewest parts there are', () => {
    const piece = fc.stringMatching(/^[ase]{3,4}$/)
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 2, maxLength: 6 }),
        fc.stringMatching(/^[ase]{6,14}$/),
        (list, word) => {
          const known = new Set(list)
          const parts = decompound(word, (part) => known.has(part))
          const best = Math.min(...everySplit(word, known).map((split) => split.length))
          expect(parts.length).toBe(best === Number.POSITIVE_INFINITY ? 1 : best)
          if (parts.length > 1) expect(everySplit(word, known)).toContainEqual(parts)
        },
      ),
      { numRuns: 300 },
    )
  })
})

/** Every way to read a word as two or more known ones, found by trying them all. */
function everySplit(word: string, known: ReadonlySet<string>): string[][] {
  const splits: string[][] = []
  for (const part of known) {
    const starts = [
      part,
      `${part}s`,
      `${part}e`,
      ...(part.endsWith('e') && part.length > 3 ? [`${part.slice(0, -1)}s`] : []),
    ]
    for (const start of starts.filter((one) => word.startsWith(one) && one.length >= 3)) {
      const rest = word.slice(start.length)
      if (known.has(rest)) splits.push([part, rest])
      for (const further of everySplit(rest, known)) splits.push([part, ...further])
    }
  }
  return splits
}
