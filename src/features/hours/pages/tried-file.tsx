import { formatDayShort } from '#core/calendar/format-day.ts'
import { formatHoursNumber } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Form, KeyFigures, Submit, Table } from '#platform/ui/index.ts'
import { packLines, type TriedFile } from '../actions/import-hours.ts'
import type { FileTexts } from '../texts/files.ts'

type Props = { lang: Lang; t: FileTexts; tried: TriedFile; action: string; once: string }

/** Lines shown of each kind; all are counted, and all are saved. */
const SHOWN = 100

/** What a file would do, and the button that does it. */
export function TriedFileResult({ lang, t, tried, action, once }: Props) {
  const { lines, unchanged, bad } = tried
  const changed = lines.filter(({ before }) => before !== undefined).length
  return (
    <section aria-labelledby="resultat">
      <h2 id="resultat">{t.result}</h2>
      <p>{t.resultLead}</p>
      <KeyFigures
        figures={[
          { label: t.fresh(lines.length - changed), value: String(lines.length - changed) },
          { label: t.changed(changed), value: String(changed) },
          { label: t.unchanged(unchanged), value: String(unchanged) },
          { label: t.badCount(bad.length), value: String(bad.length) },
        ]}
      />
      {bad.length > 0 && (
        <Table
          caption={t.bad}
          rows={bad.slice(0, SHOWN)}
          columns={[
            { label: t.line, rowHeader: true, cell: (one) => String(one.line) },
            { label: t.text, cell: (one) => one.text },
            { label: t.what, cell: (one) => t.lineProblem[one.problem] },
          ]}
        />
      )}
      {bad.length > SHOWN && <p>{t.more(bad.length - SHOWN)}</p>}
      {lines.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <>
          <Table
            caption={t.changes}
            rows={lines.slice(0, SHOWN)}
            columns={[
              { label: t.who, rowHeader: true, cell: (one) => one.person.name },
              { label: t.day, cell: (one) => formatDayShort(one.day, lang) },
              {
                label: t.before,
                numeric: true,
                cell: (one) => (one.before === undefined ? '–' : formatHoursNumber(one.before, lang)),
              },
              { label: t.now, numeric: true, cell: (one) => formatHoursNumber(one.minutes, lang) },
            ]}
          />
          {lines.length > SHOWN && <p>{t.more(lines.length - SHOWN)}</p>}
          <Form action={action} once={once}>
            <input type="hidden" name="lines" value={packLines(lines)} />
            <Submit label={t.save(lines.length)} />
          </Form>
        </>
      )}
    </section>
  )
}
