import { texts } from '#platform/text/texts.ts'

export const weekTexts = texts({
  da: {
    title: (week: string) => `Timer, ${week}`,
    lead: 'Ugen er udfyldt på forhånd: med kursusplanen, med det fremmøde uddannelsesstedet har registreret, og med vikarens aftalte timer. Ret det, der blev anderledes, og gem.',
    leadRead: 'Timerne, som virksomheden og uddannelsesstedet har registreret dem.',
    previous: 'Forrige uge',
    next: 'Næste uge',
    today: 'Denne uge',
    weekLabel: 'Gå til uge',
    employees: 'Medarbejdere på uddannelse',
    temps: 'Vikarer',
    person: 'Navn',
    sum: 'I alt',
    note: 'Bemærkning',
    noteOf: (name: string) => `Bemærkning om ${name}`,
    cellOf: (name: string, day: string) => `${name}, ${day}`,
    planned: (hours: string) => `Plan ${hours}`,
    attended: 'Fremmøde',
    fromImport: 'Fra fil',
    notSaved: 'Forslag',
    legend: 'Sådan læser du felterne',
    legendPlan: 'Stiplet felt: et forslag fra planen. Det tæller først, når du gemmer ugen.',
    legendAttended:
      'Låst felt: uddannelsesstedet har registreret fremmødet. Det er de timer, der tæller. Er de forkerte, så bed uddannelsesstedet rette dem.',
    legendSaved: 'Almindeligt felt: det er gemt. Du kan rette det, også bagefter.',
    howTo: 'Skriv timer som 7,4 eller 7:24. Et tomt felt er ingen timer.',
    save: 'Gem ugen',
    fill: 'Overtag planen for alle dage til og med i går',
    fillHint: 'Dage, der allerede er gemt, bliver ikke rørt.',
    filled: (n: number) =>
      n === 0 ? 'Alle dage var gemt i forvejen.' : `${n} dage er overtaget fra plan og fremmøde.`,
    saved: (n: number) =>
      n === 0
        ? 'Der var intet nyt at gemme.'
        : n === 1
          ? 'Ugen er gemt: 1 dag er ny eller rettet.'
          : `Ugen er gemt: ${n} dage er nye eller rettet.`,
    all: 'Vis alle medarbejdere i sagen',
    fewer: 'Vis kun dem med timer i ugen',
    weekend: 'Vis lørdag og søndag',
    others: (n: number) =>
      n === 1 ? '1 medarbejder har ingen timer i ugen.' : `${n} medarbejdere har ingen timer i ugen.`,
    empty: 'Ingen timer i denne uge',
    emptyText: 'Der er hverken kursusdage, vikarer eller registrerede timer i ugen.',
    noPeople: 'Der er ingen at registrere timer for endnu',
    noPeopleText: 'Timerne kommer af sig selv, når medarbejderne er tilmeldt et kursus, og vikaren er ansat.',
    toTraining: 'Gå til uddannelse',
    confirmed: 'Bekræftet af vikaren',
    ask: 'Venter på vikaren',
    disputed: 'Vikaren er uenig',
    changed: 'Ændret siden vikaren svarede',
    vikarSays: 'Vikaren skriver:',
    answerFor: 'Svar for vikaren',
    claimed: (day: string) =>
      `Timer til og med ${day} er med i en godkendt opgørelse. Retter du dem, kommer forskellen med i den næste.`,
    meanwhile:
      'En anden har gemt ugen, mens du skrev. Dine tal står i felterne. Se dem igennem, og gem igen.',
    takenMeanwhile:
      'En anden af jeres sager har lige fået timer for de samme dage. Prøv igen, så tages kun de øvrige med.',
    archived: 'Sagen er arkiveret, så timerne kan ikke rettes mere.',
    problem: {
      'not-hours': 'skriv timer som 7,4 eller 7:24',
      'too-many': 'så mange timer har dagen ikke',
      'attended-wins': 'uddannelsesstedet har registreret fremmødet. Bed dem rette det, hvis det er forkert',
      'in-another-case':
        'dagens timer står allerede i en anden af jeres sager. Ret dem der, eller lad feltet være tomt',
      'not-yet': 'dagen er ikke kommet endnu. Ret timerne, når den er gået',
      'note-too-long': 'bemærkningen må højst fylde 300 tegn',
    },
    import: 'Hent timer fra en fil',
    exportCsv: 'Gem som CSV',
    exportXlsx: 'Gem som regneark',
    deviations: 'Afvigelser',
    actions: 'Filer og afvigelser',
  },
  en: {
    title: (week) => `Hours, ${week}`,
    lead: 'The week is filled in beforehand: from the course plan, from the attendance the provider has registered, and from the hours agreed with the vikar. Change what turned out otherwise, and save.',
    leadRead: 'The hours as the company and the provider have registered them.',
    previous: 'Previous week',
    next: 'Next week',
    today: 'This week',
    weekLabel: 'Go to week',
    employees: 'Employees in training',
    temps: 'Vikarer',
    person: 'Name',
    sum: 'In all',
    note: 'Remark',
    noteOf: (name) => `Remark about ${name}`,
    cellOf: (name, day) => `${name}, ${day}`,
    planned: (hours) => `Plan ${hours}`,
    attended: 'Attended',
    fromImport: 'From file',
    notSaved: 'Proposed',
    legend: 'How to read the fields',
    legendPlan: 'Dashed field: a proposal from the plan. It counts once you save the week.',
    legendAttended:
      'Locked field: the provider has registered attendance. Those are the hours that count. If they are wrong, ask the provider to correct them.',
    legendSaved: 'Plain field: it is saved. You can change it, afterwards too.',
    howTo: 'Write hours as 7.4 or 7:24. An empty field is no hours.',
    save: 'Save the week',
    fill: 'Take over the plan for every day through yesterday',
    fillHint: 'Days that are saved already are not touched.',
    filled: (n) =>
      n === 0 ? 'Every day was saved already.' : `${n} days are taken over from plan and attendance.`,
    saved: (n) =>
      n === 0
        ? 'There was nothing new to save.'
        : n === 1
          ? 'The week is saved: 1 day is new or changed.'
          : `The week is saved: ${n} days are new or changed.`,
    all: 'Show every employee of the case',
    fewer: 'Show only those with hours in the week',
    weekend: 'Show Saturday and Sunday',
    others: (n) =>
      n === 1 ? '1 employee has no hours in the week.' : `${n} employees have no hours in the week.`,
    empty: 'No hours in this week',
    emptyText: 'There are no course days, vikarer or registered hours in the week.',
    noPeople: 'There is nobody to register hours for yet',
    noPeopleText:
      'The hours come by themselves once employees have a place on a course and the vikar is hired.',
    toTraining: 'Go to training',
    confirmed: 'Confirmed by the vikar',
    ask: 'Waiting for the vikar',
    disputed: 'The vikar disagrees',
    changed: 'Changed since the vikar answered',
    vikarSays: 'The vikar writes:',
    answerFor: 'Answer for the vikar',
    claimed: (day) =>
      `Hours through ${day} are part of an approved claim. If you change them, the difference comes with the next one.`,
    meanwhile:
      'Somebody else saved the week while you were typing. Your figures stand in the fields. Look them through and save again.',
    takenMeanwhile:
      'Another of your cases has just been given hours for the same days. Try again, and only the others are taken.',
    archived: 'The case is archived, so the hours cannot be changed any more.',
    problem: {
      'not-hours': 'write hours as 7.4 or 7:24',
      'too-many': 'the day does not have that many hours',
      'attended-wins': 'the provider has registered attendance. Ask them to correct it if it is wrong',
      'in-another-case':
        'the hours of the day stand already in another of your cases. Correct them there, or leave the field empty',
      'not-yet': 'the day has not come yet. Change the hours when it has passed',
      'note-too-long': 'a remark has at most 300 characters',
    },
    import: 'Bring in hours from a file',
    exportCsv: 'Save as CSV',
    exportXlsx: 'Save as spreadsheet',
    deviations: 'Deviations',
    actions: 'Files and deviations',
  },
})
export type WeekTexts = ReturnType<typeof weekTexts>
