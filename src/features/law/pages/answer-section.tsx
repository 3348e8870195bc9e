import type { Child } from 'hono/jsx'
import { formatDay } from '#core/calendar/format-day.ts'
import type { CompiledScheme } from '#core/law/compiled.ts'
import { formatFact, formatValue } from '#core/law/format-value.ts'
import type { ExplainedFinding } from '#core/law/receipt.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, type AlertKind, Card, DefinitionList, PrintButton } from '#platform/ui/index.ts'
import type { Answer, Verdict as VerdictName } from '../check/answer.ts'
import type { QuestionSet } from '../check/question-sets.ts'
import type { Answers } from '../check/read-answers.ts'
import { wayLinks } from '../check/way-links.ts'
import { paths } from '../paths.ts'
import { sourcesOf } from '../rules-on.ts'
import { answerTexts } from '../texts/answer.ts'
import { Alternatives } from './alternatives.tsx'
import { FindingList, Footing } from './finding-list.tsx'
import { MarkTag, Sources } from './mark-tag.tsx'
import { NextSteps } from './next-steps.tsx'

const KINDS: Readonly<Record<VerdictName, AlertKind>> = {
  yes: 'success',
  no: 'warning',
  lacking: 'info',
  closed: 'warning',
  'no-rules': 'info',
}

type AnswerProps = {
  set: QuestionSet
  compiled: CompiledScheme
  answer: Answer
  answers: Answers
  lang: Lang
  path: string
  href: (path: string) => string
}

/** The answer: first in a sentence, then what stands in the way and what to do, then condition by condition. */
export function AnswerSection(p: AnswerProps) {
  const { set, answer, lang, href } = p
  const t = answerTexts(lang)
  const { verdict } = answer
  return (
    <div class="two-columns law-answer">
      <div>
        <Verdict {...p} />
        {verdict !== 'closed' && <Rate {...p} />}
        {verdict === 'no' && <InTheWay {...p} />}
        <Alternatives
          set={set}
          alternatives={answer.alternatives}
          day={p.answers.day}
          lang={lang}
          href={href}
        />
        {verdict === 'closed' ? (
          <details class="law-more">
            <summary>{t.ifGranted}</summary>
            <Conditions {...p} />
          </details>
        ) : (
          verdict !== 'no-rules' && <Conditions {...p} />
        )}
      </div>
      <div class="law-side">
        <NextSteps set={set} lang={lang} href={href} day={p.answers.day} />
        <Used {...p} />
      </div>
    </div>
  )
}

function Verdict({ set, compiled: { scheme }, answer: { verdict, closed, receipt }, lang }: AnswerProps) {
  const t = answerTexts(lang)
  return (
    <Alert kind={KINDS[verdict]} title={t[set.id].verdicts[verdict]} level={2}>
      <p>{t[set.id].verdictTexts[verdict]}</p>
      {closed && (
        <>
          <p>{closed.says[lang]}</p>
          <Footing finding={closed} scheme={scheme} lang={lang} />
        </>
      )}
      <p class="law-footing">{t.underRules(formatDay(receipt.day, lang))}</p>
    </Alert>
  )
}

/** What is missing, what is in order, and what is good to know. */
function Conditions({ compiled: { scheme }, answer: { receipt, closed }, lang }: AnswerProps) {
  const t = answerTexts(lang)
  const of = (weight: ExplainedFinding['weight'], outcome: ExplainedFinding['outcome']) =>
    receipt.explained.filter(
      (finding) =>
        finding.weight === weight && finding.outcome === outcome && finding.condition !== closed?.condition,
    )
  const list = { scheme, lang }
  const more = [...of('advisory', 'unknown'), ...of('advisory', 'met')]
  const gone = receipt.explained.filter(({ outcome }) => outcome === 'not-in-force')
  return (
    <>
      {closed && <Findings title={t.against} findings={of('required', 'not-met')} {...list} />}
      <Findings title={t.missing} findings={of('required', 'unknown')} {...list}>
        <p class="no-print">
          <a href="#ret">{t.missingHint}</a>
        </p>
      </Findings>
      <Findings title={t.met} findings={of('required', 'met')} {...list} />
      <Findings title={t.advice} findings={of('advisory', 'not-met')} {...list} />
      <Folded title={t.moreAdvice} findings={more} {...list} />
      <Folded title={t.notInForce} findings={gone} {...list} />
    </>
  )
}

