import { foldDanish } from '#core/text/danish-fold.ts'
import type { Lang } from '#platform/text/texts.ts'

/** The four sheets of a running project, in the order they are read. */
export const sheetKeys = ['employees', 'sessions', 'temps', 'hours'] as const
export type SheetKey = (typeof sheetKeys)[number]

export const SHEET_NAMES: Readonly<Record<SheetKey, Readonly<Record<Lang, string>>>> = {
  employees: { da: 'Medarbejdere', en: 'Employees' },
  sessions: { da: 'Hold', en: 'Classes' },
  temps: { da: 'Vikarer', en: 'Vikarer' },
  hours: { da: 'Timer', en: 'Hours' },
}

export type ProjectColumn = {
  readonly key: string
  readonly name: Readonly<Record<Lang, string>>
  readonly also: readonly string[]
  readonly needed: boolean
  readonly help: Readonly<Record<Lang, string>>
  readonly example: string
}

/** The class or classes an employee is on; the other columns are those of any list of employees. */
export const CLASS_COLUMN = column(
  ...(['class', 'Hold', 'Class', ['holdnr', 'holdnummer']] as const),
  ...([
    'Holdene fra arket Hold, med komma imellem.',
    'Classes of the sheet Classes, with commas.',
    'A',
  ] as const),
)

export const COLUMNS = {
  sessions: [
    column(
      'class',
      'Hold',
      'Class',
      ['holdnr', 'holdnummer'],
      'Jeres eget navn for holdet.',
      'Your own name for the class.',
      'A',
      true,
    ),
    column(
      'course',
      'Kursus',
      'Course',
      ['titel', 'uddannelse'],
      'Kursets navn.',
      'The name of the course.',
      'Medicinadministration',
      true,
    ),
    column('amu', 'AMU-nr.', 'AMU number', ['amu-nummer', 'amu'], 'Må være tom.', 'May be empty.', '48933'),
    column(
      'provider',
      'Uddannelsessted',
      'Provider',
      ['skole', 'udbyder', 'kursussted'],
      'Navnet. Kender vi stedet, bliver holdet knyttet til det.',
      'Its name. When we know it, the class is tied to it.',
      'Sundhedsskolen',
    ),
    column(
      'days',
      'Dage',
      'Days',
      ['datoer', 'dates'],
      'Dage med komma imellem, eller en periode med »til«.',
      'Days with commas between, or a period with “til”.',
      '31-03-2014 til 11-04-2014',
      true,
    ),
    column(
      'from',
      'Fra kl.',
      'From',
      ['start', 'fra'],
      'For eksempel 8.00.',
      'For example 8.00.',
      '8.00',
      true,
    ),
    column(
      'to',
      'Til kl.',
      'To',
      ['slut', 'til'],
      'For eksempel 15.24.',
      'For example 15.24.',
      '15.24',
      true,
    ),
    column(
      'pause',
      'Pause i minutter',
      'Break in minutes',
      ['pause'],
      'Tom er ingen.',
      'Empty is none.',
      '0',
    ),
    column('place', 'Sted', 'Place', ['lokale'], 'Må være tom.', 'May be empty.', ''),
    column(
      'postcode',
      'Postnummer',
      'Postcode',
      ['postnr', 'postnr.'],
      'Tom er uddannelsesstedets eller arbejdsstedets.',
      'Empty is that of the provider or the workplace.',
      '2750',
    ),
    column(
      'price',
      'Pris',
      'Price',
      [],
      'Kroner pr. deltager. Tom er 0.',
      'Kroner per participant. Empty is 0.',
      '408',
    ),
  ],
  temps: [
    column(
      'name',
      'Navn',
      'Name',
      ['vikar'],
      'Vikarens navn.',
      'The name of the vikar.',
      'Vita Vikarsen',
      true,
    ),
    column(
      'function',
      'Funktion',
      'Function',
      ['stilling', 'titel'],
      'Hvad vikaren arbejder som.',
      'What the vikar works as.',
      'Social- og sundhedshjælper',
      true,
    ),
    column('from', 'Fra', 'From', ['startdato', 'start'], 'Første dag.', 'First day.', '24-03-2014', true),
    column('to', 'Til', 'To', ['slutdato', 'slut'], 'Sidste dag.', 'Last day.', '30-05-2014', true),
    column(
      'weekly',
      'Timer pr. uge',
      'Hours a week',
      ['ugentlige timer', 'ugetimer'],
      'For eksempel 32,5.',
      'For example 32.5.',
      '37',
      true,
    ),
    column(
      'covers',
      'Dækker',
      'Covers',
      ['vikar for', 'dækker for'],
      'Medarbejderes lønnumre eller navne, med komma imellem.',
      'Payroll numbers or names of employees, with commas.',
      '1042',
    ),
  ],
  hours: [
    column(
      'kind',
      'Slags',
      'Kind',
      [],
      '»Medarbejder« eller »Vikar«. Kun nødvendig, når en af hver hedder det samme.',
      '“Employee” or “Vikar”. Only needed when one of each has the same name.',
      'Medarbejder',
    ),
    column(
      'ref',
      'Lønnr.',
      'Payroll no.',
      ['lønnr', 'lønnummer', 'medarbejdernr'],
      'Lønnummer, eller brug navnet.',
      'Payroll number, or use the name.',
      '1042',
    ),
    column(
      'name',
      'Navn',
      'Name',
      ['medarbejder', 'vikar'],
      'Som i de andre ark.',
      'As in the other sheets.',
      '',
    ),
    column('day', 'Dato', 'Date', ['dag'], 'Dagen.', 'The day.', '31-03-2014', true),
    column(
      'hours',
      'Timer',
      'Hours',
      ['antal timer'],
      'Timer den dag: 7,4 eller 7:24.',
      'Hours of the day: 7.4 or 7:24.',
      '7,4',
      true,
    ),
    column('note', 'Bemærkning', 'Remark', ['note'], 'Må være tom.', 'May be empty.', ''),
  ],
} as const satisfies Readonly<Record<Exclude<SheetKey, 'employees'>, readonly ProjectColumn[]>>

function column<K extends string>(
  key: K,
  da: string,
  en: string,
  also: readonly string[],
  helpDa: string,
  helpEn: string,
  example: string,
  needed = false,
) {
  return { key, name: { da, en }, also, needed, help: { da: helpDa, en: helpEn }, example }
}

export const plain = (text: string): string => foldDanish(text).replace(/[^a-z0-9]+/g, '')

/** Whether a heading stands for a column, in either language or as others call it. */
export const isHeading = (c: ProjectColumn, heading: string): boolean =>
  [c.name.da, c.name.en, ...c.also].some((name) => plain(name) === plain(heading))

/** The sheet a name stands for. */
export const sheetOf = (name: string): SheetKey | undefined =>
  sheetKeys.find((key) => Object.values(SHEET_NAMES[key]).some((one) => plain(one) === plain(name)))
