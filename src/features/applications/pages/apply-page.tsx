import type { Day } from '#core/calendar/day.ts'
import type { ReleaseSource } from '#core/exchange/disclosure.ts'
import { limits } from '#core/exchange/limits.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  bind,
  Card,
  errorList,
  Fieldset,
  Form,
  type FormState,
  Submit,
  TextArea,
} from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { CandidateAtStage } from '../read/candidate-at-stage.ts'
import type { VacancyFacts } from '../read/vacancy-facts.ts'
import { answerTexts } from '../texts/answers.ts'
import { CandidateFacts } from './candidate-facts.tsx'
import { ReleaseFields } from './release-fields.tsx'
import { VacancyBox } from './vacancy-box.tsx'

type ApplyProps = {
  v: VacancyFacts
  source: ReleaseSource
  /** What the company sees from the moment the application is sent. */
  now: CandidateAtStage
  slotsLeft: number
  state: FormState
  once: string
  lang: Lang
  today: Day
  href: (path: string) => string
}

/** A job-seeker applies: a few lines of their own, what is seen now, and a choice of what is seen later. */
export function ApplyPage(p: ApplyProps) {
  const { v, lang, href, state } = p
  const t = answerTexts(lang)
  return (
    <div class="two-columns">
      <div>
        <Form action={href(paths.apply(v.number))} once={p.once} errors={errorList(state)}>
          <TextArea
            {...bind(state)('why')}
            label={t.why}
            hint={t.whyHint}
            optional
            rows={6}
            max={limits.whyIFitLength}
          />
          <section>
            <h2>{t.now}</h2>
            <p>{t.nowText}</p>
            <Card tone="tint">
              <CandidateFacts c={p.now} lang={lang} today={p.today} />
            </Card>
          </section>
          <Fieldset legend={t.later} hint={t.laterText} size="l">
            <ReleaseFields source={p.source} state={state} lang={lang} />
          </Fieldset>
          <Alert kind="info" title={t.never}>
            {t.neverText}
          </Alert>
          <p class="muted">{t.slotsLeft(p.slotsLeft)}</p>
          <Submit label={t.apply} icon="send">
            <ButtonLink href={href(paths.vacancy(v.number))} label={t.cancel} kind="tertiary" />
          </Submit>
        </Form>
      </div>
      <aside>
        <VacancyBox v={v} lang={lang} href={href} />
      </aside>
    </div>
  )
}

/** Why one cannot apply right now, and the way on. */
export function CannotApply(p: {
  title: string
  text?: string
  missing?: readonly string[]
  go: { href: string; label: string }
}) {
  return (
    <Alert
      kind="warning"
      title={p.title}
      level={2}
      action={<ButtonLink href={p.go.href} label={p.go.label} kind="primary" />}
    >
      {p.text && <p>{p.text}</p>}
      {p.missing && (
        <ul>
          {p.missing.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      )}
    </Alert>
  )
}
