import { statusNames } from '#core/exchange/application-texts.ts'
import { limits } from '#core/exchange/limits.ts'
import { form, text } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { type FormState, StatusTag } from '#platform/ui/index.ts'
import { type MessageRefusal, markRead, sendMessage } from '../actions/send-message.ts'
import { ApplicationPage, otherName } from '../pages/application-page.tsx'
import { paths } from '../paths.ts'
import type { ApplicationView } from '../read/application-view.ts'
import { statusTones } from '../status-words.ts'
import { answerTexts } from '../texts/answers.ts'
import { applicationTexts } from '../texts/application.ts'
import { applicationFrame, envOf, openApplication, seenByCompany } from './open-application.ts'

/** The application's own page, for the person or the company. */
async function show(ctx: Ctx) {
  const view = await openApplication(ctx)
  if (!view) return ctx.notFound()
  await markRead(ctx.tx, view.a.id, view.side)
  return draw(ctx, view, emptyForm(restored(ctx)), 200)
}

/** A message typed before the session ran out stands in its field again. */
const restored = (ctx: Ctx): FormState['values'] => (ctx.restored ? { body: ctx.fields.body?.[0] ?? '' } : {})

async function draw(ctx: Ctx, view: ApplicationView, state: FormState, status: number) {
  const { lang, href, today } = ctx
  const t = applicationTexts(lang)
  const candidate = await seenByCompany(ctx, view)
  const other = otherName({ view, candidate, lang })
  const person = view.side === 'person'
  return ctx.page(
    {
      ...applicationFrame(ctx, view),
      status,
      crumbs: applicationFrame(ctx, view).crumbs.slice(0, 1),
      title: person ? view.vacancy.title : other,
      eyebrow: person ? view.vacancy.companyName : view.vacancy.title,
      actions: <StatusTag label={statusNames[view.a.status][lang]} tone={statusTones[view.a.status]} />,
    },
    <>
      <ApplicationPage
        view={view}
        candidate={candidate}
        state={state}
        once={ctx.once}
        lang={lang}
        today={today}
        href={href}
      />
      <p class="no-print">
        <a href={href(person ? paths.applications : paths.companyApplications)}>{t.back}</a>
      </p>
    </>,
  )
}

const messageForm = form({ body: text({ max: limits.messageLength, lines: true }) })

async function send(ctx: Ctx) {
  const view = await openApplication(ctx)
  if (!view) return ctx.notFound()
  const t = applicationTexts(ctx.lang)
  const parsed = parseForm(messageForm, ctx.fields)
  if (!parsed.ok) return draw(ctx, view, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const sent = await sendMessage(envOf(ctx), { id: view.a.id }, parsed.value.body)
  if (!sent.ok) {
    const state = formState(ctx.fields, [], ctx.lang)
    return draw(
      ctx,
      view,
      { ...state, errors: { body: messageProblem(ctx, sent.reason) } },
      sent.reason === 'too-many-today'
        ? 429
        : sent.reason === 'ended' || sent.reason === 'not-yet'
          ? 409
          : 422,
    )
  }
  return ctx.redirect(paths.application(view.a.id), t.sent)
}

function messageProblem(ctx: Ctx, reason: MessageRefusal): string {
  const t = answerTexts(ctx.lang).messageRefused
  if (reason === 'too-many-today') return t[reason](limits.messagesPerDay)
  return reason === 'gone' ? t.ended : t[reason]
}

export const applicationRoutes: Route[] = [
  get('/ansoegninger/:id', show),
  get('/ansoegninger/:id/besked', show),
  post('/ansoegninger/:id/besked', send),
]
