import type { ActorRole } from '#platform/auth/actor.ts'
import { get, type Route } from '#platform/http/route.ts'
import { edgeTexts } from '#platform/http/texts.ts'
import { Alert, EmptyState, Table } from '#platform/ui/index.ts'
import { securityEvents, type TrailLine, trail } from '../store.ts'
import { adminTexts } from '../texts.ts'

const moment = (lang: 'da' | 'en') =>
  new Intl.DateTimeFormat(lang === 'da' ? 'da-DK' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Europe/Copenhagen',
  })

export const trailRoutes: Route[] = [
  get('/admin/revision', async (ctx) => {
    const t = adminTexts(ctx.lang)
    const { broken, links, latest } = await trail(ctx.tx)
    const roles = edgeTexts(ctx.lang).roles
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
            { label: t.by, cell: (e) => roles[e.role as ActorRole] || e.role },
            { label: t.command, cell: (e) => e.command ?? '–' },
            { label: t.table, cell: (e) => e.table_name },
            { label: t.operation, cell: (e) => e.operation },
          ]}
        />
      </>,
    )
  }),
  get('/admin/sikkerhed', async (ctx) => {
    const t = adminTexts(ctx.lang)
    const events = await securityEvents(ctx.tx)
    const roles = edgeTexts(ctx.lang).roles
    const when = moment(ctx.lang)
    return ctx.page(
      { title: t.security, lead: t.securityLead, crumbs: [], noindex: true },
      events.length === 0 ? (
        <EmptyState picture="success" title={t.noEvents} text={t.noEventsText} />
      ) : (
        <Table
          caption={t.security}
          hideCaption
          rows={events}
          columns={[
            { label: t.when, cell: (e) => when.format(e.at), rowHeader: true },
            { label: t.kind, cell: (e) => e.kind },
            { label: t.route, cell: (e) => e.route },
            { label: t.by, cell: (e) => roles[(e.role ?? 'anonymous') as ActorRole] || '–' },
          ]}
        />
      ),
    )
  }),
]
