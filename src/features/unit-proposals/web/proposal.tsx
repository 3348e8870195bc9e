import { alternativesOf, dropPair } from '#core/unit-proposal/explain-pair.ts'
import { typed } from '#platform/form/fields-of.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { DefinitionList, type FormState } from '#platform/ui/index.ts'
import { moveProposals, refuseProposal } from '../actions/decide-proposals.ts'
import { sendProposals } from '../actions/send-proposals.ts'
import { decideForm, refuseForm } from '../forms.ts'
import { isId, purposes, type Run, USUAL_KEEP } from '../model.ts'
import { DecideCard } from '../pages/decide-card.tsx'
import { AfterRefusal } from '../pages/moves-table.tsx'
import { nameOf } from '../pages/proposal-list.tsx'
import { WhyCards } from '../pages/why-page.tsx'
import { paths } from '../paths.ts'
import { MOST_PAIRS_AT_ONCE, numbersOf, standingToday } from '../run/explain.ts'
import { personIdOf } from '../store/explain.ts'
import { findProposal, type ProposalRow, participantsOf, vacanciesOf } from '../store/proposals.ts'
import { resultTexts } from '../texts/result.ts'
import { whyTexts } from '../texts/why.ts'
import { finishedRun, isRegion, runPage } from './frame.tsx'
import { refused, sentText } from './lists.tsx'

type Found = { run: Run; row: ProposalRow }

async function proposalOf(ctx: Ctx): Promise<Found | undefined> {
  const run = await finishedRun(ctx)
  const { proposal = '' } = ctx.params
  const row = run && isId(proposal) ? await findProposal(ctx.tx, run.id, proposal) : undefined
  return run && row ? { run, row } : undefined
}

async function page(ctx: Ctx, { run, row }: Found, state: FormState, status = 200): Promise<Response> {
  const { lang, href, tx } = ctx
  const t = resultTexts(lang)
  const w = whyTexts(lang)
  const personId = await personIdOf(tx, run.id, row.person_no)
  const today =
    personId === undefined ? ('person-gone' as const) : await standingToday(tx, personId, row.vacancy_id)
  const numbers = await numbersOf(tx, run)
  const titles = new Map((await vacanciesOf(tx, run.id)).map((one) => [one.no, one.title]))
  const isSmall = numbers && numbers.market.person.length <= MOST_PAIRS_AT_ONCE
  const isRefused = row.state === 'refused'
  // what is refused is told as it comes out when the proposals are made again
  const again = isRefused ? { principle: run.principle, keep: USUAL_KEEP } : undefined
  const ifNo = isSmall
    ? dropPair(numbers.market, numbers.question, numbers.owner, [row.person_no, row.vacancy_no], again)
    : undefined
  const people = isRefused && !isRegion(ctx) ? await participantsOf(tx, run.id) : []
  const moving = people.filter(({ no }) => ifNo?.moves.some(({ person }) => person === no))
  if (row.person_id) await ctx.logView([row.person_id], purposes.proposal)
  if (moving.length > 0)
    await ctx.logView(
      moving.map((one) => one.person_id),
      purposes.list,
    )
  return runPage(
    ctx,
    run,
    'other',
    { title: w.title, status },
    <div class="two-columns">
      <div>
        <DefinitionList
          items={[
            {
              term: t.person,
              value: row.person_id ? (
                <a href={href(paths.person(row.person_id))}>{nameOf(row, t)}</a>
              ) : (
                nameOf(row, t)
              ),
            },
            {
              term: t.vacancy,
              value: (
                <>
                  <a href={href(paths.vacancy(row.number))}>{row.title}</a>
                  <span class="up-line">{`${row.company_name}, ${row.town}`}</span>
                </>
              ),
            },
            { term: t.score, value: `${row.score.toLocaleString(lang)} ${t.outOf100}` },
            ...(row.waited_weeks === null
              ? []
              : [{ term: t.waited, value: t.weeks(row.waited_weeks.toLocaleString(lang)) }]),
          ]}
        />
        <WhyCards
          lang={lang}
          row={row}
          today={today}
          known={row.person_id !== null}
          own={numbers && { score: row.score, waitedWeeks: numbers.market.waiting[row.person_no] ?? 0 }}
          alternatives={
            numbers
              ? alternativesOf(numbers.market, numbers.owner, row.person_no).map((one) => ({
                  ...one,
                  title: titles.get(one.opening) ?? '',
                }))
              : []
          }
          ifNo={isRefused ? undefined : ifNo}
        />
        {isRefused && ifNo && (
          <AfterRefusal
            lang={lang}
            after={ifNo}
            nameOf={(no) => moving.find((one) => one.no === no)?.name ?? t.pseudonym(no + 1)}
            titleOf={(no) => titles.get(no) ?? ''}
          />
        )}
        {/* a consultant counts from 1 */}
        <p>
          <a href={href(`${paths.whyNot(run.id)}?borger=${row.person_no + (isRegion(ctx) ? 1 : 0)}`)}>
            {w.notTitle}
          </a>
        </p>
      </div>
      <div>
        <DecideCard
          lang={lang}
          href={href}
          once={() => ctx.once()}
          run={run}
          row={row}
          state={state}
          maySend={!isRegion(ctx)}
        />
      </div>
    </div>,
  )
}

async function show(ctx: Ctx): Promise<Response> {
  const found = await proposalOf(ctx)
  if (!found) return ctx.notFound()
  return page(ctx, found, ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm())
}

async function decide(ctx: Ctx): Promise<Response> {
  const found = await proposalOf(ctx)
  if (!found) return ctx.notFound()
  const { run, row } = found
  const t = resultTexts(ctx.lang)
  const w = whyTexts(ctx.lang)
  const here = paths.proposal(run.id, row.id)
  const back = { href: ctx.href(here), label: w.title }
  if (typed(ctx.fields, 'do') === 'refuse') {
    const parsed = parseForm(refuseForm, ctx.fields)
    if (!parsed.ok) return page(ctx, found, formState(ctx.fields, parsed.problems, ctx.lang), 422)
    const done = await refuseProposal(ctx, run.id, row.id, parsed.value.reason)
    return done.ok ? ctx.redirect(here, w.refused) : refused(ctx, done.reason, back)
  }
  // the reason's field stands in another form of the page
  const parsed = parseForm(decideForm, ctx.fields)
  if (!parsed.ok) return page(ctx, found, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const what = parsed.value.do
  if (what === 'send') {
    const sent = await sendProposals(ctx, run.id, [row.id])
    return sent.ok ? ctx.redirect(here, sentText(sent.value, ctx)) : refused(ctx, sent.reason, back)
  }
  const moved = await moveProposals(ctx, run.id, [row.id], what)
  if (!moved.ok) return refused(ctx, moved.reason, back)
  const words = what === 'lock' ? t.locked(1) : row.state === 'refused' ? w.tookBack : t.opened(1)
  return ctx.redirect(here, words)
}

export const proposalRoutes: Route[] = [
  get(paths.proposal(':id', ':proposal'), show),
  post(paths.proposal(':id', ':proposal'), decide),
]
