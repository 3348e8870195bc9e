import type { Wording } from './wording.ts'

/** What a certificate is about: the headings of the list in a form. */
export const certificateFields = [
  'care',
  'food',
  'machines',
  'transport',
  'building',
  'safety',
  'green',
] as const
export type CertificateField = (typeof certificateFields)[number]

export const certificateFieldNames: Readonly<Record<CertificateField, Wording>> = {
  care: { da: 'Pleje, sundhed og børn', en: 'Care, health and children' },
  food: { da: 'Køkken og rengøring', en: 'Kitchen and cleaning' },
  machines: { da: 'Truck, kran og maskiner', en: 'Forklift, crane and machines' },
  transport: { da: 'Transport', en: 'Transport' },
  building: { da: 'Byggeri, svejsning og el', en: 'Construction, welding and electricity' },
  safety: { da: 'Førstehjælp, vagt og sikkerhed', en: 'First aid, guarding and safety' },
  green: { da: 'Grønne fag', en: 'Gardens and nature' },
}

export type Certificate = {
  readonly key: string
  readonly field: CertificateField
  readonly name: Wording
  /** Everyday and official words one may search or import it by, beside its names. */
  readonly words: readonly string[]
  /** Certificates that this one includes. */
  readonly covers: readonly string[]
}

const certificate = (
  key: string,
  field: CertificateField,
  da: string,
  en: string,
  words: readonly string[] = [],
  covers: readonly string[] = [],
): Certificate => ({ key, field, name: { da, en }, words, covers })

/**
 * Certificates, courses and authorisations that Danish job ads ask for. Keys never change once published:
 * profiles and vikariater hold them. Health professions: LOV om autorisation af sundhedspersoner.
 */
