import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import {
  ButtonLink,
  EmptyState,
  errorList,
  Form,
  type FormState,
  Submit,
  SubmitButton,
} from '#platform/ui/index.ts'
import { answerByLink, type LinkRefusal, openLink } from '../actions/answer.ts'
import { readAnswer } from '../answer-form.ts'
import { AnswerFields } from '../pages/answer-fields.tsx'
import { paths } from '../paths.ts'
import type { FollowUpRow } from '../store/follow-ups.ts'
import { followUpTexts } from '../texts/follow-up.ts'

const tokenOf = (ctx: Ctx): string => ctx.params.token ?? ''

/** Opening the link shows the questions and changes nothing, since mail scanners open links too: a button answers. */
async function show(ctx: Ctx): Promise<Response> {
  const found = await openLink(ctx.tx, tokenOf(ctx), ctx.today)
  return found.ok ? showForm(ctx, found.value, emptyForm(), 200) : dead(ctx, found.reason)
}

/** Nothing on the page says who is asked, where they were, or what case it was. */
function showForm(ctx: Ctx, row: FollowUpRow, state: FormState, status: number): Promise<Response> {
  const t = followUpTexts(ctx.lang)
  const action = ctx.href(paths.link(tokenOf(ctx)))
  return ctx.page(
    {
      title: t.linkTitle[row.subject],
      lead: t.linkLead[row.subject](row.months),
      status,
      noindex: true,
      crumbs: [],
    },
    <>
      <p>{t.whoReads}</p>
      <Form action={action} once={ctx.once()} errors={errorList(state)}>
        <AnswerFields t={t} subject={row.subject} state={state} />
        <Submit label={t.send} name="do" value="answer" />
      </Form>
      <Form action={action} once={ctx.once()} label={t.stop}>
        <SubmitButton label={t.stop} kind="tertiary" name="do" value="stop" />
      </Form>
    </>,
  )
}

const STATUS: Record<LinkRefusal, number> = { unknown: 404, 'too-old': 410, done: 200 }

function dead(ctx: Ctx, reason: LinkRefusal): Promise<Response> {
  const t = followUpTexts(ctx.lang)
  return ctx.page(
    {
      title: reason === 'done' ? t.thanksTitle : t.deadTitle,
      status: STATUS[reason],
      noindex: true,
      crumbs: [],
    },
    <EmptyState
      picture={reason === 'done' ? 'success' : 'lost'}
      title={t.dead[reason]}
      action={<ButtonLink href={ctx.href('/')} label={t.home} />}
    />,
  )
}

async function answer(ctx: Ctx): Promise<Response> {
  const t = followUpTexts(ctx.lang)
  const token = tokenOf(ctx)
  const found = await openLink(ctx.tx, token, ctx.today)
  if (!found.ok) return dead(ctx, found.reason)
  const stops = typed(ctx.fields, 'do') === 'stop'
  const parsed = stops ? undefined : readAnswer(found.value.subject, ctx.fields)
  if (parsed && !parsed.ok)
    return showForm(ctx, found.value, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const result = await answerByLink(ctx.tx, token, ctx.today, parsed?.value ?? 'stop')
  if (!result.ok) return dead(ctx, result.reason)
  return ctx.page(
    { title: t.thanksTitle, noindex: true, crumbs: [] },
    <EmptyState
      picture="success"
      title={stops ? t.stopped : t.thanks}
      action={<ButtonLink href={ctx.href('/')} label={t.home} />}
    />,
  )
}

export const linkRoutes: Route[] = [get(paths.link(':token'), show), post(paths.link(':token'), answer)]
