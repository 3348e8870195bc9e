import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  FileLink,
  Form,
  KeyFigures,
  Progress,
  Submit,
  SubmitButton,
  Table,
} from '#platform/ui/index.ts'
import type { Run } from '../import/import-store.ts'
import { columnName, fileSentence, gapWords, placeOf, problemSentence } from '../import/problem-text.ts'
import { paths } from '../paths.ts'
import { type ImportTexts, importTexts } from '../texts/import.ts'

type Props = { lang: Lang; href: (path: string) => string; run: Run; once: string }

/** How far an import is, how it went or would go, and what to do next. */
export function ImportRunPage(p: Props) {
  const t = importTexts(p.lang)
  const { run } = p
  if (run.status === 'waiting' || run.status === 'running') return <UnderWay {...p} t={t} />
  if (run.status === 'failed')
    return (
      <Alert kind="error" action={<Again {...p} t={t} />}>
        {t.run.failedText}
      </Alert>
    )
  if (run.problem)
    return (
      <Alert kind="error" action={<Again {...p} t={t} />}>
        {fileSentence(run.problem, p.lang)}
      </Alert>
    )
  return (
    <>
      <Verdict {...p} t={t} />
      {run.encoding === 'windows-1252' && <Alert kind="info">{t.run.encoding}</Alert>}
      <Figures run={run} lang={p.lang} t={t} />
      <NextStep {...p} t={t} />
      {run.errors.length > 0 && <Errors {...p} t={t} />}
      {run.drafts.length > 0 && <Drafts {...p} t={t} />}
    </>
  )
}

type Told = Props & { t: ImportTexts }

function UnderWay({ run, t }: Told) {
  return (
    <Progress
      label={run.status === 'waiting' || run.rows_total === null ? t.run.reading : t.run.running}
      done={run.rows_done}
      total={run.rows_total ?? 0}
      running
    />
  )
}

function Verdict({ run, t }: Told) {
  if (run.dry_run) return <Alert kind="info">{t.run.dryText}</Alert>
  if (run.status === 'refused') return <Alert kind="error">{t.run.refusedText}</Alert>
  return null
}

/** What there is of each, the nothings left out. */
function Figures({ run, lang, t }: { run: Run; lang: Lang; t: ImportTexts }) {
  const { dry_run: isDry } = run
  const figures: [label: string, n: number, isAlwaysSaid?: boolean][] = [
    [t.run.lines, run.rows_total ?? 0, true],
    [t.run.created, run.created, true],
    [isDry ? t.run.updated : t.run.updatedDone, run.updated],
    [t.run.unchanged, run.unchanged],
    [isDry ? t.run.published : t.run.publishedDone, run.published, run.publish],
    [t.run.bad, run.bad_lines],
  ]
  return (
    <KeyFigures
      figures={figures
        .filter(([, n, isAlwaysSaid]) => n > 0 || isAlwaysSaid)
        .map(([label, n]) => ({ label, value: n.toLocaleString(lang) }))}
    />
  )
}

/** After a try: bring it in, or correct the file. After an import: to the vikariater. */
function NextStep(p: Told) {
  const { run, t } = p
  const good = run.created + run.updated
  if (!run.dry_run)
    return (
      <p class="buttons">
        {run.status === 'done' && (
          <ButtonLink href={p.href(paths.vacancies)} label={t.run.toVacancies} kind="primary" />
        )}
        <Again {...p} />
      </p>
    )
  if (!run.has_file)
    return (
      <Alert kind="info" action={<Again {...p} />}>
        {t.run.forgotten}
      </Alert>
    )
  if (good === 0) return <Again {...p} />
  const mode = run.bad_lines > 0 ? 'good_lines' : run.mode
  return (
    <Form action={p.href(paths.importRun(run.id))} once={p.once} label={t.run.go}>
      <input type="hidden" name="mode" value={mode} />
      {run.bad_lines > 0 && run.mode === 'all' ? (
        <p class="buttons">
          <ButtonLink href={p.href(paths.import)} label={t.run.again} kind="primary" />
          <SubmitButton label={t.run.goGood} kind="secondary" />
        </p>
      ) : (
        <Submit label={run.bad_lines > 0 ? t.run.goGood : t.run.go}>
          <Again {...p} />
        </Submit>
      )}
    </Form>
  )
}

const Again = (p: Told) => <ButtonLink href={p.href(paths.import)} label={p.t.run.again} />

function Errors({ run, lang, href, t }: Told) {
  return (
    <section aria-labelledby="fejl">
      <h2 id="fejl">{t.run.errorsTitle}</h2>
      <Table
        caption={t.run.errorsTitle}
        hideCaption
        rows={run.errors}
        columns={[
          { label: t.run.line, rowHeader: true, cell: (e) => placeOf(run.format, e.line, lang) },
          { label: t.run.column, cell: (e) => columnName(e.column, lang) },
          { label: t.run.what, cell: (e) => problemSentence(e, lang) },
        ]}
      />
      {run.bad_lines > run.errors.length && <p>{t.run.more(run.errors.length)}</p>}
      {run.has_file && (
        <p>
          <FileLink href={href(paths.badLines(run.id))} name={t.run.fetchBad} kind="csv" />
        </p>
      )}
    </section>
  )
}

function Drafts({ run, lang, t }: Told) {
  return (
    <section aria-labelledby="kladder">
      <h2 id="kladder">{t.run.draftsTitle}</h2>
      <Table
        caption={t.run.draftsTitle}
        hideCaption
        rows={run.drafts}
        columns={[
          { label: t.run.line, rowHeader: true, cell: (d) => placeOf(run.format, d.line, lang) },
          { label: t.run.lacks, cell: (d) => gapWords(d, lang) },
        ]}
      />
      <p>{t.run.draftsText}</p>
    </section>
  )
}
