import { smallestChoice } from '#core/exchange/disclosure.ts'
import { limits } from '#core/exchange/limits.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { choice, choices, form, optionalText } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { type ApplyRefusal, apply } from '../actions/apply.ts'
import { ApplyPage, CannotApply } from '../pages/apply-page.tsx'
import { slotsUsed } from '../pages/my-applications.tsx'
import { choiceValues } from '../pages/release-fields.tsx'
import { paths } from '../paths.ts'
import { candidateAtStage } from '../read/candidate-at-stage.ts'
import { linesOfPerson } from '../read/lists.ts'
import { vacancyFacts } from '../read/vacancy-facts.ts'
import { releaseSource } from '../release-fields.ts'
import { isHiredIn } from '../store.ts'
import { answerTexts } from '../texts/answers.ts'
import { applicationTexts } from '../texts/application.ts'
import { envOf } from './open-application.ts'

/** The person's choice of what a company may see, as three fields. */
export const releaseShape = {
  name: choice(['given', 'full']),
  contact: choice(['phone', 'email']),
  show: choices(['about', 'employers', 'cv']),
}

export const choiceOf = (f: {
  name: 'given' | 'full'
  contact: 'phone' | 'email'
  show: readonly ('about' | 'employers' | 'cv')[]
}) => ({
  name: f.name,
  contact: f.contact,
  about: f.show.includes('about'),
  employers: f.show.includes('employers'),
  cv: f.show.includes('cv'),
})

const applyForm = form({ why: optionalText({ max: limits.whyIFitLength, lines: true }), ...releaseShape })

async function listed(ctx: Ctx) {
  const number = ctx.params.number ?? ''
  if (!NUMBER.test(number)) return undefined
  const row = await ctx.tx
    .selectFrom('vacancy_listing')
    .select(['vacancy_id', 'apply_by'])
    .where('number', '=', Number(number))
    .executeTakeFirst()
  const facts = row && (await vacancyFacts(ctx.tx, row.vacancy_id))
  return facts && { facts, applyBy: row.apply_by }
}

/** Whether a number belongs to a vikariat that was once posted: everybody could see it then. */
async function wasPosted(ctx: Ctx): Promise<boolean> {
  const number = ctx.params.number ?? ''
  if (!NUMBER.test(number)) return false
  const row = await asSystem(ctx.tx, (s) =>
    s
      .selectFrom('vacancy')
      .select('id')
      .where('number', '=', Number(number))
      .where('published_at', 'is not', null)
      .executeTakeFirst(),
  )
  return row !== undefined
}

const NUMBER = /^\d{1,15}$/

async function page(ctx: Ctx, state: FormState, status = 200) {
  const { lang, href, today } = ctx
  const t = answerTexts(lang)
  const found = await listed(ctx)
  if (!found) return ctx.notFound()
  const v = found.facts
  const personId = ctx.actor.personId ?? ''
  const frame = {
    title: t.applyTitle,
    lead: t.applyTo(v.title, v.companyName),
    noindex: true,
    active: '/vikariater',
    crumbs: [{ href: href(paths.vacancy(v.number)), label: v.title }],
  }
  const back = { href: href(paths.vacancy(v.number)), label: t.cancel }
  const lines = await linesOfPerson(ctx.tx, personId)
  const live = lines.find((line) => line.vacancyId === v.id && isOpen(line.status))
  if (live)
    return ctx.page(
      frame,
      <CannotApply title={t.alreadyTitle} go={{ href: href(paths.application(live.id)), label: t.seeIt }} />,
    )
  if (found.applyBy && found.applyBy < today)
    return ctx.page(frame, <CannotApply title={t.refused['apply-by-passed']} go={back} />)
  if (await isHiredIn(ctx.tx, personId, v.startsOn, v.endsOn))
    return ctx.page(frame, <CannotApply title={t.refused['already-hired-then']} go={back} />)
  const { source, occupations } = await releaseSource(ctx.tx, personId)
  const missing = [
    ...(occupations === 0 ? [t.emptyOccupations] : []),
    ...(source.phone || source.email ? [] : [t.emptyContact]),
  ]
  if (missing.length > 0) {
    const back = encodeURIComponent(href(paths.apply(v.number)))
    return ctx.page(
      frame,
      <CannotApply
        title={t.emptyTitle}
        text={t.emptyText}
        missing={missing}
        go={{ href: `${href(paths.profile)}?retur=${back}`, label: t.fillIn }}
      />,
    )
  }
  const slotsLeft = limits.liveApplications - slotsUsed(lines)
  if (slotsLeft <= 0)
    return ctx.page(
      frame,
      <CannotApply
        title={t.full(limits.liveApplications)}
        text={t.fullText}
        go={{ href: href(paths.applications), label: t.seeIt }}
      />,
    )
  const now = await candidateAtStage(
    ctx.tx,
    {
      id: '',
      personId,
      aliasId: '',
      whyIFit: '',
      jobrotation: v.category === 'jobrotation',
      startsOn: v.startsOn,
    },
    1,
    today,
  )
  const first = { ...smallestChoice, contact: source.phone ? ('phone' as const) : ('email' as const) }
  const filled = Object.keys(state.values).length > 0 ? state : emptyForm(choiceValues(first))
  return ctx.page(
    { ...frame, status },
    <ApplyPage
      v={v}
      source={source}
      now={now}
      slotsLeft={slotsLeft}
      state={filled}
      once={ctx.once()}
      lang={lang}
      today={today}
      href={href}
    />,
  )
}

const isOpen = (status: string): boolean =>
  ['interest', 'sent', 'talking', 'offered', 'awaiting_certificate', 'hired'].includes(status)

async function send(ctx: Ctx) {
  const found = await listed(ctx)
  // it may have been filled while the form was open
  if (!found) return (await wasPosted(ctx)) ? gone(ctx) : ctx.notFound()
  const parsed = parseForm(applyForm, ctx.fields)
  if (!parsed.ok) return page(ctx, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const done = await apply(envOf(ctx), {
    personId: ctx.actor.personId ?? '',
    vacancyNumber: found.facts.number,
    whyIFit: parsed.value.why,
    choice: choiceOf(parsed.value),
  })
  const t = answerTexts(ctx.lang)
  if (done.ok) return ctx.redirect(paths.application(done.value.id), t.applied)
  if (done.reason === 'vacancy-gone') return gone(ctx)
  const field = FIELDS[done.reason]
  if (!field)
    return ctx.conflict(t.refused[done.reason], {
      href: ctx.href(paths.applications),
      label: t.seeIt,
    })
  const state = formState(ctx.fields, [], ctx.lang)
  return page(ctx, { ...state, errors: { [field]: t.refused[done.reason] } }, 422)
}

/** It closed or was filled meanwhile: there are others. */
const gone = (ctx: Ctx) =>
  ctx.conflict(answerTexts(ctx.lang).refused['vacancy-gone'], {
    href: ctx.href('/vikariater'),
    label: applicationTexts(ctx.lang).findJobs,
  })

/** The field that a refusal is about; any other means that things changed while the form was open. */
const FIELDS: Partial<Record<ApplyRefusal, string>> = {
  'contact-in-text': 'why',
  'phone-missing': 'contact',
  'email-missing': 'contact',
  'cv-missing': 'show',
}

export const applyRoutes: Route[] = [
  get('/vikariater/:number/ansoeg', (ctx) =>
    page(ctx, ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm()),
  ),
  post('/vikariater/:number/ansoeg', send),
]
