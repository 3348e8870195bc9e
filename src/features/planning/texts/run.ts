import { texts } from '#platform/text/texts.ts'

const many = (n: number, one: string, more: string): string => (n === 1 ? `1 ${one}` : `${n} ${more}`)

/** A run and its alternatives, what applying does, and why. */
export const runTexts = texts({
  da: {
    title: (n: number) => `Søgning ${n}`,
    titles: {
      waiting: 'Vi går i gang om et øjeblik',
      running: 'Vi leder efter planer',
      done: 'Vælg en plan',
      stopped: 'Vælg en plan',
      failed: 'Vi kunne ikke finde en plan',
      infeasible: 'Vilkårene kan ikke holdes på én gang',
    },
    lead: 'Her er tre planer ved siden af hinanden. Alle holder de vilkår, I har sat.',
    leadWaiting: 'Du kan lukke siden og komme tilbage. Vi leder videre imens.',
    progress: 'Så langt er vi, i sekunder',
    seconds: (done: number, most: number) => `${done} af højst ${most} sekunder`,
    lookingFor: (goal: string) => `Lige nu: ${goal.toLowerCase()}`,
    better: (percent: string) => `Det bedste indtil nu kan højst blive ${percent} % bedre.`,
    nothingYet: 'Vi har ikke fundet en hel plan endnu.',
    stop: 'Stop, og brug det bedste indtil nu',
    dontWait: 'Vent ikke længere',
    stopAsked: 'Vi stopper om et øjeblik og bruger det bedste, vi har.',
    stopped: 'Søgningen blev stoppet. Planerne er de bedste, der var fundet.',
    overNow: 'Søgningen var allerede færdig.',
    failedText: 'Noget gik galt hos os, og søgningen nåede ikke i mål. Prøv igen.',
    unknownText:
      'Tiden slap op, før der var en plan. Gør det lettere: sæt et mindstetal ned, giv lov til flere vikarer, eller tag færre kurser med.',
    again: 'Tilbage til vilkårene',
    compare: 'Planerne side om side',
    figure: 'Plan',
    figures: {
      training: 'Kurser',
      wishes: 'Ønskede kurser',
      wishesOf: (taken: number, wished: number) => `${taken} af ${wished}`,
      trainingOf: (taken: number, wished: number) => `${taken} af ${wished} ønskede`,
      lastDay: 'Sidste kursusdag',
      vikarer: 'Nye vikariater',
      vikarWeeks: 'Vikaruger',
      fresh: 'Nye pladser',
      moved: 'Pladser, der opgives eller flyttes',
      price: 'Kursuspris for nye pladser',
      undone: 'Ønsker, der ikke nås',
      gaps: 'Timer uden vikar',
      bound: 'Kan en anden plan være bedre?',
    },
    none: 'Ingen plan fundet i tide',
    proven: 'Nej. Ingen plan er bedre efter det mål.',
    atMost: (percent: string) => `Højst ${percent} % bedre.`,
    notProven: 'Det ved vi ikke.',
    open: 'Se planen',
    openNamed: (goal: string) => `Se planen »${goal}«`,
    appliedHere: (goal: string) => `Planen »${goal}« er brugt. Pladser og vikariater står nu i sagen.`,
    otherApplied: 'En anden plan fra samme søgning er brugt. Led efter nye planer, hvis I vil ændre noget.',
    total: (goal: string) => `Fravær og vikarer i alt: ${goal}`,
    totalLead:
      'Rødt er timer, hvor ingen vikar dækker. Bemandingen holder alligevel, når nok kolleger er på arbejde.',

    newSeat: 'Ny plads',
    movedSeat: 'Flyttes hertil',
    keptSeat: 'Beholdes',
    standsSeat: 'Har den i forvejen',
    seatsTitle: 'Hvem er på kursus hvornår',
    employee: 'Medarbejder',
    course: 'Kursus',
    when: 'Hvornår',
    where: 'Uddannelsessted',
    change: 'Ændring',
    why: 'Hvorfor?',
    whyNamed: (name: string) => `Hvorfor? ${name}`,
    noSeats: 'Planen tager ingen hold.',
    undoneTitle: 'Det når planen ikke',
    undoneNone: 'Alle ønsker er med.',
    undoneLine: (name: string, course: string) => `${name}: ${course}`,
    coverTitle: 'Nye vikariater',
    coverNone: 'Planen har ikke brug for nye vikarer.',
    coverLine: (place: string, period: string, hours: string) => `${place}: ${period}, ${hours} om ugen`,
    timeTitle: 'Fravær og vikarer uge for uge',
    staffing: 'Bemanding uge for uge',
    staffingFor: (place: string) => `Bemanding uge for uge: ${place}`,
    staffingHead: {
      week: 'Uge',
      away: 'Væk fra sagen',
      temps: 'Nye vikarer',
      atWork: 'På arbejde',
      minimum: 'Mindst',
    },
    difference: 'Det ændrer planen i sagen',
    differenceHead: { what: 'Hvad', now: 'Nu', after: 'Med planen' },
    differenceRows: {
      needed: 'Timer væk til uddannelse',
      covered: 'Timer med ansat eller søgt vikar',
      uncovered: 'Timer uden vikar',
      vikariater: 'Vikariater i sagen',
    },
    apply: 'Brug planen',
    applyLead: 'Når I bruger planen:',
    applySeats: (n: number) => `reserverer vi ${many(n, 'plads', 'pladser')} hos uddannelsesstederne`,
    applyMoved: (n: number) => `opgiver vi ${many(n, 'plads', 'pladser')}, der flyttes`,
    applyCover: (n: number) =>
      n === 1
        ? 'laver vi 1 vikariat som kladde, som I læser igennem og slår op'
        : `laver vi ${n} vikariater som kladder, som I læser igennem og slår op`,
    applyNothing: 'ændres der ikke noget, for sagen er allerede sådan',
    applyAll: 'Det sker alt sammen på én gang eller slet ikke.',
    appliedDone: (seats: number, vikariater: number) =>
      `Planen er brugt: ${many(seats, 'plads', 'pladser')} reserveret${vikariater === 0 ? '' : ` og ${many(vikariater, 'vikariat', 'vikariater')} lavet som kladde`}.`,
    appliedAlready: 'Planen var allerede brugt. Intet er gjort to gange.',
    toTraining: 'Se uddannelse',
    toCover: 'Se vikardækning',
    refusals: {
      'not-your-move': 'Kun virksomheden kan bruge en plan.',
      'case-over': 'Sagen er slut, så planen kan ikke bruges.',
      'no-plan': 'Der er ingen plan efter det mål. Vælg en anden.',
      'other-applied':
        'En anden plan fra samme søgning er allerede brugt. Led efter nye planer, hvis I vil ændre noget.',
      'case-changed':
        'Sagen er ændret, siden planen blev lavet: mennesker, pladser, vikarer eller vilkår er ikke de samme. Intet er gjort. Led efter planer igen, så passer de.',
    },
    sessionChanged: (course: string, when: string) =>
      `Holdet på »${course}« (${when}) er flyttet, aflyst eller lukket for tilmelding, siden planen blev lavet. Intet er gjort. Led efter planer igen.`,
    seatRefused: (course: string, when: string, why: string) =>
      `Planen er ikke brugt, for pladserne på »${course}« (${when}) kunne ikke reserveres: ${why} Intet er gjort. Led efter planer igen.`,
    coverRefused: (place: string, why: string) =>
      `Planen er ikke brugt, for vikariatet for ${place} kunne ikke laves: ${why} Intet er gjort.`,
    lookAgain: 'Led efter planer igen',

    whyTitle: (name: string) => `Hvorfor? ${name}`,
    whyLead: (goal: string) =>
      `Sådan ser det ud i planen »${goal}«. For hvert andet hold står der, hvad der ville ske, hvis kun dette ene blev byttet om.`,
    chosenBecause: {
      cheapest:
        'Holdet er med i den plan, der giver mest uddannelse for færrest vikaruger af dem, vi har fundet.',
      soonest: 'Holdet er med i den plan, der samlet set ligger tidligst af dem, vi har fundet.',
      'fewest-changes':
        'Holdet er med i den plan, der ændrer mindst i det, I har aftalt, af dem, vi har fundet.',
    },
    stands: 'Medarbejderen har pladsen i forvejen, og den bliver stående.',
    notTaken: 'Planen har intet hold til medarbejderen på det kursus.',
    noClasses:
      'Der er ingen hold på kurset i perioden, som man kan nå at tilmelde sig. Prøv en længere periode, eller meld behovet ind.',
    noWishes: 'Medarbejderen har ingen ønsker i planen.',
    chosen: 'Valgt',
    class: 'Hold',
    reason: 'Hvad stod i vejen?',
    reasons: {
      chosen: 'Det er det, planen har valgt.',
      blocked: (week: string) => `Medarbejderen kan ikke ${week}.`,
      'on-course': (week: string) => `Medarbejderen er på et andet kursus ${week}, som bliver stående.`,
      overlap: (course: string) => `Det ligger samtidig med »${course}«, som planen har til medarbejderen.`,
      'too-many-weeks': (most: number) => `Så var medarbejderen væk i mere end ${many(most, 'uge', 'uger')}.`,
      full: (byPlan: number) =>
        byPlan === 0
          ? 'Holdet er fuldt.'
          : `De sidste pladser bruger planen til ${many(byPlan, 'kollega', 'kolleger')}.`,
      staffing: (place: string, week: string, atWork: number, minimum: number) =>
        `Så var der kun ${atWork} på arbejde i ${place} ${week}, og der skal være ${minimum}.`,
      worse: 'Det kunne lade sig gøre, men planen ville blive dårligere efter målet.',
      'as-good': 'Det kunne lade sig gøre lige så godt. Vælg det selv under Uddannelse, hvis I hellere vil.',
    },
    inWeek: (week: number) => `i uge ${week}`,
    week: (week: number, year: number) => `${week}, ${year}`,

    legend: {
      hired: 'Dækket af ansat vikar',
      open: 'Vikariat i planen eller allerede slået op',
      gap: 'Ingen vikar',
      beyond: 'Vikartimer ud over fraværet',
    },
    boundLead: 'Kan en anden plan være bedre?',
    conflictLead: 'Disse vilkår kan ikke holdes sammen. Mindst ét af dem må rettes, før der er en plan.',
    conflictMaybe:
      'Vi nåede ikke at gøre listen så kort som muligt; måske er ikke alle linjer med i problemet.',
    conflictWhat: 'Vilkår',
    conflictHelp: 'Det kan hjælpe',
    conflict: {
      staffing: (place: string, minimum: number, weeks: string) =>
        `Mindst ${minimum} på arbejde: ${place}, ${weeks}.`,
      staffingHelp: (temps: number) =>
        temps === 0
          ? 'Giv lov til en vikar, sæt mindstetallet ned, eller flyt fri og kurser væk fra de uger.'
          : 'Giv lov til en vikar mere eller et kortere vikariat, sæt mindstetallet ned, eller flyt fri og kurser væk fra de uger.',
      required: (name: string, course: string) => `${name} skal på »${course}«.`,
      requiredHelp: 'Skift fra »Skal med« til »Vil gerne«, eller lad en plads, I har, blive stående.',
      seats: (course: string, when: string, seats: number) =>
        `${seats === 0 ? 'Ingen ledige pladser' : many(seats, 'plads', 'pladser')} på »${course}«, ${when}.`,
      seatsHelp: 'Vælg en længere periode med flere hold, eller meld behovet ind til uddannelsesstederne.',
    },
    weeksList: (weeks: string) => `uge ${weeks}`,
  },
  en: {
    title: (n) => `Search ${n}`,
    titles: {
      waiting: 'We begin in a moment',
      running: 'We are looking for plans',
      done: 'Choose a plan',
      stopped: 'Choose a plan',
      failed: 'We could not find a plan',
      infeasible: 'The conditions cannot be kept all at once',
    },
    lead: 'Here are three plans side by side. All keep the conditions you have set.',
    leadWaiting: 'You can close the page and come back. We go on meanwhile.',
    progress: 'This is how far we are, in seconds',
    seconds: (done, most) => `${done} of at most ${most} seconds`,
    lookingFor: (goal) => `Right now: ${goal.toLowerCase()}`,
    better: (percent) => `The best so far can become ${percent} % better at most.`,
    nothingYet: 'We have not found a whole plan yet.',
    stop: 'Stop and use the best so far',
    dontWait: 'Do not wait any longer',
    stopAsked: 'We stop in a moment and use the best we have.',
    stopped: 'The search was stopped. The plans are the best that had been found.',
    overNow: 'The search was over already.',
    failedText: 'Something went wrong on our side, and the search did not finish. Try again.',
    unknownText:
      'Time ran out before there was a plan. Make it easier: lower a minimum, allow more vikarer, or take fewer courses.',
    again: 'Back to the conditions',
    compare: 'The plans side by side',
    figure: 'Plan',
    figures: {
      training: 'Courses',
      wishes: 'Courses wished for',
      wishesOf: (taken, wished) => `${taken} of ${wished}`,
      trainingOf: (taken, wished) => `${taken} of ${wished} wished for`,
      lastDay: 'Last day of a course',
      vikarer: 'New temp jobs',
      vikarWeeks: 'Vikar weeks',
      fresh: 'New seats',
      moved: 'Seats given up or moved',
      price: 'Course price of new seats',
      undone: 'Wishes not met',
      gaps: 'Hours without a vikar',
      bound: 'Could another plan be better?',
    },
    none: 'No plan found in time',
    proven: 'No. No plan is better by this goal.',
    atMost: (percent) => `${percent} % better at most.`,
    notProven: 'We do not know.',
    open: 'See the plan',
    openNamed: (goal) => `See the plan “${goal}”`,
    appliedHere: (goal) => `The plan “${goal}” has been applied. Seats and temp jobs are in the case now.`,
    otherApplied: 'Another plan of the same search has been applied. Look for new plans to change anything.',
    total: (goal) => `Absence and vikarer in all: ${goal}`,
    totalLead:
      'Red is hours no vikar covers. Staffing holds all the same when enough colleagues are at work.',

    newSeat: 'New seat',
    movedSeat: 'Moves here',
    keptSeat: 'Kept',
    standsSeat: 'Has it already',
    seatsTitle: 'Who is on a course when',
    employee: 'Employee',
    course: 'Course',
    when: 'When',
    where: 'Training provider',
    change: 'Change',
    why: 'Why?',
    whyNamed: (name) => `Why? ${name}`,
    noSeats: 'The plan takes no classes.',
    undoneTitle: 'What the plan does not reach',
    undoneNone: 'All wishes are met.',
    undoneLine: (name, course) => `${name}: ${course}`,
    coverTitle: 'New temp jobs',
    coverNone: 'The plan needs no new vikarer.',
    coverLine: (place, period, hours) => `${place}: ${period}, ${hours} a week`,
    timeTitle: 'Absence and vikarer week by week',
    staffing: 'Staffing week by week',
    staffingFor: (place) => `Staffing week by week: ${place}`,
    staffingHead: {
      week: 'Week',
      away: 'Away of the case',
      temps: 'New vikarer',
      atWork: 'At work',
      minimum: 'At least',
    },
    difference: 'What the plan changes in the case',
    differenceHead: { what: 'What', now: 'Now', after: 'With the plan' },
    differenceRows: {
      needed: 'Hours away for training',
      covered: 'Hours with a vikar hired or looked for',
      uncovered: 'Hours without a vikar',
      vikariater: 'Temp jobs of the case',
    },
    apply: 'Apply the plan',
    applyLead: 'When you apply the plan:',
    applySeats: (n) => `we reserve ${n === 1 ? '1 seat' : `${n} seats`} at the training providers`,
    applyMoved: (n) => `we give up ${n === 1 ? '1 seat that is' : `${n} seats that are`} moved`,
    applyCover: (n) =>
      n === 1
        ? 'we make 1 temp job as a draft, for you to read through and post'
        : `we make ${n} temp jobs as drafts, for you to read through and post`,
    applyNothing: 'nothing changes, for the case is like that already',
    applyAll: 'All of it happens at once, or nothing does.',
    appliedDone: (seats, vikariater) =>
      `The plan has been applied: ${seats === 1 ? '1 seat' : `${seats} seats`} reserved${vikariater === 0 ? '' : ` and ${vikariater === 1 ? '1 temp job' : `${vikariater} temp jobs`} made as drafts`}.`,
    appliedAlready: 'The plan had been applied already. Nothing was done twice.',
    toTraining: 'See training',
    toCover: 'See cover',
    refusals: {
      'not-your-move': 'Only the company can apply a plan.',
      'case-over': 'The case is over, so the plan cannot be applied.',
      'no-plan': 'There is no plan by that goal. Choose another.',
      'other-applied':
        'Another plan of the same search has been applied already. Look for new plans to change anything.',
      'case-changed':
        'The case has changed since the plan was made: people, seats, vikarer or conditions are not the same. Nothing was done. Look for plans again.',
    },
    sessionChanged: (course, when) =>
      `The class of “${course}” (${when}) has been moved or cancelled, or is closed for reservations, since the plan was made. Nothing was done. Look for plans again.`,
    seatRefused: (course, when, why) =>
      `The plan has not been applied, for the seats in “${course}” (${when}) could not be reserved: ${why} Nothing was done. Look for plans again.`,
    coverRefused: (place, why) =>
      `The plan has not been applied, for the temp job for ${place} could not be made: ${why} Nothing was done.`,
    lookAgain: 'Look for plans again',

    whyTitle: (name) => `Why? ${name}`,
    whyLead: (goal) =>
      `This is how it is in the plan “${goal}”. For every other class it says what would happen if only that one were exchanged.`,
    chosenBecause: {
      cheapest: 'The class is in the plan with most training for the fewest vikar weeks of those we found.',
      soonest: 'The class is in the plan that is earliest, taken together, of those we found.',
      'fewest-changes':
        'The class is in the plan that changes least of what you have agreed of those we found.',
    },
    stands: 'The employee has the seat already, and it stays.',
    notTaken: 'The plan has no class of that course for the employee.',
    noClasses:
      'There are no classes of the course in the period that can still be reserved. Try a longer period, or tell the providers what you need.',
    noWishes: 'The employee has no wishes in the plan.',
    chosen: 'Chosen',
    class: 'Class',
    reason: 'What stood in the way?',
    reasons: {
      chosen: 'It is what the plan has chosen.',
      blocked: (week) => `The employee cannot ${week}.`,
      'on-course': (week) => `The employee is on another course ${week}, which stays.`,
      overlap: (course) => `It is at the same time as “${course}”, which the plan has for the employee.`,
      'too-many-weeks': (most) =>
        `The employee would be away for more than ${most === 1 ? '1 week' : `${most} weeks`}.`,
      full: (byPlan) =>
        byPlan === 0
          ? 'The class is full.'
          : `The plan uses the last seats for ${byPlan === 1 ? '1 colleague' : `${byPlan} colleagues`}.`,
      staffing: (place, week, atWork, minimum) =>
        `Only ${atWork} would be at work in ${place} ${week}, and ${minimum} must be.`,
      worse: 'It would be possible, but the plan would be worse by its goal.',
      'as-good': 'It would be just as good. Choose it yourself under Training if you prefer it.',
    },
    inWeek: (week) => `in week ${week}`,
    week: (week, year) => `${week}, ${year}`,

    legend: {
      hired: 'Covered by a hired vikar',
      open: 'Temp job in the plan or posted already',
      gap: 'No vikar',
      beyond: 'Vikar hours beyond the absence',
    },
    boundLead: 'Could another plan be better?',
    conflictLead:
      'These conditions cannot be kept together. At least one of them must be changed before there is a plan.',
    conflictMaybe:
      'We did not get to make the list as short as possible; perhaps not every line is part of the problem.',
    conflictWhat: 'Condition',
    conflictHelp: 'What may help',
    conflict: {
      staffing: (place, minimum, weeks) => `At least ${minimum} at work: ${place}, ${weeks}.`,
      staffingHelp: (temps) =>
        temps === 0
          ? 'Allow a vikar, lower the minimum, or move holidays and courses away from those weeks.'
          : 'Allow one more vikar or a shorter temp job, lower the minimum, or move holidays and courses away from those weeks.',
      required: (name, course) => `${name} must take “${course}”.`,
      requiredHelp: 'Change “Must” to “Would like to”, or let a seat you have stay as it is.',
      seats: (course, when, seats) =>
        `${seats === 0 ? 'No free seats' : seats === 1 ? '1 seat' : `${seats} seats`} in “${course}”, ${when}.`,
      seatsHelp: 'Choose a longer period with more classes, or tell the training providers what you need.',
    },
    weeksList: (weeks) => `week ${weeks}`,
  },
})
