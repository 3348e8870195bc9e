import { foldDanish } from '#core/text/danish-fold.ts'
import type { Lang } from '#platform/text/texts.ts'

/** One column of a file with courses and sessions. `field`: the form field that reads it, so that file and form agree. */
export type CourseColumn = {
  key: string
  name: Record<Lang, string>
  help: Record<Lang, string>
  example: string
}

/** In the order of the template. */
export const COURSE_COLUMNS: readonly CourseColumn[] = [
  column(
    'courseId',
    'Kursus-id',
    'Course id',
    'Jeres eget nummer på kurset. Samme nummer igen retter kurset.',
    'Your own number of the course. The same number again changes the course.',
    'K-101',
  ),
  column(
    'amu',
    'AMU-nummer',
    'AMU number',
    '4 til 6 cifre, kun for AMU-kurser.',
    '4 to 6 digits, for AMU courses only.',
    '49846',
  ),
  column(
    'title',
    'Kursus',
    'Course',
    'Kursets navn.',
    'Name of the course.',
    'Børns leg og den legende tilgang',
  ),
  column(
    'goals',
    'Mål',
    'Goals',
    'Det lærer deltagerne. Må være tom.',
    'What participants learn. May be empty.',
    '',
  ),
  column(
    'language',
    'Sprog',
    'Language',
    'dansk, engelsk, tysk eller andet. Tom er dansk.',
    'Danish, English, German or other. Empty is Danish.',
    'dansk',
  ),
  column(
    'sessionId',
    'Hold-id',
    'Class id',
    'Jeres eget nummer på holdet. Samme nummer igen retter holdet.',
    'Your own number of the class. The same number again changes the class.',
    'H-2014-17',
  ),
  column(
    'days',
    'Dage',
    'Days',
    'Dage med komma imellem, eller en periode med »til«. Tom: kun kurset, intet hold.',
    'Days with commas between, or a period with “to”. Empty: only the course.',
    '05-05-2014 til 09-05-2014',
  ),
  column('from', 'Fra kl.', 'From', 'For eksempel 8.00.', 'For example 8.00.', '8.00'),
  column('to', 'Til kl.', 'To', 'For eksempel 15.24.', 'For example 15.24.', '15.24'),
  column(
    'pause',
    'Pause i minutter',
    'Break in minutes',
    'Minutter uden undervisning. Tom er ingen.',
    'Minutes without teaching. Empty is none.',
    '0',
  ),
  column(
    'place',
    'Sted',
    'Place',
    'Stedets navn. Må være tom.',
    'Name of the place. May be empty.',
    'Afdeling Ballerup',
  ),
  column(
    'street',
    'Adresse',
    'Address',
    'Vej og nummer. Må være tom.',
    'Street and number. May be empty.',
    'Skolevej 1',
  ),
  column('postcode', 'Postnummer', 'Postcode', '4 cifre.', '4 digits.', '2750'),
  column('capacity', 'Pladser', 'Seats', 'Højeste antal deltagere.', 'Most participants.', '20'),
  column(
    'minimum',
    'Mindstetal',
    'Minimum',
    'Mindste antal deltagere. Tom er 1.',
    'Fewest participants. Empty is 1.',
    '12',
  ),
  column('price', 'Pris', 'Price', 'Kroner pr. deltager.', 'Kroner per participant.', '408'),
  column('reserveBy', 'Tilmeld senest', 'Reserve by', 'Må være tom.', 'May be empty.', '22-04-2014'),
]

function column(
  key: string,
  da: string,
  en: string,
  helpDa: string,
  helpEn: string,
  example: string,
): CourseColumn {
  return { key, name: { da, en }, help: { da: helpDa, en: helpEn }, example }
}

const plain = (text: string): string => foldDanish(text).replace(/[^a-z0-9]+/g, '')

/** The column a heading means, whichever language it is written in. */
export const courseColumnOf = (heading: string): CourseColumn | undefined =>
  COURSE_COLUMNS.find((c) => [c.name.da, c.name.en, c.key].some((name) => plain(name) === plain(heading)))

const LANGUAGES: Readonly<Record<string, string>> = {
  dansk: 'da',
  danish: 'da',
  da: 'da',
  engelsk: 'en',
  english: 'en',
  en: 'en',
  tysk: 'de',
  german: 'de',
  de: 'de',
  andet: 'other',
  other: 'other',
}
/** A language as people write it; what is not known is left for the form to refuse. */
export const languageOf = (text: string): string => (text === '' ? 'da' : (LANGUAGES[plain(text)] ?? text))
