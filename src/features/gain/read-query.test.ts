import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIGURES } from '#core/gain/figures.ts'
import { gainReport } from '#core/gain/gain-report.ts'
import { lawRoomOf } from '#core/gain/law-room.ts'
import { schemes } from '#core/law/schemes/index.ts'
import { ENDS, figureName, NAMES } from './query-names.ts'
import { readGainQuery } from './read-query.ts'
import { gainQueryText } from './write-query.ts'

const law = lawRoomOf(schemes)
const GOOD = 'antal=10&timer=111&loen=240&vikarloen=200&dag=2014-04-08&sektor=offentlig'
const read = (query: string, lang: 'da' | 'en' = 'da') => readGainQuery(new URLSearchParams(query), law, lang)
const address = (query: string) => {
  const found = read(query)
  if (found.request === undefined) throw new Error(JSON.stringify(found.state.errors))
  return gainQueryText(found.request, law, found.view)
}

test('an address is read as people write', () => {
  const { request, asked, view } = read(
    'antal=1.200&timer=7,5&loen=240,50 kr.&vikarloen=1.000&dag=8. april 2014&sektor=privat&kursus=2000&vikarer=9&vikartimer=100&stoette=svu-skole&virkning=cowi&vis=uden&benefit.sandsynlig=3.000',
  )
  expect({ asked, view }).toEqual({ asked: true, view: 'self-financed' })
  expect(request).toMatchObject({
    project: {
      ...{ employees: 1200, educationMinutes: 450, employeeWageOre: 24_050, tempWageOre: 100_000 },
      ...{ day: '2014-04-08', sector: 'private', courseFeeOre: 200_000, temps: 9, tempMinutes: 6000 },
      ...{ employeeSupport: 'svu-school', effect: 'cowi' },
    },
    own: { benefit: { low: 300_000, likely: 300_000, high: 300_000 } },
  })
})

test('nothing asked is no error, and what is not ours is not asked', () => {
  for (const query of ['', 'utm_source=x', 'vis=jobrotation&fbclid=1', 'antal=&timer=&dag=']) {
    const { request, state } = read(query)
    expect([query, request, state.errors]).toEqual([query, undefined, {}])
  }
})

describe('the one short address', () => {
  test('what a form sends with every field empty becomes what was said', () => {
    const fields = FIGURES.flatMap(({ id }) => ENDS.map((end) => `${figureName(id, end)}=`)).join('&')
    expect(address(`${GOOD}&kursus=&vikarer=&vikartimer=&stoette=veu&virkning=kora&${fields}`)).toBe(GOOD)
    expect(address(`${GOOD}&vikartimer=1110&vikarer=1&kursus=0`)).toBe(GOOD)
    expect(address('sektor=offentlig&dag=8/4/2014&vikarloen=200,00&loen=240&timer=111:00&antal=10')).toBe(
      GOOD,
    )
  })
  test('reads back as itself, whatever was asked', () => {
    const someFigures = fc.dictionary(
      fc.constantFrom(...FIGURES.map(({ id }) => id)),
      fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)),
      { maxKeys: 4 },
    )
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 9999 }),
        fc.option(fc.integer({ min: 1, max: 40 })),
        someFigures,
        (employees, minutes, temps, figures) => {
          const query = new URLSearchParams(GOOD)
          query.set(NAMES.employees, String(employees))
          query.set(
            NAMES.educationMinutes,
            `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`,
          )
          if (temps !== null) query.set(NAMES.temps, String(temps))
          for (const [id, ends] of Object.entries(figures)) {
            const inOrder = ends.toSorted((a, b) => a - b)
            ENDS.forEach((end, i) => {
              query.set(
                figureName(id, end),
                String(inOrder[i]! / (id.includes('tax') ? 2 : 1)).split('.')[0]!,
              )
            })
          }
          const found = read(query.toString())
          if (found.request === undefined) return
          const written = gainQueryText(found.request, law, found.view)
          expect(read(written).request).toEqual(found.request)
          expect(address(written)).toBe(written)
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('what cannot be read is told by the field, and kept as it was typed', () => {
  test.each([
    ['antal=0', 'antal', 'Skriv et helt tal fra 1 til 10.000.'],
    ['antal=1e3', 'antal', 'Skriv et helt tal fra 1 til 10.000.'],
    ['antal=', 'antal', 'Feltet skal udfyldes.'],
    ['timer=-1', 'timer', 'Skriv timer fra 0:01 til 3848'],
    ['timer=99999', 'timer', 'Skriv timer'],
    ['loen=1,234', 'loen', 'Skriv et beløb fra 0,01 til 5.000'],
    ['vikarloen=', 'vikarloen', 'Feltet skal udfyldes.'],
    ['dag=31-02-2014', 'dag', 'Skriv en dato'],
    ['dag=', 'dag', 'Feltet skal udfyldes.'],
    ['sektor=staten', 'sektor', 'Vælg en mulighed.'],
    ['sektor=', 'sektor', 'Vælg en mulighed.'],
    ['stoette=su', 'stoette', 'Vælg'],
    ['virkning=jeg', 'virkning', 'Vælg'],
    ['benefit.lav=1', 'benefit.sandsynlig', 'Udfyld alle tre felter'],
    ['temp-work.sandsynlig=151', 'temp-work.sandsynlig', 'Skriv et tal fra 0 til 150.'],
    ['temp-work.lav=3&temp-work.sandsynlig=2&temp-work.hoej=4', 'temp-work.sandsynlig', 'må ikke være over'],
    ['municipal-tax.sandsynlig=90', 'municipal-tax.sandsynlig', 'ikke være over 100 %'],
    ['wage-subsidy.sandsynlig=201', 'wage-subsidy.sandsynlig', 'ikke være højere'],
  ])('%s', (change, name, sentence) => {
    const query = new URLSearchParams(GOOD)
    for (const [key, value] of new URLSearchParams(change)) query.set(key, value)
    const { request, state } = read(query.toString())
    expect(request).toBeUndefined()
    expect(state.errors[name]).toContain(sentence)
    expect(Object.keys(state.errors)).toEqual([name])
    const [typed] = [...new URLSearchParams(change).values()]
    if (change.startsWith(`${name}=`) && !name.includes('.')) expect(state.values[name]).toBe(typed)
    expect(read(query.toString(), 'en').state.errors[name]).toMatch(/^[^æøåÆØÅ]*$/)
  })
})

test('nothing in an address throws, and what is taken is counted', () => {
  const names = [
    ...Object.values(NAMES),
    ...FIGURES.flatMap(({ id }) => ENDS.map((end) => figureName(id, end))),
  ]
  const hostile = fc.constantFrom(
    ...[
      '',
      '0',
      '1',
      '999999999999999999999',
      '1e400',
      '-0',
      'NaN',
      '__proto__',
      'constructor',
      '%00',
      '½',
      '٣',
    ],
    ...[
      '<script>alert(1)</script>',
      "' or 1=1 --",
      '2014-02-29',
      '2014-04-08',
      'privat',
      '\u202E12',
      '1'.repeat(5000),
    ],
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), fc.oneof(hostile, fc.string())), (fields) => {
      const query = new URLSearchParams(GOOD)
      for (const [name, value] of Object.entries(fields)) query.set(name, value)
      const { request, state } = readGainQuery(query, law, 'da')
      if (request) gainReport(request.project, law, { own: request.own, forms: request.forms })
      else expect(Object.keys(state.errors).length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})
