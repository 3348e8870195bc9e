import type { PoolStatus } from '#core/pooled-cover/pool-moves.ts'
import type { LeftOut } from '#core/pooled-cover/stretches.ts'
import { texts } from '#platform/text/texts.ts'

const jobs = (n: number) => (n === 1 ? '1 fælles vikariat' : `${n} fælles vikariater`)
const absences = (n: number) => (n === 1 ? '1 fravær' : `${n} fravær`)
const jobsEn = (n: number) => (n === 1 ? '1 shared temp job' : `${n} shared temp jobs`)
const absencesEn = (n: number) => (n === 1 ? '1 absence' : `${n} absences`)

/** For those who run a pool: what is taken in, how far a computation is, and what it found. */
export const poolTexts = texts({
  da: {
    cases: 'Rotationssager',
    menu: 'Fælles vikariater',
    title: 'Fælles vikariater',
    lead: 'Korte fravær hos flere virksomheder bliver til få vikariater, der er lange nok til at være værd at tage. Ingen virksomhed bliver bundet: hver af dem spørges, før noget bliver slået op.',
    underWayTitle: 'Spurgt, men ikke slået op endnu',
    running: 'En beregning er i gang.',
    toRun: 'Se, hvor langt den er',
    choiceTitle: 'Hvad skal med?',
    periodTitle: 'Periode og afstand',
    from: 'Fra',
    to: 'Til',
    km: 'Længst mellem to arbejdssteder',
    kmHint:
      'Ad vej, så den samme vikar kan være begge steder. Er der færge imellem, er de ikke inden for rækkevidde.',
    kmUnit: 'km',
    intro: 'Dage til introduktion',
    introHint: 'Arbejdsdage sammen med den, der skal afsted, hver gang vikaren kommer til et nyt sted.',
    introUnit: 'dage',
    withoutCompanies: 'Virksomheder, der ikke skal med',
    withoutCases: 'Sager, der ikke skal med',
    more: 'Lad virksomheder eller sager være ude',
    show: 'Vis, hvad der er med',
    start: 'Find fælles vikariater',
    toBeforeFrom: 'Sidste dag ligger før første dag.',
    longPeriod: 'Vælg højst to år.',
    nothingTakenIn: 'Der er ingen fravær at finde vikariater til med de valg. Prøv en længere periode.',
    alreadyRunning: 'En beregning er i gang allerede. Vent, til den er færdig, eller stop den.',
    takenTitle: (n: number) => `Med: ${absences(n)}`,
    takenEmpty: 'Ingen fravær i perioden er uden dækning.',
    leftTitle: (n: number) => `Ikke med: ${absences(n)}`,
    leftLead: 'Fravær fra i morgen og frem, som ikke regnes med. Åbn en grund for at se hvem.',
    takenSum: (companies: number, days: number) =>
      `Hos ${companies === 1 ? '1 virksomhed' : `${companies} virksomheder`}, ${days === 1 ? '1 arbejdsdag' : `${days} arbejdsdage`} i alt.`,
    showLines: (n: number) => `Vis ${n === 1 ? 'fraværet' : `de ${n} fravær`}`,
    reasonCount: (reason: string, n: number) => `${reason}: ${n}`,
    emptyTitle: 'Der er ingen fravær at pakke',
    emptyText:
      'Når medarbejdere i jeres sager har en plads på et kursus længere fremme, står deres fravær her. Pladserne reserveres under Uddannelse i hver sag.',
    who: 'Hvem',
    company: 'Virksomhed og sag',
    caseNo: (n: number) => `Sag ${n}`,
    days: 'Dage væk',
    hours: 'Timer om ugen',
    reason: 'Hvorfor ikke med',
    moreRows: (n: number) => `Og ${n} til, som ikke vises her.`,
    leftOut: {
      company: 'Virksomheden er valgt fra',
      case: 'Sagen er valgt fra',
      weekend: 'Kun lørdag eller søndag; vikaren arbejder mandag til fredag',
      covered: 'Er dækket allerede af et vikariat eller en vikar i sagen',
      asked: 'Er med i et andet fælles vikariat, som virksomhederne er spurgt om',
      'too-soon': 'Er for tæt på: der skal være mindst 14 dage til at finde en vikar',
      'after-period': 'Slutter efter perioden',
      'too-few-hours': 'Er for få timer: hver virksomheds del skal være mindst 10 timer om ugen',
      'no-occupation': 'Stillingen er ikke kendt. Vælg en stilling for medarbejderen',
    } satisfies Record<LeftOut, string>,
    runsTitle: 'Tidligere beregninger',
    runLabel: (n: number) => `Beregning ${n}`,
    runStatus: {
      waiting: 'Venter på at begynde',
      running: 'I gang',
      done: 'Færdig',
      stopped: 'Stoppet',
      failed: 'Gik i stå',
    } as Record<string, string>,
    runLine: (period: string, found: number, of: number) => `${period}. ${found} af ${of} fravær fik plads.`,
    // one computation
    titles: {
      waiting: 'Beregningen venter på at begynde',
      running: 'Vi leder efter fælles vikariater',
      done: 'Forslag til fælles vikariater',
      stopped: 'Det bedste, der blev fundet',
      failed: 'Beregningen gik i stå',
    } as Record<string, string>,
    phases: {
      prices: 'Finder ud af, hvor godt det højst kan blive',
      greedy: 'Laver de første forslag',
      improving: 'Prøver bedre måder at sætte dem sammen på',
      packing: 'Vælger den bedste samling',
    } as Record<string, string>,
    bestSoFar: (hours: string, bound: string) =>
      `Indtil nu ${hours} timers arbejde dækket af højst ${bound}.`,
    stop: 'Stop, og brug det bedste indtil nu',
    stopAsked: 'Vi stopper om et øjeblik.',
    stopped: 'Beregningen stopper, så snart den kan.',
    notRunning: 'Beregningen er færdig allerede.',
    failedText:
      'Der skete en fejl hos os, og der blev ikke fundet noget. Jeres sager er, som de var. Prøv igen om lidt.',
    again: 'Til fraværene',
    figures: {
      vikariater: 'Fælles vikariater',
      packed: 'Fravær med plads',
      left: 'Fravær tilbage',
    },
    packedOf: (n: number) => `af ${absences(n)}`,
    proven:
      'Intet er bedre: det er bevist, at fraværene ikke kan sættes bedre sammen efter de regler, der står herunder.',
    atMost: (hours: string) => `Et bedre forslag kunne højst dække ${hours} timer mere end det her.`,
    noBound: 'Hvor meget bedre det kunne blive, blev ikke regnet ud, før beregningen stoppede.',
    rules: (least: string, weeks: number, shortest: number, gap: number, km: number, worth: string) =>
      `Regler: mindst ${least} om ugen i gennemsnit og højst 37, højst ${weeks} uger efter loven den dag, mindst ${shortest} dage, højst ${gap} dages ventetid mellem to fravær, højst ${km} km mellem arbejdsstederne. Et vikariat mere skal dække mindst ${worth}.`,
    foundNone: 'Ingen af fraværene kan sammen blive til et vikariat',
    foundNoneText:
      'Herunder står for hvert fravær, hvad der stod i vejen. En længere periode eller større afstand kan hjælpe.',
    leftOver: (n: number) => `Fik ikke plads: ${absences(n)}`,
    whyNot: 'Hvorfor ikke?',
    why: 'Hvorfor?',
    shared: (job: string) => `${job}, fælles vikariat`,
    number: (n: number) => `Nr. ${n}`,
    weekly: (hours: string) => `${hours} om ugen i gennemsnit`,
    covers: (n: number, companies: number) =>
      `${absences(n)} hos ${companies === 1 ? '1 virksomhed' : `${companies} virksomheder`}`,
    candidates: (n: number) =>
      n === 0
        ? 'Ingen synlige profiler passer lige nu'
        : n === 1
          ? '1 synlig profil passer'
          : `${n} synlige profiler passer`,
    see: 'Se vikariatet',
    statuses: {
      proposed: 'Forslag',
      asked: 'Virksomhederne er spurgt',
      agreed: 'Alle har sagt ja',
      reopened: 'Åbnet igen',
      lapsed: 'Bortfaldet',
      posted: 'Kladder i vikarbørsen',
      dropped: 'Lagt væk',
    } satisfies Record<PoolStatus, string>,
    summary: (n: number) => jobs(n),
  },
  en: {
    cases: 'Rotation cases',
    menu: 'Shared temp jobs',
    title: 'Shared temp jobs',
    lead: 'Short absences at several companies become few temp jobs long enough to be worth taking. No company is bound: each is asked before anything is posted.',
    underWayTitle: 'Asked, but not posted yet',
    running: 'A computation is under way.',
    toRun: 'See how far it is',
    choiceTitle: 'What is taken in?',
    periodTitle: 'Period and distance',
    from: 'From',
    to: 'To',
    km: 'Longest between two workplaces',
    kmHint:
      'By road, so that the same vikar can be at both. With a ferry between them they are not within reach.',
    kmUnit: 'km',
    intro: 'Days of introduction',
    introHint: 'Workdays together with whoever is to be away, each time the vikar comes to a new place.',
    introUnit: 'days',
    withoutCompanies: 'Companies to leave out',
    withoutCases: 'Cases to leave out',
    more: 'Leave companies or cases out',
    show: 'Show what is taken in',
    start: 'Find shared temp jobs',
    toBeforeFrom: 'The last day is before the first.',
    longPeriod: 'Choose two years at most.',
    nothingTakenIn: 'With these choices there are no absences to find temp jobs for. Try a longer period.',
    alreadyRunning: 'A computation is under way already. Wait until it is done, or stop it.',
    takenTitle: (n) => `Taken in: ${absencesEn(n)}`,
    takenEmpty: 'No absence in the period is without cover.',
    leftTitle: (n) => `Left out: ${absencesEn(n)}`,
    leftLead: 'Absences from tomorrow on that are not counted. Open a reason to see whose.',
    takenSum: (companies, days) =>
      `At ${companies === 1 ? '1 company' : `${companies} companies`}, ${days === 1 ? '1 workday' : `${days} workdays`} in all.`,
    showLines: (n) => (n === 1 ? 'Show the absence' : `Show the ${n} absences`),
    reasonCount: (reason, n) => `${reason}: ${n}`,
    emptyTitle: 'There are no absences to pack',
    emptyText:
      'When employees of your cases have a seat in a class later on, their absence is shown here. Seats are reserved under Training in each case.',
    who: 'Who',
    company: 'Company and case',
    caseNo: (n) => `Case ${n}`,
    days: 'Days away',
    hours: 'Hours a week',
    reason: 'Why left out',
    moreRows: (n) => `And ${n} more, not shown here.`,
    leftOut: {
      company: 'The company is left out',
      case: 'The case is left out',
      weekend: 'Saturday or Sunday only; the vikar works Monday to Friday',
      covered: 'Covered already by a temp job or a vikar of the case',
      asked: 'Part of another shared temp job the companies are asked about',
      'too-soon': 'Too close: it takes at least 14 days to find a vikar',
      'after-period': 'Ends after the period',
      'too-few-hours': 'Too few hours: each company’s part must be at least 10 hours a week',
      'no-occupation': 'The occupation is not known. Choose one for the employee',
    },
    runsTitle: 'Earlier computations',
    runLabel: (n) => `Computation ${n}`,
    runStatus: {
      waiting: 'Waiting to begin',
      running: 'Under way',
      done: 'Done',
      stopped: 'Stopped',
      failed: 'Broke down',
    } as Record<string, string>,
    runLine: (period, found, of) => `${period}. ${found} of ${of} absences found a place.`,
    titles: {
      waiting: 'The computation waits to begin',
      running: 'Looking for shared temp jobs',
      done: 'Proposed shared temp jobs',
      stopped: 'The best that was found',
      failed: 'The computation broke down',
    } as Record<string, string>,
    phases: {
      prices: 'Finding out how good it can be at most',
      greedy: 'Making the first proposals',
      improving: 'Trying better ways to put them together',
      packing: 'Choosing the best collection',
    } as Record<string, string>,
    bestSoFar: (hours, bound) => `So far ${hours} hours of work covered of ${bound} at most.`,
    stop: 'Stop and use the best so far',
    stopAsked: 'It stops in a moment.',
    stopped: 'The computation stops as soon as it can.',
    notRunning: 'The computation is done already.',
    failedText:
      'Something went wrong with us, and nothing was found. Your cases are as they were. Try again in a while.',
    again: 'To the absences',
    figures: {
      vikariater: 'Shared temp jobs',
      packed: 'Absences with a place',
      left: 'Absences that remain',
    },
    packedOf: (n) => `of ${absencesEn(n)}`,
    proven:
      'Nothing is better: it is proven that the absences cannot be put together better by the rules below.',
    atMost: (hours) => `A better proposal could cover ${hours} hours more than this at most.`,
    noBound: 'How much better it could be was not worked out before the computation stopped.',
    rules: (least, weeks, shortest, gap, km, worth) =>
      `Rules: at least ${least} a week on average and 37 at most, ${weeks} weeks at most by the law of the day, at least ${shortest} days, a wait of ${gap} days at most between two absences, ${km} km at most between workplaces. One more temp job must cover at least ${worth}.`,
    foundNone: 'No absences can become a temp job together',
    foundNoneText:
      'For each absence it says below what stood in the way. A longer period or distance may help.',
    leftOver: (n) => `Found no place: ${absencesEn(n)}`,
    whyNot: 'Why not?',
    why: 'Why?',
    shared: (job) => `${job}, shared temp job`,
    number: (n) => `No. ${n}`,
    weekly: (hours) => `${hours} a week on average`,
    covers: (n, companies) =>
      `${absencesEn(n)} at ${companies === 1 ? '1 company' : `${companies} companies`}`,
    candidates: (n) =>
      n === 0
        ? 'No visible profile fits right now'
        : n === 1
          ? '1 visible profile fits'
          : `${n} visible profiles fit`,
    see: 'See the temp job',
    statuses: {
      proposed: 'Proposal',
      asked: 'The companies are asked',
      agreed: 'All have said yes',
      reopened: 'Opened again',
      lapsed: 'Lapsed',
      posted: 'Drafts in the vikarbørs',
      dropped: 'Put aside',
    },
    summary: (n) => jobsEn(n),
  },
})
