import type { Child } from 'hono/jsx'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  errorList,
  Form,
  type Step,
  Steps,
  Submit,
  SubmitButton,
  Table,
} from '#platform/ui/index.ts'
import type { WholeStep } from '../actions/save-step.ts'
import type { Words } from '../step-words.ts'
import { type StepTexts, stepTexts } from '../texts/steps.ts'
import { BackLine } from './back-line.tsx'
import { ContactStep } from './steps/contact-step.tsx'
import { HopeStep } from './steps/hope-step.tsx'
import { PlaceStep } from './steps/place-step.tsx'
import { SkillsStep } from './steps/skills-step.tsx'
import type { StepProps } from './steps/step-props.ts'
import { TimeStep } from './steps/time-step.tsx'
import { WorkStep } from './steps/work-step.tsx'

/** What another window saved on the page that was about to be saved, answer by answer. */
export type Conflict = { now: readonly Words[]; typed: readonly Words[] }

type StepPageProps = Omit<StepProps, 't'> & {
  lang: Lang
  step: WholeStep
  action: string
  once: string
  seen: string
  steps: readonly Step[]
  nextHref: string
  backHref: string | undefined
  conflict?: Conflict | undefined
}

const BODIES: Readonly<Record<WholeStep, (p: StepProps) => Child>> = {
  arbejde: WorkStep,
  tid: TimeStep,
  sted: PlaceStep,
  kompetencer: SkillsStep,
  fremtid: HopeStep,
  kontakt: ContactStep,
}

/** One page of the profile: where one is, the questions, and the ways on. */
export function StepPage(p: StepPageProps) {
  const t = stepTexts(p.lang)
  const Body = BODIES[p.step]
  return (
    <>
      <BackLine lang={p.lang} href={p.backHref} />
      <Steps steps={p.steps} label={t.steps} />
      {p.conflict && <ConflictTable t={t} conflict={p.conflict} />}
      <Form action={p.action} once={p.once} errors={errorList(p.state)}>
        <input type="hidden" name="seen" value={p.seen} />
        <Body
          t={t}
          lang={p.lang}
          state={p.state}
          questions={p.questions}
          profile={p.profile}
          wished={p.wished}
        />
        <Submit label={t.saveAndGoOn}>
          {p.step === 'arbejde' && <SubmitButton label={t.add} kind="secondary" name="_efter" value="mere" />}
          <SubmitButton label={t.saveAndStop} kind="secondary" name="_efter" value="stop" />
          <ButtonLink href={p.nextHref} label={t.skip} kind="tertiary" />
        </Submit>
      </Form>
    </>
  )
}

export function ConflictTable({ t, conflict }: { t: StepTexts; conflict: Conflict }) {
  const rows = conflict.now.flatMap(({ label, lines }, i) => {
    const typed = conflict.typed[i]?.lines ?? []
    return lines.join('\n') === typed.join('\n') ? [] : [{ label, now: lines, typed }]
  })
  const shown = (lines: readonly string[]) =>
    lines.length === 0 ? (
      <span class="muted">{t.nothing}</span>
    ) : (
      lines.map((line) => <span class="profile-line">{line}</span>)
    )
  return (
    <Alert kind="warning" title={t.changedTitle} level={2} live>
      <p>{t.changedText}</p>
      {rows.length > 0 && (
        <Table
          caption={t.changedTitle}
          hideCaption
          rows={rows}
          columns={[
            { label: t.what, cell: (row) => row.label, rowHeader: true },
            { label: t.storedNow, cell: (row) => shown(row.now) },
            { label: t.youWrote, cell: (row) => shown(row.typed) },
          ]}
        />
      )}
    </Alert>
  )
}
