import type { Wording } from './wording.ts'

/** Where a vikar is paid from: the headings of the list in a form. */
export const paySectors = ['municipality', 'region', 'state', 'private', 'any'] as const
export type PaySector = (typeof paySectors)[number]

export const paySectorNames: Readonly<Record<PaySector, Wording>> = {
  municipality: { da: 'Kommuner (KL)', en: 'Municipalities (KL)' },
  region: { da: 'Regioner', en: 'Regions' },
  state: { da: 'Staten', en: 'The state' },
  private: { da: 'Private virksomheder', en: 'Private companies' },
  any: { da: 'Andet', en: 'Other' },
}

export type PayAgreement = {
  readonly key: string
  readonly sector: PaySector
  readonly name: Wording
  /** The unions or bargaining parties on the employees' side, as they are called in speech. */
  readonly parties: readonly string[]
}

const agreement = (
  key: string,
  sector: PaySector,
  da: string,
  en: string,
  parties: readonly string[],
): PayAgreement => ({ key, sector, name: { da, en }, parties })

/**
 * The overenskomster that most vikariater are paid by. A fact about the workplace and never about the vikar:
 * nobody's membership follows from it. Keys never change once published.
 */
export const payAgreements: readonly PayAgreement[] = [
  agreement('kl_sosu', 'municipality', 'Social- og sundhedspersonale (KL – FOA)', 'Care staff (KL – FOA)', [
    'FOA',
  ]),
  agreement(
    'kl_daycare_assistants',
    'municipality',
    'Pædagogmedhjælpere og pædagogiske assistenter (KL – FOA)',
    'Nursery assistants (KL – FOA)',
    ['FOA'],
  ),
  agreement('kl_childminders', 'municipality', 'Dagplejere (KL – FOA)', 'Childminders (KL – FOA)', ['FOA']),
  agreement(
    'kl_care_assistants',
    'municipality',
    'Omsorgs- og pædagogmedhjælpere (KL – FOA)',
    'Care and support assistants (KL – FOA)',
    ['FOA'],
  ),
  agreement(
    'kl_technical_service',
    'municipality',
    'Teknisk service (KL – FOA og 3F)',
    'Caretakers (KL – FOA and 3F)',
    ['FOA', '3F'],
  ),
  agreement(
    'kl_cleaning',
    'municipality',
    'Rengøringsassistenter (KL – 3F og FOA)',
    'Cleaners (KL – 3F and FOA)',
    ['3F', 'FOA'],
  ),
  agreement(
    'kl_kitchen',
    'municipality',
    'Husassistenter og køkkenpersonale (KL – FOA og 3F)',
    'Kitchen and household staff (KL – FOA and 3F)',
    ['FOA', '3F'],
  ),
  agreement(
    'kl_nutrition',
    'municipality',
    'Kost- og ernæringsfaglige (KL – Kost & Ernæringsforbundet)',
    'Nutrition staff (KL – Kost & Ernæringsforbundet)',
    ['Kost & Ernæringsforbundet'],
  ),
  agreement(
    'kl_pedagogues',
    'municipality',
    'Pædagoger i daginstitutioner og SFO (KL – BUPL)',
    'Nursery and after-school teachers (KL – BUPL)',
    ['BUPL'],
  ),
  agreement(
    'kl_social_pedagogues',
    'municipality',
    'Socialpædagoger (KL – Socialpædagogerne)',
    'Social pedagogues (KL – Socialpædagogerne)',
    ['Socialpædagogerne', 'SL'],
  ),
  agreement(
    'kl_teachers',
    'municipality',
    'Lærere (KL – Lærernes Centralorganisation)',
    'Teachers (KL – Lærernes Centralorganisation)',
    ['DLF', 'Danmarks Lærerforening'],
  ),
  agreement(
    'kl_office',
    'municipality',
    'Administration og it (KL – HK Kommunal)',
    'Administration and IT (KL – HK Kommunal)',
    ['HK', 'HK Kommunal'],
  ),
  agreement(
    'kl_social_workers',
    'municipality',
    'Socialrådgivere (KL – Dansk Socialrådgiverforening)',
    'Social workers (KL – Dansk Socialrådgiverforening)',
    ['DS'],
  ),
  agreement(
    'kl_nurses',
    'municipality',
    'Sygeplejersker, ergo- og fysioterapeuter (KL – Sundhedskartellet)',
    'Nurses and therapists (KL – Sundhedskartellet)',
    ['DSR', 'Dansk Sygeplejeråd', 'Ergoterapeutforeningen', 'Danske Fysioterapeuter'],
  ),
  agreement('kl_manual', 'municipality', 'Specialarbejdere (KL – 3F)', 'Manual workers (KL – 3F)', ['3F']),
  agreement('kl_gardeners', 'municipality', 'Gartnere (KL – 3F)', 'Gardeners (KL – 3F)', ['3F']),
  agreement(
    'kl_craftsmen',
    'municipality',
    'Håndværkere (KL – håndværkerorganisationerne)',
    'Craftsmen (KL – craft unions)',
    ['Dansk Metal', 'Dansk El-Forbund', '3F'],
  ),
  agreement(
    'kl_academics',
    'municipality',
    'Akademikere (KL – Akademikerne)',
    'Graduates (KL – Akademikerne)',
    ['Djøf', 'DM', 'AC'],
  ),
  agreement('region_sosu', 'region', 'Social- og sundhedspersonale (RLTN – FOA)', 'Care staff (RLTN – FOA)', [
    'FOA',
  ]),
  agreement(
    'region_nurses',
    'region',
    'Sygeplejersker, bioanalytikere og terapeuter (RLTN – Sundhedskartellet)',
    'Nurses, laboratory staff and therapists (RLTN – Sundhedskartellet)',
    ['DSR', 'Dansk Sygeplejeråd', 'dbio'],
  ),
  agreement(
    'region_office',
    'region',
    'Lægesekretærer og administration (RLTN – HK Kommunal)',
    'Medical secretaries and administration (RLTN – HK Kommunal)',
    ['HK'],
  ),
  agreement(
    'region_service',
    'region',
    'Serviceassistenter og portører (RLTN – 3F og FOA)',
    'Service assistants and porters (RLTN – 3F and FOA)',
    ['3F', 'FOA'],
  ),
  agreement(
    'state_office',
    'state',
    'Kontor og it (staten – HK Stat)',
    'Office and IT (the state – HK Stat)',
    ['HK', 'HK Stat'],
  ),
  agreement(
    'state_academics',
    'state',
    'Akademikere (staten – Akademikerne)',
    'Graduates (the state – Akademikerne)',
    ['Djøf', 'DM', 'AC'],
  ),
  agreement(
    'state_manual',
    'state',
    'Service og håndværk (staten – 3F og OAO)',
    'Service and crafts (the state – 3F and OAO)',
    ['3F'],
  ),
  agreement(
    'industry',
    'private',
    'Industriens Overenskomst (DI – CO-industri)',
    'Industry (DI – CO-industri)',
    ['CO-industri', '3F', 'Dansk Metal'],
  ),
  agreement(
    'industry_salaried',
    'private',
    'Industriens Funktionæroverenskomst (DI – CO-industri)',
    'Industry, salaried staff (DI – CO-industri)',
    ['CO-industri', 'HK', 'Teknisk Landsforbund'],
  ),
  agreement(
    'office_warehouse',
    'private',
    'Kontor og lager (Dansk Erhverv – HK)',
    'Office and warehouse (Dansk Erhverv – HK)',
    ['HK', 'HK Handel', 'HK Privat'],
  ),
  agreement('shops', 'private', 'Butik (Dansk Erhverv – HK Handel)', 'Shops (Dansk Erhverv – HK Handel)', [
    'HK',
    'HK Handel',
  ]),
  agreement(
    'warehouse_transport',
    'private',
    'Transport og lager (DI – 3F Transport)',
    'Transport and warehouse (DI – 3F Transport)',
    ['3F'],
  ),
  agreement('bus', 'private', 'Buschauffører (DI – 3F Transport)', 'Bus drivers (DI – 3F Transport)', ['3F']),
  agreement(
    'service_cleaning',
    'private',
    'Serviceoverenskomsten, rengøring (DI – 3F)',
    'Service and cleaning (DI – 3F)',
    ['3F', 'Serviceforbundet'],
  ),
  agreement('guarding', 'private', 'Vagt (DI – Vagt- og Sikkerhedsfunktionærerne)', 'Guards (DI – VSL)', [
    'VSL',
    'Serviceforbundet',
  ]),
  agreement(
    'hotel_restaurant',
    'private',
    'Hotel, restaurant og køkken (HORESTA – 3F)',
    'Hotel, restaurant and kitchen (HORESTA – 3F)',
    ['3F'],
  ),
  agreement('construction', 'private', 'Bygge og anlæg (DI Byggeri – 3F)', 'Construction (DI Byggeri – 3F)', [
    '3F',
  ]),
  agreement(
    'painters',
    'private',
    'Malere (Danske Malermestre – Malerforbundet)',
    'Painters (Danske Malermestre – Malerforbundet)',
    ['Malerforbundet'],
  ),
  agreement(
    'electricians',
    'private',
    'Elektrikere (TEKNIQ – Dansk El-Forbund)',
    'Electricians (TEKNIQ – Dansk El-Forbund)',
    ['Dansk El-Forbund'],
  ),
  agreement(
    'plumbers',
    'private',
    'VVS (TEKNIQ – Blik- og Rørarbejderforbundet)',
    'Plumbers (TEKNIQ – Blik- og Rørarbejderforbundet)',
    ['Blik og Rør'],
  ),
  agreement(
    'metal',
    'private',
    'Metal og smede (TEKNIQ og DI – Dansk Metal)',
    'Metalworkers (TEKNIQ and DI – Dansk Metal)',
    ['Dansk Metal'],
  ),
  agreement('motor_trade', 'private', 'Autobranchen (DI – Dansk Metal)', 'Motor trade (DI – Dansk Metal)', [
    'Dansk Metal',
  ]),
  agreement(
    'food',
    'private',
    'Fødevarer, slagteri og bageri (DI – NNF)',
    'Food, meat and bakery (DI – NNF)',
    ['NNF', 'Fødevareforbundet NNF'],
  ),
  agreement(
    'farming_gardens',
    'private',
    'Jordbrug, gartneri og anlægsgartnere (3F Den Grønne Gruppe)',
    'Farming and gardening (3F Den Grønne Gruppe)',
    ['3F'],
  ),
  agreement(
    'hairdressers',
    'private',
    'Frisører (Dansk Frisør & Kosmetiker Forbund)',
    'Hairdressers (Dansk Frisør & Kosmetiker Forbund)',
    ['DFKF', 'Serviceforbundet'],
  ),
  agreement(
    'private_care',
    'private',
    'Private plejehjem og hjemmepleje (Dansk Erhverv og DI – FOA)',
    'Private care (Dansk Erhverv and DI – FOA)',
    ['FOA'],
  ),
  agreement(
    'private_daycare',
    'private',
    'Selvejende og private daginstitutioner (BUPL og FOA)',
    'Independent and private nurseries (BUPL and FOA)',
    ['BUPL', 'FOA'],
  ),
  agreement('finance', 'private', 'Finansområdet (Finansforbundet)', 'Finance (Finansforbundet)', [
    'Finansforbundet',
  ]),
  agreement('adopted', 'any', 'Tiltrædelses- eller lokaloverenskomst', 'Local or adopted agreement', []),
  agreement(
    'customary',
    'any',
    'Ingen overenskomst, løn som er sædvanlig for arbejdet',
    'No agreement, pay customary for the work',
    [],
  ),
]

const byKey = new Map(payAgreements.map((one) => [one.key, one]))

export function payAgreementByKey(key: string): PayAgreement | undefined {
  return byKey.get(key)
}

/** How a vikariat's stored value is shown: the name of a known agreement, else the company's own words. */
export function payAgreementName(value: string): Wording {
  return byKey.get(value)?.name ?? { da: value, en: value }
}
