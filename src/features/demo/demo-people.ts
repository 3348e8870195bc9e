import type { Lang } from '#platform/text/texts.ts'
import type { FeaturedEmployer } from './generate/featured.ts'

/** What somebody acts for: a featured workplace, a job centre by its slug, the secretariat, or a body outside. */
type Belongs =
  | { role: 'company' | 'shop_steward'; employer: FeaturedEmployer['key']; manages?: boolean }
  /** An employee of the first running case of the workplace. */
  | { role: 'employee'; employer: FeaturedEmployer['key'] }
  /** `decides`: grants and claims that somebody else has prepared. */
  | { role: 'caseworker' | 'secretariat'; unit: string; decides?: boolean }
  | { role: 'training_provider' | 'akasse' | 'steering' | 'admin'; organisation: string }
  | { role: 'jobseeker' }

/** A job-seeker's circumstances, where the story needs them so. */
export type StarSeeker = {
  postcode: string
  area: string
  occupation: string
  age: number
  woman: boolean
  /** Key of a background in the word lists; Danish when left out. */
  background?: string
  unemployedDays: number
  profile: 'full' | 'empty'
  newcomer?: boolean
  protected?: boolean
}

export type DemoPersona = {
  /** The account's subject at the demonstration's broker. */
  subject: string
  givenName: string
  familyName: string
  lang: Lang
  roles: readonly Belongs[]
  /** One or two sentences on the login page: who it is and what there is to do. */
  story: Readonly<Record<Lang, string>>
  seeker?: StarSeeker
}

export const SECRETARIAT_SLUG = 'hovedstadens-jobrotationsservice'

