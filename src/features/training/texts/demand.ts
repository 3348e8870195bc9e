import { texts } from '#platform/text/texts.ts'

/** What companies want and no class is there for. */
export const demandTexts = texts({
  da: {
    title: 'Efterspørgsel uden hold',
    lead: 'Hvad virksomheder gerne vil have, hvor og hvornår. Det er summer: hvem der spørger, kan ikke ses.',
    chart: 'Ønskede pladser pr. måned',
    month: 'Måned',
    seats: 'Ønskede pladser',
    what: 'Ønsket',
    where: 'Sted',
    companies: 'Virksomheder',
    few: 'færre end 3',
    has: (n: number) => (n === 1 ? '1 ledig plads findes' : `${n} ledige pladser findes`),
    open: 'Åbn et hold',
    none: 'Ingen har meldt et behov uden hold',
    noneText: 'Når virksomheder melder behov fra deres sager, ser I det her efter sted og måned.',
    choose: 'Åbn et hold til efterspørgslen',
    chooseLead: (subject: string, place: string, month: string) =>
      `»${subject}« i ${place}, ${month}. Vælg det kursus, holdet skal være på. De, der har spurgt, får besked.`,
    pick: 'Vælg kursus',
    pickDo: 'Fortsæt til holdet',
    noCourse: 'I har ikke et kursus, der passer, endnu.',
  },
  en: {
    title: 'Demand without a class',
    lead: 'What companies would like, where and when. These are sums: who asks cannot be seen.',
    chart: 'Seats wanted by month',
    month: 'Month',
    seats: 'Seats wanted',
    what: 'Wanted',
    where: 'Place',
    companies: 'Companies',
    few: 'fewer than 3',
    has: (n) => (n === 1 ? '1 free seat exists' : `${n} free seats exist`),
    open: 'Open a class',
    none: 'Nobody has asked for anything without a class',
    noneText: 'When companies say what they need in their cases, you see it here by place and month.',
    choose: 'Open a class for the demand',
    chooseLead: (subject, place, month) =>
      `“${subject}” in ${place}, ${month}. Choose the course of the class. Those who asked will be told.`,
    pick: 'Choose a course',
    pickDo: 'Go on to the class',
    noCourse: 'You have no course that fits yet.',
  },
})
