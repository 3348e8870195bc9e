import type { Day } from '#core/calendar/day.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Card } from '#platform/ui/index.ts'
import { DAY, type QuestionSet } from '../check/question-sets.ts'
import { paths } from '../paths.ts'
import { answerTexts } from '../texts/answer.ts'

type NextStepsProps = { set: QuestionSet; day: Day; lang: Lang; href: (path: string) => string }

/** Where one goes on from the answer. */
export function NextSteps({ set, day, lang, href }: NextStepsProps) {
  const t = answerTexts(lang)[set.id]
  const steps =
    set.id === 'company'
      ? [
          [href('/kontakt'), t.contact, t.contactText],
          [`${href(paths.temp)}?${DAY}=${day}`, t.check, t.checkText],
          [href('/virksomhed/vikariater/nyt'), t.post, t.postText],
          [href('/beregner'), t.more, t.moreText],
        ]
      : [
          [href('/kontakt'), t.contact, t.contactText],
          [href('/vikariater'), t.check, t.checkText],
          [href('/profil'), t.post, t.postText],
          [href('/log-ind'), t.more, t.moreText],
        ]
  return (
    <Card title={t.next} class="no-print">
      <ul class="bare law-steps">
        {steps.map(([to, title, text]) => (
          <li>
            <a href={to}>{title}</a>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
