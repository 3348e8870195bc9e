import type { Selectable } from 'kysely'
import { formatDay } from '#core/calendar/format-day.ts'
import { FEWEST_ANSWERS, type Outcome } from '#core/rotation/outcome.ts'
import type { LearningPoint } from '#platform/db/schema.generated.ts'
import type { Lang } from '#platform/text/texts.ts'
import { ButtonLink, errorList, Form, type FormState, Submit, Table, Tag } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { Comment, SideFigures } from '../store/evaluations.ts'
import type { DueRow } from '../store/follow-ups.ts'
import type { FollowUpTexts } from '../texts/follow-up.ts'
import type { OutcomeTexts } from '../texts/outcome.ts'
import { PointFields } from './evaluation.tsx'
import { AfterFigures, OutcomeFigures } from './outcome-figures.tsx'

type Props = {
  t: OutcomeTexts
  words: FollowUpTexts
  lang: Lang
  href: (path: string) => string
  outcome: Outcome
  isCompany: boolean
  asked: readonly (DueRow & { stateText: string })[]
  evaluations: readonly SideFigures[]
  comments: readonly Comment[]
  points: readonly Selectable<LearningPoint>[]
  evaluate: { href: string; again: boolean } | undefined
  mayWrite: boolean
  action: string
  once: string
  state: FormState
}

/** What came of a case: figures, who is asked when, evaluations, learning points. */
export function CaseFollowUp(p: Props) {
  const { t } = p
  return (
    <>
      <section aria-labelledby="resultater">
        <h2 id="resultater">{t.figures}</h2>
        <p class="muted">{t.howCounted}</p>
        <OutcomeFigures t={t} lang={p.lang} outcome={p.outcome} />
      </section>
      <section aria-labelledby="efter">
        <h2 id="efter">{t.after}</h2>
        <p>{t.afterText}</p>
        <AfterFigures t={t} words={p.words} outcome={p.outcome} guarded={p.isCompany} />
        {!p.isCompany && <Asked {...p} />}
      </section>
      <section aria-labelledby="evaluering">
        <h2 id="evaluering">{t.evaluations}</h2>
        <Evaluations {...p} />
        {p.evaluate && (
          <p>
            <ButtonLink
              href={p.evaluate.href}
              label={p.evaluate.again ? t.rewrite : t.evaluate}
              kind={p.evaluate.again ? 'secondary' : 'primary'}
            />
          </p>
        )}
      </section>
      <section aria-labelledby="laering">
        <h2 id="laering">{t.points}</h2>
        <p>{t.pointsText}</p>
        <Points {...p} />
      </section>
    </>
  )
}

function Asked({ t, words, lang, href, asked }: Props) {
  if (asked.length === 0) return <p>{t.listNone}</p>
  return (
    <>
      <h3>{t.list}</h3>
      <Table
        caption={t.list}
        hideCaption
        rows={asked}
        columns={[
          {
            label: words.name,
            rowHeader: true,
            cell: (r) => <a href={href(paths.dueOne(r.id))}>{r.name ?? words.nameHidden}</a>,
          },
          { label: words.after, cell: (r) => `${words.who[r.subject]}, ${words.months(r.months)}` },
          { label: words.dueOn, cell: (r) => formatDay(r.due_on, lang) },
          { label: words.state, cell: (r) => r.stateText },
        ]}
      />
    </>
  )
}

function Evaluations({ t, evaluations, comments, isCompany }: Props) {
  if (evaluations.length === 0) return <p>{t.evaluationsNone}</p>
  // the company's own is its own; of the others it sees only figures of several
  const shown = (e: SideFigures) => !isCompany || e.side === 'company' || e.count >= FEWEST_ANSWERS
  const figure = (e: SideFigures, value: string) => (shown(e) ? value : t.tooFew(FEWEST_ANSWERS))
  return (
    <>
      <Table
        caption={t.evaluations}
        hideCaption
        rows={evaluations}
        columns={[
          { label: t.side, rowHeader: true, cell: (e) => t.sides[e.side] },
          { label: t.count, numeric: true, cell: (e) => String(e.count) },
          { label: t.overall, numeric: true, cell: (e) => figure(e, t.outOf5(e.overallTenths)) },
          { label: t.informed, numeric: true, cell: (e) => figure(e, t.outOf5(e.informedTenths)) },
          { label: t.again, numeric: true, cell: (e) => figure(e, `${e.again}/${e.count}`) },
        ]}
      />
      {comments.length > 0 && (
        <>
          <h3>{t.comments}</h3>
          <ul>
            {comments.map((c) => (
              <li>
                <strong>{t.sides[c.side]}</strong>
                {c.well && (
                  <p class="written">
                    {t.well}: {c.well}
                  </p>
                )}
                {c.better && (
                  <p class="written">
                    {t.better}: {c.better}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Points({ t, points, mayWrite, action, once, state }: Props) {
  return (
    <>
      {points.length === 0 ? (
        <p>{t.pointsNone}</p>
      ) : (
        <ul>
          {points.map((point) => (
            <li>
              <span class="written">{point.text}</span>{' '}
              <Tag
                label={point.offered ? t.offeredTag : t.keptTag}
                tone={point.offered ? 'brand' : 'neutral'}
              />
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <Form action={action} once={once} errors={errorList(state)} label={t.addPoint}>
          <PointFields t={t} state={state} />
          <Submit label={t.addPoint} kind="secondary" />
        </Form>
      )}
    </>
  )
}
