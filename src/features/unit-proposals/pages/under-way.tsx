import type { Lang } from '#platform/text/texts.ts'
import { Alert, ButtonLink, Form, Progress, Submit } from '#platform/ui/index.ts'
import type { Run } from '../model.ts'
import { paths } from '../paths.ts'
import { runTexts } from '../texts/runs.ts'

type Props = { lang: Lang; href: (path: string) => string; once: string; run: Run }

/** How far a run is, and the way to end it with what it has. */
export function UnderWay({ lang, href, once, run }: Props) {
  const t = runTexts(lang)
  const label = run.stop_asked_at ? t.stopping : t.phases[run.phase]
  return (
    <>
      {run.total > 0 ? (
        <Progress label={label} done={run.done} total={run.total} running />
      ) : (
        <div class="progress-box">
          <p class="progress-label" id="fremdrift">
            {label}
          </p>
          <progress aria-labelledby="fremdrift" />
        </div>
      )}
      {!run.stop_asked_at && (
        <Form action={href(paths.run(run.id))} once={once} label={t.stop}>
          <Submit label={t.stop} kind="secondary" name="do" value="stop" />
        </Form>
      )}
    </>
  )
}

/** What a run that did not finish says, and what to do now. */
export function FailedRun({ lang, href, run }: Omit<Props, 'once'>) {
  const t = runTexts(lang)
  return (
    <Alert
      kind="error"
      title={t.failedTitle}
      action={
        <ButtonLink href={href(run.based_on ? paths.again(run.based_on) : paths.runs)} label={t.tryAgain} />
      }
    >
      {t.failures[run.failure ?? 'fault']}
    </Alert>
  )
}
