import { fill } from '../words/grammar.ts'
import {
  FIT_ENDINGS,
  LEARNER_SENTENCES,
  QUALITIES,
  SIMPLE_FIT,
  SITUATIONS,
} from '../words/person-sentences.ts'
import type { Chance } from './seeded.ts'
import type { Seeker } from './seekers.ts'
import { sentenceFor, sentencesFor } from './sentences.ts'

/** `et år`, `fire år`, `14 år`. */
export const yearsInWords = (years: number): string => `${ONE_TO_TWELVE[years] ?? years} år`

const ONE_TO_TWELVE = [
  '',
  'et',
  'to',
  'tre',
  'fire',
  'fem',
  'seks',
  'syv',
  'otte',
  'ni',
  'ti',
  'elleve',
  'tolv',
]

/** "Om mig" in the person's own voice: three to six sentences, simpler by those who still learn Danish. */
export function aboutText(random: Chance, seeker: Seeker): string {
  if (seeker.newcomer && seeker.danish === 'some') return learnersText(random, seeker)
  const background = fill(sentenceFor(random, seeker.area.background, tagsOf(seeker)), {
    år: yearsInWords(seeker.years),
  })
  const situations = SITUATIONS.filter(([from, to]) => from <= seeker.age && seeker.age <= to).map(
    ([, , text]) => text,
  )
  const qualities = random.some(QUALITIES, random.int(1, 3))
  const situation = random.happens(0.75) && situations.length > 0 ? [random.pick(situations)] : []
  const parts = random.happens(0.8)
    ? [background, ...qualities, ...situation]
    : [...situation, background, ...qualities]
  if (!random.happens(0.35) || parts.length < 3) return parts.join(' ')
  return `${parts.slice(0, 2).join(' ')}\n\n${parts.slice(2).join(' ')}`
}

const LONG = 5

function tagsOf({ trade, years, age, newcomer, named }: Seeker): string[] {
  return [
    trade.occupation,
    years >= LONG ? 'long' : 'short',
    ...(age < 30 ? ['young'] : []),
    ...(age >= 42 ? ['older'] : []),
    ...(newcomer ? ['newcomer'] : []),
    ...(named.background ? [named.background.key] : []),
  ]
}

function learnersText(random: Chance, seeker: Seeker): string {
  const words = {
    land: seeker.named.background?.country ?? 'udlandet',
    årHer: yearsInWords(seeker.newcomer?.yearsHere ?? 1),
    år: yearsInWords(seeker.years),
    titel: seeker.trade.noun.one,
  }
  return LEARNER_SENTENCES.map((choices) => fill(random.pick<string>(choices), words)).join(' ')
}

/** Why the person fits one vikariat. Never with contact details: the company reads it before a name is released. */
export function whyIFit(random: Chance, seeker: Seeker): string {
  if (seeker.danish === 'some') return random.pick(SIMPLE_FIT)
  const own = sentencesFor(random, seeker.area.fit, tagsOf(seeker), random.int(1, 2)).map((line) =>
    fill(line, { år: yearsInWords(seeker.years) }),
  )
  const ending = random.pick(FIT_ENDINGS)
  return [...own, ...(ending === '' ? [] : [ending])].join(' ')
}
