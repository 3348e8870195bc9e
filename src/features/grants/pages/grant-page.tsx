import { formatMoment } from '#core/calendar/format-day.ts'
import type { ExplainedReceipt, Outcome } from '#core/law/receipt.ts'
import type { Scheme } from '#core/law/scheme.ts'
import type { BudgetAfter, BudgetState } from '#core/rotation/grant-budget.ts'
import type { GrantUse } from '#core/rotation/grant-use.ts'
import { formatHours } from '#core/text/hours.ts'
import { formatMoney } from '#core/text/money.ts'
import { RulesCard, receiptPath } from '#features/law/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  bind,
  Card,
  Checkbox,
  DayField,
  DefinitionList,
  errorList,
  Fieldset,
  Form,
  type FormState,
  HoursField,
  Meter,
  Radios,
  StatusTag,
  Submit,
  SubmitButton,
  Table,
  TextArea,
  WhoActsNext,
} from '#platform/ui/index.ts'
import type { Grant } from '../model.ts'
import { paths } from '../paths.ts'
import { grantTexts } from '../texts/grants.ts'
import { periodOf, STATUS_TONES } from './case-grants.tsx'

export type EmployeeLine = {
  readonly name: string
  readonly minutes: number
  readonly outcome: Outcome
  /** Labels of required conditions that are not met. */
  readonly notMet: readonly string[]
}

/** What somebody can do with a grant here and now. */
export type GrantForm = 'apply' | 'prepare' | 'decide' | 'withdraw' | 'end'

export type GrantPageProps = {
  lang: Lang
  href: (path: string) => string
  action: string
  once: string
  state: FormState
  grant: Grant | undefined
  unitName: string
  forms: readonly GrantForm[]
  turn: { who: 'you' | { name: string }; what: string } | undefined
  names: ReadonlyMap<string, string>
  employees: readonly EmployeeLine[]
  plannedMinutes: number
  rules: ExplainedReceipt | undefined
  scheme: Scheme
  use: GrantUse | undefined
  claimed: { minutes: number; amountOre: number } | undefined
  /** Only for the municipality itself. */
  budget: { year: number; state: BudgetState; after: BudgetAfter } | undefined
  caseHref: string
}

/** One municipality's grant: the application, the rules, the decision and what is used. */
export function GrantPage(p: GrantPageProps) {
  const t = grantTexts(p.lang)
  const { grant } = p
  return (
    <>
      {grant && <GrantFacts {...p} grant={grant} />}
      {grant?.status === 'granted' && p.use && <UseCard {...p} grant={grant} use={p.use} />}
      {grant?.status === 'refused' && (
        <Alert kind="info" title={t.whatNow} level={2}>
          {t.whatNowText}
        </Alert>
      )}
      <div class="two-columns">
        <div>
          {p.forms.includes('apply') && <ApplyForm {...p} />}
          {p.forms.includes('prepare') && <PrepareForm {...p} />}
          {p.forms.includes('decide') && <DecideForm {...p} />}
          {p.employees.length > 0 && <Employees {...p} />}
          {p.forms.includes('withdraw') && (
            <Form action={p.action} once={p.once}>
              <Version {...p} />
              <SubmitButton label={t.withdraw} kind="tertiary" name="do" value="withdraw" />
            </Form>
          )}
          {p.forms.includes('end') && <EndForm {...p} />}
        </div>
        <div class="grant-side">
          {p.budget && <BudgetCard {...p} budget={p.budget} />}
          {p.rules && <RulesCard receipt={p.rules} scheme={p.scheme} title={t.lawTitle} lang={p.lang} />}
        </div>
      </div>
    </>
  )
}

const Version = ({ grant }: GrantPageProps) => (
  <input type="hidden" name="version" value={String(grant?.version ?? 1)} />
)

