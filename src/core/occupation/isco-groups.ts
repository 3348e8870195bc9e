/** A sub-major group of ISCO-08 (two digits) with the codes of its unit groups (four digits). */
export interface IscoGroup {
  readonly code: string
  readonly da: string
  readonly en: string
  readonly unitGroups: readonly string[]
}

/** `endings` are the third and fourth digits of the unit groups. */
const group = (code: string, da: string, en: string, endings: string): IscoGroup => ({
  code,
  da,
  en,
  unitGroups: endings.split(' ').map((ending) => code + ending),
})

/**
 * ISCO-08 (ILO, 2012): 43 sub-major groups with short names of our own, and the codes of all 436 unit groups.
 * A fact table: which codes exist. The official texts come with the importer of the official files.
 */
export const ISCO_GROUPS: readonly IscoGroup[] = [
  group('01', 'Officerer', 'Commissioned officers', '10'),
  group('02', 'Befalingsmænd', 'Non-commissioned officers', '10'),
  group('03', 'Menige', 'Other ranks', '10'),
  group('11', 'Topledere', 'Chief executives', '11 12 13 14 20'),
  group('12', 'Ledere i administration og salg', 'Administrative and sales managers', '11 12 13 19 21 22 23'),
  group(
    '13',
    'Ledere i produktion og service',
    'Production and service managers',
    '11 12 21 22 23 24 30 41 42 43 44 45 46 49',
  ),
  group('14', 'Ledere i hotel, restaurant og handel', 'Hospitality and retail managers', '11 12 20 31 39'),
  group(
    '21',
    'Naturvidenskab og ingeniørarbejde',
    'Science and engineering',
    '11 12 13 14 20 31 32 33 41 42 43 44 45 46 49 51 52 53 61 62 63 64 65 66',
  ),
  group(
    '22',
    'Sundhed med lang uddannelse',
    'Health professionals',
    '11 12 21 22 30 40 50 61 62 63 64 65 66 67 69',
  ),
  group('23', 'Undervisning', 'Teaching', '10 20 30 41 42 51 52 53 54 55 56 59'),
  group(
    '24',
    'Økonomi og forvaltning',
    'Business and administration professionals',
    '11 12 13 21 22 23 24 31 32 33 34',
  ),
  group('25', 'It-udvikling og it-drift', 'IT professionals', '11 12 13 14 19 21 22 23 29'),
  group(
    '26',
    'Jura, samfund og kultur',
    'Law, society and culture',
    '11 12 19 21 22 31 32 33 34 35 36 41 42 43 51 52 53 54 55 56 59',
  ),
  group(
    '31',
    'Teknikere',
    'Technicians',
    '11 12 13 14 15 16 17 18 19 21 22 23 31 32 33 34 35 39 41 42 43 51 52 53 54 55',
  ),
  group(
    '32',
    'Sundhed på mellemniveau',
    'Health associates',
    '11 12 13 14 21 22 30 40 51 52 53 54 55 56 57 58 59',
  ),
  group(
    '33',
    'Økonomi og forvaltning på mellemniveau',
    'Business and administration associates',
    '11 12 13 14 15 21 22 23 24 31 32 33 34 39 41 42 43 44 51 52 53 54 55 59',
  ),
  group(
    '34',
    'Socialt arbejde, idræt og kultur på mellemniveau',
    'Social, sports and cultural associates',
    '11 12 13 21 22 23 31 32 33 34 35',
  ),
  group('35', 'It-teknikere', 'IT technicians', '11 12 13 14 21 22'),
  group('41', 'Kontor', 'Office clerks', '10 20 31 32'),
  group('42', 'Kundebetjening', 'Customer services clerks', '11 12 13 14 21 22 23 24 25 26 27 29'),
  group('43', 'Regnskab og lager', 'Accounts and stock clerks', '11 12 13 21 22 23'),
  group('44', 'Andet kontorarbejde', 'Other clerical work', '11 12 13 14 15 16 19'),
  group('51', 'Personlig service', 'Personal services', '11 12 13 20 31 32 41 42 51 52 53 61 62 63 64 65 69'),
  group('52', 'Salg', 'Sales', '11 12 21 22 23 30 41 42 43 44 45 46 49'),
  group('53', 'Omsorg', 'Personal care', '11 12 21 22 29'),
  group('54', 'Redning og bevogtning', 'Protective services', '11 12 13 14 19'),
  group('61', 'Landbrug og gartneri', 'Farming and gardening', '11 12 13 14 21 22 23 29 30'),
  group('62', 'Skovbrug, fiskeri og jagt', 'Forestry, fishery and hunting', '10 21 22 23 24'),
  group('63', 'Selvforsyning', 'Subsistence farming and fishing', '10 20 30 40'),
  group('71', 'Byggefag', 'Building trades', '11 12 13 14 15 19 21 22 23 24 25 26 27 31 32 33'),
  group('72', 'Metal- og maskinfag', 'Metal and machinery trades', '11 12 13 14 15 21 22 23 24 31 32 33 34'),
  group('73', 'Finhåndværk og tryk', 'Handicraft and printing', '11 12 13 14 15 16 17 18 19 21 22 23'),
  group('74', 'El og elektronik', 'Electrical and electronic trades', '11 12 13 21 22'),
  group(
    '75',
    'Fødevarer, træ, tekstil og andre håndværk',
    'Food, wood, garment and other crafts',
    '11 12 13 14 15 16 21 22 23 31 32 33 34 35 36 41 42 43 44 49',
  ),
  group(
    '81',
    'Procesoperatører',
    'Plant and machine operators',
    '11 12 13 14 21 22 31 32 41 42 43 51 52 53 54 55 56 57 59 60 71 72 81 82 83 89',
  ),
  group('82', 'Montage', 'Assemblers', '11 12 19'),
  group(
    '83',
    'Chauffører og maskinførere',
    'Drivers and mobile plant operators',
    '11 12 21 22 31 32 41 42 43 44 50',
  ),
  group('91', 'Rengøring', 'Cleaners', '11 12 21 22 23 29'),
  group(
    '92',
    'Medhjælp i landbrug, skov og fiskeri',
    'Farm, forestry and fishery labourers',
    '11 12 13 14 15 16',
  ),
  group(
    '93',
    'Medhjælp i byggeri, industri og transport',
    'Construction, factory and transport labourers',
    '11 12 13 21 29 31 32 33 34',
  ),
  group('94', 'Køkkenhjælp', 'Food preparation assistants', '11 12'),
  group('95', 'Gadesalg og -service', 'Street sales and services', '10 20'),
  group(
    '96',
    'Renovation og andet manuelt arbejde',
    'Refuse and other elementary work',
    '11 12 13 21 22 23 24 29',
  ),
]

const UNIT_GROUPS = new Set(ISCO_GROUPS.flatMap((one) => one.unitGroups))

/** Whether a four-digit text is a unit group of ISCO-08. */
export const isIscoUnitGroup = (code: string): boolean => UNIT_GROUPS.has(code)

/** The sub-major group a unit group lies in, or undefined when the code does not exist. */
export const iscoGroupOf = (code: string): IscoGroup | undefined =>
  isIscoUnitGroup(code) ? ISCO_GROUPS.find((one) => code.startsWith(one.code)) : undefined
