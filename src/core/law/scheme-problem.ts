import type { Sentence } from './scheme.ts'

export type SchemeProblem = {
  /** Where in the file, as a JSON path: `$.values['hourly-rate'].versions[2].until`. */
  readonly path: string
  readonly rule: SchemeRule
  readonly says: Sentence
}

/** Adds a problem; `what` completes its sentence. */
export type Report = (path: string, rule: SchemeRule, what?: string) => void

export type SchemeRule = keyof typeof SENTENCES

const SENTENCES = {
  'not-an-object': () => both('Her skal stå et objekt: {…}.', 'An object must stand here: {…}.'),
  'not-a-list': () => both('Her skal stå en liste: […].', 'A list must stand here: […].'),
  'empty-list': () => both('Listen må ikke være tom.', 'The list must not be empty.'),
  'wrong-length': (what) =>
    both(`Listen skal have præcis ${what} led.`, `The list must have exactly ${what} parts.`),
  'not-text': () => both('Her skal stå en tekst.', 'A text must stand here.'),
  'empty-text': () => both('Teksten må ikke være tom.', 'The text must not be empty.'),
  'not-a-number': () => both('Her skal stå et tal.', 'A number must stand here.'),
  'not-whole': () =>
    both(
      'Her skal stå et helt tal: penge er i øre, tid i minutter.',
      'A whole number must stand here: money is in øre, time in minutes.',
    ),
  'below-zero': () => both('Her kan ikke stå mindre end 0.', 'Nothing below 0 can stand here.'),
  'not-true-false': () => both('Her skal stå true eller false.', 'true or false must stand here.'),
  'not-a-day': () =>
    both(
      'Her skal stå en dag, der findes, skrevet som 2026-11-22.',
      'A day that exists must stand here, written like 2026-11-22.',
    ),
  'not-one-of': (what) =>
    both(`Her skal stå en af disse: ${what}.`, `One of these must stand here: ${what}.`),
  'not-an-id': () =>
    both(
      'Et navn er små bogstaver og tal med bindestreg imellem, for eksempel grant-day.',
      'A name is lower-case letters and digits with hyphens between, for example grant-day.',
    ),
  'not-a-link': () =>
    both('Et link skal begynde med https:// eller http://.', 'A link must begin with https:// or http://.'),
  'unknown-key': (what) => both(`Formatet kender ikke "${what}".`, `The format does not know "${what}".`),
  'missing-key': (what) => both(`"${what}" mangler.`, `"${what}" is missing.`),
  'not-an-expression': () =>
    both(
      'Her skal stå true, false, et tal, en tekst eller et objekt med én regneregel, for eksempel {"fact": "…"}.',
      'true, false, a number, a text or an object with one operation must stand here, for example {"fact": "…"}.',
    ),
  'unknown-operation': (what) =>
    both(`Regnereglen "${what}" findes ikke.`, `There is no operation "${what}".`),
  'too-deep': (what) =>
    both(`Udtrykket er mere end ${what} lag dybt.`, `The expression is more than ${what} layers deep.`),
  'unknown-fact': (what) =>
    both(`Filen har ingen oplysning "${what}" i facts.`, `The file has no fact "${what}" in facts.`),
  'unknown-value': (what) =>
    both(`Filen har ingen værdi "${what}" i values.`, `The file has no value "${what}" in values.`),
  'unknown-source': (what) =>
    both(`Filen har ingen kilde "${what}" i sources.`, `The file has no source "${what}" in sources.`),
  'no-source': () =>
    both(
      'Uden en kilde må noget kun have mærket "unconfirmed".',
      'Without a source something may only carry the mark "unconfirmed".',
    ),
  'wrong-kind': (what) => both(`Her skal stå ${what}.`, `This must be: ${what}.`),
  'different-kinds': (what) =>
    both(`De to sider er ikke samme slags: ${what}.`, `The two sides are not of one kind: ${what}.`),
  'no-such-option': (what) =>
    both(`Oplysningen har ikke valgmuligheden "${what}".`, `The fact has no option "${what}".`),
  'key-not-a-day': () =>
    both('Kun en oplysning, der er en dag, kan stå her.', 'Only a fact that is a day can stand here.'),
  'twice-the-same': (what) => both(`"${what}" står her to gange.`, `"${what}" stands here twice.`),
  'ends-before-it-begins': () => both('Slutter, før det begynder.', 'Ends before it begins.'),
  'least-above-most': () => both('Den mindste værdi er over den største.', 'The least is above the most.'),
  'out-of-order': (what) =>
    both(
      `Skriv regler i den rækkefølge, de begynder: denne begynder før ${what}, som står over den.`,
      `Write rules in the order they begin: this one begins before ${what}, which stands above it.`,
    ),
  'same-start': (what) =>
    both(
      `Begynder samme dag som ${what}. To regler uden "when" kan ikke gælde samtidig.`,
      `Begins on the same day as ${what}. Two rules without a "when" cannot hold at once.`,
    ),
  overlaps: (what) =>
    both(
      `Overlapper med ${what}: "until" ligger efter, at den næste regel er begyndt.`,
      `Overlaps ${what}: "until" is after the next rule has begun.`,
    ),
  'never-counts': (what) =>
    both(
      `Kommer aldrig til at gælde, for ${what} står nedenunder og gælder for alle i hele perioden. Skriv undtagelser under reglen.`,
      `Can never count, as ${what} stands below it and holds for everybody all that time. Write exceptions below the rule.`,
    ),
  'value-circle': (what) =>
    both(
      `Værdierne afhænger af hinanden i ring eller i for mange led: ${what}.`,
      `The values depend on each other in a ring, or in too many steps: ${what}.`,
    ),
  'unknown-in-sentence': (what) =>
    both(
      `Teksten nævner ${what}, som filen ikke har.`,
      `The text names ${what}, which the file does not have.`,
    ),
  'value-among-facts': () =>
    both('Her må kun stå oplysninger (fact), ikke værdier.', 'Only facts may stand here, not values.'),
} satisfies Record<string, (what: string) => Sentence>

/** Longest piece of a file that is repeated in a sentence. */
const LONGEST_REPEATED = 80

export function schemeProblem(path: string, rule: SchemeRule, what = ''): SchemeProblem {
  return { path, rule, says: SENTENCES[rule](what.slice(0, LONGEST_REPEATED)) }
}

/** The path of a part: `.name`, or `['name']` where the name has hyphens, or `[2]`. */
export function pathTo(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`
  if (/^[A-Za-z_]\w{0,60}$/.test(key)) return `${path}.${key}`
  return `${path}['${key.slice(0, LONGEST_REPEATED).replaceAll(/['\\]/g, '\\$&')}']`
}

function both(da: string, en: string): Sentence {
  return { da, en }
}
