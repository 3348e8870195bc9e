import { formatPeriod } from '#core/calendar/format-day.ts'
import { leftOutReasons } from '#core/pooled-cover/stretches.ts'
import { formatHours } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Table } from '#platform/ui/index.ts'
import type { InputLine } from '../read-input.ts'
import { poolTexts } from '../texts/pool.ts'
import { personName } from '../words.ts'

/** A line with the names its reader may see. */
export type NamedLine = InputLine & {
  readonly name: string
  readonly company: string
  readonly caseNumber: number
}

type LinesProps = { readonly lang: Lang; readonly lines: readonly NamedLine[] }

/** More rows than one reads; the figures above count all. */
const MOST = 150
/** So many are read at a glance; more are folded. */
const AT_A_GLANCE = 5

/** What is taken in: how much it is, and each absence, folded where they are many. */
export function Taken({ lang, lines }: LinesProps) {
  const t = poolTexts(lang)
  const companies = new Set(lines.map(({ seat }) => seat.companyId)).size
  const days = lines.reduce((sum, { stretch }) => sum + stretch.workdays, 0)
  return (
    <>
      <p>{t.takenSum(companies, days)}</p>
      {lines.length <= AT_A_GLANCE ? (
        <Lines lang={lang} lines={lines} caption={t.takenTitle(lines.length)} withHours />
      ) : (
        <details class="pool-fold">
          <summary>{t.showLines(lines.length)}</summary>
          <Lines lang={lang} lines={lines} caption={t.takenTitle(lines.length)} withHours />
        </details>
      )}
    </>
  )
}

/** What is left out, counted by reason, most first; whose it is stands folded under the reason. */
export function LeftOutByReason({ lang, lines }: LinesProps) {
  const t = poolTexts(lang)
  const groups = leftOutReasons
    .map((reason) => ({ reason, of: lines.filter(({ leftOut }) => leftOut === reason) }))
    .filter(({ of }) => of.length > 0)
    .sort((a, b) => b.of.length - a.of.length)
  return (
    <ul class="bare pool-reasons">
      {groups.map(({ reason, of }) => (
        <li>
          <details class="pool-fold">
            <summary>{t.reasonCount(t.leftOut[reason], of.length)}</summary>
            <Lines lang={lang} lines={of} caption={t.reasonCount(t.leftOut[reason], of.length)} />
          </details>
        </li>
      ))}
    </ul>
  )
}

function Lines({
  lang,
  lines,
  caption,
  withHours,
}: LinesProps & { readonly caption: string; readonly withHours?: boolean }) {
  const t = poolTexts(lang)
  return (
    <>
      <Table
        caption={caption}
        hideCaption
        rows={lines.slice(0, MOST)}
        columns={[
          {
            label: t.who,
            rowHeader: true,
            cell: (l) => personName({ name: l.name, function_title: l.seat.functionTitle }),
          },
          { label: t.company, cell: (l) => `${l.company}, ${t.caseNo(l.caseNumber).toLowerCase()}` },
          { label: t.days, cell: (l) => formatPeriod(l.stretch, lang) },
          ...(withHours
            ? [
                {
                  label: t.hours,
                  numeric: true,
                  cell: (l: NamedLine) => formatHours(l.stretch.minutesPerWeek, lang),
                },
              ]
            : []),
        ]}
      />
      {lines.length > MOST && <p class="muted">{t.moreRows(lines.length - MOST)}</p>}
    </>
  )
}
