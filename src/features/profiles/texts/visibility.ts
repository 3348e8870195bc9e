import { texts } from '#platform/text/texts.ts'

/** Words of the choice to be seen, and of the preview. */
export const visibilityTexts = texts({
  da: {
    title: 'Må virksomheder finde dig?',
    lead: 'Du bestemmer selv, og du kan skifte mening når som helst.',
    howTitle: 'Sådan virker det',
    how: [
      'Siger du ja, kan virksomheder se et kort uden navn: hvad du kan arbejde som, hvilken egn du bor i, og hvornår du kan.',
      'Hver virksomhed kender dig under sit eget nummer. Det skifter hver måned, og når du skjuler dig, så ingen kan samle, hvad de ser om dig.',
      'Vil en virksomhed vide mere, spørger den. Du ser, hvem det er, og siger ja eller nej.',
      'Først når du siger ja, får den det at vide, som du selv vælger.',
    ],
    free: 'Det er frivilligt. Siger du nej, kan hverken jobcentret, a-kassen eller virksomheder se, at du har valgt det. Det har ingen betydning for din ydelse, og du kan stadig selv søge alle vikariater.',
    now: 'Lige nu',
    turnOn: 'Ja, virksomheder må finde mig',
    turnOff: 'Nej, skjul mig for virksomheder',
    turnedOn: 'Virksomheder kan nu se dit anonyme kort.',
    turnedOff: 'Du er skjult. Ingen virksomhed kan se dit kort mere.',
    offAtOnce:
      'Kortet forsvinder med det samme. Virksomheder, du allerede har sagt ja til, kan du lukke for på den enkelte ansøgning.',
    notReady: 'Før virksomheder kan se dig, mangler der lidt i din profil',
    notReadyText: 'Kortet ville ellers være tomt. Udfyld det her, så kan du sige ja bagefter.',
    seePreview: 'Se præcis, hvad en virksomhed ser',
    objectionTitle: 'Foreslå mig ikke',
    objectionText:
      'Du har ret til at sige nej til, at Jobkreds foreslår dig til vikariater. Så bliver du ikke vist på lister over kandidater, heller ikke i jobcentrets forslag og vikarbank. Du kan stadig selv søge. En virksomhed, du selv har sagt ja til at være i vikarbank hos, ser dig der, til du melder dig ud.',
    objectionLabel: 'I må ikke foreslå mig til nogen',
    objectionSave: 'Gem',
    objectionOn: 'Vi foreslår dig ikke mere. Dit kort er fjernet.',
    objectionOff: 'Vi må gerne foreslå dig igen.',

    previewTitle: 'Det ser en virksomhed',
    previewLead: 'Hvert skridt viser præcis det, en virksomhed får at se på det tidspunkt, og intet andet.',
    notVisible: 'Lige nu kan ingen virksomhed finde dig. Sådan ville det se ud, hvis du sagde ja.',
    empty: 'Din profil er ikke udfyldt nok til, at der er noget at vise.',
    stages: {
      browse: 'Når en virksomhed leder',
      asked: 'Når du søger, eller virksomheden viser interesse',
      talking: 'Når I begge vil tale sammen',
      hired: 'Når du er ansat',
    },
    stageTexts: {
      browse:
        'Ingen navne, ingen arbejdspladser, ingen adresse. Bor der få med dit fag i din egn, skriver vi noget bredere, så ingen kan gætte, at det er dig.',
      asked:
        'Det samme kort. Ved jobrotation ser de også, om jobcentret har godkendt dig. Søger du selv, ser de din begrundelse.',
      talking: 'Nu vælger du, hvad du vil vise. Det her er det mindste. Du kan selv lægge mere til.',
      hired: 'Arbejdsgiveren får dit fulde navn. Resten er stadig, som du har valgt.',
    },
    whyIFitExample: 'Her står det, du skriver i din ansøgning.',
    candidate: (alias: string) => `Kandidat ${alias}`,
    more: 'Det kan du lægge til, hvis du vil',
    moreNothing: 'Der er ikke mere at lægge til endnu.',
    leftOut: 'Det her kommer ikke med på kortet',
    leftOutText:
      'Det ligner dit navn, din adresse, en arbejdsplads eller kontaktoplysninger, så vi viser det ikke for nogen:',
    never: 'Det ser en virksomhed aldrig',
    nevers: [
      'CPR-nummer og fødselsdag',
      'din adresse',
      'hvilken ydelse du får, og hvor længe du har været ledig',
      'din a-kasse eller fagforening',
      'helbred',
      'det, du har skrevet om, hvad du håber på bagefter',
      'jobcentrets noter om dig',
    ],
    noContact: 'Skriv telefon eller e-mail i din profil, ellers kan en virksomhed ikke få fat i dig.',
    toContact: 'Skriv kontaktoplysninger',
    toVisibility: 'Vælg, om virksomheder må finde dig',
  },
  en: {
    title: 'May companies find you?',
    lead: 'You decide, and you can change your mind at any time.',
    howTitle: 'How it works',
    how: [
      'If you say yes, companies can see a card without a name: what you can work as, which part of the country you live in and when you can.',
      'Each company knows you under a number of its own. It changes every month, and when you hide, so nobody can collect what they see of you.',
      'If a company wants to know more, it asks. You see who it is and say yes or no.',
      'Only when you say yes is it told what you choose yourself.',
    ],
    free: 'It is voluntary. If you say no, neither job centre, unemployment fund nor companies can see that you chose so. It has no bearing on your benefit, and you can still apply for every temporary job yourself.',
    now: 'Right now',
    turnOn: 'Yes, companies may find me',
    turnOff: 'No, hide me from companies',
    turnedOn: 'Companies can now see your anonymous card.',
    turnedOff: 'You are hidden. No company can see your card any more.',
    offAtOnce:
      'The card is gone at once. Companies you have already said yes to can be closed off on each application.',
    notReady: 'A little is missing in your profile before companies can see you',
    notReadyText: 'Otherwise the card would be empty. Fill this in, then you can say yes.',
    seePreview: 'See exactly what a company sees',
    objectionTitle: 'Do not propose me',
    objectionText:
      'You have the right to say no to Jobkreds proposing you for temporary jobs. Then you are not shown on lists of candidates, nor in the suggestions and the pool of the job centre. You can still apply yourself. A company whose pool you have joined sees you there until you leave it.',
    objectionLabel: 'You may not propose me to anybody',
    objectionSave: 'Save',
    objectionOn: 'We no longer propose you. Your card is removed.',
    objectionOff: 'We may propose you again.',

    previewTitle: 'What a company sees',
    previewLead: 'Each step shows exactly what a company gets to see at that point, and nothing else.',
    notVisible: 'No company can find you right now. This is what it would look like if you said yes.',
    empty: 'Your profile is not filled in enough for anything to be shown.',
    stages: {
      browse: 'When a company is looking',
      asked: 'When you apply, or the company shows interest',
      talking: 'When you both want to talk',
      hired: 'When you are hired',
    },
    stageTexts: {
      browse:
        'No names, no workplaces, no address. If few with your trade live in your area we write something broader, so that nobody can guess it is you.',
      asked:
        'The same card. In job rotation they also see whether the job centre has approved you. If you apply yourself they see your reasons.',
      talking: 'Now you choose what to show. This is the least. You may add more yourself.',
      hired: 'The employer gets your full name. The rest is still as you chose.',
    },
    whyIFitExample: 'Here stands what you write in your application.',
    candidate: (alias) => `Candidate ${alias}`,
    more: 'What you may add if you wish',
    moreNothing: 'There is nothing more to add yet.',
    leftOut: 'This is left out of the card',
    leftOutText:
      'It looks like your name, your address, a workplace or contact details, so we show it to nobody:',
    never: 'What a company never sees',
    nevers: [
      'CPR number and birthday',
      'your address',
      'which benefit you receive and how long you have been unemployed',
      'your unemployment fund or union',
      'health',
      'what you wrote about your hopes for afterwards',
      'the notes of the job centre about you',
    ],
    noContact: 'Write a phone number or an e-mail in your profile, or a company cannot reach you.',
    toContact: 'Write contact details',
    toVisibility: 'Choose whether companies may find you',
  },
})

export type VisibilityTexts = ReturnType<typeof visibilityTexts>