function GrantFacts(p: GrantPageProps & { grant: Grant }) {
  const t = grantTexts(p.lang)
  const { grant } = p
  const done = (who: string | null, at: Date | null) =>
    at ? t.by((who && p.names.get(who)) || '–', formatMoment(at, p.lang)) : '–'
  return (
    <Card
      title={p.unitName}
      aside={<StatusTag label={t.statuses[grant.status]} tone={STATUS_TONES[grant.status]} />}
      tone="tint"
    >
      {p.turn && <WhoActsNext who={p.turn.who} what={p.turn.what} />}
      <DefinitionList
        items={[
          { term: t.number, value: String(grant.number) },
          { term: t.period, value: periodOf(grant, p.lang) },
          { term: t.hours, value: formatHours(grant.minutes, p.lang) },
          { term: t.amount, value: formatMoney(grant.amount_ore, p.lang) },
          { term: t.applied, value: done(grant.applied_by, grant.applied_at) },
          ...(grant.prepared_at
            ? [
                { term: t.prepared, value: done(grant.prepared_by, grant.prepared_at) },
                ...(p.budget && grant.recommendation
                  ? [{ term: t.recommendation, value: grant.recommendation }]
                  : []),
              ]
            : []),
          ...(grant.decided_at ? [{ term: t.decided, value: done(grant.decided_by, grant.decided_at) }] : []),
          ...(grant.decision_reason ? [{ term: t.decisionReason, value: grant.decision_reason }] : []),
          ...(p.budget && grant.over_budget_reason
            ? [{ term: t.overReason, value: grant.over_budget_reason }]
            : []),
        ]}
      />
      {grant.receipt_id && (
        <p>
          <a href={p.href(receiptPath(grant.receipt_id))}>{t.receipt}</a>
        </p>
      )}
    </Card>
  )
}

function UseCard({ grant, use, claimed, lang }: GrantPageProps & { grant: Grant; use: GrantUse }) {
  const t = grantTexts(lang)
  const hours = (minutes: number) => formatHours(minutes, lang)
  const part = (label: string, minutes: number) => ({
    label,
    share: Math.min(1, minutes / grant.minutes),
    text: t.usedText(hours(minutes), hours(grant.minutes)),
  })
  return (
    <Card title={t.used}>
      <Meter parts={[part(t.usedPlanned, use.plannedMinutes), part(t.usedClaimed, claimed?.minutes ?? 0)]} />
      {use.inside ? (
        <p>
          {t.inside} {t.left}: {hours(use.leftMinutes)}.
        </p>
      ) : (
        <Alert kind="warning">
          {use.outsideMinutes > 0 && t.outside(hours(use.outsideMinutes))}{' '}
          {use.leftMinutes < 0 && t.tooMany(hours(-use.leftMinutes))}
        </Alert>
      )}
    </Card>
  )
}

function ApplyForm(p: GrantPageProps) {
  const t = grantTexts(p.lang)
  const field = bind(p.state)
  const no = p.rules && p.rules.outcome !== 'met' && p.rules.outcome !== 'unknown'
  const box = (name: string, label: string) => (
    <Checkbox name={name} label={label} checked={Boolean(p.state.values[name])} />
  )
  return (
    <Card title={p.grant ? t.again : t.applyTitle}>
      {no ? (
        <Alert kind="warning" title={t.closedTitle}>
          {t.closedText} <a href={p.caseHref}>{t.withoutTitle}</a>
        </Alert>
      ) : (
        p.rules?.outcome === 'unknown' && (
          <Alert kind="info" title={t.openTitle}>
            {t.openText}
          </Alert>
        )
      )}
      <p>{t.prefilled}</p>
      <Form action={p.action} once={p.once} errors={errorList(p.state)}>
        <DayField {...field('from')} label={t.from} />
        <DayField {...field('to')} label={t.to} />
        <HoursField
          {...field('hours')}
          label={t.minutes}
          hint={t.minutesHint(formatHours(p.plannedMinutes, p.lang))}
          suffix={t.hours.toLowerCase()}
        />
        <Fieldset legend={t.declare} hint={t.declareHint}>
          {box('usualPay', t.usualPay)}
          {box('paysCourse', t.paysCourse)}
          {box('noOtherSupport', t.noOtherSupport)}
          {box('coverHours', t.coverHours)}
        </Fieldset>
        {no ? (
          <SubmitButton label={t.sendAnyway} kind="secondary" name="do" value="apply" />
        ) : (
          <Submit label={t.send} name="do" value="apply" />
        )}
      </Form>
    </Card>
  )
}

