import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  bind,
  Card,
  Checkbox,
  errorList,
  FileField,
  FileLink,
  Form,
  type FormState,
  Radios,
  Submit,
  Table,
  TextField,
} from '#platform/ui/index.ts'
import type { Run } from '../import/import-store.ts'
import { paths } from '../paths.ts'
import { type ImportTexts, importTexts } from '../texts/import.ts'
import { VACANCY_COLUMNS } from '../vacancy-columns.ts'

type Props = {
  lang: Lang
  href: (path: string) => string
  state: FormState
  once: string
  runs: readonly Run[]
  maxMb: number
}

/** Hand in a file; what it may look like; and what was handed in before. */
export function ImportPage(p: Props) {
  const t = importTexts(p.lang)
  return (
    <>
      <div class="two-columns">
        <UploadForm {...p} t={t} />
        <aside>
          <Card title={t.templates} tone="tint">
            <p>{t.templatesText}</p>
            <p>
              <FileLink href={p.href(paths.template('xlsx'))} name={t.templateXlsx} kind="xlsx" />
            </p>
            <p>
              <FileLink href={p.href(paths.template('csv'))} name={t.templateCsv} kind="csv" />
            </p>
          </Card>
        </aside>
      </div>
      {p.runs.length > 0 && <Earlier {...p} t={t} />}
      <details>
        <summary>{t.columns}</summary>
        <Table
          caption={t.columns}
          hideCaption
          rows={VACANCY_COLUMNS}
          columns={[
            { label: t.columnName, rowHeader: true, cell: (c) => c.name.da },
            { label: t.columnEnglish, cell: (c) => <span lang="en">{c.name.en}</span> },
            { label: t.columnHelp, cell: (c) => c.help[p.lang] },
          ]}
        />
      </details>
    </>
  )
}

function UploadForm(p: Props & { t: ImportTexts }) {
  const { t, state } = p
  const field = bind(state)
  return (
    <Form action={p.href(paths.import)} once={p.once} errors={errorList(state)} files>
      <FileField
        name="file"
        label={t.file}
        error={state.errors.file}
        accept=".csv,.xlsx,.json,.jsonld,.txt"
        kinds={t.fileKinds}
        maxMb={p.maxMb}
      />
      <TextField {...field('source')} label={t.source} hint={t.sourceHint} maxlength={60} />
      <Radios
        {...field('mode')}
        label={t.mode}
        options={[
          { value: 'all', label: t.modeAll, hint: t.modeAllHint },
          { value: 'good_lines', label: t.modeGood, hint: t.modeGoodHint },
        ]}
      />
      <Checkbox
        name="publish"
        label={t.publish}
        hint={t.publishHint}
        checked={field('publish').value !== undefined}
        optional="quiet"
      />
      <Submit label={t.tryFirst} />
    </Form>
  )
}

function Earlier(p: Props & { t: ImportTexts }) {
  const { t } = p
  return (
    <section aria-labelledby="tidligere">
      <h2 id="tidligere">{t.earlier}</h2>
      <Table
        caption={t.earlier}
        hideCaption
        rows={p.runs}
        columns={[
          {
            label: t.earlierFile,
            rowHeader: true,
            cell: (run) => <a href={p.href(paths.importRun(run.id))}>{run.file_name}</a>,
          },
          {
            label: t.earlierWhen,
            cell: (run) => formatDay(danishDayAt(run.created_at.getTime()), p.lang),
          },
          { label: t.earlierState, cell: (run) => stateOf(run, t) },
        ]}
      />
    </section>
  )
}

function stateOf(run: Run, t: ImportTexts): string {
  if (run.status === 'waiting') return t.states.waiting
  if (run.status === 'running') return t.states.running
  if (run.status === 'failed') return t.states.failed
  if (run.problem || (run.status === 'refused' && !run.dry_run)) return t.states.refused
  const say = run.dry_run ? t.states.dry : t.states.done
  return say(run.created, run.updated, run.bad_lines)
}
