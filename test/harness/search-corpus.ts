import { day } from '#core/calendar/day.ts'
import type { ListingSpec } from './listings.ts'

type Short = Partial<ListingSpec> & { readonly text?: string }

const v = (
  occupation: string,
  title: string,
  company: string,
  postcode: string,
  more: Short = {},
): ListingSpec => {
  const { text, ...rest } = more
  return {
    occupation,
    title,
    company,
    postcode,
    description: text ?? 'Du får gode kolleger og en grundig introduktion.',
    ...rest,
  }
}

const hours = (min: number, max = min): readonly [number, number] => [min * 60, max * 60]
const ordinary = { category: 'ordinary' } as const

/** Sixty vikariater as Danish companies and municipalities write them, each in a way of its own, for judging the search. */
export const SEARCH_CORPUS = {
  sosuHelper: v(
    'social-og-sundhedshjaelper',
    'Social- og sundhedshjælper til plejehjemmet Lindehuset',
    'Ballerup Kommune',
    '2750',
    {
      minutes: hours(32),
      text: 'Du hjælper beboerne med personlig pleje, mad og hyggelige stunder. Vi har skiftende vagter, også hver anden weekend.',
    },
  ),
  sosuAssistant: v(
    'social-og-sundhedsassistent',
    'SSA til aftenvagter i hjemmeplejen',
    'Herlev Kommune',
    '2730',
    {
      minutes: hours(28, 32),
      text: 'Du doserer medicin og følger op på sygeplejen hos borgerne. Kørekort er nødvendigt.',
    },
  ),
  nightCare: v('nattevagt-i-pleje-og-botilbud', 'Nattevagt på bosted', 'Botilbuddet Skovbrynet', '3500', {
    minutes: hours(30),
    ...ordinary,
  }),
  homeCare: v('hjemmeplejemedhjaelper', 'Medhjælper i hjemmeplejen', 'Gladsaxe Kommune', '2860', {
    minutes: hours(25, 30),
    text: 'Du kører ud til borgerne og hjælper med indkøb, rengøring og et bad.',
  }),
  nurse: v(
    'sygeplejerske',
    'Sygeplejerske til medicinsk afdeling',
    'Region Hovedstaden, Herlev Hospital',
    '2730',
    { minutes: hours(37) },
  ),
  homeNurse: v('hjemmesygeplejerske', 'Hjemmesygeplejerske i barselsvikariat', 'Hvidovre Kommune', '2650', {
    minutes: hours(32, 37),
    ...ordinary,
  }),
  porter: v('portoer', 'Portør til Glostrup Hospital', 'Region Hovedstaden', '2600', { minutes: hours(37) }),
  medicalSecretary: v('laegesekretaer', 'Lægesekretær i travlt ambulatorium', 'Bispebjerg Hospital', '2400', {
    minutes: hours(37),
  }),
  teacherHelper: v(
    'paedagogmedhjaelper',
    'Pædagogmedhjælper til børnehaven Mælkebøtten',
    'Ballerup Kommune',
    '2760',
    {
      minutes: hours(30),
      text: 'Vi er ude hver dag. Mens vores kollega tager et kursus i sprogpædagogik, passer du hendes gruppe.',
    },
  ),
  nursery: v('vuggestuepaedagog', 'Pædagog til vuggestuen', 'Frederiksberg Kommune', '2000', {
    minutes: hours(35, 37),
  }),
  pedagogue: v('paedagog', 'Pædagog til aldersintegreret institution', 'Albertslund Kommune', '2620', {
    minutes: hours(37),
  }),
  dayCare: v('dagplejer', 'Gæstedagplejer', 'Egedal Kommune', '3660', { minutes: hours(48), ...ordinary }),
  club: v('klubmedarbejder', 'Ungemedarbejder til juniorklubben', 'Ishøj Kommune', '2635', {
    minutes: hours(15, 20),
  }),
  substituteTeacher: v('laerervikar', 'Lærervikar i indskolingen', 'Roskilde Kommune', '4000', {
    minutes: hours(20, 25),
    ...ordinary,
  }),
  schoolTeacher: v('folkeskolelaerer', 'Lærer i matematik og fysik', 'Køge Kommune', '4600', {
    minutes: hours(37),
  }),
  schoolSecretary: v('skolesekretaer', 'Skolesekretær på Højgårdskolen', 'Rudersdal Kommune', '2840', {
    minutes: hours(30),
  }),
  socialWorker: v('socialraadgiver', 'Socialrådgiver til familieafdelingen', 'Tårnby Kommune', '2770', {
    minutes: hours(37),
  }),
  jobConsultant: v('jobkonsulent', 'Jobkonsulent med virksomhedskontakt', 'Jobcenter Hillerød', '3400', {
    minutes: hours(37),
  }),
  contactPerson: v(
    'stoettekontaktperson',
    'Støtte-kontaktperson i socialpsykiatrien',
    'Brøndby Kommune',
    '2605',
    { minutes: hours(32) },
  ),
  cleaner: v('rengoeringsassistent', 'Rengøringsassistent til kontorer i Lyngby', 'Ren & Glad ApS', '2800', {
    minutes: hours(15, 20),
    text: 'Du gør rent tidligt om morgenen, før kontorerne åbner.',
  }),
  hotelCleaner: v(
    'hotelrengoeringsassistent',
    'Stuepige til hotel ved Rådhuspladsen',
    'Hotel Axelborg',
    '1609',
    { minutes: hours(25, 30) },
  ),
  serviceAssistant: v('serviceassistent', 'Serviceassistent på plejecenter', 'Rødovre Kommune', '2610', {
    minutes: hours(30),
    text: 'Rengøring, vask og servering for beboerne.',
  }),
  caretaker: v(
    'teknisk-servicemedarbejder',
    'Teknisk servicemedarbejder til to skoler',
    'Vallensbæk Kommune',
    '2665',
    { minutes: hours(37), text: 'Du holder bygninger og udearealer og hjælper lærerne, når noget driller.' },
  ),
  viceHost: v('vicevaert', 'Vicevært i boligforening', 'Boligforeningen Poppelparken', '2700', {
    minutes: hours(37),
  }),
  guard: v('vagt', 'Vagt med hund', 'Nordsikring A/S', '2300', { minutes: hours(37) }),
  cook: v('kok', 'Kok til kursuscenter', 'Klintegården Kursuscenter', '3250', { minutes: hours(37) }),
  canteenCook: v('kantinekok', 'Kantinekok til 200 kuverter', 'Frokosthuset', '2100', { minutes: hours(32) }),
  nutrition: v(
    'ernaeringsassistent-i-daginstitution',
    'Madmor eller madfar til børnehave',
    'Greve Kommune',
    '2670',
    { minutes: hours(20) },
  ),
  kitchenHelper: v('koekkenmedhjaelper', 'Køkkenmedhjælper på plejehjem', 'Gentofte Kommune', '2920', {
    minutes: hours(25),
  }),
  dishwasher: v('opvasker', 'Opvasker til weekender', 'Restaurant Havnehuset', '3000', {
    minutes: hours(10, 14),
    ...ordinary,
  }),
  waiter: v('tjener', 'Tjener til sommersæsonen', 'Hotel Strandlyst', '3700', {
    minutes: hours(37),
    ...ordinary,
  }),
  baker: v('bager', 'Bager til surdejsbageri', 'Bageriet på Hjørnet', '2200', { minutes: hours(37) }),
  office: v('kontorassistent', 'Kontorassistent til borgerservice', 'Furesø Kommune', '3520', {
    minutes: hours(37),
    text: 'Du tager telefonen, journaliserer post og hjælper borgere ved skranken.',
  }),
  adminWorker: v(
    'administrativ-medarbejder',
    'Administrativ medarbejder med styr på detaljen',
    'Dansk Byggeforsikring',
    '2500',
    { minutes: hours(30, 37) },
  ),
  receptionist: v('receptionist', 'Receptionist til advokathus', 'Advokaterne Nørreport', '1165', {
    minutes: hours(25, 30),
  }),
  bookkeeper: v('bogholder', 'Bogholder 30 timer om ugen', 'Vestegnens VVS', '2625', { minutes: hours(30) }),
  payroll: v('loenbogholder', 'Lønbogholder i barselsvikariat', 'Logistikgruppen', '2640', {
    minutes: hours(37),
    ...ordinary,
  }),
  hr: v('hr-assistent', 'HR-assistent', 'Novotek', '2880', { minutes: hours(32, 37) }),
  itSupport: v('it-supporter', 'IT-supporter til kommunens skoler', 'Høje-Taastrup Kommune', '2630', {
    minutes: hours(37),
    text: 'Du hjælper lærere og elever med pc, net og login.',
  }),
  webDeveloper: v('webudvikler', 'Webudvikler (PHP)', 'Kodeværket', '8000', {
    minutes: hours(37),
    ...ordinary,
  }),
  shop: v('butiksassistent', 'Butiksassistent i tøjbutik', 'Damgaard Mode', '4000', {
    minutes: hours(20, 30),
    ...ordinary,
  }),
  checkout: v('kasseassistent', 'Kassemedarbejder i supermarked', 'Dagli Køb Stenløse', '3660', {
    minutes: hours(12, 16),
    ...ordinary,
  }),
  warehouse: v('lagermedarbejder', 'Lagermedarbejder med truckcertifikat B', 'Kolonialgrossisten', '2640', {
    minutes: hours(37),
    requirements: { certificates: ['truck_b'] },
  }),
  forklift: v('truckfoerer', 'Truckfører på centrallager', 'Kolonialgrossisten', '2635', {
    minutes: hours(37),
  }),
  picker: v('plukker', 'Ordreplukker på natholdet', 'Nemmad', '2650', { minutes: hours(30, 37) }),
  lorryDriver: v(
    'lastbilchauffoer',
    'Chauffør til distribution på Sjælland',
    'Bjerregaards Transport',
    '4100',
    { minutes: hours(37, 42) },
  ),
  busDriver: v('buschauffoer', 'Buschauffør på linje 150S', 'Øresund Busser', '2970', { minutes: hours(37) }),
  foodDelivery: v('madudbringer', 'Chauffør, der bringer mad ud til ældre', 'Helsingør Kommune', '3000', {
    minutes: hours(20),
  }),
  carpenter: v('toemrer', 'Tømrer til renovering', 'Tømrerfirmaet Holm', '3600', { minutes: hours(37) }),
  mason: v('murer', 'Murer', 'Murermester Lund', '4700', { minutes: hours(37), ...ordinary }),
  electrician: v('elektriker', 'Elektriker til serviceopgaver', 'El-Eksperten Ballerup', '2750', {
    minutes: hours(37),
  }),
  plumber: v('vvs-montoer', 'VVS-montør', 'Vestegnens VVS', '2625', { minutes: hours(37) }),
  painter: v('maler', 'Bygningsmaler til boligblokke', 'Farveladen', '2450', { minutes: hours(37) }),
  smith: v('smed', 'Smed til værksted', 'Stålbyg Køge', '4600', { minutes: hours(37) }),
  mechanic: v('automekaniker', 'Automekaniker', 'Autogården Aalborg', '9000', {
    minutes: hours(37),
    ...ordinary,
  }),
  production: v(
    'produktionsmedarbejder',
    'Produktionsmedarbejder i medicoindustrien',
    'Coloplast Espergærde',
    '3060',
    { minutes: hours(37) },
  ),
  gardener: v('anlaegsgartner', 'Gartner til parker og pladser', 'Københavns Kommune', '2300', {
    minutes: hours(37),
    from: day('2014-04-15'),
    to: day('2014-10-31'),
  }),
  labTechnician: v('laborant', 'Laborant til fødevareanalyser', 'Agrolab', '6700', { minutes: hours(37) }),
  librarian: v(
    'biblioteksassistent',
    'Biblioteksassistent til hovedbiblioteket',
    'Lyngby-Taarbæk Kommune',
    '2800',
    { minutes: hours(25) },
  ),
  lifeguard: v('livredder', 'Livredder i svømmehallen', 'Gladsaxe Kommune', '2860', {
    minutes: hours(12, 18),
    ...ordinary,
  }),
} as const satisfies Record<string, ListingSpec>

export type CorpusKey = keyof typeof SEARCH_CORPUS
