import type { ActorRole } from '#platform/auth/actor.ts'
import { get, type Route } from '#platform/http/route.ts'
import { edgeTexts } from '#platform/http/texts.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, EmptyState, Pagination, Table } from '#platform/ui/index.ts'
import { EVENTS_PER_PAGE, type SecurityLine, securityEvents, type TrailLine, trail } from '../store.ts'
import { adminTexts } from '../texts.ts'

const moment = (lang: 'da' | 'en') =>
  new Intl.DateTimeFormat(lang === 'da' ? 'da-DK' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Europe/Copenhagen',
  })

/** Who did it, in words; a role nobody knows stands as it is written. */
function roleName(role: string | null, lang: Lang) {
  const t = adminTexts(lang)
  if (role === 'system') return t.system
  if (role === null || role === 'anonymous') return t.notLoggedIn
  return edgeTexts(lang).roles[role as ActorRole] || <code>{role}</code>
}

const wordFor = (words: Readonly<Record<string, string>>, code: string) => words[code] ?? <code>{code}</code>

const LAST_PAGE = 100_000

/** A page number of an address; anything else is the first page. */
function pageOf(query: URLSearchParams): number {
  const page = Number(query.get('side') ?? 1)
  return Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1
}

export const trailRoutes: Route[] = [
  get('/admin/revision', async (ctx) => {
    const t = adminTexts(ctx.lang)
    const { broken, links, latest } = await trail(ctx.tx)
    const when = moment(ctx.lang)
    return ctx.page(
      { title: t.audit, lead: t.auditLead, crumbs: [], noindex: true },
      <>
        {broken === null ? (
          <Alert kind="success" title={t.chainWhole(links)} />
        ) : (
          <Alert kind="error" title={t.chainBroken(broken)}>
            {t.chainBrokenText}
          </Alert>
        )}
        <Table<TrailLine>
          caption={t.latest}
          rows={latest}
          columns={[
            { label: t.when, cell: (e) => when.format(e.at), rowHeader: true },
            { label: t.by, cell: (e) => roleName(e.role, ctx.lang) },
            { label: t.command, cell: (e) => (e.command ? <code>{e.command}</code> : '–') },
            { label: t.table, cell: (e) => <code>{e.table_name}</code> },
            { label: t.operation, cell: (e) => wordFor(t.operationNames, e.operation) },
          ]}
        />
      </>,
    )
  }),
  get('/admin/sikkerhed', async (ctx) => {
    const t = adminTexts(ctx.lang)
    const page = pageOf(ctx.query)
    const { events, total } = await securityEvents(ctx.tx, page)
    // past the end there is nothing to show
    if (events.length === 0 && page > 1) return ctx.notFound()
    const when = moment(ctx.lang)
    return ctx.page(
      { title: t.security, lead: t.securityLead, crumbs: [], noindex: true },
      events.length === 0 ? (
        <EmptyState picture="success" title={t.noEvents} text={t.noEventsText} />
      ) : (
        <>
          <Table<SecurityLine>
            caption={t.security}
            hideCaption
            rows={events}
            columns={[
              { label: t.when, cell: (e) => when.format(e.at), rowHeader: true },
              { label: t.kind, cell: (e) => wordFor(t.kindNames, e.kind) },
              { label: t.route, cell: (e) => <code>{e.route}</code> },
              { label: t.by, cell: (e) => roleName(e.role, ctx.lang) },
            ]}
          />
          <Pagination
            current={page}
            total={Math.ceil(total / EVENTS_PER_PAGE)}
            href={(n) => `${ctx.href('/admin/sikkerhed')}?side=${n}`}
            label={t.security}
          />
        </>
      ),
    )
  }),
]
