import { texts } from '#platform/text/texts.ts'

/** The questions of the form, with what helps to answer them. */
export const formTexts = texts({
  da: {
    newTitle: 'Slå et vikariat op',
    newLead:
      'Det tager omkring ti minutter. Vi gemmer hvert trin som en kladde, så du kan holde pause og gøre det færdigt senere.',
    editTitle: 'Ret vikariatet',
    draft: 'Kladde',
    published: 'Slået op',
    liveEdit:
      'Vikariatet er slået op. Det, du gemmer, kan ses af alle med det samme. Ansøgere får besked, hvis tid, sted, løn eller krav ændrer sig.',
    stepsLabel: 'Trin i opslaget',
    saveAndGoOn: 'Gem og fortsæt',
    saveAndStop: 'Gem, og fortsæt senere',
    saveChanges: 'Gem ændringerne',
    cancel: 'Fortryd',
    copyInstead: 'Kopiér vikariatet',
    seekersLook: 'Det kigger jobsøgende efter',
    seeExample: 'Se et eksempel',

    category: 'Hvad slags vikariat er det?',
    jobrotation: 'Jobrotation',
    jobrotationHint:
      'En medarbejder er på uddannelse, og en ledig er vikar imens. Jobcentret skal godkende vikaren.',
    ordinary: 'Almindeligt vikariat',
    ordinaryHint: 'Fx barsel, sygdom, orlov eller travlhed.',
    occupation: 'Hvilken stilling er det?',
    occupationHint: 'Skriv, hvad I kalder jobbet, fx køkkenmedhjælper, pedel eller sosu-hjælper.',
    whichOccupation: 'Hvilken stilling mener du?',
    whichOccupationHint: 'Passer ingen af dem, så skriv stillingen på en anden måde ovenfor.',
    chooseOccupation: 'Vælg den stilling, du mener, på listen under feltet.',
    unknownOccupation: 'Vi kender ikke stillingen. Prøv et mere almindeligt ord for jobbet.',
    title: 'Overskrift',
    titleHint:
      'Det første, man læser, fx »Køkkenmedhjælper til plejehjemmet Solgården i Ballerup«. Står feltet tomt, bruger vi stillingen.',
    openings: 'Hvor mange vikarer søger I?',
    openingsHint: 'Søger I flere til det samme, er ét opslag nok.',
    openingsSuffix: 'vikarer',
    jobAdvice: [
      'En stilling, de kender. Skriv »køkkenmedhjælper« i stedet for »madglad altmuligkollega«, så dukker vikariatet op i søgningen.',
      'Hvor det er. Mange søger i nærheden, så sæt gerne stedets navn i overskriften.',
      'Ord, de forstår. Undgå forkortelser, som kun I selv bruger.',
    ] as readonly string[],

    period: 'Hvornår har I brug for vikaren?',
    startsOn: 'Første dag',
    endsOn: 'Sidste dag',
    hours: 'Hvor mange timer om ugen?',
    weeklyHoursMin: 'Timer',
    weeklyHoursMax: 'Højst',
    hoursHint: 'Kan I bruge flere timetal, så skriv det laveste først og det højeste bagefter, fx 30 og 37.',
    schedule: 'Arbejdstider',
    scheduleHint: 'Fx kl. 7–14.30, hver anden weekend',
    where: 'Hvor skal vikaren arbejde?',
    street: 'Vej og nummer',
    place: 'Postnummer og by',
    placeHint: 'Fx 2750 eller Ballerup',
    whichPlace: 'Hvilken by mener du?',
    whichPlaceHint: 'Er den ikke her, så skriv postnummeret i feltet ovenfor.',
    choosePlace: 'Vælg byen på listen under feltet, eller skriv postnummeret.',
    unknownPlace: 'Vi kender ikke stedet. Skriv et dansk postnummer eller en by.',
    timeAdvice: [
      'Datoer at planlægge efter. Er de ikke helt på plads, så skriv jeres bedste bud. I kan rette dem senere.',
      'Arbejdstider. Skæve vagter er lettere at sige ja til, når man kender dem på forhånd.',
      'Timer, der passer. Kan I bruge en på 30 timer, så skriv 30 til 37. Så kan flere søge.',
    ] as readonly string[],

    description: 'Hvad skal vikaren lave?',
    descriptionHint:
      'Fortæl om en almindelig dag, og hvem man arbejder sammen med. Brug bindestreg foran linjer, der skal være en liste.',
    descriptionExample:
      'Du bliver en del af køkkenet på plejehjemmet Solgården, hvor vi er fire kolleger og laver mad til 60 beboere.\n\n- Du smører frokost, skærer grønt og dækker vogne\n- Du vasker op og gør rent i køkkenet\n- Hver anden weekend er du på sammen med Lone, som har været her i ti år\n\nVi lægger vægt på godt humør, og at vi siger tingene højt til hinanden.',
    skills: 'Hvad skal vikaren kunne, eller lære hos jer?',
    skillsHint: (most: number, length: number) =>
      `Skriv én ting på hver linje, for eksempel kasse, forflytning eller Excel. Højst ${most} ting på hver højst ${length} tegn. Det er ønsker, ikke krav: de hjælper med at finde dem, der passer, og ingen bliver valgt fra på dem.`,
    skillsOfOthers: 'Se, hvad andre har skrevet for samme stilling',
    introduction: 'Hvordan bliver vikaren sat ind i arbejdet?',
    introductionHint: 'Hvem går man med de første dage, og hvem kan man spørge?',
    introductionExample:
      'De første tre dage følges du med Lone. Du får en mappe med opskrifter og madplaner, og den første fredag taler vi om, hvordan det går.',
    training: 'Hvilken uddannelse er medarbejderen på imens?',
    trainingHint:
      'Uddannelsens navn og skole. Skriv ikke navnet på medarbejderen. Ved jobrotation skal det være udfyldt.',
    trainingExample: 'Ernæringsassistent, trin 2, på Hotel- og Restaurantskolen i 20 uger',
    perspective: 'Hvad kan vikariatet føre til?',
    perspectives: {
      possible_job: 'Måske et job hos os',
      training: 'Uddannelse eller en elevplads',
      reference: 'Erfaring og en reference',
      unknown: 'Det ved vi ikke endnu',
    },
    perspectiveNote: 'Vil I sige mere om tiden efter?',
    tasksAdvice: [
      'En almindelig dag: hvad laver man, hvornår, og sammen med hvem?',
      'Hvordan man kommer i gang. Det giver mod på at søge, også når jobbet er nyt for en.',
      'Hvad det kan føre til. Skriv det ærligt, også når svaret er en god reference.',
    ] as readonly string[],

    needs: 'Hvad skal være på plads den første dag?',
    needsHint: 'Sæt kun kryds ved det, der er nødvendigt. Alt her er valgfrit.',
    certificates: 'Beviser, kurser og autorisationer',
    licences: 'Kørekort',
    danish: 'Dansk',
    english: 'Engelsk',
    otherLanguage: 'Et andet sprog',
    noLanguage: 'Intet krav',
    languageAt: (level: string) => `${level.charAt(0).toUpperCase()}${level.slice(1)}`,
    childrenCertificate: 'Vi indhenter en børneattest, før vikaren begynder',
    childrenHint: 'Ved arbejde med børn under 15 år. Vikaren skal give samtykke.',
    requirementNote: 'Andet, vikaren skal have med',
    requirementNoteHint: 'Skriv aldrig om helbred, alder, familie eller tro: det må ikke være et krav.',
    pay: 'Hvad lønnes der efter?',
    payAgreement: 'Overenskomst',
    payAgreementHint: 'Selve lønnen aftaler I med vikaren. Ved jobrotation skal overenskomsten være udfyldt.',
    payNone: 'Vælg på listen',
    payOtherOption: 'En anden – jeg skriver den herunder',
    payAgreementOther: 'Anden overenskomst',
    needsAdvice: [
      'Hvad de selv skal kunne fra første dag. Det, man kan lære undervejs, hører til i introduktionen.',
      'Om de må søge. Jo færre krav, jo flere kan: hvert kryds her sorterer nogen fra.',
      'Hvad lønnen følger. Så ved begge parter, hvad de taler om.',
    ] as readonly string[],

    contact: 'Hvem er kontaktperson?',
    contactHint: 'Den, ansøgerne skal tale med. Oplysningerne står ikke i det offentlige opslag.',
    contactName: 'Navn',
    contactPhone: 'Telefon',
    contactEmail: 'E-mail',
    deadline: 'Skal der være en ansøgningsfrist?',
    applyBy: 'Søg senest',
    applyByHint: 'Lad feltet stå tomt, hvis man kan søge, til pladsen er besat.',
    contactAdvice: [
      'Et navn. Det er lettere at søge hos Hanne end hos »virksomheden«.',
      'Et hurtigt svar. Alle ansøgere kan se, hvornår de senest hører fra jer.',
      'En frist, der er til at nå. Uden frist kan I begynde at tale med folk med det samme.',
    ] as readonly string[],

    forCompany: (company: string) => `For ${company}`,
    reason: 'Hvorfor slår du vikariatet op for virksomheden?',
    reasonHint: 'Fx at de har bedt om det i telefonen. Grunden bliver gemt, og virksomheden kan se den.',

    savedDraft: 'Kladden er gemt.',
    savedChanges: 'Ændringerne er gemt og kan ses af alle nu.',
    savedAndTold: (n: number) =>
      n === 1
        ? 'Ændringerne er gemt, og den ene, der har søgt, har fået besked.'
        : `Ændringerne er gemt, og de ${n}, der har søgt, har fået besked.`,
    nothingChanged: 'Der var ikke noget at gemme: alt er, som det var.',

    conflictTitle: 'En anden har rettet det samme imens',
    conflictText:
      'Intet er gemt endnu. Det, du skrev, står i felterne. Gem igen, hvis det er det, der skal gælde, eller ret felterne til.',
    conflictField: 'Felt',
    conflictNow: 'Står der nu',
    conflictYours: 'Skrev du',
  },
  en: {
    newTitle: 'Post a temporary job',
    newLead:
      'It takes about ten minutes. We save each step as a draft, so you can take a break and finish later.',
    editTitle: 'Change the temporary job',
    draft: 'Draft',
    published: 'Posted',
    liveEdit:
      'The job is posted. What you save can be seen by everybody at once. Applicants are told if time, place, pay or requirements change.',
    stepsLabel: 'Steps of the post',
    saveAndGoOn: 'Save and continue',
    saveAndStop: 'Save and continue later',
    saveChanges: 'Save the changes',
    cancel: 'Cancel',
    copyInstead: 'Copy the job',
    seekersLook: 'What job-seekers look for',
    seeExample: 'See an example',

    category: 'What kind of temporary job is it?',
    jobrotation: 'Jobrotation',
    jobrotationHint:
      'An employee is on training, and an unemployed person is the temp meanwhile. The job centre has to approve the temp.',
    ordinary: 'Ordinary temporary job',
    ordinaryHint: 'For example parental leave, illness, other leave or a busy time.',
    occupation: 'Which occupation is it?',
    occupationHint: 'Write what you call the job. Danish job titles work best.',
    whichOccupation: 'Which occupation do you mean?',
    whichOccupationHint: 'If none of them fits, write the occupation in another way above.',
    chooseOccupation: 'Choose the occupation you mean in the list under the field.',
    unknownOccupation: 'We do not know this occupation. Try a more common word for the job.',
    title: 'Title',
    titleHint:
      'The first thing one reads, e.g. “Køkkenmedhjælper til plejehjemmet Solgården i Ballerup”. If it is empty we use the occupation.',
    openings: 'How many temps are you looking for?',
    openingsHint: 'If you need several for the same job, one post is enough.',
    openingsSuffix: 'temps',
    jobAdvice: [
      'An occupation they know. Write “kitchen assistant” rather than “food-loving all-rounder”, and the job shows up in the search.',
      'Where it is. Many search nearby, so put the name of the place in the title.',
      'Words they understand. Avoid abbreviations that only you use.',
    ],

    period: 'When do you need the temp?',
    startsOn: 'First day',
    endsOn: 'Last day',
    hours: 'How many hours a week?',
    weeklyHoursMin: 'Hours',
    weeklyHoursMax: 'At most',
    hoursHint:
      'If more than one number of hours works, write the lowest first and then the highest, e.g. 30 and 37.',
    schedule: 'Working hours',
    scheduleHint: 'For example 7 am to 2.30 pm, every other weekend',
    where: 'Where will the temp work?',
    street: 'Street and number',
    place: 'Postcode and town',
    placeHint: 'For example 2750 or Ballerup',
    whichPlace: 'Which town do you mean?',
    whichPlaceHint: 'If it is not here, write the postcode in the field above.',
    choosePlace: 'Choose the town in the list under the field, or write the postcode.',
    unknownPlace: 'We do not know this place. Write a Danish postcode or a town.',
    timeAdvice: [
      'Days to plan by. If they are not quite settled, write your best guess. You can change them later.',
      'Working hours. Odd shifts are easier to accept when one knows them beforehand.',
      'Hours that fit. If you can use somebody for 30 hours, write 30 to 37. Then more can apply.',
    ],

    description: 'What will the temp do?',
    descriptionHint:
      'Tell about an ordinary day and whom one works with. Put a dash before lines that are to be a list.',
    descriptionExample:
      'You will be part of the kitchen at the nursing home Solgården, where four of us cook for 60 residents.\n\n- You make sandwiches, cut vegetables and lay out trolleys\n- You wash up and clean the kitchen\n- Every other weekend you work with Lone, who has been here for ten years\n\nWe value good spirits, and that we tell each other things straight.',
    skills: 'What should the temp be able to do, or learn with you?',
    skillsHint: (most, length) =>
      `Write one thing on each line, for example till, moving patients or Excel. At most ${most} things of at most ${length} characters each. They are wishes, not requirements: they help to find those who fit, and nobody is ruled out by them.`,
    skillsOfOthers: 'See what others have written for the same occupation',
    introduction: 'How is the temp introduced to the work?',
    introductionHint: 'Whom does one follow in the first days, and whom can one ask?',
    introductionExample:
      'For the first three days you follow Lone. You get a folder with recipes and menus, and on the first Friday we talk about how it goes.',
    training: 'Which training is the employee on meanwhile?',
    trainingHint:
      'Name of the training and the school. Do not write the employee’s name. For jobrotation this must be filled in.',
    trainingExample: 'Nutrition assistant, level 2, at the hotel and restaurant school for 20 weeks',
    perspective: 'What may the job lead to?',
    perspectives: {
      possible_job: 'Maybe a job with us',
      training: 'Training or an apprenticeship',
      reference: 'Experience and a reference',
      unknown: 'We do not know yet',
    },
    perspectiveNote: 'Would you like to say more about the time after?',
    tasksAdvice: [
      'An ordinary day: what does one do, when, and with whom?',
      'How one gets started. It gives courage to apply, also when the job is new to one.',
      'What it may lead to. Be honest, also when the answer is a good reference.',
    ],

    needs: 'What must be in place on the first day?',
    needsHint: 'Only tick what is necessary. Everything here is optional.',
    certificates: 'Certificates, courses and authorisations',
    licences: 'Driving licence',
    danish: 'Danish',
    english: 'English',
    otherLanguage: 'Another language',
    noLanguage: 'Not required',
    languageAt: (level) => `${level.charAt(0).toUpperCase()}${level.slice(1)}`,
    childrenCertificate: 'We obtain a børneattest (criminal record check) before the temp starts',
    childrenHint: 'For work with children under 15. The temp has to consent.',
    requirementNote: 'Anything else the temp must bring',
    requirementNoteHint: 'Never write about health, age, family or belief: that may not be a requirement.',
    pay: 'What does the pay follow?',
    payAgreement: 'Collective agreement',
    payAgreementHint:
      'You agree on the pay itself with the temp. For jobrotation the agreement must be filled in.',
    payNone: 'Choose in the list',
    payOtherOption: 'Another one – I write it below',
    payAgreementOther: 'Other agreement',
    needsAdvice: [
      'What they must master from the first day. What can be learnt on the way belongs in the introduction.',
      'Whether they may apply. The fewer requirements, the more can: each tick here sorts somebody out.',
      'What the pay follows. Then both sides know what they are talking about.',
    ],

    contact: 'Who is the contact person?',
    contactHint: 'The one applicants talk to. These details are not part of the public post.',
    contactName: 'Name',
    contactPhone: 'Phone',
    contactEmail: 'E-mail',
    deadline: 'Is there a last day to apply?',
    applyBy: 'Apply by',
    applyByHint: 'Leave it empty if people can apply until the place is filled.',
    contactAdvice: [
      'A name. It is easier to apply to Hanne than to “the company”.',
      'A quick answer. All applicants see by when they hear from you.',
      'A date they can meet. Without one you can start talking to people at once.',
    ],

    forCompany: (company) => `For ${company}`,
    reason: 'Why do you post the job for the company?',
    reasonHint:
      'For example that they asked for it by phone. The reason is kept, and the company can see it.',

    savedDraft: 'The draft is saved.',
    savedChanges: 'The changes are saved and can be seen by everybody now.',
    savedAndTold: (n) =>
      n === 1
        ? 'The changes are saved, and the one person who has applied has been told.'
        : `The changes are saved, and the ${n} people who have applied have been told.`,
    nothingChanged: 'There was nothing to save: everything is as it was.',

    conflictTitle: 'Somebody else has changed the same meanwhile',
    conflictText:
      'Nothing is saved yet. What you wrote is in the fields. Save again if that is what should stand, or change the fields.',
    conflictField: 'Field',
    conflictNow: 'It says now',
    conflictYours: 'You wrote',
  },
})

export type StepTexts = ReturnType<typeof formTexts>
