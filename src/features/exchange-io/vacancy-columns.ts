import { payAgreementName } from '#core/exchange/pay-agreements.ts'
import type { VacancyContent } from '#core/exchange/vacancy-model.ts'
import type { Wording } from '#core/exchange/wording.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import type { Lang } from '#core/text/lang.ts'
import { type VacancyField, vacancyFields } from '#features/vacancies/index.ts'
import type { CellValue, OutColumn } from '#platform/tabular/column.ts'
import * as words from './vacancy-words.ts'

/** A column is a field of the form, or says which vikariat the line is about. */
export type ColumnKey = VacancyField | 'number' | 'id'

/** One vikariat as a line of a file: what it says, and which one it is. */
export type VacancyLine = {
  readonly number: number | null
  readonly id: string
  readonly content: VacancyContent
}

export type VacancyColumn = {
  readonly key: ColumnKey
  readonly name: Wording
  /** Other headings it is known by. */
  readonly also: readonly string[]
  readonly kind: OutColumn<never>['kind']
  readonly width: number
  /** What to write, in one sentence; also said when a value is not understood. */
  readonly help: Wording
  readonly example: string
  /** A cell as the form's own field takes it. */
  readonly read: (text: string) => unknown
  readonly write: (line: VacancyLine, lang: Lang) => CellValue
}

const text = (value: string): unknown => value
/** Hours as they are written: what `parseHours` reads back to the same minutes. */
const hours = (minutes: number | null): number | null =>
  minutes === null ? null : Math.round((minutes / 60) * 100) / 100

/** The occupation's name where it means just this one, otherwise its code. */
function occupationWord(code: string | null): string {
  const title = code === null ? '' : (occupationByCode(code)?.title ?? code)
  return vacancyFields.occupation.safeParse(title).data === code ? title : (code ?? '')
}

const column = (
  key: ColumnKey,
  da: string,
  en: string,
  write: VacancyColumn['write'],
  help: Wording,
  example: string,
  more: Partial<Pick<VacancyColumn, 'also' | 'kind' | 'read' | 'width'>> = {},
): VacancyColumn => ({
  key,
  name: { da, en },
  also: [],
  kind: 'text',
  width: 20,
  read: text,
  write,
  help,
  example,
  ...more,
})

const DAY_HELP = { da: 'En dato, for eksempel 01-05-2014.', en: 'A day, for example 01-05-2014.' }
const HOURS_HELP = {
  da: 'Timer om ugen fra 1 til 48, for eksempel 30 eller 32,5.',
  en: 'Hours a week from 1 to 48, for example 30 or 32,5.',
}
const free = (da: string, en: string): Wording => ({ da, en })

