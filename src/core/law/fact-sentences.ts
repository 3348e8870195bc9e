import type { Lang } from '../text/lang.ts'
import { formatFact } from './format-value.ts'
import type { FactDefinition, Scheme, Sentence } from './scheme.ts'

/** What a stated fact can break. */
export type FactRule =
  | 'no-facts'
  | 'unknown-fact'
  | 'not-yes-no'
  | 'not-a-number'
  | 'too-little'
  | 'too-much'
  | 'no-such-option'
  | 'not-a-day'
  /** The form of a day, but there is none: 29 February 2021, month 13. */
  | 'no-such-day'
  /** `2021-W53`: a week has seven days, and not every year has 53. */
  | 'a-week'

export type FactInQuestion = {
  readonly scheme: Scheme
  readonly id: string
  readonly definition?: FactDefinition | undefined
  /** A fact of nearly that name. */
  readonly near?: string | undefined
}

/** Longest name that is repeated: what stands in a file may be anything. */
const LONGEST_NAME = 60

export function factSentence(rule: FactRule, about?: FactInQuestion): Sentence {
  if (rule === 'no-facts' || about === undefined) {
    return {
      da: 'Skriv de kendte oplysninger som et JSON-objekt: {"navn": værdi}.',
      en: 'State what is known as a JSON object: {"name": value}.',
    }
  }
  const { scheme, id, definition } = about
  const field = (lang: Lang) => (definition ? `${id} (${definition.label[lang]})` : id.slice(0, LONGEST_NAME))
  const said = ruleSentence(rule, scheme, about)
  return { da: `${field('da')}: ${said.da}`, en: `${field('en')}: ${said.en}` }
}

function ruleSentence(
  rule: Exclude<FactRule, 'no-facts'>,
  scheme: Scheme,
  { id, definition, near }: FactInQuestion,
): Sentence {
  switch (rule) {
    case 'unknown-fact':
      return {
        da: `Sådan en oplysning kender ordningen ${scheme.id} ikke.${near ? ` Mente du ${near}?` : ''}`,
        en: `The scheme ${scheme.id} knows no such fact.${near ? ` Did you mean ${near}?` : ''}`,
      }
    case 'not-yes-no':
      return { da: 'Skriv true (ja) eller false (nej).', en: 'Write true (yes) or false (no).' }
    case 'not-a-number':
      return { da: 'Skriv et tal uden anførselstegn.', en: 'Write a number without quotation marks.' }
    case 'too-little':
      return limit(scheme, id, definition?.least, { da: 'Skriv mindst', en: 'Write at least' })
    case 'too-much':
      return limit(scheme, id, definition?.most, { da: 'Skriv højst', en: 'Write at most' })
    case 'no-such-option': {
      const options = definition?.options?.map((option) => option.id).join(', ') ?? ''
      return { da: `Skriv en af disse: ${options}.`, en: `Write one of these: ${options}.` }
    }
    case 'not-a-day':
      return { da: 'Skriv en dag som 2026-11-22.', en: 'Write a day like 2026-11-22.' }
    case 'no-such-day':
      return {
        da: 'Den dag findes ikke i kalenderen. Skriv en dag, der findes, som 2026-11-22.',
        en: 'There is no such day in the calendar. Write a day that exists, like 2026-11-22.',
      }
    case 'a-week':
      return {
        da: 'Skriv en dag i ugen, som 2026-11-22, ikke ugens nummer.',
        en: "Write a day of the week, like 2026-11-22, not the week's number.",
      }
  }
}

function limit(scheme: Scheme, id: string, bound: number | undefined, lead: Sentence): Sentence {
  const text = (lang: Lang) => {
    const shown = formatFact(scheme, id, bound ?? 0, lang)
    // in the file the plain number stands
    return shown === String(bound) ? `${lead[lang]} ${shown}.` : `${lead[lang]} ${bound} (${shown}).`
  }
  return { da: text('da'), en: text('en') }
}
