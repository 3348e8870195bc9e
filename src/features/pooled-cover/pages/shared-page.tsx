import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { formatDay, formatPeriod } from '#core/calendar/format-day.ts'
import { poolMovesFrom } from '#core/pooled-cover/pool-moves.ts'
import { poolReceipt, type RuleLine, staysOf } from '#core/pooled-cover/stays.ts'
import type { Mover } from '#core/rotation/move-table.ts'
import { casePaths } from '#features/cases/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  bind,
  Card,
  DayField,
  errorList,
  Form,
  type FormState,
  StatusTag,
  Submit,
  SubmitButton,
  Table,
  type Tone,
} from '#platform/ui/index.ts'
import { limitsOf } from '../model.ts'
import { paths } from '../paths.ts'
import type { RowStage } from '../stages.ts'
import type { RunRow } from '../store/runs.ts'
import { isNeverPosted, type KeptChange, type PartRow, type SharedRow } from '../store/shared.ts'
import { poolTexts } from '../texts/pool.ts'
import { sharedTexts } from '../texts/shared.ts'
import { aboutHours, jobName, personName } from '../words.ts'
import { PoolChart } from './pool-chart.tsx'
import { TONES } from './shared-card.tsx'

type PostLine = {
  no: number
  case_id: string
  company: string
  starts_on: string
  ends_on: string
  removed: boolean
}

export type SharedPageProps = {
  lang: Lang
  href: (path: string) => string
  once: () => string
  run: RunRow
  shared: SharedRow
  stages: readonly RowStage[]
  parts: readonly PartRow[]
  posts: readonly PostLine[]
  side: Mover
  state: FormState
}

/** One shared vikariat: its days, whether it is legal, what the companies say, and what can be done. */
export function SharedPage(p: SharedPageProps) {
  const { lang, shared, stages } = p
  const t = poolTexts(lang)
  const companies = new Set(stages.map(({ row }) => row.company_id)).size
  return (
    <>
      <p>
        <StatusTag label={t.statuses[shared.status]} tone={TONES[shared.status]} />
      </p>
      <ul class="bare pool-facts">
        <li>
          {formatPeriod({ from: shared.starts_on, to: shared.ends_on }, lang)},{' '}
          {t.weekly(aboutHours(shared.average_minutes, lang))}
        </li>
        <li>{t.covers(stages.length, companies)}</li>
        {shared.candidates !== null && <li>{t.candidates(shared.candidates)}</li>}
      </ul>
      {shared.changes.length > 0 && <Changes {...p} />}
      {p.posts.length > 0 && <Posts {...p} />}
      <Actions {...p} />
      {p.parts.length > 0 && <Parts {...p} />}
      {stages.length > 0 && (
        <section>
          <h2>{sharedTexts(lang).daysTitle}</h2>
          <PoolChart stages={stages} name={t.shared(jobName(shared.occupation_code, lang))} lang={lang} />
          <WhyLinks {...p} />
        </section>
      )}
      {stages.length > 0 && <Receipt {...p} />}
    </>
  )
}

