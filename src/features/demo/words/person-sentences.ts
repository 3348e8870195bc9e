/** What people say about themselves in a profile, whatever their trade. */

export const QUALITIES = [
  'Jeg møder til tiden og bliver, til arbejdet er gjort.',
  'Jeg er rolig af natur og god til at få andre til at slappe af.',
  'Jeg er bedst, når jeg ved, hvad der forventes af mig.',
  'Jeg kan godt lide at have travlt.',
  'Jeg er vant til at arbejde i teams, men klarer mig også alene.',
  'Folk siger, at jeg er god til at lytte.',
  'Jeg lærer hurtigt, især når jeg får det vist.',
  'Jeg er ordentlig med mine ting og med andres.',
  'Jeg er ikke bange for at spørge, hvis der er noget, jeg ikke ved.',
  'Jeg tager fat uden at blive bedt om det.',
  'Jeg har et godt humør, også om morgenen.',
  'Jeg er stædig på den gode måde.',
  'Jeg har sjældent haft en sygedag.',
  'Jeg er nysgerrig og vil gerne forstå, hvorfor man gør, som man gør.',
  'Jeg er god til at holde overblikket, når andre mister det.',
  'Jeg kan tage imod kritik, når den er ment godt.',
  'Jeg passer på mine kolleger og siger til, hvis noget er galt.',
  'Jeg arbejder roligt og laver få fejl.',
  'Jeg er fleksibel med tider, bare jeg får besked i god tid.',
  'Jeg er måske lidt stille de første dage, men det går hurtigt over.',
  'Jeg er praktisk anlagt og kan reparere det meste.',
  'Jeg synger på arbejdet, hvis ikke nogen beder mig lade være.',
  'Jeg har ben i næsen og et blødt hjerte.',
  'Jeg er typen, der tager opvasken.',
] as const

/** Written for this time of life; the range is of ages. */
export const SITUATIONS: readonly (readonly [from: number, to: number, sentence: string])[] = [
  [18, 26, 'Jeg har ikke en uddannelse endnu og vil gerne finde ud af, hvad jeg er god til.'],
  [18, 24, 'Jeg bor hjemme hos mine forældre og kan møde når som helst.'],
  [18, 27, 'Jeg tog et sabbatår, der blev lidt længere end planlagt.'],
  [19, 28, 'Jeg er gået ud af en uddannelse, der ikke var den rigtige for mig.'],
  [20, 30, 'Jeg er lige flyttet i egen lejlighed og har brug for en fast indtægt.'],
  [24, 45, 'Jeg har børn i børnehave og kan aflevere dem fra kl. 6.30.'],
  [28, 50, 'Mine børn går i skole, så jeg er fri til at arbejde i dagtimerne.'],
  [25, 50, 'Jeg er kommet godt igennem en skilsmisse og er klar til at komme videre.'],
  [26, 55, 'Jeg har været hjemme med børn i en periode og glæder mig til at få kolleger igen.'],
  [30, 60, 'Jeg blev opsagt, da mit firma skar ned, og har søgt arbejde siden.'],
  [35, 62, 'Jeg har brugt ledigheden på et par kurser og på at male hele huset.'],
  [45, 64, 'Mine børn er flyttet hjemmefra, så jeg kan arbejde på alle tider af døgnet.'],
  [50, 66, 'Jeg er ikke helt ung længere, men jeg er der, når man har brug for mig.'],
  [52, 66, 'Jeg har mange år på arbejdsmarkedet bag mig og et par gode tilbage.'],
  [55, 66, 'Alderen er kun et tal, siger man, og mine tal er gode: få sygedage og mange års erfaring.'],
  [40, 62, 'Jeg vil gerne prøve noget nyt, mens jeg stadig kan.'],
  [22, 60, 'Jeg har søgt mange stillinger og fået mange pæne afslag, så nu prøver jeg her.'],
  [22, 60, 'Jeg savner at have noget at stå op til.'],
  [22, 62, 'Jeg cykler det meste af året og bor tæt på S-toget.'],
  [25, 62, 'I fritiden træner jeg et hold i den lokale idrætsforening.'],
  [30, 66, 'Hjemme har jeg hund, køkkenhave og en svoger, der altid mangler en hånd.'],
  [20, 64, 'Jeg har godt af faste tider og et sted at høre til.'],
]

