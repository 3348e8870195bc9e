import type { Requirements } from '#core/exchange/requirements.ts'
import {
  CERTIFICATE_PHRASES,
  CHILD_RECORD,
  CLOSING,
  CRIMINAL_RECORD,
  EXPECT_PROSE,
  HEADINGS,
  LICENCE_PHRASES,
  NO_AGREEMENT,
  OFFER_PROSE,
  ORDINARY_TITLES,
  PART_TIME,
  PAY_SENTENCES,
  PERSPECTIVE_NOTES,
  ROTATION_TITLES,
  SEVERAL_TITLES,
  TASK_PROSE,
  TERMS,
  TRAINING_TEXTS,
} from '../words/ad-sentences.ts'
import { fill } from '../words/grammar.ts'
import { type AdFacts, type AdWords, adWords } from './ad-words.ts'
import type { Chance } from './seeded.ts'
import { inOrder, sentenceFor, sentencesFor } from './sentences.ts'

export type Ad = {
  title: string
  description: string
  training: string
  introduction: string
  schedule: string
  perspective: 'possible_job' | 'training' | 'reference' | 'unknown'
  perspectiveNote: string
  pay: string
  requirements: Requirements
}

/** Everything a workplace writes about one vikariat. */
export function writeAd(seed: number, random: Chance, about: Omit<AdFacts, 'pay'>): Ad {
  const pay = payOf(random, about)
  const facts = { ...about, pay }
  const ad = adWords(seed, random, facts)
  const requirements = requirementsOf(random, facts)
  const perspective = random.weighted([
    ['possible_job', 42],
    ['reference', 28],
    ['training', 18],
    ['unknown', 12],
  ] as const)
  const { area } = facts.employer
  const say = (lines: Parameters<typeof sentenceFor>[1]) =>
    fill(sentenceFor(random, lines, ad.tags), ad.words)
  return {
    title: titleOf(random, facts, ad),
    description: describe(random, facts, ad, requirements),
    training: facts.category === 'jobrotation' ? fill(random.pick(TRAINING_TEXTS), ad.words) : '',
    introduction: say(area.introduction),
    schedule:
      facts.hoursMost <= 15
        ? 'To-tre dage om ugen efter aftale'
        : facts.hoursMost < 30
          ? random.pick(PART_TIME)
          : say(area.schedule),
    perspective,
    perspectiveNote:
      perspective === 'training' ? say(area.training) : random.pick<string>(PERSPECTIVE_NOTES[perspective]),
    pay,
    requirements,
  }
}

const LONGEST_TITLE = 120

function titleOf(random: Chance, facts: AdFacts, ad: AdWords): string {
  const kinds =
    facts.openings > 1 && random.happens(0.6)
      ? SEVERAL_TITLES.filter((one) => facts.category === 'jobrotation' || !one.includes('jobrotation'))
      : facts.category === 'jobrotation'
        ? ROTATION_TITLES
        : ORDINARY_TITLES
  const title = fill(random.pick<string>(kinds), ad.words)
  return title.length <= LONGEST_TITLE ? title : fill('{Titel} {i by}', ad.words)
}

function describe(random: Chance, facts: AdFacts, ad: AdWords, requirements: Requirements): string {
  const { area } = facts.employer
  const draw = (lines: Parameters<typeof sentencesFor>[1], count: number) =>
    sentencesFor(random, lines, ad.tags, count).map((line) => fill(line, ad.words))
  const short = !facts.employer.many && random.happens(0.4)
  const lead = draw(facts.category === 'jobrotation' ? area.rotation : area.ordinary, 1)
  const day = draw(area.day, short ? 1 : random.int(1, 2))
  // what the work is mostly about stands first in the lists
  const tasks = inOrder(facts.trade.tasks, random, ad.tags, short ? 3 : random.int(4, 6)).map((task) =>
    fill(task, ad.words),
  )
  const us = draw(area.us, short ? 1 : random.int(2, 3))
  const expect = [...draw(area.expect, short ? 2 : random.int(3, 4)), ...mustHave(random, requirements)]
  const offer = draw(area.offer, short ? 2 : random.int(3, 4))

  const jobPart = section(random, HEADINGS.job, [...lead, ...day].join(' '))
  const usPart = section(random, HEADINGS.us, us.join(' '))
  const parts = [
    ...(random.happens(0.3) ? [usPart, jobPart] : [jobPart, usPart]),
    section(random, HEADINGS.tasks, listOrProse(random, tasks, TASK_PROSE, 0.62)),
    expectPart(random, expect),
    section(random, HEADINGS.offer, listOrProse(random, offer, OFFER_PROSE, 0.66)),
    section(random, HEADINGS.terms, termsOf(random, facts, ad)),
    fill(random.pick<string>(CLOSING), ad.words),
  ]
  return parts.join('\n\n')
}

