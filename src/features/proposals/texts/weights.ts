import { texts } from '#platform/text/texts.ts'

export const weightTexts = texts({
  da: {
    menu: 'Vægte',
    title: 'Hvad der tæller i et forslag',
    lead: 'Forslag sorteres efter, hvor godt et vikariat og et menneske passer sammen. Her ser I, hvad der tæller, og hvor meget.',
    whoReads: 'Kun sekretariatet kan ændre vægtene. Du kan læse dem.',
    rules:
      'En vægt er et helt tal fra 0 til 100. De behøver ikke at give 100 tilsammen: det er forholdet mellem dem, der tæller. Det, ingen har sagt noget om, tæller ikke og trækker ikke ned.',
    partHead: 'Del',
    explainHead: 'Hvad den ser på',
    standardHead: 'Standard',
    nowHead: 'Gælder nu',
    standing: (version: number) =>
      version === 0
        ? 'Standarden gælder. Den er ikke ændret endnu.'
        : `Jeres egne vægte gælder (ændring ${version}).`,
    formHead: 'Prøv andre vægte',
    standard: (n: number) => `Standard: ${n}`,
    reason: 'Hvorfor ændrer I vægtene?',
    reasonHint: 'Det står i historikken, så alle i sekretariatet kan se det bagefter.',
    tryOut: 'Se, hvad det ændrer',
    save: 'Gem vægtene',
    saved: 'De nye vægte gælder nu for alle forslag.',
    restore: 'Sæt standarden ind',
    restoring: 'Standarden er sat ind i felterne. Den gælder først, når du gemmer.',
    allZero: 'Mindst én vægt skal være over 0, ellers kan intet forslag komme før et andet.',
    nothingChanged: 'Vægtene er de samme som dem, der gælder nu. Ret mindst én.',
    changedMeanwhile:
      'En anden har ændret vægtene, mens du skrev. Dine tal står her stadig. Se, hvad der gælder nu, og gem igen, hvis du stadig vil.',
    dryHead: 'Det ville ændringen gøre',
    dryIntro:
      'Herunder er rigtige vikariater, der er slået op nu, med de fem bedste før og efter. Personerne er kun numre. Intet er gemt.',
    dryNone: 'Der er ingen opslåede vikariater at vise som eksempel lige nu.',
    dryNobody: 'Ingen kan tage vikariatet lige nu, så rækkefølgen kan ikke vises.',
    exchanged: (n: number) =>
      n === 0
        ? 'De samme fem er bedst; kun rækkefølge og point kan skifte.'
        : `${n} af de fem bedste er nye.`,
    person: 'Person',
    before: 'Før',
    after: 'Efter',
    move: 'Flytter sig',
    personNo: (n: number) => `Person ${n}`,
    placeAndScore: (place: number, score: number) => `nr. ${place} (${score} point)`,
    up: (n: number) => `${n} op`,
    down: (n: number) => `${n} ned`,
    same: 'bliver',
    history: 'Historik',
    noHistory: 'Vægtene er ikke ændret endnu.',
    when: 'Hvornår',
    who: 'Hvem',
    why: 'Hvorfor',
    weights: 'Vægte',
    nearHead: 'Hvor nært to stillinger er beslægtet',
    nearRules:
      'Delen »Faget« giver 100 point, når det er den samme stilling, og 0, når det er en helt anden. Herunder er det imellem. En nærmere slags kan ikke give færre point end en fjernere.',
    nearKind: 'Slags',
    nearerGivesLess: 'En nærmere slags skal give mindst lige så mange point som den næste på listen.',
    near: {
      neighbour: 'Et fag tæt på',
      related: 'Beslægtet stilling',
      isco4: 'Samme slags arbejde',
      isco3: 'Arbejde, der ligner',
      isco2: 'Lidt i familie',
    },
    aboutNear: {
      neighbour: 'Vi har selv skrevet op, at den ene ofte også kan det andet.',
      related:
        'Samme stilling i STAR’s og EU’s oversigter (ESCO), og uddannelsen er nogenlunde lige lang. Bruges, når oversigterne er indlæst; se Om data.',
      isco4: 'Samme gruppe på fire cifre i ISCO-08.',
      isco3: 'Samme gruppe på tre cifre.',
      isco2: 'Samme gruppe på to cifre.',
    },
    formerColleague: 'En tidligere medarbejder',
    about: {
      occupation:
        'Er det samme fag, et fag tæt på, en beslægtet stilling, eller arbejde i samme gruppe i den internationale liste over fag (ISCO-08)?',
      experience: 'Er personen uddannet til faget, erfaren, har prøvet det eller vil gerne i gang?',
      skills: 'Hvor mange af de ting, vikariatet nævner, har personen skrevet, at de kan?',
      travel: 'Hvor langt er der i bil, set i forhold til, hvor langt personen vil rejse?',
      hours: 'Passer alle vikariatets timer til dem, personen søger, eller kun nogle af dem?',
      hope: 'Kan vikariatet føre til det, personen håber på bagefter: job, uddannelse eller læreplads? Virksomheden ser det ikke.',
      known: 'Har personen været vikar på stedet eller er i vikarbanken? At være ny trækker ikke ned.',
    },
  },
  en: {
    menu: 'Weights',
    title: 'What counts in a proposal',
    lead: 'Proposals are sorted by how well a vikariat and a person fit. Here you see what counts, and how much.',
    whoReads: 'Only the secretariat can change the weights. You can read them.',
    rules:
      'A weight is a whole number from 0 to 100. They need not add up to 100: what counts is how they compare. What nobody has said does not count, and is no minus.',
    partHead: 'Part',
    explainHead: 'What it looks at',
    standardHead: 'Default',
    nowHead: 'In force',
    standing: (version: number) =>
      version === 0
        ? 'The default is in force. It has not been changed yet.'
        : `Your own weights are in force (change ${version}).`,
    formHead: 'Try other weights',
    standard: (n: number) => `Default: ${n}`,
    reason: 'Why do you change the weights?',
    reasonHint: 'It is kept in the history, for everybody in the secretariat to see afterwards.',
    tryOut: 'See what it changes',
    save: 'Save the weights',
    saved: 'The new weights are in force for all proposals.',
    restore: 'Fill in the default',
    restoring: 'The default is filled in. It is not in force until you save.',
    allZero: 'At least one weight has to be above 0, or no proposal could come before another.',
    nothingChanged: 'The weights are those in force now. Change at least one.',
    changedMeanwhile:
      'Somebody else changed the weights while you were writing. Your numbers are still here. See what is in force now, and save again if you still want to.',
    dryHead: 'What the change would do',
    dryIntro:
      'Below are real vikariater that are posted now, with the best five before and after. People are only numbers. Nothing is saved.',
    dryNone: 'No vikariat is posted right now to show as an example.',
    dryNobody: 'Nobody can take this vikariat right now, so there is no order to show.',
    exchanged: (n: number) =>
      n === 0
        ? 'The same five are best; only order and points may change.'
        : `${n} of the best five are new.`,
    person: 'Person',
    before: 'Before',
    after: 'After',
    move: 'Moves',
    personNo: (n: number) => `Person ${n}`,
    placeAndScore: (place: number, score: number) => `no. ${place} (${score} points)`,
    up: (n: number) => `up ${n}`,
    down: (n: number) => `down ${n}`,
    same: 'stays',
    history: 'History',
    noHistory: 'The weights have not been changed yet.',
    when: 'When',
    who: 'Who',
    why: 'Why',
    weights: 'Weights',
    nearHead: 'How nearly two occupations are related',
    nearRules:
      'The part “The occupation” gives 100 points for the same occupation and 0 for quite another. Below is what lies between. A nearer kind cannot give fewer points than one farther off.',
    nearKind: 'Kind',
    nearerGivesLess: 'A nearer kind has to give at least as many points as the next on the list.',
    near: {
      neighbour: 'A close occupation',
      related: 'A related occupation',
      isco4: 'The same kind of work',
      isco3: 'Similar work',
      isco2: 'Slightly related',
    },
    aboutNear: {
      neighbour: 'We have written down ourselves that whoever does the one can often do the other.',
      related:
        'The same occupation in STAR’s and the EU’s lists (ESCO), with about as long an education. Used once the lists are loaded; see About the data.',
      isco4: 'The same group of four digits in ISCO-08.',
      isco3: 'The same group of three digits.',
      isco2: 'The same group of two digits.',
    },
    formerColleague: 'A former colleague',
    about: {
      occupation:
        'Is it the same occupation, one close to it, a related one, or work of the same group in the international list of occupations (ISCO-08)?',
      experience: 'Is the person trained for it, experienced, has tried it or would like to start?',
      skills: 'How many of the things the vikariat names has the person written down?',
      travel: 'How far is it by car, compared with how far the person will travel?',
      hours: 'Do all hours of the vikariat suit the person, or only some of them?',
      hope: 'Can the vikariat lead to what the person hopes for afterwards: a job, training or an apprenticeship? The company does not see it.',
      known: 'Has the person worked there before, or is in the pool? Being new is no minus.',
    },
  },
})