/** Simple sentences by people who are still learning Danish. `{land}`, `{år}` in the country, and the trade. */
export const LEARNER_SENTENCES = [
  [
    'Jeg kommer fra {land} og har boet i Danmark i {årHer}.',
    'Jeg er fra {land}. Jeg har boet i Danmark i {årHer}.',
    'Jeg kom til Danmark fra {land} for {årHer} siden.',
  ],
  [
    'Jeg lærer dansk på sprogskole to dage om ugen.',
    'Jeg går på sprogskole og øver mig hver dag.',
    'Mit danske er ikke perfekt, men jeg forstår det meste, når folk taler langsomt.',
    'Jeg læser dansk bedre, end jeg taler det.',
    'Jeg vil gerne have kolleger at tale dansk med.',
  ],
  [
    'I {land} arbejdede jeg som {titel} i {år}.',
    'Jeg har arbejdet som {titel} i {år}.',
    'Før var jeg {titel}. Det var jeg i {år}.',
    'Jeg har {år}s erfaring som {titel}.',
  ],
  [
    'Jeg er hurtig og arbejder godt.',
    'Jeg kommer altid til tiden.',
    'Jeg er stærk og kan arbejde hele dagen.',
    'Jeg er glad for at arbejde sammen med andre.',
    'Jeg er god til at se, hvordan andre gør, og gøre det samme.',
    'Jeg vil gerne lære mere.',
  ],
  [
    'Jeg kan starte med det samme.',
    'Jeg kan arbejde om morgenen, om dagen og i weekenden.',
    'Jeg har to børn i skole og kan arbejde fra kl. 8.',
    'Jeg har ingen bil, men jeg kører gerne langt med tog og bus.',
    'Tak, fordi du læser min profil.',
  ],
] as const

/** What somebody hopes the vikariat leads to. */
export const HOPES = {
  job: [
    'Jeg håber på et fast job bagefter, gerne samme sted.',
    'Fast arbejde i nærheden, så jeg kan blive boende.',
    'Et job, hvor jeg kan blive, til jeg går på pension.',
    'Et fast job på omkring 30 timer.',
    'Jeg vil gerne vise, hvad jeg kan, og blive hængende.',
    'At få foden inden for og en god reference med videre.',
    'Fast arbejde i dagtimerne.',
    'Jeg vil tilbage i mit fag.',
  ],
  training: [
    'Jeg vil gerne på kursus og få papir på det, jeg kan.',
    'At finde ud af, om jeg skal søge ind på en uddannelse til sommer.',
    'Uddannelse som voksen, hvis økonomien kan hænge sammen.',
    'Jeg vil prøve faget af, før jeg går i gang med skolen.',
    'At blive bedre til dansk og bagefter tage en uddannelse.',
    'Et forløb, der kan give merit.',
    'Jeg overvejer en kort uddannelse og vil gerne have praktisk erfaring først.',
    'Flere kurser inden for mit fag.',
  ],
  apprenticeship: [
    'En elevplads, når vikariatet slutter.',
    'Jeg leder efter en læreplads og vil gerne vise mig frem.',
    'En plads som voksenlærling.',
    'At blive faglært. Det er målet.',
    'En arbejdsplads, der tager elever.',
    'Jeg mangler kun en læreplads for at komme i gang.',
  ],
  unsure: [
    'Det ved jeg ikke endnu.',
    'Lige nu vil jeg bare gerne i gang.',
    'Det må tiden vise.',
    'Jeg vil gerne snakke med nogen om det.',
    '',
    'Først arbejde, så ser vi.',
  ],
} as const

/** Said in "why I fit", after the trade's own sentence. */
export const FIT_ENDINGS = [
  'Jeg vil gerne komme forbi og hilse på.',
  'Jeg kan begynde med kort varsel.',
  'Perioden passer mig godt.',
  'Timetallet passer lige til mig.',
  'Jeg bor tæt på og kan cykle på arbejde.',
  'Jeg håber, I vil tage en snak med mig.',
  'Jeg vil gerne høre mere om holdet.',
  'Det lyder som et sted, hvor jeg kan falde til.',
  'Jeg er fri i hele perioden.',
  'Jeg kan godt lide den måde, I skriver om jeres arbejde på.',
  'Jeg er klar til at lære det, jeg ikke kan endnu.',
  'Jeg kan også arbejde i weekenden, hvis det er en hjælp.',
  '',
  '',
] as const

/** By people who write little Danish. */
export const SIMPLE_FIT = [
  'Jeg vil meget gerne arbejde hos jer. Jeg har prøvet arbejdet før og er hurtig.',
  'Jeg kan lide at arbejde med mine hænder. Jeg lærer dansk og kommer altid til tiden.',
  'Jeg har arbejdet med det samme i mit hjemland. Jeg kan begynde nu.',
  'Jeg er stærk og har godt humør. Jeg forstår dansk, når man taler langsomt.',
  'Jeg bor tæt på og kan arbejde alle dage.',
  'Jeg vil gerne have et job, hvor jeg kan tale dansk med kolleger.',
] as const
