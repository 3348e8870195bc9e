import { explainPlan, type InTheWay } from '#core/case-plan/explain-choice.ts'
import { standing } from '#core/case-plan/plan-facts.ts'
import { Table } from '#platform/ui/index.ts'
import { SLUGS } from '../model.ts'
import { paths } from '../paths.ts'
import { runTexts } from '../texts/run.ts'
import type { AlternativePageProps } from './alternative-props.ts'
import { reasonText } from './reason-text.ts'

type Line = { who: string; sessionId: string; change: string }

/** Those of whom the reader may be told why. */
const seenIn = ({ mayAskWhy, view }: AlternativePageProps): ReadonlySet<string> =>
  new Set(mayAskWhy ? view.cover.people.map(({ id }) => id) : [])

/** Who takes which class by the plan, with those that stand from before. */
export function SeatTable(p: AlternativePageProps) {
  const { lang, view, one } = p
  const t = runTexts(lang)
  const { facts } = view.run
  const seen = seenIn(p)
  const lines = facts.people.flatMap((person): Line[] => [
    ...standing(facts, person).map(({ sessionId }) => ({
      who: person.id,
      sessionId,
      change: t.standsSeat,
    })),
    ...one.seats
      .filter((seat) => seat.person === person.id)
      .map(({ sessionId, course }) => {
        const held = person.held.filter((seat) => seat.seated && seat.course === course)
        const isKept = held.some((seat) => seat.sessionId === sessionId)
        return {
          who: person.id,
          sessionId,
          change: isKept ? t.keptSeat : held.length > 0 ? t.movedSeat : t.newSeat,
        }
      }),
  ])
  const sorted = [...lines].sort((a, b) => view.nameOf(a.who).localeCompare(view.nameOf(b.who), lang))
  return (
    <section>
      <h2>{t.seatsTitle}</h2>
      {sorted.length === 0 ? (
        <p>{t.noSeats}</p>
      ) : (
        <Table
          caption={t.seatsTitle}
          hideCaption
          narrow="stack"
          rows={sorted}
          columns={[
            { label: t.employee, rowHeader: true, cell: (line) => view.nameOf(line.who) },
            { label: t.course, cell: (line) => view.sessions.get(line.sessionId)?.title ?? '' },
            { label: t.when, cell: (line) => view.whenOf(line.sessionId) },
            {
              label: t.where,
              cell: (line) => {
                const session = view.sessions.get(line.sessionId)
                return session ? `${session.provider_name}, ${session.town}` : ''
              },
            },
            { label: t.change, cell: (line) => line.change },
            ...(p.mayAskWhy
              ? [
                  {
                    label: t.why,
                    hideLabel: true,
                    cell: (line: Line) => seen.has(line.who) && <Why {...p} who={line.who} />,
                  },
                ]
              : []),
          ]}
        />
      )}
    </section>
  )
}

function Why({ lang, href, view, goal, who }: AlternativePageProps & { who: string }) {
  const t = runTexts(lang)
  return (
    <a
      href={href(paths.why(view.row.id, view.run.id, SLUGS[goal], who))}
      aria-label={t.whyNamed(view.nameOf(who))}
    >
      {t.why}
    </a>
  )
}

/**
 * Wishes the plan does not meet, each with what stood in the way: it may be days on which somebody cannot, which a shop
 * steward does not read, nor anybody of whom the reader may not see.
 */
export function UndoneList(p: AlternativePageProps) {
  const { lang, view, goal, one } = p
  const t = runTexts(lang)
  const { facts } = view.run
  const explain = explainPlan(facts, one.made, one.result.plan!, goal)
  const seen = seenIn(p)
  const undone = facts.people.flatMap((person, e) =>
    explain(e)
      .filter(({ chosen }) => chosen === undefined)
      .map(({ course, classes }) => ({ person, course, classes })),
  )
  return (
    <section>
      <h2>{t.undoneTitle}</h2>
      {undone.length === 0 ? (
        <p>{t.undoneNone}</p>
      ) : (
        <ul>
          {undone.map(({ person, course, classes }) => (
            <li>
              {t.undoneLine(view.nameOf(person.id), facts.courses[course]!.title)}.{' '}
              {classes.length === 0
                ? t.noClasses
                : seen.has(person.id) &&
                  [
                    ...new Set(classes.map(({ why }) => reasonText(lang, view, person, why as InTheWay))),
                  ].join(' ')}{' '}
              {seen.has(person.id) && <Why {...p} who={person.id} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
