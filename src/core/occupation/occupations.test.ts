import { describe, expect, it } from 'vitest'
import { OCCUPATION_AREAS, occupationAreaByCode } from './areas.ts'
import { ISCO_GROUPS, iscoGroupOf, isIscoUnitGroup } from './isco-groups.ts'
import { occupationTable } from './occupation-table.ts'
import { areaOf, neighboursOf, OCCUPATIONS, occupationByCode } from './occupations.ts'

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
const repeated = (list: readonly string[]) =>
  list.filter((one, at) => list.findIndex((other) => same(one, other)) !== at)

describe('the vocabulary', () => {
  it('has at least 520 titles, each with a code and a title of its own', () => {
    expect(OCCUPATIONS.length).toBeGreaterThanOrEqual(520)
    expect(repeated(OCCUPATIONS.map(({ code }) => code))).toEqual([])
    expect(repeated(OCCUPATIONS.map(({ title }) => title))).toEqual([])
  })

  it('has codes that fit an address and titles as they stand in running text', () => {
    for (const { code, title, english } of OCCUPATIONS) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(code.length).toBeLessThanOrEqual(60)
      expect(title, title).toMatch(/^([a-zæøå]|[A-Z]{2}|SoMe-)[A-Za-zæøåé-]*( [a-zæøå-]+)*$/)
      expect(english, code).toMatch(/^[A-Za-zé]/)
    }
  })

  it('names only unit groups that exist', () => {
    expect(OCCUPATIONS.filter(({ isco }) => !isIscoUnitGroup(isco))).toEqual([])
  })

  it('calls no occupation by the title of another', () => {
    const titles = new Map(OCCUPATIONS.map(({ code, title }) => [title.toLowerCase(), code]))
    const borrowed = OCCUPATIONS.flatMap(({ code, synonyms, everyday }) =>
      [...synonyms, ...everyday].filter((term) => (titles.get(term.toLowerCase()) ?? code) !== code),
    )
    expect(borrowed).toEqual([])
  })

  it('gives a synonym to one occupation only, and says nothing twice', () => {
    expect(repeated(OCCUPATIONS.flatMap(({ synonyms }) => synonyms))).toEqual([])
    for (const { title, synonyms, everyday } of OCCUPATIONS)
      expect(repeated([title, ...synonyms, ...everyday])).toEqual([])
  })

  it('writes terms without stray blanks or empty ones', () => {
    for (const { synonyms, everyday } of OCCUPATIONS) {
      for (const term of [...synonyms, ...everyday]) expect(term).toMatch(/^\S+( \S+)*$/)
    }
  })

  it('links neighbours that exist, both ways, at least one for each', () => {
    for (const one of OCCUPATIONS) {
      expect(one.neighbours.length, one.code).toBeGreaterThan(0)
      expect(one.neighbours).not.toContain(one.code)
      expect(repeated(one.neighbours)).toEqual([])
      for (const other of one.neighbours)
        expect(occupationByCode(other)?.neighbours, other).toContain(one.code)
    }
  })

  it('offers at least ten titles in every area', () => {
    for (const { code } of OCCUPATION_AREAS) {
      expect(OCCUPATIONS.filter(({ area }) => area === code).length, code).toBeGreaterThanOrEqual(10)
    }
    for (const occupation of OCCUPATIONS) expect(areaOf(occupation).code).toBe(occupation.area)
  })

  it('knows what people say', () => {
    const sosu = occupationByCode('social-og-sundhedshjaelper')!
    expect(sosu).toMatchObject({ isco: '5322', area: 'omsorg', title: 'social- og sundhedshjælper' })
    expect(sosu.everyday).toContain('hjemmehjælper')
    expect(neighboursOf(sosu).map(({ title }) => title)).toContain('social- og sundhedsassistent')
    expect(occupationByCode('astronaut')).toBeUndefined()
    expect(occupationAreaByCode('omsorg')?.da).toBe('Pleje og omsorg')
    expect(occupationAreaByCode('rumfart')).toBeUndefined()
  })
})

describe('the table', () => {
  const head = 'kok | 5120 | kok | cook'

  it('reads titles, synonyms, everyday words and neighbours', () => {
    expect(occupationTable('mad', `\n${head}\n  = gastronom, faglært kok\n  ~ køkken\n  > tjener\n`)).toEqual(
      [
        {
          code: 'kok',
          isco: '5120',
          area: 'mad',
          title: 'kok',
          english: 'cook',
          synonyms: ['gastronom', 'faglært kok'],
          everyday: ['køkken'],
          neighbours: ['tjener'],
        },
      ],
    )
  })

  it.each([
    'kok | 512 | kok | cook',
    'kok | 5120 | kok',
    '  = gastronom',
    `${head}\n  ! gastronom`,
    `${head}\n  = a\n  = b`,
  ])('refuses %j and says where', (table) => {
    expect(() => occupationTable('mad', table)).toThrow(/^mad, line \d/)
  })
})

describe('ISCO-08', () => {
  it('has 43 sub-major and 436 unit groups', () => {
    expect(ISCO_GROUPS).toHaveLength(43)
    const units = ISCO_GROUPS.flatMap(({ unitGroups }) => unitGroups)
    expect(units).toHaveLength(436)
    expect(repeated(units)).toEqual([])
    for (const unit of units) expect(unit).toMatch(/^\d{4}$/)
  })

  it('finds the group of a code', () => {
    expect(iscoGroupOf('5322')?.da).toBe('Omsorg')
    expect(iscoGroupOf('0110')?.code).toBe('01')
    expect(iscoGroupOf('5323')).toBeUndefined()
    expect(iscoGroupOf('53')).toBeUndefined()
  })
})
