import type { Lang } from '../text/lang.ts'
import { cardOccupationName } from './card-occupation.ts'
import type { Acquaintance, Perspective } from './fit-model.ts'
import type { FitPart } from './fit-parts.ts'
import type { Kinship } from './occupation-similarity.ts'
import { type Wording, type WordingOf, word } from './wording.ts'

/** A reason as the job-seeker reads it, with the figures that are their own. */
export function partForPerson(part: FitPart, lang: Lang): string {
  return word(personParts, part, lang)
}

/** A reason as a company reads it: nothing that is not on the card. Undefined for what a company is not told. */
export function partForCompany(part: FitPart, lang: Lang): string | undefined {
  if (part.key === 'hope' || (part.key === 'known' && part.known === 'unit_pool')) return undefined
  return word(companyParts, part, lang)
}

const kinship: Readonly<Record<Kinship, Readonly<Record<Lang, (own: string) => string>>>> = {
  same: { da: () => 'Det er dit fag', en: () => 'It is your occupation' },
  neighbour: { da: (own) => `Tæt på dit fag: ${own}`, en: (own) => `Close to your occupation: ${own}` },
  related: {
    da: (own) => `Beslægtet med ${own} i STAR’s og EU’s oversigt over stillinger`,
    en: (own) => `Related to ${own} in STAR’s and the EU’s lists of occupations`,
  },
  isco4: { da: (own) => `Samme slags arbejde som ${own}`, en: (own) => `The same kind of work as ${own}` },
  isco3: { da: (own) => `Ligner arbejdet som ${own}`, en: (own) => `Resembles working as ${own}` },
  isco2: { da: (own) => `Lidt i familie med ${own}`, en: (own) => `Slightly related to ${own}` },
  none: {
    da: () => 'Et andet fag end dem i din profil',
    en: () => 'Another occupation than those in your profile',
  },
}

const kinshipForCompany: Readonly<Record<Kinship, Wording>> = {
  same: { da: 'Samme fag', en: 'The same occupation' },
  neighbour: { da: 'Et nært fag', en: 'A close occupation' },
  related: {
    da: 'Beslægtet i STAR’s og EU’s oversigt over stillinger',
    en: 'Related in STAR’s and the EU’s lists of occupations',
  },
  isco4: { da: 'Samme slags arbejde', en: 'The same kind of work' },
  isco3: { da: 'Arbejde, der ligner', en: 'Similar work' },
  isco2: { da: 'Lidt beslægtet arbejde', en: 'Slightly related work' },
  none: { da: 'Et andet fag', en: 'Another occupation' },
}

const perspectives: Readonly<Record<Perspective, Wording>> = {
  possible_job: { da: 'Vikariatet kan føre til et job bagefter', en: 'It may lead to a job afterwards' },
  training: { da: 'Der er mulighed for uddannelse bagefter', en: 'There may be training afterwards' },
  reference: { da: 'Du får en anbefaling med dig', en: 'You get a reference' },
  unknown: { da: 'Hvad der sker bagefter, er ikke sagt', en: 'What happens afterwards is not said' },
}

const acquaintances: Readonly<Record<Acquaintance, Wording>> = {
  hired_here: { da: 'Du har været vikar her før', en: 'You have worked here before' },
  company_pool: { da: 'Du er i virksomhedens vikarbank', en: 'You are in the company’s pool' },
  unit_pool: { da: 'Du er i jobcentrets vikarbank', en: 'You are in the job centre’s pool' },
}