/** Everybody one can log in as in the demonstration, in the order of the login page. All of them are invented. */
export const demoPeople: readonly DemoPersona[] = [
  {
    subject: 'demo-lone',
    givenName: 'Lone',
    familyName: 'Friis Andersen',
    lang: 'da',
    roles: [{ role: 'jobseeker' }],
    story: {
      da: 'Pædagogmedhjælper fra Bagsværd, ledig i otte måneder. Hun taler med et børnehus, og en skole vil gerne høre fra hende.',
      en: 'Nursery assistant from Bagsværd, out of work for eight months. She is talking with a nursery, and a school would like to hear from her.',
    },
    seeker: {
      postcode: '2880',
      area: 'daycare',
      occupation: 'paedagogmedhjaelper',
      age: 43,
      woman: true,
      unemployedDays: 243,
      profile: 'full',
    },
  },
  {
    subject: 'demo-samira',
    givenName: 'Samira',
    familyName: 'Haddad',
    lang: 'en',
    roles: [{ role: 'jobseeker' }],
    story: {
      da: 'Har boet i Taastrup i to år og lærer dansk. Hun har lavet mad til mange, og et køkken har vist interesse for hende.',
      en: 'Has lived in Taastrup for two years and is learning Danish. She has cooked for many people, and a kitchen has shown interest in her.',
    },
    seeker: {
      postcode: '2630',
      area: 'kitchen',
      occupation: 'koekkenmedhjaelper',
      age: 34,
      woman: true,
      background: 'sy',
      unemployedDays: 400,
      profile: 'full',
      newcomer: true,
    },
  },
  {
    subject: 'demo-jonas',
    givenName: 'Jonas',
    familyName: 'Bech',
    lang: 'da',
    roles: [{ role: 'jobseeker' }],
    story: {
      da: 'Er 24 år og ny: Han har logget ind for første gang og har ikke skrevet noget i sin profil endnu.',
      en: 'Is 24 and new: he has logged in for the first time and has not written anything in his profile yet.',
    },
    seeker: {
      postcode: '2000',
      area: 'warehouse',
      occupation: 'lagermedarbejder',
      age: 24,
      woman: false,
      unemployedDays: 118,
      profile: 'empty',
    },
  },
  {
    subject: 'demo-marie',
    givenName: 'Marie',
    familyName: 'Holst Lund',
    lang: 'da',
    roles: [{ role: 'jobseeker' }],
    story: {
      da: 'Kontorassistent med beskyttet navn og adresse. Hun kan søge selv, men ingen virksomhed kan finde hende.',
      en: 'Office assistant whose name and address are protected. She can apply herself, but no company can find her.',
    },
    seeker: {
      postcode: '2860',
      area: 'office',
      occupation: 'kontorassistent',
      age: 38,
      woman: true,
      unemployedDays: 301,
      profile: 'full',
      protected: true,
    },
  },
  {
    subject: 'demo-ahmed',
    givenName: 'Ahmed',
    familyName: 'Farah',
    lang: 'da',
    roles: [{ role: 'jobseeker' }],
    story: {
      da: 'Vikar i Hjemmeplejen Lærketoft siden marts. Han siger ja til sine timer på telefonen og drømmer om en elevplads.',
      en: 'Vikar at Hjemmeplejen Lærketoft since March. He confirms his hours on the phone and dreams of an apprenticeship.',
    },
    seeker: {
      postcode: '2860',
      area: 'elder-care',
      occupation: 'social-og-sundhedshjaelper',
      age: 29,
      woman: false,
      unemployedDays: 160,
      profile: 'empty',
    },
  },
  {
    subject: 'demo-karin',
    givenName: 'Karin',
    familyName: 'Vestergaard',
    lang: 'da',
    roles: [{ role: 'company', employer: 'sme', manages: true }],
    story: {
      da: 'Leder Vibesten Rengøring i Rødovre med 38 ansatte. Hun mangler at svare på flere ansøgninger og har en kladde liggende.',
      en: 'Runs Vibesten Rengøring in Rødovre with 38 employees. She has several applications to answer and a draft waiting.',
    },
  },
  {
    subject: 'demo-henrik',
    givenName: 'Henrik',
    familyName: 'Damgaard',
    lang: 'da',
    roles: [{ role: 'company', employer: 'large', manages: true }],
    story: {
      da: 'HR-konsulent i Hjemmeplejen Lærketoft med 412 ansatte. Han har flere vikariater åbne og leder efter hjælpere blandt profilerne.',
      en: 'HR consultant at Hjemmeplejen Lærketoft with 412 employees. He has several vikariater open and looks for helpers among the profiles.',
    },
  },
  {
    subject: 'demo-bente',
    givenName: 'Bente',
    familyName: 'Kruse',
    lang: 'da',
    roles: [{ role: 'shop_steward', employer: 'large' }],
    story: {
      da: 'Tillidsrepræsentant i Hjemmeplejen Lærketoft. Hun følger, hvor mange kolleger der kommer på kursus.',
      en: 'Shop steward at Hjemmeplejen Lærketoft. She follows how many colleagues get to go on courses.',
    },
  },
  {
    subject: 'demo-inge',
    givenName: 'Inge',
    familyName: 'Holm',
    lang: 'da',
    roles: [{ role: 'employee', employer: 'large' }],
    story: {
      da: 'Medarbejder i Hjemmeplejen Lærketoft, som skal på kursus. Hun ser, hvornår hun skal af sted, og hvem der tager hendes opgaver.',
      en: 'Employee at Hjemmeplejen Lærketoft who is going on a course. She sees when she goes and who takes her work.',
    },
  },
  {
    subject: 'demo-camilla',
    givenName: 'Camilla',
    familyName: 'Winther',
    lang: 'da',
    roles: [{ role: 'company', employer: 'nursery', manages: true }],
    story: {
      da: 'Leder Børnehuset Papirsvalen i Bagsværd. Hun er i gang med at skrive sammen med Lone.',
      en: 'Manages the nursery Børnehuset Papirsvalen in Bagsværd. She is exchanging messages with Lone.',
    },
  },
  {
    subject: 'demo-mehmet',
    givenName: 'Mehmet',
    familyName: 'Aydın',
    lang: 'da',
    roles: [{ role: 'company', employer: 'kitchen', manages: true }],
    story: {
      da: 'Køkkenleder i Madhuset Kløverbro i Taastrup. Han har vist interesse for Samira og venter på svar.',
      en: 'Runs the kitchen Madhuset Kløverbro in Taastrup. He has shown interest in Samira and waits for an answer.',
    },
  },
  {
    subject: 'demo-pia',
    givenName: 'Pia',
    familyName: 'Mogensen',
    lang: 'da',
    roles: [{ role: 'caseworker', unit: 'gladsaxe' }],
    story: {
      da: 'Sagsbehandler i Jobcenter Gladsaxe. Hun ser sine egne jobsøgere, blandt andre Lone, og skal afgøre, om de kan være vikarer.',
      en: 'Caseworker at Jobcenter Gladsaxe. She sees her own job-seekers, Lone among them, and decides whether they can be vikars.',
    },
  },
  {
    subject: 'demo-jesper',
    givenName: 'Jesper',
    familyName: 'Lund',
    lang: 'da',
    roles: [{ role: 'caseworker', unit: 'gladsaxe', decides: true }],
    story: {
      da: 'Teamleder i Jobcenter Gladsaxe. Han afgør de bevillinger og opgørelser, som Pia og de andre har gjort klar.',
      en: 'Team leader at Jobcenter Gladsaxe. He decides the grants and claims that Pia and the others have prepared.',
    },
  },
  {
    subject: 'demo-yusuf',
    givenName: 'Yusuf',
    familyName: 'Demir',
    lang: 'da',
    roles: [{ role: 'caseworker', unit: 'hoeje-taastrup' }],
    story: {
      da: 'Sagsbehandler i Jobcenter Høje-Taastrup. Han hjælper blandt andre Samira og har fået tilbudt en borger fra en nabokommune.',
      en: 'Caseworker at Jobcenter Høje-Taastrup. He helps Samira among others and has been offered a person by a neighbouring municipality.',
    },
  },
  {
    subject: 'demo-anne',
    givenName: 'Anne',
    familyName: 'Riis',
    lang: 'da',
    roles: [{ role: 'caseworker', unit: 'koebenhavn' }],
    story: {
      da: 'Sagsbehandler i Jobcenter København, den største enhed, med mange jobsøgere og virksomheder.',
      en: 'Caseworker at Jobcenter København, the largest unit, with many job-seekers and companies.',
    },
  },
  {
    subject: 'demo-lars',
    givenName: 'Lars',
    familyName: 'Thygesen',
    lang: 'da',
    roles: [{ role: 'caseworker', unit: 'roedovre' }],
    story: {
      da: 'Virksomhedskonsulent i Jobcenter Rødovre. Han kender Karin og slår vikariater op for dem, der ikke når det selv.',
      en: 'Business consultant at Jobcenter Rødovre. He knows Karin and posts vikariater for those who do not get round to it.',
    },
  },
  {
    subject: 'demo-dorte',
    givenName: 'Dorte',
    familyName: 'Hald',
    lang: 'da',
    roles: [
      { role: 'caseworker', unit: 'ballerup' },
      { role: 'secretariat', unit: SECRETARIAT_SLUG },
    ],
    story: {
      da: 'Har to kasketter: sagsbehandler i Jobcenter Ballerup og satellit for sekretariatet. Hun skifter rolle øverst på siden.',
      en: 'Wears two hats: caseworker at Jobcenter Ballerup and satellite of the secretariat. She switches role at the top of the page.',
    },
  },
  {
    subject: 'demo-susanne',
    givenName: 'Susanne',
    familyName: 'Bak',
    lang: 'da',
    roles: [{ role: 'secretariat', unit: SECRETARIAT_SLUG }],
    story: {
      da: 'Konsulent i sekretariatet. Hun ser virksomheder og vikariater i alle 15 jobcentre, men ikke borgernes sager.',
      en: 'Consultant at the secretariat. She sees companies and vikariater of all 15 job centres, but not people’s cases.',
    },
  },
  {
    subject: 'demo-torben',
    givenName: 'Torben',
    familyName: 'Juhl',
    lang: 'da',
    roles: [{ role: 'training_provider', organisation: 'Kursuscenter Øresund' }],
    story: {
      da: 'Uddannelseskonsulent på et kursuscenter, der holder kurserne for medarbejderne.',
      en: 'Education consultant at a training centre that holds the courses for the employees.',
    },
  },
  {
    subject: 'demo-charlotte',
    givenName: 'Charlotte',
    familyName: 'Skov',
    lang: 'da',
    roles: [{ role: 'akasse', organisation: 'Fagenes A-kasse' }],
    story: {
      da: 'Jobkonsulent i en a-kasse, der gerne vil have sine medlemmer ud som vikarer.',
      en: 'Job consultant at an unemployment fund that would like to see its members work as vikars.',
    },
  },
  {
    subject: 'demo-ulrik',
    givenName: 'Ulrik',
    familyName: 'Overgaard',
    lang: 'da',
    roles: [{ role: 'steering', organisation: 'Styregruppen for jobrotation' }],
    story: {
      da: 'Medlem af styregruppen. Han ser tal for hele regionen og aldrig enkelte personer.',
      en: 'Member of the steering group. He sees figures for the whole region and never single persons.',
    },
  },
  {
    subject: 'demo-mikkel',
    givenName: 'Mikkel',
    familyName: 'Brandt',
    lang: 'da',
    roles: [{ role: 'admin', organisation: 'Jobkreds' }],
    story: {
      da: 'Administrator. Han giver roller, ser efter køer og mails og åbner ingen sager.',
      en: 'Administrator. He gives roles, looks after queues and mails, and opens no cases.',
    },
  },
]
