import { normalWords } from '#core/occupation/normal-form.ts'
import type { Lang } from '#platform/text/texts.ts'

export type ColumnKey =
  | 'name'
  | 'givenName'
  | 'familyName'
  | 'functionTitle'
  | 'workplace'
  | 'postcode'
  | 'weeklyHours'
  | 'email'
  | 'phone'
  | 'payrollRef'
  | 'education'
  | 'employedSince'
  | 'apprentice'

export type EmployeeColumn = {
  key: ColumnKey
  name: Record<Lang, string>
  /** Other headings that payroll and duty systems use. */
  also: readonly string[]
  example: string
}

export const EMPLOYEE_COLUMNS: readonly EmployeeColumn[] = [
  column(
    'payrollRef',
    'Lønnummer',
    'Payroll number',
    ['medarbejdernummer', 'medarbejdernr', 'lønnr', 'id'],
    '1042',
  ),
  column('name', 'Navn', 'Name', ['fulde navn', 'medarbejder'], 'Else Prøvesen'),
  column('givenName', 'Fornavn', 'First name', ['fornavne'], ''),
  column('familyName', 'Efternavn', 'Last name', ['efternavne'], ''),
  column(
    'functionTitle',
    'Funktion',
    'Function',
    ['stilling', 'titel', 'stillingsbetegnelse'],
    'Social- og sundhedshjælper',
  ),
  column('workplace', 'Arbejdssted', 'Workplace', ['afdeling', 'sted'], 'Afdeling Nord'),
  column('postcode', 'Arbejdsstedets postnr.', 'Postcode of workplace', ['postnr', 'postnummer'], '2750'),
  column('weeklyHours', 'Timer pr. uge', 'Hours a week', ['timer', 'ugentlige timer', 'ugetimer'], '32,5'),
  column('email', 'E-mail', 'E-mail', ['mail', 'arbejdsmail'], 'else@firma.example'),
  column('phone', 'Telefon', 'Telephone', ['mobil', 'tlf'], '20 00 00 00'),
  column('education', 'Uddannelse', 'Education', ['uddannelsesniveau'], 'faglært'),
  column('employedSince', 'Ansat siden', 'Employed since', ['ansættelsesdato', 'ansat fra'], '01-08-2009'),
  column('apprentice', 'Elev eller lærling', 'Apprentice', ['elev', 'lærling'], 'nej'),
]

function column(
  key: ColumnKey,
  da: string,
  en: string,
  also: readonly string[],
  example: string,
): EmployeeColumn {
  return { key, name: { da, en }, also, example }
}

const plain = (heading: string): string => normalWords(heading).join(' ')

const BY_HEADING = new Map(
  EMPLOYEE_COLUMNS.flatMap((c) => [c.name.da, c.name.en, ...c.also].map((h) => [plain(h), c.key] as const)),
)

/** The column of a heading in either language or as payroll systems call it, or undefined. */
export const columnOf = (heading: string): ColumnKey | undefined => BY_HEADING.get(plain(heading))

const LEVELS: Readonly<Record<string, string>> = {
  '': '',
  ukendt: 'unknown',
  unknown: 'unknown',
  ingen: 'none',
  ufaglært: 'none',
  none: 'none',
  faglært: 'skilled',
  erhvervsuddannelse: 'skilled',
  skilled: 'skilled',
  kort: 'short',
  short: 'short',
  mellemlang: 'medium',
  medium: 'medium',
  lang: 'long',
  long: 'long',
}

/** A level of education as people write it; what is not understood stays as written, and the form's rule refuses it. */
export const educationOf = (cell: string): string => LEVELS[cell.trim().toLowerCase()] ?? cell
