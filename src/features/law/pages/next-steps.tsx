import type { Day } from '#core/calendar/day.ts'
import type { Lang } from '#platform/text/texts.ts'
import { CardGrid, LinkCard } from '#platform/ui/index.ts'
import { DAY, type QuestionSet } from '../check/question-sets.ts'
import { paths } from '../paths.ts'
import { answerTexts } from '../texts/answer.ts'

type NextStepsProps = { set: QuestionSet; day: Day; lang: Lang; href: (path: string) => string }

/** Where one goes on from the answer. */
export function NextSteps({ set, day, lang, href }: NextStepsProps) {
  const t = answerTexts(lang)[set.id]
  const [check, post] =
    set.id === 'company'
      ? [`${href(paths.temp)}?${DAY}=${day}`, href('/virksomhed/vikariater/nyt')]
      : [href('/vikariater'), href('/profil')]
  return (
    <section class="no-print">
      <h2>{t.next}</h2>
      <CardGrid columns={3}>
        <LinkCard
          level={3}
          icon="support-agent"
          href={href('/kontakt')}
          title={t.contact}
          text={t.contactText}
        />
        <LinkCard
          level={3}
          icon={set.id === 'company' ? 'how-to-reg' : 'search'}
          href={check}
          title={t.check}
          text={t.checkText}
        />
        <LinkCard
          level={3}
          icon={set.id === 'company' ? 'add-document' : 'person'}
          href={post}
          title={t.post}
          text={t.postText}
        />
      </CardGrid>
    </section>
  )
}
