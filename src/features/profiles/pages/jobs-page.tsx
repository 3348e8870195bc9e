import { limits } from '#core/exchange/limits.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  bind,
  CardList,
  errorList,
  Fieldset,
  Form,
  type FormState,
  OccupationField,
  Radios,
  type Step,
  Steps,
  Submit,
  SubmitButton,
  TextField,
} from '#platform/ui/index.ts'
import type { Job } from '../model.ts'
import { SECTORS } from '../profile-form.ts'
import { type StepTexts, stepTexts } from '../texts/steps.ts'
import { BackLine } from './back-line.tsx'
import { type Conflict, ConflictTable } from './step-page.tsx'

type JobsPageProps = {
  lang: Lang
  jobs: readonly Job[]
  state: FormState
  /** The job that is being put right, or undefined for a new one. */
  editing: string | undefined
  /** The job was taken away in another window; what was typed is kept as a new one. */
  isGone?: boolean | undefined
  /** The mark of the job that is being put right. */
  seen: string | undefined
  conflict?: Conflict | undefined
  action: string
  editHref: (id: string) => string
  once: () => string
  steps: readonly Step[]
  nextHref: string
  backHref: string | undefined
}

/** The jobs held, each with a way to correct it, and a form for one. */
export function JobsPage(p: JobsPageProps) {
  const t = stepTexts(p.lang)
  const others = p.jobs.filter((job) => job.id !== p.editing)
  const isFull = p.editing === undefined && p.jobs.length >= limits.experiences
  return (
    <>
      <BackLine lang={p.lang} href={p.backHref} />
      <Steps steps={p.steps} label={t.steps} />
      {p.isGone && <Alert kind="warning" title={t.jobGone} live />}
      {p.conflict && <ConflictTable t={t} conflict={p.conflict} />}
      {p.jobs.length === 0 && <p>{t.noJobs}</p>}
      {others.length > 0 && (
        <section aria-labelledby="job-liste">
          <h2 id="job-liste">{t.jobs}</h2>
          <CardList label={t.jobs}>
            {others.map((job) => (
              <JobCard t={t} job={job} href={p.editHref(job.id)} />
            ))}
          </CardList>
        </section>
      )}
      {isFull ? <p>{t.jobsFull}</p> : <JobForm {...p} t={t} />}
      <Form action={p.action} once={p.once()} label={t.goOn}>
        <div class="submit">
          <SubmitButton label={t.goOn} kind={isFull ? 'primary' : 'secondary'} name="_gaa" value="videre" />
          {p.editing !== undefined && <ButtonLink href={p.action} label={t.cancel} kind="tertiary" />}
        </div>
      </Form>
    </>
  )
}

function JobCard({ t, job, href }: { t: StepTexts; job: Job; href: string }) {
  return (
    <div class="profile-job">
      <div>
        <p class="profile-row-title">{t.jobAt(job.title, job.employer)}</p>
        <p class="muted">
          {t.jobYears(job.fromYear, job.toYear)} · {t.sectors[job.sector]}
        </p>
      </div>
      <a href={href}>
        {t.change}
        <span class="sr-only"> {job.title}</span>
      </a>
    </div>
  )
}

function JobForm(p: JobsPageProps & { t: StepTexts }) {
  const { t } = p
  const field = bind(p.state)
  return (
    <Form action={p.action} once={p.once()} errors={errorList(p.state)} id="job">
      <Fieldset legend={p.editing === undefined ? t.newJob : t.editJob} size="l">
        <input type="hidden" name="id" value={p.editing ?? ''} />
        {p.seen !== undefined && <input type="hidden" name="seen" value={p.seen} />}
        <OccupationField
          {...field('title')}
          label={t.jobTitle}
          hint={t.jobTitleHint}
          code={field('titleCode').value}
        />
        <TextField
          {...field('employer')}
          label={t.employer}
          hint={t.employerHint}
          maxlength={120}
          width="l"
        />
        <Radios
          {...field('sector')}
          label={t.sector}
          options={SECTORS.map((value) => ({ value, label: t.sectors[value] }))}
        />
        <div class="field-columns">
          <TextField {...field('fromYear')} label={t.fromYear} inputmode="numeric" width="xs" maxlength={4} />
          <TextField
            {...field('toYear')}
            label={t.toYear}
            hint={t.toYearHint}
            inputmode="numeric"
            width="xs"
            maxlength={4}
            optional="quiet"
          />
        </div>
      </Fieldset>
      <Submit label={t.saveJob}>
        {p.editing !== undefined && (
          <SubmitButton label={t.removeJob} kind="warning" name="_gaa" value="fjern" />
        )}
      </Submit>
    </Form>
  )
}
