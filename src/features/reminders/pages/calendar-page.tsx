import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { formatDay, formatPeriod } from '#core/calendar/format-day.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, EmptyState, Form, Submit, SubmitButton, Table, TextField } from '#platform/ui/index.ts'
import { entryName } from '../calendar-entries.ts'
import { paths } from '../paths.ts'
import type { CalendarRow } from '../store/calendar-rows.ts'
import { reminderTexts } from '../texts/reminders.ts'

type CalendarPageProps = {
  lang: Lang
  href: (path: string) => string
  once: string
  feed: { created_at: Date; used_at: Date | null } | undefined
  /** Shown in the answer to making it, and never again. */
  address?: string
  rows: readonly CalendarRow[]
}

export function CalendarPage({ lang, href, once, feed, address, rows }: CalendarPageProps) {
  const t = reminderTexts(lang)
  const on = (at: Date) => formatDay(danishDayAt(at.getTime()), lang)
  return (
    <>
      {address && (
        <Alert kind="success" title={t.made} live>
          <TextField
            name="adresse"
            label={t.address}
            hint={t.addressHint}
            value={address}
            readonly
            width="full"
          />
        </Alert>
      )}
      <p>{t.what}</p>
      <h2>{t.how}</h2>
      <ol>
        {t.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>{t.secret}</p>
      {feed && (
        <p>
          {t.madeOn(on(feed.created_at))} {feed.used_at ? t.lastUsed(on(feed.used_at)) : t.neverUsed}
        </p>
      )}
      <Form action={href(paths.calendars)} once={once}>
        <Submit label={feed ? t.renew : t.make} name="do" value="make">
          {feed && <SubmitButton label={t.stop} kind="secondary" name="do" value="stop" />}
        </Submit>
        {feed && <p class="muted">{t.renewHint}</p>}
      </Form>
      <h2>{t.next}</h2>
      {rows.length === 0 ? (
        <EmptyState title={t.nextNone} level={3} />
      ) : (
        <Table
          caption={t.next}
          hideCaption
          rows={rows}
          columns={[
            {
              label: t.date,
              rowHeader: true,
              cell: (r) =>
                r.until > r.day ? formatPeriod({ from: r.day, to: r.until }, lang) : formatDay(r.day, lang),
            },
            { label: t.entry, cell: (r) => <a href={href(r.link)}>{entryName(r, lang)}</a> },
          ]}
        />
      )}
    </>
  )
}
