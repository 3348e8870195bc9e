/** What caseworkers, workplaces and stewards write on record. */

export const ELIGIBLE_REASONS = [
  'Har været ledig længe nok efter reglerne på afgørelsesdagen. Kontrolleret i sagen.',
  'Ledighed og målgruppe er kontrolleret. Kan være jobrotationsvikar.',
  'Opfylder kravet om forudgående ledighed. Borgeren er orienteret ved samtale.',
  'Målgruppe og varighed er i orden efter opslag i sagen.',
  'Sammenlagt ledighed opgjort og fundet tilstrækkelig. A-kassen er hørt.',
  'Betingelserne er opfyldt. Borgeren ved, at vikariatet tæller med i ledighedsperioden.',
] as const

export const NOT_ELIGIBLE_REASONS = [
  'Har endnu ikke været ledig længe nok. Kan søge igen senere.',
  'Var i ordinært arbejde indtil for få uger siden, så kravet om ledighed er ikke opfyldt.',
  'Er i gang med en uddannelse og hører derfor ikke til målgruppen lige nu.',
  'Perioden i anden virksomhedsrettet indsats afbrød ledigheden. Borgeren er orienteret.',
] as const

export const BEHALF_REASONS = [
  'Borgeren bad om hjælp til at søge ved samtale på jobcentret.',
  'Har ikke computer hjemme. Ansøgningen er skrevet sammen ved mødet.',
  'Ringede og bad os sende ansøgningen, inden fristen løb ud.',
  'Samtykke givet ved samtale. Borgeren er orienteret om, hvad virksomheden kan se.',
  'Har ikke adgang til at logge ind for tiden og bad os sende ansøgningen.',
] as const

/** For somebody who is still learning Danish. */
export const LEARNER_REASON = 'Er ikke vant til at skrive dansk. Teksten er læst højt og godkendt.'

export const PERSON_HANDOVERS = [
  'Borgeren er flyttet til jeres kommune.',
  'Flyttede adresse ved månedsskiftet. Sagen bør følge med.',
  'Har fået bopæl hos jer og ønsker at beholde samme plan.',
  'Tilhører jeres kommune. Blev registreret hos os ved en fejl.',
] as const

export const COMPANY_HANDOVERS = [
  'Virksomheden har åbnet i jeres kommune og flyttet alle ansatte dertil.',
  'Arbejdsstedet ligger hos jer, så I er nærmest til opgaven.',
  'Ny adresse i jeres område fra næste måned.',
] as const

export const HANDOVER_ANSWERS = {
  accepted: ['Modtaget. Vi tager kontakt i denne uge.', 'Fint, vi overtager.', 'Tak, borgeren er kontaktet.'],
  declined: [
    'Adressen hører stadig til hos jer ifølge folkeregistret.',
    'Vi kan ikke overtage, før flytningen er sket.',
  ],
} as const

export const COMPANY_POOL_NOTES = [
  'Var vikar hos os i sommer. Stabil og vellidt.',
  'God til de stille opgaver. Spørg igen.',
  'Kom til samtale og gjorde indtryk.',
  'Kan tage aftenvagter med kort varsel.',
  'Kender stedet og kan begynde fra dag til dag.',
  '',
] as const

export const UNIT_POOL_NOTES = [
  'Har deltaget i vores kursus for vikarer.',
  'Klar til at starte med kort varsel.',
  'Ønsker helst arbejde i egen kommune.',
  'Har kørekort og kan nå hele regionen.',
  'Søger bredt og er åben for andre fag.',
  '',
] as const

export const OUTCOME_NOTES: Readonly<Record<string, readonly string[]>> = {
  filled_here: ['', '', 'Vi fandt hurtigt den rette.'],
  filled_elsewhere: ['Vi fandt en gennem en kollega.', 'En tidligere vikar kom tilbage.', ''],
  training_cancelled: [
    'Kurset blev aflyst på grund af for få tilmeldte.',
    'Holdet blev udskudt til næste år.',
  ],
  not_filled: ['Ingen ansøgere med det rette bevis.', 'Vi løste det ved at flytte rundt på vagterne.', ''],
  other: ['Afdelingen er lagt sammen med en anden.', ''],
}
