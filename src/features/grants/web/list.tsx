import { type GrantStatus, grantStatuses } from '#core/rotation/grant-moves.ts'
import { formatHours } from '#core/text/hours.ts'
import { formatMoney } from '#core/text/money.ts'
import type { StartPart } from '#platform/feature.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import {
  ButtonLink,
  Card,
  EmptyState,
  KeyFigures,
  Pagination,
  StatusTag,
  Table,
  ViewLinks,
} from '#platform/ui/index.ts'
import { periodOf, STATUS_TONES } from '../pages/case-grants.tsx'
import { paths } from '../paths.ts'
import { type ListedGrant, listGrants, waitingCounts } from '../store/grants.ts'
import { grantTexts } from '../texts/grants.ts'

const PER_PAGE = 25
/** Status in an address, in Danish like every address. */
const WORDS: Readonly<Record<GrantStatus, string>> = {
  draft: 'kladde',
  applied: 'soegt',
  granted: 'bevilget',
  refused: 'afslag',
  withdrawn: 'trukket',
  ended: 'afsluttet',
}
const SHOWN = grantStatuses.filter((status) => status !== 'draft')

const listHref = (status: GrantStatus | undefined, page = 1): string => {
  const query = new URLSearchParams()
  if (status) query.set('status', WORDS[status])
  if (page > 1) query.set('side', String(page))
  const text = query.toString()
  return text === '' ? paths.list : `${paths.list}?${text}`
}

async function list(ctx: Ctx): Promise<Response> {
  const t = grantTexts(ctx.lang)
  const status = SHOWN.find((one) => WORDS[one] === ctx.query.get('status'))
  const asked = Number(ctx.query.get('side') ?? '1')
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1
  const { rows, total } = await listGrants(ctx.tx, {
    unitId: ctx.actor.unitId ?? '',
    ...{ status, page, perPage: PER_PAGE },
  })
  return ctx.page(
    {
      title: t.listTitle,
      lead: t.listLead,
      crumbs: [],
      active: paths.list,
      neighbours: true,
      wide: true,
      actions: <ButtonLink href={ctx.href(paths.budget)} label={t.budgetTitle} />,
    },
    <>
      <ViewLinks
        label={t.filter}
        links={[undefined, ...SHOWN].map((one) => ({
          href: ctx.href(listHref(one)),
          label: one ? t.statuses[one] : t.all,
          current: one === status,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t.listNone} text={t.listNoneText} />
      ) : (
        <>
          <GrantTable ctx={ctx} rows={rows} />
          <Pagination
            current={page}
            total={Math.ceil(total / PER_PAGE)}
            href={(n) => ctx.href(listHref(status, n))}
          />
        </>
      )}
    </>,
  )
}

function GrantTable({ ctx, rows }: { ctx: Ctx; rows: readonly ListedGrant[] }) {
  const t = grantTexts(ctx.lang)
  return (
    <Table<ListedGrant>
      caption={t.listTitle}
      hideCaption
      rows={rows}
      columns={[
        {
          label: t.caseTitle,
          rowHeader: true,
          cell: (g) => <a href={ctx.href(paths.grant(g.case_id, g.unit_id))}>{g.title}</a>,
        },
        { label: t.number, numeric: true, cell: (g) => String(g.number) },
        { label: t.company, cell: (g) => g.company },
        {
          label: t.state,
          cell: (g) => <StatusTag label={t.statuses[g.status]} tone={STATUS_TONES[g.status]} />,
        },
        {
          label: t.waits,
          cell: (g) =>
            g.status === 'applied' ? (g.prepared_at === null ? t.waitsPrepare : t.waitsDecide) : '–',
        },
        { label: t.period, cell: (g) => periodOf(g, ctx.lang) },
        { label: t.hours, numeric: true, cell: (g) => formatHours(g.minutes, ctx.lang) },
        { label: t.amount, numeric: true, cell: (g) => formatMoney(g.amount_ore, ctx.lang) },
      ]}
    />
  )
}

/** What waits for the municipality, on a caseworker's start page. */
export const startParts: StartPart[] = [
  {
    roles: ['caseworker'],
    weight: 25,
    async render({ tx, actor, lang, href }) {
      const counts = await waitingCounts(tx, actor.unitId ?? '')
      if (counts.prepare + counts.decide === 0) return null
      const t = grantTexts(lang)
      return (
        <Card title={t.start}>
          <KeyFigures
            figures={[
              { label: t.startPrepare, value: String(counts.prepare), href: href(listHref('applied')) },
              { label: t.startDecide, value: String(counts.decide), href: href(listHref('applied')) },
            ]}
          />
        </Card>
      )
    },
  },
]

export const listRoutes: Route[] = [get(paths.list, list)]
