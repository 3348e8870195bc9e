import { texts } from '#platform/text/texts.ts'

export const homeTexts = texts({
  da: {
    title: 'Jobkreds',
    heroTitle: 'Et vikariat kan åbne tre døre',
    heroLead:
      'Når en medarbejder tager på uddannelse, bliver der plads til en vikar. Virksomheden får kompetencer, medarbejderen får et løft, og du kan få foden indenfor.',
    searchLabel: 'Hvad vil du arbejde med?',
    placeLabel: 'Postnummer eller by',
    searchButton: 'Find vikariat',
    searchHint: 'For eksempel pædagogmedhjælper, pedel eller sosu',
    open: (n: number) =>
      n === 1 ? '1 ledigt vikariat lige nu' : `${n.toLocaleString('da')} ledige vikariater lige nu`,
    newest: 'Nyeste vikariater',
    all: 'Se alle vikariater',
    none: 'Der er ingen ledige vikariater lige nu',
    noneText: 'Opret en profil, så kan virksomhederne finde dig, når der kommer nye.',
    makeProfile: 'Opret en profil',
    starts: 'Periode',
    hours: 'Timer om ugen',
    hoursAWeek: (hours: string) => `${hours} timer om ugen`,
    place: 'Sted',
    forWhom: 'Hvad kan du bruge Jobkreds til?',
    seekerTitle: 'Jeg søger arbejde',
    seekerText:
      'Søg selv på rotationsjob, lav en profil på få minutter, og bestem selv, hvem der må se hvad.',
    companyTitle: 'Jeg har brug for en vikar',
    companyText: 'Slå vikariatet op selv. Se kandidater, der passer, og hvorfor de passer. Det er gratis.',
    staffTitle: 'Jeg arbejder med jobrotation',
    staffText: 'Jobcentre, a-kasser, uddannelsessteder og sekretariat samarbejder om de samme sager her.',
    howTitle: 'Sådan foregår jobrotation',
    how: [
      [
        'En medarbejder tager på uddannelse',
        'Virksomheden betaler løn imens, og stillingen bliver ledig for en tid.',
      ],
      [
        'En ledig bliver vikar',
        'Du får almindelig løn efter overenskomsten og en kollega, der sætter dig ind i arbejdet.',
      ],
      [
        'Alle kommer videre',
        'Medarbejderen vender tilbage med ny viden. Du har erfaring og en reference at bygge på.',
      ],
    ] as readonly (readonly [string, string])[],
    rulesTitle: 'Regler og beregner',
    rulesIntro:
      'Jobrotation har skiftende regler. Her får du svar på et minut, med dato og kilde, og uden at logge ind.',
    rules: {
      company: {
        title: 'Kan vi bruge jobrotation?',
        text: 'Syv spørgsmål til virksomheden: svar, paragraf og næste skridt.',
      },
      temp: {
        title: 'Kan jeg blive vikar?',
        text: 'Syv spørgsmål til dig, der er ledig: svar, paragraf og næste skridt.',
      },
      calculator: {
        title: 'Hvad kan det betale sig?',
        text: 'Se, hvad et forløb koster og giver jer, medarbejderen og vikaren.',
      },
      rates: {
        title: 'Satser og regler',
        text: 'Hver sats og regel fra 2011 til i dag: hvad gjaldt den dag?',
      },
    },
    start: (name: string) => `Hej ${name}`,
    startLead: 'Her er det, der venter på dig.',
    nothing: 'Der venter ikke noget på dig lige nu',
    nothingText: 'Når der sker noget, ser du det her, og du får en mail, hvis vi har din adresse.',
    honest: {
      steering:
        'Tal og mål for indsatsen får deres egne sider her. Styregruppen ser kun tal, aldrig personer.',
    },
    honestTitle: 'Din rolle er ny i Jobkreds',
    notices: 'Nyt til dig',
    allNotices: 'Alle beskeder',
    markRead: 'Markér alle som læst',
    marked: 'Alle beskeder er markeret som læst.',
    noNotices: 'Du har ingen beskeder',
    noNoticesText: 'Når nogen svarer dig, eller en frist nærmer sig, står det her.',
    isNew: 'Ny',
    unknownNotice: 'Der er nyt i en sag',
  },
  en: {
    title: 'Jobkreds',
    heroTitle: 'One temporary job can open three doors',
    heroLead:
      'When an employee goes on training, there is room for a temp. The company gains skills, the employee gains a lift, and you can get a foot in the door.',
    searchLabel: 'What do you want to work with?',
    placeLabel: 'Postcode or town',
    searchButton: 'Find a job',
    searchHint: 'For example childcare assistant, caretaker or cleaner',
    open: (n) =>
      n === 1 ? '1 open temporary job right now' : `${n.toLocaleString('en')} open temporary jobs right now`,
    newest: 'Newest temporary jobs',
    all: 'See all temporary jobs',
    none: 'There are no open temporary jobs right now',
    noneText: 'Make a profile, so that companies can find you when new ones come.',
    makeProfile: 'Make a profile',
    starts: 'Period',
    hours: 'Hours a week',
    hoursAWeek: (hours) => `${hours} hours a week`,
    place: 'Place',
    forWhom: 'What can you use Jobkreds for?',
    seekerTitle: 'I am looking for work',
    seekerText: 'Apply for rotation jobs yourself, make a profile in minutes, and decide who may see what.',
    companyTitle: 'I need a temp',
    companyText: 'Post the job yourself. See candidates who fit, and why they fit. It is free.',
    staffTitle: 'I work with jobrotation',
    staffText:
      'Job centres, unemployment funds, training providers and the secretariat work on the same cases here.',
    howTitle: 'How jobrotation works',
    how: [
      ['An employee goes on training', 'The company pays wages meanwhile, and the job is open for a time.'],
      [
        'An unemployed person becomes the temp',
        'You get ordinary pay under the collective agreement, and a colleague who shows you the work.',
      ],
      [
        'Everybody moves on',
        'The employee returns with new knowledge. You have experience and a reference to build on.',
      ],
    ],
    rulesTitle: 'Rules and calculator',
    rulesIntro:
      'The rules of jobrotation have changed often. Here you get an answer in a minute, with day and source, and without logging in.',
    rules: {
      company: {
        title: 'Can we use jobrotation?',
        text: 'Seven questions for the company: answer, paragraph and next step.',
      },
      temp: {
        title: 'Can I become a vikar?',
        text: 'Seven questions for you who are unemployed: answer, paragraph and next step.',
      },
      calculator: {
        title: 'Does it pay?',
        text: 'See what a project costs and gives you, the employee and the vikar.',
      },
      rates: {
        title: 'Rates and rules',
        text: 'Every rate and rule from 2011 until today: what applied that day?',
      },
    },
    start: (name) => `Hello ${name}`,
    startLead: 'This is what waits for you.',
    nothing: 'Nothing waits for you right now',
    nothingText: 'When something happens you see it here, and you get a mail if we have your address.',
    honest: {
      steering:
        'Figures and goals will get pages of their own here. The steering group sees figures only, never persons.',
    },
    honestTitle: 'Your role is new in Jobkreds',
    notices: 'News for you',
    allNotices: 'All messages',
    markRead: 'Mark all as read',
    marked: 'All messages are marked as read.',
    noNotices: 'You have no messages',
    noNoticesText: 'When somebody answers you, or a deadline comes near, it stands here.',
    isNew: 'New',
    unknownNotice: 'There is news in a case',
  },
})
