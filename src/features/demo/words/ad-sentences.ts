/** Sentences of an ad that any trade can use. The holes are filled per ad, so that few come out alike. */

export const HEADINGS = {
  job: ['Om jobbet', 'Jobbet', 'Om vikariatet'],
  us: ['Om os', 'Hvem er vi?', 'Om arbejdspladsen'],
  tasks: ['Dine opgaver', 'Det skal du lave', 'Opgaverne', 'Du kommer til at'],
  expect: ['Vi forventer, at du', 'Vi lægger vægt på, at du', 'Vi håber, at du'],
  offer: ['Vi tilbyder', 'Du får', 'Hos os får du'],
  terms: ['Løn og vilkår', 'Praktisk', 'Om ansættelsen'],
} as const

export const ROTATION_TITLES = [
  '{Titel} til {sted} {i by}',
  '{Titel} i jobrotation {på stedet}',
  'Jobrotation: {titel}, {timer} timer',
  'Rotationsvikar søges: {titel} {i by}',
  '{Titel} i {måneder}, mens kolleger er på kursus',
  '{Navn} søger {titel} til jobrotation',
  '{Titel}, {timer} timer om ugen i {måneder}',
  'Vikariat som {titel} {i by}',
] as const

export const ORDINARY_TITLES = [
  '{Titel} til {sted} {i by}',
  'Vikariat: {titel}, {timer} timer',
  '{Titel} i {måneder} til {sted}',
  '{Navn} søger {titel} til vikariat',
  '{Titel} {i by}, start {start}',
  'Vikar søges: {titel} {i by}',
] as const

/** For several openings at once, where a number is said in the title. */
export const SEVERAL_TITLES = [
  '{Antal titler} til {sted} {i by}',
  '{Antal titler} til jobrotation {på stedet}',
  '{Navn} søger {antal titler}',
  '{Antal titler} i {måneder} {i by}',
] as const

export const TERMS = [
  'Du skal arbejde {timer} timer om ugen fra {start} til {slut}.',
  'Vikariatet er på {timer} timer om ugen og varer {måneder}. Første dag er {start}.',
  'Arbejdstiden er {timer} timer om ugen. Du begynder {start}, og sidste dag er {slut}.',
  'Perioden går fra {start} til {slut}, og ugen er på {timer} timer.',
  'Vi regner med {timer} timer om ugen i {måneder} med start {start}.',
  'Stillingen løber til og med {slut}. Den er på {timer} timer om ugen og begynder {start}.',
  'Ansættelsen varer {måneder} fra {start}. Det ugentlige timetal er {timer}.',
  'Vikariatet begynder {start} og slutter {slut}. Du får {timer} timer om ugen.',
  'Du får kontrakt fra {start} til {slut} på {timer} timer om ugen.',
  'Det drejer sig om {timer} timer om ugen, {måneder} i alt, fra {start}.',
] as const

export const PAY_SENTENCES = [
  'Løn og vilkår følger overenskomsten.',
  'Vi følger overenskomsten, og erfaring tæller med.',
  'Lønnen er efter overenskomst, og anciennitet bliver regnet med.',
  'Du aflønnes efter gældende overenskomst.',
  'Løn efter overenskomst, udbetalt den sidste hverdag i måneden.',
  'Der er overenskomst, pension og ordnede forhold.',
  'Overenskomstens løn og tillæg gælder også for vikarer.',
  'Løn, pension og ferie er efter overenskomsten.',
  'Vi aftaler indplacering ud fra din erfaring og overenskomsten.',
  'Du får samme løn som dem, du afløser.',
  'Vikarer har de samme vilkår som alle andre hos os.',
  'Lønnen er, som overenskomsten siger, og tillæggene ligeså.',
  'Du bliver lønnet efter overenskomsten, og din erfaring bliver lagt til.',
  'Alt om løn og tillæg står i overenskomsten, og vi går det igennem med dig.',
  'Der er ikke noget særligt ved lønnen: Den følger overenskomsten.',
  'Vi indplacerer efter overenskomsten og ser på, hvad du har lavet før.',
  'Løn, tillæg og feriefridage er, som overenskomsten siger.',
  'Tillidsrepræsentanten hjælper gerne med at se lønnen efter. Den er efter overenskomsten.',
  'Overenskomsten gælder fra første dag.',
  'Lønnen følger overenskomsten, også når der er tillæg for skæve tider.',
  'Der er løn under sygdom og ferie efter overenskomsten.',
] as const

export const CHILD_RECORD = [
  'Vi indhenter børneattest, før du begynder.',
  'Ansættelsen forudsætter en børneattest, som vi selv henter med dit samtykke.',
  'Der skal være en ren børneattest. Den sørger vi for at indhente.',
  'Som alle andre her skal du give samtykke til en børneattest.',
  'Børneattest bliver indhentet, når vi er blevet enige.',
  'Vi beder om dit samtykke til en børneattest inden første dag.',
] as const

