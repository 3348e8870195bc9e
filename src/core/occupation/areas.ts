/** One heading of the search filter "erhvervsområde". `icon` names a drawing; it is not a file path. */
export interface OccupationArea {
  readonly code: string
  readonly da: string
  readonly en: string
  readonly icon: string
}

const area = (code: string, da: string, en: string, icon: string): OccupationArea => ({ code, da, en, icon })

/** All areas in the order they are offered: where most vikariater are found first. */
export const OCCUPATION_AREAS: readonly OccupationArea[] = [
  area('omsorg', 'Pleje og omsorg', 'Care', 'care'),
  area('boern-og-unge', 'Børn, unge og pædagogik', 'Children and young people', 'children'),
  area('sundhed', 'Sundhed og behandling', 'Health', 'health'),
  area('undervisning', 'Undervisning og vejledning', 'Teaching and guidance', 'teaching'),
  area('socialt-arbejde', 'Socialt arbejde og beskæftigelse', 'Social work and employment', 'social-work'),
  area(
    'rengoering-og-ejendom',
    'Rengøring, ejendom og vagt',
    'Cleaning, property and security',
    'facilities',
  ),
  area('mad-og-hotel', 'Køkken, restaurant og hotel', 'Kitchen, restaurant and hotel', 'food'),
  area('kontor', 'Kontor og administration', 'Office and administration', 'office'),
  area('oekonomi-og-hr', 'Økonomi, jura og HR', 'Finance, law and HR', 'finance'),
  area('it', 'It og data', 'IT and data', 'it'),
  area('butik-og-salg', 'Butik, salg og kundeservice', 'Retail, sales and customer service', 'retail'),
  area('transport-og-lager', 'Transport og lager', 'Transport and warehouse', 'transport'),
  area('byggeri', 'Bygge og anlæg', 'Construction', 'construction'),
  area('metal-el-og-auto', 'Metal, el og auto', 'Metal, electrical and vehicles', 'metal'),
  area('industri', 'Industri og forsyning', 'Industry and utilities', 'industry'),
  area('groent-og-dyr', 'Grønne fag, landbrug og dyr', 'Gardens, farming and animals', 'green'),
  area(
    'teknik-og-laboratorium',
    'Teknik, miljø og laboratorium',
    'Engineering and laboratory',
    'engineering',
  ),
  area(
    'kultur-og-kommunikation',
    'Kultur, fritid og kommunikation',
    'Culture, leisure and communication',
    'culture',
  ),
]

const byCode = new Map(OCCUPATION_AREAS.map((one) => [one.code, one]))

/** The area with this code, or undefined when there is none. */
export const occupationAreaByCode = (code: string): OccupationArea | undefined => byCode.get(code)