const section = (random: Chance, headings: readonly string[], body: string): string => {
  const fitting = body.startsWith('- ') ? headings : headings.filter((one) => !/ at$| du$| får$/.test(one))
  return `${random.pick(fitting.length > 0 ? fitting : headings)}\n${body}`
}

const HOLES = ['a', 'b', 'c'] as const

function listOrProse(
  random: Chance,
  items: readonly string[],
  prose: readonly string[],
  lists: number,
): string {
  const text = random.pick(prose)
  const holes = HOLES.filter((hole) => text.includes(`{${hole}}`))
  if (random.happens(lists) || items.length < holes.length) return bullets(items)
  return inProse(text, items)
}

function inProse(text: string, items: readonly string[]): string {
  // a clause inside an item is closed by a comma before the sentence goes on
  const closed = HOLES.reduce(
    (sentence, hole, i) =>
      items[i]?.includes(',') ? sentence.replace(`{${hole}} og`, `{${hole}}, og`) : sentence,
    text,
  )
  return fill(closed, Object.fromEntries(HOLES.map((hole, i) => [hole, items[i]])))
}

function expectPart(random: Chance, items: readonly string[]): string {
  if (items.length === 3 && random.happens(0.5))
    return `Vi forventer\n${inProse(random.pick(EXPECT_PROSE), items)}`
  return `${random.pick(HEADINGS.expect)}\n${bullets(items)}`
}

const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')

function mustHave(random: Chance, { certificates, drivingLicences, note }: Requirements): string[] {
  const education = note.split('.')[0] ?? ''
  return [
    ...(/^Uddannet /.test(education) ? [`er ${education.toLowerCase()}`] : []),
    ...(/^Svendebrev /.test(education)
      ? [`har ${education.charAt(0).toLowerCase()}${education.slice(1)}`]
      : []),
    ...drivingLicences.map((key) => random.pick<string>(LICENCE_PHRASES[key as 'B'])),
    ...certificates.map((key) => `har ${CERTIFICATE_PHRASES[key]}`),
  ]
}

function termsOf(random: Chance, { trade, pay }: AdFacts, ad: AdWords): string {
  return [
    fill(random.pick<string>(TERMS), ad.words),
    pay === 'customary' ? random.pick(NO_AGREEMENT) : random.pick(PAY_SENTENCES),
    ...(trade.needs.childRecord ? [random.pick(CHILD_RECORD)] : []),
    ...(trade.needs.criminalRecord && random.happens(0.6) ? [random.pick(CRIMINAL_RECORD)] : []),
  ].join(' ')
}

function payOf(random: Chance, { employer, trade }: Omit<AdFacts, 'pay'>): string {
  const { sector, employees } = employer.row
  if (sector === 'public') return trade.pay.public ?? 'adopted'
  if (employees < 15 && random.happens(0.3)) return 'customary'
  return trade.pay.private ?? 'adopted'
}

/** How much Danish is asked for, by what the work needs. */
const DANISH = {
  little: [
    [undefined, 45],
    ['some', 55],
  ],
  some: [
    ['some', 45],
    ['good', 55],
  ],
  good: [
    ['good', 70],
    ['fluent', 30],
  ],
} as const

function requirementsOf(random: Chance, { trade, employer }: AdFacts): Requirements {
  const { needs } = trade
  const wantsLicence =
    needs.licence ??
    (needs.licenceOften && random.happens(employer.workplace.key === 'hjemmepleje' ? 0.5 : 0.3)
      ? 'B'
      : undefined)
  const level = random.weighted<'some' | 'good' | 'fluent' | undefined>([...DANISH[needs.danish]])
  const notes = [
    ...(needs.education ? [`${needs.education}.`] : []),
    ...(needs.criminalRecord && random.happens(0.5) ? ['Straffeattest vises før ansættelsen.'] : []),
  ]
  return {
    certificates: [
      ...(needs.certificates ?? []),
      ...random.some(needs.sometimes ?? [], random.happens(0.3) ? 1 : 0),
    ],
    drivingLicences: wantsLicence ? [wantsLicence] : [],
    languages: level ? [{ code: 'da', level }] : [],
    childrenCertificate: needs.childRecord === true,
    note: notes.join(' '),
  }
}