export const CRIMINAL_RECORD = [
  'Vi beder om en straffeattest, der er under tre måneder gammel.',
  'Straffeattest skal vises inden ansættelsen.',
  'Der indhentes straffeattest, som hos alle nye kolleger.',
  'Tag gerne din straffeattest med til samtalen.',
  'Alle ansatte viser straffeattest, også vikarer.',
  'En straffeattest er en betingelse, men ikke alt på den er en hindring.',
  'Vi henter straffeattesten med dit samtykke, når vi er enige.',
  'Straffeattesten ser vi på sammen, før kontrakten bliver skrevet under.',
  'Vi spørger efter en ny straffeattest, og den giver vi tilbage til dig.',
] as const

export const CLOSING = [
  'Ring til {kontakt} på {telefon}, hvis du vil høre mere.',
  'Har du spørgsmål, så ring til {kontakt} på {telefon}.',
  'Du er velkommen til at komme forbi. Aftal en tid med {kontakt} på {telefon}.',
  'Vil du vide mere, kan du fange {kontakt} på {telefon}, bedst mellem 9 og 11.',
  '{Kontakt} svarer gerne på spørgsmål på {telefon}.',
  'Du kan ringe til {kontakt} på {telefon} og få en snak om arbejdet.',
  'Vi holder samtaler løbende, så vent ikke for længe. Spørg {kontakt} på {telefon}.',
  'Er du i tvivl, om det er noget for dig, så ring til {kontakt} på {telefon}.',
  'Kom og se, hvordan vi har det. {Kontakt} viser rundt, ring på {telefon}.',
  'Skriv en linje om, hvorfor du passer til jobbet, eller ring til {kontakt} på {telefon}.',
  'Vi glæder os til at høre fra dig. {Kontakt} har telefon {telefon}.',
  'Yderligere oplysninger får du hos {kontakt} på telefon {telefon}.',
  'Spørg løs: {kontakt} har telefon {telefon}.',
  'Vil du tale med en, der har været vikar her, så ring til {kontakt} på {telefon}, som finder en.',
  'Ring gerne, før du søger. {Kontakt} har telefon {telefon} og god tid efter frokost.',
  'Lyder det som noget for dig? {Kontakt} kan fortælle resten på {telefon}.',
  'Skriv til os her på siden, eller ring til {kontakt} på {telefon}.',
  'Hvis noget er uklart, er det vores skyld. {Kontakt} forklarer det på {telefon}.',
  'Tag fat i {kontakt} på {telefon}, også hvis du kun kan en del af perioden.',
  'Du kan fange {kontakt} på {telefon} det meste af dagen.',
] as const

/** `training` of a vikariat: what the colleagues learn, and how it is laid out. */
export const TRAINING_TEXTS = [
  '{Hvem} er på kurset »{kursustitel}« i {kursusuger}.',
  '»{Kursustitel}«: {Hvem} er af sted i {kursusuger}, fordelt over perioden.',
  '{Hvem} tager »{kursustitel}« i arbejdstiden. Kurset varer {kursusuger} i alt.',
  '{Hvem} er på »{kursustitel}« én dag om ugen i hele perioden.',
  'Kurset »{kursustitel}« ligger i to blokke. {Hvem} er væk i {kursusuger} til sammen.',
  '{Hvem} får »{kursustitel}« med sig: {kursusuger} i alt, lagt i de stille perioder.',
  '»{Kursustitel}« på {kursusuger}. Det er {hvem}, der skal af sted.',
  '{Hvem} gennemfører »{kursustitel}« og slutter med en prøve. Forløbet er på {kursusuger}.',
] as const