/** The columns of files with vikariater, in the order of the template. Import and export share them, so what comes out goes in. */
export const VACANCY_COLUMNS: readonly VacancyColumn[] = [
  column(
    'number',
    'nummer',
    'number',
    (l) => l.number,
    free(
      'Vikariatets nummer i Jobkreds. Lad feltet stå tomt for nye vikariater.',
      'The number in Jobkreds. Leave it empty for new ones.',
    ),
    '',
    { kind: 'whole', width: 10 },
  ),
  column(
    'id',
    'id',
    'id',
    (l) => l.id,
    free(
      'Jeres eget id for vikariatet. Det må ikke skifte: det er sådan, vi kender linjen igen.',
      'Your own id for the vikariat. It must not change: it is how we know the line again.',
    ),
    'HR-1001',
    { also: ['kilde-id', 'source id', 'eget id', 'reference'], width: 14 },
  ),
  column(
    'category',
    'kategori',
    'category',
    (l, lang) => words.categoryWord(l.content.category, lang),
    free(
      'Skriv jobrotation eller ordinært. Tomt betyder jobrotation.',
      'Write jobrotation or ordinary. Empty means jobrotation.',
    ),
    'jobrotation',
    { read: words.readCategory, width: 14 },
  ),
  column(
    'occupation',
    'stilling',
    'occupation',
    (l) => occupationWord(l.content.occupation),
    free(
      'Stillingens navn, som det står på listen i Jobkreds, for eksempel pædagogmedhjælper.',
      'The occupation as Jobkreds lists it, for example pædagogmedhjælper.',
    ),
    'pædagogmedhjælper',
    { also: ['job', 'stillingsbetegnelse'], width: 24 },
  ),
  column(
    'title',
    'titel',
    'title',
    (l) => l.content.title,
    free(
      'Overskriften på opslaget. Tomt betyder stillingens navn.',
      'The heading of the post. Empty means the occupation.',
    ),
    'Pædagogmedhjælper til børnehaven Solsikken',
    { also: ['overskrift'], width: 34 },
  ),
  column(
    'openings',
    'antal',
    'openings',
    (l) => l.content.openings,
    free('Hvor mange vikarer I søger, fra 1 til 100.', 'How many temps you look for, from 1 to 100.'),
    '2',
    { also: ['antal vikarer', 'antal pladser', 'number of openings'], kind: 'whole', width: 8 },
  ),
  column('startsOn', 'startdato', 'start date', (l) => l.content.startsOn, DAY_HELP, '01-05-2014', {
    also: ['første dag', 'starts on', 'start'],
    kind: 'day',
    width: 12,
  }),
  column('endsOn', 'slutdato', 'end date', (l) => l.content.endsOn, DAY_HELP, '30-09-2014', {
    also: ['sidste dag', 'ends on', 'slut', 'end'],
    kind: 'day',
    width: 12,
  }),
  column(
    'weeklyHoursMin',
    'timer fra',
    'hours from',
    (l) => hours(l.content.weeklyHoursMin),
    HOURS_HELP,
    '30',
    {
      also: ['timer', 'timer om ugen', 'hours', 'hours a week', 'weekly hours min'],
      kind: 'decimal',
      width: 10,
    },
  ),
  column(
    'weeklyHoursMax',
    'timer til',
    'hours to',
    (l) => hours(l.content.weeklyHoursMax),
    HOURS_HELP,
    '32,5',
    {
      also: ['timer om ugen højst', 'weekly hours max'],
      kind: 'decimal',
      width: 10,
    },
  ),
  column(
    'schedule',
    'arbejdstid',
    'schedule',
    (l) => l.content.schedule,
    free('Hvornår på dagen og ugen der arbejdes.', 'When in the day and week the work is done.'),
    'Hverdage kl. 7.30–14',
    { also: ['arbejdstider', 'working hours'], width: 26 },
  ),
  column(
    'street',
    'adresse',
    'street',
    (l) => l.content.street,
    free('Vej og husnummer.', 'Street and number.'),
    'Baltorpvej 20',
    { also: ['vej', 'address'], width: 24 },
  ),
  column(
    'place',
    'postnummer',
    'postcode',
    (l) => l.content.place,
    free(
      'Et dansk postnummer eller en by, der kun har ét.',
      'A Danish postcode, or a town that has just one.',
    ),
    '2750',
    { also: ['postnr', 'postnr.', 'place', 'zip'], width: 12 },
  ),
  column(
    'description',
    'beskrivelse',
    'description',
    (l) => l.content.description,
    free('Opgaverne, med mindst et par sætninger.', 'The work, in at least a few sentences.'),
    'Du er med på stuen fra morgen til eftermiddag, hjælper børnene i garderoben og tager del i turene ud af huset.',
    { also: ['opgaver', 'tasks'], width: 60 },
  ),
  column(
    'training',
    'uddannelse',
    'training',
    (l) => l.content.training,
    free(
      'Den uddannelse, vikariatet dækker. Skal udfyldes ved jobrotation.',
      'The training the vikariat covers. Needed for jobrotation.',
    ),
    'To medarbejdere tager den pædagogiske assistentuddannelse',
    { width: 40 },
  ),
  column(
    'introduction',
    'introduktion',
    'introduction',
    (l) => l.content.introduction,
    free('Hvordan vikaren bliver sat ind i arbejdet.', 'How the temp is introduced to the work.'),
    'Du følger en erfaren kollega de første to uger',
    { width: 40 },
  ),
  column(
    'perspective',
    'perspektiv',
    'perspective',
    (l, lang) => (l.content.perspective ? words.perspectiveWord(l.content.perspective, lang) : null),
    free(
      'Skriv mulighed for job, uddannelse, udtalelse eller ved ikke.',
      'Write possible job, training, reference or not known.',
    ),
    'mulighed for job',
    { read: words.readPerspective, width: 18 },
  ),
  column(
    'perspectiveNote',
    'perspektiv uddybet',
    'perspective note',
    (l) => l.content.perspectiveNote,
    free('Mere om tiden efter vikariatet.', 'More about the time afterwards.'),
    '',
    { width: 30 },
  ),
  column(
    'skills',
    'kan eller lærer',
    'skills',
    (l) => l.content.skills.join(' | '),
    free(
      'Det, vikaren skal kunne eller lære, med | imellem. Ønsker, ikke krav. Højst 8.',
      'What the temp should be able to do or learn, with | between them. Wishes, not requirements. At most 8.',
    ),
    'leg og aktiviteter | konflikthåndtering',
    { also: ['kompetencer', 'færdigheder', 'kvalifikationer'], read: words.readSkills, width: 34 },
  ),
  column(
    'certificates',
    'beviser',
    'certificates',
    (l, lang) => words.certificateWords(l.content.requirements.certificates, lang),
    free(
      'Beviser og kurser fra listen i Jobkreds, med | imellem.',
      'Certificates from the list in Jobkreds, with | between them.',
    ),
    'førstehjælp',
    { also: ['certifikater', 'kurser'], read: words.readCertificates, width: 30 },
  ),
  column(
    'drivingLicences',
    'kørekort',
    'driving licences',
    (l) => l.content.requirements.drivingLicences.join(' | '),
    free('AM, A, B, BE, C, CE eller D, med | imellem.', 'AM, A, B, BE, C, CE or D, with | between them.'),
    'B',
    { read: words.readLicences, width: 12 },
  ),
  column(
    'languages',
    'sprog',
    'languages',
    (l, lang) => words.languageWords(l.content.requirements.languages, lang),
    free(
      'Sprog og hvor godt (lidt, godt eller flydende), med | imellem: dansk: godt | engelsk: lidt.',
      'Language and how well (a little, well or fluent), with | between them: Danish: well | English: a little.',
    ),
    'dansk: godt',
    { read: words.readLanguages, width: 24 },
  ),
  column(
    'childrenCertificate',
    'børneattest',
    'children certificate',
    (l) => l.content.requirements.childrenCertificate,
    free('Skriv ja eller nej.', 'Write yes or no.'),
    'ja',
    { also: ['childrens certificate'], kind: 'flag', read: words.readFlag, width: 12 },
  ),
  column(
    'requirementNote',
    'andre krav',
    'other requirements',
    (l) => l.content.requirements.note,
    free('Det, listerne ikke rummer.', 'What the lists do not hold.'),
    '',
    { also: ['krav', 'requirements'], width: 30 },
  ),
  column(
    'payAgreement',
    'overenskomst',
    'pay agreement',
    (l, lang) => payAgreementName(l.content.payAgreement)[lang],
    free(
      'Overenskomsten, der lønnes efter. Skal udfyldes ved jobrotation.',
      'The agreement the pay follows. Needed for jobrotation.',
    ),
    'Pædagogmedhjælpere og pædagogiske assistenter (KL – FOA)',
    { also: ['løn'], read: words.readAgreement, width: 34 },
  ),
  column(
    'contactName',
    'kontaktperson',
    'contact name',
    (l) => l.content.contactName,
    free('Den, man kan spørge.', 'Whom to ask.'),
    'Hanne Holm',
    { also: ['kontakt', 'contact'], width: 22 },
  ),
  column(
    'contactPhone',
    'telefon',
    'contact phone',
    (l) => l.content.contactPhone,
    free('Et telefonnummer med 8 cifre.', 'A phone number of 8 digits.'),
    '44 77 00 00',
    { also: ['tlf', 'phone'], width: 16 },
  ),
  column(
    'contactEmail',
    'e-mail',
    'contact email',
    (l) => l.content.contactEmail,
    free('En e-mailadresse.', 'An e-mail address.'),
    'hanne.holm@solsikken.example',
    { also: ['mail', 'email'], width: 28 },
  ),
  column('applyBy', 'ansøgningsfrist', 'apply by', (l) => l.content.applyBy, DAY_HELP, '20-04-2014', {
    also: ['frist', 'søg senest', 'deadline'],
    kind: 'day',
    width: 14,
  }),
]

const byKey = new Map(VACANCY_COLUMNS.map((c) => [c.key, c]))
export const vacancyColumn = (key: ColumnKey): VacancyColumn => byKey.get(key)!

/** A heading without what people write differently: capitals, blanks, brackets, hyphens, a note in brackets. */
const plain = (heading: string): string =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')

const byHeading = new Map(
  VACANCY_COLUMNS.flatMap((c) =>
    [c.key, c.name.da, c.name.en, ...c.also].map((heading) => [plain(heading), c.key] as const),
  ),
)
/** The column a heading names, or undefined. */
export const columnOfHeading = (heading: string): ColumnKey | undefined => byHeading.get(plain(heading))

/** The columns as an export writes them. */
export const outColumns = <Row>(lang: Lang, lineOf: (row: Row) => VacancyLine): OutColumn<Row>[] =>
  VACANCY_COLUMNS.map((c) => ({
    header: c.name[lang],
    kind: c.kind,
    width: c.width,
    value: (row) => c.write(lineOf(row), lang),
  }))
