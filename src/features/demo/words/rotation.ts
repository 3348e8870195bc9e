/** Schools, a-kasser and unions of the demonstration. All of them are invented; the first of each kind is somebody's who logs in. */
export const DEMO_ORGANISATIONS = [
  { key: 'oeresund', kind: 'provider', name: 'Kursuscenter Øresund', postcode: '2300' },
  { key: 'vestvang', kind: 'provider', name: 'Erhvervsskolen Vestvang', postcode: '2620' },
  { key: 'sundbakken', kind: 'provider', name: 'Sundhedsskolen Sundbakken', postcode: '2730' },
  { key: 'tinghoej', kind: 'provider', name: 'Professionshøjskolen Tinghøj', postcode: '2860' },
  { key: 'fagenes', kind: 'akasse', name: 'Fagenes A-kasse', postcode: '2450' },
  { key: 'omsorg', kind: 'union', name: 'Fagforeningen Omsorg og Service', postcode: '2500' },
  { key: 'haandens', kind: 'union', name: 'Håndens Fag', postcode: '2650' },
] as const
export type DemoOrganisation = (typeof DEMO_ORGANISATIONS)[number]

/** Which school holds what an area learns. */
export const SCHOOL_OF: Readonly<Record<string, DemoOrganisation['key']>> = {
  'elder-care': 'sundbakken',
  'social-care': 'tinghoej',
  daycare: 'tinghoej',
  hospital: 'sundbakken',
  school: 'tinghoej',
  construction: 'vestvang',
  industry: 'vestvang',
  warehouse: 'vestvang',
  transport: 'vestvang',
  green: 'vestvang',
}

/** Numbers of AMU courses that are published facts (ug.dk, amukurs.dk), by what they are called. */
export const KNOWN_AMU: Readonly<Record<string, { title: string; number: string; days: number }>> = {
  daycare: { title: 'Børns leg og den legende tilgang', number: '49846', days: 5 },
  cleaning: { title: 'Rengøring og rengøringskontrol', number: '42994', days: 2 },
}

export const PURPOSES = [
  'Vi vil have flere faglærte, så vi kan løse de opgaver, der kommer, med vores egne folk.',
  'Kollegerne har bedt om at lære mere, og vi har svært ved at undvære nogen i hverdagen.',
  'Der er kommet nye krav til arbejdet, og alle skal kende dem inden sommer.',
  'Vi vil holde på folk, der har været her længe, og give dem mod på nye opgaver.',
  'Vi vil have ens arbejdsgange i alle grupper, og det kræver, at alle har været på det samme kursus.',
] as const

export const MUST_NOT_STOP = [
  'Morgenvagten og medicinen.',
  'Åbningstiden fra klokken 6.30 til 17.',
  'Leverancerne til de faste kunder.',
  'Besøgene hos borgerne.',
  'Telefonen og de daglige bestillinger.',
] as const

export const RETURN_PLANS = [
  'En time i ugen de første fire uger til at vise holdet, hvad jeg har lært.',
  'Jeg overtager de nye opgaver fra den første mandag og har en fast kollega at spørge.',
  'Samtale med lederen den første dag og igen efter en måned.',
] as const

export const TEMP_GOALS = [
  'At kunne klare en hel vagt selv efter tre uger.',
  'At få en udtalelse og finde ud af, om jeg vil uddanne mig i faget.',
  'At blive i jobbet, hvis der bliver en stilling.',
] as const

export const HALF_WAY_NOTES = [
  'Går godt. Vil gerne prøve aftenvagter.',
  'Kan de faste opgaver. Mangler mere øvelse i at skrive i systemet.',
  'Er blevet en del af holdet. Vi taler om elevplads.',
] as const

export const DECLINE_REASONS = [
  'Medarbejderne er ansat i en anden kommune. Vi har sendt jer videre til deres jobcenter.',
  'Uddannelsen er et lukket internt kursus. Det giver ordningen ikke støtte til.',
] as const

export const STOP_REASONS = [
  'Holdet blev aflyst, og I ville hellere vente til efter sommer.',
  'Virksomheden har mistet en ordre og har ikke brug for vikarer nu.',
] as const

/** What is written at each point of the success factors. */
export const EVIDENCE: Readonly<Record<string, readonly string[]>> = {
  purpose: ['Formålet står i udviklingsplanen og er drøftet på personalemøde.'],
  'backing-management': ['Ledelsen besluttede det på ledermøde og har sat timer af til introduktion.'],
  'backing-staff': ['Personalemøde og TR: alle grupper har sagt ja.'],
  insight: ['Hver deltager har talt med lederen og fået kursets indhold.'],
  leaving: ['Deltagerne ved, hvem der tager deres opgaver, og kan ringe hjem til gruppen.'],
  returning: ['Samtale ved tilbagekomst er lagt i kalenderen for alle.'],
  goal: ['Vikaren og lederen har skrevet et mål ved ansættelsen.'],
  introduction: ['To dage som føl og en fast kollega.'],
  perspective: ['Vi har talt om elevplads og faste timer efter vikariatet.'],
  terms: ['Løn efter overenskomst, aftalt med TR.'],
  administration: ['HR skriver timer hver fredag; jobcentret har navn og telefon.'],
  involvement: ['Jobcenter, skole, TR og a-kasse har fået planen.'],
}