/** Where the vikariat may lead, by perspective. */
export const PERSPECTIVE_NOTES = {
  possible_job: [
    'Vi regner med at slå en fast stilling op, når perioden slutter, og du er velkommen til at søge den.',
    'To kolleger går på pension inden for et år, så der kan blive brug for dig bagefter.',
    'Går det godt for begge parter, vil vi gerne tale om fastansættelse.',
    'De seneste tre vikarer er her endnu.',
    'Vi lover ikke noget, men vi ansætter helst folk, vi kender.',
    'Der er gode chancer for at fortsætte på færre eller flere timer.',
    'Efter vikariatet kommer du på listen over dem, vi ringer til først.',
    'Vi vokser og får efter alt at dømme brug for flere.',
    'Bliver der en plads ledig, hører du det før andre.',
    'Halvvejs i perioden tager vi en snak om mulighederne bagefter.',
  ],
  reference: [
    'Du får en grundig udtalelse, og vi svarer gerne på opkald fra din næste arbejdsgiver.',
    'Vi kan ikke tilbyde fast arbejde, men du får erfaring og en reference, der tæller.',
    'Du slutter af med en skriftlig udtalelse om, hvad du har lavet og lært.',
    'Stillingen ophører, når kollegerne er tilbage. Vi hjælper dig gerne videre med et godt ord.',
    'Vi giver en ærlig reference og hjælper med at opdatere dit cv.',
    'Der er ikke en stilling bagefter, som det ser ud nu, men vi kender mange, der søger folk.',
    'Du får papir på din oplæring og en anbefaling, hvis vi har grund til det. Det plejer vi at have.',
    'Vi siger gerne god for dig over for andre arbejdspladser i området.',
  ],
  unknown: [
    'Vi ved endnu ikke, hvad der sker efter perioden.',
    'Det afhænger af budgettet, om der bliver noget bagefter.',
    'Det er for tidligt at sige, men vi fortæller dig det, så snart vi ved det.',
    '',
  ],
} as const

/** Where no agreement covers the work. */
export const NO_AGREEMENT = [
  'Vi har ikke overenskomst, men betaler, hvad der er sædvanligt i faget.',
  'Lønnen aftaler vi ved samtalen. Den ligger på niveau med faget i øvrigt.',
  'Der er ingen overenskomst hos os endnu, men lønnen er den, man får andre steder.',
  'Vi betaler en ordentlig månedsløn og aftaler resten, når vi ses.',
] as const

export const PART_TIME = [
  'Tre-fire dage om ugen efter aftale',
  'Fem korte dage om ugen',
  'Efter vagtplan, lagt fire uger frem',
  'Faste dage, som vi aftaler ved samtalen',
  'Fire korte dage om ugen',
  'Skiftende dage, aftalt en måned frem',
] as const

/** Follows `du har`. */
export const CERTIFICATE_PHRASES: Readonly<Record<string, string>> = {
  authorisation_health: 'dansk autorisation',
  medicine_handling: 'et kursus i medicinhåndtering',
  patient_moving: 'et forflytningskursus',
  dementia: 'et kursus i demens',
  hygiene_care: 'et kursus i hygiejne',
  food_hygiene: 'et hygiejnebevis',
  cleaning_basics: 'et grundkursus i rengøring',
  insta_800: 'kendskab til INSTA 800',
  truck_b: 'truckcertifikat B',
  personnel_lift: 'et liftkursus',
  goods_cpc: 'et gyldigt chaufførbevis til gods',
  passenger_cpc: 'et gyldigt chaufførbevis til personer',
  flex_transport: 'BAB 1 og 2',
  road_works: 'kurset »Vejen som arbejdsplads«',
  hot_work: 'et kursus i varmt arbejde',
  welding_mag: 'et svejsecertifikat',
  scaffold: 'et stilladskursus',
  epoxy: 'et epoxykursus',
  first_aid: 'et førstehjælpsbevis',
  chainsaw: 'et motorsavsbevis',
}

/** Follows `at du`. */
export const LICENCE_PHRASES = {
  B: [
    'har kørekort til bil',
    'har kørekort, for du skal køre en del',
    'har kørekort til almindelig bil',
    'har kørekort og er tryg ved at køre',
    'har kørekort og kører hensynsfuldt',
  ],
  C: ['har kørekort til lastbil', 'har kørekort C'],
  D: ['har kørekort til bus', 'har kørekort D'],
} as const

/** Tasks in running text; each takes infinitives. */
export const TASK_PROSE = [
  'Du skal {a}. Du skal også {b}, og så skal du {c}.',
  'Du kommer først og fremmest til at {a}. Derudover skal du {b} og i det hele taget {c}.',
  'En stor del af arbejdet er at {a}. Resten af tiden skal du {b}, og ind imellem skal du {c}.',
  'Der er mest brug for, at du kan {a}. Men du skal også {b} og indimellem {c}.',
] as const

/** Expectations in running text; each takes what follows `at du`. */
export const EXPECT_PROSE = [
  'Vi lægger vægt på, at du {a}, og at du {b}. Det er også godt, hvis du {c}.',
  'Det vigtigste er, at du {a}. Vi ser også gerne, at du {b}, og at du {c}.',
  'Vi regner med, at du {a}. Det tæller meget, at du {b}, og vi bliver glade, hvis du {c}.',
] as const

/** Offers in running text; each takes noun phrases. */
export const OFFER_PROSE = [
  'Hos os får du {a}. Der er også {b}.',
  'Vi kan love dig {a}. Dertil kommer {b}.',
  'Du får {a}. Og så er der {b}.',
] as const