function PrepareForm(p: GrantPageProps) {
  const t = grantTexts(p.lang)
  const field = bind(p.state)
  const first = p.grant?.prepared_at === null
  const own = p.forms.includes('decide')
  const fields = (
    <Form action={p.action} once={p.once} errors={p.state.values.do === 'prepare' ? errorList(p.state) : []}>
      <Version {...p} />
      <TextArea
        {...field('recommendation')}
        label={t.recommendation}
        hint={t.recommendationHint}
        rows={4}
        max={1000}
      />
      {first && !own ? (
        <Submit label={t.prepare} name="do" value="prepare" />
      ) : (
        <SubmitButton label={first ? t.prepare : t.prepareAgain} kind="secondary" name="do" value="prepare" />
      )}
    </Form>
  )
  if (first) return <Card title={t.recommendation}>{fields}</Card>
  return (
    <details class="grant-fold" open={p.state.values.do === 'prepare'}>
      <summary>{t.prepareAgain}</summary>
      {fields}
    </details>
  )
}

function DecideForm(p: GrantPageProps) {
  const t = grantTexts(p.lang)
  const field = bind(p.state)
  return (
    <Card title={t.decision}>
      <Form
        action={p.action}
        once={p.once}
        errors={p.state.values.do === 'prepare' ? [] : errorList(p.state)}
      >
        <Version {...p} />
        <Radios
          {...field('decision')}
          label={t.decision}
          boxed
          options={[
            { value: 'granted', label: t.yes },
            { value: 'refused', label: t.no },
          ]}
        />
        <TextArea {...field('reason')} label={t.reason} hint={t.reasonHint} optional rows={4} max={1000} />
        {p.budget && p.budget.after.state !== 'within' && (
          <TextArea
            {...field('overBudget')}
            label={t.overBudget}
            hint={t.overBudgetHint}
            optional
            rows={2}
            max={500}
          />
        )}
        <Submit label={t.decide} name="do" value="decide" />
      </Form>
    </Card>
  )
}

function EndForm(p: GrantPageProps) {
  const t = grantTexts(p.lang)
  const field = bind(p.state)
  return (
    <details class="grant-fold" open={Boolean(p.state.errors.endReason)}>
      <summary>{t.end}</summary>
      <p>{t.endHint}</p>
      <Form action={p.action} once={p.once} errors={errorList(p.state)}>
        <Version {...p} />
        <TextArea {...field('endReason')} label={t.endReason} rows={2} max={500} />
        <SubmitButton label={t.end} kind="warning" name="do" value="end" />
      </Form>
    </details>
  )
}

function Employees({ employees, lang }: GrantPageProps) {
  const t = grantTexts(lang)
  return (
    <Card title={t.employees}>
      <Table<EmployeeLine>
        caption={t.employees}
        hideCaption
        rows={employees}
        columns={[
          { label: t.employee, rowHeader: true, cell: (e) => e.name },
          { label: t.plannedHours, numeric: true, cell: (e) => formatHours(e.minutes, lang) },
          {
            label: t.law,
            cell: (e) =>
              e.outcome === 'not-met' ? (
                <>
                  <StatusTag label={t.leftOut} tone="error" />
                  <p class="muted">{t.leftOutBecause(e.notMet.join(', '))}</p>
                </>
              ) : e.outcome === 'unknown' ? (
                <StatusTag label={t.missing} tone="warning" />
              ) : (
                <StatusTag label={t.included} tone="success" />
              ),
          },
        ]}
      />
    </Card>
  )
}

function BudgetCard({
  budget,
  lang,
  href,
  grant,
}: GrantPageProps & { budget: NonNullable<GrantPageProps['budget']> }) {
  const t = grantTexts(lang)
  const { state, after } = budget
  const money = (ore: number) => formatMoney(ore, lang)
  const open = grant?.status === 'applied'
  return (
    <Card title={t.budgetOf(budget.year)} foot={<a href={href(paths.budget)}>{t.budgetTitle}</a>}>
      {state.amountOre === undefined ? (
        <Alert kind="warning">{t.budgetNotSet}</Alert>
      ) : (
        <DefinitionList
          items={[
            { term: t.budgetAmount, value: money(state.amountOre) },
            { term: t.budgetGranted, value: money(state.grantedOre) },
            ...(open && after.leftOre !== undefined
              ? [{ term: t.budgetAfter, value: money(after.leftOre) }]
              : [{ term: t.budgetLeft, value: money(state.amountOre - state.grantedOre) }]),
          ]}
        />
      )}
      {open && after.state === 'over' && (
        <Alert kind="warning">{t.budgetOver(money(-(after.leftOre ?? 0)))}</Alert>
      )}
    </Card>
  )
}
