import type { Day } from '#core/calendar/day.ts'
import { formatPeriod } from '#core/calendar/format-day.ts'
import { formatHours } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  bind,
  bindMany,
  CardList,
  Checkboxes,
  DayField,
  EmptyState,
  errorList,
  Fieldset,
  Form,
  type FormState,
  Submit,
  SubmitButton,
  Table,
  TextField,
} from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { InputLine } from '../read-input.ts'
import type { SharedRow } from '../store/shared.ts'
import { poolTexts } from '../texts/pool.ts'
import { personName } from '../words.ts'
import { SharedCard } from './shared-card.tsx'

/** A line with the names its reader may see. */
export type NamedLine = InputLine & {
  readonly name: string
  readonly company: string
  readonly caseNumber: number
}

type RunLine = {
  id: string
  number: number
  status: string
  from_day: string
  to_day: string
  packed: number
  taken_in: number
}

export type InputPageProps = {
  lang: Lang
  href: (path: string) => string
  once: string
  state: FormState
  lines: readonly NamedLine[]
  companies: readonly { value: string; label: string }[]
  cases: readonly { value: string; label: string }[]
  runs: readonly RunLine[]
  shared: readonly SharedRow[]
}

/** More rows than one reads; the figures above count all. */
const MOST = 150

/** What there is to pack, what is taken in and what not, and what was found before. */
export function InputPage(p: InputPageProps) {
  const t = poolTexts(p.lang)
  const running = p.runs.find((run) => run.status === 'waiting' || run.status === 'running')
  const taken = p.lines.filter(({ leftOut }) => leftOut === null)
  const left = p.lines.filter(({ leftOut }) => leftOut !== null)
  return (
    <>
      {running && (
        <Alert kind="info" action={<ButtonLink href={p.href(paths.run(running.id))} label={t.toRun} />}>
          {t.running}
        </Alert>
      )}
      {p.shared.length > 0 && (
        <section>
          <h2>{t.underWayTitle}</h2>
          <CardList label={t.underWayTitle}>
            {p.shared.map((one) => (
              <SharedCard lang={p.lang} href={p.href} shared={one} />
            ))}
          </CardList>
        </section>
      )}
      {p.lines.length === 0 ? (
        <EmptyState picture="empty-list" title={t.emptyTitle} text={t.emptyText} />
      ) : (
        <>
          <ChoiceForm {...p} />
          <section>
            <h2>{t.takenTitle(taken.length)}</h2>
            {taken.length === 0 ? <p class="muted">{t.takenEmpty}</p> : <Lines {...p} lines={taken} />}
          </section>
          {left.length > 0 && (
            <section>
              <h2>{t.leftTitle(left.length)}</h2>
              <p>{t.leftLead}</p>
              <Lines {...p} lines={left} withReason />
            </section>
          )}
        </>
      )}
      {p.runs.length > 0 && <Runs {...p} />}
    </>
  )
}

function ChoiceForm(p: InputPageProps) {
  const t = poolTexts(p.lang)
  const field = bind(p.state)
  const many = bindMany(p.state)
  const chosen = (name: string) => many(name).values.length > 0
  return (
    <section>
      <h2>{t.choiceTitle}</h2>
      <Form action={p.href(paths.pool)} once={p.once} errors={errorList(p.state)} label={t.choiceTitle}>
        <Fieldset legend={t.periodTitle} columns>
          <DayField {...field('from')} label={t.from} />
          <DayField {...field('to')} label={t.to} />
          <TextField
            {...field('km')}
            label={t.km}
            hint={t.kmHint}
            suffix={t.kmUnit}
            width="xs"
            inputmode="numeric"
          />
          <TextField
            {...field('intro')}
            label={t.intro}
            hint={t.introHint}
            suffix={t.introUnit}
            width="xs"
            inputmode="numeric"
          />
        </Fieldset>
        <details class="pool-more" open={chosen('withoutCompanies') || chosen('withoutCases')}>
          <summary>{t.more}</summary>
          <Checkboxes
            {...many('withoutCompanies')}
            label={t.withoutCompanies}
            options={p.companies}
            optional="quiet"
          />
          <Checkboxes {...many('withoutCases')} label={t.withoutCases} options={p.cases} optional="quiet" />
        </details>
        <Submit label={t.start} name="do" value="start">
          <SubmitButton label={t.show} kind="secondary" name="do" value="show" />
        </Submit>
      </Form>
    </section>
  )
}

function Lines(p: InputPageProps & { withReason?: boolean }) {
  const { lang } = p
  const t = poolTexts(lang)
  return (
    <>
      <Table
        caption={p.withReason ? t.leftTitle(p.lines.length) : t.takenTitle(p.lines.length)}
        hideCaption
        rows={p.lines.slice(0, MOST)}
        columns={[
          {
            label: t.who,
            rowHeader: true,
            cell: (l: NamedLine) => personName({ name: l.name, function_title: l.seat.functionTitle }),
          },
          {
            label: t.company,
            cell: (l: NamedLine) => `${l.company}, ${t.caseNo(l.caseNumber).toLowerCase()}`,
          },
          { label: t.days, cell: (l: NamedLine) => formatPeriod(l.stretch, lang) },
          ...(p.withReason
            ? [{ label: t.reason, cell: (l: NamedLine) => t.leftOut[l.leftOut!] }]
            : [
                {
                  label: t.hours,
                  numeric: true,
                  cell: (l: NamedLine) => formatHours(l.stretch.minutesPerWeek, lang),
                },
              ]),
        ]}
      />
      {p.lines.length > MOST && <p class="muted">{t.moreRows(p.lines.length - MOST)}</p>}
    </>
  )
}

function Runs(p: InputPageProps) {
  const t = poolTexts(p.lang)
  return (
    <section>
      <h2>{t.runsTitle}</h2>
      <ul class="pool-runs">
        {p.runs.map((run) => (
          <li>
            <a href={p.href(paths.run(run.id))}>{t.runLabel(run.number)}</a>: {t.runStatus[run.status]}.{' '}
            {t.runLine(
              formatPeriod({ from: run.from_day as Day, to: run.to_day as Day }, p.lang),
              run.packed,
              run.taken_in,
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