export const certificates: readonly Certificate[] = [
  certificate(
    'authorisation_health',
    'care',
    'Dansk autorisation som sundhedsperson',
    'Danish authorisation as a health professional',
    ['autorisation', 'autoriseret'],
  ),
  certificate('medicine_handling', 'care', 'Kursus i medicinhåndtering', 'Course in handling medicine', [
    'medicinhåndtering',
    'medicinkursus',
    'delegeret medicin',
  ]),
  certificate('patient_moving', 'care', 'Forflytningskursus', 'Course in moving and lifting people', [
    'forflytning',
    'forflytningsteknik',
  ]),
  certificate('dementia', 'care', 'Kursus i demens', 'Course in dementia care', [
    'demenskursus',
    'demensomsorg',
  ]),
  certificate('hygiene_care', 'care', 'Kursus i hygiejne i plejen', 'Course in hygiene in care', [
    'infektionshygiejne',
  ]),
  certificate('conflict_handling', 'care', 'Kursus i konflikthåndtering', 'Course in handling conflicts', [
    'konflikthåndtering',
    'durewall',
  ]),
  certificate('food_hygiene', 'food', 'Hygiejnebevis (almen fødevarehygiejne)', 'Food hygiene certificate', [
    'hygiejnebevis',
    'hygiejnekursus',
    'hygiejnecertifikat',
    'fødevarehygiejne',
    'egenkontrol',
  ]),
  certificate('allergens', 'food', 'Kursus i diæter og allergener', 'Course in diets and allergens', [
    'diætkost',
    'allergener',
  ]),
  certificate('cleaning_basics', 'food', 'AMU-kursus i rengøring', 'Vocational course in cleaning', [
    'rengøringshygiejne',
    'daglig erhvervsrengøring',
  ]),
  certificate('insta_800', 'food', 'INSTA 800 (kvalitet i rengøring)', 'INSTA 800 (cleaning quality)', [
    'insta800',
    'ds/insta 800',
  ]),
  certificate(
    'truck_a',
    'machines',
    'Truckcertifikat A (gaffelstabler)',
    'Forklift certificate A (stacker)',
    ['stablercertifikat', 'truck a', 'stabler'],
  ),
  certificate(
    'truck_b',
    'machines',
    'Truckcertifikat B (gaffeltruck)',
    'Forklift certificate B (forklift truck)',
    ['truckcertifikat', 'truckkørekort', 'gaffeltruck', 'truck b', 'truck'],
    ['truck_a'],
  ),
  certificate(
    'crane_d',
    'machines',
    'Krancertifikat D (lastbilkran 8–25 tonmeter)',
    'Crane certificate D (lorry crane 8–25 tonne-metres)',
    ['kran d', 'lastbilkran'],
  ),
  certificate(
    'crane_e',
    'machines',
    'Krancertifikat E (lastbilkran over 25 tonmeter)',
    'Crane certificate E (lorry crane over 25 tonne-metres)',
    ['kran e'],
  ),
  certificate(
    'crane_other',
    'machines',
    'Krancertifikat til anden kran',
    'Crane certificate for another crane',
    ['krancertifikat', 'kranførercertifikat', 'mobilkran', 'tårnkran'],
  ),
  certificate('telehandler', 'machines', 'Certifikat til teleskoplæsser', 'Telehandler certificate', [
    'teleskoplæsser',
    'teletruck',
  ]),
  certificate('personnel_lift', 'machines', 'Kursus i personlift', 'Course in personnel lifts', [
    'liftkursus',
    'liftkort',
    'personlift',
  ]),
  certificate(
    'earth_moving',
    'machines',
    'Kursus i gravemaskine og rendegraver',
    'Course in excavators and backhoe loaders',
    ['maskinførerbevis', 'gravemaskine', 'rendegraver'],
  ),
  certificate(
    'goods_cpc',
    'transport',
    'Kvalifikationsbevis, gods (EU-chauffør)',
    'Driver qualification, goods (CPC)',
    ['eu-bevis', 'eu-efteruddannelse', 'chaufføruddannelsesbevis gods'],
  ),
  certificate(
    'passenger_cpc',
    'transport',
    'Kvalifikationsbevis, personer (EU-chauffør)',
    'Driver qualification, passengers (CPC)',
    ['chaufføruddannelsesbevis bus', 'personbefordring'],
  ),
  certificate('tachograph_card', 'transport', 'Førerkort til fartskriver', 'Tachograph driver card', [
    'førerkort',
    'digital takograf',
    'chaufførkort',
  ]),
  certificate('adr', 'transport', 'ADR-bevis (farligt gods)', 'ADR certificate (dangerous goods)', [
    'adr',
    'adr-kursus',
    'farligt gods',
  ]),
  certificate('taxi', 'transport', 'Førerkort til taxi', 'Taxi driver card', [
    'taxikort',
    'hyrevognskort',
    'taxikørekort',
  ]),
  certificate(
    'flex_transport',
    'transport',
    'BAB 1 og 2 (befordring af bevægelseshæmmede)',
    'BAB 1 and 2 (transport of people with reduced mobility)',
    ['bab1', 'bab2', 'bab', 'flextrafik'],
  ),
  certificate('road_works', 'transport', 'Vejen som arbejdsplads', 'Roads as a workplace', [
    'vejkursus',
    'vejen som arbejdsplads certifikat',
  ]),
  certificate(
    'hot_work',
    'building',
    'Varmt arbejde (brandforanstaltninger)',
    'Hot work (fire precautions)',
    ['varmt arbejde', 'varmt arbejde certifikat', 'brandforanstaltninger'],
  ),
  certificate(
    'paragraph_26',
    'building',
    '§ 26-kursus (arbejdsmiljø ved svejsning)',
    'Section 26 course (safe welding)',
    ['§26', '§ 26', 'paragraf 26', 'svejsning og termisk skæring'],
  ),
  certificate(
    'welding_mag',
    'building',
    'Svejsecertifikat MAG (135/136)',
    'Welding certificate MAG (135/136)',
    ['co2-svejsning', 'co2 svejsecertifikat', 'mag'],
  ),
  certificate('welding_tig', 'building', 'Svejsecertifikat TIG (141)', 'Welding certificate TIG (141)', [
    'tig',
    'tig-svejsning',
  ]),
  certificate('welding_arc', 'building', 'Svejsecertifikat lysbue (111)', 'Welding certificate, arc (111)', [
    'lysbuesvejsning',
    'elektrodesvejsning',
  ]),
  certificate(
    'scaffold',
    'building',
    'Stilladskursus (opstilling af stillads)',
    'Course in putting up scaffolding',
    ['stillads', 'systemstillads', 'rullestillads'],
  ),
  certificate('epoxy', 'building', 'Epoxykursus (epoxy og isocyanater)', 'Course in epoxy and isocyanates', [
    'epoxy',
    'epoxybevis',
    'isocyanater',
  ]),
  certificate('asbestos', 'building', 'Asbestuddannelse (nedrivning)', 'Asbestos training (demolition)', [
    'asbest',
    'asbestbevis',
  ]),
  certificate(
    'live_work',
    'building',
    'L-AUS (arbejde på eller nær spænding)',
    'L-AUS (work on or near live parts)',
    ['l-aus', 'aus', 'l-aus kursus'],
  ),
  certificate('refrigeration', 'building', 'Kølecertifikat', 'Refrigeration certificate', [
    'kølemontør',
    'kategori i',
  ]),
  certificate('first_aid', 'safety', 'Førstehjælpsbevis', 'First aid certificate', [
    'førstehjælp',
    'førstehjælpskursus',
    'hjertestarter',
    'hjerte-lunge-redning',
  ]),
  certificate('fire_safety', 'safety', 'Elementær brandbekæmpelse', 'Basic firefighting', [
    'brandkursus',
    'brandbekæmpelse',
  ]),
  certificate('lifeguard', 'safety', 'Livredderprøve (bassin)', 'Lifeguard test (pool)', [
    'livredder',
    'bassinlivredder',
    'bassinprøve',
  ]),
  certificate('guard', 'safety', 'Vagtuddannelse og vagtkort', 'Guard training and card', [
    'vagtkort',
    'vagtkursus',
    'vagt',
  ]),
  certificate('doorman', 'safety', 'Dørmandsuddannelse', 'Doorman training', ['dørmand', 'dørmandskursus']),
  certificate('working_environment', 'safety', 'Arbejdsmiljøuddannelsen', 'Working environment training', [
    'arbejdsmiljørepræsentant',
    'amr-uddannelse',
    '§ 9-uddannelse',
  ]),
  certificate('chainsaw', 'green', 'Motorsavsbevis', 'Chainsaw certificate', [
    'motorsav',
    'motorsavskørekort',
    'motorsavskursus',
  ]),
  certificate('pesticide', 'green', 'Sprøjtecertifikat', 'Pesticide sprayer certificate', [
    'sprøjtebevis',
    'sprøjtecertifikat',
  ]),
  certificate('playground', 'green', 'Kursus i legepladsinspektion', 'Course in playground inspection', [
    'legepladsinspektør',
    'legeplads',
  ]),
]

const byKey = new Map(certificates.map((one) => [one.key, one]))

export function certificateByKey(key: string): Certificate | undefined {
  return byKey.get(key)
}

/** Whether the held certificates satisfy the wanted one, itself or by one that includes it. */
export function holdsCertificate(held: readonly string[], wanted: string): boolean {
  return held.some((key) => key === wanted || byKey.get(key)?.covers.includes(wanted) === true)
}