const personParts: WordingOf<FitPart> = {
  occupation: {
    da: (part) => kinship[part.kinship].da(ownName(part.own, 'da')),
    en: (part) => kinship[part.kinship].en(ownName(part.own, 'en')),
  },
  experience: {
    da: ({ experience }) =>
      ({
        trained: 'Du er uddannet til det',
        experienced: 'Du har erfaring med det',
        some: 'Du har prøvet det før',
        wish: 'Du vil gerne i gang med det',
      })[experience],
    en: ({ experience }) =>
      ({
        trained: 'You are trained for it',
        experienced: 'You have experience of it',
        some: 'You have tried it before',
        wish: 'You would like to start on it',
      })[experience],
  },
  skills: {
    da: ({ shared, others }) => {
      const all = shared.length + others.length
      if (shared.length === 0)
        return `Virksomheden ønsker sig en, der kan eller vil lære: ${others.join(', ')}. Det er ikke et krav`
      if (others.length === 0) return `Du kan det, virksomheden ønsker sig: ${shared.join(', ')}`
      return `Du kan ${shared.length} af de ${all} ting, virksomheden ønsker sig: ${shared.join(', ')}`
    },
    en: ({ shared, others }) => {
      const all = shared.length + others.length
      if (shared.length === 0)
        return `The company would like somebody who can do or will learn: ${others.join(', ')}. It is not a requirement`
      if (others.length === 0) return `You can do what the company would like: ${shared.join(', ')}`
      return `You can do ${shared.length} of the ${all} things the company would like: ${shared.join(', ')}`
    },
  },
  travel: {
    da: ({ minutes }) => `Cirka ${minutes} minutter i bil`,
    en: ({ minutes }) => `About ${minutes} minutes by car`,
  },
  hours: {
    da: ({ whole, score }) =>
      whole ? 'Timerne passer dig' : score > 0 ? 'Nogle af timerne passer dig' : 'Timerne passer dig ikke',
    en: ({ whole, score }) =>
      whole ? 'The hours suit you' : score > 0 ? 'Some of the hours suit you' : 'The hours do not suit you',
  },
  hope: {
    da: ({ perspective, score }) =>
      `${perspectives[perspective].da}${score === 100 ? ', som du håber på' : ''}`,
    en: ({ perspective, score }) => `${perspectives[perspective].en}${score === 100 ? ', as you hope' : ''}`,
  },
  known: { da: ({ known }) => acquaintances[known].da, en: ({ known }) => acquaintances[known].en },
}

const companyParts: WordingOf<Exclude<FitPart, { readonly key: 'hope' }>> = {
  occupation: {
    da: (part) => kinshipForCompany[part.kinship].da,
    en: (part) => kinshipForCompany[part.kinship].en,
  },
  experience: {
    da: ({ experience }) =>
      ({
        trained: 'Uddannet',
        experienced: 'Har erfaring',
        some: 'Har prøvet det',
        wish: 'Vil gerne i gang',
      })[experience],
    en: ({ experience }) =>
      ({ trained: 'Trained', experienced: 'Experienced', some: 'Has tried it', wish: 'Would like to start' })[
        experience
      ],
  },
  skills: {
    da: ({ shared, others }) =>
      shared.length === 0
        ? 'Har ikke skrevet noget af det, I ønsker jer'
        : `Kan ${shared.length} af de ${shared.length + others.length} ting, I ønsker jer: ${shared.join(', ')}`,
    en: ({ shared, others }) =>
      shared.length === 0
        ? 'Has not written any of what you would like'
        : `Has ${shared.length} of the ${shared.length + others.length} skills you would like: ${shared.join(', ')}`,
  },
  travel: {
    da: ({ minutes }) => `Cirka ${minutes} minutter væk i bil`,
    en: ({ minutes }) => `About ${minutes} minutes away by car`,
  },
  hours: {
    da: ({ whole, score }) =>
      whole ? 'Timerne passer' : score > 0 ? 'Nogle af timerne passer' : 'Timerne passer ikke',
    en: ({ whole, score }) =>
      whole ? 'The hours suit' : score > 0 ? 'Some of the hours suit' : 'The hours do not suit',
  },
  known: {
    da: ({ known }) => (known === 'hired_here' ? 'Har været vikar hos jer' : 'Er i jeres vikarbank'),
    en: ({ known }) => (known === 'hired_here' ? 'Has worked for you' : 'Is in your pool'),
  },
}

function ownName(own: string | undefined, lang: Lang): string {
  return own === undefined ? '' : cardOccupationName(own)[lang]
}
