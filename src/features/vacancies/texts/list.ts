import type { Outcome } from '#core/exchange/vacancy-model.ts'
import { texts } from '#platform/text/texts.ts'
import type { Tab } from '../lists.ts'

/** The list of a company’s vikariater and its part of the start page. */
export const listTexts = texts({
  da: {
    menu: 'Mine vikariater',
    menuSteward: 'Vikariater',
    listTitle: 'Mine vikariater',
    listTitleSteward: 'Virksomhedens vikariater',
    stewardLead:
      'Her ser du, hvilke vikariater der er slået op, hvornår de løber, og hvilken uddannelse de dækker.',
    companies: 'Virksomheder',
    post: 'Slå et vikariat op',
    tabs: { published: 'Aktive', draft: 'Kladder', closed: 'Lukkede' } satisfies Record<Tab, string>,
    tabsLabel: 'Vikariater efter status',
    search: 'Søg i dine vikariater',
    searchHint: 'Overskrift, by eller nummer',
    searchButton: 'Søg',
    found: (n: number, q: string) =>
      n === 0
        ? `Ingen vikariater passer til »${q}«`
        : n === 1
          ? `1 vikariat passer til »${q}«`
          : `${n} vikariater passer til »${q}«`,
    clearSearch: 'Vis alle',
    empty: {
      published: 'I har ingen vikariater ude lige nu',
      draft: 'I har ingen kladder',
      closed: 'I har ingen lukkede vikariater',
    } satisfies Record<Tab, string>,
    emptyText: {
      published:
        'Mangler I en, mens en kollega er på uddannelse, barsel eller ferie? Slå vikariatet op på ti minutter. Det er gratis.',
      draft: 'Det, I begynder på og gemmer til senere, ligger her.',
      closed: 'Når et vikariat er besat eller slut, finder I det her og kan kopiere det.',
    } satisfies Record<Tab, string>,
    emptySteward: 'Der er ingen vikariater her',
    emptyStewardText: 'Når virksomheden slår et vikariat op, kan du se det her.',
    status: { published: 'Slået op', draft: 'Kladde', closed: 'Lukket' } satisfies Record<Tab, string>,
    outcome: {
      filled_here: 'Besat gennem Jobkreds',
      filled_elsewhere: 'Besat på anden måde',
      training_cancelled: 'Uddannelsen blev aflyst',
      not_filled: 'Ikke besat',
      other: 'Lukket af en anden grund',
    } satisfies Record<Outcome, string>,
    untitled: 'Kladde uden overskrift',
    period: 'Periode',
    noPeriod: 'Periode mangler',
    hours: 'Timer om ugen',
    place: 'Sted',
    openings: 'Vikarer',
    openingsFact: (n: number) => (n === 1 ? '1 vikar' : `${n} vikarer`),
    training: 'Uddannelse imens',
    waitingFor: (n: number) =>
      n === 1 ? 'tag næste skridt i 1 ansøgning' : `tag næste skridt i ${n} ansøgninger`,
    answer: 'Se ansøgningerne',
    goOn: 'Fortsæt',
    views: 'Visninger',
    live: 'I gang',
    hired: 'Ansat',
    viewsFact: (n: number) => (n === 1 ? '1 visning' : `${n.toLocaleString('da')} visninger`),
    liveFact: (n: number) => (n === 1 ? '1 ansøger i gang' : `${n.toLocaleString('da')} ansøgere i gang`),
    hiredFact: (n: number, of: number) => `${n} af ${of} ansat`,
    changed: (day: string) => `Sidst ændret ${day}`,
    startTitle: 'Jeres vikariater',
    startNone: 'I har ikke slået noget op endnu',
    startNoneText:
      'Når en kollega skal på uddannelse, kan en ledig træde til. Det tager ti minutter at slå op.',
    startDrafts: (n: number) =>
      n === 1 ? '1 kladde er ikke slået op endnu' : `${n} kladder er ikke slået op endnu`,
    startLive: (n: number) => (n === 1 ? '1 vikariat er slået op' : `${n} vikariater er slået op`),
    startSoon: (day: string, missing: number) =>
      missing === 1
        ? `begynder ${day} og mangler en vikar.`
        : `begynder ${day} og mangler ${missing} vikarer.`,
    findCandidates: 'Foreslåede kandidater',
    startSteward: 'Se virksomhedens vikariater',
    seeAll: 'Se alle vikariater',
  },
  en: {
    menu: 'My temporary jobs',
    menuSteward: 'Temporary jobs',
    listTitle: 'My temporary jobs',
    listTitleSteward: 'The company’s temporary jobs',
    stewardLead: 'Here you see which temporary jobs are posted, when they run and which training they cover.',
    companies: 'Companies',
    post: 'Post a temporary job',
    tabs: { published: 'Active', draft: 'Drafts', closed: 'Closed' },
    tabsLabel: 'Temporary jobs by status',
    search: 'Search your temporary jobs',
    searchHint: 'Title, town or number',
    searchButton: 'Search',
    found: (n, q) =>
      n === 0
        ? `No temporary jobs match “${q}”`
        : n === 1
          ? `1 temporary job matches “${q}”`
          : `${n} temporary jobs match “${q}”`,
    clearSearch: 'Show all',
    empty: {
      published: 'You have no temporary jobs posted right now',
      draft: 'You have no drafts',
      closed: 'You have no closed temporary jobs',
    },
    emptyText: {
      published:
        'Do you need somebody while a colleague is on training, leave or holiday? Post the job in ten minutes. It is free.',
      draft: 'What you begin and save for later is kept here.',
      closed: 'When a job is filled or over you find it here and can copy it.',
    },
    emptySteward: 'There are no temporary jobs here',
    emptyStewardText: 'When the company posts a temporary job, you can see it here.',
    status: { published: 'Posted', draft: 'Draft', closed: 'Closed' },
    outcome: {
      filled_here: 'Filled through Jobkreds',
      filled_elsewhere: 'Filled in another way',
      training_cancelled: 'The training was cancelled',
      not_filled: 'Not filled',
      other: 'Closed for another reason',
    },
    untitled: 'Draft without a title',
    period: 'Period',
    noPeriod: 'Period is missing',
    hours: 'Hours a week',
    place: 'Place',
    openings: 'Temps',
    openingsFact: (n) => (n === 1 ? '1 temp' : `${n} temps`),
    training: 'Training meanwhile',
    waitingFor: (n) =>
      n === 1 ? 'take the next step in 1 application' : `take the next step in ${n} applications`,
    answer: 'See the applications',
    goOn: 'Continue',
    views: 'Views',
    live: 'In progress',
    hired: 'Hired',
    viewsFact: (n) => (n === 1 ? '1 view' : `${n.toLocaleString('en')} views`),
    liveFact: (n) =>
      n === 1 ? '1 applicant in progress' : `${n.toLocaleString('en')} applicants in progress`,
    hiredFact: (n, of) => `${n} of ${of} hired`,
    changed: (day) => `Last changed ${day}`,
    startTitle: 'Your temporary jobs',
    startNone: 'You have not posted anything yet',
    startNoneText:
      'When a colleague goes on training, an unemployed person can step in. Posting takes ten minutes.',
    startDrafts: (n) => (n === 1 ? '1 draft is not posted yet' : `${n} drafts are not posted yet`),
    startLive: (n) => (n === 1 ? '1 temporary job is posted' : `${n} temporary jobs are posted`),
    startSoon: (day, missing) =>
      missing === 1 ? `begins ${day} and lacks a temp.` : `begins ${day} and lacks ${missing} temps.`,
    findCandidates: 'Proposed candidates',
    startSteward: 'See the company’s temporary jobs',
    seeAll: 'See all temporary jobs',
  },
})

export type ListTexts = ReturnType<typeof listTexts>
