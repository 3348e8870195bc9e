import { formatPeriod } from '#core/calendar/format-day.ts'
import { formatHours } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  CardList,
  EmptyState,
  Form,
  KeyFigures,
  Progress,
  SubmitButton,
  Table,
} from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { AbsenceRow, RunRow } from '../store/runs.ts'
import type { SharedRow } from '../store/shared.ts'
import { poolTexts } from '../texts/pool.ts'
import { personName, wholeHours } from '../words.ts'
import { SharedCard } from './shared-card.tsx'

type Props = {
  lang: Lang
  href: (path: string) => string
  once: string
  run: RunRow
  absences: readonly AbsenceRow[]
  shared: readonly SharedRow[]
}

const MOST = 150
/** So many stand open; more are folded. */
const AT_A_GLANCE = 5

/** How far a computation is, or what it found and what stayed over. */
export function RunPage(p: Props) {
  const t = poolTexts(p.lang)
  const { run } = p
  if (run.status === 'waiting' || run.status === 'running') return <UnderWay {...p} />
  if (run.status === 'failed')
    return (
      <Alert kind="error" action={<ButtonLink href={p.href(paths.pool)} label={t.again} />}>
        {t.failedText}
      </Alert>
    )
  return <Found {...p} />
}

function UnderWay({ run, lang, href, once }: Props) {
  const t = poolTexts(lang)
  const { worth_minutes: worth, bound_minutes: bound } = run
  const known = worth !== null && bound !== null && bound > 0
  return (
    <>
      <Progress
        label={t.phases[run.phase ?? 'prices'] ?? ''}
        done={known ? Math.min(100, Math.round((100 * worth) / bound)) : 0}
        total={100}
        detail={known ? t.bestSoFar(wholeHours(worth, lang), wholeHours(bound, lang)) : undefined}
        running
      />
      {run.stop_requested_at ? (
        <p role="status" class="pool-facts">
          {t.stopAsked}
        </p>
      ) : (
        <Form action={href(paths.run(run.id))} once={once} label={t.stop} class="pool-facts">
          <SubmitButton label={t.stop} kind="secondary" />
        </Form>
      )}
    </>
  )
}

function Found(p: Props) {
  const { run, lang, absences, shared } = p
  const t = poolTexts(lang)
  const taken = absences.filter((row) => row.left_out === null)
  const left = taken.filter((row) => row.vikariat_id === null)
  const worth = run.worth_minutes ?? 0
  const more = run.bound_minutes === null ? undefined : Math.max(0, run.bound_minutes - worth)
  const bound = more === undefined ? t.noBound : more < 30 ? t.proven : t.atMost(wholeHours(more, lang))
  return (
    <>
      <KeyFigures
        figures={[
          { label: t.figures.vikariater, value: String(shared.length) },
          {
            label: t.figures.packed,
            value: String(taken.length - left.length),
            hint: t.packedOf(taken.length),
          },
          { label: t.figures.left, value: String(left.length) },
        ]}
      />
      <p>{bound}</p>
      <p class="muted">
        {t.rules(
          formatHours(run.rules.leastMinutesPerWeek, lang),
          Math.floor(run.rules.longestDays / 7),
          run.rules.shortestDays,
          run.rules.longestGapDays,
          run.longest_km,
          formatHours(run.rules.minutesPerVikariat, lang),
        )}
      </p>
      {shared.length === 0 ? (
        <EmptyState
          picture="empty-list"
          title={t.foundNone}
          text={t.foundNoneText}
          action={<ButtonLink href={p.href(paths.pool)} label={t.again} />}
        />
      ) : (
        <section>
          <h2>{t.summary(shared.length)}</h2>
          <CardList label={t.summary(shared.length)}>
            {shared.map((one) => (
              <SharedCard
                lang={lang}
                href={p.href}
                shared={one}
                absences={absences.filter((row) => row.vikariat_id === one.id)}
              />
            ))}
          </CardList>
        </section>
      )}
      {left.length > 0 && <Leftover {...p} left={left} />}
    </>
  )
}

function Leftover({ left, lang, href, run }: Props & { left: readonly AbsenceRow[] }) {
  const t = poolTexts(lang)
  return (
    <section>
      <h2>{t.leftOver(left.length)}</h2>
      <details class="pool-fold" open={left.length <= AT_A_GLANCE}>
        <summary>{t.showLines(left.length)}</summary>
        <Table
          caption={t.leftOver(left.length)}
          hideCaption
          rows={left.slice(0, MOST)}
          columns={[
            { label: t.who, rowHeader: true, cell: (row) => personName(row) },
            {
              label: t.company,
              cell: (row) => `${row.company}, ${t.caseNo(row.case_number ?? 0).toLowerCase()}`,
            },
            { label: t.days, cell: (row) => formatPeriod({ from: row.starts_on, to: row.ends_on }, lang) },
            {
              label: t.reason,
              cell: (row) => (
                <a href={href(paths.absence(run.id, row.id))}>
                  {t.whyNot}
                  <span class="sr-only"> {personName(row)}</span>
                </a>
              ),
            },
          ]}
        />
      </details>
      {left.length > MOST && <p class="muted">{t.moreRows(left.length - MOST)}</p>}
    </section>
  )
}