function WhyLinks({ lang, href, run, stages }: SharedPageProps) {
  const t = poolTexts(lang)
  return (
    <details>
      <summary>{t.why}</summary>
      <ul>
        {stages.map(({ row }) => (
          <li>
            <a href={href(paths.absence(run.id, row.id))}>{personName(row)}</a>,{' '}
            {formatPeriod({ from: row.starts_on, to: row.ends_on }, lang)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Changes({ lang, shared, stages, parts }: SharedPageProps) {
  const t = sharedTexts(lang)
  const say = (change: KeptChange): string => {
    if (change.kind === 'never-posted') return t.changes['never-posted']
    if (change.kind === 'no')
      return t.changes.no(parts.find((part) => part.company_id === change.companyId)?.company ?? '')
    const row = stages.find((stage) => stage.row.id === change.absenceId)?.row
    const who = row ? `${personName(row)} (${row.company})` : t.somebody
    if (change.kind !== 'moved') return t.changes[change.kind](who)
    return t.changes.moved(
      who,
      change.from && change.to ? formatPeriod({ from: change.from, to: change.to }, lang) : '',
    )
  }
  return (
    <Alert kind="warning" title={t.changesTitle} level={2}>
      <ul>
        {shared.changes.map((change) => (
          <li>{say(change)}</li>
        ))}
      </ul>
    </Alert>
  )
}

function Posts({ lang, href, posts }: SharedPageProps) {
  const t = sharedTexts(lang)
  return (
    <section>
      <h2>{t.postsTitle}</h2>
      <ol>
        {posts.map((post) => (
          <li>
            {t.postLine(
              post.no,
              post.company,
              formatPeriod({ from: post.starts_on, to: post.ends_on } as never, lang),
            )}
            {'. '}
            {post.removed && <StatusTag label={t.postRemoved} tone="warning" />}{' '}
            <a href={href(casePaths.cover(post.case_id))}>
              {t.toCover}
              <span class="sr-only"> {post.company}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Actions(p: SharedPageProps) {
  const { lang, href, shared, run, side } = p
  const t = sharedTexts(lang)
  const moves = poolMovesFrom(shared.status, side)
  const action = href(paths.shared(run.id, shared.id))
  const field = bind(p.state)
  const version = <input type="hidden" name="version" value={String(shared.version)} />
  const isAgain = shared.status !== 'proposed'
  const stays = staysOf(p.stages, run.rules.leastMinutesPerWeek).length
  return (
    <>
      {moves.includes('post') && (
        <Card title={t.postTitle} tone="tint">
          <p>{t.postLead(stays)}</p>
          <Form action={action} once={p.once()} label={t.postTitle}>
            {version}
            <Submit label={t.post} name="do" value="post" />
          </Form>
        </Card>
      )}
      {moves.includes('ask') && (
        <Card title={t.askTitle} tone="tint">
          <p>{isNeverPosted(shared.changes) ? t.askAnewLead : isAgain ? t.askAgainLead : t.askLead}</p>
          <Form action={action} once={p.once()} errors={errorList(p.state)} label={t.askTitle}>
            {version}
            <DayField {...field('respondBy')} label={t.respondBy} />
            <Submit label={isAgain ? t.askWithout : t.ask} name="do" value={isAgain ? 'ask-without' : 'ask'}>
              {isAgain && <SubmitButton label={t.askAgain} kind="secondary" name="do" value="ask" />}
            </Submit>
          </Form>
        </Card>
      )}
      {moves.includes('drop') && (
        <details class="pool-drop">
          <summary>{t.drop}</summary>
          <p>{t.dropLead}</p>
          <Form action={action} once={p.once()} label={t.drop}>
            {version}
            <SubmitButton label={t.drop} kind="warning" name="do" value="drop" />
          </Form>
        </details>
      )}
    </>
  )
}

const PART_TONES: Readonly<Record<PartRow['status'], Tone>> = {
  asked: 'warning',
  yes: 'success',
  no: 'error',
  lapsed: 'neutral',
  recalled: 'neutral',
}

function Parts({ lang, parts, shared }: SharedPageProps) {
  const t = sharedTexts(lang)
  return (
    <section>
      <h2>{t.partsTitle}</h2>
      {shared.status === 'asked' && (
        <p>{t.partsLead(parts.filter(({ status }) => status !== 'recalled').length)}</p>
      )}
      <ul class="bare pool-parts">
        {parts.map((part) => (
          <li>
            <strong>{part.company}</strong>{' '}
            <StatusTag label={t.partStatus[part.status]} tone={PART_TONES[part.status]} />
            <br />
            {t.askedOn(formatDay(danishDayAt(part.asked_at.getTime()), lang))}
            {part.status === 'asked' && `, ${t.answerBy(formatDay(part.respond_by, lang))}`}
            {part.reminded_at && part.status === 'asked' && `, ${t.reminded}`}
            {part.note && (
              <>
                <br />
                {t.note(part.note)}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Receipt({ lang, run, shared, stages }: SharedPageProps) {
  const t = sharedTexts(lang)
  const value = (line: RuleLine, of: 'is' | 'limit') =>
    line.rule === 'least' || line.rule === 'most'
      ? aboutHours(line[of], lang)
      : line.rule === 'longest'
        ? t.dayCount(line[of])
        : String(line[of])
  return (
    <section>
      <h2>{t.receiptTitle}</h2>
      <p>{t.receiptLead(formatDay(shared.starts_on, lang))}</p>
      <Table
        caption={t.receiptTitle}
        hideCaption
        rows={poolReceipt(stages, limitsOf(run.rules))}
        columns={[
          { label: t.rule, rowHeader: true, cell: (line) => t.rules[line.rule] },
          { label: t.is, numeric: true, cell: (line) => value(line, 'is') },
          { label: t.limit, numeric: true, cell: (line) => value(line, 'limit') },
          {
            label: t.verdict,
            cell: (line) => (
              <StatusTag label={line.met ? t.met : t.notMet} tone={line.met ? 'success' : 'error'} />
            ),
          },
        ]}
      />
    </section>
  )
}
