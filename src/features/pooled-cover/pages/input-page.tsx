import type { Day } from '#core/calendar/day.ts'
import { formatPeriod } from '#core/calendar/format-day.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  bind,
  bindMany,
  Card,
  CardList,
  Checkboxes,
  DayField,
  EmptyState,
  errorList,
  Fieldset,
  Form,
  type FormState,
  StatusTag,
  Submit,
  SubmitButton,
  TextField,
} from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { SharedRow } from '../store/shared.ts'
import { poolTexts } from '../texts/pool.ts'
import { LeftOutByReason, type NamedLine, Taken } from './absence-lines.tsx'
import { SharedCard } from './shared-card.tsx'

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

/** What there is to pack, what is taken in and what not, and what was found before. */
export function InputPage(p: InputPageProps) {
  const t = poolTexts(p.lang)
  const running = p.runs.find((run) => run.status === 'waiting' || run.status === 'running')
  const newest = running ? undefined : p.runs[0]
  const earlier = p.runs.filter((run) => run !== newest && run !== running)
  const taken = p.lines.filter(({ leftOut }) => leftOut === null)
  const left = p.lines.filter(({ leftOut }) => leftOut !== null)
  return (
    <>
      {running && (
        <Alert kind="info" action={<ButtonLink href={p.href(paths.run(running.id))} label={t.toRun} />}>
          {t.running}
        </Alert>
      )}
      {newest && <Newest {...p} run={newest} />}
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
            {taken.length === 0 ? <p class="muted">{t.takenEmpty}</p> : <Taken {...p} lines={taken} />}
          </section>
          {left.length > 0 && (
            <section>
              <h2>{t.leftTitle(left.length)}</h2>
              <p>{t.leftLead}</p>
              <LeftOutByReason {...p} lines={left} />
            </section>
          )}
        </>
      )}
      {earlier.length > 0 && <Runs {...p} runs={earlier} />}
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
        </Fieldset>
        <Fieldset legend={t.distanceTitle} columns>
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

/** What the newest computation came to: whoever comes back goes on from there. */
function Newest({ run, lang, href }: InputPageProps & { run: RunLine }) {
  const t = poolTexts(lang)
  const period = formatPeriod({ from: run.from_day as Day, to: run.to_day as Day }, lang)
  const isOver = run.status !== 'failed'
  return (
    <Card
      title={t.newestTitle}
      aside={<StatusTag label={t.runStatus[run.status] ?? ''} tone={isOver ? 'success' : 'error'} />}
    >
      <p>{isOver ? t.runLine(period, run.packed, run.taken_in) : t.failedText}</p>
      <p class="buttons">
        <ButtonLink href={href(paths.run(run.id))} label={t.toRunNo(run.number)} />
      </p>
    </Card>
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
