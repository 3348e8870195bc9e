import type { Day } from '#core/calendar/day.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Card, StatusTag, type Tone } from '#platform/ui/index.ts'
import type { Alternative } from '../check/answer.ts'
import type { QuestionSet } from '../check/question-sets.ts'
import { paths } from '../paths.ts'
import { answerTexts } from '../texts/answer.ts'
import { FindingList } from './finding-list.tsx'
import { MarkTag, Sources } from './mark-tag.tsx'

const TONES: Readonly<Record<Alternative['outcome'], Tone>> = {
  met: 'success',
  'not-met': 'error',
  unknown: 'info',
  'not-in-force': 'neutral',
}

type AlternativesProps = {
  set: QuestionSet
  alternatives: readonly Alternative[]
  day: Day
  lang: Lang
  href: (path: string) => string
}

/** The other ways, each with its outcome, what stands against it and what it takes. */
export function Alternatives({ set, alternatives, day, lang, href }: AlternativesProps) {
  const t = answerTexts(lang)
  if (alternatives.length === 0) return null
  return (
    <section>
      <h2>{set.id === 'company' ? t.alternatives : t.alternativesTemp}</h2>
      <div class="law-alternatives">
        {alternatives.map(({ compiled: { scheme }, outcome, against, takes }) => (
          <Card
            title={scheme.name[lang]}
            level={3}
            aside={<StatusTag label={t.alternativeOutcomes[outcome]} tone={TONES[outcome]} />}
            foot={
              <a href={`${href(paths.rates)}?ordning=${scheme.id}&dag=${day}`}>
                {t.allRules}
                <span class="sr-only">: {scheme.name[lang]}</span>
              </a>
            }
          >
            <p>{scheme.about[lang]}</p>
            {against.length > 0 && <FindingList findings={against} scheme={scheme} lang={lang} />}
            {takes.length > 0 && (
              <>
                <p>
                  <strong>{t.takes}</strong>
                </p>
                <ul>
                  {takes.map((condition) => (
                    <li>
                      {condition.says[lang]} <MarkTag mark={condition.mark} lang={lang} />
                      <br />
                      <span class="law-footing">
                        <Sources sources={condition.sources} lang={lang} />
                      </span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Card>
        ))}
      </div>
    </section>
  )
}
