import type { SigningSide } from '#core/rotation/agreement-signing.ts'
import { type Lang, texts } from '#platform/text/texts.ts'
import { agreementTexts } from './agreement.ts'

const eventTexts = texts({
  da: {
    made: (revision: string) => `Aftalen blev lavet som kladde (version ${revision})`,
    revised: (revision: string) => `En ny version af aftalen blev lavet (version ${revision})`,
    sent: (revision: string, asked: string, carried: string) =>
      `Aftalens version ${revision} blev sendt til underskrift: ${asked} skal underskrive, ${carried} underskrifter gælder stadig`,
    signed: (side: string, revision: string) => `Underskrevet: ${side} (version ${revision})`,
    onBehalf: 'på vegne af, med begrundelse',
    completed: (revision: string) => `Alle har underskrevet aftalens version ${revision}. Den gælder.`,
    withdrawn: (revision: string) => `Aftalens version ${revision} blev trukket tilbage`,
  },
  en: {
    made: (revision) => `The agreement was made as a draft (version ${revision})`,
    revised: (revision) => `A new version of the agreement was made (version ${revision})`,
    sent: (revision, asked, carried) =>
      `Version ${revision} of the agreement was sent for signature: ${asked} must sign, ${carried} signatures still stand`,
    signed: (side, revision) => `Signed: ${side} (version ${revision})`,
    onBehalf: 'on behalf, with a reason',
    completed: (revision) => `Everybody has signed version ${revision} of the agreement. It is in force.`,
    withdrawn: (revision) => `Version ${revision} of the agreement was withdrawn`,
  },
})

/** The journal's sentence for what happens to an agreement. */
export function agreementEvent(
  kind: string,
  data: Readonly<Record<string, unknown>>,
  lang: Lang,
): string | undefined {
  const t = eventTexts(lang)
  const of = (name: string) => String(data[name] ?? '')
  const revision = of('revision')
  switch (kind) {
    case 'agreement.made':
      return t.made(revision)
    case 'agreement.revised':
      return t.revised(revision)
    case 'agreement.sent':
      return t.sent(revision, of('asked'), of('carried'))
    case 'agreement.signed': {
      const side = agreementTexts(lang).sides[of('side') as SigningSide] ?? ''
      return t.signed(data.onBehalf === true ? `${side}, ${t.onBehalf}` : side, revision)
    }
    case 'agreement.completed':
      return t.completed(revision)
    case 'agreement.withdrawn':
      return t.withdrawn(revision)
  }
  return undefined
}
