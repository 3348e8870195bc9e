import { addYears, type Day } from '../calendar/day.ts'
import { retention } from './retention.ts'
import type { Wording } from './wording.ts'

/** What somebody can have here that they decide over themselves. */
export const ownParts = [
  'visibility',
  'profile',
  'cv',
  'applications',
  'messages',
  'pools',
  'searches',
  'contact',
  'login',
] as const
export type OwnPart = (typeof ownParts)[number]

export type ErasureFacts = {
  /** What there is of it. */
  readonly present: readonly OwnPart[]
  readonly hires: ReadonlyArray<{
    readonly company: string
    readonly status: 'reserved' | 'active' | 'ended' | 'cancelled'
    /** The last day of the hire, as agreed or as it became. */
    readonly lastDay: Day
  }>
  /** The job centre's recorded decisions on whether the person may be a jobrotation vikar. */
  readonly decisions: ReadonlyArray<{ readonly unit: string; readonly validTo: Day }>
}

export type Kept =
  | { readonly key: 'running_hire' | 'ended_hire'; readonly company: string; readonly until: Day }
  | { readonly key: 'decision'; readonly unit: string; readonly until: Day }
  | { readonly key: 'identity'; readonly until: Day }

export type Erasure = {
  /** `partly`: everything the person decides over goes, a case stays. `refused`: only the case is left. */
  readonly outcome: 'deleted' | 'partly' | 'refused'
  readonly deleted: readonly OwnPart[]
  readonly kept: readonly Kept[]
}

/**
 * What happens when a person asks to be deleted (GDPR art. 17). A hire and a job centre's decision are a case of the
 * municipality's and stay until five years after they ended (art. 17(3)(b) and (e)); with them stays who it was about, and
 * the login, so that the person can see what is kept. A hire that fell through is no case.
 */
export function erasureOf(facts: ErasureFacts, today: Day): Erasure {
  const cases: Kept[] = [
    ...facts.hires
      .filter((hire) => hire.status !== 'cancelled')
      .map(({ company, status, lastDay }) => ({
        key: status === 'ended' || lastDay < today ? ('ended_hire' as const) : ('running_hire' as const),
        company,
        until: addYears(lastDay, retention.case.years),
      })),
    ...facts.decisions.map(({ unit, validTo }) => ({
      key: 'decision' as const,
      unit,
      until: addYears(validTo, retention.case.years),
    })),
  ].filter(({ until }) => until >= today)
  if (cases.length === 0) return { outcome: 'deleted', deleted: facts.present, kept: [] }
  const until = cases.map((one) => one.until).reduce((a, b) => (a > b ? a : b))
  const deleted = facts.present.filter((part) => part !== 'login')
  return {
    outcome: deleted.length === 0 ? 'refused' : 'partly',
    deleted,
    kept: [...cases, { key: 'identity', until }],
  }
}

export const ownPartNames: Readonly<Record<OwnPart, Wording>> = {
  visibility: { da: 'Din synlighed for virksomheder', en: 'Your visibility to companies' },
  profile: { da: 'Din profil og alt, du har skrevet i den', en: 'Your profile and all you wrote in it' },
  cv: { da: 'Dit CV', en: 'Your CV' },
  applications: {
    da: 'Dine ansøgninger, bortset fra dem, der førte til en ansættelse',
    en: 'Your applications, except those that led to a hire',
  },
  messages: { da: 'Beskeder mellem dig og virksomheder', en: 'Messages between you and companies' },
  pools: { da: 'Din plads i vikarbanker', en: 'Your place in pools of vikars' },
  searches: { da: 'Gemte søgninger og beskeder fra os', en: 'Saved searches and notices from us' },
  contact: { da: 'Telefon, e-mail og postnummer', en: 'Phone, e-mail and postcode' },
  login: { da: 'Din adgang til Jobkreds', en: 'Your login to Jobkreds' },
}

/** Why each is kept, in words of everyday and with the rule at the end. */
export const keptGrounds: Readonly<Record<Kept['key'], Wording>> = {
  running_hire: {
    da: 'Du er ansat lige nu eller skal begynde. Virksomheden og kommunen skal kunne holde styr på ansættelsen, og kommunen skal kunne dokumentere den i 5 år, efter at den er slut (databeskyttelsesforordningens artikel 17, stk. 3, litra b).',
    en: 'You are hired now or are about to start. The company and the municipality must be able to manage the hire, and the municipality must be able to document it for 5 years after it ends (GDPR, article 17(3)(b)).',
  },
  ended_hire: {
    da: 'Kommunen skal kunne dokumentere ansættelsen, og hvad der er udbetalt, i 5 år, efter at den er slut (databeskyttelsesforordningens artikel 17, stk. 3, litra b og e).',
    en: 'The municipality must be able to document the hire and what was paid for 5 years after it ended (GDPR, article 17(3)(b) and (e)).',
  },
  decision: {
    da: 'Jobcentret har truffet en afgørelse om dig. En myndighed skal gemme sine afgørelser og grundene til dem (offentlighedsloven §§ 13 og 15, databeskyttelsesforordningens artikel 17, stk. 3, litra b).',
    en: 'The job centre has made a decision about you. An authority must keep its decisions and the reasons for them (Danish Access to Public Administration Files Act, sections 13 and 15; GDPR, article 17(3)(b)).',
  },
  identity: {
    da: 'Så længe noget af det ovenfor er gemt, gemmer vi dit navn, din fødselsdag, dit CPR-nummer i låst form og det, sagen bygger på, fx hvor længe du har været ledig. Så kan sagen findes, og du kan se den.',
    en: 'As long as any of the above is kept we keep your name, your birthday, your CPR number in sealed form and what the case rests on, for example how long you have been unemployed, so that the case can be found and you can see it.',
  },
}
