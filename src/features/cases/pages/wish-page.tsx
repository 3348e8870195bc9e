import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { compileScheme } from '#core/law/compile-scheme.ts'
import type { CompiledScheme } from '#core/law/compiled.ts'
import { explain } from '#core/law/explain.ts'
import {
  type Answer,
  type Answers,
  companyQuestions,
  formOf,
  type lastCaseReceipt,
  QuestionForm,
  RulesCard,
} from '#features/law/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  type AlertKind,
  bind,
  Card,
  DefinitionList,
  errorList,
  Form,
  type FormState,
  Radios,
  Select,
  Submit,
  TextArea,
} from '#platform/ui/index.ts'
import type { CaseRow } from '../store/case-row.ts'
import type { CasePeople, Staff } from '../store/parties.ts'
import { partTexts } from '../texts/parts.ts'
import { wishTexts } from '../texts/wish.ts'
import { periodText } from './overview-page.tsx'

type WishProps = { row: CaseRow; people: CasePeople; lang: Lang }

/** The wish as it was written. */
export function WishCard({ row, people, lang }: WishProps) {
  const t = partTexts(lang)
  const a = t.about
  const optional = (term: string, value: string | null | undefined) => (value ? [{ term, value }] : [])
  return (
    <Card title={wishTexts(lang).wishSteps.wish} tone="tint" class="case-about">
      <DefinitionList
        items={[
          { term: a.company, value: people.company },
          ...optional(a.what, row.subject || row.title),
          ...optional(a.whom, row.whom),
          ...optional(wishTexts(lang).count, row.people_estimate?.toLocaleString(lang)),
          ...optional(a.period, periodText(row, lang)),
          ...optional(a.mustNotStop, row.must_not_stop),
          ...optional(a.purpose, row.purpose),
          { term: a.unit, value: people.units.map(({ name }) => name).join(', ') },
          { term: a.origin, value: t.origins[row.origin as keyof typeof t.origins] },
          { term: a.funding, value: t.fundings[row.funding as keyof typeof t.fundings] },
        ]}
      />
    </Card>
  )
}

type AnswerFormProps = {
  action: string
  once: string
  version: number
  lang: Lang
  state: FormState
  contacts: readonly Staff[]
  leads: readonly Staff[]
  /** Already said no to: it can still be taken. */
  declined: boolean
}

/** The unit's answer: yes with the one contact, or no with a reason. */
export function AnswerForm(p: AnswerFormProps) {
  const t = wishTexts(p.lang)
  const field = bind(p.state)
  return (
    <section aria-labelledby="svar">
      <h2 id="svar">{t.answerTitle}</h2>
      <p>{p.declined ? t.thinkAgain : t.answerLead}</p>
      <Form action={p.action} once={p.once} errors={errorList(p.state)}>
        <input type="hidden" name="version" value={String(p.version)} />
        <input type="hidden" name="do" value="accept" />
        <Select
          {...field('contact')}
          label={t.contact}
          options={p.contacts.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {p.leads.length > 0 && (
          <Select
            {...field('lead')}
            label={t.lead}
            optional
            empty={t.noLead}
            options={p.leads.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Submit label={t.accept} />
      </Form>
      {!p.declined && (
        <details open={p.state.errors.reason !== undefined}>
          <summary>{t.declineOpen}</summary>
          <Form action={p.action} once={p.once}>
            <input type="hidden" name="version" value={String(p.version)} />
            <input type="hidden" name="do" value="decline" />
            <TextArea {...field('reason')} label={t.reason} hint={t.reasonHint} rows={3} max={1000} />
            <Submit label={t.decline} kind="secondary" />
          </Form>
        </details>
      )}
    </section>
  )
}

export type RulesProps = {
  row: CaseRow
  compiled: CompiledScheme
  answers: Answers
  answer: Answer | undefined
  /** The answers as an address, to be kept with the decision. */
  asked: string
  /** Whether the answers were given just now, not filled in from what is known. */
  fresh: boolean
  kept: Awaited<ReturnType<typeof lastCaseReceipt>>
  state: FormState
  action: string
  once: string
  lang: Lang
  editable: boolean
}

const KINDS: Readonly<Record<Answer['verdict'], AlertKind>> = {
  yes: 'success',
  no: 'warning',
  lacking: 'info',
  closed: 'warning',
  'no-rules': 'info',
}

/** The 60-second check of the rules of the day, filled in from the wish, and what the company makes of it. */
export function RulesSection(p: RulesProps) {
  const t = wishTexts(p.lang)
  return (
    <section aria-labelledby="regler">
      <h2 id="regler">{t.rulesTitle}</h2>
      {p.kept && <Kept {...p} kept={p.kept} />}
      {p.editable && (
        <>
          <p>{t.rulesLead}</p>
          {p.fresh && p.answer && <Verdict answer={p.answer} lang={p.lang} />}
          <details
            class="case-check"
            open={(p.kept === undefined && !p.fresh) || Object.keys(p.answers.state.errors).length > 0}
          >
            <summary>{p.kept ? t.otherDay : t.asks}</summary>
            <QuestionForm
              action={p.action}
              set={companyQuestions}
              scheme={p.compiled.scheme}
              form={p.answer ?? formOf(p.compiled, companyQuestions, p.answers)}
              state={p.answers.state}
              lang={p.lang}
              again={p.answer !== undefined}
            />
          </details>
          {p.fresh && p.answer && (
            <RulesCard
              receipt={p.answer.receipt}
              scheme={p.compiled.scheme}
              title={t.rulesCard}
              lang={p.lang}
            />
          )}
          <Decide {...p} />
        </>
      )}
    </section>
  )
}

function Verdict({ answer, lang }: { answer: Answer; lang: Lang }) {
  const t = wishTexts(lang)
  return (
    <Alert kind={KINDS[answer.verdict]} title={t.verdicts[answer.verdict]}>
      <p>{t.verdictTexts[answer.verdict]}</p>
      {answer.closed && <p>{answer.closed.says[lang]}</p>}
    </Alert>
  )
}

function Kept({ kept, lang }: RulesProps & { kept: NonNullable<RulesProps['kept']> }) {
  const t = wishTexts(lang)
  return (
    <>
      <p class="muted">{t.keptOn(formatDay(danishDayAt(kept.stored.madeAt.getTime()), lang))}</p>
      <RulesCard
        receipt={explain(compileScheme(kept.scheme), kept.stored.receipt)}
        scheme={kept.scheme}
        title={t.keptTitle}
        lang={lang}
      />
    </>
  )
}

function Decide(p: RulesProps) {
  const t = wishTexts(p.lang)
  const verdict = p.answer?.verdict
  const guess =
    p.row.funding !== 'undecided'
      ? p.row.funding
      : verdict === 'yes'
        ? 'scheme'
        : verdict === 'closed' || verdict === 'no-rules'
          ? 'none'
          : 'undecided'
  return (
    <Form action={p.action} once={p.once} errors={errorList(p.state)}>
      <input type="hidden" name="do" value="funding" />
      <input type="hidden" name="version" value={String(p.row.version)} />
      <input type="hidden" name="asked" value={p.asked} />
      <Radios
        {...bind(p.state)('funding')}
        value={guess}
        label={t.decideTitle}
        hint={t.decideHint}
        boxed
        options={(['scheme', 'none', 'undecided'] as const).map((value) => ({
          value,
          label: t.decide[value],
          hint: t.decideText[value],
        }))}
      />
      <Submit label={t.decideSave} kind="secondary" />
    </Form>
  )
}