type FindingsProps = {
  title: string
  children?: Child
  findings: readonly ExplainedFinding[]
  scheme: CompiledScheme['scheme']
  lang: Lang
}

function Findings({ title, children, ...list }: FindingsProps) {
  if (list.findings.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      {children}
      <FindingList {...list} />
    </section>
  )
}

function Folded({ title, ...list }: FindingsProps) {
  if (list.findings.length === 0) return null
  return (
    <details class="law-more">
      <summary>
        {title} ({list.findings.length})
      </summary>
      <FindingList {...list} />
    </details>
  )
}

/** What an hour gives, with the day it applies from and its source. */
function Rate({ answer: { rate, verdict }, compiled: { scheme }, lang }: AnswerProps) {
  const t = answerTexts(lang)
  if (rate === undefined || verdict === 'no-rules') return null
  if (rate.state === 'none') return <p>{t.rateNone}</p>
  if (rate.state === 'unknown') {
    const what = rate.missing.map((fact) => scheme.facts[fact]?.label[lang] ?? fact).join('; ')
    return (
      <section class="law-rate">
        <h2>{t.rate}</h2>
        <p>{t.rateUnknown(what)}</p>
      </section>
    )
  }
  const amount = formatValue(scheme, rate.value, scheme.values['hourly-rate']?.unit, lang)
  return (
    <section class="law-rate">
      <h2>{t.rate}</h2>
      <p>
        <strong>{t.rateText(amount)}</strong> <MarkTag mark={rate.mark} lang={lang} />
      </p>
      {rate.note && <p class="law-note">{rate.note[lang]}</p>}
      <p class="law-footing">
        <Sources sources={sourcesOf(scheme, rate.sources)} lang={lang} />
      </p>
    </section>
  )
}

/** What is not met, and the changes that would help. */
function InTheWay({ set, compiled, answer, answers, lang, path, href }: AnswerProps) {
  const t = answerTexts(lang)
  const { scheme } = compiled
  const against = answer.receipt.explained.filter(
    ({ weight, outcome }) => weight === 'required' && outcome === 'not-met',
  )
  const links = wayLinks(scheme, set, answers, answer.ways, lang)
  return (
    <>
      <Findings title={t.against} findings={against} scheme={scheme} lang={lang} />
      <section>
        <h2>{t.help}</h2>
        {links.length === 0 ? (
          <p>{t.helpNothing}</p>
        ) : (
          <>
            <p>{t.helpIntro}</p>
            <ul>
              {links.map(({ steps, query }) => (
                <li>
                  {steps.join('. ')}.{' '}
                  {query !== undefined && <a href={`${href(path)}?${query}`}>{t.helpTry}</a>}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </>
  )
}

/** Every fact the answer rests on, the derived ones too; and what one may do with the page. */
function Used({ compiled: { scheme }, answer: { receipt }, answers, lang, href }: AnswerProps) {
  const t = answerTexts(lang)
  return (
    <Card title={t.used} tone="tint">
      <DefinitionList
        items={Object.entries(receipt.facts).map(([fact, value]) => ({
          term: scheme.facts[fact]?.label[lang] ?? fact,
          value: formatFact(scheme, fact, value, lang),
        }))}
      />
      <p class="law-footing">{receipt.dayBecause[lang]}</p>
      <p class="no-print">
        <a href="#ret">{t.changeTitle}</a>
      </p>
      <p class="no-print">
        <a href={`${href(paths.rates)}?dag=${answers.day}`}>{t.rulesThatDay(formatDay(answers.day, lang))}</a>
      </p>
      <p class="law-footing">
        {t.notLegal} {t.share}
      </p>
      <p>
        <PrintButton />
      </p>
    </Card>
  )
}
