import { alternativesOf, forcePair } from '#core/unit-proposal/explain-pair.ts'
import { pairOf } from '#core/unit-proposal/market.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, type Route } from '#platform/http/route.ts'
import { purposes, type Run } from '../model.ts'
import { type NotAnswer, WhyNotPage } from '../pages/why-not-page.tsx'
import { paths } from '../paths.ts'
import { MOST_PAIRS_AT_ONCE, numbersOf, type RunNumbers, standingToday } from '../run/explain.ts'
import { personIdOf } from '../store/explain.ts'
import { participantsOf, proposalsOf, type RunVacancyRow, vacanciesOf } from '../store/proposals.ts'
import { resultTexts } from '../texts/result.ts'
import { whyTexts } from '../texts/why.ts'
import { finishedRun, isRegion, runPage } from './frame.tsx'

const numberIn = (text: string | null): number | undefined =>
  text !== null && /^\d{1,7}$/.test(text) ? Number(text) : undefined

async function show(ctx: Ctx): Promise<Response> {
  const run = await finishedRun(ctx)
  if (!run) return ctx.notFound()
  const { tx, lang, query } = ctx
  const t = whyTexts(lang)
  const region = isRegion(ctx)
  const typedPerson = numberIn(query.get('borger'))
  // a consultant counts from 1, as the lists do
  const person = region && typedPerson !== undefined ? typedPerson - 1 : typedPerson
  const vacancy = numberIn(query.get('vikariat'))
  const people = region ? [] : await participantsOf(tx, run.id)
  const vacancies = await vacanciesOf(tx, run.id)
  const isAsked = query.has('borger') && query.has('vikariat')
  const numbers = person === undefined ? undefined : await numbersOf(tx, run)
  // a number of no one in the run, and a vikariat of another, are not there
  if (vacancy !== undefined && !vacancies.some(({ no }) => no === vacancy)) return ctx.notFound()
  if (person !== undefined && !(await wasIn(ctx, run, numbers, person))) return ctx.notFound()
  const answer =
    person === undefined
      ? undefined
      : vacancy !== undefined
        ? await answerFor(ctx, run, numbers, person, vacancies.find(({ no }) => no === vacancy)!)
        : query.has('vikariat')
          ? undefined
          : optionsFor(numbers, person)
  const names = new Map(people.map((one) => [one.no, one.name]))
  const words = resultTexts(lang)
  const chosen = people.find(({ no }) => no === person)
  if (answer)
    await ctx.logView(
      [
        ...(chosen ? [chosen.person_id] : []),
        ...people.filter(({ no }) => answer.shown.includes(no)).map((one) => one.person_id),
      ],
      purposes.whyNot,
    )
  return runPage(
    ctx,
    run,
    'why-not',
    { lead: t.notLead, status: isAsked && !answer ? 422 : 200 },
    <WhyNotPage
      lang={lang}
      action={ctx.href(paths.whyNot(run.id))}
      people={region ? undefined : people.map(({ no, name }) => ({ no, name }))}
      vacancies={vacancies}
      person={typedPerson}
      vacancy={vacancy}
      isMissing={isAsked && !answer}
      answer={answer}
      nameOf={(no) => names.get(no) ?? words.pseudonym(no + 1)}
      titleOf={(no) => vacancies.find((one) => one.no === no)?.title ?? ''}
    />,
  )
}

const MOST_OPTIONS = 25

/** Whether a number was somebody of the run when it was made; without its numbers, whether it is somebody now. */
async function wasIn(ctx: Ctx, run: Run, numbers: RunNumbers | undefined, person: number): Promise<boolean> {
  if (numbers) return person >= 0 && person < numbers.market.waiting.length
  return (await personIdOf(ctx.tx, run.id, person)) !== undefined
}

function optionsFor(numbers: RunNumbers | undefined, person: number): NotAnswer {
  if (!numbers) return { kind: 'too-old', shown: [] }
  if (!numbers.isIn(person)) return { kind: 'person-gone', shown: [] }
  const options = alternativesOf(numbers.market, numbers.owner, person)
  return { kind: 'options', options: options.slice(0, MOST_OPTIONS), shown: [] }
}

async function answerFor(
  ctx: Ctx,
  run: Run,
  numbers: RunNumbers | undefined,
  person: number,
  asked: RunVacancyRow,
): Promise<NotAnswer> {
  const { tx } = ctx
  if (!numbers) return { kind: 'too-old', shown: [] }
  const { market, owner, question } = numbers
  const personId = await personIdOf(tx, run.id, person)
  if (personId === undefined) return { kind: 'person-gone', shown: [] }
  const vacancy = asked.no
  const own = (await proposalsOf(tx, run.id)).find(
    (row) => row.person_no === person && row.vacancy_no === vacancy,
  )
  if (own?.state === 'refused') return { kind: 'refused', reason: own.reason ?? undefined, shown: [] }
  if (own) return { kind: 'proposed', shown: [] }
  if (question.exclusions.some(([p, o]) => p === person && o === vacancy))
    return { kind: 'refused', reason: undefined, shown: [] }
  const edge = pairOf(market, person, vacancy)
  if (edge < 0) {
    const today = await standingToday(tx, personId, asked.vacancy_id)
    if (typeof today === 'string') return { kind: today, shown: [] }
    return { kind: 'not-possible', today, tellDetails: !isRegion(ctx), shown: [] }
  }
  const alternative = alternativesOf(market, owner, person).find(({ opening }) => opening === vacancy)!
  const whatIf =
    market.person.length <= MOST_PAIRS_AT_ONCE
      ? forcePair(market, question, owner, [person, vacancy])
      : undefined
  return {
    kind: 'possible',
    alternative,
    own: { score: market.score[edge]!, waitedWeeks: market.waiting[person]! },
    whatIf,
    tellWaiting: !isRegion(ctx),
    shown: [
      ...alternative.holders.map((one) => one.person),
      ...(whatIf?.moves ?? []).map((move) => move.person),
    ],
  }
}

export const whyNotRoutes: Route[] = [get(paths.whyNot(':id'), show)]
