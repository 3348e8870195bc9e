import type { Child } from 'hono/jsx'
import type { VacancyContent, VacancyContentField } from '#core/exchange/vacancy-model.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  bind,
  Card,
  errorList,
  Form,
  type FormState,
  type Step,
  Steps,
  Submit,
  SubmitButton,
  Table,
  TextArea,
} from '#platform/ui/index.ts'
import type { Questions } from '../step-fields.ts'
import { fieldTexts } from '../texts/fields.ts'
import { formTexts } from '../texts/form.ts'
import type { StepName } from '../vacancy-form.ts'
import { contentValue } from './content-value.tsx'
import { ContactStep } from './steps/contact-step.tsx'
import { JobStep } from './steps/job-step.tsx'
import { NeedsStep } from './steps/needs-step.tsx'
import type { StepProps } from './steps/step-props.ts'
import { TasksStep } from './steps/tasks-step.tsx'
import { TimeStep } from './steps/time-step.tsx'

/** What somebody else wrote in the fields that were about to be saved. */
export type Conflict = { now: VacancyContent; yours: VacancyContent; fields: readonly VacancyContentField[] }

type StepPageProps = {
  lang: Lang
  step: StepName
  state: FormState
  questions: Questions
  /** Jobrotation asks for two things more. */
  rotation: boolean
  publicSector: boolean
  wished: readonly string[]
  action: string
  once: string
  /** The step's mark, brought back by the form; undefined while there is no draft yet. */
  seen: string | undefined
  steps: readonly Step[]
  published: boolean
  /** Out of the form without saving; undefined while there is nothing to go back to. */
  cancelHref: string
  /** A caseworker says why, once. */
  asksReason: boolean
  conflict?: Conflict | undefined
}

const BODIES: Readonly<Record<StepName, (p: StepProps) => Child>> = {
  job: JobStep,
  tid: TimeStep,
  opgaver: TasksStep,
  krav: NeedsStep,
  kontakt: ContactStep,
}

/** One step of the form: where one is, the questions, and beside them what job-seekers look for. */
export function StepPage(p: StepPageProps) {
  const t = formTexts(p.lang)
  const Body = BODIES[p.step]
  const advice = {
    job: t.jobAdvice,
    tid: t.timeAdvice,
    opgaver: t.tasksAdvice,
    krav: t.needsAdvice,
    kontakt: t.contactAdvice,
  }[p.step]
  return (
    <>
      <Steps steps={p.steps} label={t.stepsLabel} />
      {p.published && !p.conflict && <Alert kind="info">{t.liveEdit}</Alert>}
      {p.conflict && <ConflictTable lang={p.lang} conflict={p.conflict} />}
      <div class="two-columns">
        <Form action={p.action} once={p.once} errors={errorList(p.state)}>
          {p.seen !== undefined && <input type="hidden" name="seen" value={p.seen} />}
          {p.asksReason && (
            <TextArea {...bind(p.state)('reason')} label={t.reason} hint={t.reasonHint} rows={2} max={500} />
          )}
          <Body
            t={t}
            lang={p.lang}
            state={p.state}
            questions={p.questions}
            rotation={p.rotation}
            publicSector={p.publicSector}
            wished={p.wished}
          />
          <Submit label={p.published ? t.saveChanges : t.saveAndGoOn}>
            {p.published ? (
              <ButtonLink href={p.cancelHref} label={t.cancel} kind="tertiary" />
            ) : (
              <SubmitButton label={t.saveAndStop} kind="secondary" name="_efter" value="stop" />
            )}
          </Submit>
        </Form>
        <aside class="sticky" aria-label={t.seekersLook}>
          <Card title={t.seekersLook} tone="tint">
            <ul>
              {advice.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </Card>
        </aside>
      </div>
    </>
  )
}

function ConflictTable(p: { lang: Lang; conflict: Conflict }) {
  const t = formTexts(p.lang)
  const { names } = fieldTexts(p.lang)
  const { now, yours, fields } = p.conflict
  const shown = (field: VacancyContentField, content: VacancyContent) =>
    contentValue(field, content, p.lang) ?? '–'
  return (
    <Alert kind="warning" title={t.conflictTitle} level={2} live>
      <p>{t.conflictText}</p>
      <Table
        caption={t.conflictTitle}
        hideCaption
        rows={fields}
        columns={[
          { label: t.conflictField, cell: (field) => names[field], rowHeader: true },
          { label: t.conflictNow, cell: (field) => shown(field, now) },
          { label: t.conflictYours, cell: (field) => shown(field, yours) },
        ]}
      />
    </Alert>
  )
}
