import { addDays, type Day } from '#core/calendar/day.ts'
import { formatDayShort } from '#core/calendar/format-day.ts'
import { isoWeekOf, isoWeekText } from '#core/calendar/iso-week.ts'
import { mondayOfDay } from '#core/rotation/hours-plan.ts'
import { formatHours } from '#core/text/hours.ts'
import { casePage, findCase } from '#features/cases/index.ts'
import { fileReply } from '#features/exchange-io/index.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { EmptyState, Table } from '#platform/ui/index.ts'
import { hoursFile } from '../export/hours-table.ts'
import { logTempsOf, PURPOSE } from '../log-views.ts'
import { paths } from '../paths.ts'
import { deviationsOf } from '../store/deviations.ts'
import { fileTexts } from '../texts/files.ts'

const SHOWN = 300
/** Looked at first: what is older has been claimed. */
const WEEKS = 12
const EVER = '2000-01-03' as Day

async function deviations(ctx: Ctx): Promise<Response> {
  const row = await findCase(ctx.tx, ctx.params.id!)
  if (!row) return ctx.notFound()
  await logTempsOf(ctx, row.id, PURPOSE.hours)
  const t = fileTexts(ctx.lang)
  const all = ctx.query.get('alle') === 'ja'
  const from = all ? EVER : addDays(mondayOfDay(ctx.today), -7 * WEEKS)
  const found = await deviationsOf(ctx.tx, row.id, from, ctx.today)
  return casePage(
    ctx,
    row,
    'hours',
    { title: t.devTitle, lead: t.devLead, under: { label: t.devTitle }, styles: ['hours.css'] },
    <>
      {found.length === 0 && <EmptyState title={t.devNone} text={t.devNoneText} picture="success" />}
      {found.length > 0 && (
        <Table
          caption={`${t.devTitle}: ${t.devCount(found.length)}`}
          rows={found.slice(0, SHOWN)}
          columns={[
            { label: t.who, rowHeader: true, cell: (one) => one.name },
            {
              label: t.day,
              cell: (one) => (
                <a href={ctx.href(paths.week(row.id, isoWeekText(isoWeekOf(one.day))))}>
                  {formatDayShort(one.day, ctx.lang)}
                </a>
              ),
            },
            {
              label: t.devKind,
              cell: (one) =>
                t.dev[one.kind](formatHours(one.minutes, ctx.lang), formatHours(one.against, ctx.lang)),
            },
          ]}
        />
      )}
      {found.length > SHOWN && <p>{t.more(found.length - SHOWN)}</p>}
      {!all && (
        <p>
          {t.devSince(WEEKS)} <a href={ctx.href(`${paths.deviations(row.id)}?alle=ja`)}>{t.devAll}</a>
        </p>
      )}
    </>,
  )
}

const download = (format: 'csv' | 'xlsx') => async (ctx: Ctx) => {
  const row = await findCase(ctx.tx, ctx.params.id!)
  if (!row) return ctx.notFound()
  await logTempsOf(ctx, row.id, PURPOSE.export)
  // a case too long for a workbook leaves as CSV
  const book = await hoursFile(ctx.tx, row.id, format, ctx.lang)
  const bytes = book ?? (await hoursFile(ctx.tx, row.id, 'csv', ctx.lang))!
  return fileReply(ctx, book ? format : 'csv', fileTexts(ctx.lang).fileName(row.number), bytes)
}

export const fileRoutes: Route[] = [
  get(paths.deviations(':id'), deviations),
  get(paths.export(':id', 'csv'), download('csv')),
  get(paths.export(':id', 'xlsx'), download('xlsx')),
]
