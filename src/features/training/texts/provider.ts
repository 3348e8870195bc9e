import { texts } from '#platform/text/texts.ts'

/** The training provider's own pages. */
export const providerTexts = texts({
  da: {
    menu: 'Mine hold',
    menuCourses: 'Mine kurser',
    menuDemand: 'Efterspørgsel',
    tabs: 'Uddannelsesstedets sider',
    tabSessions: 'Hold',
    tabCourses: 'Kurser',
    tabDemand: 'Efterspørgsel',
    tabImport: 'Indlæs fra fil',
    title: 'Hold, der er i gang eller på vej',
    lead: 'Her ser du, hvem der har fået plads, hvem der venter, og hvad der mangler.',
    notLinked: 'Din adgang er ikke knyttet til et uddannelsessted endnu',
    notLinkedText:
      'Sekretariatet eller en administrator knytter dig til uddannelsesstedet. Skriv til dem, så er det hurtigt gjort.',
    noSessions: 'I har ingen hold endnu',
    noSessionsText: 'Opret et kursus og sæt et hold på, eller indlæs jeres hold fra et regneark.',
    figures: {
      open: 'Hold',
      taken: 'Optagne pladser',
      waiting: 'Venter på plads',
      short: 'Hold under mindstetal',
    },
    newCourse: 'Nyt kursus',
    newSession: 'Nyt hold',
    ready: 'Har nået mindstetallet',
    course: 'Kursus',
    begins: 'Begynder',
    seats: 'Pladser',
    queue: 'I kø',
    status: 'Status',
    coursesTitle: 'Kurser',
    coursesLead: 'Et kursus beskriver I én gang. Hold er de gange, det bliver holdt.',
    noCourses: 'I har ingen kurser endnu',
    noCoursesText: 'Opret det første, eller indlæs jeres kurser fra et regneark.',
    length: 'Længde',
    price: 'Pris',
    courseForm: {
      new: 'Nyt kursus',
      edit: 'Ret kurset',
      lead: 'Det, du skriver her, ser alle, der søger.',
      kind: 'Type',
      amuNumber: 'AMU-nummer',
      amuHint: 'Kun for AMU-kurser. Kender vi nummeret, udfylder vi titel og længde, når du gemmer.',
      amuMissing: 'Skriv AMU-nummeret, eller vælg en anden type.',
      amuWrong: 'AMU-nummeret har 4 til 6 cifre.',
      name: 'Kursets navn',
      goals: 'Hvad lærer deltagerne?',
      lengthAndPrice: 'Længde og pris',
      language: 'Undervisningssprog',
      days: 'Antal dage',
      hours: 'Timer om dagen',
      price: 'Pris pr. deltager',
      priceHint: 'I kroner. Skriv 0, hvis det er gratis.',
      priceWrong: 'Skriv et beløb i kroner, for eksempel 408 eller 1.250,50.',
      minimum: 'Mindste antal deltagere',
      capacity: 'Højeste antal deltagere',
      capacityBelow: 'Det højeste antal skal være mindst lige så stort som det mindste.',
      publicProvider: 'Vi er et offentligt uddannelsessted',
      openAccess: 'Kurset er åbent for alle, der opfylder adgangskravene',
      onDemand: 'Vi åbner gerne et hold, når der er behov',
      save: 'Gem kurset',
      saved: 'Kurset er gemt.',
      end: 'Tag kurset ud af listen',
      ended: 'Kurset er taget ud. Hold, der er i gang, fortsætter.',
    },
    sessionsOf: 'Hold på kurset',
    noSessionsOf: 'Der er ingen hold endnu.',
    showPublic: 'Se kurset, som andre ser det',
    edit: 'Ret kurset',
    sessionForm: {
      new: (course: string) => `Nyt hold på »${course}«`,
      edit: 'Ret holdet',
      days: 'Dage',
      daysHint:
        'En dag på hver linje, eller en periode: 05-05-2014 til 09-05-2014. Perioder springer weekender og helligdage over. Har en dag sine egne tider, så skriv for eksempel: 06-05-2014 kl. 9.00-12.00',
      times: 'Tider',
      seatsAndPrice: 'Pladser og pris',
      from: 'Begynder kl.',
      to: 'Slutter kl.',
      pause: 'Pause',
      pauseHint: 'Minutter, der ikke er undervisning.',
      minutes: 'minutter',
      place: 'Stedets navn',
      street: 'Adresse',
      postcode: 'Postnummer',
      capacity: 'Pladser',
      minimum: 'Mindste antal deltagere',
      reserveBy: 'Sidste dag at tilmelde',
      reserveByLate: 'Den sidste dag at tilmelde skal ligge før første undervisningsdag.',
      reason: 'Hvad skal virksomhederne vide?',
      reasonHint: 'Kort og uden personoplysninger. Det står i den besked, de får.',
      dayProblems: {
        empty: 'Skriv holdets dage.',
        'not-a-day': 'En af linjerne er ikke en dag. Skriv dd-mm-åååå, eller en periode med »til«.',
        'day-twice': 'En dag står der to gange.',
        'too-many-days': 'Det er for mange dage. Et hold kan højst have 400.',
        'ends-before-start': 'En periode slutter, før den begynder.',
        'not-a-time': 'Et klokkeslæt kan ikke læses. Skriv for eksempel kl. 9.00-12.00.',
        'no-time-left': 'En dag slutter, før den begynder, eller pausen er for lang.',
      },
      past: 'Den første dag skal ligge efter i dag.',
      clock: 'Skriv et klokkeslæt, for eksempel 8.00.',
      postcodeUnknown: 'Vi kender ikke postnummeret.',
      open: 'Opret holdet',
      save: 'Gem ændringen',
      opened: (told: number) =>
        told === 0
          ? 'Holdet er oprettet og kan findes af alle.'
          : told === 1
            ? 'Holdet er oprettet. Den virksomhed, der har spurgt efter det, har fået besked.'
            : `Holdet er oprettet. De ${told} virksomheder, der har spurgt efter det, har fået besked.`,
      saved: (cases: number) =>
        cases === 0
          ? 'Holdet er gemt.'
          : cases === 1
            ? 'Holdet er gemt. Den sag, det rammer, har fået besked.'
            : `Holdet er gemt. De ${cases} sager, det rammer, har fået besked.`,
      touches: (people: number, companies: number) =>
        people === 0
          ? 'Ingen er tilmeldt endnu, så ændringen rammer ingen.'
          : `Nye dage eller et nyt sted rammer ${people === 1 ? '1 tilmeldt' : `${people} tilmeldte`} fra ${companies === 1 ? '1 virksomhed' : `${companies} virksomheder`}. Hver sag får besked én gang, med hvad det betyder for vikardækning og penge.`,
    },
    participants: 'Deltagere',
    noParticipants: 'Ingen har reserveret plads endnu.',
    participant: 'Deltager',
    company: 'Virksomhed',
    seat: 'Plads',
    queueTitle: 'Venter på plads',
    present: 'Fremmøde',
    presentOf: (hours: string, days: number) => `${hours} på ${days === 1 ? '1 dag' : `${days} dage`}`,
    erased: 'Navn slettet',
    actions: 'Holdet',
    confirm: 'Holdet bliver til noget',
    anyway: 'Åbn holdet, selv om mindstetallet ikke er nået',
    confirmed: (n: number) =>
      n === 1 ? 'Det er sagt. 1 deltager er optaget.' : `Det er sagt. ${n} deltagere er optaget.`,
    enrol: 'Optag alle med plads',
    enrolled: (n: number) => (n === 1 ? '1 deltager er optaget.' : `${n} deltagere er optaget.`),
    remove: 'Meld ud',
    removed: (given: number) =>
      given > 0
        ? 'Deltageren er meldt ud, og den første i køen har fået pladsen.'
        : 'Deltageren er meldt ud.',
    register: 'Registrér fremmøde',
    change: 'Ret dage, sted eller pladser',
    cancel: 'Aflys holdet',
    hold: 'Holdet er afholdt',
    heldDone: ({ completed: n, partly, absent }: { completed: number; partly: number; absent: number }) =>
      [
        `Holdet er afsluttet. ${n === 1 ? '1 deltager har' : `${n} deltagere har`} gennemført.`,
        ...(partly > 0 ? [`${partly} af dem var der ikke hele tiden.`] : []),
        ...(absent > 0 ? [`${absent} mødte slet ikke og står som stoppet.`] : []),
      ].join(' '),
    cancelTitle: 'Aflys holdet',
    cancelLead: (people: number) =>
      people === 0
        ? 'Ingen er tilmeldt.'
        : people === 1
          ? '1 tilmeldt mister sin plads. Sagen får besked én gang, med hvad det betyder.'
          : `${people} tilmeldte mister deres plads. Hver sag får besked én gang, med hvad det betyder.`,
    cancelReason: 'Hvorfor aflyses holdet?',
    cancelReasonHint: 'Kort og uden personoplysninger. Det står i den besked, virksomhederne får.',
    cancelDo: 'Aflys holdet',
    keep: 'Behold holdet',
    cancelledDone: (cases: number) =>
      cases === 0
        ? 'Holdet er aflyst.'
        : cases === 1
          ? 'Holdet er aflyst, og den sag, det rammer, har fået besked.'
          : `Holdet er aflyst, og de ${cases} sager, det rammer, har fået besked.`,
    backToSession: 'Tilbage til holdet',
    stale: 'Se holdet igen',
  },
  en: {
    menu: 'My classes',
    menuCourses: 'My courses',
    menuDemand: 'Demand',
    tabs: 'Pages of the training provider',
    tabSessions: 'Classes',
    tabCourses: 'Courses',
    tabDemand: 'Demand',
    tabImport: 'Bring in a file',
    title: 'Classes under way or to come',
    lead: 'Who has a seat, who waits, and what is missing.',
    notLinked: 'Your access is not linked to a training provider yet',
    notLinkedText:
      'The secretariat or an administrator links you to the provider. Write to them, and it is quickly done.',
    noSessions: 'You have no classes yet',
    noSessionsText: 'Create a course and put a class on it, or bring in your classes from a spreadsheet.',
    figures: {
      open: 'Classes',
      taken: 'Seats taken',
      waiting: 'Waiting for a seat',
      short: 'Classes below their minimum',
    },
    newCourse: 'New course',
    newSession: 'New class',
    ready: 'Has reached its minimum',
    course: 'Course',
    begins: 'Begins',
    seats: 'Seats',
    queue: 'Waiting',
    status: 'Status',
    coursesTitle: 'Courses',
    coursesLead: 'A course is described once. Classes are the times it is held.',
    noCourses: 'You have no courses yet',
    noCoursesText: 'Create the first one, or bring in your courses from a spreadsheet.',
    length: 'Length',
    price: 'Price',
    courseForm: {
      new: 'New course',
      edit: 'Change the course',
      lead: 'What you write here is seen by everybody who searches.',
      kind: 'Kind',
      amuNumber: 'AMU number',
      amuHint: 'For AMU courses only. If we know the number, we fill in title and length when you save.',
      amuMissing: 'Write the AMU number, or choose another kind.',
      amuWrong: 'An AMU number has 4 to 6 digits.',
      name: 'Name of the course',
      goals: 'What do participants learn?',
      lengthAndPrice: 'Length and price',
      language: 'Language of teaching',
      days: 'Number of days',
      hours: 'Hours a day',
      price: 'Price per participant',
      priceHint: 'In kroner. Write 0 if it is free of charge.',
      priceWrong: 'Write an amount in kroner, for example 408 or 1,250.50.',
      minimum: 'Fewest participants',
      capacity: 'Most participants',
      capacityBelow: 'The most must be at least as many as the fewest.',
      publicProvider: 'We are a public training provider',
      openAccess: 'The course is open to everybody who meets its requirements',
      onDemand: 'We like to open a class when it is needed',
      save: 'Save the course',
      saved: 'The course is saved.',
      end: 'Take the course off the list',
      ended: 'The course is off the list. Classes under way go on.',
    },
    sessionsOf: 'Classes of the course',
    noSessionsOf: 'There are no classes yet.',
    showPublic: 'See the course as others see it',
    edit: 'Change the course',
    sessionForm: {
      new: (course) => `New class of “${course}”`,
      edit: 'Change the class',
      days: 'Days',
      daysHint:
        'One day a line, or a period: 05-05-2014 to 09-05-2014. Periods leave out weekends and public holidays. If a day has its own times, write for example: 06-05-2014 kl. 9.00-12.00',
      times: 'Times',
      seatsAndPrice: 'Seats and price',
      from: 'Begins at',
      to: 'Ends at',
      pause: 'Break',
      pauseHint: 'Minutes that are no teaching.',
      minutes: 'minutes',
      place: 'Name of the place',
      street: 'Address',
      postcode: 'Postcode',
      capacity: 'Seats',
      minimum: 'Fewest participants',
      reserveBy: 'Last day to reserve',
      reserveByLate: 'The last day to reserve must be before the first day of teaching.',
      reason: 'What should companies know?',
      reasonHint: 'Short, and nothing about persons. It is part of what they are told.',
      dayProblems: {
        empty: 'Write the days of the class.',
        'not-a-day': 'One of the lines is no day. Write dd-mm-yyyy, or a period with “to”.',
        'day-twice': 'A day stands there twice.',
        'too-many-days': 'Those are too many days. A class can have 400 at most.',
        'ends-before-start': 'A period ends before it begins.',
        'not-a-time': 'A time cannot be read. Write for example kl. 9.00-12.00.',
        'no-time-left': 'A day ends before it begins, or the break is too long.',
      },
      past: 'The first day must be after today.',
      clock: 'Write a time, for example 8.00.',
      postcodeUnknown: 'We do not know the postcode.',
      open: 'Open the class',
      save: 'Save the change',
      opened: (told) =>
        told === 0
          ? 'The class is open and can be found by everybody.'
          : `The class is open. ${told === 1 ? 'The company that asked for it has' : `The ${told} companies that asked for it have`} been told.`,
      saved: (cases) =>
        cases === 0
          ? 'The class is saved.'
          : `The class is saved. ${cases === 1 ? 'The case it touches has' : `The ${cases} cases it touches have`} been told.`,
      touches: (people, companies) =>
        people === 0
          ? 'Nobody is in yet, so a change touches nobody.'
          : `New days or a new place touch ${people === 1 ? '1 person' : `${people} people`} from ${companies === 1 ? '1 company' : `${companies} companies`}. Each case is told once, with what it means for cover and money.`,
    },
    participants: 'Participants',
    noParticipants: 'Nobody has reserved a seat yet.',
    participant: 'Participant',
    company: 'Company',
    seat: 'Seat',
    queueTitle: 'Waiting for a seat',
    present: 'Attendance',
    presentOf: (hours, days) => `${hours} on ${days === 1 ? '1 day' : `${days} days`}`,
    erased: 'Name erased',
    actions: 'The class',
    confirm: 'The class takes place',
    anyway: 'Open the class although it has not reached its minimum',
    confirmed: (n) => `Done. ${n === 1 ? '1 participant is' : `${n} participants are`} enrolled.`,
    enrol: 'Enrol everybody with a seat',
    enrolled: (n) => (n === 1 ? '1 participant is enrolled.' : `${n} participants are enrolled.`),
    remove: 'Take out',
    removed: (given) =>
      given > 0
        ? 'The participant is out, and the first in the queue has the seat.'
        : 'The participant is out.',
    register: 'Register attendance',
    change: 'Change days, place or seats',
    cancel: 'Cancel the class',
    hold: 'The class has been held',
    heldDone: ({ completed: n, partly, absent }) =>
      [
        `The class is closed. ${n === 1 ? '1 participant has' : `${n} participants have`} completed it.`,
        ...(partly > 0 ? [`${partly} of them ${partly === 1 ? 'was' : 'were'} not there all the time.`] : []),
        ...(absent > 0 ? [`${absent} never came and ${absent === 1 ? 'stands' : 'stand'} as stopped.`] : []),
      ].join(' '),
    cancelTitle: 'Cancel the class',
    cancelLead: (people) =>
      people === 0
        ? 'Nobody is in.'
        : people === 1
          ? '1 person loses the seat. The case is told once, with what it means.'
          : `${people} people lose their seats. Each case is told once, with what it means.`,
    cancelReason: 'Why is the class cancelled?',
    cancelReasonHint: 'Short, and nothing about persons. It is part of what companies are told.',
    cancelDo: 'Cancel the class',
    keep: 'Keep the class',
    cancelledDone: (cases) =>
      cases === 0
        ? 'The class is cancelled.'
        : `The class is cancelled, and ${cases === 1 ? 'the case it touches has' : `the ${cases} cases it touches have`} been told.`,
    backToSession: 'Back to the class',
    stale: 'See the class again',
  },
})
