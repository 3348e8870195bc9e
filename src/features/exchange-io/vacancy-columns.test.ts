import { expect, test } from 'vitest'
import { certificates } from '#core/exchange/certificates.ts'
import { drivingLicenceKeys } from '#core/exchange/driving-licences.ts'
import { languageLevels, languages } from '#core/exchange/languages.ts'
import { payAgreements } from '#core/exchange/pay-agreements.ts'
import { publishGaps } from '#core/exchange/publish-gaps.ts'
import type { VacancyContent } from '#core/exchange/vacancy-model.ts'
import { OCCUPATIONS } from '#core/occupation/occupations.ts'
import { type VacancyField, vacancyFields } from '#features/vacancies/index.ts'
import { danishDay } from '#platform/tabular/column.ts'
import { interpretRecord } from './import/interpret-record.ts'
import { type ColumnKey, columnOfHeading, VACANCY_COLUMNS, vacancyColumn } from './vacancy-columns.ts'

const content: VacancyContent = {
  category: 'jobrotation',
  title: '=Kok "med" ; tegn',
  occupation: 'kok',
  description: 'Linje et\nLinje to med mange ord om arbejdet i køkkenet.',
  startsOn: '2014-05-01',
  endsOn: '2014-09-30',
  weeklyHoursMin: 1800,
  weeklyHoursMax: 2240,
  schedule: 'Hverdage',
  openings: 3,
  street: 'Baltorpvej 20',
  place: '2750',
  skills: ['forflytning', 'dokumentation'],
  requirements: {
    certificates: ['food_hygiene', 'truck_b'],
    drivingLicences: ['B', 'CE'],
    languages: [
      { code: 'da', level: 'good' },
      { code: 'fa', level: 'fluent' },
    ],
    childrenCertificate: true,
    note: 'Rask til fods',
  },
  payAgreement: payAgreements[0]!.key,
  training: 'Kursus',
  introduction: 'To uger',
  perspective: 'possible_job',
  perspectiveNote: 'Måske',
  contactName: 'Hanne',
  contactPhone: '+4544770000',
  contactEmail: 'h@example.dk',
  applyBy: '2014-04-20',
}

/** As a cell reads after the way through a file. */
const asText = (value: unknown, kind: string): string =>
  value === null
    ? ''
    : typeof value === 'boolean'
      ? value
        ? 'ja'
        : 'nej'
      : kind === 'day'
        ? danishDay(String(value))
        : typeof value === 'number'
          ? String(value).replace('.', ',')
          : String(value)

test('every field of the form has a column, and no column is another’s', () => {
  const keys = VACANCY_COLUMNS.map((c) => c.key)
  expect(keys.toSorted()).toEqual(['id', 'number', ...Object.keys(vacancyFields)].toSorted())
  const headings = VACANCY_COLUMNS.flatMap((c) =>
    [c.name.da, c.name.en, ...c.also].map((heading) => [heading, c.key] as const),
  )
  for (const [heading, key] of headings) expect([heading, columnOfHeading(heading)]).toEqual([heading, key])
  expect(columnOfHeading('Timer fra (pr. uge)')).toBe('weeklyHoursMin')
  expect(columnOfHeading('  START-DATO ')).toBe('startsOn')
  expect(columnOfHeading('løn pr. time')).toBeUndefined()
})

test.each(['da', 'en'] as const)('what is written in %s is read back as it was', (lang) => {
  const line = { number: 7, id: 'A', content }
  const values = Object.fromEntries(
    VACANCY_COLUMNS.map((c) => [c.key, c.read(asText(c.write(line, lang), c.kind))]),
  ) as Record<ColumnKey, unknown>
  const read = interpretRecord({ line: 2, values, raw: {} })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const { requirements, ...rest } = content
  expect(read.value).toMatchObject({ number: 7, id: 'A' })
  expect(read.value.input).toEqual({
    ...rest,
    certificates: requirements.certificates,
    drivingLicences: requirements.drivingLicences,
    languages: ['da:good', 'fa:fluent'],
    childrenCertificate: true,
    requirementNote: 'Rask til fods',
  })
})

const cell = (key: VacancyField, text: string) => vacancyFields[key].safeParse(vacancyColumn(key).read(text))

test('every listed value is known by its names in both languages', () => {
  for (const c of certificates)
    for (const name of [c.key, c.name.da, c.name.en.toUpperCase()])
      expect([name, cell('certificates', name).data]).toEqual([name, [c.key]])
  for (const l of languages)
    for (const name of [l.name.da, l.name.en])
      for (const level of languageLevels)
        expect([name, cell('languages', `${name}: ${level}`).data]).toEqual([name, [`${l.code}:${level}`]])
  for (const key of drivingLicenceKeys) expect(cell('drivingLicences', key).data).toEqual([key])
  for (const a of payAgreements)
    for (const name of [a.key, a.name.da, a.name.en])
      expect([name, cell('payAgreement', name).data]).toEqual([name, a.key])
})

test('an occupation is written so that it is read back as itself', () => {
  for (const { code } of OCCUPATIONS) {
    const written = vacancyColumn('occupation').write(
      { number: null, id: '', content: { ...content, occupation: code } },
      'da',
    )
    expect([code, vacancyFields.occupation.safeParse(written).data]).toEqual([code, code])
  }
})

test.each([
  ['childrenCertificate', 'x', true],
  ['childrenCertificate', 'JA', true],
  ['childrenCertificate', 'no', false],
  ['childrenCertificate', '', false],
  ['category', 'Ordinært vikariat', 'ordinary'],
  ['perspective', 'Mulighed for job', 'possible_job'],
  ['languages', 'dansk', ['da:good']],
  ['certificates', 'hygiejnebevis; truckcertifikat', ['food_hygiene', 'truck_b']],
  ['skills', 'forflytning, dokumentation | \u200b | kok', ['forflytning', 'dokumentation', 'kok']],
  ['payAgreement', 'Vores egen aftale', 'Vores egen aftale'],
] as const)('%s: %j means %j', (key, text, value) => {
  expect(cell(key, text).data).toEqual(value)
})

test.each([
  ['childrenCertificate', 'måske'],
  ['category', 'weekend'],
  ['languages', 'klingon: godt'],
  ['certificates', 'flyvecertifikat'],
  ['drivingLicences', 'Z'],
] as const)('%s: %j is refused', (key, text) => {
  expect(cell(key, text).success).toBe(false)
})

test('the example of the template lacks nothing', () => {
  const values = Object.fromEntries(VACANCY_COLUMNS.map((c) => [c.key, c.read(c.example)]))
  const read = interpretRecord({ line: 2, values, raw: {} })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const { certificates: held, drivingLicences, languages: spoken, ...rest } = read.value.input
  expect(held).toEqual(['first_aid'])
  expect(drivingLicences).toEqual(['B'])
  expect(spoken).toEqual(['da:good'])
  expect(publishGaps({ ...content, ...(rest as Partial<VacancyContent>) }, '2014-04-08')).toEqual([])
})
