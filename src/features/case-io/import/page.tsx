import { formatDayShort } from '#core/calendar/format-day.ts'
import { stepTexts } from '#features/cases/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  bind,
  Card,
  errorList,
  Fieldset,
  FileField,
  FileLink,
  Form,
  type FormState,
  KeyFigures,
  Submit,
  Table,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { Made } from './bring-in.ts'
import { SHEET_NAMES, sheetKeys } from './columns.ts'
import type { Fault, Project } from './project.ts'
import { columnsOf } from './template.ts'
import type { ImportTexts } from './texts.ts'

/** A file that was tried and could be brought in. */
export type Tried = { project: Project; made: Made; packed: string }

type Props = {
  lang: Lang
  t: ImportTexts
  href: (path: string) => string
  once: () => string
  state: FormState
  companyId: string
  consultant: boolean
  maxMb: number
  faults: readonly Fault[]
  tried?: Tried | undefined
}

const SHOWN = 200
const CSV = '.csv,text/csv'

export function ProjectImportPage(p: Props) {
  const { t, lang } = p
  const field = bind(p.state)
  return (
    <>
      {p.faults.length > 0 && <Faults t={t} lang={lang} faults={p.faults} />}
      {p.tried && <TriedProject {...p} tried={p.tried} />}
      {p.tried && <h2>{t.other}</h2>}
      <div class="two-columns">
        <Form action={p.href(paths.import)} once={p.once()} errors={errorList(p.state)} files>
          <input type="hidden" name="company" value={p.companyId} />
          <TextField {...field('title')} label={t.name} hint={t.nameHint} maxlength={160} />
          <TextArea {...field('purpose')} label={t.purpose} rows={2} max={2000} optional />
          {p.consultant && (
            <TextArea {...field('reason')} label={t.reason} hint={t.reasonHint} rows={2} max={300} />
          )}
          <FileField
            {...field('file')}
            label={t.file}
            accept=".xlsx"
            kinds="XLSX"
            maxMb={p.maxMb}
            optional="quiet"
          />
          <Fieldset legend={t.csvTitle} hint={t.csvHint}>
            {sheetKeys.map((key) => (
              <FileField
                {...field(key)}
                label={t.csv[key]}
                accept={CSV}
                kinds="CSV"
                maxMb={p.maxMb}
                optional="quiet"
              />
            ))}
          </Fieldset>
          <Submit label={t.try} kind={p.tried ? 'secondary' : 'primary'} />
        </Form>
        <Card title={t.template} tone="tint">
          <p>{t.templateText}</p>
          <p>
            <FileLink href={p.href(paths.importTemplate)} name={t.template} kind="XLSX" />
          </p>
        </Card>
      </div>
      <h2>{t.columnsTitle}</h2>
      <p>{t.employeesText}</p>
      {sheetKeys.map((key) => (
        <details>
          <summary>{t.columns(SHEET_NAMES[key][lang])}</summary>
          <Table
            caption={t.columns(SHEET_NAMES[key][lang])}
            hideCaption
            rows={columnsOf(key, lang)}
            columns={[
              {
                label: t.column,
                rowHeader: true,
                cell: (c) => (c.needed ? t.needed(c.name[lang]) : c.name[lang]),
              },
              { label: t.meaning, cell: (c) => c.help[lang] || '–' },
              { label: t.example, cell: (c) => c.example || '–' },
            ]}
          />
        </details>
      ))}
    </>
  )
}

function Faults({ t, lang, faults }: { t: ImportTexts; lang: Lang; faults: readonly Fault[] }) {
  return (
    <Alert kind="error" title={t.faults(faults.length)} level={2} live>
      <p>{t.faultsText}</p>
      <Table
        caption={t.faults(faults.length)}
        hideCaption
        rows={faults.slice(0, SHOWN)}
        columns={[
          { label: t.sheet, cell: (f) => SHEET_NAMES[f.sheet][lang] },
          { label: t.line, numeric: true, cell: (f) => String(f.line) },
          { label: t.what, cell: (f) => f.text },
        ]}
      />
      {faults.length > SHOWN && <p>{t.more(faults.length - SHOWN)}</p>}
    </Alert>
  )
}

function TriedProject(p: Props & { tried: Tried }) {
  const { t, lang } = p
  const { project, made, packed } = p.tried
  const field = bind(p.state)
  const days = (from: string, to: string) =>
    `${formatDayShort(from as never, lang)} – ${formatDayShort(to as never, lang)}`
  const figure = (key: keyof ImportTexts['figures'], hint?: string) => ({
    ...{ label: t.figures[key], value: String(project[key].length), ...(hint ? { hint } : {}) },
  })
  return (
    <section aria-labelledby="tried">
      <h2 id="tried">{t.result}</h2>
      <p>
        {t.resultText} {t.opens(stepTexts(lang).phases[made.phase])}{' '}
        {made.begun ? t.running : made.accepted ? '' : t.wish}
      </p>
      <KeyFigures
        figures={[
          figure('employees', t.fresh(made.freshEmployees)),
          figure('sessions'),
          figure('temps'),
          { label: t.figures.hours, value: t.days(project.hours.length) },
        ]}
      />
      {project.sessions.length > 0 && (
        <Table
          caption={t.classTable}
          rows={project.sessions.map((session, i) => ({ session, i }))}
          columns={[
            { label: t.course, rowHeader: true, cell: ({ session }) => `${session.code}: ${session.course}` },
            { label: t.when, cell: ({ session }) => days(session.first, session.last) },
            {
              label: t.seats,
              numeric: true,
              cell: ({ i }) => String(project.employees.filter((e) => e.sessions.includes(i)).length),
            },
            {
              label: t.where,
              cell: ({ session, i }) =>
                [session.provider, t.kind[made.sessionKinds[i] ?? 'private']].filter(Boolean).join('. '),
            },
          ]}
        />
      )}
      {project.temps.length > 0 && (
        <Table
          caption={t.tempTable}
          rows={project.temps.slice(0, SHOWN)}
          columns={[
            { label: t.figures.temps, rowHeader: true, cell: (one) => `${one.name}, ${one.function}` },
            { label: t.when, cell: (one) => days(one.from, one.to) },
            {
              label: t.covers,
              cell: (one) => one.covers.map((at) => project.employees[at]!.name).join(', ') || '–',
            },
          ]}
        />
      )}
      <Form action={p.href(paths.import)} once={p.once()}>
        <input type="hidden" name="company" value={p.companyId} />
        {['title', 'purpose', ...(p.consultant ? ['reason'] : [])].map((name) => (
          <input type="hidden" name={name} value={field(name).value ?? ''} />
        ))}
        <input type="hidden" name="project" value={packed} />
        <Submit label={t.apply} />
      </Form>
    </section>
  )
}
