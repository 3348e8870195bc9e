import type { ClassExplained, CourseExplained } from '#core/case-plan/explain-choice.ts'
import type { FactPerson } from '#core/case-plan/plan-facts.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, StatusTag, Table } from '#platform/ui/index.ts'
import type { CaseGoal } from '../model.ts'
import { runTexts } from '../texts/run.ts'
import type { RunView } from '../web/run-view.ts'
import { reasonText } from './reason-text.ts'

type WhyPageProps = {
  lang: Lang
  view: RunView
  goal: CaseGoal
  person: FactPerson
  courses: readonly CourseExplained[]
}

/** Course by course: what was chosen and why, and what stood in the way of each other class. */
export function WhyPage(p: WhyPageProps) {
  const t = runTexts(p.lang)
  if (p.courses.length === 0) return <Alert kind="info">{t.noWishes}</Alert>
  return (
    <>
      {p.courses.map((one) => (
        <section>
          <h2>{p.view.run.facts.courses[one.course]!.title}</h2>
          <Course {...p} one={one} />
        </section>
      ))}
    </>
  )
}

function Course({ lang, view, goal, person, one }: WhyPageProps & { one: CourseExplained }) {
  const t = runTexts(lang)
  if (one.stands)
    return (
      <p>
        {one.chosen && `${view.whenOf(one.chosen)}. `}
        {t.stands}
      </p>
    )
  if (one.classes.length === 0) return <p>{t.noClasses}</p>
  const where = ({ sessionId }: ClassExplained): string => {
    const session = view.sessions.get(sessionId)
    return session ? `${session.provider_name}, ${session.town}` : ''
  }
  return (
    <>
      <p>{one.chosen ? t.chosenBecause[goal] : t.notTaken}</p>
      <Table
        caption={t.class}
        hideCaption
        narrow="stack"
        rows={one.classes}
        columns={[
          {
            label: t.class,
            rowHeader: true,
            cell: (row) => (
              <>
                {view.whenOf(row.sessionId)}{' '}
                {row.why === 'chosen' && <StatusTag label={t.chosen} tone="success" />}
              </>
            ),
          },
          { label: t.where, cell: where },
          { label: t.reason, cell: (row) => reasonText(lang, view, person, row.why) },
        ]}
      />
    </>
  )
}
