import { describe, expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { paths } from '../paths.ts'

/**
 * A reader picks a row of the law, changes the date across its boundary in the browser, and sees the answer change with
 * the right source: each row here is one of the law, asked on the day before and on the day.
 */

const app = await testApp()

async function words(path: string): Promise<string> {
  const response = await app.anonymous.get(path)
  expect(response.status, path).toBe(200)
  const html = (await response.text()).match(/<main[\s\S]*<\/main>/)?.[0] ?? ''
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' .', '.')
}

const TEMP = 'ydelse=dagpenge&timer=37'
const EMPLOYEE = 'ansat=12&timer=37'

type Row = {
  row: string
  ask: (day: string) => string
  before: [day: string, says: string, source: string]
  after: [day: string, says: string, source: string]
}

const temp = (query: string) => (day: string) => `${paths.temp}?hvornaar=${day}&${query}`
const company = (query: string) => (day: string) => `${paths.company}?hvornaar=${day}&${query}`
const rates = (day: string) => `${paths.rates}?dag=${day}`

const ROWS: Row[] = [
  {
    row: 'ledighed: 3 to 6 months',
    ask: temp(`${TEMP}&ledig=20&uger=20`),
    before: ['2014-12-31', 'Du har været ledig længe nok. Der kræves 13 uger.', 'Albertslund Kommune, 2014'],
    after: [
      '2015-01-01',
      'Du har ikke været ledig længe nok endnu. Der kræves 26 uger',
      'Lov nr. 1486 af 23-12-2014',
    ],
  },
  {
    row: 'ledighed: the trial of 2021',
    ask: temp(`${TEMP}&ledig=20&uger=20&kommune=other`),
    before: ['2020-12-31', 'Der kræves 26 uger', 'LAB § 151'],
    after: ['2021-01-01', 'I forsøget kræves der kun 13 uger', 'BEK nr. 2166 af 21-12-2020, § 3'],
  },
  {
    row: 'ledighed: none in the free municipalities until the end of 2025',
    ask: temp(`${TEMP}&ledig=2&uger=20&kommune=0851`),
    before: ['2025-12-31', 'I Aalborg er der et forsøg', 'De nordjyske frikommuner'],
    after: ['2026-01-01', 'Der kræves 26 uger', 'LAB § 151'],
  },
  {
    row: 'longest duration: 12 to 6 months',
    ask: temp(`${TEMP}&ledig=30&uger=40`),
    before: ['2014-12-31', 'det må højst være 52 uger', 'Albertslund Kommune, 2014'],
    after: ['2015-01-01', 'Det er for længe: det må højst være 26 uger', 'Lov nr. 1486 af 23-12-2014'],
  },
  {
    row: 'longest duration: 9 months for what began in 2022, 6 again in 2023',
    ask: temp(`${TEMP}&ledig=30&uger=39`),
    before: ['2022-12-31', 'det må højst være 39 uger', 'FOA Nordjylland'],
    after: ['2023-01-01', 'Det er for længe: det må højst være 26 uger', 'LAB § 151'],
  },
  {
    row: 'target groups: overgangsydelse from 2020',
    ask: temp('ydelse=overgangsydelse&timer=37&ledig=30&uger=20'),
    before: ['2019-12-31', 'hører du ikke til de grupper', 'Albertslund Kommune, 2014'],
    after: [
      '2020-01-01',
      'Du hører til en gruppe, der kan være jobrotationsvikar: Overgangsydelse',
      'LAB § 151, stk. 1',
    ],
  },
  {
    row: 'most hours: 37 from 2015',
    ask: temp('ydelse=dagpenge&timer=40&ledig=30&uger=20'),
    before: ['2014-12-31', 'Indtil nu er der intet i vejen', 'Albertslund Kommune, 2014'],
    after: ['2015-01-01', 'Det er for meget: det må højst være 37 timer om ugen', 'Arbejdsgiverne, 2015'],
  },
  {
    row: 'education ceiling: a medium-length higher education from 2020',
    ask: company(`uddannelse=mvu&ubrugt=nej&${EMPLOYEE}`),
    before: ['2019-12-31', 'Har I tilsagn fra den særlige pulje', 'STAR, 2018'],
    after: ['2020-01-01', 'Medarbejderens uddannelse er ikke for høj.', 'LAB § 150, stk. 1, nr. 1'],
  },
  {
    row: 'employed before: 1 to 3 months',
    ask: company('uddannelse=eud&ansat=2&timer=37'),
    before: ['2014-12-31', 'ansat på almindelige vilkår længe nok: 2 måneder', 'Albertslund Kommune, 2014'],
    after: ['2015-01-01', 'i mindst 3 måneder, lige op til kurset', 'Faxe Kommune, 2017'],
  },
  {
    row: 'the employee’s hours: 30 until 2015',
    ask: company('uddannelse=eud&ansat=12&timer=20'),
    before: ['2014-12-31', 'Der kræves mindst 30 timer om ugen', 'Albertslund Kommune, 2014'],
    after: ['2015-01-01', 'Indtil nu er der intet i vejen', 'Det Faglige Hus'],
  },
  {
    row: 'the closing',
    ask: company(`uddannelse=eud&${EMPLOYEE}`),
    before: ['2026-01-31', 'så forløbet kan køre færdigt', 'LOV nr. 1750 af 29-12-2025'],
    after: ['2026-02-01', 'Nej. Statens ordning er lukket for nye bevillinger', 'LOV nr. 1750 af 29-12-2025'],
  },
  {
    row: 'the rate of private employers who begin before July 2014',
    ask: company(`uddannelse=eud&${EMPLOYEE}&sektor=private`),
    before: ['2014-06-30', '198,35 kr. i timen for hver', 'Egen beregning'],
    after: ['2014-07-01', '176,20 kr. i timen for hver', 'Albertslund Kommune, 2014'],
  },
  {
    row: 'the rate: 2017 to 2018',
    ask: rates,
    before: ['2017-12-31', 'Jobrotationsydelse pr. time 184,98 kr. i timen', 'Faxe Kommune'],
    after: [
      '2018-01-01',
      'Jobrotationsydelse pr. time 188,73 kr. i timen',
      'Beskæftigelsesministeriet, satser for 2018',
    ],
  },
  {
    row: 'refusion: 100 to 60 %',
    ask: rates,
    before: [
      '2014-12-31',
      'Statens refusion til kommunen 100 % 1.1.2011',
      'STAR, konteringsregler for 5.68.91',
    ],
    after: ['2015-01-01', 'Statens refusion til kommunen 60 %', 'Lov nr. 1486 af 23-12-2014'],
  },
  {
    row: 'the paragraph: chapter 18 to chapter 22',
    ask: rates,
    before: ['2019-12-31', 'LAB §§ 97, 98 a og 98 b', 'LAB kapitel 18'],
    after: ['2020-01-01', 'LAB kapitel 22, §§ 149-153', 'VEJ nr. 10063 af 25-11-2019'],
  },
  {
    row: 'same function from 2015',
    ask: rates,
    before: ['2014-12-31', 'arbejdsgiveren vælger frit', 'FH, 21-6-2012'],
    after: ['2015-01-01', 'samme eller tilsvarende arbejde', 'Arbejdsgiverne, 2015'],
  },
]

describe('the answer changes on the day, with its source', () => {
  test.each(ROWS.map((row) => [row.row, row] as const))('%s', async (_, { ask, before, after }) => {
    const [was, is] = [await words(ask(before[0])), await words(ask(after[0]))]
    expect(was).toContain(before[1])
    expect(was).toContain(before[2])
    expect(is).toContain(after[1])
    expect(is).toContain(after[2])
    expect(is).not.toContain(before[1])
    expect(was).not.toContain(after[1])
  })
})

test('where two rules may count, both are named', async () => {
  const text = await words(temp(`${TEMP}&ledig=20&uger=20`)('2021-05-01'))
  expect(text).toContain('I forsøget kræves der kun 0 uger eller 13 uger.')
})

test('what no source confirms is marked on the very line', async () => {
  const text = await words(rates('2023-05-01'))
  expect(text).toMatch(/Jobrotationsydelse pr\. time 196,87.kr\. i timen Ubekræftet Satsen for 2024 delt/)
})
