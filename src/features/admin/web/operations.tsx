import { typed } from '#platform/form/fields-of.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import {
  type DeadLetter,
  discardDead,
  type QueueState,
  queueOverview,
  retryDead,
} from '#platform/jobs/index.ts'
import { giveUpMail, type MailLine, mailOverview, resendMail } from '#platform/mail/index.ts'
import { EmptyState, KeyFigures, StatusTag, SubmitButton, Table, type Tone } from '#platform/ui/index.ts'
import { adminTexts } from '../texts.ts'

const TONES: Record<MailLine['status'], Tone> = {
  waiting: 'info',
  sending: 'info',
  sent: 'success',
  uncertain: 'warning',
  failed: 'error',
}

/** One button that does one thing to one row. */
function RowAction({
  ctx,
  action,
  id,
  label,
  kind,
}: {
  ctx: Ctx
  action: string
  id: string
  label: string
  kind?: 'secondary' | 'tertiary'
}) {
  return (
    <form method="post" action={ctx.href('/admin/drift')} class="row-action">
      <input type="hidden" name="_once" value={ctx.once()} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton label={label} kind={kind ?? 'secondary'} name="action" value={action} />
    </form>
  )
}

async function show(ctx: Ctx): Promise<Response> {
  const t = adminTexts(ctx.lang)
  const queues = await queueOverview(ctx.tx)
  const mail = await mailOverview(ctx.tx)
  const when = new Intl.DateTimeFormat(ctx.lang === 'da' ? 'da-DK' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Copenhagen',
  })
  const needed = mail.mails.filter((m) => m.status !== 'sent')
  return ctx.page(
    {
      title: t.operations,
      lead: t.operationsLead,
      crumbs: [],
      noindex: true,
      wide: true,
      styles: ['admin.css'],
    },
    <>
      <h2>{t.queues}</h2>
      <Table<QueueState>
        caption={t.queues}
        hideCaption
        rows={queues.queues}
        empty={t.noQueues}
        columns={[
          { label: t.queue, cell: (q) => q.queue, rowHeader: true },
          { label: t.waiting, cell: (q) => q.waiting, numeric: true },
          { label: t.active, cell: (q) => q.active, numeric: true },
          { label: t.retrying, cell: (q) => q.retrying, numeric: true },
          { label: t.dead, cell: (q) => q.dead, numeric: true },
          { label: t.late, cell: (q) => t.seconds(q.lateSeconds), numeric: true },
        ]}
      />
      <h2>{t.deadLetters}</h2>
      {queues.deadLetters.length === 0 ? (
        <EmptyState level={3} picture="success" title={t.noDead} text={t.noDeadText} />
      ) : (
        <Table<DeadLetter>
          caption={t.deadLetters}
          hideCaption
          rows={queues.deadLetters}
          columns={[
            { label: t.queue, cell: (d) => d.queue, rowHeader: true },
            { label: t.error, cell: (d) => d.error },
            { label: t.attempts, cell: (d) => d.attempts, numeric: true },
            { label: t.when, cell: (d) => when.format(d.diedAt) },
            {
              label: t.action,
              hideLabel: true,
              cell: (d) => (
                <>
                  <RowAction ctx={ctx} action="retry" id={d.id} label={t.retry} />
                  <RowAction ctx={ctx} action="discard" id={d.id} label={t.discard} kind="tertiary" />
                </>
              ),
            },
          ]}
        />
      )}
      <h2>{t.mails}</h2>
      <KeyFigures
        figures={(Object.keys(t.mailStates) as MailLine['status'][]).map((s) => ({
          label: t.mailStates[s],
          value: String(mail.counts[s]),
        }))}
      />
      <p>{t.uncertainText}</p>
      <Table<MailLine>
        caption={t.mails}
        hideCaption
        rows={needed}
        empty={t.noMails}
        columns={[
          { label: t.mailTemplate, cell: (m) => m.template, rowHeader: true },
          {
            label: t.mailStatus,
            cell: (m) => <StatusTag label={t.mailStates[m.status]} tone={TONES[m.status]} />,
          },
          { label: t.attempts, cell: (m) => m.attempts, numeric: true },
          { label: t.error, cell: (m) => m.error ?? '–' },
          { label: t.when, cell: (m) => when.format(m.createdAt) },
          {
            label: t.action,
            hideLabel: true,
            cell: (m) =>
              m.status === 'uncertain' || m.status === 'failed' ? (
                <>
                  <RowAction ctx={ctx} action="resend" id={m.id} label={t.resend} />
                  <RowAction ctx={ctx} action="give-up" id={m.id} label={t.giveUp} kind="tertiary" />
                </>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </>,
  )
}

async function act(ctx: Ctx): Promise<Response> {
  const t = adminTexts(ctx.lang)
  const id = typed(ctx.fields, 'id')
  if (!/^[0-9a-f-]{36}$/.test(id)) return ctx.notFound()
  const actions: Record<string, () => Promise<{ ok: boolean }>> = {
    retry: () => retryDead(ctx.tx, id),
    discard: () => discardDead(ctx.tx, id),
    resend: () => resendMail(ctx.tx, ctx.enqueue, id),
    'give-up': () => giveUpMail(ctx.tx, id),
  }
  const action = actions[typed(ctx.fields, 'action')]
  if (!action) return ctx.notFound()
  const result = await action()
  return result.ok
    ? ctx.redirect('/admin/drift', t.done)
    : ctx.conflict(t.gone, { href: ctx.href('/admin/drift'), label: t.operations })
}

export const operationsRoutes: Route[] = [get('/admin/drift', show), post('/admin/drift', act)]
