import { danishDayAt, formatTime, localTimeAt } from '#core/calendar/copenhagen-time.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { choice, form, text } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  bind,
  Card,
  EmptyState,
  errorList,
  Form,
  type FormState,
  Pagination,
  Radios,
  Submit,
  TextArea,
  Timeline,
  ViewLinks,
} from '#platform/ui/index.ts'
import { mayWrite } from '../actions/may-act.ts'
import { audiencesOf, writeNote } from '../actions/write-note.ts'
import { type Audience, type EventWords, STYLES } from '../model.ts'
import { casePage } from '../pages/case-page.tsx'
import { paths } from '../paths.ts'
import type { CaseRow } from '../store/case-row.ts'
import { EVENTS_PER_PAGE, type EventRow, eventsOf } from '../store/journal.ts'
import { eventText, eventTexts } from '../texts/events.ts'
import { partTexts } from '../texts/parts.ts'
import { stepTexts } from '../texts/steps.ts'
import { caseOf, envOf, pageOf, refusedPage } from './found.ts'

/** An entry as a line of the time line: what, when, who and from which side. */
export function lineOf(event: EventRow, lang: Lang, words: EventWords) {
  const { minutes } = localTimeAt(event.at.getTime())
  const day = danishDayAt(event.at.getTime())
  const t = partTexts(lang)
  const visited = event.kind === 'case.wished' ? event.data.visited : undefined
  const sides = stepTexts(lang).sides
  return {
    title:
      typeof visited === 'string'
        ? eventTexts(lang).visited(formatDay(visited as typeof day, lang))
        : eventText(event.kind, event.data, lang, words),
    when: `${formatDay(day, lang)} ${lang === 'da' ? 'kl.' : 'at'} ${formatTime(minutes)}`,
    at: event.at.toISOString(),
    who: event.who ? `${event.who} (${sides[event.side]})` : sides[event.side],
    text: (
      <>
        {event.note && <p class="case-note">{event.note}</p>}
        {event.audience !== 'all' && <p class="muted">{t.audiences[event.audience]}</p>}
      </>
    ),
    tone: event.note ? ('brand' as const) : ('neutral' as const),
  }
}

/** The journal; `words` says the entries of the other parts of the case. */
export function journalRoutes(words: EventWords): Route[] {
  async function show(ctx: Ctx, row: CaseRow, shown: { status?: number; state?: FormState } = {}) {
    const t = partTexts(ctx.lang)
    const page = pageOf(ctx.query.get('side'))
    const notesOnly = ctx.query.get('vis') === 'notater'
    const { events, total } = await eventsOf(ctx.tx, row.id, { page, notesOnly })
    const base = ctx.href(paths.journal(row.id))
    return casePage(
      ctx,
      row,
      'journal',
      { status: shown.status, lead: t.journalLead, styles: STYLES },
      <>
        {mayWrite(ctx.actor, row) && !row.archived_at && (
          <NoteForm ctx={ctx} row={row} state={shown.state ?? emptyForm()} />
        )}
        <ViewLinks
          label={t.events}
          links={[
            { href: base, label: t.allEvents, current: !notesOnly },
            { href: `${base}?vis=notater`, label: t.onlyNotes, current: notesOnly },
          ]}
        />
        {events.length === 0 ? (
          <EmptyState title={t.journalEmpty} text={t.journalEmptyText} />
        ) : (
          <Timeline label={t.events} events={events.map((event) => lineOf(event, ctx.lang, words))} />
        )}
        <Pagination
          current={page}
          total={Math.ceil(total / EVENTS_PER_PAGE)}
          href={(n) => `${base}?${notesOnly ? 'vis=notater&' : ''}side=${n}`}
        />
      </>,
    )
  }

  async function journal(ctx: Ctx): Promise<Response> {
    const row = await caseOf(ctx)
    return row ? show(ctx, row) : ctx.notFound()
  }

  async function write(ctx: Ctx): Promise<Response> {
    const row = await caseOf(ctx)
    if (!row) return ctx.notFound()
    const noteForm = form({
      note: text({ min: 3, max: 4000, lines: true }),
      audience: choice<Audience>(audiencesOf(ctx.actor.role)),
    })
    const parsed = parseForm(noteForm, ctx.fields)
    if (!parsed.ok)
      return show(ctx, row, { status: 422, state: formState(ctx.fields, parsed.problems, ctx.lang) })
    const done = await writeNote(envOf(ctx), { id: row.id, ...parsed.value })
    if (done.ok) return ctx.redirect(paths.journal(row.id), partTexts(ctx.lang).noteSaved)
    return refusedPage(ctx, row.id, done) ?? ctx.notFound()
  }

  return [get('/sager/:id/journal', journal), post('/sager/:id/journal', write)]
}

function NoteForm({ ctx, row, state }: { ctx: Ctx; row: CaseRow; state: FormState }) {
  const t = partTexts(ctx.lang)
  const field = bind(state)
  const audiences = audiencesOf(ctx.actor.role)
  return (
    <Card title={t.note}>
      <Form action={ctx.href(paths.journal(row.id))} once={ctx.once()} errors={errorList(state)}>
        <TextArea {...field('note')} label={t.noteText} hint={t.noteHint} rows={3} max={4000} />
        <Radios
          {...field('audience')}
          value={field('audience').value || audiences[0]}
          label={t.audience}
          options={audiences.map((value) => ({ value, label: t.audiences[value] }))}
        />
        <Submit label={t.saveNote} kind="secondary" />
      </Form>
    </Card>
  )
}
