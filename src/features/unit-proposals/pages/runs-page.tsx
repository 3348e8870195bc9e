import { formatMoment } from '#core/calendar/format-day.ts'
import { retention } from '#core/exchange/retention.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, Card, EmptyState, type FormState, StatusTag, Table, type Tone } from '#platform/ui/index.ts'
import { goalOrderOf, isUnderWay, type Run, type RunStatus } from '../model.ts'
import { paths } from '../paths.ts'
import { runTexts } from '../texts/runs.ts'
import { StartForm } from './start-form.tsx'

type RunsPageProps = {
  lang: Lang
  href: (path: string) => string
  once: string
  runs: readonly (Run & { by: string | null })[]
  state: FormState
}

const tones: Readonly<Record<RunStatus, Tone>> = {
  waiting: 'info',
  running: 'info',
  done: 'success',
  stopped: 'warning',
  failed: 'error',
}

/** What has been asked for so far, and the form for more. */
export function RunsPage(p: RunsPageProps) {
  const t = runTexts(p.lang)
  const open = p.runs.find(isUnderWay)
  return (
    <div class="two-columns">
      <div>
        {open && (
          <Alert kind="info" action={<a href={p.href(paths.run(open.id))}>{t.seeRunning}</a>}>
            {t.underWay}
          </Alert>
        )}
        <h2>{t.runs}</h2>
        {p.runs.length === 0 ? (
          <EmptyState level={3} title={t.noRuns} text={t.noRunsText} />
        ) : (
          <RunsTable {...p} />
        )}
        <p class="muted">{t.keptDays(retention.unitProposals.days)}</p>
      </div>
      <div>
        <Card title={t.startTitle} tone="tint">
          <StartForm lang={p.lang} action={p.href(paths.runs)} once={p.once} state={p.state} />
        </Card>
        <Card title={t.rulesTitle}>
          <ul>
            {t.rules.map((rule) => (
              <li>{rule}</li>
            ))}
          </ul>
        </Card>
      </div>
    </div>
  )
}

function RunsTable(p: RunsPageProps) {
  const t = runTexts(p.lang)
  return (
    <Table
      caption={t.runs}
      hideCaption
      rows={p.runs}
      columns={[
        {
          label: t.when,
          rowHeader: true,
          cell: (run) => <a href={p.href(paths.run(run.id))}>{formatMoment(run.asked_at, p.lang)}</a>,
        },
        {
          label: t.principle,
          cell: (run) => (
            <>
              {t.principles[run.principle]}
              {run.principle === 'best' && <span class="up-line">{t.orders[goalOrderOf(run.goals)]}</span>}
            </>
          ),
        },
        {
          label: t.filled,
          numeric: true,
          cell: ({ result }) =>
            result ? `${result.chosen.figures.filled} / ${result.chosen.figures.places}` : '–',
        },
        { label: t.by, cell: (run) => run.by ?? '–' },
        {
          label: t.status,
          cell: (run) => <StatusTag label={t.statuses[run.status]} tone={tones[run.status]} />,
        },
      ]}
    />
  )
}
