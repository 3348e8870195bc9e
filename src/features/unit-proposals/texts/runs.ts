import { texts } from '#platform/text/texts.ts'

/** The list of runs, the form that starts one, and what is said while it runs. */
export const runTexts = texts({
  da: {
    menu: 'Forslag',
    title: 'Forslag for enheden',
    titleRegion: 'Forslag for regionen',
    lead: 'Find ud af, hvem der kan få hvilket vikariat, når alle ses på én gang. Et forslag er kun et forslag: Du vælger, hvad der sendes, og borgeren bestemmer selv, om hun vil søge.',
    leadRegion:
      'Se, hvor mange vikariater der kunne besættes i hele regionen, når alle ses på én gang. Personer er kun numre her; jobcentrene sender selv forslag til deres egne borgere.',
    start: 'Find forslag',
    startTitle: 'Nye forslag',
    again: 'Lav forslagene om',
    againLead:
      'Låste og sendte forslag bliver stående. Afviste par bliver ikke foreslået igen. Vælg, hvad der ellers skal tælle.',
    principle: 'Hvad er vigtigst?',
    principles: { best: 'Bedst for helheden', stable: 'Stabil parring' },
    principleHints: {
      best: 'Så mange som muligt får et forslag, i den rækkefølge du vælger nedenfor. Det kan bevises, at ingen fordeling er bedre.',
      stable:
        'Ingen borger og intet vikariat vil begge hellere have hinanden end det, de har fået. Der kan blive færre forslag.',
    },
    order: 'Målenes rækkefølge',
    orderHint: 'Gælder for »Bedst for helheden«. Et mål tæller kun, når målene før det ikke kan blive bedre.',
    orders: {
      waiting: 'Pladser besat, så ventetid, så hvor godt det passer',
      fit: 'Pladser besat, så hvor godt det passer, så ventetid',
      'waiting-first': 'Ventetid, så pladser besat, så hvor godt det passer',
    },
    keep: 'De forslag, der stadig er åbne',
    keeps: {
      free: 'Må flyttes, når helheden bliver bedre',
      gentle: 'Flyttes kun, når det gør en tydelig forskel (mindst 10 point)',
      firm: 'Bliver stående, medmindre det koster besatte pladser at lade dem stå',
    },
    seed: 'Lodtrækning nr.',
    seedHint: 'Afgør, hvem der kommer først, når to står helt lige. Samme nummer giver samme forslag.',
    rules: [
      'Med er borgere, der har skrevet mindst ét fag i deres profil.',
      'Den, der har sagt nej til at blive foreslået, eller som har navne- og adressebeskyttelse, er ikke med.',
      'Sygdom, alder, køn, oprindelse og ydelse indgår ikke.',
      'Har borgeren ikke sagt, hvor langt hun vil rejse, regner vi med højst 60 minutter.',
    ],
    rulesTitle: 'Hvem er med?',
    runs: 'Tidligere forslag',
    noRuns: 'Der er ikke lavet forslag endnu',
    noRunsText: 'Vælg, hvad der er vigtigst, og tryk på »Find forslag«. Det tager som regel under et minut.',
    when: 'Hvornår',
    by: 'Af',
    status: 'Status',
    filled: 'Besatte pladser',
    statuses: {
      waiting: 'Venter',
      running: 'I gang',
      done: 'Færdig',
      stopped: 'Stoppet før tid',
      failed: 'Gik ikke',
    },
    phases: {
      reading: 'Henter profiler og vikariater',
      fitting: 'Sammenligner borgere og vikariater',
      solving: 'Finder den bedste fordeling',
      writing: 'Gemmer forslagene',
    },
    underWay: 'Forslagene er på vej',
    underWayLead: 'Du kan lukke siden. Forslagene ligger her, når du kommer tilbage.',
    stopping: 'Stopper og bruger det bedste indtil nu',
    stop: 'Stop og brug det bedste indtil nu',
    overNow: 'Beregningen var allerede færdig.',
    stopAsked: 'Beregningen stopper, så snart den kan.',
    failedTitle: 'Forslagene blev ikke færdige',
    failures: {
      fault:
        'Noget gik galt hos os, også da vi prøvede igen. Der er ikke sendt noget til nogen. Prøv én gang til; går det galt igen, så ring til supporten.',
      'too-slow': 'Det tog for lang tid. Der er ikke sendt noget til nogen. Prøv igen uden for travle timer.',
      'too-large':
        'Der er så mange borgere og vikariater, at målene ikke kan holdes præcist adskilt. Vælg en anden rækkefølge af mål og prøv igen.',
    },
    started: 'Vi er gået i gang med forslagene.',
    alreadyRunning: 'Der er allerede forslag på vej for jer. Se dem, eller stop dem, før du beder om nye.',
    seeRunning: 'Se dem, der er på vej',
    tryAgain: 'Prøv igen',
    keptDays: (days: number) => `Forslag slettes efter ${days} dage.`,
  },
  en: {
    menu: 'Proposals',
    title: 'Proposals for the unit',
    titleRegion: 'Proposals for the region',
    lead: 'Find out who could get which temporary job when everybody is looked at together. A proposal is only a proposal: you choose what is sent, and the citizen decides whether to apply.',
    leadRegion:
      'See how many jobs could be filled in the whole region when everybody is looked at together. People are only numbers here; the job centres send proposals to their own citizens.',
    start: 'Find proposals',
    startTitle: 'New proposals',
    again: 'Make the proposals again',
    againLead:
      'Locked and sent proposals stay. Refused pairs are not proposed again. Choose what else should count.',
    principle: 'What matters most?',
    principles: { best: 'Best for the whole', stable: 'Stable pairing' },
    principleHints: {
      best: 'As many as possible get a proposal, in the order you choose below. It can be proven that no other way is better.',
      stable:
        'No citizen and no job would both rather have each other than what they got. There may be fewer proposals.',
    },
    order: 'Order of the goals',
    orderHint: 'For “Best for the whole”. A goal counts only when those before it cannot get better.',
    orders: {
      waiting: 'Places filled, then waiting time, then how well it fits',
      fit: 'Places filled, then how well it fits, then waiting time',
      'waiting-first': 'Waiting time, then places filled, then how well it fits',
    },
    keep: 'Proposals that are still open',
    keeps: {
      free: 'May move when the whole gets better',
      gentle: 'Move only when it makes a clear difference (at least 10 points)',
      firm: 'Stay unless keeping them costs filled places',
    },
    seed: 'Draw no.',
    seedHint: 'Decides who comes first when two are exactly equal. The same number gives the same proposals.',
    rules: [
      'Citizens with at least one occupation in their profile take part.',
      'Those who have objected to proposals, or whose name and address are protected, do not.',
      'Illness, age, sex, origin and benefit play no part.',
      'Where somebody has not said how far they will travel, we count on 60 minutes at most.',
    ],
    rulesTitle: 'Who takes part?',
    runs: 'Earlier proposals',
    noRuns: 'No proposals have been made yet',
    noRunsText: 'Choose what matters most and press “Find proposals”. It usually takes less than a minute.',
    when: 'When',
    by: 'By',
    status: 'Status',
    filled: 'Places filled',
    statuses: {
      waiting: 'Waiting',
      running: 'Under way',
      done: 'Done',
      stopped: 'Stopped early',
      failed: 'Failed',
    },
    phases: {
      reading: 'Reading profiles and jobs',
      fitting: 'Comparing citizens and jobs',
      solving: 'Finding the best way',
      writing: 'Keeping the proposals',
    },
    underWay: 'The proposals are on their way',
    underWayLead: 'You can close the page. The proposals are here when you come back.',
    stopping: 'Stopping with the best so far',
    stop: 'Stop and use the best so far',
    overNow: 'It was finished already.',
    stopAsked: 'It stops as soon as it can.',
    failedTitle: 'The proposals were not finished',
    failures: {
      fault:
        'Something went wrong on our side, also when we tried again. Nothing has been sent to anybody. Try once more; if it fails again, call support.',
      'too-slow': 'It took too long. Nothing has been sent to anybody. Try again outside busy hours.',
      'too-large':
        'There are so many citizens and jobs that the goals cannot be kept exactly apart. Choose another order of goals and try again.',
    },
    started: 'We have started on the proposals.',
    alreadyRunning:
      'Proposals are already on their way for you. Look at them, or stop them, before you ask for new ones.',
    seeRunning: 'See those on their way',
    tryAgain: 'Try again',
    keptDays: (days: number) => `Proposals are deleted after ${days} days.`,
  },
})
export type RunTexts = ReturnType<typeof runTexts>
