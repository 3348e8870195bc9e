import type { Lang } from '#platform/text/texts.ts'
import { Alert, FileField, FileLink, Form, Select, Submit, Table } from '#platform/ui/index.ts'
import { EMPLOYEE_COLUMNS } from '../import/employee-columns.ts'
import { paths } from '../paths.ts'
import type { CompanyTexts } from '../texts/company.ts'

/** Something to correct in the file: the line as a person finds it, and what is wrong with it. */
export type LineFault = { line: number; column: string; text: string }

type Props = {
  t: CompanyTexts
  lang: Lang
  href: (path: string) => string
  once: string
  cases: readonly { id: string; number: number; title: string }[]
  chosen: string
  maxMb: number
  error?: string | undefined
  faults: readonly LineFault[]
}

export function ImportPage(p: Props) {
  const { t, href } = p
  return (
    <>
      {p.faults.length > 0 && (
        <Alert kind="error" title={t.linesTitle(p.faults.length)} level={2} live>
          <p>{t.linesText}</p>
          <Table
            caption={t.linesTitle(p.faults.length)}
            hideCaption
            rows={p.faults}
            columns={[
              { label: t.line, numeric: true, cell: (f) => String(f.line) },
              { label: t.column, cell: (f) => f.column || '–' },
              { label: t.what, cell: (f) => f.text },
            ]}
          />
        </Alert>
      )}
      <Form
        action={href(paths.importEmployees)}
        once={p.once}
        files
        errors={p.error ? [{ field: 'file', text: p.error }] : []}
      >
        <FileField
          name="file"
          label={t.file}
          accept=".csv,.xlsx,text/csv"
          kinds="CSV, XLSX"
          maxMb={p.maxMb}
          error={p.error}
        />
        {p.cases.length > 0 && (
          <Select
            name="case"
            label={t.forCase}
            value={p.chosen}
            empty={t.noCase}
            options={p.cases.map((c) => ({ value: c.id, label: t.caseName(c.number, c.title) }))}
            optional="quiet"
          />
        )}
        <Submit label={t.start} />
      </Form>
      <h2>{t.columns}</h2>
      <p>{t.columnsHint}</p>
      <ul class="bare buttons">
        <li>
          <FileLink href={href(paths.template('csv'))} name={t.template} kind="CSV" />
        </li>
        <li>
          <FileLink href={href(paths.template('xlsx'))} name={t.template} kind="XLSX" />
        </li>
      </ul>
      <Table
        caption={t.columns}
        hideCaption
        rows={EMPLOYEE_COLUMNS}
        columns={[
          { label: t.column, rowHeader: true, cell: (c) => c.name[p.lang] },
          { label: t.otherNames, cell: (c) => c.also.join(', ') || '–' },
          { label: t.example, cell: (c) => c.example || '–' },
        ]}
      />
    </>
  )
}
